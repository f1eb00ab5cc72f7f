"""Small English: number, articles, shape of phrases. Evidence from closed lists, no tagger."""

import re
from typing import Literal

from quizzes.engine import lexicon, verbs

Form = Literal["verb", "noun", "relative", "participle", "infinitive", "clause", "other"]

_MARKS = ",;:()“”\"'"
_WORD = re.compile(r"[A-Za-z][\w'’./+-]*")
_IRREGULAR_SINGULAR = {
    "people": "person", "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium",
    "analyses": "analysis", "indices": "index", "matrices": "matrix", "vertices": "vertex",
    "nuclei": "nucleus", "mitochondria": "mitochondrion", "fungi": "fungus", "vertebrae": "vertebra",
    "stimuli": "stimulus", "loci": "locus", "larvae": "larva", "algae": "alga", "ganglia": "ganglion",
    "hypotheses": "hypothesis", "axes": "axis", "lives": "life", "leaves": "leaf", "caches": "cache",
    "databases": "database", "purchases": "purchase", "expenses": "expense", "diseases": "disease",
    "nucleases": "nuclease", "species": "species", "series": "series", "enzymes": "enzyme", "moves": "move",
}  # fmt: skip
_NEVER_PLURAL = ("ss", "us", "is")
_SCIENCES = lexicon.word_set(
    """economics physics mathematics statistics analytics genetics politics ethics robotics dynamics
    mechanics kinetics thermodynamics electronics logistics"""
)
_TAKES_CLAUSE = lexicon.word_set(
    """means ensures shows states assumes holds says guarantees requires indicates implies suggests checks
    tells"""
)
_LEADING_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)


def first_word(text: str) -> str:
    """The first word of a phrase as written, or an empty string."""
    found = _WORD.search(text)
    return found.group() if found else ""


def plain_words(text: str) -> list[str]:
    """The words of a text as written, without punctuation."""
    return _WORD.findall(text)


def without_article(text: str) -> str:
    """The phrase without a leading a, an or the."""
    return _LEADING_ARTICLE.sub("", text)


def is_plural(word: str) -> bool:
    """Whether a noun looks plural. Acronyms such as AWS and DNS do not."""
    lower = word.lower()
    if lower in _IRREGULAR_SINGULAR:
        return True
    return (
        len(word) > 3
        and lower.endswith("s")
        and not lower.endswith(_NEVER_PLURAL)
        and lower not in _SCIENCES
        and not (word.isupper() or word[-1].isupper())
    )


def singular(noun_phrase: str) -> str:
    """The phrase with its last word in the singular: "tuning strategies" → "tuning strategy"."""
    head, space, last = noun_phrase.rpartition(" ")
    lower = last.lower()
    if lower in _IRREGULAR_SINGULAR:
        return head + space + _IRREGULAR_SINGULAR[lower]
    if not is_plural(last):
        return noun_phrase
    if lower.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif lower.endswith(("sses", "xes", "ches", "shes", "zzes")):
        last = last[:-2]
    else:
        last = last[:-1]
    return head + space + last


def plural_of(noun_phrase: str) -> str:
    """The phrase with its last word in the plural: "tuning strategy" → "tuning strategies"."""
    last = noun_phrase.rsplit(maxsplit=1)[-1]
    if is_plural(last):
        return noun_phrase
    lower = last.lower()
    irregular = next((many for many, one in _IRREGULAR_SINGULAR.items() if one == lower), "")
    if irregular:
        return noun_phrase[: -len(last)] + irregular
    if lower.endswith("y") and lower[-2:-1] not in "aeiou":
        return noun_phrase[:-1] + "ies"
    return noun_phrase + ("es" if lower.endswith(("s", "x", "ch", "sh", "z")) else "s")


def form_of(phrase: str) -> Form:
    """The grammatical shape of a gloss, from its first words; "other" where there is no evidence."""
    tokens = [token.strip(_MARKS).lower() for token in phrase.split()[:3]]
    if tokens[:1] == ["only"]:
        tokens = tokens[1:]
    word, after = (*tokens, "", "")[:2]
    if word in lexicon.DETERMINERS:
        return "noun" if word in ("a", "an", "the") else "other"
    if word == "to" and verbs.is_base(after):
        return "infinitive"
    if word in lexicon.RELATIVES or f"{word} {after}" in lexicon.RELATIVES:
        return "relative"
    if word in lexicon.MODALS or word in ("is", "has", "does", "are", "have", "do"):
        return "verb"
    return _form_by_verb(word, after)


