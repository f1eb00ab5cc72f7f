"""The engine's lint, for one question that an author words by hand."""

from collections.abc import Sequence

from quizzes.engine import Choice, Evidence, GeneratedQuestion
from quizzes.engine.lint import CHECKS
from quizzes.models import Option, Question


def flaws_of(question: Question, stem: str, options: Sequence[Option]) -> list[str]:
    """Every flaw that the lint finds in this wording, in words an author understands."""
    version = question.version
    if version is None:
        return []
    evidence = Evidence(
        source="",
        line=0,
        section=tuple(version.revision.section),
        content_key=version.revision.content_key,
        quote=version.quote,
        start=version.quote_start,
        end=version.quote_end,
    )
    worded = GeneratedQuestion(
        fingerprint=version.fingerprint,
        pattern=question.pattern,
        stem=stem,
        options=tuple(Choice(option["text"], option["key"], option["why"]) for option in options),
        evidence=evidence,
        status="published",
        tier="reviewed",
        score=0.0,
    )
    return [reason for check in CHECKS.values() for reason in check(worded)]
