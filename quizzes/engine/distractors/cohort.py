"""Names of cohorts inside sentences, and the other members as distractors."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.engine import fingerprint
from quizzes.engine.candidate import Proposal
from quizzes.engine.cohorts import Cohort, spelling_key
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.kin import SAME_HEAD, UNPROVEN
from quizzes.engine.language import is_plural, plural_of, singular
from quizzes.engine.lexicon import AUXILIARIES, COMMON_WORDS, DETERMINERS, PREPOSITIONS, RELATIVES
from quizzes.engine.render import as_sentence
from quizzes.engine.statements.values import Description, Source
from quizzes.engine.verbs import base_of_third, is_base, is_participle

_WORD = re.compile(r"[A-Za-z][\w'’+#./-]*(?:\(\))?")
_MOST_WORDS = 4
_FEWEST_OTHERS = 2
_POOL = 16
# A common name is on more pages the more notes there are. So many give options enough to choose from.
_MOST_COHORTS = 12
_ARTICLE = re.compile(r"\b(?:an?|the)\s+$", re.IGNORECASE)
_JOINS = frozenset({"and", "or", "as", "than", "vs", "versus", "nor"})
# Names that begin a sentence as ordinary words do.
_ALSO_WORDS = frozenset({"may", "march", "august", "mercury", "realism", "class", "will"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a sentence, cut by `start` and `end`, with the cohort it is a member of.

    `changed`: it stands in another number than the cohort has it. `stands_alone`: it is a whole noun phrase.
    """

    text: str
    start: int
    end: int
    article: str
    before: str
    cohort: Cohort
    changed: bool
    plural: bool
    stands_alone: bool


def named_in(quote: str, corpus: Corpus) -> list[Named]:
    """The names of cohorts in a sentence; none where it holds two of one cohort."""
    words = list(_WORD.finditer(quote))
    found: list[Named] = []
    at = 0
    while at < len(words):
        named = _starting_at(quote, words, at, corpus)
        if named:
            found.append(named)
            at += len(named.text.split())
        else:
            at += 1
    return [one for one in found if not _meets_its_own(one, found)]


def _meets_its_own(one: Named, found: list[Named]) -> bool:
    own = {spelling_key(member) for member in one.cohort.members}
    return any(other is not one and spelling_key(other.text) in own for other in found)


def _starting_at(quote: str, words: list[re.Match[str]], at: int, corpus: Corpus) -> Named | None:
    if words[at].group().lower() in DETERMINERS:
        return None
    opens = not quote[: words[at].start()].removesuffix(" ").removeprefix("The").removeprefix("An").strip("A")
    for count in range(min(_MOST_WORDS, len(words) - at), 0, -1):
        start = words[at].start()
        text = quote[start : words[at + count - 1].end()].rstrip(".,")
        if any(mark in text for mark in ",;:"):
            continue
        for cohort in corpus.cohorts_of(text):
            member = next(one for one in cohort.members if spelling_key(one) == spelling_key(text))
            if len(cohort.members) > _FEWEST_OTHERS and _written_alike(text, member, opens=opens):
                return _named(quote, start, start + len(text), cohort, member)
    return None


def _named(quote: str, start: int, end: int, cohort: Cohort, member: str) -> Named:
    text, before = quote[start:end], quote[:start]
    article = _ARTICLE.search(before)
    outside = before[: article.start()] if article else before
    changed = text.lower() != member.lower()
    return Named(
        text, start, end, article.group() if article else "", before, cohort,
        changed=changed,
        plural=is_plural(text.rsplit(maxsplit=1)[-1]) and (changed or member[:1].islower()),
        stands_alone=_begins_noun(outside, article=article is not None) and _ends_noun(quote[end:]),
    )  # fmt: skip


def _written_alike(text: str, member: str, *, opens: bool) -> bool:
    """Whether a text is the name: capitals count, but for that of a sentence's first word."""
    if member[1:] != member[1:].lower() and " " not in member:
        return text.removesuffix("s") == member.removesuffix("s")
    if member[:1].isupper():
        return text[:1].isupper() and not (opens and member.lower() in _ALSO_WORDS)
    return text[:1].islower() or opens


