"""All that the notes say, indexed: statements, kin, terms, names and case."""

from collections import Counter
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass

from quizzes.engine import corpus_indices as indices
from quizzes.engine.casing import Casing
from quizzes.engine.clause_index import ClauseIndex, Made
from quizzes.engine.code_names import CodeNames
from quizzes.engine.cohorts import Cohort, general_names, read_cohorts
from quizzes.engine.defining_heads import defining_head
from quizzes.engine.index import TermIndex, content_stems
from quizzes.engine.language import without_article
from quizzes.engine.lexicon import DETERMINERS
from quizzes.engine.names import name_key, short_key
from quizzes.engine.naming import Naming, Namings
from quizzes.engine.one_kind import sort_of
from quizzes.engine.pages import Page
from quizzes.engine.pasts import base_of_past
from quizzes.engine.people import People
from quizzes.engine.phrases import Phrase, Phrases
from quizzes.engine.spelling import Spelling
from quizzes.engine.statements import (
    Passage,
    passages,
    read_deeds,
    read_facts,
    read_statements,
)
from quizzes.engine.statements.acronyms import expansions_in
from quizzes.engine.statements.values import (
    Acronym,
    Cell,
    Clause,
    Deed,
    Description,
    Source,
    Statement,
    Told,
)
from quizzes.engine.topics import Topics
from topics.markup import Document
from topics.markup.words import stems

_MANY_NAMES = 6
_RECURS = 4
# A word is rare in so few windows, or in one of so many.
_SELDOM = 6
_SHARE = 80


