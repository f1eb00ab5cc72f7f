"""All that the notes say, indexed: statements, kin, terms, names and case."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizzes.engine.casing import Casing
from quizzes.engine.index import STOP_STEMS, TermIndex, Window, content_stems, windows_of
from quizzes.engine.language import head_of
from quizzes.engine.lexicon import DETERMINERS
from quizzes.engine.names import Aliases, also_called, initials_fit, name_key, renamed_pairs, short_key
from quizzes.engine.statements import Passage, passages, read_facts, read_mentions, read_statements
from quizzes.engine.statements.values import Acronym, Cell, Description, Statement
from topics.markup import Document
from topics.markup.words import stems


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
        self.aliases = _aliases(said, stated)
        described = [one for one in stated if isinstance(one, Description)]
        further: list[Statement] = [*read_facts(bearing, described, self.aliases)]
        further += read_mentions(bearing, described)
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
        self._by_page = _sorted_by(marked, lambda one: one.source.path)

    @classmethod
    def of(cls, documents: Sequence[Document]) -> "Corpus":
        """Read documents. Of those in other languages than English only the questions in them are read."""
        return cls(list(passages(documents)))

    def by_kind(self, kind: str) -> tuple[Description, ...]:
        """The descriptions of things of this kind, or of a kind whose head it is, in reading order."""
        return self._by_kind.get(" ".join(stems(kind)), ()) if kind else ()

    def kinds_of(self, name: str) -> str:
        """The kinds that the notes give a term, joined; empty for what they do not describe."""
        return " ".join(sorted({one.kind for one in self.defined.get(name_key(name), ()) if one.kind}))

    def by_head(self, term: str) -> tuple[Description, ...]:
        """The marked terms of two words or more that end in the same word."""
        return self._by_head.get(last_stem(term), ()) if last_stem(term) else ()

    def by_page(self, path: str) -> tuple[Description, ...]:
        """The marked terms of one page."""
        return self._by_page.get(path, ())

    def description_of(self, name: str) -> Description | None:
        """The best description of a thing, under whatever name the notes describe it."""
        own = self.defined.get(name_key(name), ())
        others = own or self._by_short_name.get(short_key(name), ())
        return next((one for one in others if one.origin in ("definition", "gloss")), None)

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
    headings = passage.section[-2:]
    return windows_of(passage.block.content_key, passage.block.text, " ".join((*headings, passage.lead)))


def _aliases(read: Sequence[Passage], statements: Sequence[Statement]) -> Aliases:
    aliases = Aliases()
    for statement in statements:
        if isinstance(statement, Description):
            others = also_called(statement.source.quote) if statement.origin != "fact" else ()
            for other in (statement.acronym, *others):
                aliases.join(statement.term, other)
        elif isinstance(statement, Acronym) and initials_fit(statement.short, statement.expansion):
            aliases.join(statement.short, statement.expansion)
        elif (
            isinstance(statement, Cell)
            and "name" in statement.kind.lower()
            and "name" in statement.attribute.lower()
        ):
            aliases.join(statement.entity, statement.value)
    for passage in read:
        if passage.block.kind == "definition":
            for other in also_called(passage.block.text):
                aliases.join(passage.block.term, other)
        for new, old in renamed_pairs(passage.block.text):
            aliases.join(new, old)
    return aliases


def _groups(statements: Sequence[Statement]) -> dict[str, tuple[Description | Cell, ...]]:
    groups: dict[str, list[Description | Cell]] = defaultdict(list)
    for statement in statements:
        fact = isinstance(statement, Description) and statement.origin == "fact"
        if isinstance(statement, Description | Cell) and statement.group and not fact:
            groups[statement.group].append(statement)
    return {name: tuple(members) for name, members in groups.items()}


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