def _begins_noun(before: str, *, article: bool) -> bool:
    """Whether a noun can begin here: after an article, else after a preposition or a verb."""
    words = before.split()
    last = words[-1].lower() if words else ""
    if not last or last.endswith((",", ";", ":", ")", "(")) or last in _JOINS or last[-1].isdigit():
        return False
    verb = bool(base_of_third(last)) or is_base(last) or is_participle(last)
    return (
        verb
        or (last in AUXILIARIES and article)
        or last in PREPOSITIONS
        or (article and last.isalpha() and last not in DETERMINERS)
    )


def _ends_noun(after: str) -> bool:
    """Whether the name is the whole noun: nothing follows, or a preposition or a relative clause does."""
    word = after.strip().split(" ", 1)[0].lower() if after.strip() else ""
    return not word or word in PREPOSITIONS or word in RELATIVES or word in ("when", "while", "because", "if")


def members_beside(named: Named, source: Source, corpus: Corpus) -> Iterator[Proposal]:
    """The other members of a name's cohort, as options in the name's own number."""
    for other, noted in _others(named.text, named.cohort, source, corpus):
        # EC2 and DNS have no plural.
        if named.changed and named.plural and (other[-1].isdigit() or other[-1] == "S"):
            continue
        text = _in_number(other, plural=named.plural) if named.changed else other
        yield _option(other, text, named.cohort, corpus, rank=0 if noted else 1)


def cohort_options(one: Description, corpus: Corpus) -> Iterator[Proposal]:
    """The other members of every cohort that holds a described term, closest cohort first."""
    plural = is_plural(one.term.rsplit(maxsplit=1)[-1])
    for cohort in corpus.cohorts_of(one.term)[:_MOST_COHORTS]:
        # What a sentence lists in passing ("web, spare and such") are no terms.
        if not cohort.is_of_lists and any(member in COMMON_WORDS for member in cohort.members):
            continue
        for other, _ in _others(one.term, cohort, one.source, corpus):
            # A name keeps its form: Keras is no plural, and PyTorch has none.
            text = _in_number(other, plural=plural) if other.rsplit(maxsplit=1)[-1].islower() else other
            # Of "stapes" the ending tells no number.
            if cohort.evidence not in ("general", "product") and not corpus.recurs(text, 1):
                text = other
            # What defines one product is mostly true of the next.
            rank = UNPROVEN if cohort.evidence == "product" else SAME_HEAD
            yield _option(other, text, cohort, corpus, rank=rank)


def _option(name: str, text: str, cohort: Cohort, corpus: Corpus, *, rank: int) -> Proposal:
    said = corpus.description_of(name)
    code = "(" in name
    return Proposal(
        text=corpus.casing.as_option(text, code=code),
        why=as_sentence(said, corpus.casing) if said else cohort.why,
        name=name, said=said.body if said else "", marked=True, rank=rank, code=code,
    )  # fmt: skip


def _others(name: str, cohort: Cohort, source: Source, corpus: Corpus) -> Iterator[tuple[str, bool]]:
    """The other members, those that the notes speak of first, then by chance that never changes.

    A general cohort counts only where the notes speak of two others of it, and of ordinary words only such
    are offered: the word may mean something else here.
    """
    own = spelling_key(name)
    keys = [spelling_key(one) for one in cohort.members]
    others = [one for one, key in zip(cohort.members, keys, strict=True) if key != own]
    noted = {one: not cohort.is_of_lists or corpus.is_named(one) for one in others}
    if cohort.is_of_lists:
        everyday = cohort.members[0].islower() and " " not in name
        if everyday:
            noted = {one: noted[one] and corpus.is_on_page(one, source.path) for one in others}
        if sum(noted.values()) < _FEWEST_OTHERS + everyday:
            return
        if name.islower():
            others = [one for one in others if noted[one]]
    others.sort(key=lambda one: (not noted[one], fingerprint.digest(source.quote, one)))
    for other in others[:_POOL]:
        yield other, noted[other]


def _in_number(name: str, *, plural: bool) -> str:
    last = name.rsplit(maxsplit=1)[-1]
    if plural == is_plural(last):
        return name
    return plural_of(name) if plural else singular(name)
