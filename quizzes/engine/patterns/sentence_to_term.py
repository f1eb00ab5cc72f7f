"""Sentence → term: the sentence itself, with "which input mode" where the term stands."""

from collections.abc import Iterator

from quizzes.engine.candidate import Draft
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors import kin_of
from quizzes.engine.language import inverted
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.describing import term_option
from quizzes.engine.render import tidy
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.values import Mention, Statement


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Mention):
        return
    quote, one = statement.source.quote, statement.described
    kind = corpus.casing.inside(one.kind, common=True)
    after = without_full_stop(quote[statement.until :]).lstrip(" ,")
    asked = f"{quote[: statement.at]}which {kind} {inverted(after) if statement.opens else after}"
    if statement.opens and not inverted(after):
        return
    yield Draft(
        pattern=PATTERN.name,
        stem=tidy(f"{asked.rstrip()}?"),
        key=term_option(one, corpus),
        pool=tuple(term_option(kin.description, corpus, kin.rank) for kin in kin_of(corpus, one)),
        source=statement.source, whole=without_full_stop(quote), kin=one.kind, origin="mention",
        doubts=("the sentence may hold for more than the term it names",),
    )  # fmt: skip


PATTERN = Pattern("sentence_to_term", _draft)
