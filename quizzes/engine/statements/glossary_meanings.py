"""The meaning that a glossary gives a term, without what stands beside it."""

import re

_OTHER_NAME = re.compile(r"[;,(]\s*(?:also|sometimes) (?:called|known as|termed)\b")
_REMARK_BEFORE = re.compile(r"^\([^()]*\)\s*")
_LESS_THAN_A_MEANING = 4


def meaning_of(body: str) -> str:
    """The first statement of an entry, without other names for the term at either end.

    Of "(plural: oxbows) lake left by a river; also called a billabong" that is "lake left by a river".
    """
    said = _OTHER_NAME.split(_REMARK_BEFORE.sub("", body))[0].strip()
    first = said.split(";", 1)[0].strip()
    return first if len(first.split()) >= _LESS_THAN_A_MEANING else said
