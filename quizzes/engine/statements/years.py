"""Years: sentences that say in which year something happened, and name no other year."""

import re
from collections.abc import Iterator

from quizzes.engine.lexicon import word_set
from quizzes.engine.render import without_references
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.values import Dating
from quizzes.engine.statements.walk import Passage
from quizzes.engine.verbs import is_participle

_YEAR = re.compile(r"\b(?:1[0-9]{3}|20[0-2][0-9])\b")
_IN_YEAR = re.compile(
    r"(?P<before>^|\s)[Ii]n (?:the year |(?:early|late) )?"
    r"(?P<year>1[0-9]{3}|20[0-2][0-9])(?![\w–'’-])(?P<comma>,?)"
)
_NO_SUBJECT = re.compile(
    r"^(?:it|they|this|that|these|those|there|he|she|we|you|if|when|so|but|and|or|also|then|later|however|"
    r"like|unlike|his|her|their|its|by|in|on|at|for|from|after|before|during|since|until|as|because|although)\b",
    re.IGNORECASE,
)
_SUBORDINATE = word_set(
    """that which who whom whose where when while before after because until since although if and but or
    than as"""
)
_BE = word_set("was were been is are")
_SECOND_CLAUSE = re.compile(r",? (?:and|but|while|whereas) (?:there|it|they|he|she|this)\b.*$")
_UNCLEAN = re.compile(r"[;\"“”:]")
_FEWEST_WORDS, _MOST_WORDS = 5, 30


def read_years(passage: Passage) -> Iterator[Dating]:
    """The year of a sentence that has one, and the sentence without it."""
    if passage.block.kind == "row":
        return
    for source in passage.sentences:
        said = without_references(without_full_stop(source.quote))
        found = _IN_YEAR.search(said)
        if not found or len(_YEAR.findall(said)) != 1:
            continue
        clause = _SECOND_CLAUSE.sub("", _without(said, found))
        if _UNCLEAN.search(clause) or not _belongs_to_main_verb(said[: found.start()]):
            continue
        if _FEWEST_WORDS <= len(clause.split()) <= _MOST_WORDS and not _NO_SUBJECT.match(clause):
            yield Dating(found.group("year"), clause, source)


def _belongs_to_main_verb(before: str) -> bool:
    """Whether "in 1859" after these words dates what the sentence says, and not a part of it.

    "… before the term was coined in 1982" and "the rule proposed in 1953" date something else.
    """
    words = before.lower().split()
    if not words:
        return True
    if _SUBORDINATE & set(words) or words[-1].endswith("ing"):
        return False
    return not is_participle(words[-1]) or bool(_BE & set(words[-4:-1]))


def _without(said: str, found: re.Match[str]) -> str:
    """The sentence without its "in 1859", where that opens it also without the comma after it."""
    before, after = said[: found.start()].rstrip(), said[found.end() :].strip()
    if not before:
        return after
    joint = "," if found.group("comma") and not before.endswith(",") else ""
    return f"{before}{joint} {after}".rstrip(" ,")
