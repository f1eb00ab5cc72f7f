"""What ratings say of an engine: shares with intervals, by tier, set and pattern; and of their rater."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from quizzes.rating.marks import Rating
from quizzes.rating.sheets import Sheet, SheetItem
from quizzes.rating.statistics import agreement, wilson

_GOOD = "good"


@dataclass(frozen=True, slots=True)
class Tally:
    """Verdicts of some items."""

    rated: int
    as_is: int
    minor: int
    bad: int
    wrong: int
    second: int

    @classmethod
    def of(cls, ratings: Iterable[Rating]) -> "Tally":
        """Count these ratings."""
        listed = list(ratings)
        verdicts = Counter(one.verdict for one in listed)
        return cls(
            len(listed), verdicts["as is"], verdicts["minor"], verdicts["bad"],
            sum(one.wrong for one in listed), sum(one.second for one in listed),
        )  # fmt: skip

    def row(self, name: str) -> str:
        """One row of the table, shares with their 95 % intervals."""
        usable = self.as_is + self.minor
        cells = [
            name,
            str(self.rated),
            _share(self.as_is, self.rated),
            _share(usable, self.rated),
            str(self.bad),
        ]
        return f"| {' | '.join([*cells, _share(self.wrong + self.second, self.rated)])} |"


HEAD = "| {} | rated | as is | as is or minor | bad | wrong or second key |\n|---|---|---|---|---|---|"


def _share(count: int, trials: int) -> str:
    low, high = wilson(count, trials)
    percent = f"{count / trials:.0%}" if trials else "–"
    return f"{count} ({percent}, {low:.0%} to {high:.0%})"


def report(sheet: Sheet, ratings: Sequence[Rating]) -> str:
    """The tables of one rater's ratings as Markdown."""
    items = {item.number: item for item in sheet.items}
    asked = [(items[one.number], one) for one in ratings if not items[one.number].known]
    parts = [
        f"Seed {sheet.seed}, {len(asked)} questions rated.",
        f"{_blind_line(asked)} {_rater_line(items, ratings)}",
        _table("tier", asked, lambda item: item.tier),
        _table("set and tier", asked, lambda item: f"{item.set_name}, {item.tier}"),
        _table("pattern and tier", asked, lambda item: f"{item.pattern}, {item.tier}"),
    ]
    return "\n\n".join(parts) + "\n"


def _table(word: str, asked: Sequence[tuple[SheetItem, Rating]], name: Callable[[SheetItem], str]) -> str:
    groups: dict[str, list[Rating]] = defaultdict(list)
    for item, rating in asked:
        groups[name(item)].append(rating)
    return "\n".join([HEAD.format(word), *(Tally.of(groups[one]).row(one) for one in sorted(groups))])


def _blind_line(asked: Sequence[tuple[SheetItem, Rating]]) -> str:
    solved = sum(rating.blind in item.key for item, rating in asked)
    return f"Answered rightly without the notes: {_share(solved, len(asked))}."


def _rater_line(items: dict[int, SheetItem], ratings: Sequence[Rating]) -> str:
    """How the rater did on the known items: flawed ones called bad or minor, good ones called as is."""
    known = [(items[one.number].known, one.verdict) for one in ratings if items[one.number].known]
    flawed = [verdict != "as is" for flaw, verdict in known if flaw != _GOOD]
    good = [verdict == "as is" for flaw, verdict in known if flaw == _GOOD]
    return (
        f"Of {len(flawed)} known flawed items {sum(flawed)} were seen, "
        f"of {len(good)} known good ones {sum(good)} were let pass."
    )


def agreement_line(one: Sequence[Rating], other: Sequence[Rating]) -> str:
    """How two raters of one sheet agree on the three verdicts."""
    share, corrected = agreement([each.verdict for each in one], [each.verdict for each in other])
    return f"Two raters agree on {share:.0%} of the verdicts (Gwet's AC1 {corrected:.2f})."
