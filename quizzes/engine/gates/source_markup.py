"""Formulae, addresses and leftovers of markup do not belong in a question."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate

_MARKUP = re.compile(r"!\[|\]\(|https?://|\$\$|\\[a-z(\[]|\{\{|\*\*|</?[a-z]+|\$[^$]+\$|==>|=>|\n")


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    for text in (candidate.draft.stem, *(option.text for option in candidate.options)):
        if found := _MARKUP.search(text):
            yield f"“{found.group()}” is markup"
            return


GATE = Gate("source_markup", "reject", _reasons)
