"""Sheets: what a rater sees blind, what is opened afterwards, and what the bench keeps of both."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from string import ascii_uppercase

from quizzes.engine.fingerprint import digest
from quizzes.rating.known import KNOWN, KnownItem
from quizzes.rating.sampling import Asked

_A_KNOWN_ITEM_IN = 10
_LEAST_KNOWN = 3


@dataclass(frozen=True, slots=True)
class SheetItem:
    """One item of a sheet. `identity` finds the question again when only its stem was reworded.

    `known` is the flaw of a known item, "good" for one without, empty for a question of the notes.
    """

    number: int
    stem: str
    options: tuple[str, ...]
    key: str
    quote: str
    section: tuple[str, ...] = ()
    set_name: str = ""
    tier: str = ""
    pattern: str = ""
    fingerprint: str = ""
    identity: str = ""
    known: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The items of a sample in the order in which they are rated."""

    seed: int
    items: tuple[SheetItem, ...]

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of its items."""
        return frozenset(item.number for item in self.items)


def make_sheet(drawn: Sequence[Asked], seed: int) -> Sheet:
    """The drawn questions shuffled over sets and tiers, with a known item in every ten."""
    wanted = max(_LEAST_KNOWN, round(len(drawn) / _A_KNOWN_ITEM_IN))
    known = sorted(KNOWN, key=lambda one: digest(str(seed), "known", one.stem))[:wanted]
    items = [_of_question(one) for one in drawn] + [_of_known(one, seed) for one in known]
    items.sort(key=lambda item: digest(str(seed), "order", item.stem, item.fingerprint))
    return Sheet(seed, tuple(_numbered(item, number) for number, item in enumerate(items, start=1)))


def identity_of(pattern: str, content_key: str, key: str) -> str:
    """What stays of a question when its stem or its distractors change."""
    return digest(pattern, content_key, key.casefold())[:32]


def _of_question(one: Asked) -> SheetItem:
    question = one.question
    keys = [letter for letter, option in zip(ascii_uppercase, question.options, strict=False) if option.key]
    said = " / ".join(option.text for option in question.options if option.key)
    return SheetItem(
        0, question.stem, tuple(option.text for option in question.options), "".join(keys),
        question.evidence.quote, question.evidence.section, one.set_name, one.tier, question.pattern,
        question.fingerprint, identity_of(question.pattern, question.evidence.content_key, said),
    )  # fmt: skip


def _of_known(one: KnownItem, seed: int) -> SheetItem:
    numbers = all(option.isdigit() for option in one.options)
    order = sorted(one.options, key=lambda text: int(text) if numbers else digest(str(seed), one.stem, text))
    key = ascii_uppercase[order.index(one.options[0])]
    return SheetItem(0, one.stem, tuple(order), key, one.quote, known=one.flaw or "good")


def _numbered(item: SheetItem, number: int) -> SheetItem:
    return SheetItem(**(asdict(item) | {"number": number, "options": item.options, "section": item.section}))


def write_sheet(sheet: Sheet, folder: Path) -> None:
    """Write blind.txt, open.txt and sheet.json into a folder, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "blind.txt").write_text("\n\n".join(_blind(item) for item in sheet.items) + "\n")
    (folder / "open.txt").write_text("\n\n".join(_open(item) for item in sheet.items) + "\n")
    data = {"seed": sheet.seed, "items": [asdict(item) for item in sheet.items]}
    (folder / "sheet.json").write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def read_sheet(folder: Path) -> Sheet:
    """The sheet that `write_sheet` wrote."""
    data = json.loads((folder / "sheet.json").read_text())
    items = (
        SheetItem(**(item | {"options": tuple(item["options"]), "section": tuple(item["section"])}))
        for item in data["items"]
    )
    return Sheet(data["seed"], tuple(items))


def _blind(item: SheetItem) -> str:
    options = [f"   {letter}  {text}" for letter, text in zip(ascii_uppercase, item.options, strict=False)]
    return "\n".join([f"{item.number}. {item.stem}", *options])


def _open(item: SheetItem) -> str:
    where = " > ".join(item.section)
    return "\n".join([_blind(item), f"   Key: {item.key}", f"   Quote: {item.quote}", f"   Section: {where}"])
