"""The predicate of "X is a …": its kind, and the clause that tells X from others of that kind."""

import re
from dataclasses import dataclass

from quizzes.engine import lexicon, verbs
from quizzes.engine.language import Form, singular

_KIND_OF = lexicon.word_set("kind type form sort class")
_TOKEN = re.compile(r"[^\s]+")
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True)
class Predicate:
    """`kind` in the singular, without article; `body` and its `form` as in Description."""

    kind: str
    body: str
    form: Form
    relative: str = ""


def read_predicate(text: str) -> Predicate | None:
    """Read "an input mode that copies …" (article first, no full stop); none where nothing tells."""
    article = re.match(r"(?:an?|the)\s+", text, re.IGNORECASE)
    start = article.end() if article else 0
    tokens = list(_TOKEN.finditer(text, start))
    for index, token in enumerate(tokens[: _MOST_WORDS + 1]):
        word = token.group().lower()
        before = text[start : token.start()].strip()
        if not before:
            continue
        found = _clause(text, before, token.start(), word, tokens, index)
        if found:
            return found
        if word.endswith((",", ";", ":", ")")) or word.startswith("("):
            break
    return _noun(text, start)


def _clause(
    text: str, kind: str, at: int, word: str, tokens: list[re.Match[str]], index: int
) -> Predicate | None:
    following = tokens[index + 1].group().lower() if index + 1 < len(tokens) else ""
    if word in ("that", "which", "who") and _is_finite(following):
        return Predicate(singular(kind), text[at:].split(" ", 1)[1], "verb")
    pair = f"{word} {following}"
    if word in lexicon.RELATIVES or pair in lexicon.RELATIVES:
        relative = pair if pair in lexicon.RELATIVES else word
        return Predicate(singular(kind), text[at:], "relative", relative)
    if verbs.is_participle(word) and (following in lexicon.PREPOSITIONS or following == "to"):
        return Predicate(singular(kind), text[at:], "participle")
    return None


def _is_finite(word: str) -> bool:
    bare = word.strip(",;")
    return bool(
        verbs.base_of_third(bare) or verbs.is_base(bare) or bare in lexicon.AUXILIARIES or bare == "only"
    )


def _noun(text: str, start: int) -> Predicate | None:
    """Of "the ratio between …" the whole phrase tells, and its head noun is the kind."""
    words = text[start:].split()
    head: list[str] = []
    for position, word in enumerate(words[:_MOST_WORDS]):
        bare = word.strip(",;:()")
        if bare.lower() in lexicon.PREPOSITIONS and not (head and head[-1].lower() in _KIND_OF):
            break
        if bare.lower() in ("and", "or") or (bare != word and position and word.startswith("(")):
            break
        head.append(bare)
        if bare != word:
            break
    if not head or len(words) < 4:
        return None
    return Predicate(singular(" ".join(head)), text, "noun")
