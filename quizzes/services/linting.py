"""The engine's lint, for one question that an author words by hand."""

from collections.abc import Sequence

from quizzes.engine import Choice
from quizzes.engine.lint import LintItem, lint_item
from quizzes.models import Option, Question
from topics.models import PassageRevision


def flaws_of(question: Question, stem: str, options: Sequence[Option]) -> list[str]:
    """Every flaw that the lint finds in this wording of a question, in words an author understands."""
    version = question.version
    if version is None:
        return []
    span = (version.quote_start, version.quote_end)
    return flaws_on(version.revision, span, stem, options)


def flaws_on(
    revision: PassageRevision,
    span: tuple[int, int],
    stem: str,
    options: Sequence[Option],
) -> list[str]:
    """Every flaw of a wording that rests on this stretch of a passage's text (code points)."""
    start, end = span
    item = LintItem(
        stem=stem,
        options=[Choice(option["text"], option["key"], option["why"]) for option in options],
        quote="" if revision.passage.is_question else revision.text[start:end],
        context=" ".join((revision.topic_title, *revision.section)),
        passage=revision.text,
    )
    return [flaw.reason for flaw in lint_item(item)]
