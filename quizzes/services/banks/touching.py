"""Which questions a change of the notes may concern: the index from terms to questions, read."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from quizzes.engine import Choice, Corpus, PageIndex, content_stems, may_be_broken
from quizzes.models.question import QuestionQuerySet

_AT_ONCE = 1_000


def stems_of(texts: Iterable[str]) -> frozenset[str]:
    """The stems of texts that come or go: a question with one of them among its terms may be concerned."""
    return frozenset[str]().union(*map(content_stems, texts))


def naming(questions: QuestionQuerySet, stems: Collection[str]) -> frozenset[int]:
    """The ids of the questions that have one of these stems among their terms."""
    ranked, found = sorted(stems), set[int]()
    for start in range(0, len(ranked), _AT_ONCE):
        named = questions.filter(terms__term__in=ranked[start : start + _AT_ONCE])
        found.update(named.order_by().values_list("pk", flat=True))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Worded:
    stem: str
    options: tuple[Choice, ...]


def breakable(
    questions: QuestionQuerySet, ids: Collection[int], corpus: Corpus, pages: PageIndex, *, renames: bool
) -> frozenset[int]:
    """Those of these ids whose questions these pages may break: a closer look than at one term.

    `renames`: the pages give something two names.
    """
    found: set[int] = set()
    ranked = sorted(ids)
    for start in range(0, len(ranked), _AT_ONCE):
        rows = questions.filter(pk__in=ranked[start : start + _AT_ONCE], version__isnull=False)
        for pk, stem, options in rows.order_by().values_list("pk", "version__stem", "version__options"):
            choices = tuple(Choice(one["text"], one["key"], one["why"]) for one in options)
            if may_be_broken(_Worded(stem, choices), corpus, pages, renames=renames):
                found.add(pk)
    return frozenset(found)
