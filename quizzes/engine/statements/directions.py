"""Directions: what raises or lowers what, read from plain clauses and conditions."""

import re
from dataclasses import dataclass
from typing import Literal

from quizzes.engine import verbs
from quizzes.engine.language import is_plural
from quizzes.engine.lexicon import PREPOSITIONS, word_set

Way = Literal["up", "down"]

_UP = word_set(
    "increase raise improve enhance boost maximize maximise strengthen lengthen widen amplify accelerate"
)
_DOWN = word_set(
    "decrease reduce lower diminish lessen minimize minimise weaken shorten cut limit shrink slow hinder"
)
_RISES = word_set("increase rise grow improve expand climb strengthen accelerate")
_FALLS = word_set("decrease fall decline drop shrink diminish worsen weaken contract slow")
_MORE = word_set("higher larger greater more longer bigger increased stronger faster better")
_LESS = word_set("lower smaller less fewer shorter reduced decreased weaker slower worse")
_NOUN = re.compile(
    r"^(?:an?|the)\s(?:\w+\s)?(?P<noun>increase|rise|growth|decrease|fall|decline|drop|reduction)\s(?:in|of)\s(?P<of>.+)$"
)
_NOUN_UP = word_set("increase rise growth")
_MOST_WORDS = 9


@dataclass(frozen=True, slots=True)
class Effect:
    """On what something acts, and which way it moves it."""

    target: str
    plural: bool
    way: Way


def effect_of(verb: str, rest: str) -> Effect | None:
    """The effect that a verb and what follows say: "reduces latency", "leads to a lower price"."""
    if verb in _UP | _DOWN:
        return _effect(first_phrase(rest), "up" if verb in _UP else "down")
    first, _, after = rest.partition(" ")
    if verb in ("cause", "produce", "create", "mean", "bring", "give", "offer", "provide"):
        after = rest
    elif (verb, first) not in (("lead", "to"), ("result", "in"), ("contribute", "to")):
        return None
    return _named(after)


def movement_of(verb: str, rest: str) -> Way | None:
    """Which way something moves by itself: "rises", "falls by half"; None where the verb takes an object."""
    first = rest.split(" ", 1)[0].lower()
    if first and first not in PREPOSITIONS and first not in ("as", "too") and not first.endswith("ly"):
        return None
    return "up" if verb in _RISES else "down" if verb in _FALLS else None


def _named(text: str) -> Effect | None:
    phrase = first_phrase(text)
    if found := _NOUN.match(f"{text}"):
        return _effect(first_phrase(found.group("of")), "up" if found.group("noun") in _NOUN_UP else "down")
    words = [word for word in phrase.split() if word.lower() not in ("a", "an")]
    if len(words) > 1 and words[0].lower() in _MORE | _LESS:
        return _effect(" ".join(words[1:]), "up" if words[0].lower() in _MORE else "down")
    return None


def _effect(target: str, way: Way) -> Effect | None:
    words = target.split()
    if (
        not words
        or words[0].lower() in PREPOSITIONS
        or words[-1].lower() in PREPOSITIONS
        or len(words) > _MOST_WORDS
        or "," in target
        or verbs.is_gerund(words[0].lower())
    ):
        return None
    if any(
        word.lower()
        in ("it", "its", "their", "them", "this", "that", "these", "by", "than", "and", "or", "you", "your")
        for word in words
    ):
        return None
    head = next((at for at, word in enumerate(words) if at and word.lower() in PREPOSITIONS), len(words))
    return Effect(target, is_plural(words[head - 1]), way)


def first_phrase(text: str) -> str:
    """A noun phrase with what belongs to it, up to the circumstances."""
    found = re.search(
        r",|\s(?:by|when|if|as|because|since|while|so|that|which|where|to|using|with|from|at|during|without|via|through|than|even|due)\b",
        text,
    )
    return (text[: found.start()] if found else text).strip()
