"""Importing notes: plan (reads, matches, writes nothing), then apply (short write phases)."""

from topics.services.importing.applying import apply_import
from topics.services.importing.planning import (
    plan_again,
    plan_edit,
    plan_import,
    plan_page,
    plan_removal,
    reading_key,
)
from topics.services.importing.values import (
    Difference,
    FileReport,
    ImportOutcome,
    ImportPlan,
    ImportRefused,
    ImportStale,
    PassageMatch,
    RemovedPassage,
    Reworded,
    TopicPlan,
)

__all__ = [
    "Difference",
    "FileReport",
    "ImportOutcome",
    "ImportPlan",
    "ImportRefused",
    "ImportStale",
    "PassageMatch",
    "RemovedPassage",
    "Reworded",
    "TopicPlan",
    "apply_import",
    "plan_again",
    "plan_edit",
    "plan_import",
    "plan_page",
    "plan_removal",
    "reading_key",
]