@dataclass(frozen=True, slots=True)
class Unread:
    """What is known of pages that are not read: the pairs of names of one thing, and how many windows."""

    names: Sequence[tuple[str, str]] = ()
    windows: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How many passages the notes have, and how many of them state something."""

    passages: int
    content_bearing: int


class Corpus:
    """Made once for a set of documents by `Corpus.of`; nothing in it changes afterwards."""

    def __init__(self, read: Sequence[Passage], unread: Unread) -> None:
        self.passages = tuple(read)
        self.by_key = {(one.path, one.block.content_key): one for one in read}
        # A question states nothing, and most of its options are wrong: no index of what the notes say has it.
        said = [one for one in read if one.block.asked is None]
        bearing = [one for one in said if one.block.content_bearing]
        self.counts = Counts(len(read), len(bearing))
        stated = [statement for one in bearing for statement in read_statements(one)]
        self.casing = Casing(one.block.text for one in said)
        self.windows = indices.windows_by_path(said)
        self.index = TermIndex([window for _, window in self.windows])
        self.people = People(said)
        self._names = indices.names_by_page(said, stated)
        own_names = (pair for pairs in self._names.values() for pair in pairs)
        self.aliases = indices.aliases((*self.people.pairs(), *own_names, *unread.names))
        self.size = self.index.size + unread.windows
        self.namings = Namings(self.index, self.aliases)
        described = [one for one in stated if isinstance(one, Description)]
        further: list[Statement] = [*read_facts(bearing, described, self.aliases)]
        further += read_deeds(bearing, self.people)
        self.statements: tuple[Statement, ...] = tuple(
            sorted([*stated, *further], key=lambda one: (one.source.order, one.source.start))
        )
        self.descriptions = tuple(one for one in self.statements if isinstance(one, Description))
        self.groups = indices.groups(self.statements)
        self.defined = indices.defined(self.descriptions)
        marked = [one for one in self.descriptions if one.marked and one.origin != "fact"]
        self._by_kind = indices.by_kind(self.descriptions)
        self._by_head = indices.sorted_by(marked, lambda one: indices.last_stem(one.term))
        self._by_sort = indices.sorted_by(
            [one for one in marked if one.glossary], lambda one: sort_of(defining_head(one.body))
        )
        self._best = {key: indices.best(of_term) for key, of_term in self.defined.items()}
        self._best_by_short_name = indices.best_by_short_name(self.descriptions)
        self._marked_names = frozenset(
            key
            for one in marked
            for key in (name_key(one.term), short_key(one.term), *self.aliases.keys(one.term))
        ) | frozenset(name_key(one.entity) for one in self.statements if isinstance(one, Cell))
        self._phrases = Phrases(indices.texts(read))
        self._spelling = Spelling(text for _, text in indices.texts(said))
        self._clauses = ClauseIndex(self.statements)
        self.code_names = CodeNames(self.statements)
        self.topics = Topics(self.statements, self.casing)
        self._expansions = expansions_in(self.statements)
        terms = {name_key(one.term) for one in marked}
        self._in_names = Counter(part for term in terms for part in term.split())
        self._cohorts = read_cohorts(bearing, stated)
        self._named = frozenset(name for name in general_names() if self.naming(name).is_in(1))
        self._years = indices.years(self.statements)
        self._doers = frozenset(
            one.person
            for one in self.statements
            if isinstance(one, Deed) and (one.subject or base_of_past(one.predicate.split(" ", 1)[0]))
        )
        self._narrating = indices.narrating(bearing)
        self._by_page = indices.sorted_by(marked, lambda one: one.source.path)
        told = [one for one in self.statements if isinstance(one, Told)]
        self._kinds = indices.kinds(self.descriptions, told)
        self._told = indices.told(told)

    @classmethod
    def of(cls, documents: Sequence[Document], unread: Unread | None = None) -> "Corpus":
        """Read documents. Of those in other languages than English only the questions in them are read."""
        return cls(list(passages(documents)), unread or Unread())

    def widened(self, documents: Sequence[Document]) -> "Corpus":
        """The same, with further documents to hold claims against; nothing else is read in them."""
        wider = copy(self)
        wider.windows = [*self.windows, *indices.windows_by_path(passages(documents))]
        wider.index = TermIndex([window for _, window in wider.windows])
        wider.namings = Namings(wider.index, wider.aliases)
        return wider

    def pages(self) -> tuple[Page, ...]:
        """What each page with passages has, in reading order."""
        return indices.pages(self.passages, self.windows)

    def names_by_page(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """The pairs of names of one thing that each page gives."""
        return self._names

    def by_kind(self, kind: str) -> tuple[Description, ...]:
        """The descriptions of things of this kind, or of a kind whose head it is, in reading order."""
        return self._by_kind.get(" ".join(stems(kind)), ()) if kind else ()

    def kinds_of(self, name: str) -> str:
        """The kinds that the notes give a term, joined; empty for what they do not describe."""
        return self._kinds.get(name_key(name), "")

    def by_head(self, term: str) -> tuple[Description, ...]:
        """The marked terms of two words or more that end in the same word."""
        return self._by_head.get(indices.last_stem(term), ()) if indices.last_stem(term) else ()

    def by_sort(self, sort: str) -> tuple[Description, ...]:
        """The terms of all glossaries that are defined as things of this sort."""
        return self._by_sort.get(sort, ())

    def by_page(self, path: str) -> tuple[Description, ...]:
        """The marked terms of one page."""
        return self._by_page.get(path, ())

    def clauses_like(self, one: Clause) -> Sequence[Clause]:
        """The clauses nearest to this one whose subjects end in the same noun."""
        return self._clauses.clauses_like(one)

    def once(self, make: Callable[[Clause], Made], one: Clause) -> Made:
        """What `make` makes of a clause of the notes, made once however many clauses it is kin of."""
        return self._clauses.once(make, one)

    def phrases_near(self, head: str, page: str) -> tuple[Phrase, ...]:
        """The recurring noun phrases with this head, those of the page first."""
        return self._phrases.near(head, page)

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

    def has_rare_word(self, said: str) -> bool:
        """Whether something said has a word that few passages have: what has none fits many things."""
        most = max(_SELDOM, self.size // _SHARE)
        return any(self.index.frequency(stem) <= most for stem in content_stems(said))

    def cohorts_of(self, name: str) -> tuple[Cohort, ...]:
        """The cohorts that hold a name: those of the notes, closest first, then general ones."""
        return self._cohorts.of(name)

    def is_named(self, name: str) -> bool:
        """Whether the notes speak of this member of a general cohort."""
        return name in self._named

    def is_on_page(self, name: str, page: str) -> bool:
        """Whether a page names this thing."""
        return any((page, window.content_key) in self.by_key for window in self.naming(name).windows())

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
        key = name_key(name)
        return self._best[key] if key in self._best else self._best_by_short_name.get(short_key(name))

    def expansions_of(self, short: str) -> tuple[Acronym, ...]:
        """What the notes say an acronym stands for, in reading order."""
        return self._expansions.get(short, ())

    def misspelt_in(self, text: str) -> tuple[tuple[str, str], ...]:
        """The words of a text that seem misspelt, each with the word it seems to stand for."""
        return self._spelling.misspelt_in(text)

    def recurs(self, name: str, times: int = _RECURS) -> bool:
        """Whether several passages name this thing, so that it is a term without a mark."""
        return self.naming(name).is_in(times)

    def is_everywhere_in_names(self, stem: str) -> bool:
        """Whether so many marked terms hold this stem that it gives none of them away."""
        return self._in_names[stem] >= _MANY_NAMES

    def told_of(self, name: str, group: str) -> Told | None:
        """The first line that speaks of a thing of this name in this group of things."""
        return self._told.get((name_key(name), group))

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

    def naming(self, name: str) -> Naming:
        """How the notes may name this thing, and where they do."""
        return self.namings.of(name)


def read_pages(documents: Sequence[Document]) -> tuple[Page, ...]:
    """What each page with passages has, in reading order: no more is read of it than that takes."""
    read = list(passages(documents))
    return indices.pages(read, indices.windows_by_path(read))
