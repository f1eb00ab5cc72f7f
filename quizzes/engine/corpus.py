"""All that the notes say, indexed: statements, kin, terms, names and case."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quizzes.engine.casing import Casing
from quizzes.engine.clause_index import ClauseIndex
from quizzes.engine.cohorts import Cohort, general_names, read_cohorts
from quizzes.engine.index import STOP_STEMS, TermIndex, Window, content_stems, windows_of
from quizzes.engine.language import head_of, without_article
from quizzes.engine.lexicon import DETERMINERS
from quizzes.engine.names import Aliases, also_called, initials_fit, name_key, renamed_pairs, short_key
from quizzes.engine.nearby import nearby
from quizzes.engine.pasts import base_of_past
from quizzes.engine.people import People
from quizzes.engine.phrases import Phrase, Phrases
from quizzes.engine.spelling import Spelling
from quizzes.engine.statements import (
    Passage,
    passages,
    read_deeds,
    read_facts,
    read_mentions,
    read_statements,
)
from quizzes.engine.statements.acronyms import expansions_in
from quizzes.engine.statements.values import (
    Acronym,
    Cell,
    Clause,
    Condition,
    Dating,
    Deed,
    Description,
    Source,
    Statement,
    Told,
)
from topics.markup import Document
from topics.markup.words import stems

_MANY_NAMES = 6
_RECURS = 4
_WAS = frozenset({"was", "were", "had"})
_IS = frozenset({"is", "are", "has", "have"})


_LONGEST_LEAD = 8


@dataclass(frozen=True, slots=True)
class Counts:
    """How many passages the notes have, and how many of them state something."""

    passages: int
    content_bearing: int


class Corpus:
    """Made once for a set of documents by `Corpus.of`; nothing in it changes afterwards."""

    def __init__(self, read: Sequence[Passage]) -> None:
        self.passages = tuple(read)
        self.by_key = {(one.path, one.block.content_key): one for one in read}
        # A question states nothing, and most of its options are wrong: no index of what the notes say has it.
        said = [one for one in read if one.block.asked is None]
        bearing = [one for one in said if one.block.content_bearing]
        self.counts = Counts(len(read), len(bearing))
        stated = [statement for one in bearing for statement in read_statements(one)]
        self.casing = Casing(one.block.text for one in said)
        self.index = TermIndex([window for one in said for window in _windows(one)])
        self.people = People(said)
        self.aliases = _aliases(said, stated, self.people)
        described = [one for one in stated if isinstance(one, Description)]
        further: list[Statement] = [*read_facts(bearing, described, self.aliases)]
        further += read_mentions(bearing, described)
        further += read_deeds(bearing, self.people)
        self.statements: tuple[Statement, ...] = tuple(
            sorted([*stated, *further], key=lambda one: (one.source.order, one.source.start))
        )
        self.descriptions = tuple(one for one in self.statements if isinstance(one, Description))
        self.groups = _groups(self.statements)
        self.defined = _defined(self.descriptions)
        marked = [one for one in self.descriptions if one.marked and one.origin != "fact"]
        self._by_kind = _by_kind(self.descriptions)
        self._by_head = _sorted_by(marked, lambda one: last_stem(one.term))
        self._by_short_name = _sorted_by(self.descriptions, lambda one: short_key(one.term))
        self._marked_names = frozenset(
            key
            for one in marked
            for key in (name_key(one.term), short_key(one.term), *self.aliases.keys(one.term))
        ) | frozenset(name_key(one.entity) for one in self.statements if isinstance(one, Cell))
        self._phrases = Phrases(_texts(read))
        self._spelling = Spelling(text for _, text in _texts(said))
        self._clauses = ClauseIndex(self.statements)
        self._expansions = expansions_in(self.statements)
        names = {name_key(one.term) for one in marked}
        self._in_names = Counter(part for name in names for part in name.split())
        self._cohorts = read_cohorts(bearing, stated)
        self._named = frozenset(name for name in general_names() if self.mentions(name))
        self._years = _years(self.statements)
        self._doers = frozenset(
            one.person
            for one in self.statements
            if isinstance(one, Deed) and (one.subject or base_of_past(one.predicate.split(" ", 1)[0]))
        )
        self._narrating = _narrating(bearing)
        self._by_page = _sorted_by(marked, lambda one: one.source.path)
        told = [one for one in self.statements if isinstance(one, Told)]
        self._told = _told(told)
        self._things_on = _things_on(told)

    @classmethod
    def of(cls, documents: Sequence[Document]) -> "Corpus":
        """Read documents. Of those in other languages than English only the questions in them are read."""
        return cls(list(passages(documents)))

    def by_kind(self, kind: str) -> tuple[Description, ...]:
        """The descriptions of things of this kind, or of a kind whose head it is, in reading order."""
        return self._by_kind.get(" ".join(stems(kind)), ()) if kind else ()

    def kinds_of(self, name: str) -> str:
        """The kinds that the notes give a term, joined; empty for what they do not describe."""
        kinds = {one.kind for one in self.defined.get(name_key(name), ()) if one.kind}
        contexts = {one.subject.context for one in self._told.get(name_key(name), ())}
        return " ".join(sorted(kinds | contexts))

    def by_head(self, term: str) -> tuple[Description, ...]:
        """The marked terms of two words or more that end in the same word."""
        return self._by_head.get(last_stem(term), ()) if last_stem(term) else ()

    def by_page(self, path: str) -> tuple[Description, ...]:
        """The marked terms of one page."""
        return self._by_page.get(path, ())

    def conditions_near(self, place: Source) -> Sequence[Condition]:
        """The conditions that the page of a place states nearest to it."""
        return self._clauses.conditions_near(place)

    def clauses_near(self, place: Source) -> Sequence[Clause]:
        """The clauses of a page that stand nearest to a place."""
        return self._clauses.clauses_near(place)

    def clauses_like(self, one: Clause) -> Sequence[Clause]:
        """The clauses nearest to this one whose subjects end in the same noun."""
        return self._clauses.clauses_like(one)

    def phrases_near(self, head: str, page: str) -> tuple[Phrase, ...]:
        """The recurring noun phrases with this head, those of the page first."""
        return self._phrases.near(head, page)

    def phrase_in(self, text: str) -> Phrase | None:
        """The recurring phrase that is all of a noun phrase but its article."""
        return self._phrases.found_in(text)

    def words_of_names(self, initial: str, *, head: bool) -> tuple[tuple[str, int], ...]:
        """The words with this initial that several noun phrases have as head, or else before it; how many."""
        return self._phrases.words_of(initial, head=head)

    def stand_together(self, one: str, other: str) -> bool:
        """Whether two words stand in one noun phrase somewhere in the notes."""
        return self._phrases.together(one, other)

    def asks_for(self, head: str) -> str:
        """The opening "which endpoint", but "which kind of elasticity" of what is never put in the plural."""
        return self._phrases.asks_for(head)

    def defines(self, one: Clause) -> bool:
        """Whether the clause is the author's definition of its subject, which is asked as one."""
        known = self.description_of(without_article(one.subject))
        here = (one.source.content_key, one.source.start)
        return known is not None and known.marked and (known.source.content_key, known.source.start) == here

    def is_topic(self, subject: str) -> bool:
        """Whether the notes say something of this subject more than once, or mark it as a term."""
        return self._clauses.times_spoken_of(subject) > 1 or name_key(subject) in self._marked_names

    def cohorts_of(self, name: str) -> tuple[Cohort, ...]:
        """The cohorts that hold a name: those of the notes, closest first, then general ones."""
        return self._cohorts.of(name)

    def is_named(self, name: str) -> bool:
        """Whether the notes speak of this member of a general cohort."""
        return name in self._named

    def people_near(self, place: Source) -> tuple[str, ...]:
        """The full names of people named on the same page, nearest first, then those of the pages around."""
        return self.people.near(place.path, place.order)

    def is_doer(self, person: str) -> bool:
        """Whether the notes say what this person did, and do not only name them as the author of a book."""
        return person in self._doers

    def years_on(self, path: str) -> tuple[int, ...]:
        """The years in which the sentences of a page say that something happened, ascending."""
        return self._years.get(path, ())

    def narrates(self, path: str) -> bool:
        """Whether a page tells of the past: “was” in it does not mean “is no longer”."""
        return path in self._narrating

    def description_of(self, name: str) -> Description | None:
        """The best description of a thing, under whatever name the notes describe it."""
        own = self.defined.get(name_key(name), ())
        others = own or self._by_short_name.get(short_key(name), ())
        return next((one for one in others if one.origin in ("definition", "gloss")), None)

    def expansions_of(self, short: str) -> tuple[Acronym, ...]:
        """What the notes say an acronym stands for, in reading order."""
        return self._expansions.get(short, ())

    def misspelt_in(self, text: str) -> tuple[tuple[str, str], ...]:
        """The words of a text that seem misspelt, each with the word it seems to stand for."""
        return self._spelling.misspelt_in(text)

    def recurs(self, name: str, times: int = _RECURS) -> bool:
        """Whether several passages name this thing, so that it is a term without a mark."""
        return len({window.content_key for window in self.mentions(name)}) >= times

    def is_everywhere_in_names(self, stem: str) -> bool:
        """Whether so many marked terms hold this stem that it gives none of them away."""
        return self._in_names[stem] >= _MANY_NAMES

    def told_of(self, name: str, group: str) -> Told | None:
        """The first line that speaks of a thing of this name in this group of things."""
        return next((one for one in self._told.get(name_key(name), ()) if one.group == group), None)

    def things_near(self, told: Told) -> tuple[str, ...]:
        """The other things of the same page that lines speak of, nearest first."""
        near = nearby(self._things_on.get(told.source.path, ()), told.source)
        away = sorted(
            near, key=lambda one: (abs(one.source.order[1] - told.source.order[1]), one.source.order)
        )
        return tuple(one.subject.name for one in away if one.subject.name != told.subject.name)

    def starts_with_term(self, sentence: str) -> bool:
        """Whether a sentence begins with a term that the author marked, after no more than a determiner."""
        words = sentence.split()
        if words and words[0].lower() in DETERMINERS:
            words = words[1:]
        return any(name_key(" ".join(words[:count])) in self._marked_names for count in range(1, 7))

    def terms_of(self, text: str) -> frozenset[str]:
        """The terms that a changed text may set in motion: compare with the `terms` of questions.

        Pass the passage's text together with the headings above it, for a heading can name what its
        paragraphs speak of.
        """
        return content_stems(text)

    def mentions(self, name: str) -> list[Window]:
        """The windows that name this thing under any of its names."""
        found: dict[tuple[str, str], Window] = {}
        for key in self.aliases.keys(name):
            for window in self.index.holding(frozenset(key.split()) - STOP_STEMS):
                if window.names(key):
                    found.setdefault((window.content_key, window.text), window)
        return list(found.values())


