"""Titles: what a heading or the lead of a list names, and whether it names a thing at all."""

import re
from dataclasses import dataclass
from functools import lru_cache

from quizzes.engine import lexicon, verbs
from quizzes.engine.language import without_article
from quizzes.engine.statements.facets import FACETS, OPENINGS, QUALIFIERS, TRAILING

_MOST_WORDS = 6
_LONGEST_ACRONYM = 5
_NUMBERING = re.compile(
    r"^(?:\(?\d+(?:\.\d+)*[.):]?\s*[–—-]?\s+|\(?\d+(?:\.\d+)*[.)–—-]\s*|[a-z]\)\s+|section\s[\d.–-]+:?\s+)",
    re.IGNORECASE,
)
_DIVISION = re.compile(
    r"^(?:chapter|part|week|day|lecture|lesson|module|unit|step|stage|phase|table|figure|fig\.|appendix|episode)s?\s"
    r"(?:\d|[ivx]+\b|one|two|three|four|five)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\s\d|\d{4}$)",
    re.IGNORECASE,
)
_PAGES = re.compile(r"[\s,;:(–—-]*\b(?:pp?\.?|pages?)\s?\d.*$", re.IGNORECASE)
_REFERENCE = re.compile(r"\s[–—-]+\s.*\b(?:chapter|section)\s\d.*$", re.IGNORECASE)
_WHAT_IS = re.compile(r"^what(?:'s|’s|\sis|\sare)\s(?P<name>.+?)\??$", re.IGNORECASE)
_ASKS = re.compile(r"^(?:why|how|when|where|which|who|what|whose|is|are|can|should|do|does)\b", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)")
_ACRONYM = re.compile(r"(?=[^()]*[A-Z][^()]*[A-Z0-9])[A-Z][A-Za-z0-9]{1,6}s?")
_GLOSS = re.compile(r"(?:\s[–—-]+\s|:\s+|\s(?:aka|a\.k\.a\.)\s)(?P<gloss>.+)$")
_FACET_OF = re.compile(r"^(?P<facet>[A-Za-z]+(?:\s[a-z]+)?)\s(?:of|for|to|with|about|on)\s(?P<name>.+)$")
_QUOTED = re.compile(r"^[\"“”](.+)[\"“”]$")
_SEVERAL = re.compile(r",|\s(?:and|or|vs\.?|versus)\s|&|\s/\s|[a-z]{4,}/[a-z]{4,}|;", re.IGNORECASE)
_SIGNS = re.compile(r"[=<>{}|\\^]|->|\?|!|https?:")


@dataclass(frozen=True, slots=True)
class Title:
    """What a heading or lead says.

    `name` is the thing it names, empty where it names none; `acronym` and `gloss` what it adds in brackets or
    after a dash. `facet` is the side of the thing it turns to ("limitations", "exam power up"). `generic`: it
    names no thing of its own, and what stands below it speaks of the thing above it.
    """

    name: str
    acronym: str = ""
    gloss: str = ""
    facet: str = ""
    generic: bool = False


@lru_cache(maxsize=4096)
def read_title(text: str) -> Title:
    """The title that a heading or lead is."""
    bare = _NUMBERING.sub("", " ".join(text.split())).strip()
    if _DIVISION.match(bare) or _DATE.match(bare) or not re.search(r"[A-Za-z]{2}", bare):
        return Title("", facet=bare.lower(), generic=True)
    bare = _PAGES.sub("", _REFERENCE.sub("", bare)).strip(" :.–—-*_")
    asked = _WHAT_IS.match(bare)
    if asked:
        bare = asked.group("name")
    elif bare.endswith("?") or (_ASKS.match(bare) and "," not in bare and not text.endswith(".")):
        return Title("", facet=bare.lower(), generic=True)
    return _named(bare, asked=bool(asked))


def _named(bare: str, *, asked: bool) -> Title:
    acronym, gloss = "", ""
    if found := _BRACKET.search(bare):
        inside = found.group("inside").strip()
        acronym, gloss = (inside, "") if _ACRONYM.fullmatch(inside) else ("", inside)
        bare = f"{bare[: found.start()]}{bare[found.end() :]}"
    if (found := _GLOSS.search(bare)) and found.start() > 1:
        gloss, bare = found.group("gloss").strip(), bare[: found.start()]
    name, facet = _without_facet(without_article(_QUOTED.sub(r"\1", bare.strip(" :.–—-"))))
    if not name:
        return Title("", gloss=gloss, facet=facet, generic=True)
    if not is_thing(name):
        return Title("", facet=name.lower(), generic=asked)
    return Title(_without_shouting(name), acronym, gloss, facet)


