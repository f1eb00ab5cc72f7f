"""People in notes: full names by closed evidence, and surnames that can only be theirs.

Evidence of a person is a given name that is no ordinary word, a title, an initial before the surname, or life
dates after it.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from quizzes.engine.lexicon import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, word_set
from topics.markup import Block

_GIVEN = word_set(
    """aaron abigail abraham adam adolf agnes agatha ahmed akira alan albert aldous alejandro alessandro alex
    alexander alexandre alexei alfred alice alison allan allen amanda amelia amy ana anastasia andre
    andreas andrew andrzej andy angela anita ann anna anne annie anthony antoine anton antonio archibald
    aristide arnold arthur audrey augustin augustus barbara barry beatrice ben benedict benjamin benoit
    bernard bernhard bertrand betty bill bob boris brenda brian bruce bruno burton camille carl carla
    carlo carlos carol caroline caspar catherine cecilia charles charlotte chris christiane christina
    christine christoph christopher claire clara clarence claude clement cornelia craig cristina cyril
    daniel daphne dario david deborah denis dennis derek desmond diana diane diego dietrich dimitri
    dmitri dolores dominic dominique donald donna doris dorothea dorothy douglas duncan eberhard edgar
    edith edmund eduard eduardo edward edwin eileen elaine eleanor elena eli elias elisabeth elizabeth
    ella ellen elliott emil emile emily emma emmanuel enrico eric erich erik ernest ernst erwin esther
    eugene eva evelyn fatima felix ferdinand fernand fernando frances francesco francis francisco
    francois françois frank franklin franz fred frederic frederick friedrich fritz gabriel galileo gary
    gaston geoffrey georg george georges gerald gerard gerhard gertrude giacomo gilbert giorgio giovanni
    giuseppe gladys glenn gordon gottfried graham gregor gregory guido guillaume gustav gustave hannah
    hans harold harriet harry harvey heinrich helen helena helmut henri henrietta henry herbert herman
    hermann hilary hilda hiroshi horace howard hubert hugh hugo humphrey ian ida ignaz igor immanuel
    ingrid irene irving isaac isabel isabella isaiah isidore ivan jackson jacob jacqueline jacques jakob
    james jan jane janet jason jawaharlal jean jeanne jeff jeffrey jennifer jeremy jerome jessica jesse
    jim joachim joan joanna joe joel johan johann johannes john jonas jonathan jorge jose josef joseph
    josephine joshua josiah joyce juan judith jules julia julian julie julius karen karl kate katherine
    kathleen keith kenneth kevin klaus konrad kurt lars laura laurence lawrence leo leon leonard
    leonardo leonhard leopold leslie lester lewis lillian linda linus lionel lisa lorenzo louis louisa
    louise lucia lucien lucy ludwig luigi luis luther lydia lyman mabel madeleine malcolm manuel marcel
    marco marcus margaret maria marian marie marilyn mario marion marjorie marsha marta martha martin
    marvin mary matthew maurice maximilian maxwell mehmed melvin mia michael michel michelangelo miguel
    mikhail mildred milton miriam mohammed mohandas molly monica morris moses muhammad murray myron
    nancy nathan nathaniel neil niccolo nicholas nicola nicolas nicolaus niels nigel nikita nikola
    nikolai noah noam nora norbert norman olga oliver olivia olympe orville oscar oskar otto pablo
    pamela patricia patrick paul paula pauline pedro percy peter philip philippe phyllis pierre primo
    rachel rafael ralph raphael raymond rebecca reginald rene rené richard rita robert roberto robin
    roger roland ronald rosa rosalind rosemary roy rudolf rudolph rupert russell ruth sally salvador
    samuel sandra sara sarah sebastian sergei seymour shirley sidney siegfried sigmund simon simone
    sofia sonia sophia sophie stanley stefan stella stephan stephen steve steven stuart susan susanna
    sydney sylvia tatiana ted teresa terence theodor theodore theodosius theresa thomas tim timothy
    tobias tom tony toussaint umberto ursula valentina vera vernon victor viktor vincent vincenzo viola
    vivian vladimir voltaire walter wanda warren wendy werner wilfred wilhelm willard willem william
    winifred winston wolfgang woodrow xavier yasser yuri yvonne zachary zoe"""
)
_TITLE = r"(?:Dr|Sir|Lord|Lady|King|Queen|Emperor|Empress|Pope|President|General|Saint|Prince|Princess|Prof)"
_PART = r"(?:(?:Mc|Mac|O['’]|D['’])?[A-Z][a-zà-öø-ÿ]+(?:-[A-Z][a-zà-öø-ÿ]+)?|[A-Z]\.)"
_JOINED = r"(?:de|von|van|der|den|la|le|du|da|di|del|ten)"
_NAME = re.compile(
    rf"(?<![\w’'-])(?:(?P<title>{_TITLE})\.?\s)?(?P<first>{_PART})"
    rf"(?P<rest>(?:\s(?:{_JOINED}\s)*{_PART}){{1,3}})(?![\w-])"
)
_CLOSED = frozenset(
    word.capitalize() for word in PRONOUNS | PREPOSITIONS | CONJUNCTIONS | DETERMINERS | AUXILIARIES
)
_SURNAME = re.compile(rf"{_PART}(?![\w’'-])")
_LIFE_DATES = re.compile(r"\s\((?:b\. |born )?(?:c\. )?\d{4}(?:\s?[–-]\s?(?:c\. )?\d{2,4})?\)")
_NO_NAMES = re.compile(
    r"\b(?:University|College|Institute|Street|River|Lake|Mount|Prize|Award|Effect|Theory|Museum|Company|Press|"
    r"Hospital|School|Act|War|Empire|Church|House|Library|Society|Foundation|County|City|Island|Islands)\b"
)


_REMEMBERED, _EACH_WAY = 8, 12


class Placed(Protocol):
    """What is read of a passage: its text and its place."""

    @property
    def block(self) -> Block: ...
    @property
    def path(self) -> str: ...
    @property
    def order(self) -> tuple[int, int]: ...


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name in a text: as given in full there, and where it stands."""

    name: str
    start: int
    end: int


