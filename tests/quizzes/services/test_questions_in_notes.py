"""Questions that the notes ask themselves, through imports that change them and what they cite."""

import json

import pytest
from django.core.management import call_command
from django.utils import timezone

from portal.home.services.bank_report import bank_report
from quizzes.engine import dump
from quizzes.models import Question
from quizzes.selectors.accounts import asked_passages
from quizzes.selectors.audit import audit_of
from quizzes.selectors.decisions import decisions_of
from quizzes.services.banks import apply_bank, plan_bank
from quizzes.services.deciding import Judgement, question_decide
from quizzes.services.questions import question_edit, question_publish, question_unpublish
from tests.factories.quizzes import answer, make_learner, start
from tests.quizzes.services.test_lineage_of_questions import Notes, snapshot
from topics.models import SearchEntry
from topics.services.importing import apply_import, plan_import
from topics.services.importing.planning import plan_edit
from topics.services.sources.opening import open_source

pytestmark = pytest.mark.django_db

PROOF = "**Pipe mode** is the input mode that streams records from a bucket."
TITLE = "# Modes"
ASKED = "Which input mode streams the records?\n\n- [ ] File mode\n- [x] Pipe mode\n- [ ] Shuffle mode"
MOVED = ASKED.replace("[ ] File", "[x] File").replace("[x] Pipe", "[ ] Pipe")
FLAWED = ASKED.replace("Shuffle mode", "All of the above")


@pytest.fixture(params=[False, True], ids=["alone", "among other pages"])
def notes(request, tmp_path):
    found = Notes(tmp_path, among_others=request.param)
    found.bring(TITLE, PROOF, ASKED)
    return found


def asked():
    """The one question that the notes ask."""
    return Question.objects.get(pattern="inline")


def keys(question):
    return [option["text"] for option in question.version.options if option["key"]]


def test_it_belongs_to_its_own_block_and_cites_another(notes):
    question = asked()
    version = question.version
    assert (question.status, question.tier, keys(question)) == ("published", "reviewed", ["Pipe mode"])
    assert question.passage.kind == "question"
    assert version.revision.passage.kind == "paragraph"
    assert version.revision.text[version.quote_start : version.quote_end] == version.quote


def test_the_same_notes_again_and_other_notes_around_it_change_nothing(notes):
    before = snapshot()
    notes.bring(TITLE, PROOF, ASKED)
    notes.bring(TITLE, "Nobody has been late so far.", PROOF, "## Below", ASKED, name="renamed.md")
    assert snapshot() == before


def test_a_moved_tick_is_a_new_version_with_another_key_though_no_passage_has_changed(notes):
    question, attempt = asked(), start(make_learner(), notes.notebook)
    answer(attempt)
    bank = notes.bring(TITLE, PROOF, MOVED)
    assert asked() == question
    assert (keys(asked()), asked().version.number, asked().status) == (["File mode"], 2, "published")
    assert asked().passage == question.passage
    assert attempt.items.get().version == question.version
    assert bank.counts.new_versions == 1
    (changed,) = bank_report(bank)["changed"]
    assert (changed["keys_before"], changed["keys_after"]) == (["Pipe mode"], ["File mode"])


def test_a_tick_that_is_moved_in_the_browser_is_too(notes):
    topic = notes.notebook.topics.get(title="Modes")
    plan = plan_edit(topic, topic.source_text.replace(ASKED, MOVED))
    apply_bank(apply_import(plan), plan_bank(plan))
    assert keys(asked()) == ["File mode"]


def test_another_why_or_explanation_is_a_new_version(notes):
    notes.bring(TITLE, PROOF, ASKED.replace("File mode", "File mode\n  - it copies first"))
    assert asked().version.number == 2
    notes.bring(TITLE, PROOF, f"{ASKED}\n\n> Disks are slow, so it does.")
    assert asked().version.number == 3
    assert "Disks are slow" in str(asked().version.options)


def test_a_reworded_stem_is_a_new_version_of_the_same_question(notes):
    question = asked()
    notes.bring(TITLE, PROOF, ASKED.replace("Which input mode", "Which mode of input"))
    assert asked() == question
    assert (asked().version.stem, asked().version.number) == ("Which mode of input streams the records?", 2)


