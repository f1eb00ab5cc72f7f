"""Every wording that a question has had, and what each changed."""

from dataclasses import dataclass

from django.db.models import Count, Q

from portal.web.differences import Kind, Stretch, word_difference
from quizzes.models import Question, QuestionVersion
from quizzes.scoring.keys import same_keys


@dataclass(frozen=True, slots=True)
class Wording:
    """A version, what it changed of the one before it, and how often it was answered."""

    version: QuestionVersion
    stem: list[Stretch]
    options: list[tuple[Kind, str, bool]]
    answered: int
    is_current: bool
    key_changed: bool


def wordings_of(question: Question) -> list[Wording]:
    """The question's versions, the newest first. Options are (what became of it, its text, is it a key)."""
    answered = Count("items", filter=Q(items__responses__isnull=False), distinct=True)
    versions = list(
        question.versions.select_related("author", "revision__passage")
        .annotate(answered=answered)
        .order_by("number")
    )
    found = []
    for at, version in enumerate(versions):
        before = versions[at - 1] if at else version
        changed = not same_keys(_keys(before), _keys(version))
        pieces, options = word_difference(before.stem, version.stem), _options(before, version)
        current = version.pk == question.version_id
        found.append(Wording(version, pieces, options, version.answered, current, changed))
    return found[::-1]


def _keys(version: QuestionVersion) -> list[str]:
    return [option["text"] for option in version.options if option["key"]]


def _options(before: QuestionVersion, after: QuestionVersion) -> list[tuple[Kind, str, bool]]:
    old = {(option["text"], option["key"]) for option in before.options}
    new = [(option["text"], option["key"]) for option in after.options]
    rows: list[tuple[Kind, str, bool]] = [("same" if one in old else "added", one[0], one[1]) for one in new]
    gone = [(option["text"], option["key"]) for option in before.options]
    rows += [("removed", one[0], one[1]) for one in gone if one not in set(new)]
    return rows
