"""Definitions: "**Pipe mode** is the input mode that …", and "… is called **Pipe mode**"."""

import re
from collections.abc import Iterator

from quizzes.engine.language import is_plural, without_article
from quizzes.engine.lexicon import STOP_WORDS
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.predicate import read_predicate
from quizzes.engine.statements.terms import Term, marked_term, split_acronym
from quizzes.engine.statements.values import Description, Source
from quizzes.engine.statements.walk import Passage

_COPULA = re.compile(r"\s*,?\s*(is|are)\s+(?=(?:an?|the)\s)", re.IGNORECASE)
_BARE_COPULA = re.compile(r"\s*(are)\s+(?=[a-z])")
_UNMARKED = re.compile(
    r"(?:(?:An?|The)\s+)?"
    r"([A-Za-z][\w’'/+.-]*(?:\s[A-Za-z][\w’'/+.-]*){0,4}\s?(?:\([A-Z]\w+\)\s)?)(?=(?:is|are)\s)"
)
_FEWEST_WORDS = 5
_NOT_A_SUBJECT = re.compile(
    r"^(?:it|this|that|these|those|they|there|here|what|which|who|how|why|when|where|one|he|she|we|you|if|for|in|on"
    r"|at|by|to|of|and|but|so|note|another|other|each|all|some|any|most|its|their|our|your|my|such|both)\b",
    re.IGNORECASE,
)


def read_definitions(passage: Passage) -> Iterator[Description]:
    """The definitions of a passage's sentences."""
    if passage.block.kind == "row":
        return
    for source in passage.sentences:
        marked = marked_term(passage.block, source.start)
        found = _defined(source, marked) if marked else _unmarked(passage, source)
        if found:
            yield found


def _defined(source: Source, term: Term) -> Description | None:
    rest = source.text[term.end : source.end]
    copula = _COPULA.match(rest) or _BARE_COPULA.match(rest)
    if not copula:
        return None
    predicate = rest[copula.end() :]
    if not _COPULA.match(rest) and not _is_kind(predicate):
        return _said_of(source, term, f"are {without_full_stop(predicate)}")
    return _description(source, term, predicate, plural=copula.group(1).lower() == "are", marked=True)


def _said_of(source: Source, term: Term, body: str) -> Description | None:
    """What is said of things in the plural without naming their kind: "Waxes are hydrophobic and …"."""
    if len(body.split()) < _FEWEST_WORDS:
        return None
    return Description(
        origin="definition", term=term.text, kind="", body=body, form="verb", group="", marked=True,
        source=source, plural=True, acronym=term.acronym, code=term.code,
    )  # fmt: skip


def _unmarked(passage: Passage, source: Source) -> Description | None:
    """A definition whose term is not bold. It counts as marked where the heading above is that term."""
    found = _UNMARKED.match(source.quote)
    if not found or _NOT_A_SUBJECT.match(source.quote):
        return None
    rest = source.quote[found.end() :]
    copula = _COPULA.match(rest) or _BARE_COPULA.match(rest)
    if not copula:
        return None
    bare = not _COPULA.match(rest)
    name, acronym = split_acronym(found.group(1))
    heading = without_article(passage.section[-1]).lower() if passage.section else ""
    term = Term(without_article(name), 0, acronym, code=False)
    marked = bool(heading) and split_acronym(heading)[0] in (name.lower(), name.lower() + "s")
    made = _description(
        source, term, rest[copula.end() :], plural=copula.group(1).lower() == "are", marked=marked
    )
    # "Pentoses are sugars that …" defines; "Proteins are long" and "Proteins are made of …" do not.
    named = made and made.form in ("verb", "relative", "participle") and _is_kind(rest[copula.end() :])
    return made if not bare or named else None


def _is_kind(predicate: str) -> bool:
    """Whether a plural noun, with no more than two words before it, opens the predicate."""
    words = predicate.split()[:3]
    return any(is_plural(word) for word in words) and words[0].lower() not in STOP_WORDS


def _description(source: Source, term: Term, rest: str, *, plural: bool, marked: bool) -> Description | None:
    predicate = read_predicate(without_full_stop(rest))
    if predicate is None:
        return None
    return Description(
        origin="definition", term=term.text, kind=predicate.kind, body=predicate.body, form=predicate.form,
        relative=predicate.relative, group=f"kind:{predicate.kind.lower()}", marked=marked, source=source,
        plural=plural, acronym=term.acronym, code=term.code, article=_article(source.quote),
    )  # fmt: skip


def _article(quote: str) -> str:
    found = re.match(r"(an?|the)\s", quote, re.IGNORECASE)
    return found.group(1).lower() if found else ""
