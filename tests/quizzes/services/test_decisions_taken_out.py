"""A decision that decisions.json has no longer: its question is what the rules say; the browser's stand."""

import json

import pytest
from django.utils import timezone

from portal.home.services.bank_report import bank_report
from quizzes.engine import dump
from quizzes.models import Question, QuestionDecision
from quizzes.selectors.decisions import decisions_of
from quizzes.services.deciding import Judgement, question_decide
from quizzes.services.deciding_many import step_undo
from quizzes.services.questions import question_edit
from tests.quizzes.services.test_lineage_of_questions import NOTES, Notes

pytestmark = pytest.mark.django_db
TURNS = "Which algorithm turns words"


@pytest.fixture
def notes(tmp_path):
    found = Notes(tmp_path)
    found.bring(*NOTES)
    return found


def entry(question, verdict, **changes):
    version = question.version
    return {
        "verdict": verdict, "fingerprint": version.fingerprint, "pattern": question.pattern,
        "path": question.passage.topic.path, "content_key": question.passage.content_key,
        "quote": version.quote, "stem": version.stem, "options": version.options,
    } | changes  # fmt: skip


def file_of(*entries, publish="rules"):
    return json.dumps({"publish": publish, "decisions": list(entries)})


class Careful(Notes):
    """Notes whose author publishes only what they have read: by rule everything is a draft."""

    def bring(self, *paragraphs, entries=()):
        return super().bring(*paragraphs, decisions=file_of(*entries, publish="reviewed"))


@pytest.fixture
def careful(tmp_path):
    found = Careful(tmp_path)
    found.bring(*NOTES)
    return found


def decide(question, owner, verdict, reason=""):
    judgement = Judgement(verdict, reason)
    question_decide(question=question, author=owner, judgement=judgement, now=timezone.now())


def fresh(question):
    return Question.objects.get(pk=question.pk)


def test_a_question_that_the_rules_publish_too_stays_published_by_rule(notes):
    question = notes.question(TURNS)
    version = question.version
    notes.bring(*NOTES, decisions=file_of(entry(question, "accept")))
    assert fresh(question).tier == "reviewed"
    bank = notes.bring(*NOTES)
    now = fresh(question)
    assert (now.status, now.tier, now.version) == ("published", "rule", version)
    assert bank_report(bank)["withdrawn"] == [{"stem": version.stem, "becomes": "published by rule"}]


def test_a_question_that_is_a_draft_by_rule_waits_again_and_says_why(careful):
    question = careful.question(TURNS)
    careful.bring(*NOTES, entries=[entry(question, "accept")])
    assert (fresh(question).status, fresh(question).tier) == ("published", "reviewed")
    bank = careful.bring(*NOTES)
    now = fresh(question)
    assert (now.status, now.tier) == ("draft", "rule")
    assert "taken out of decisions.json" in now.status_reason
    assert now.version.findings
    report = bank_report(bank)
    assert report["withdrawn"] == [{"stem": question.version.stem, "becomes": "a draft"}]
    assert "taken out of decisions.json" in report["retired"][0]["reason"]


def test_a_question_that_only_its_author_asked_is_asked_no_more(notes):
    question = notes.question(TURNS)
    own = entry(question, "write", stem="Which one turns words into vectors, of all?", fingerprint="")
    notes.bring(*NOTES, decisions=file_of({name: value for name, value in own.items() if value != ""}))
    written = notes.question("Which one turns words")
    assert (written.status, written.tier) == ("published", "reviewed")
    notes.bring(*NOTES)
    assert fresh(written).status == "retired"
    assert "taken out of decisions.json" in fresh(written).status_reason


def test_an_edit_taken_out_brings_the_wording_of_the_rules_back(notes):
    question = notes.question(TURNS)
    old = question.version
    notes.bring(*NOTES, decisions=file_of(entry(question, "edit", stem="Words to vectors: which one?")))
    assert fresh(question).version.stem == "Words to vectors: which one?"
    notes.bring(*NOTES)
    now = fresh(question)
    assert (now.version.stem, now.tier, now.version.number) == (old.stem, "rule", 3)


def test_a_decision_that_stays_in_the_file_stays(careful):
    question = careful.question(TURNS)
    decided = entry(question, "accept")
    careful.bring(*NOTES, entries=[decided])
    other = entry(careful.question("Which algorithm finds anomalies"), "accept")
    careful.bring(*NOTES, entries=[decided, other])
    careful.bring(*NOTES, entries=[decided])
    assert (fresh(question).status, fresh(question).tier) == ("published", "reviewed")


def test_what_was_accepted_in_the_browser_stands_without_any_file(careful, owner):
    question = careful.question(TURNS)
    decide(question, owner, "accept")
    careful.bring(*NOTES, "Nobody has been late so far.")
    assert (fresh(question).status, fresh(question).tier) == ("published", "reviewed")


def test_what_was_accepted_in_the_browser_stands_when_its_entry_is_taken_out_of_the_file(careful, owner):
    question = careful.question(TURNS)
    decide(question, owner, "accept")
    Notes.bring(careful, *NOTES, decisions=dump(decisions_of(careful.notebook)).decode())
    careful.bring(*NOTES)
    assert (fresh(question).status, fresh(question).tier) == ("published", "reviewed")


