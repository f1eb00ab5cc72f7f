"""Plain clauses: subject, verb, object and what follows, read only where closed words leave one reading."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.engine import verbs
from quizzes.engine.language import upper_first
from quizzes.engine.lexicon import CONJUNCTIONS, PREPOSITIONS, word_set
from quizzes.engine.noun_verbs import NOUN_VERBS
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.finite_verbs import Finite, Word, finite_verb, head_is_plural, words_of
from quizzes.engine.statements.subjects import Subject, inherited_subject
from quizzes.engine.statements.values import Clause, Source
from quizzes.engine.statements.walk import Passage

_UNREADABLE = re.compile(
    r"[?!;{}\[\]=<>|\\`“”\"…—*#@]|\.\.|https?:|: |:$|\s[–—-]\s|"
    r"\b(?:I|[Ww]e|[Uu]s|[Oo]ur|[Mm]y|[Ll]et['’]s|etc|e\.g|i\.e|he|she|his|her)\b"
)
_BRACKET = re.compile(r"\s*\([^()]*\)")
_CONNECTIVE = re.compile(
    r"^(?:However|Therefore|Thus|Hence|Also|So|But|And|Similarly|Likewise|Conversely|In addition|Moreover|"
    r"Furthermore|Additionally|In contrast|In general|In other words|As a result|Consequently|Then|Instead|"
    r"In fact|Of course|First|Second|Third|Finally|Basically|Today|Note that|Remember that),?\s(?=\w)"
)
_SPECIFIC = re.compile(
    r"\b(?:for example|for instance|in this (?:case|example)|in link|in figure|suppose|say)\b", re.IGNORECASE
)
_OPENER = re.compile(
    r"^(?P<opener>(?:In|Under|With|Within|For|On|By|At|During|Inside|Without|Unlike|Through|To|If|When|Once|"
    r"Whenever)\s[^,]{3,70}),\s(?P<rest>.+)$"
)
_USES = (
    re.compile(
        r"^(?:(?:You|We|I|One) (?:can |could |may |might )?)?[Uu]se (?P<what>(?:an?|the)? ?[^,]{2,45}?) to "
        r"(?P<act>[a-z].+)$"
    ),
    re.compile(
        r"^To (?P<act>[a-z][^,]{8,80}), (?:you |we |I )?(?:can |could |just |simply )*use "
        r"(?P<what>(?:an?|the)? ?[^,]{2,40})$"
    ),
    re.compile(r"^(?:With|Using) (?P<what>(?:an?|the)? ?[^,]{2,40}), (?:you|we|I) can (?P<act>[a-z].+)$"),
)
_CONDITIONAL = re.compile(
    r"^(?:If|When|Once|Unless|Whenever|While|As|After|Before|Because|Since|Although|Though|Even)\b",
    re.IGNORECASE,
)
# Where a second thought begins; the first stands alone.
_SECOND = re.compile(
    r",? (?:but|whereas|while|although|though|so|because|since|unless|which|whose|where|causing|indicating|"
    r"meaning|making|allowing|giving|thus|and (?:the|its|it|they|this|thus|so|hence|therefore|a|an)) "
    r"|, (?:and|or|as|such as|like|including|e\.g\.) "
    r"| and (?=(?:[A-Z]?\w+ ){1,3}(?:can|is|are|will|has|must) )"
)
_BOUNDARY = (
    (PREPOSITIONS - {"of", "like"})
    | CONJUNCTIONS - {"and", "or", "nor"}
    | word_set("that which who whose whom to because than instead rather when if")
)
_OPENS_CLAUSE = word_set("that which who where when if because what how whether as while so than whose")
_FINITE_AGAIN = word_set("is are was were has will can cannot does must")
_LEFTOVER = re.compile(
    r"^((?:is|are|can|will|must|may|does|do|has|have|should)(?: not)? )?"
    r"(?:also|now|then|therefore|thus|still|even|just|simply|basically|actually|really|both|instead|further) "
)
# What a setting must not point to, nor be: it would be known only on the page, or not be one.
_LOOSE = re.compile(
    r"\b(?:it|they|them|this|that|these|those|its|their|case|cases|practice|addition|fact|general|turn|short|summary|conclusion|essence|"
    r"example|words|contrast|result|section|chapter|above|below|link|figure)\b",
    re.IGNORECASE,
)
_MOST_WORDS, _FEWEST_AFTER_CUT = 34, 5


def read_clauses(passage: Passage) -> Iterator[Clause]:
    """The main clauses of a passage's sentences."""
    if passage.block.kind == "row":
        return
    above = inherited_subject(passage)
    for source in passage.sentences:
        if found := _of_sentence(source, above):
            yield replace(found, topic=above.name if above else "")