def _form_by_verb(word: str, after: str) -> Form:
    if word in lexicon.AUXILIARIES | lexicon.PRONOUNS | lexicon.PREPOSITIONS:
        return "other"
    if after == "that" and word not in _TAKES_CLAUSE:
        return "other"
    if verbs.base_of_third(word) and _verb_may_be_followed_by(after):
        return "verb"
    return "participle" if verbs.is_participle(word) else "other"


def _verb_may_be_followed_by(word: str) -> bool:
    """After "stores" an auxiliary speaks for a noun ("stores are"), anything else for a verb."""
    return bool(word) and word not in lexicon.AUXILIARIES and word not in ("of", "who", "which")


def starts_plural_verb(phrase: str) -> bool:
    """Whether a gloss of a plural term begins with a base form: "keep numbers over time"."""
    tokens = phrase.lower().split()
    if len(tokens) < 2:
        return False
    follows = tokens[1] in lexicon.DETERMINERS or tokens[1] in lexicon.PREPOSITIONS or len(tokens) > 3
    return verbs.is_base(tokens[0]) and follows


def to_singular_verb(phrase: str) -> str:
    """A verb phrase made to go with "it": "bind and carry substances" → "binds and carries …".

    Only the first verb is changed; phrases that join a second finite verb are left to the caller to refuse.
    """
    head, space, rest = phrase.partition(" ")
    conjunction, gap, joined = rest.partition(" ")
    second = joined.split(" ", 1)[0]
    if conjunction in ("and", "or") and verbs.is_base(second):
        rest = conjunction + gap + verbs.third_person(second) + joined[len(second) :]
    if head.lower() in ("are", "have", "do") or verbs.is_base(head.lower()):
        return verbs.third_person(head.lower()) + space + rest
    return phrase


def in_base_form(phrase: str) -> str:
    """A verb phrase made to go with "they" or "does": "evaluates and runs code" → "evaluate and run code"."""
    words = phrase.split(" ")
    at = [0, 2] if len(words) > 2 and words[1] in ("and", "or") else [0]
    for one in at:
        if base := verbs.base_of_third(words[one].lower()):
            words[one] = upper_first(base) if words[one][:1].isupper() else base
    return " ".join(words)


def joins_plural_verb(phrase: str) -> bool:
    """Whether a later verb of the phrase would have to change number too ("watch and send")."""
    return any(
        verbs.is_base(match.group(1)) for match in re.finditer(r"\b(?:and|or|but|,) ([a-z]+)\b", phrase)
    )


def head_of(kind: str) -> str:
    """A noun phrase up to its first preposition; "kind of storage" is one word in this respect."""
    words = kind.split()
    for position, word in enumerate(words[1:], start=1):
        if word in lexicon.PREPOSITIONS and words[position - 1] not in ("kind", "type", "form", "sort"):
            return " ".join(words[:position])
    return kind


def is_vague(kind: str) -> bool:
    """Whether a kind tells nothing: "way" and "main reason" do not, "deployment option" does."""
    words = kind.lower().split()
    return not words or (
        words[-1] in lexicon.VAGUE_KINDS and all(word in lexicon.EMPTY_ADJECTIVES for word in words[:-1])
    )


def inverted(clause: str) -> str:
    """The clause in the order of a question: "a container has no access" → "does a container have no access".

    Empty where no finite verb is found among the first words, or the subject begins with a pronoun.
    """
    words = clause.split()
    for position, word in enumerate(words[1:7], start=1):
        subject, rest = " ".join(words[:position]), " ".join(words[position + 1 :])
        plural = is_plural(words[position - 1])
        if word in lexicon.MODALS or word in ("is", "are"):
            return f"{word} {lower_first(subject)} {rest}"
        if base := verbs.base_of_third(word):
            return f"does {lower_first(subject)} {base} {rest}"
        if plural and verbs.is_base(word):
            return f"do {lower_first(subject)} {word} {rest}"
    return ""


def shared_start(one: str, other: str) -> int:
    """With how many equal letters two words begin."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at


def upper_first(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The text with its first letter in lower case, unless its first word is no plain word (AWS, iPhone)."""
    word = first_word(text)
    plain = word[1:] == word[1:].lower() and not any(sign.isdigit() for sign in word)
    return text[:1].lower() + text[1:] if plain and len(word) > 1 else text
