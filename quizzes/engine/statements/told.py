"""What lines tell of the thing above them: "Provides the highest availability", "It needs three zones"."""

import re
from collections.abc import Iterator

from quizzes.engine import lexicon, verbs
from quizzes.engine.language import to_singular_verb, without_article
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.subjects import inherited_subject
from quizzes.engine.statements.values import Source, Subject, Told
from quizzes.engine.statements.walk import Passage

_FEWEST_WORDS, _MOST_WORDS = 3, 26
_PRONOUN = re.compile(r"^(?:It|This|They|These)\s+(?=[a-z])")
_ADVERB = re.compile(r"^(?:also|always|only|automatically|typically|usually|mainly|currently|then|now|often)\s+", re.I)
_DROPPED = re.compile(r"^(?:also|then|now|currently)\s+", re.IGNORECASE)
_MODALS = lexicon.MODALS | frozenset({"cannot", "can't", "won't", "doesn't", "don't", "isn't", "needs", "has", "is", "does"})
_PLURALS = frozenset({"are", "have", "do"})
_SECOND_CLAUSE = re.compile(
    r"(?:[,;:]\s|\s[–—-]\s|\s\()(?:so\b(?! that)|and (?:the|its|it|they|this|you|we)\b|whereas|"
    r"but (?:it|they|the|this|you|we|there)\b|unlike|which means|"
    r"it|they|this|you|we|e\.?g|i\.?e|for example|see|note)|;\s|:\s|\s[–—]\s|\s-\s|\s=\s|\.\s"
)


def read_told(passage: Passage) -> Iterator[Told]:
    """The predicate of a passage's first sentence, where its subject stands above it."""
    if passage.block.kind not in ("item", "paragraph") or passage.block.text.endswith((":", "?")):
        return
    subject = inherited_subject(passage)
    sources = passage.sentences()
    if subject is None or not subject.plain or not sources:
        return
    found = _predicate(sources[0], subject, first=_is_first(passage))
    if found:
        body, by_name = found
        yield Told(subject, body, _group(passage, subject), by_name, sources[0])


def _is_first(passage: Passage) -> bool:
    """Whether it stands directly below its heading or lead, where a mere noun phrase says what a thing is."""
    return passage.before is None or passage.before.kind == "heading"


def _group(passage: Passage, subject: Subject) -> str:
    """Things of one list, or under one heading, stand together."""
    if subject.origin == "lead" and passage.above:
        return f"told:{passage.group.rsplit('/', 2)[0]}"
    return "/".join((f"told:{passage.path}", *passage.section[: -1 - subject.steps]))


def _predicate(source: Source, subject: Subject, *, first: bool) -> tuple[str, bool] | None:
    """The verb phrase that the sentence says of the subject, and whether it names it."""
    quote = without_full_stop(source.quote)
    named = _after_name(quote, subject)
    pronoun = _PRONOUN.match(quote)
    if pronoun and not subject.near:
        return None
    rest = named or (quote[pronoun.end() :] if pronoun else quote)
    body = _verb_phrase(_DROPPED.sub("", rest), explicit=bool(named or pronoun), subject=subject)
    if body.startswith("is a") and not (named or pronoun) and not first:
        return None
    body = _main_clause(body)
    if not _FEWEST_WORDS <= len(body.split()) <= _MOST_WORDS:
        return None
    return body, bool(named)


def _after_name(quote: str, subject: Subject) -> str:
    """The sentence after the subject's name, acronym or plural; empty where it begins otherwise."""
    bare = without_article(quote)
    for name in (subject.name, subject.acronym):
        if not name:
            continue
        for form in (name + "s", name + "es", name, name.removesuffix("s")):
            if bare.lower().startswith(form.lower() + " "):
                return re.sub(r"^\s*\([A-Z]\w+\)\s", "", bare[len(form) :]).strip()
    return ""


def _verb_phrase(text: str, *, explicit: bool, subject: Subject) -> str:
    """The text as a verb phrase in the third person singular; empty where it is none.

    A base form ("Store logs") says what to do unless a subject stands before it.
    """
    adverb = _ADVERB.match(text)
    start, rest = (text[: adverb.end()].lower(), text[adverb.end() :]) if adverb else ("", text)
    words = rest.split()
    if len(words) < 2:
        return ""
    first, after = words[0].lower().strip(",;:"), words[1].lower()
    rest = first + rest[len(first) :]
    if first in _MODALS or (verbs.base_of_third(first) and not _is_noun(words)):
        return start + rest
    if first in _PLURALS and (explicit or subject.plural):
        return start + to_singular_verb(rest)
    if explicit:
        return start + to_singular_verb(rest) if verbs.is_base(first) and subject.plural else ""
    if verbs.is_participle(first) and (after in lexicon.PREPOSITIONS or after in ("to", "as", "by")):
        return f"is {start}{rest}"
    if first in ("a", "an") and len(words) > 3 and _is_noun_phrase(words) and not subject.plural:
        return f"is {rest}"
    return ""


def _is_noun(words: list[str]) -> bool:
    """Whether a word that could be a verb is the subject of another: "Streams store a window", "Stores are"."""
    after, then = (*(word.lower() for word in words[1:3]), "", "")[:2]
    return after in lexicon.AUXILIARIES | {"of"} or (verbs.is_base(after) and then in lexicon.DETERMINERS)


def _is_noun_phrase(words: list[str]) -> bool:
    """Whether no finite verb follows but in a relative clause: "a store of logs that are kept"."""
    for word in words:
        if word.lower() in ("that", "which", "who", "where", "whose"):
            return True
        if word.lower() in lexicon.AUXILIARIES:
            return False
    return True


def _main_clause(body: str) -> str:
    found = _SECOND_CLAUSE.search(body)
    return body[: found.start()].rstrip(" ,;:") if found else body
