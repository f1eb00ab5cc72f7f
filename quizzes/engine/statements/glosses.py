"""Glosses: the items "**File mode**: copies …" or "File mode – copies …" of one list."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizzes.engine import lexicon, verbs
from quizzes.engine.language import (
    Form,
    form_of,
    is_plural,
    joins_plural_verb,
    starts_plural_verb,
    to_singular_verb,
    without_article,
)
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.glossary_meanings import meaning_of, without_other_names
from quizzes.engine.statements.kinds import is_closed, kind_of_lead
from quizzes.engine.statements.terms import code_at, split_acronym
from quizzes.engine.statements.values import Description
from quizzes.engine.statements.walk import Passage

_SEPARATOR = re.compile(r"\s*(?::|\s[–—-])\s+")
_MOST_WORDS = 6
_REFERENCE = re.compile(r"see\s", re.IGNORECASE)
_NO_TERM = re.compile(
    r"[=<>{}|\\^#]|^(?:if|when|for|in|on|how|why|what|where|and|or|but|so|as|then|because|with|by|to|the)\b|\d{4}|\d/\d"
    r"|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:notes?|examples?|benefits?|advantages?|disadvantages?|pros|cons|problems?|solutions?|inputs?|outputs?|results?|"
    r"summary|definitions?|answers?|questions?|tips?|warnings?|important|remember|goals?|ideas?|uses?|drawbacks?|"
    r"limits?|limitations?|cost|pricing|durability|authors?|source|sources|reference|references|dataset|task)"
    r"|(?:type|step|domain|part|phase|layer|level|case|option|group|class|example|chapter|figure|table|day|week|stage|"
    r"rule|method|version|section|unit|lecture|problem)\s[\w-]+",
    re.IGNORECASE,
)


def read_glosses(passage: Passage) -> Iterator[Description]:
    """The gloss of an item or definition, if it is one; of its first sentence only."""
    block = passage.block
    if block.kind not in ("item", "definition"):
        return
    found = _SEPARATOR.search(block.text)
    if not found or found.start() == 0:
        return
    raw = without_other_names(block.text[: found.start()])
    name, acronym = split_acronym(raw)
    name = without_article(name)
    first = passage.sentences[0] if passage.sentences else None
    if first is None or first.end <= found.end() or len(name.split()) > _MOST_WORDS:
        return
    body = without_full_stop(block.text[found.end() : first.end])
    if not _is_term(name) or _REFERENCE.match(body):
        return
    form, plural = _form(body, name)
    glossary = block.kind == "definition"
    if glossary:
        body, form = meaning_of(body), ("clause" if form in ("other", "verb") else form)
    marked = _is_marked(passage, found.start())
    if not body or (form == "other" and not marked):
        return
    yield Description(
        origin="gloss", term=name, kind=kind_of_lead(passage.lead), form=form, plural=plural,
        body=to_singular_verb(body) if form == "verb" else body,
        group=_glossary(passage) if glossary else passage.group, marked=marked,
        source=passage.source(first.start, first.end), acronym=acronym,
        code=code_at(block, 0, found.start())
        or (block.kind == "item" and name.islower() and " " not in name),
        closed=is_closed(passage.lead), glossary=glossary,
    )  # fmt: skip


def _glossary(passage: Passage) -> str:
    """The terms of one glossary stand together, however many lists its entries make."""
    return "/".join((f"{passage.path}#glossary", *passage.section))


def _is_term(name: str) -> bool:
    """Whether a lead looks like a term: no date, number, condition, or label such as "Step 2"."""
    return bool(re.match(r"[A-Za-z:./]", name)) and not is_label(name)


def is_label(name: str) -> bool:
    """Whether a lead is a date, number, condition, or label and names no thing."""
    return bool(_NO_TERM.search(name) or _LABEL.fullmatch(name))


def _is_marked(passage: Passage, end: int) -> bool:
    block = passage.block
    if block.kind == "definition":
        return True
    return any(
        span.kind in ("strong", "code") and span.start <= 1 and span.end >= end - 1 for span in block.spans
    )


def _form(body: str, name: str) -> tuple[Form, bool]:
    """The form of a gloss, and whether it speaks of its term in the plural."""
    form = form_of(body)
    if form == "noun" and _is_clause(body):
        return "clause", is_plural(name.rsplit(maxsplit=1)[-1])
    if form == "verb":
        return form, body.split(maxsplit=1)[0].lower() in ("are", "have", "do")
    if form == "participle":
        return ("other" if " " not in body else form), is_plural(name.rsplit(maxsplit=1)[-1])
    if form == "other" and is_plural(name.rsplit(maxsplit=1)[-1]) and starts_plural_verb(body):
        return ("other" if joins_plural_verb(body) else "verb"), True
    if form == "other" and _is_clause(body):
        return "clause", is_plural(name.rsplit(maxsplit=1)[-1])
    return form, is_plural(name.rsplit(maxsplit=1)[-1])


def _is_clause(body: str) -> bool:
    """Whether a subject and a finite verb open the gloss: "containers stand in a line"."""
    words = [word.strip(",;:").lower() for word in body.split()[:7]]
    if words and (words[0] in lexicon.PRONOUNS or words[0] in lexicon.PREPOSITIONS):
        return False
    for before, word in pairwise(words):
        if word in lexicon.PREPOSITIONS or word in ("that", "which", "who"):
            return False
        if word in ("is", "are", "has", "have", "can"):
            return True
        if is_plural(before) and verbs.is_base(word):
            return True
        if not is_plural(before) and before not in lexicon.DETERMINERS and verbs.base_of_third(word):
            return True
    return False
