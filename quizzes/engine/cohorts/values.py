"""What a cohort is, and how one is looked up by the name of a member."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from quizzes.engine.language import singular

Evidence = Literal["enumeration", "headings", "head", "code", "general", "product"]
ORDER: tuple[Evidence, ...] = ("enumeration", "headings", "head", "code", "general", "product")


@dataclass(frozen=True, slots=True)
class Cohort:
    """Names of one kind. `kind` is a noun phrase in the singular, empty where nothing tells it.

    `evidence` says why they belong together; `why` is that reason in a sentence, for an author.
    """

    kind: str
    members: tuple[str, ...]
    evidence: Evidence
    why: str

    @property
    def rank(self) -> int:
        """How close the members are: 0 where one sentence enumerates them."""
        return ORDER.index(self.evidence)

    @property
    def is_of_lists(self) -> bool:
        """Whether general knowledge, and not the notes, makes the members of one kind."""
        return self.evidence in ("general", "product")

    @property
    def is_strong(self) -> bool:
        """Whether more than a shared head noun or page makes the members of one kind."""
        return self.evidence != "head"


@lru_cache(maxsize=50_000)
def spelling_key(name: str) -> str:
    """A name in small letters and the singular. Stems would not do: available is not availability."""
    return singular(name).lower()


class Cohorts:
    """Cohorts by the name of any of their members."""

    def __init__(self, found: Iterable[Cohort]) -> None:
        by_name: dict[str, list[Cohort]] = defaultdict(list)
        for cohort in found:
            for member in cohort.members:
                by_name[spelling_key(member)].append(cohort)
        self._by_name = {
            key: tuple(sorted(dict.fromkeys(all_of), key=lambda one: one.rank))
            for key, all_of in by_name.items()
        }

    def of(self, name: str) -> tuple[Cohort, ...]:
        """The cohorts that hold a name, closest first."""
        return self._by_name.get(spelling_key(name), ())
