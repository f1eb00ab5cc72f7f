"""What stands against a new wording of a question: flaws, and another right answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.models import Option, Question, Response
from quizzes.scoring.keys import same_keys
from quizzes.services.linting import flaws_of


@dataclass(frozen=True, slots=True)
class OtherKey:
    """A wording in which another option is right: what was right, and how many answers were marked by it."""

    was: tuple[str, ...]
    becomes: tuple[str, ...]
    answers: int


@dataclass(frozen=True, slots=True)
class Doubts:
    """What an author is asked about before a wording is kept."""

    flaws: tuple[str, ...] = ()
    other_key: OtherKey | None = None


def doubts_about(question: Question, stem: str, options: Sequence[Option]) -> Doubts:
    """What stands against giving a question this wording."""
    version = question.version
    if version is None:
        return Doubts()
    flaws = tuple(flaws_of(question, stem, options))
    was, becomes = _keys(version.options), _keys(options)
    if same_keys(was, becomes):
        return Doubts(flaws)
    return Doubts(flaws, OtherKey(was, becomes, _answers_by(question, was)))


def _answers_by(question: Question, keys: Sequence[str]) -> int:
    """How many answers were marked by these keys, in whatever wording."""
    versions = question.versions.only("pk", "options")
    pks = [one.pk for one in versions if same_keys(_keys(one.options), keys)]
    return Response.objects.filter(item__version__in=pks).count()


def _keys(options: Sequence[Option]) -> tuple[str, ...]:
    return tuple(option["text"] for option in options if option["key"])