def _of_use(text: str, source: Source) -> Clause | None:
    """Advice on what to use for something, as a statement of what it can be used to do."""
    for shape in _USES:
        found = shape.match(text)
        if (
            not found
            or not verbs.is_base(found.group("act").split()[0].lower())
            or _LOOSE.search(found.group("what"))
        ):
            continue
        name = found.group("what")
        plural = bool(head_is_plural(words_of(name)))
        act = found.group("act")
        read = read_clause(f"{upper_first(name)} {'are' if plural else 'is'} used to {act}", source)
        return replace(read, auxiliary="can be", predicate=f"can be {read.act}") if read else None
    return None


def _of_sentence(source: Source, above: Subject | None) -> Clause | None:
    quote = source.quote
    if used := _of_use(without_full_stop(_CONNECTIVE.sub("", _BRACKET.sub("", quote).strip())), source):
        return used
    if _SPECIFIC.search(quote):
        return None
    text = _CONNECTIVE.sub("", _BRACKET.sub("", quote).strip())
    if opened := _OPENER.match(text):
        if _LOOSE.search(opened.group("opener")):
            return None
        found = read_clause(opened.group("rest"), source)
        return replace(found, opener=opened.group("opener")) if found else None
    if _CONDITIONAL.match(text):
        return None
    return read_clause(text, source) or (read_clause(_completed(text, above), source) if above else None)


def _completed(text: str, above: Subject) -> str:
    """The sentence with the thing above it for a subject that it lacks or that "It" stands for."""
    first, _, rest = text.partition(" ")
    if not above.plain or not (above.near or above.origin == "lead"):
        return ""
    if first in ("It", "They"):
        return f"{above.name} {rest}" if above.plural is (first == "They") else ""
    verb = first.lower()
    lacks = verb in ("is", "has", "can", "must", "does", "cannot") or (
        verbs.base_of_third(verb) and verbs.base_of_third(verb) not in NOUN_VERBS
    )
    return f"{above.name} {verb} {rest}" if lacks and not above.plural else ""


def read_clause(text: str, source: Source) -> Clause | None:
    """The one main clause of a sentence or half-sentence without an opener; None where it is not certain."""
    plain = without_full_stop(_BRACKET.sub("", text).strip())
    if (second := _SECOND.search(plain)) and len(plain[: second.start()].split()) >= _FEWEST_AFTER_CUT:
        if "," in plain[: second.start()]:
            return None
        plain = plain[: second.start()]
    if _UNREADABLE.search(plain) or "(" in plain or ")" in plain:
        return None
    words = words_of(plain)
    if not 3 <= len(words) <= _MOST_WORDS:
        return None
    finite = finite_verb(words, whole=text.rstrip().endswith("."))
    if finite is None or _second_finite(words, finite):
        return None
    rest = words[finite.after :]
    end = _object_end(rest)
    cut = rest[end].start if end < len(rest) else len(plain)
    begin = rest[0].start if rest else len(plain)
    acts = finite.after - 1 if finite.voice != "copula" else finite.after
    return Clause(
        subject=plain[: words[finite.at].start].strip(), auxiliary=finite.auxiliary, verb=finite.verb,
        voice=finite.voice, negated=finite.negated, plural=finite.plural, object=plain[begin:cut].strip(" ,"),
        tail=plain[cut:].strip(), predicate=_LEFTOVER.sub(r"\1", plain[words[finite.at].start :]),
        act=plain[words[acts].start :] if acts < len(words) else "", source=source,
    )  # fmt: skip


def _object_end(rest: list[Word]) -> int:
    for position, word in enumerate(rest):
        if word.low in _BOUNDARY:
            return position
        if word.ends:
            return position + 1
    return len(rest)


def _second_finite(words: list[Word], finite: Finite) -> bool:
    """Whether a second main clause may follow: a finite verb that no relative or conjunction opens."""
    inside = False
    for before, word in zip(words[finite.after - 1 :], words[finite.after :], strict=False):
        inside = inside or word.low in _OPENS_CLAUSE
        if not inside and word.low in _FINITE_AGAIN:
            return True
        if before.low in ("it", "they", "you") and verbs.base_of_third(word.low) and not inside:
            return True
    return False
