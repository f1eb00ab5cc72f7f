"""No item-writing flaw: what the lint of single questions finds is the author's to decide."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.numbers import value_of
from quizzes.engine.gates.base import Gate
from quizzes.engine.lint import LintItem, lint_item
from quizzes.engine.values import Choice


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    draft = candidate.draft
    options = sorted(candidate.options, key=_value) if draft.ordered else candidate.options
    item = LintItem(
        stem=draft.stem,
        options=[Choice(one.text, one is draft.key, one.why) for one in options],
        quote=draft.source.quote,
        context=" ".join((draft.source.path, *draft.source.section)),
        passage=draft.source.text,
    )
    yield from (flaw.reason for flaw in lint_item(item) if flaw.severity == "flaw")


def _value(option: Proposal) -> float:
    return value_of(option.text)


GATE = Gate("item_flaw", "draft", _reasons)
