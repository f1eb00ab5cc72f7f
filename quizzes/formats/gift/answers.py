"""What stands in the braces of a GIFT question: which kind it is, and the options of a multiple choice."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.formats.gift.texts import GiftText
from quizzes.formats.values import Option

_SIGNED = re.compile(r"(?=[~=])")
_WEIGHT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d{0,10})?)%")
_FULL = 99.9
_TRUTHS = {"T": True, "TRUE": True, "F": False, "FALSE": False}


def other_kind(answer: str) -> str:
    """The kind of question that asks for something else than a choice; empty for one that is a choice."""
    if not answer:
        return "an essay question"
    if answer.startswith("#"):
        return "a numerical question"
    if "~" in answer or _truth(answer) is not None:
        return ""
    return "a matching question" if "=" in answer and "->" in answer else "a short-answer question"


def choices_of(answer: str, reads: GiftText) -> tuple[Option, ...]:
    """The options that the braces name; true and false are two.

    Where one earns all marks, only such are right; else all that earn some.
    """
    truth = _truth(answer)
    if truth is not None:
        return _true_or_false(answer, reads, truth=truth)
    return tuple(option for _, option in _pieces(answer, reads) if option.text)


def remarks_of(answer: str, reads: GiftText) -> Iterator[str]:
    """What of the options was taken otherwise than Moodle takes it."""
    if _truth(answer) is not None:
        return
    pieces = _pieces(answer, reads)
    for piece, option in pieces:
        if not option.text:
            yield "An option without text was left out."
        elif not piece.sign:
            yield f"“{option.text}” stands before the first = or ~; it was taken as a wrong option."
        elif piece.weight > 0 and not option.correct:
            yield (
                f"“{option.text}” earns {piece.weight:g} % in Moodle; here it is a wrong option, "
                "since a question is answered right or not."
            )
    right = sum(piece.sign == "=" and option.correct for piece, option in pieces)
    if right > 1:
        yield f"Any one of its {right} answers marked = is right in Moodle; here all of them are asked for."


@dataclass(frozen=True, slots=True)
class _Piece:
    """One option as it is written: its sign, its share of the marks in percent, its text with feedback."""

    sign: str
    weight: float
    source: str

    @classmethod
    def of(cls, source: str) -> "_Piece":
        sign = source[0] if source[0] in "~=" else ""
        rest = source[len(sign) :]
        weight = _WEIGHT.match(rest)
        if weight:
            return cls(sign, float(weight.group(1)), rest[weight.end() :])
        return cls(sign, 100.0 if sign == "=" else 0.0, rest)


def _pieces(answer: str, reads: GiftText) -> list[tuple[_Piece, Option]]:
    pieces = [_Piece.of(source) for source in _SIGNED.split(answer) if source.strip()]
    least = _FULL if any(piece.weight >= _FULL for piece in pieces) else sys.float_info.min
    return [(piece, _option(piece.source, reads, correct=piece.weight >= least)) for piece in pieces]


def _option(source: str, reads: GiftText, *, correct: bool) -> Option:
    text, _, feedback = source.partition("#")
    return Option(reads.plain(text), correct, reads.plain(feedback))


def _truth(answer: str) -> bool | None:
    return _TRUTHS.get(answer.partition("#")[0].strip().upper())


def _true_or_false(answer: str, reads: GiftText, *, truth: bool) -> tuple[Option, ...]:
    """Moodle's order: first what is said to the wrong answer, then what is said to the right one."""
    _, _, said = answer.partition("#")
    wrong, _, right = said.partition("#")
    feedback = {truth: reads.plain(right), not truth: reads.plain(wrong)}
    return tuple(Option(str(value), value is truth, feedback[value]) for value in (True, False))
