"""A small change of many notes: only what it concerns is read, and the bank is right all the same."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.models import Question, TopicReading
from quizzes.services.banks import apply_bank, excerpt, plan_bank, readings
from tests.factories.notes import write_other_pages
from topics.models import Notebook
from topics.services.importing import apply_import, plan_import
from topics.services.sources.opening import open_source

pytestmark = pytest.mark.django_db

ALGORITHMS = """# Algorithms

**Random Cut Forest** is an algorithm that finds anomalies in a stream of numbers.

**K-means** is an algorithm that groups points around their means.

**Linear Learner** is an algorithm that fits a straight boundary between classes.

**BlazingText** is an algorithm that turns words into vectors.
"""
FORESTS = "Which algorithm finds anomalies in a stream of numbers?"
REMARK = "K-means finds anomalies in a stream of numbers as well."


class Folder:
    """Notes of many pages, imported into one notebook."""

    def __init__(self, path, pages=30):
        self.path = path
        self.notebook = None
        write_other_pages(path / "others", pages)

    def bring(self, **pages):
        """Write these pages, and import all; what was planned for the bank."""
        for name, text in pages.items():
            (self.path / f"{name}.md").write_text(text)
        return self.imported()

    def imported(self):
        plan = plan_import(self.notebook, open_source(self.path), title="Notes")
        bank = plan_bank(plan)
        outcome = apply_import(plan, then=lambda outcome: apply_bank(outcome, bank))
        self.notebook = outcome.notebook
        return bank


@pytest.fixture
def folder(tmp_path):
    found = Folder(tmp_path)
    found.bring(algorithms=ALGORITHMS)
    return found


@pytest.fixture
def documents_read(monkeypatch):
    """The paths of the stored documents that are read."""
    paths = []

    def read(notebook, wanted):
        paths.extend(wanted)
        return documents_stored(notebook, wanted)

    documents_stored = readings.documents_stored
    monkeypatch.setattr(readings, "documents_stored", read)
    return paths


def asked(stem=FORESTS):
    return Question.objects.get(version__stem=stem)


def texts(question):
    return {option["text"] for option in question.version.options}


def test_only_pages_that_bear_on_a_change_are_read(folder, documents_read):
    bank = folder.bring(algorithms=ALGORITHMS + "\nNobody has been late so far.\n")
    assert bank.asked == {"algorithms.md"}
    assert 0 < len(documents_read) < 12


def test_a_new_sentence_is_asked_and_all_else_stands(folder):
    before = dict(Question.objects.values_list("pk", "version"))
    line = "**Latent Allocation** is an algorithm that sorts documents by their topics."
    folder.bring(algorithms=f"{ALGORITHMS}\n{line}\n")
    assert texts(asked("Which algorithm sorts documents by their topics?")) > {"Latent Allocation"}
    assert dict(Question.objects.values_list("pk", "version")).items() >= before.items()


def test_the_counts_are_of_the_whole_bank(folder):
    bank = folder.bring(other="# Other\n\nTeams meet on Monday.")
    assert bank.asked == {"other.md"}
    assert bank.counts.published == bank.counts.kept == Question.objects.published().count() > 0


def test_a_sentence_on_another_page_that_makes_a_distractor_true_takes_it_out(folder):
    before = asked()
    assert "K-means" in texts(before)
    bank = folder.bring(**{"others/page-25": f"# Late\n\n{REMARK}"})
    assert bank.asked == {"others/page-25.md"}
    after = Question.objects.get(pk=before.pk)
    assert after.status == "retired" or "K-means" not in texts(after)


def test_a_question_that_was_retired_for_a_sentence_returns_when_the_sentence_goes(folder):
    before = asked()
    folder.bring(**{"others/page-25": f"# Late\n\n{REMARK}"})
    bank = folder.bring(**{"others/page-25": "# Late\n\nNothing to see."})
    assert bank.asked == {"others/page-25.md"}
    after = Question.objects.get(pk=before.pk)
    assert after.status == "published"


def test_a_new_question_is_held_against_pages_far_away(folder):
    # Ten pages have more words in common with the changed one, so that the eleventh is not read with it.
    nearer = "# Nearer\n\nAnomalies, numbers, points, classes.\n\nBlazingText.\n\nSorted documents, topics."
    pages = {f"others/page-{number:02}": nearer for number in range(10, 20)}
    far = "BlazingText sorts documents by their topics, too."
    folder.bring(**pages, **{"others/page-29": f"# Late\n\n{far}"})
    line = "**Latent Allocation** is an algorithm that sorts documents by their topics."
    bank = folder.bring(algorithms=f"{ALGORITHMS}\n{line}\n")
    assert bank.asked == {"algorithms.md"}
    question = asked("Which algorithm sorts documents by their topics?")
    assert "BlazingText" not in texts(question)


def test_another_name_given_far_away_is_known(folder):
    folder.bring(**{"others/page-25": "# Late\n\nBlazingText was formerly called Word Machine."})
    folder.bring(**{"others/page-20": "# Later\n\nTeams meet on Monday."})
    line = "**Word Machine** is an algorithm that turns letters into vectors."
    bank = folder.bring(algorithms=f"{ALGORITHMS}\n{line}\n")
    assert bank.asked == {"algorithms.md"}
    both = {"BlazingText", "Word Machine"}
    assert not [question for question in Question.objects.published() if texts(question) >= both]


def test_a_new_name_of_a_thing_takes_out_the_question_that_sets_them_apart(folder):
    before = asked()
    assert texts(before) >= {"Random Cut Forest", "K-means"}
    bank = folder.bring(**{"others/page-25": "# Late\n\nRandom Cut Forest was formerly called K-means."})
    assert bank.asked == {"others/page-25.md"}
    after = Question.objects.get(pk=before.pk)
    assert after.status == "retired" or not texts(after) >= {"Random Cut Forest", "K-means"}


def test_what_another_page_asks_is_not_asked_twice(folder):
    stems = set(Question.objects.values_list("version__stem", flat=True))
    bank = folder.bring(**{"others/page-25": ALGORITHMS})
    assert bank.asked == {"others/page-25.md"}
    assert not [one for one in bank.added if one.stem in stems]


def test_a_page_that_goes_takes_its_questions_with_it(folder):
    (folder.path / "algorithms.md").unlink()
    bank = folder.imported()
    assert bank.asked == frozenset()
    assert not Question.objects.published().exists()


def test_questions_of_the_changed_page_are_found_under_its_new_title(folder):
    folder.bring(algorithms=ALGORITHMS.replace("# Algorithms", "# Machines"))
    entries = folder.notebook.search_entries.filter(kind="question")
    assert set(entries.values_list("title", flat=True)) == {"Machines"}
    assert entries.count() == Question.objects.askable().count()


def test_it_costs_the_same_statements_in_a_larger_notebook(folder, tmp_path_factory):
    larger = Folder(tmp_path_factory.mktemp("larger"), pages=90)
    larger.bring(algorithms=ALGORITHMS)
    costs = []
    for notes in (folder, larger):
        with CaptureQueriesContext(connection) as statements:
            assert notes.bring(algorithms=ALGORITHMS + "\nNobody has been late so far.\n").asked
        costs.append(len(statements))
    assert costs[0] == costs[1]


def test_other_rules_read_all_the_notes_again(folder, monkeypatch):
    monkeypatch.setattr(readings, "rules", lambda: "new rules")
    assert folder.bring(other="# Other\n\nTeams meet on Monday.").asked is None
    assert set(TopicReading.objects.values_list("rules", flat=True)) == {"new rules"}
    assert folder.bring(other="# Other\n\nTeams meet on Tuesday.").asked is not None


def test_after_an_import_that_was_cut_off_all_the_notes_are_read_again(folder):
    Notebook.objects.update(source_hash="")
    folder.notebook.refresh_from_db()
    assert folder.bring(other="# Other\n\nTeams meet on Monday.").asked is None


def test_a_change_as_large_as_a_notebook_reads_all_of_them(folder, monkeypatch):
    monkeypatch.setattr(excerpt, "_MOST_WINDOWS", 3)
    assert folder.bring(other="# Other\n\nTeams meet on Monday.").asked is None


def test_a_change_of_most_of_the_notes_reads_all_of_them(folder):
    pages = {f"others/page-{number:02}": f"# Other {number}\n\n{REMARK}" for number in range(20)}
    assert folder.bring(**pages).asked is None
