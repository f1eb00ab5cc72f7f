"""The engine's lint, for one question that an author words by hand."""

from collections.abc import Sequence

from quizzes.engine import Choice, Evidence, GeneratedQuestion
from quizzes.engine.lint import CHECKS
from quizzes.models import Option, Question
from topics.models import PassageRevision


def flaws_of(question: Question, stem: str, options: Sequence[Option]) -> list[str]:
    """Every flaw that the lint finds in this wording of a question, in words an author understands."""
    version = question.version
    if version is None:
        return []
    span = (version.quote_start, version.quote_end)
    return flaws_on(version.revision, span, stem, options, pattern=question.pattern)


def flaws_on(
    revision: PassageRevision,
    span: tuple[int, int],
    stem: str,
    options: Sequence[Option],
    pattern: str = "authored",
) -> list[str]:
    """Every flaw of a wording that rests on this stretch of a passage's text (code points)."""
    start, end = span
    evidence = Evidence(
        source="",
        line=0,
        section=tuple(revision.section),
        content_key=revision.content_key,
        quote=revision.text[start:end],
        start=start,
        end=end,
    )
    worded = GeneratedQuestion(
        fingerprint="",
        pattern=pattern,
        stem=stem,
        options=tuple(Choice(option["text"], option["key"], option["why"]) for option in options),
        evidence=evidence,
        status="published",
        tier="reviewed",
        score=0.0,
    )
    return [reason for check in CHECKS.values() for reason in check(worded)]
