"""Ratings kept by fingerprint, without a word of the notes, and what a change to the engine did to them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from quizzes.rating.marks import Rating
from quizzes.rating.sampling import Asked
from quizzes.rating.sheets import Sheet, identity_of

KEPT = Path(__file__).with_name("ratings.jsonl")


@dataclass(frozen=True, slots=True)
class Kept:
    """One rating of one question. `marks` are eight times y or n."""

    fingerprint: str
    identity: str
    set_name: str
    pattern: str
    tier: str
    seed: int
    rater: str
    verdict: str
    marks: str
    wrong: bool
    second: bool


def kept_of(sheet: Sheet, ratings: Sequence[Rating], rater: str) -> list[Kept]:
    """What is kept of a rated sheet; known items are not."""
    items = {item.number: item for item in sheet.items if not item.known}
    return [
        Kept(
            items[one.number].fingerprint, items[one.number].identity, items[one.number].set_name,
            items[one.number].pattern, items[one.number].tier, sheet.seed, rater, one.verdict,
            "".join("y" if mark else "n" for mark in one.marks), one.wrong, one.second,
        )
        for one in ratings
        if one.number in items
    ]  # fmt: skip


def load_kept(path: Path = KEPT) -> list[Kept]:
    """All kept ratings; none where there is no such file."""
    if not path.is_file():
        return []
    return [Kept(**json.loads(line)) for line in path.read_text().splitlines() if line.strip()]


def append_kept(rows: Iterable[Kept], path: Path = KEPT) -> int:
    """Append ratings that are not kept yet, and say how many they were."""
    before = {(one.fingerprint, one.rater) for one in load_kept(path)}
    fresh = [one for one in rows if (one.fingerprint, one.rater) not in before]
    with path.open("a") as out:
        out.writelines(json.dumps(asdict(one)) + "\n" for one in fresh)
    return len(fresh)


@dataclass(frozen=True, slots=True)
class Regression:
    """What became of rated questions. Each list holds fingerprints.

    `lost`: rated as is, and no longer made; `demoted`: rated as is, published then, a draft now; `still_bad`:
    rated bad, and still published; `still_wrong`: of these the ones with a wrong or second key; `reworded`:
    the same key on the same passage under another stem or other distractors, to be rated again.
    """

    rated: int
    lost: list[str]
    demoted: list[str]
    still_bad: list[str]
    still_wrong: list[str]
    reworded: list[str]


def regress(kept: Sequence[Kept], made: Sequence[Asked]) -> Regression:
    """Hold kept ratings against the banks that an engine makes now. Only sets that were made are judged."""
    by_print = {one.question.fingerprint: one for one in made}
    identities = {_identity(one) for one in made}
    sets = {one.set_name for one in made}
    judged = [one for one in kept if one.set_name in sets]
    gone = [one for one in judged if one.fingerprint not in by_print]
    stands = [(one, by_print[one.fingerprint]) for one in judged if one.fingerprint in by_print]
    live = [(one, now) for one, now in stands if now.tier != "draft"]
    return Regression(
        rated=len(judged),
        lost=_once(one for one in gone if one.verdict == "as is" and one.identity not in identities),
        demoted=_once(
            one for one, now in stands
            if one.verdict == "as is" and one.tier != "draft" and now.tier == "draft"
        ),
        still_bad=_once(one for one, _ in live if one.verdict == "bad"),
        still_wrong=_once(one for one, _ in live if one.wrong or one.second),
        reworded=_once(one for one in gone if one.identity in identities),
    )  # fmt: skip


def _once(rows: Iterable[Kept]) -> list[str]:
    return sorted({one.fingerprint for one in rows})


def _identity(one: Asked) -> str:
    key = " / ".join(option.text for option in one.question.options if option.key)
    return identity_of(one.question.pattern, one.question.evidence.content_key, key)
