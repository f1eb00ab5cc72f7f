"""Sentence → name: a sentence that holds one name of a cohort, asked for it as subject or near its end."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.cohort import Named, members_beside, named_in
from quizzes.engine.index import content_stems
from quizzes.engine.language import is_plural, plural_of, singular, upper_first
from quizzes.engine.lexicon import (
    AUXILIARIES,
    COMMON_WORDS,
    LOOSE_MODIFIERS,
    PASSING_HEADS,
    PREPOSITIONS,
    PRONOUNS,
)
from quizzes.engine.names import name_key
from quizzes.engine.pasts import base_of_past
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.render import tidy
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.values import Saying, Statement
from quizzes.engine.verbs import base_of_third, is_base, is_gerund, is_participle

_FEWEST_STEMS = 4
_MOST_AFTER = 9
# A number in what is said of a mere head noun or neighbour belongs to one example ("fell to 500 gallons").
_NUMBER = re.compile(r"(?<![\w-])[$€£]?\d[\d.,]*(?![\w-])")
_WHICH = re.compile(r"\b[Ww]hich (?:of these|[\w-]+)")
# What one of several products can do, the others can as well.
CAN_DO = re.compile(
    r"(?:\w+ly |even )?(?:(?:has|have)(?! the)|supports?|allows?|provides?|can|comes? with|lets?|offers?|"
    r"ships? with|stands? for|will|does not|doesn['’]t|do not|don['’]t|cannot|can['’]t|makes? it)\b"
)
_ADVERB = re.compile(r"(?:also|only|then|always|never|often|usually|sometimes|[a-z]{3,}ly)")
_LINK = re.compile(
    r"(?:clearly|in short|in summary|in other words|in general|indeed|however|therefore|thus|basically|"
    r"simply|of course|in fact|that is|for instance|in particular|specifically|importantly|additionally|"
    r"moreover|furthermore|in addition|as a result|overall|in essence),\s",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:when|whenever|every ?time|if|once|because|since|unless|until|although|unlike|through|via|using|by|"
    r"in|on|at|with|without|for|after|before|during|under|from|to|as|while)\s",
    re.IGNORECASE,
)
_KIND_AFTER = re.compile(
    r"(?P<kind>method|function|operator|command|module|statement|keyword|clause|property|attribute|algorithm|layer|"
    r"model|protocol|library|framework|package|tool|service|type|character|flag|option|format|event|exception|"
    r"class|decorator|gene|enzyme|hormone|law|theory|principle|rule|test|metric|technique)(?=\s)"
)
# What is called one among others, or an effect, is that of a page.
_SINGLES_OUT = re.compile(
    r"(?:An? (?:better|good|common|simple)|The (?:first|second|next|last|effect|lesson|solution|choice)|Many|"
    r"Some|Most|Several|Experiment\w*|Unfortunately|Note)\b"
)
_CLAUSE = re.compile(r"(?:that|which|who|whose|where|in which|for which)\b")


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Saying):
        return
    quote = plainly(without_full_stop(statement.source.quote))
    for named in named_in(quote, corpus):
        if not _may_be_asked(quote, named) or _is_read_otherwise(statement, named, corpus):
            continue
        stem = next(filter(None, (form(quote, named) for form in _FORMS)), "")
        asked = content_stems(_WHICH.sub("", stem)) - content_stems(named.text)
        if not stem or len(asked) < _FEWEST_STEMS:
            continue
        code = "(" in named.text
        yield Draft(
            pattern=PATTERN.name,
            stem=stem,
            key=Proposal(
                text=corpus.casing.as_option(named.text, code=code), why=statement.source.quote,
                name=named.text, marked=True, code=code,
            ),
            pool=tuple(members_beside(named, statement.source, corpus)),
            source=statement.source,
            whole=quote,
            kin=named.cohort.kind,
            origin="mention",
            doubts=("the sentence may hold for more than the name it holds",),
        )  # fmt: skip
        return


def _may_be_asked(quote: str, named: Named) -> bool:
    """Whether the name is no everyday word, and what is said may be true of it alone."""
    word = singular(named.text.lower())
    if word in COMMON_WORDS or word in LOOSE_MODIFIERS or not _is_kind(named.cohort.kind):
        return False
    if not named.cohort.is_strong and _NUMBER.search(quote):
        return False
    # What one of several products can do, the others can as well.
    return named.cohort.evidence == "code" or not CAN_DO.match(quote[named.end :].strip())


def _is_kind(kind: str) -> bool:
    """Whether a kind is one to ask for: a list in the notes may be headed by a mere phrase."""
    head = singular(kind.rsplit(maxsplit=1)[-1]) if kind else ""
    return head not in PASSING_HEADS and not re.search(r"-\w+ing\b", kind)


def _is_read_otherwise(statement: Saying, named: Named, corpus: Corpus) -> bool:
    """Whether the sentence is read as saying something of this name, and asked by the patterns for that."""
    place = statement.source.content_key, statement.source.start
    said = corpus.defined.get(name_key(named.text), ())
    return any((one.source.content_key, one.source.start) == place for one in said)


def plainly(quote: str) -> str:
    """The sentence without a word that only links it to the one before: "In short, …"."""
    found = _LINK.match(quote)
    plain = upper_first(quote[found.end() :]) if found else quote
    return re.sub(r"\s(?:also|then)\b", "", plain)


def _as_subject(quote: str, named: Named) -> str:
    """Ask “Which bond holds …?” where the name is the subject, at the start or after an opening “When …,”."""
    before = named.before.removesuffix(named.article).strip()
    if before and not (before.endswith(",") and _OPENING.match(before) and before.count(",") == 1):
        return ""
    rest = quote[named.end :].strip()
    kind = named.cohort.kind
    if found := _KIND_AFTER.match(rest):
        kind, rest = found.group("kind"), rest[found.end() :].strip()
    if not kind or not _is_predicate(rest, named):
        return ""
    asked = f"which {plural_of(kind) if named.plural and not found else kind}"
    return tidy(f"{before} {asked} {rest}?" if before else f"{upper_first(asked)} {rest}?")


def _is_predicate(rest: str, named: Named) -> bool:
    """Whether a finite verb, perhaps after an adverb, opens what follows the subject."""
    words = [word for word in rest.split()[:3] if not _ADVERB.fullmatch(word)]
    verb, after = (*words, "", "")[:2]
    if not named.plural and verb in ("are", "have", "were"):
        return False
    agrees = is_base(verb) if named.plural else bool(base_of_third(verb)) or _looks_finite(verb, after)
    past = bool(base_of_past(verb)) and after not in ("by", "in", "on", "to", "with", "from", "at")
    # "Price controls come in two flavours": what looks like the verb is the noun.
    follows = after in AUXILIARIES or bool(base_of_third(after))
    noun = verb not in AUXILIARIES and (follows or (is_base(after) and after not in COMMON_WORDS))
    return (verb in AUXILIARIES or agrees or past) and verb not in PREPOSITIONS and not noun


def _looks_finite(verb: str, after: str) -> bool:
    """Whether a word that no list has is a verb by what follows it: "seems to", "oxidises the"."""
    return verb.endswith("s") and verb.isalpha() and verb.islower() and after in ("a", "an", "the", "to")


def _near_the_end(quote: str, named: Named) -> str:
    """Ask “… is made by which organ?” where little follows the name."""
    before = named.before.removesuffix(named.article).rstrip()
    after = quote[named.end :].strip()
    if len(after.split()) > _MOST_AFTER or not named.stands_alone or not named.cohort.kind:
        return ""
    # In "X is the input mode that …" the name is only the kind of what is defined.
    defines = re.search(r"\b(?:is|are|was|were)$", before) and _CLAUSE.match(after)
    last = before.split()[-1].lower() if before else ""
    hangs = last in PRONOUNS or (last.endswith("ed") and not named.article)
    if (
        defines
        or hangs
        or "," in before
        or _SINGLES_OUT.match(before)
        or _OPENING.match(before)
        or not _has_subject_and_verb(before)
    ):
        return ""
    return tidy(f"{before} {_which(named)} {after}?")


def _which(named: Named) -> str:
    kind = named.cohort.kind
    return f"which {plural_of(kind) if named.plural else kind}"


def _has_subject_and_verb(before: str) -> bool:
    """Whether what precedes the gap is a clause of its own: a noun first, and a finite verb after it."""
    words = [word.strip(",;:()").lower() for word in before.split()]
    first = words[0] if words else ""
    if len(words) < 3 or is_base(first) or base_of_third(first) or is_gerund(first) or is_participle(first):
        return False
    if first in AUXILIARIES or first.endswith("ed"):
        return False
    return any(
        word in AUXILIARIES
        or (base_of_third(word) and not base_of_past(follows))
        or (is_base(word) and is_plural(prior))
        # "Fragments found in …" has no verb of its own, "Readers found the …" has.
        or (base_of_past(word) and follows not in PREPOSITIONS)
        for prior, word, follows in zip(words, words[1:], [*words[2:], "in"], strict=False)
    )


_FORMS = (_as_subject, _near_the_end)

PATTERN = Pattern("sentence_gap", _draft)