def full_names(text: str) -> Iterator[Named]:
    """The full names of people in a text."""
    for found in _NAME.finditer(text):
        start, first = found.start("first"), found.group("first")
        parts = found.group("rest").split()
        # "Chemist Marie Curie": the name begins with the given name.
        if (
            first.lower() not in _GIVEN
            and not found.group("title")
            and parts[0].lower() in _GIVEN
            and parts[1:]
        ):
            start, first, parts = found.start("rest") + 1, parts[0], parts[1:]
        initial = any(part.endswith(".") for part in (first, *parts[:-1]))
        evident = (
            first.lower() in _GIVEN or initial or found.group("title") or _LIFE_DATES.match(text, found.end())
        )
        name = " ".join((first, *parts))
        if (
            evident
            and not parts[-1].endswith(".")
            and not _CLOSED & {first, *parts}
            and not _NO_NAMES.search(name)
        ):
            yield Named(name, start, found.end())


def is_given_name(word: str) -> bool:
    """Whether a word is a common given name."""
    return word.lower() in _GIVEN


def surname(name: str) -> str:
    """The last word of a name."""
    return name.rsplit(maxsplit=1)[-1]


class People:
    """The people of some notes, under their full names; a surname that only one of them bears is theirs."""

    def __init__(self, read: Iterable[Placed]) -> None:
        bearers: dict[str, dict[str, str]] = defaultdict(dict)
        self._met: dict[str, list[tuple[tuple[int, int], str]]] = defaultdict(list)
        for passage in read:
            for one in full_names(passage.block.text):
                # "Charles Darwin" and "Charles Robert Darwin" are one; the first form met is kept.
                known = bearers[surname(one.name)].setdefault(_initial(one.name), one.name)
                if known not in (name for _, name in self._met[passage.path][-_REMEMBERED:]):
                    self._met[passage.path].append((passage.order, known))
        self._full = {
            short: next(iter(names.values())) for short, names in bearers.items() if len(names) == 1
        }

    def near(self, path: str, order: tuple[int, int]) -> tuple[str, ...]:
        """The people named on one page, nearest first."""
        met = self._met.get(path, [])
        at = bisect_left(met, (order, ""))
        around = met[max(at - _EACH_WAY, 0) : at + _EACH_WAY]
        by_distance = sorted(around, key=lambda one: (abs(one[0][1] - order[1]), one))
        return tuple(dict.fromkeys(name for _, name in by_distance))

    def pairs(self) -> Iterator[tuple[str, str]]:
        """(full name, surname) of everybody whose surname is theirs alone."""
        for short, name in self._full.items():
            yield name, short

    def named_at_start(self, text: str) -> tuple[str, int] | None:
        """The person that a text begins with, in full, and where the name ends."""
        for one in full_names(text[:80]):
            if one.start == 0:
                known = self._full.get(surname(one.name), one.name)
                return (known if _initial(known) == _initial(one.name) else one.name), one.end
            break
        first = _SURNAME.match(text)
        name = self._full.get(first.group()) if first else None
        return (name, first.end()) if first and name else None


def _initial(name: str) -> str:
    return name[0]
