"""Cohorts of general knowledge, from the word lists beside this file."""

from functools import cache
from pathlib import Path

from quizzes.engine.cohorts.values import Cohort, Evidence

_LISTS = Path(__file__).parent / "general"


def general_names() -> tuple[str, ...]:
    """Every name of the lists, once."""
    return tuple(dict.fromkeys(name for cohort in general_cohorts() for name in cohort.members))


@cache
def general_cohorts() -> tuple[Cohort, ...]:
    """Every cohort of the lists, in the order of their files: a line is "kind: member, member, …"."""
    found = []
    for path in sorted(_LISTS.glob("*.txt")):
        evidence: Evidence = "product" if path.stem == "products" else "general"
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, colon, members = line.partition(": ")
            if colon and not line.startswith("#"):
                names = tuple(name.strip() for name in members.split(",") if name.strip())
                found.append(Cohort(kind, names, evidence, f"It is another {kind}."))
    return tuple(found)