def test_a_deleted_one_is_retired_and_comes_back_with_its_block(notes):
    question = asked()
    bank = notes.bring(TITLE, PROOF)
    assert (asked().status, asked().status_reason) == ("retired", "The question is no longer in the notes.")
    assert [one["stem"] for one in bank_report(bank)["retired"]] == [question.version.stem]
    notes.bring(TITLE, PROOF, ASKED)
    assert (asked().pk, asked().status) == (question.pk, "published")


def test_a_block_without_ticks_asks_no_more(notes):
    notes.bring(TITLE, PROOF, ASKED.replace("[x]", "[ ]"))
    assert asked().status == "retired"


def test_a_reworded_proof_is_cited_as_it_now_reads(notes):
    question = asked()
    notes.bring(TITLE, PROOF.replace("from a bucket", "straight from a bucket"), ASKED)
    assert (asked().pk, asked().version.number) == (question.pk, 2)
    assert "straight from a bucket" in asked().version.quote
    assert asked().version.stem == question.version.stem


def test_without_its_proof_it_cites_itself_and_a_new_proof_is_taken_up(notes):
    notes.bring(TITLE, ASKED)
    version = asked().version
    assert (asked().status, version.revision.passage_id) == ("published", asked().passage_id)
    assert version.revision.text[version.quote_start : version.quote_end] == version.stem
    notes.bring(TITLE, ASKED, PROOF)
    assert asked().version.quote.startswith("Pipe mode is the input mode")


def test_a_better_sentence_elsewhere_does_not_change_a_question_whose_sentence_stands(notes):
    before = snapshot()
    notes.bring(TITLE, PROOF, ASKED, "Pipe mode is the input mode that streams the records.")
    assert snapshot().items() >= before.items()


def test_a_flawed_one_waits_as_a_draft_and_is_published_once_its_author_accepts_it(notes, owner):
    notes.bring(TITLE, PROOF, FLAWED)
    assert asked().status == "draft"
    question_decide(question=asked(), author=owner, judgement=Judgement("accept"), now=timezone.now())
    notes.bring(TITLE, PROOF, FLAWED, "More.")
    assert asked().status == "published"
    notes.bring(TITLE, PROOF, FLAWED.replace("Which input", "Which fast input"), "More.")
    assert asked().status == "draft"


def test_a_mended_draft_is_published(notes):
    notes.bring(TITLE, PROOF, FLAWED)
    notes.bring(TITLE, PROOF, ASKED)
    assert asked().status == "published"


def test_one_taken_down_stays_down_and_waits_as_a_draft_when_the_notes_change_it(notes):
    question_unpublish(question=asked(), reason="Wrong key.")
    notes.bring(TITLE, PROOF, ASKED, "More.")
    assert asked().status == "unpublished"
    notes.bring(TITLE, PROOF, MOVED)
    assert (asked().status, keys(asked())) == ("draft", ["File mode"])


def test_words_edited_here_stand_until_the_notes_ask_something_else(notes, owner):
    question_edit(question=asked(), editor=owner, stem="Which one streams?", options=asked().version.options)
    notes.bring(TITLE, PROOF.replace("from a bucket", "straight from a bucket"), ASKED)
    assert asked().version.stem == "Which one streams?"
    assert "straight from a bucket" in asked().version.quote
    assert asked().version.by_hand
    notes.bring(TITLE, PROOF, MOVED)
    assert (asked().version.stem, keys(asked())) == ("Which input mode streams the records?", ["File mode"])


def test_what_was_taken_down_is_published_again_with_what_it_cites(notes):
    question_unpublish(question=asked())
    question_publish(question=asked())
    version = asked().version
    assert (asked().status, version.revision.passage.kind) == ("published", "paragraph")


def test_only_decisions_about_it_travel_and_the_notes_say_the_rest(notes, owner):
    assert decisions_of(notes.notebook).entries == ()
    notes.bring(TITLE, PROOF, FLAWED)
    question_decide(question=asked(), author=owner, judgement=Judgement("accept"), now=timezone.now())
    decided = dump(decisions_of(notes.notebook)).decode()
    assert [one["verdict"] for one in json.loads(decided)["decisions"]] == ["accept"]
    Question.objects.all().update(status="draft")
    notes.bring(TITLE, PROOF, FLAWED, decisions=decided)
    assert asked().status == "published"