def _without_shouting(name: str) -> str:
    """A name in capitals throughout, in title case; acronyms stay."""
    words = name.split()
    shouts = len(words) > 1 and name.isupper() and all(word.isalpha() for word in words)
    shouts = shouts and any(len(word) > _LONGEST_ACRONYM for word in words)
    return name.title() if shouts else name


def _without_facet(name: str) -> tuple[str, str]:
    """("dedicated hosts", "limitations") of "Limitations of dedicated hosts"."""
    opening = OPENINGS.match(name)
    if opening:
        return without_article(name[opening.end() :]), opening.group().strip().lower()
    turned = _FACET_OF.match(name)
    if turned and turned.group("facet").lower().split()[-1] in FACETS:
        return without_article(turned.group("name")), turned.group("facet").lower()
    words = name.split()
    if all(_bare(word) in FACETS | QUALIFIERS or word.isdigit() for word in words):
        return "", name.lower()
    start = len(words)
    while start and (_bare(words[start - 1]) in TRAILING or _counts(words, start)):
        start -= 1
    if start == len(words):
        return name, ""
    named = [word for word in words[:start] if _bare(word) not in QUALIFIERS]
    return " ".join(named), " ".join(words[start:] if named else words).lower()


def _bare(word: str) -> str:
    return word.lower().strip(".:,")


def _counts(words: list[str], end: int) -> bool:
    """Whether a number ends the heading that counts a facet ("Lambda basics 2") and is no part of a name."""
    return end > 1 and words[end - 1].isdigit() and _bare(words[end - 2]) in TRAILING


def is_thing(name: str) -> bool:
    """Whether a title names one thing: no clause, no advice, no pair of things, no formula."""
    words = name.split()
    lower = [word.lower().strip(".,:;'’\"“”") for word in words]
    if not 1 <= len(words) <= _MOST_WORDS or _SEVERAL.search(name) or _SIGNS.search(name):
        return False
    if not re.match(r"[A-Za-z.][\w:/.-]", name) or lower[0] in _NO_OPENING:
        return False
    if lower[-1] in lexicon.PREPOSITIONS:
        return False
    inside = frozenset(lower)
    if inside & _NOWHERE or inside.intersection(lower[1:]) & _NOT_INSIDE:
        return False
    return not _is_activity(lower) and not _AIM.search(name.lower())


_NOWHERE = lexicon.AUXILIARIES | lexicon.PRONOUNS | lexicon.CONJUNCTIONS
_NOT_INSIDE = lexicon.DETERMINERS | {
    "by", "makes", "works", "does", "needs", "means", "helps", "contains", "allows", "says",
}  # fmt: skip
_NO_OPENING = (
    lexicon.PREPOSITIONS | lexicon.DETERMINERS | {"no", "not", "only", "also", "more", "most", "less"}
)
_AIM = re.compile(
    r"\bto (?!to\b)(?:look|remember|know|note|use|do|learn|watch|read|try|consider|avoid|choose)\b"
)


# Verbs that are hardly ever a noun: a heading that begins with one says what to do.
_ADVISES = lexicon.word_set(
    """use create find get determine generate add remove delete make enable disable avoid compare convert
    build install configure include ensure apply extract define improve see choose understand learn know let
    keep decide provide require allow prevent"""
)


def _is_activity(lower: list[str]) -> bool:
    """Whether it says what to do: "Create a bucket", "Loop over files", "Counting of rare words"."""
    first, after = (*lower, "", "")[:2]
    leads_on = after in lexicon.PREPOSITIONS or after == "to"
    if verbs.base_of_third(first) and len(lower) > 1 and not verbs.is_base(first):
        return leads_on or after in lexicon.DETERMINERS or len(lower) > 3
    if first in _ADVISES or first.endswith("ly"):
        return True
    joins = any(word in lexicon.PREPOSITIONS or word == "to" for word in lower[2:])
    if verbs.is_base(first) and (leads_on or (joins and len(lower) > 3)):
        return True
    return verbs.is_gerund(first) and (leads_on or len(lower) > 3)