def test_what_was_worded_in_the_browser_stands_when_its_entry_is_taken_out_of_the_file(notes, owner):
    question = notes.question(TURNS)
    question_edit(
        question=question, editor=owner, stem="Words to vectors: which?", options=question.version.options
    )
    notes.bring(*NOTES, decisions=dump(decisions_of(notes.notebook)).decode())
    notes.bring(*NOTES)
    assert fresh(question).version.stem == "Words to vectors: which?"
    assert fresh(question).status == "published"


def test_what_was_undone_in_the_browser_is_the_files_again(careful, owner):
    question = careful.question(TURNS)
    careful.bring(*NOTES, entries=[entry(question, "accept")])
    decide(fresh(question), owner, "accept")
    step_undo(notebook=careful.notebook, author=owner, now=timezone.now())
    careful.bring(*NOTES)
    assert fresh(question).status == "draft"


def rejection(question, reason="Too easy."):
    return {"verdict": "reject", "fingerprint": question.version.fingerprint, "reason": reason}


def test_a_rejection_taken_out_of_the_file_brings_its_question_back(notes):
    question = notes.question(TURNS)
    notes.bring(*NOTES, decisions=file_of(rejection(question)))
    assert (fresh(question).status, fresh(question).status_reason) == ("unpublished", "Too easy.")
    bank = notes.bring(*NOTES)
    assert (fresh(question).status, fresh(question).tier) == ("published", "rule")
    assert bank_report(bank)["withdrawn"] == [{"stem": question.version.stem, "becomes": "published by rule"}]


def test_what_was_rejected_in_the_browser_stays_down_when_its_entry_is_taken_out_of_the_file(notes, owner):
    question = notes.question(TURNS)
    decide(question, owner, "reject", "Too easy.")
    notes.bring(*NOTES, decisions=dump(decisions_of(notes.notebook)).decode())
    notes.bring(*NOTES)
    assert fresh(question).status == "unpublished"


def test_an_acceptance_that_the_file_turns_into_a_rejection_takes_the_question_down(notes):
    question = notes.question(TURNS)
    notes.bring(*NOTES, decisions=file_of(entry(question, "accept")))
    notes.bring(*NOTES, decisions=file_of(rejection(question)))
    assert (fresh(question).status, fresh(question).status_reason) == ("unpublished", "Too easy.")


def test_a_rejection_that_came_with_a_new_notebook_is_on_the_shelf_with_its_reason(notes, tmp_path):
    question = notes.question(TURNS)
    other = Notes(tmp_path / "other")
    other.folder.mkdir()
    bank = other.bring(*NOTES, decisions=file_of(rejection(question)))
    assert (
        bank.counts.published == Question.objects.filter(notebook=other.notebook, status="published").count()
    )
    down = Question.objects.get(notebook=other.notebook, status="unpublished")
    assert (down.version.stem, down.status_reason) == (question.version.stem, "Too easy.")


def test_its_rejection_is_taken_back_by_publishing_it_and_stays_so(notes, owner, tmp_path):
    question = notes.question(TURNS)
    other = Notes(tmp_path / "other")
    other.folder.mkdir()
    rejected = file_of(rejection(question))
    other.bring(*NOTES, decisions=rejected)
    down = Question.objects.get(notebook=other.notebook, status="unpublished")
    decide(down, owner, "accept")
    other.bring(*NOTES, "Nobody has been late so far.", decisions=rejected)
    assert (fresh(down).status, fresh(down).tier) == ("published", "reviewed")
    kept = {one.fingerprint: one.verdict for one in decisions_of(other.notebook).entries}
    assert kept == {question.version.fingerprint: "accept"}


def test_what_was_rejected_once_and_worded_anew_since_does_not_come_a_second_time(notes, owner):
    question = notes.question(TURNS)
    rejected = file_of(rejection(question))
    notes.bring(*NOTES, decisions=rejected)
    wording = ("Words to vectors: which one?", question.version.options)
    judgement = Judgement("edit", wording=wording)
    question_decide(question=question, author=owner, judgement=judgement, now=timezone.now())
    before = Question.objects.count()
    notes.bring(*NOTES, "Nobody has been late so far.", decisions=rejected)
    assert Question.objects.count() == before
    assert (fresh(question).status, fresh(question).version.stem) == ("published", wording[0])


def test_importing_again_makes_no_second_one_of_what_was_rejected(notes):
    question = notes.question(TURNS)
    rejected = file_of(rejection(question))
    notes.bring(*NOTES, decisions=rejected)
    before = Question.objects.count()
    notes.bring(*NOTES, "Nobody has been late so far.", decisions=rejected)
    assert Question.objects.count() == before
    assert fresh(question).status == "unpublished"


def test_a_draft_that_was_once_decided_on_is_retired_with_its_passage_and_keeps_its_log(careful, owner):
    draft = careful.question(TURNS)
    decide(draft, owner, "accept")
    step_undo(notebook=careful.notebook, author=owner, now=timezone.now())
    assert fresh(draft).status == "draft"
    kept = [text for text in NOTES if text != draft_text(draft)]
    careful.bring(*kept)
    assert fresh(draft).status == "retired"
    assert QuestionDecision.objects.filter(question=draft).count() == 1
    careful.bring(*NOTES)
    assert fresh(draft).status == "draft"


def draft_text(draft):
    """The paragraph of the notes that a draft is about."""
    plain = draft.passage.revision.text
    return next(text for text in NOTES if text.replace("**", "") == plain)
