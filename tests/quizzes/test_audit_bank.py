"""`manage.py audit_bank`: a build fails on a flaw in what is published."""

import json

import pytest
from django.core.management import CommandError, call_command

from quizzes.models import QuestionVersion
from tests.factories.notes import make_notebook, make_topic
from tests.factories.quizzes import make_question

pytestmark = pytest.mark.django_db
STEM = "Which mode streams records?"
MODES = ("Pipe mode", "File mode", "Ring mode")


@pytest.fixture
def passage():
    topic = make_topic(make_notebook(slug="modes"), texts=["Pipe mode streams records into the container."])
    return topic.passages.get()


@pytest.fixture
def audit(capsys):
    def run(*options):
        code = 0
        try:
            call_command("audit_bank", *options)
        except SystemExit as stopped:
            code = stopped.code
        return code, capsys.readouterr().out

    return run


def test_a_clean_bank_passes(audit, passage):
    make_question(passage, stem=STEM, options=MODES)
    assert audit() == (0, "modes: 1 questions, 0 flaws\n1 questions, 0 flaws.\n")


def test_a_flaw_fails_it_and_is_named_with_its_question(audit, passage):
    question = make_question(passage, stem=STEM, options=(*MODES, "All of the above"))
    code, said = audit()
    assert code == 1
    assert "all_of_the_above: “All of the above” is not an answer of its own" in said
    assert f"[question {question.pk}: {STEM}]" in said


def test_a_hint_is_printed_and_does_not_fail_it(audit, passage):
    make_question(passage, stem=STEM, options=MODES)
    back = ("It streams records", "It copies files", "It waits a while")
    make_question(passage, stem="What does Pipe mode do?", options=back)
    code, said = audit()
    assert (code, "hint: twin_question" in said) == (0, True)


def test_drafts_are_looked_at_only_if_asked(audit, passage):
    make_question(passage, stem="Which is true?", options=MODES, status="draft")
    assert audit()[0] == 0
    assert audit("--drafts")[0] == 1


def test_a_quote_that_does_not_stand_at_its_place_is_found(audit, passage):
    make_question(passage, stem=STEM, options=MODES)
    QuestionVersion.objects.update(quote_start=3)
    assert "quote_misplaced" in audit()[1]


def test_a_published_question_of_a_removed_passage_is_found(audit, passage):
    from django.utils import timezone

    make_question(passage, stem=STEM, options=MODES)
    type(passage).objects.update(removed_at=timezone.now())
    assert "passage_removed" in audit()[1]


def test_json_has_the_counts_of_each_check(audit, passage):
    make_question(passage, stem="Which of these is true?", options=MODES)
    code, said = audit("--json")
    told = json.loads(said)
    assert (code, told["notebook"], told["questions"], told["counts"]) == (
        1,
        "modes",
        1,
        {"unfocused_stem": 1},
    )


def test_one_notebook_is_enough_if_it_is_named(audit, passage):
    other = make_topic(make_notebook(slug="other"), texts=["A note of nothing."]).passages.get()
    make_question(other, stem="Which is true?", options=MODES)
    assert audit("--notebook", "modes")[0] == 0
    assert audit()[0] == 1


def test_a_notebook_that_is_not_there_is_said(audit):
    with pytest.raises(CommandError, match="no notebook with the slug 'nowhere'"):
        audit("--notebook", "nowhere")


def test_many_questions_take_as_many_statements_as_few(passage, django_assert_num_queries):
    from quizzes.selectors.audit import audit_of

    make_question(passage, stem=STEM, options=MODES)
    with django_assert_num_queries(2):
        audit_of(passage.notebook)
    for number in range(12):
        make_question(passage, stem=f"Which mode streams records {number}?", options=MODES)
    with django_assert_num_queries(2):
        audit_of(passage.notebook)
