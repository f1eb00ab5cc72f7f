"""Facts: sentences whose subject is a term that the notes define elsewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.engine import verbs
from quizzes.engine.language import is_vague, to_singular_verb, without_article
from quizzes.engine.lexicon import word_set
from quizzes.engine.names import Aliases, name_key, short_key
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.values import Description, Source
from quizzes.engine.statements.walk import Passage

_ARTICLE = re.compile(r"^(?:An?|The)\s+")
_BRACKET = re.compile(r"^\s*\([A-Z]\w*\)")
_FINITE = word_set("is are has have can cannot must may does do needs was were will should")
_SECOND_CLAUSE = re.compile(
    r"[,;:] (?:so (?!that)|and (?:the|its|a|an|it|they|this|[A-Z]\w+)\b|"
    r"whereas|while|where|but|unlike|which)|;|: "
)
# Without a kind the stem begins "Which of these", and only what says what a term is makes a question.
_DEFINES = re.compile(
    r"(?:means?|refers? to|shows?|measures?|states? that|holds? that|says that|occurs?|describes?|"
    r"is (?:the|an?|when|where)|are (?:the|an?)|is defined|is calculated|is measured|represents?)\b"
)
_MOST_WORDS = 6
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Known:
    term: str
    kind: str
    group: str
    code: bool


def read_facts(
    read: Sequence[Passage], described: Sequence[Description], aliases: Aliases
) -> Iterator[Description]:
    """Facts about marked terms of a known kind. A passage that defines its own term states no fact here."""
    known = _known(described, aliases)
    defining = {(one.source.content_key, one.source.start) for one in described if one.marked}
    for passage in read:
        if passage.block.kind == "row":
            continue
        for source in passage.sentences:
            if (source.content_key, source.start) not in defining:
                yield from _fact(source, known)


def _known(described: Sequence[Description], aliases: Aliases) -> dict[str, _Known]:
    known: dict[str, _Known] = {}
    for one in described:
        if one.marked and one.group and one.origin in ("definition", "gloss"):
            entry = _Known(one.term, one.kind, one.group, one.code)
            for key in (name_key(one.term), *aliases.keys(one.term)):
                known.setdefault(key, entry)
    return known


def _fact(source: Source, known: dict[str, _Known]) -> Iterator[Description]:
    quote = source.quote
    start = found.end() if (found := _ARTICLE.match(quote)) else 0
    words = list(re.finditer(r"\S+", quote[start:]))[: _MOST_WORDS + 1]
    for count in range(len(words) - 1, 0, -1):
        end = start + words[count - 1].end()
        name = quote[start:end]
        entry = known.get(short_key(without_article(name))) if name[-1] not in ",;:.)" else None
        if entry is None or (entry.code and name != entry.term):
            continue
        rest = _BRACKET.sub("", quote[end:]).strip()
        body = _main_clause(without_full_stop(rest))
        if _is_finite(body) and (_tells_kind(entry.kind) or _DEFINES.match(body)):
            yield Description(
                origin="fact", term=entry.term, kind=entry.kind, body=to_singular_verb(body), form="verb",
                group=entry.group, marked=True, source=source, plural=_is_plural(body), code=entry.code,
            )  # fmt: skip
        return


def _main_clause(body: str) -> str:
    """The predicate without a second main clause, a contrast or an advice that follows it."""
    found = _SECOND_CLAUSE.search(body)
    return body[: found.start()] if found and len(body[: found.start()].split()) >= _FEWEST_WORDS else body


def _tells_kind(kind: str) -> bool:
    return not is_vague(kind)


def _first(body: str) -> str:
    return body.split(" ", 1)[0].lower()


def _is_plural(body: str) -> bool:
    return _first(body) in ("are", "have", "do", "were") or verbs.is_base(_first(body))


def _is_finite(body: str) -> bool:
    word = _first(body)
    return len(body.split()) >= 3 and (
        word in _FINITE or bool(verbs.base_of_third(word)) or verbs.is_base(word)
    )
