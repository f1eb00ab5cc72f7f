"""Notes change, history survives: imports before and after, with an attempt answered in between."""

import json

import pytest
from django.urls import reverse

from quizzes.models import Attempt, Question
from quizzes.services.banks import apply_bank, plan_bank
from quizzes.services.questions import QuoteGone, question_edit, question_publish, question_unpublish
from tests.factories.notes import write_other_pages
from tests.factories.quizzes import answer, make_learner, start
from topics.services.importing import apply_import, plan_import
from topics.services.sources.opening import open_source

pytestmark = pytest.mark.django_db

FOREST = "**Random Cut Forest** is an algorithm that finds anomalies in a stream of numbers."
MEANS = "**K-means** is an algorithm that groups points around their means."
LEARNER = "**Linear Learner** is an algorithm that fits a straight boundary between classes."
BLAZING = "**BlazingText** is an algorithm that turns words into vectors."
REWORDED = "**BlazingText** is an algorithm that turns single words into vectors."
NOTES = ("# Algorithms", FOREST, MEANS, LEARNER, BLAZING)


class Notes:
    """A folder of notes that is imported again and again, alone or among many other pages.

    Alone every import reads all of it; among others only what the change concerns.
    """

    def __init__(self, folder, *, among_others=False):
        self.folder = folder
        self.notebook = None
        if among_others:
            write_other_pages(folder / "others")

    def bring(self, *paragraphs, name="algorithms.md", decisions=None):
        """Write the notes and import them; what the import planned for the bank."""
        for old in self.folder.glob("*.*"):
            old.unlink()
        (self.folder / name).write_text("\n\n".join(paragraphs))
        (self.folder / "other.md").write_text("# Other\n\nTeams meet on Monday.")
        if decisions:
            (self.folder / "decisions.json").write_text(decisions)
        plan = plan_import(self.notebook, open_source(self.folder), title="Algorithms")
        bank = plan_bank(plan)
        if not plan.writes_nothing:
            outcome = apply_import(plan)
            apply_bank(outcome, bank)
            self.notebook = outcome.notebook
        return bank

    def question(self, stem):
        """The one question whose stem, in any version, begins so."""
        return Question.objects.filter(versions__stem__startswith=stem).distinct().get()


@pytest.fixture(params=[False, True], ids=["alone", "among other pages"])
def notes(request, tmp_path):
    found = Notes(tmp_path, among_others=request.param)
    found.bring(*NOTES)
    return found


@pytest.fixture
def answered(notes, stranger):
    """An attempt in which every question was answered rightly, before the notes change."""
    attempt = start(make_learner(stranger), notes.notebook, count=50)
    for position in range(1, attempt.items_count + 1):
        answer(attempt, position)
    return attempt


def reviewed(client, stranger, attempt, stem):
    """The part of the review that is about one question."""
    client.force_login(stranger)
    page = client.get(reverse("quizzes:review", args=[attempt.public_id])).content.decode()
    return next(part for part in page.split("<section") if f">{stem}" in part)


def snapshot():
    return {
        question.pk: (question.status, question.version_id, question.passage_id)
        for question in Question.objects.all()
    }


def test_the_first_import_publishes_what_passes_every_gate(notes):
    question = notes.question("Which algorithm turns words")
    assert (question.status, question.tier) == ("published", "rule")
    version = question.version
    assert version.quote == "BlazingText is an algorithm that turns words into vectors."
    text = version.revision.text
    assert text[version.quote_start : version.quote_end] == version.quote
    assert question.terms.exists()


def test_the_same_notes_again_write_nothing(notes):
    before = snapshot()
    bank = notes.bring(*NOTES)
    assert (bank.changes, bank.added) == ((), ())
    assert snapshot() == before


def test_an_unchanged_passage_keeps_its_question_and_version(notes, answered, client, stranger):
    before = snapshot()
    notes.bring(*NOTES, "Nobody has been late so far.")
    assert snapshot() == before
    assert "have changed since" not in reviewed(client, stranger, answered, "Which algorithm turns words")


