"""Why is nothing asked here: an account of every passage, with advice for whoever writes the notes."""

from quizzes.engine import Corpus, explain
from quizzes.engine.advice import ADVICE
from quizzes.engine.gates import GATES, OPTION_GATES
from quizzes.engine.pipeline import generate_from
from topics.markup import read_file

NOTES = """# Input modes

Four input modes bring data to a training job:

- **File mode**: copies the whole dataset to the volume before training starts.
- **Pipe mode**: streams records from the bucket through a queue in memory.
- **Fast file mode**: reads each file at the moment when the code opens it.

Nobody liked the old names.

**Warm pools** are clusters that wait for the next job.
"""


def accounts():
    reading = read_file("notes.md", NOTES.encode())
    corpus = Corpus.of([reading.document])
    return {one.line: one for one in explain(corpus, generate_from(corpus))}


def test_every_gate_has_its_advice():
    gates = {gate.name for gate in (*GATES, *OPTION_GATES)} | {"too_many_doubts", "asked_before"}
    assert gates - set(ADVICE) == set()


def test_no_advice_is_about_a_gate_that_is_gone():
    gates = {gate.name for gate in (*GATES, *OPTION_GATES)} | {"too_many_doubts", "asked_before"}
    assert set(ADVICE) - gates == set()


def test_what_is_asked_needs_no_advice():
    assert (accounts()[6].state, accounts()[6].advice) == ("published", "")


def test_a_stopped_passage_names_the_gate_and_how_to_word_the_note():
    account = accounts()[11]
    assert account.state == "stopped"
    assert account.stops[0].key == "Warm pools"
    assert "at least two other things of the same kind" in account.advice


def test_a_passage_that_no_rule_reads_is_told_how_facts_are_written():
    assert (accounts()[9].state, "in a sentence of its own" in accounts()[9].advice) == ("unread", True)


def test_every_passage_has_its_account_once():
    assert sorted(accounts()) == [3, 5, 6, 7, 9, 11]
