"""Why is nothing asked here? For each passage what is asked of it, or the gate that stopped it."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from quizzes.engine.advice import NO_FACT, NOTHING_READ, advice_on
from quizzes.engine.corpus import Corpus
from quizzes.engine.values import Bank, GeneratedQuestion, Rejected

State = Literal["published", "draft", "stopped", "unread", "no_fact"]
_MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Stop:
    """A question that was not made: its stem and key, the gate that stopped it, and why."""

    stem: str
    key: str
    gate: str
    reason: str


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one passage.

    `state`: a question is published, a draft waits, every candidate was stopped (`stops`, the most telling
    first), no rule read anything in it, or it states no fact. `advice` says how to word the note so that it
    can be asked; empty where it is asked.
    """

    path: str
    content_key: str
    line: int
    state: State
    stops: tuple[Stop, ...] = ()
    advice: str = ""


def explain(corpus: Corpus, bank: Bank) -> list[Account]:
    """An account of every passage of the corpus, in reading order."""
    asked: dict[tuple[str, str], list[GeneratedQuestion]] = defaultdict(list)
    for question in bank.questions:
        # A sentence that an author's question rests on is asked, too.
        for place in {question.place, (question.evidence.source, question.evidence.content_key)}:
            asked[place].append(question)
    stopped: dict[tuple[str, str], list[Rejected]] = defaultdict(list)
    for one in bank.rejected:
        stopped[one.evidence.source, one.evidence.content_key].append(one)
    accounts = []
    for passage in corpus.passages:
        place = passage.path, passage.block.content_key
        bearing = passage.block.content_bearing
        state, stops, advice = _state(asked.get(place, []), stopped.get(place, []), bearing=bearing)
        accounts.append(Account(*place, passage.block.line, state, stops, advice))
    return accounts


def _state(
    questions: list[GeneratedQuestion], rejected: list[Rejected], *, bearing: bool
) -> tuple[State, tuple[Stop, ...], str]:
    if any(one.status == "published" for one in questions):
        return "published", (), ""
    if questions:
        doubts = tuple(
            Stop(one.stem, _key(one), finding.gate, finding.reason)
            for one in questions
            for finding in one.findings[:1]
        )
        return "draft", doubts[:_MOST_SHOWN], advice_on(doubts[0].gate) if doubts else ""
    if rejected:
        stops = tuple(
            Stop(one.stem, one.key, one.finding.gate, one.finding.reason)
            for one in sorted(rejected, key=lambda one: (one.evidence.start, one.pattern, one.stem))
        )
        return "stopped", stops[:_MOST_SHOWN], advice_on(stops[0].gate)
    return ("unread", (), NOTHING_READ) if bearing else ("no_fact", (), NO_FACT)


def _key(question: GeneratedQuestion) -> str:
    return " / ".join(one.text for one in question.options if one.key)