def test_renaming_the_file_and_the_heading_changes_no_question(notes, answered, client, stranger):
    before = snapshot()
    notes.bring("# Learning machines", *NOTES[1:], name="machines.md")
    assert snapshot() == before
    assert "have changed since" not in reviewed(client, stranger, answered, "Which algorithm turns words")


def test_a_reworded_passage_gives_its_question_a_new_version(notes, answered, client, stranger):
    question = notes.question("Which algorithm turns words")
    old = question.version
    bank = notes.bring(*NOTES[:4], REWORDED)
    assert bank.counts.new_versions >= 1
    question.refresh_from_db()
    assert question.status == "published"
    assert (question.version.number, question.versions.count()) == (2, 2)
    assert "single words" in question.version.stem
    assert "single words" in question.version.quote
    part = reviewed(client, stranger, answered, old.stem)
    assert f"<mark>{old.quote}</mark>" in part
    assert "The notes have changed since" in part


def test_a_deleted_passage_retires_its_question_and_its_return_brings_it_back(
    notes, answered, client, stranger
):
    question = notes.question("Which algorithm turns words")
    version = question.version
    notes.bring(*NOTES[:4])
    question.refresh_from_db()
    assert question.status == "retired"
    assert "no longer in the notes" in question.status_reason
    part = reviewed(client, stranger, answered, version.stem)
    assert f"<mark>{version.quote}</mark>" in part
    assert "no longer in them" in part
    notes.bring(*NOTES)
    question.refresh_from_db()
    assert (question.status, question.version, question.status_reason) == ("published", version, "")
    assert "have changed since" not in reviewed(client, stranger, answered, version.stem)


def test_a_new_sentence_that_makes_a_distractor_true_takes_it_out(notes, answered, client, stranger):
    question = notes.question("Which algorithm finds anomalies")
    before = question.version
    assert "K-means" in [option["text"] for option in before.options]
    others = {pk: rest for pk, rest in snapshot().items() if pk != question.pk}
    notes.bring(*NOTES, "K-means finds anomalies in a stream of numbers as well.")
    question.refresh_from_db()
    if question.status == "retired":
        assert "K-means" in question.status_reason
    else:
        assert question.version != before
        assert "K-means" not in [option["text"] for option in question.version.options]
    unrelated = notes.question("Which algorithm turns words")
    assert snapshot()[unrelated.pk] == others[unrelated.pk]
    part = reviewed(client, stranger, answered, before.stem)
    assert "K-means" in part


def test_what_was_retired_for_a_sentence_returns_when_the_sentence_goes(notes):
    question = notes.question("Which algorithm finds anomalies")
    notes.bring(*NOTES, "K-means finds anomalies in a stream of numbers as well.")
    notes.bring(*NOTES)
    question.refresh_from_db()
    assert question.status == "published"


def test_what_its_author_took_down_stays_down_whatever_the_notes_do(notes):
    question = notes.question("Which algorithm turns words")
    question_unpublish(question=question)
    for paragraphs in (
        [*NOTES[:4], REWORDED],
        NOTES[:4],
        [*NOTES[:4], REWORDED],
    ):
        notes.bring(*paragraphs)
        question.refresh_from_db()
        assert question.status == "unpublished"
    stems = Question.objects.published().values_list("version__stem", flat=True)
    assert not [stem for stem in stems if "turns" in stem]


def test_words_of_an_author_stand_while_their_quote_does(notes, owner):
    question = notes.question("Which algorithm turns words")
    options = question.version.options
    question_edit(question=question, editor=owner, stem="Words to vectors: which one?", options=options)
    notes.bring(*NOTES[:4], f"{BLAZING} It is fast.")
    question.refresh_from_db()
    version = question.version
    assert version.stem == "Words to vectors: which one?"
    assert version.revision == question.passage.revision
    assert version.revision.text[version.quote_start : version.quote_end] == version.quote
    notes.bring(*NOTES[:4], REWORDED)
    question.refresh_from_db()
    assert question.version.stem != "Words to vectors: which one?"