def _texts(read: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    """Page and text of each passage and, once, of each heading."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for one in read:
        yield one.path, one.block.text
        if one.section and (one.path, one.section) not in seen:
            seen.add((one.path, one.section))
            yield one.path, one.section[-1]


def last_stem(term: str) -> str:
    """The stem of the last word of a name of two words or more; empty for others."""
    parts = stems(term)
    return parts[-1] if len(parts) > 1 else ""


def _by_kind(descriptions: Sequence[Description]) -> dict[str, tuple[Description, ...]]:
    """Under the stems of the whole kind and of its head; what is only a fact about a term is left out."""
    found: dict[str, list[Description]] = defaultdict(list)
    for one in descriptions:
        if one.kind and one.origin != "fact":
            for kind in dict.fromkeys((one.kind, head_of(one.kind))):
                found[" ".join(stems(kind))].append(one)
    return {kind: tuple(members) for kind, members in found.items()}


def _sorted_by(
    descriptions: Sequence[Description], key: Callable[[Description], str]
) -> dict[str, tuple[Description, ...]]:
    found: dict[str, list[Description]] = defaultdict(list)
    for one in descriptions:
        if key(one):
            found[key(one)].append(one)
    return {name: tuple(members) for name, members in found.items()}


def _windows(passage: Passage) -> list[Window]:
    """A passage under its headings and the leads of the lists it stands in, which name what it speaks of."""
    outer = (block.text for block, _ in passage.above[1:] if len(block.text.split()) <= _LONGEST_LEAD)
    context = " ".join((*passage.section[-2:], *outer, passage.lead))
    return windows_of(passage.block.content_key, passage.block.text, context)


def _narrating(read: Sequence[Passage]) -> frozenset[str]:
    """The pages with more past than present forms of “be” and “have”."""
    balance: Counter[str] = Counter()
    for passage in read:
        words = passage.block.text.lower().split()
        balance[passage.path] += sum((word in _WAS) - (word in _IS) for word in words)
    return frozenset(path for path, past in balance.items() if past > 0)


def _years(statements: Sequence[Statement]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = defaultdict(set)
    for one in statements:
        if isinstance(one, Dating):
            found[one.source.path].add(int(one.year))
    return {path: tuple(sorted(years)) for path, years in found.items()}


def _aliases(read: Sequence[Passage], statements: Sequence[Statement], people: People) -> Aliases:
    aliases = Aliases()
    for one, other in (*people.pairs(), *_named_twice(statements)):
        aliases.join(one, other)
    for passage in read:
        if passage.block.kind == "definition":
            for other in also_called(passage.block.text):
                aliases.join(passage.block.term, other)
        for new, old in renamed_pairs(passage.block.text):
            aliases.join(new, old)
    return aliases


def _named_twice(statements: Sequence[Statement]) -> Iterator[tuple[str, str]]:
    """Pairs of names that a statement gives one thing."""
    for statement in statements:
        if isinstance(statement, Description):
            others = also_called(statement.source.quote) if statement.origin != "fact" else ()
            for other in (statement.acronym, *others):
                yield statement.term, other
        elif isinstance(statement, Told) and initials_fit(statement.subject.acronym, statement.subject.name):
            yield statement.subject.acronym, statement.subject.name
        elif isinstance(statement, Acronym) and initials_fit(statement.short, statement.expansion):
            yield statement.short, statement.expansion
        elif (
            isinstance(statement, Cell)
            and "name" in statement.kind.lower()
            and "name" in statement.attribute.lower()
        ):
            yield statement.entity, statement.value


def _groups(statements: Sequence[Statement]) -> dict[str, tuple[Description | Cell, ...]]:
    groups: dict[str, list[Description | Cell]] = defaultdict(list)
    for statement in statements:
        fact = isinstance(statement, Description) and statement.origin == "fact"
        if isinstance(statement, Description | Cell) and statement.group and not fact:
            groups[statement.group].append(statement)
    return {name: tuple(members) for name, members in groups.items()}


def _told(statements: Sequence[Told]) -> dict[str, tuple[Told, ...]]:
    found: dict[str, list[Told]] = defaultdict(list)
    for one in statements:
        found[name_key(one.subject.name)].append(one)
    return {name: tuple(members) for name, members in found.items()}


def _things_on(statements: Sequence[Told]) -> dict[str, tuple[Told, ...]]:
    """The first line about each thing, by page."""
    found: dict[str, dict[str, Told]] = defaultdict(dict)
    for one in statements:
        found[one.source.path].setdefault(name_key(one.subject.name), one)
    return {path: tuple(first.values()) for path, first in found.items()}


def _defined(descriptions: Sequence[Description]) -> dict[str, tuple[Description, ...]]:
    """The descriptions of each term, best first: definitions, glosses, then the rest in reading order."""
    rank = {"definition": 0, "gloss": 1, "purpose": 2, "called": 3, "fact": 4}
    found: dict[str, list[Description]] = defaultdict(list)
    for one in descriptions:
        found[name_key(one.term)].append(one)
    return {
        key: tuple(sorted(all_of, key=lambda one: (not one.marked, rank[one.origin], one.source.order)))
        for key, all_of in found.items()
    }