def test_an_edit_travels_too(notes, owner, tmp_path_factory):
    question_edit(question=asked(), editor=owner, stem="Which one streams?", options=asked().version.options)
    decided = dump(decisions_of(notes.notebook)).decode()
    Question.objects.all().delete()
    other = Notes(tmp_path_factory.mktemp("other"))
    other.bring(TITLE, PROOF, ASKED, decisions=decided)
    assert (asked().version.stem, asked().status) == ("Which one streams?", "published")


def test_a_rejection_in_the_decisions_takes_it_down_until_the_notes_change_it(notes):
    rejection = {"verdict": "reject", "reason": "Too easy.", "fingerprint": asked().version.fingerprint}
    decided = json.dumps({"decisions": [rejection]})
    notes.bring(TITLE, PROOF, ASKED, decisions=decided)
    assert (asked().status, asked().status_reason) == ("retired", "Too easy.")
    notes.bring(TITLE, PROOF, MOVED, decisions=decided)
    assert (asked().status, keys(asked())) == ("published", ["File mode"])


def test_the_audit_finds_nothing_whether_it_cites_a_sentence_or_itself(notes, capsys):
    amounts = "How many pings are there a second?\n\n- [x] 3\n- [ ] 7\n- [ ] 9\n\n> Three."
    notes.bring(TITLE, PROOF, ASKED, amounts)
    assert Question.objects.filter(pattern="inline", status="published").count() == 2
    assert audit_of(notes.notebook).flaws == []
    call_command("audit_bank")
    assert " 0 flaws" in capsys.readouterr().out


def test_it_can_be_found_by_its_stem_alone(notes):
    found = SearchEntry.objects.filter(notebook=notes.notebook)
    assert [entry.text for entry in found.filter(kind="question", ref=asked().pk)] == [asked().version.stem]
    assert not found.filter(tokens__contains="shuffl").exists()
    assert not found.filter(kind="passage", ref=asked().passage.key).exists()


def test_a_paragraph_that_became_a_question_is_found_as_a_passage_no_more(notes):
    notes.bring(TITLE, PROOF, "Which input mode streams the records? File mode, Pipe mode, Shuffle mode")
    plan = plan_import(notes.notebook, open_source(notes.folder))
    assert plan.writes_nothing
    notes.bring(TITLE, PROOF, ASKED)
    assert not SearchEntry.objects.filter(kind="passage", tokens__contains="shuffl").exists()


def test_questions_of_this_page_show_it_with_its_block_and_with_its_sentence(notes):
    rows = {row.passage.kind: row for row in asked_passages(notes.notebook.topics.get(title="Modes"))}
    assert rows["question"].published == rows["paragraph"].published == [asked()]


def test_its_proof_may_stand_on_another_page_that_changes_by_itself(notes):
    def bring(**pages):
        for name, text in pages.items():
            (notes.folder / f"{name}.md").write_text(text)
        plan = plan_import(notes.notebook, open_source(notes.folder))
        bank = plan_bank(plan)
        apply_bank(apply_import(plan), bank)

    bring(algorithms=f"{TITLE}\n\n{ASKED}", other=f"# Other\n\n{PROOF}")
    question = asked()
    assert question.version.revision.passage.topic.title == "Other"
    bring(algorithms=f"{TITLE}\n\n{MOVED}")
    assert (keys(asked()), asked().version.revision.passage.kind) == (["File mode"], "question")
    bring(algorithms=f"{TITLE}\n\n{ASKED}")
    assert asked().version.revision.passage.topic.title == "Other"
    bring(other=f"# Other\n\n{PROOF.replace('from a', 'out of a')}")
    assert "out of a bucket" in asked().version.quote
    (notes.folder / "other.md").unlink()
    bring()
    assert (asked().pk, asked().status, asked().version.quote) == (
        question.pk,
        "published",
        "Which input mode streams the records?",
    )
    assert audit_of(notes.notebook).flaws == []
