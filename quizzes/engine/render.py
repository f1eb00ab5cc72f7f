"""Wording: stems, options and whys in plain, exact English."""

import re
from functools import lru_cache

from quizzes.engine.casing import Casing
from quizzes.engine.defining_heads import defining_head, with_its_article
from quizzes.engine.language import head_of, is_plural, is_vague, upper_first
from quizzes.engine.statements.values import Description, Source

_ACRONYM = re.compile(r"\s\([A-Z]{2,6}\)")
_ASIDE = re.compile(
    r"\s\((?:aka|a\.k\.a\.|also|e\.g\.?|i\.e\.?|for example|such as)\s[^()]*\)", re.IGNORECASE
)
_POINTER = (
    r"(?:see |cf\.? )?(?:pp?\.|pages?|fig(?:ure|s)?\.?|table|ch(?:apter|ap)?\.?|sec(?:tion)?\.?|eq\.?|ref\.?|"
    r"[A-Z][\w-]+(?: et al\.?)?,? \d{4})"
)
_REFERENCE = re.compile(
    rf"\s*[(\[]{_POINTER}[^()\[\]]{{0,40}}[)\]]|[.,]?\s(?<!\w)pp?\.\s?\d+(?:\s?[-–]\s?\d+)?$|"
    r"^pp?\.\s?\d+:?\s",
    re.IGNORECASE,
)
_SPELLED = re.compile(r"\ba (?=(?:[FHLMNRSX][B-DF-HJ-NP-TV-XZ0-9]*|[AEIO][A-Z0-9]+)\b)")
_SINGLED_OUT = re.compile(
    r"the (?:only|sole|most|least|first|last|best|(?!rest\b|test\b|request\b|interest\b)\w+est)\b"
)
_PRODUCT = re.compile(
    r"(?:an?|the)\s(?:[\w-]+\s){0,4}(?:API|framework|library|language|platform|package|website|company)\b"
)
_SPACE_BEFORE_MARK = re.compile(r"\s+([,.;:?!])")


@lru_cache(maxsize=8192)
def tidy(text: str) -> str:
    """White space folded, none before a mark; acronyms, other names and examples in brackets are left out."""
    return _SPACE_BEFORE_MARK.sub(r"\1", " ".join(_ASIDE.sub("", _ACRONYM.sub("", text)).split()))


def without_references(text: str) -> str:
    """The text without pointers into books: "(p. 21)", "(see Figure 3)", "(Mayr, 1963)"."""
    return _REFERENCE.sub("", text)


def with_article(text: str) -> str:
    """The text with "an" before acronyms that are spelled out with a vowel: "an S3 bucket", "an SSD"."""
    return _SPELLED.sub("an ", text)


def which(kind: str) -> str:
    """The opening of a stem: "Which input mode", or "Which of these" where no kind is known."""
    usable = kind == "term" or (not is_vague(kind) and len(kind.split()) <= 6)
    return f"Which {kind}" if usable else "Which of these"


def is_singled_out(said: str) -> bool:
    """Whether a description says that only one thing fits it: "the only …", "the largest …"."""
    return bool(_SINGLED_OUT.match(said))


def ask_for_term(one: Description, casing: Casing) -> str:
    """A stem that gives the description and asks for the term."""
    kind = casing.inside(one.kind, common=True)
    said = casing.inside(one.body)
    opening = which(kind)
    if one.form == "noun":
        named = one.origin == "gloss" and opening != "Which of these"
        if named:
            return tidy(f"{opening} is {said}?")
        # A name is no term, and what is the only one of its kind is asked for itself.
        name = not one.plural and casing.inside(one.term)[:1].isupper()
        itself = name or is_singled_out(said) or _PRODUCT.match(said)
        return tidy(f"Which of these is {said}?" if itself else f"What is the term for {said}?")
    if one.form == "clause" and one.body.startswith("when "):
        return tidy(f"What is it called {one.body}?")
    if one.glossary and defining_head(one.body):
        return tidy(f"What is the term for {with_its_article(casing.inside(one.body))}?")
    if one.form == "clause" and one.glossary:
        return f"Which term means “{one.body}”?"
    stems = {
        "verb": f"{opening} {one.body}?",
        "infinitive": f"{opening} is used to {one.body}?",
        "relative": f"Which is the {kind} {one.body}?",
        "participle": f"{opening} is {one.body}?",
    }
    return tidy(stems.get(one.form, f"{opening} fits this description: {said}?"))


def as_description(one: Description, casing: Casing) -> str:
    """The description as an option that does not name its term, in one form for each shape of gloss."""
    if one.form == "relative":
        return tidy(f"The {casing.inside(one.kind)} {one.body}")
    if one.glossary:
        return upper_first(tidy(with_its_article(casing.inside(one.body))))
    return upper_first(tidy(one.body))


def quoted(source: Source) -> str:
    """The sentence of a source with its full stop."""
    return source.quote if source.quote.endswith(".") else source.quote + "."


def as_sentence(one: Description, casing: Casing) -> str:
    """What the notes say of the term, in a full sentence."""
    if one.origin != "gloss":
        return quoted(one.source)
    name = upper_first(one.term) if not one.code else one.term
    if one.form == "verb":
        return tidy(f"{name} {one.body}.")
    if one.form in ("noun", "participle"):
        copula = "are" if one.plural else "is"
        return tidy(f"{name} {copula} {casing.inside(one.body)}.")
    return tidy(f"{name}: {one.body}.")


def term_inside(one: Description, casing: Casing) -> str:
    """The term inside a stem: with the article of its definition, in quotation marks where none is known."""
    if one.code:
        return one.term
    term = casing.inside(one.term)
    if one.article:
        return f"{one.article} {term}"
    plural = one.plural and is_plural(head_of(term).split()[-1])
    common = term[:1].islower() and not plural and one.origin == "gloss"
    return f"“{term}”" if common else term


def option_of(one: Description, casing: Casing) -> str:
    """The term as an option."""
    return casing.as_option(one.term, code=one.code)
