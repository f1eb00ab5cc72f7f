"""What lines tell of the thing above them: "Provides the highest availability", "It needs three zones"."""

import re
from collections.abc import Iterator

from quizzes.engine.language import is_plural, without_article
from quizzes.engine.lexicon import word_set
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.phrases import main_clause, noun_phrase, verb_phrase
from quizzes.engine.statements.subjects import inherited_subject
from quizzes.engine.statements.values import How, Source, Subject, Told
from quizzes.engine.statements.walk import Passage

_FEWEST_WORDS, _MOST_WORDS = 3, 26
_PRONOUN = re.compile(r"^(?P<word>It|This|They|These)\s+(?=[a-z])")
_BRACKET = re.compile(r"^\s*\([A-Z]\w+\)\s")
_DROPPED = re.compile(r"^(?:also|then|now|currently)\s+", re.IGNORECASE)
_SAYS_WHAT_IT_IS = re.compile(
    r"is (?:the (?:most|least|only|\w+est)\b|an? (?!way\b|reason\b|problem\b|case\b|good\b|bad\b)[a-z])"
)
_GENERAL = word_set(
    "service feature class type mode option method approach technique algorithm model tool product"
)


def read_told(passage: Passage) -> Iterator[Told]:
    """The predicates of a passage's sentences whose subject stands above it.

    The first sentence may leave its subject out; a later one names it, or goes on with "It".
    """
    if passage.block.kind not in ("item", "paragraph") or passage.block.text.endswith((":", "?")):
        return
    subject = inherited_subject(passage)
    if subject is None or not subject.plain:
        return
    near = subject.near
    for number, source in enumerate(passage.sentences):
        found = _said(source, subject, near=near, first=number == 0 and _is_first(passage))
        near = found is not None
        if found is None or (number and found[1] in ("left_out", "far")):
            continue
        body, how = main_clause(found[0]), found[1]
        if _FEWEST_WORDS <= len(body.split()) <= _MOST_WORDS:
            yield Told(subject, body, _group(passage, subject), how, source)


def _is_first(passage: Passage) -> bool:
    """Whether it stands directly below its heading or lead, where a mere noun phrase says what a thing is."""
    return passage.before is None or passage.before.kind == "heading"


def _group(passage: Passage, subject: Subject) -> str:
    """Things of one list, or under one heading, stand together."""
    if subject.origin == "lead" and passage.above:
        return f"told:{passage.group.rsplit('/', 2)[0]}"
    return "/".join((f"told:{passage.path}", *subject.under))


def _said(source: Source, subject: Subject, *, near: bool, first: bool) -> tuple[str, How] | None:
    """The verb phrase that the sentence says of the subject, and how it points to it."""
    quote = _DROPPED.sub("", without_full_stop(source.quote))
    rest, how = _after_subject(quote, subject, near=near)
    if how == "left_out":
        body = verb_phrase(rest, explicit=False, plural=subject.plural)
        if not body and first and not subject.plural:
            body = noun_phrase(rest)
    else:
        body = verb_phrase(_DROPPED.sub("", rest), explicit=True, plural=subject.plural)
        if how == "far" and not _SAYS_WHAT_IT_IS.match(body):
            return None
    return (body, how) if body else None


def _after_subject(quote: str, subject: Subject, *, near: bool) -> tuple[str, How]:
    """The sentence after the words that stand for its subject."""
    if named := _after_name(quote, subject):
        return named, "name"
    words = quote.split(" ")
    for count in (1, 2) if words[0] in ("This", "The") else ():
        if _is_kind(" ".join(words[1 : 1 + count]), subject):
            return " ".join(words[1 + count :]), "near"
    if found := _PRONOUN.match(quote):
        agrees = found.group("word") in (("They", "These") if subject.plural else ("It", "This"))
        # The items of a list go on about their lead, whatever "this" may point to by then.
        stays = near or (subject.origin == "lead" and found.group("word") in ("It", "They"))
        return quote[found.end() :], "near" if stays and agrees else "far"
    return quote, "left_out"


def _is_kind(noun: str, subject: Subject) -> bool:
    """Whether "this class" may stand for the subject: the end of its kind or name, or a word for anything."""
    ends = f" {subject.kind} ".lower(), f" {subject.name} ".lower()
    return not is_plural(noun.rsplit(maxsplit=1)[-1]) and (
        noun in _GENERAL or any(end.endswith(f" {noun} ") for end in ends)
    )


def _after_name(quote: str, subject: Subject) -> str:
    """The sentence after the subject's name, acronym or plural; empty where it begins otherwise."""
    bare = without_article(quote)
    for name in (subject.name, subject.acronym):
        if not name:
            continue
        for form in (name + "s", name + "es", name, name.removesuffix("s")):
            if bare.lower().startswith(form.lower() + " "):
                return _BRACKET.sub("", bare[len(form) :]).strip()
    return ""
