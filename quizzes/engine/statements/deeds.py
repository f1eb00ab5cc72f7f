"""Deeds: "In 1859, Charles Darwin published …", and "The tracts were written by Charles Darwin"."""

import re
from collections.abc import Iterator, Sequence

from quizzes.engine.lexicon import word_set
from quizzes.engine.pasts import base_of_past
from quizzes.engine.people import People
from quizzes.engine.render import without_references
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.values import Deed, Source
from quizzes.engine.statements.walk import Passage
from quizzes.engine.verbs import base_of_third, is_participle

_OPENING = re.compile(
    r"(?:(?:In|By|During|After|Around|On|From|Since|At|Before)\s"
    r"(?!contrast|addition|fact|short|general|particular|other words|turn|this|that|these|those|his|her)"
    r"[^,]{2,40}"
    r"|Later),\s"
)
_BRACKET = re.compile(r"\s\([^()]{1,60}\)")
_APPOSITION = re.compile(r",\s(?:an?|the|one of)\s[^,]{3,70},")
_ADVERB = re.compile(r"\s(?:also|later|first|then|once|famously|[a-z]+ly)(?=\s)")
_DONE_BY = re.compile(
    r"(?P<what>[^,;:]{3,100}?)\s(?P<be>was|were)\s(?P<done>[a-z]+)\s(?P<rest>(?:[^,;:]{0,60}\s)?)by\s"
)
_ENDS = re.compile(r"(?:\s\([^()]{1,60}\))?(?P<tail>(?:\s(?:in|at|from|for|during)\s[^,;:]{2,60})?)$")
_QUOTED = re.compile(r"[\"“”]|(?<!\w)['‘]")
_SECOND_CLAUSE = re.compile(r";\s|,\s(?:and|but|while|whereas)\s(?:he|she|they|it|the|his|her|[A-Z])")
_NO_SUBJECT = re.compile(
    r"(?:it|they|this|that|these|those|there|he|she|who|which|what|if|when|but|and|his|her|their)\b",
    re.IGNORECASE,
)
_FINITE = frozenset({"was", "had"})
# What somebody holds or likes is no fact of the subject.
_OPINION = word_set("think believe feel prefer like want hope say mention recommend write")
_FEWEST_WORDS = 4


def read_deeds(read: Sequence[Passage], people: People) -> Iterator[Deed]:
    """What the notes' people did, one deed a sentence."""
    for passage in read:
        if passage.block.kind != "row":
            for source in passage.sentences:
                if found := _deed(source, people) or _done_by(source, people):
                    yield found


def _deed(source: Source, people: People) -> Deed | None:
    """A sentence that begins with a name, after no more than a time or a place."""
    quote = source.quote
    opening = found.group() if (found := _OPENING.match(quote)) else ""
    named = people.named_at_start(quote[len(opening) :])
    if not named:
        return None
    person, end = named
    rest = quote[len(opening) + end :]
    for aside in (_BRACKET, _APPOSITION, _ADVERB):
        rest = rest[found.end() :] if (found := aside.match(rest)) else rest
    predicate = without_references(without_full_stop(rest)).strip()
    verb = predicate.split(" ", 1)[0]
    base = base_of_past(verb) or base_of_third(verb)
    if verb not in _FINITE and (not base or base in _OPINION | {"be"}):
        return None
    if second := _SECOND_CLAUSE.search(predicate):
        predicate = predicate[: second.start()]
    if len(predicate.split()) < _FEWEST_WORDS or _QUOTED.search(predicate):
        return None
    return Deed(person, f"{opening}{'who' if opening else 'Who'}", "", predicate, source)


def _done_by(source: Source, people: People) -> Deed | None:
    """A sentence in the passive that names its person near its end."""
    said = without_references(without_full_stop(source.quote))
    found = _DONE_BY.match(said)
    if not found or not is_participle(found.group("done")) or _NO_SUBJECT.match(said) or _QUOTED.search(said):
        return None
    named = people.named_at_start(said[found.end() :])
    after = _ENDS.match(said[found.end() + named[1] :]) if named else None
    if not named or not after:
        return None
    done = f"{found.group('done')} {found.group('rest')}".strip()
    opening = f"By whom {found.group('be')}"
    return Deed(named[0], opening, found.group("what"), done + after.group("tail"), source)
