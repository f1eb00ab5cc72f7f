"""How what the notes say is indexed: by kind, by head, by page, by name."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from quizzes.engine.index import Window, content_stems, windows_of
from quizzes.engine.language import head_of
from quizzes.engine.names import Aliases, also_called, initials_fit, name_key, renamed_pairs, short_key
from quizzes.engine.pages import Page
from quizzes.engine.statements import Passage
from quizzes.engine.statements.values import (
    Acronym,
    Cell,
    Dating,
    Description,
    Statement,
    Told,
)
from topics.markup.words import stems

_LONGEST_LEAD = 8
_WAS = frozenset({"was", "were", "had"})
_IS = frozenset({"is", "are", "has", "have"})


def texts(read: Sequence[Passage]) -> Iterator[tuple[str, str]]:
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


def by_kind(descriptions: Sequence[Description]) -> dict[str, tuple[Description, ...]]:
    """Under the stems of the whole kind and of its head; what is only a fact about a term is left out."""
    found: dict[str, list[Description]] = defaultdict(list)
    for one in descriptions:
        if one.kind and one.origin != "fact":
            for kind in dict.fromkeys((one.kind, head_of(one.kind))):
                found[" ".join(stems(kind))].append(one)
    return {kind: tuple(members) for kind, members in found.items()}


def sorted_by(
    descriptions: Sequence[Description], key: Callable[[Description], str]
) -> dict[str, tuple[Description, ...]]:
    found: dict[str, list[Description]] = defaultdict(list)
    for one in descriptions:
        if key(one):
            found[key(one)].append(one)
    return {name: tuple(members) for name, members in found.items()}


def windows(passage: Passage) -> list[Window]:
    """A passage under its headings and the leads of the lists it stands in, which name what it speaks of."""
    outer = (block.text for block, _ in passage.above[1:] if len(block.text.split()) <= _LONGEST_LEAD)
    context = " ".join((*passage.section[-2:], *outer, passage.lead))
    return windows_of(passage.block.content_key, passage.block.text, context)


def windows_by_path(read: Iterable[Passage]) -> list[tuple[str, Window]]:
    """The windows of all that is said, each with its page. A question in the notes says nothing."""
    return [(one.path, window) for one in read if one.block.asked is None for window in windows(one)]


def pages(read: Sequence[Passage], windows: Sequence[tuple[str, Window]]) -> tuple[Page, ...]:
    """What each page has: windows, and the stems that stand on it."""
    sizes = Counter(path for path, _ in windows)
    stems_of: dict[str, set[str]] = {one.path: set() for one in read}
    for one in read:
        if one.block.asked is not None:
            stems_of[one.path] |= content_stems(one.block.text)
    for path, window in windows:
        stems_of[path] |= window.own | window.above
    return tuple(Page(path, sizes[path], frozenset(stems)) for path, stems in stems_of.items())


def narrating(read: Sequence[Passage]) -> frozenset[str]:
    """The pages with more past than present forms of “be” and “have”."""
    balance: Counter[str] = Counter()
    for passage in read:
        words = passage.block.text.lower().split()
        balance[passage.path] += sum((word in _WAS) - (word in _IS) for word in words)
    return frozenset(path for path, past in balance.items() if past > 0)


def years(statements: Sequence[Statement]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = defaultdict(set)
    for one in statements:
        if isinstance(one, Dating):
            found[one.source.path].add(int(one.year))
    return {path: tuple(sorted(years)) for path, years in found.items()}


def names_by_page(
    read: Sequence[Passage], statements: Sequence[Statement]
) -> dict[str, tuple[tuple[str, str], ...]]:
    """The pairs of names of one thing that each page gives."""
    found: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for path, pair in (*named_twice(statements), *_also_called(read)):
        found[path][pair] = None
    return {path: tuple(pairs) for path, pairs in found.items()}


def _also_called(read: Sequence[Passage]) -> Iterator[tuple[str, tuple[str, str]]]:
    for passage in read:
        text = passage.block.text
        if passage.block.kind == "definition":
            for other in also_called(text):
                yield passage.path, (passage.block.term, other)
        for pair in renamed_pairs(text):
            yield passage.path, pair


def aliases(pairs: Iterable[tuple[str, str]]) -> Aliases:
    aliases = Aliases()
    for one, other in pairs:
        aliases.join(one, other)
    return aliases


def named_twice(statements: Sequence[Statement]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Page and names, where a statement gives one thing two."""
    for statement in statements:
        for pair in _names_in(statement):
            yield statement.source.path, pair


def _names_in(statement: Statement) -> Iterator[tuple[str, str]]:
    if isinstance(statement, Description):
        others = also_called(statement.source.quote) if statement.origin != "fact" else ()
        for other in filter(None, (statement.acronym, *others)):
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


def groups(statements: Sequence[Statement]) -> dict[str, tuple[Description | Cell, ...]]:
    groups: dict[str, list[Description | Cell]] = defaultdict(list)
    for statement in statements:
        fact = isinstance(statement, Description) and statement.origin == "fact"
        if isinstance(statement, Description | Cell) and statement.group and not fact:
            groups[statement.group].append(statement)
    return {name: tuple(members) for name, members in groups.items()}


def told(statements: Sequence[Told]) -> dict[tuple[str, str], Told]:
    """The first line about each thing in each group."""
    found: dict[tuple[str, str], Told] = {}
    for one in statements:
        found.setdefault((name_key(one.subject.name), one.group), one)
    return found


def kinds(descriptions: Sequence[Description], told: Sequence[Told]) -> dict[str, str]:
    """The kinds that the notes give each term, joined."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in descriptions:
        if one.kind:
            found[name_key(one.term)].add(one.kind)
    for line in told:
        found[name_key(line.subject.name)].add(line.subject.context)
    return {key: " ".join(sorted(kinds)) for key, kinds in found.items()}


def defined(descriptions: Sequence[Description]) -> dict[str, tuple[Description, ...]]:
    """The descriptions of each term, best first: definitions, glosses, then the rest in reading order."""
    rank = {"definition": 0, "gloss": 1, "purpose": 2, "called": 3, "fact": 4}
    found: dict[str, list[Description]] = defaultdict(list)
    for one in descriptions:
        found[name_key(one.term)].append(one)
    return {
        key: tuple(sorted(all_of, key=lambda one: (not one.marked, rank[one.origin], one.source.order)))
        for key, all_of in found.items()
    }


def best(descriptions: Iterable[Description]) -> Description | None:
    """The first that tells what the thing is."""
    return next((one for one in descriptions if one.origin in ("definition", "gloss")), None)


def best_by_short_name(descriptions: Sequence[Description]) -> dict[str, Description]:
    """The first description of each thing under its name without its maker."""
    found: dict[str, Description] = {}
    for one in descriptions:
        key = short_key(one.term)
        if key and one.origin in ("definition", "gloss"):
            found.setdefault(key, one)
    return found
