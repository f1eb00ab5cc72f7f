"""The meaning that a glossary gives a term, without what stands beside it."""

import re

_OTHER_NAME = re.compile(r"[;,(]\s*(?:also|sometimes) (?:called|known as|termed)\b")
_REMARK_BEFORE = re.compile(r"^\([^()]*\)\s*")
_COPULA = re.compile(r"^(?:is|are) (?=(?:an?|the|[a-z-]+s) )")
_SAID_OF_A_TERM = re.compile(
    r"^(?:(?:an?|the) )?(?:(?:term|word|name|phrase|concept) (?:that |which )?)?"
    r"(?:refers to|denotes|used (?:to describe|for|to refer to)|given to|for)\s+(?!how\b|when\b|what\b)",
    re.IGNORECASE,
)
_OTHER_NAME_OF_TERM = re.compile(
    r"\s*\((?:also|or|plural|singular|sometimes|abbreviated)\b[^()]*\)$", re.IGNORECASE
)
_EXAMPLES = re.compile(r",? (?:such as|for example|including)(?: \S+){1,12}$")
_LESS_THAN_A_MEANING = 4


def meaning_of(body: str) -> str:
    """The first statement of an entry, without other names for the term at either end.

    Of "(plural: oxbows) lake left by a river; also called a billabong" that is "lake left by a river", of "a
    term that refers to lakes …" it is "lakes …".
    """
    said = _OTHER_NAME.split(_REMARK_BEFORE.sub("", body))[0].strip()
    said = _SAID_OF_A_TERM.sub("", _COPULA.sub("", said))
    first = _EXAMPLES.sub("", said.split(";", 1)[0]).strip()
    return first if len(first.split()) >= _LESS_THAN_A_MEANING else said


def without_other_names(term: str) -> str:
    """A term without the other names that its entry gives it: "oxbow (also, billabong)"."""
    return _OTHER_NAME_OF_TERM.sub("", term)
