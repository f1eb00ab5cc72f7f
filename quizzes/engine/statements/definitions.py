"""Definitions: "**Pipe mode** is the input mode that …", and "… is called **Pipe mode**"."""

import re
from collections.abc import Iterator

from quizzes.engine.language import lower_first, without_article
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.predicate import read_predicate
from quizzes.engine.statements.terms import Term, marked_term, split_acronym
from quizzes.engine.statements.values import Description, Source
from quizzes.engine.statements.walk import Passage

_COPULA = re.compile(r"\s*,?\s*(is|are)\s+(?=(?:an?|the)\s)", re.IGNORECASE)
_BARE_COPULA = re.compile(r"\s*(are)\s+(?=[a-z])")
_UNMARKED = re.compile(
    r"(?:(?:An?|The)\s+)?((?:[A-Za-z][\w’'/+.-]*\s?){1,5}(?:\([A-Z]\w+\)\s)?)(?=(?:is|are)\s)"
)
_CALLED = re.compile(
    r"^(?P<body>(?:The|An?)\s.{12,160}?)\s(?:is|are)\s(?:called|known as|termed|referred to as)\s"
    r"(?:an?\s|the\s)?$"
)
_NOT_A_SUBJECT = re.compile(
    r"^(?:it|this|that|these|those|they|there|here|what|which|who|how|why|when|where|one|he|she|we|you|if|for|in|on"
    r"|at|by|to|of|and|but|so|note|another|other|each|all|some|any|most|its|their|our|your|my|such|both)\b",
    re.IGNORECASE,
)


def read_definitions(passage: Passage) -> Iterator[Description]:
    """The definitions of a passage's sentences."""
    if passage.block.kind == "row":
        return
    for source in passage.sentences():
        marked = marked_term(passage.block, source.start)
        found = _defined(source, marked) if marked else _unmarked(passage, source)
        found = found or _called(passage, source)
        if found:
            yield found


def _defined(source: Source, term: Term) -> Description | None:
    rest = source.text[term.end : source.end]
    copula = _COPULA.match(rest) or _BARE_COPULA.match(rest)
    if not copula:
        return None
    return _description(
        source, term, rest[copula.end() :], plural=copula.group(1).lower() == "are", marked=True
    )


def _unmarked(passage: Passage, source: Source) -> Description | None:
    """A definition whose term is not bold. It counts as marked where the heading above is that term."""
    found = _UNMARKED.match(source.quote)
    if not found or _NOT_A_SUBJECT.match(source.quote):
        return None
    rest = source.quote[found.end() :]
    copula = _COPULA.match(rest)
    if not copula:
        return None
    name, acronym = split_acronym(found.group(1))
    heading = without_article(passage.section[-1]).lower() if passage.section else ""
    term = Term(without_article(name), 0, acronym, code=False)
    marked = bool(heading) and split_acronym(heading)[0] in (name.lower(), name.lower() + "s")
    return _description(
        source, term, rest[copula.end() :], plural=copula.group(1).lower() == "are", marked=marked
    )


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


def _called(passage: Passage, source: Source) -> Description | None:
    for span in passage.block.spans:
        if span.kind != "strong" or not source.start < span.start < span.end <= source.end:
            continue
        found = _CALLED.match(source.text[source.start : span.start])
        ends = source.text[span.end : source.end].strip(" .") == ""
        if found and ends:
            name, acronym = split_acronym(source.text[span.start : span.end].rstrip(". "))
            body = lower_first(found.group("body"))
            return Description(
                origin="called", term=without_article(name), kind="", body=body, form="noun", group="",
                marked=True, source=source, acronym=acronym,
            )  # fmt: skip
    return None
