"""Sentence → name: a sentence that holds one name of a cohort, asked for it as subject or near its end."""

from collections.abc import Iterator
from itertools import pairwise

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.cohort import Named, members_beside, named_in
from quizzes.engine.index import content_stems
from quizzes.engine.language import is_plural, plural_of, upper_first
from quizzes.engine.lexicon import AUXILIARIES
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.values import Saying, Statement
from quizzes.engine.verbs import base_of_third, is_base, is_gerund, is_participle

_FEWEST_STEMS = 4
_MOST_AFTER = 6


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Saying):
        return
    quote = without_full_stop(statement.source.quote)
    for named in named_in(quote, corpus):
        stem = _as_subject(quote, named) or _near_the_end(quote, named)
        asked = content_stems(quote) - content_stems(named.text) - content_stems(named.cohort.kind)
        if not stem or len(asked) < _FEWEST_STEMS:
            continue
        yield Draft(
            pattern=PATTERN.name,
            stem=stem,
            key=Proposal(
                text=corpus.casing.as_option(named.text, code="(" in named.text),
                why=statement.source.quote, name=named.text, marked=True, code="(" in named.text,
            ),
            pool=tuple(members_beside(named, statement.source, corpus)),
            source=statement.source,
            whole=quote,
            kin=named.cohort.kind,
            origin="mention",
            doubts=("the sentence may hold for more than the name it holds",),
        )  # fmt: skip
        return


def _as_subject(quote: str, named: Named) -> str:
    """"Which bond holds …?" where the name is the whole subject of the sentence."""
    if named.before.strip().lower() not in ("", "a", "an", "the"):
        return ""
    rest = quote[named.end :].strip()
    verb, after = (*rest.lower().split(" ", 2), "", "")[:2]
    finite = verb in AUXILIARIES or (is_base(verb) if named.plural else bool(base_of_third(verb)))
    # "Price controls come in two flavours": what looks like the verb is the noun.
    noun = verb not in AUXILIARIES and (after in AUXILIARIES or is_base(after) or bool(base_of_third(after)))
    if not finite or noun:
        return ""
    return tidy(f"{upper_first(_which(named, subject=True))} {rest}?")


def _near_the_end(quote: str, named: Named) -> str:
    """"… is made by which organ?" where little follows the name."""
    before = quote[: named.start - len(named.article)].rstrip()
    after = quote[named.end :].strip()
    if len(after.split()) > _MOST_AFTER or not named.stands_alone or not named.cohort.kind:
        return ""
    if not _has_subject_and_verb(before):
        return ""
    return tidy(f"{before} {_which(named, subject=False)} {after}?")


def _has_subject_and_verb(before: str) -> bool:
    """Whether what precedes the gap is a clause of its own: a noun first, and a finite verb after it."""
    words = [word.strip(",;:()").lower() for word in before.split()]
    first = words[0] if words else ""
    if len(words) < 3 or is_base(first) or base_of_third(first) or is_gerund(first) or is_participle(first):
        return False
    if first in AUXILIARIES:
        return False
    return any(
        word in AUXILIARIES or base_of_third(word) or (is_base(word) and is_plural(prior))
        for prior, word in pairwise(words)
    )


def _which(named: Named, *, subject: bool) -> str:
    kind = named.cohort.kind
    if not kind:
        return "which of these" if subject else ""
    return f"which {plural_of(kind) if named.plural else kind}"


PATTERN = Pattern("sentence_gap", _draft)
