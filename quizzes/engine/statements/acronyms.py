"""Acronyms: "Rapid Query Engine (RQE)", "RQE (rapid …)", "RQE - Rapid …", in text and in headings."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from quizzes.engine.language import singular, without_article
from quizzes.engine.lexicon import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from quizzes.engine.names import initials_fit
from quizzes.engine.statements.values import Acronym, Source, Statement
from quizzes.engine.statements.walk import Passage

_SHORT = r"[A-Z][A-Z0-9]{1,5}"
_IN_BRACKETS = re.compile(rf"\((?P<short>{_SHORT})(?P<plural>s)?\)")
_SMALL = PREPOSITIONS | CONJUNCTIONS | DETERMINERS
_WORD_BEFORE = re.compile(r"[A-Za-z][\w-]*")
_EXPANDED_AFTER = re.compile(
    rf"\b(?P<short>{_SHORT})(?P<plural>s)?\s?(?:\((?:or\s|aka\s)?(?P<inside>[A-Za-z][\w’'/ -]{{6,70}})\)"
    r"|(?:\s(?:-|–|=)\s|:\s|,?\s(?:stands\sfor|is\sshort\sfor|aka|also\sknown\sas)\s)(?P<after>[A-Za-z][^,.;:()|=]{6,90}))"
)


def read_acronyms(passage: Passage) -> Iterator[Acronym]:
    """The acronyms that the passage spells out, and those of the heading above that it speaks of."""
    for source in passage.sentences:
        yield from _spelt_out(source.quote, source)
    heading = passage.section[-1] if passage.section else ""
    for source in passage.sentences:
        for found in _spelt_out(heading, source):
            if re.search(rf"\b{re.escape(found.short)}s?\b", source.quote):
                yield found


def expansions_in(statements: Iterable[Statement]) -> dict[str, tuple[Acronym, ...]]:
    """What each acronym stands for, in the order of the statements."""
    found: dict[str, list[Acronym]] = defaultdict(list)
    for one in statements:
        if isinstance(one, Acronym):
            found[one.short].append(one)
    return {short: tuple(all_of) for short, all_of in found.items()}


def _spelt_out(text: str, source: Source) -> Iterator[Acronym]:
    for found in _IN_BRACKETS.finditer(text):
        if expansion := _expansion(found.group("short"), text[: found.start()].rstrip()):
            yield _acronym(found, expansion, source)
    for found in _EXPANDED_AFTER.finditer(text):
        phrase = found.group("inside") or found.group("after")
        if expansion := _leading(found.group("short"), phrase, whole=bool(found.group("inside"))):
            yield _acronym(found, expansion, source)


def _acronym(found: re.Match[str], expansion: str, source: Source) -> Acronym:
    """What is written in the plural ("CTEs") has its expansion in the plural there, too."""
    several = found.group("plural") and not CONJUNCTIONS & set(expansion.split())
    return Acronym(found.group("short"), singular(expansion) if several else expansion, source)


def _expansion(short: str, before: str) -> str:
    """The fewest words at the end of the text whose initials are the short form."""
    words = list(_WORD_BEFORE.finditer(before))
    for count in range(1, len(short) + 4):
        if count > len(words):
            return ""
        phrase = before[words[-count].start() :]
        starts = phrase[:1].upper() == short[:1].upper() and phrase.split()[0].lower() not in _SMALL
        if starts and len(phrase.split()) > 1 and initials_fit(short, phrase):
            return without_article(phrase) if re.fullmatch(r"[\w’' -]+", phrase) else ""
    return ""


def _leading(short: str, phrase: str, *, whole: bool) -> str:
    """The fewest words at the start of the phrase whose initials are the short form; all of it if `whole`."""
    words = phrase.split()
    for count in range(2, min(len(short) + 4, len(words)) + 1):
        taken = " ".join(words[:count]).rstrip(" .")
        if initials_fit(short, taken) and (not whole or count == len(words)):
            return without_article(taken) if re.fullmatch(r"[\w’' -]+", taken) else ""
    return ""