def test_words_that_an_author_wrote_while_an_import_was_looked_at_are_not_written_over(notes, owner):
    question = notes.question("Which algorithm turns words")
    (notes.folder / "algorithms.md").write_text("\n\n".join([*NOTES[:4], REWORDED]))
    plan = plan_import(notes.notebook, open_source(notes.folder))
    bank = plan_bank(plan)
    options = question.version.options
    question_edit(question=question, editor=owner, stem="Words to vectors: which one?", options=options)
    apply_bank(apply_import(plan), bank)
    question.refresh_from_db()
    assert question.version.stem == "Words to vectors: which one?"
    assert question.versions.count() == 2


def test_what_was_taken_down_is_published_again_about_the_passage_as_it_now_is(notes):
    question = notes.question("Which algorithm turns words")
    question_unpublish(question=question)
    notes.bring(*NOTES[:4], f"{BLAZING} It is fast.")
    question_publish(question=question)
    question.refresh_from_db()
    version = question.version
    assert question.status == "published"
    assert version.revision == question.passage.revision
    assert version.revision.text[version.quote_start : version.quote_end] == version.quote
    assert version.options == question.versions.get(number=1).options


def test_a_question_whose_sentence_is_gone_is_not_published_again(notes):
    question = notes.question("Which algorithm turns words")
    question_unpublish(question=question)
    notes.bring(*NOTES[:4], REWORDED)
    with pytest.raises(QuoteGone, match="no longer in the notes"):
        question_publish(question=question)
    question.refresh_from_db()
    assert question.status == "unpublished"


def test_a_published_draft_is_the_authors_and_stands(notes):
    draft = notes.question("Which algorithm turns words")
    Question.objects.filter(pk=draft.pk).update(status="draft")
    question_publish(question=draft)
    notes.bring(*NOTES, "Nobody has been late so far.")
    draft.refresh_from_db()
    assert (draft.status, draft.tier) == ("published", "reviewed")


def test_a_rejection_in_the_decisions_takes_a_question_down(notes):
    question = notes.question("Which algorithm turns words")
    entry = {"verdict": "reject", "reason": "Too easy.", "fingerprint": question.version.fingerprint}
    decided = json.dumps({"decisions": [entry]})
    notes.bring(*NOTES, decisions=decided)
    question.refresh_from_db()
    assert (question.status, question.status_reason) == ("unpublished", "Too easy.")


def test_drafts_that_nobody_answered_go_with_their_passage(notes):
    draft = notes.question("Which algorithm turns words")
    of_passage = Question.objects.filter(passage=draft.passage)
    of_passage.update(status="draft")
    notes.bring(*NOTES[:4])
    assert not of_passage.exists()


def test_only_stems_that_are_asked_can_be_found_and_never_a_key(notes):
    from topics.models import SearchEntry

    entries = SearchEntry.objects.filter(notebook=notes.notebook, kind="question")
    asked = set(Question.objects.askable().values_list("version__stem", flat=True))
    assert {entry.text for entry in entries} == asked
    entry = entries.get(text__startswith="Which algorithm turns words")
    assert "blazingtext" not in entry.tokens.lower()
    assert entry.url.startswith(reverse("quizzes:practice_new"))
    question_unpublish(question=notes.question("Which algorithm turns words"))
    assert not entries.filter(text__startswith="Which algorithm turns words").exists()


def test_an_attempt_of_a_withdrawn_notebook_can_still_be_read(notes, answered, client, stranger):
    from django.utils import timezone

    notes.notebook.withdrawn_at = timezone.now()
    notes.notebook.save()
    part = reviewed(client, stranger, answered, "Which algorithm turns words")
    assert "BlazingText" in part
    assert "Read it on the page" not in part
    assert Attempt.objects.get().notebook == notes.notebook
