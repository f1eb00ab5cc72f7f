"""Line → its subject: which of the things that the lines around speak of a line tells something of."""

import re
from collections.abc import Iterator

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.cohorts import Cohort
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.beside import options_beside, topic_option
from quizzes.engine.distractors.cohort import Named, members_beside
from quizzes.engine.index import content_stems
from quizzes.engine.language import plural_of
from quizzes.engine.lexicon import DETERMINERS, MODALS, word_set
from quizzes.engine.pasts import base_of_past
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.sentence_gap import CAN_DO
from quizzes.engine.render import tidy, with_article
from quizzes.engine.setting import set_in
from quizzes.engine.statements.values import Clause, Statement, Told
from quizzes.engine.telling import is_answer, is_hedged, tells
from quizzes.engine.topics import Topic
from quizzes.engine.verbs import base_of_third
from topics.markup.words import stems

_FEWEST, _FEWEST_STEMS = 2, 3
# What one of several things can do or has, the others may as well, unless more is said of it.
_OTHERS_CAN = MODALS | word_set("has have need needs does do")
_MORE_STEMS = 2
_OTHERS_OF_A_KIND = re.compile(rf"{CAN_DO.pattern}|comes? in\b|has\b")
_FITS_OTHERS = re.compile(
    r"\b(?:another|one of|some of|part of|similar to|the same|their own|its|an? (?:good |simple )?example of|"
    r"a (?:way|lot|bit|great|good))\b"
)
_POINTS = re.compile(r"\bthat \w+ (?:on|in|to|from|with|of|at|for|and)\b")
_SAYS_LITTLE = re.compile(
    r"(?:is|are) (?:described as|so|quite|very|far|much|pretty|really|also|different|similar|important|"
    r"useful|if|that|when|how|what|why|harder|easier|better|worse|more|less|not|"
    r"(?:used|required|needed|designed) when)\b|stands? for\b"
)


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    read = _told(statement)
    if read is None or not _is_askable(read[0], corpus):
        return
    said, setting = read
    own = corpus.topics.of(statement)
    if own is None or _is_of_a_story(statement, own, corpus) or _is_named(own, said, corpus):
        return
    kind, pool = _options(own, said, corpus)
    if len(pool) < _FEWEST:
        return
    asked = f"which {kind or 'of these'} {with_article(said)}?"
    stem = set_in(_setting(statement, own, setting), asked, corpus)
    yield Draft(
        pattern=PATTERN.name, stem=tidy(stem), key=topic_option(own, corpus, plural=own.plural), pool=pool,
        source=statement.source, whole=said, kin="", defining=True, origin="clause",
        doubts=("the line may hold for other things too: see whether only one option is right",),
    )  # fmt: skip


def _options(own: Topic, said: str, corpus: Corpus) -> tuple[str, tuple[Proposal, ...]]:
    """The kind, where a list tells it, and what may stand beside the topic."""
    cohort, pool = _list_of(own, corpus)
    if cohort and set(stems(cohort.kind)) & set(stems(said)):
        return "", ()  # "a test framework for …" is said of all in a list of test frameworks
    if cohort and not _OTHERS_OF_A_KIND.match(said):
        return plural_of(cohort.kind) if own.plural else cohort.kind, pool
    return "", tuple(options_beside(own, corpus))


def _list_of(own: Topic, corpus: Corpus) -> tuple[Cohort | None, tuple[Proposal, ...]]:
    """The first list that says what its members are, and the others of it."""
    if own.plural and own.shape in ("name", "code"):
        return None, ()  # a name has no plural
    for cohort in corpus.cohorts_of(own.name):
        if cohort.kind and (cohort.is_of_lists or cohort.evidence == "enumeration"):
            pool = tuple(members_beside(_named(own, cohort), own.source, corpus))
            if len(pool) >= _FEWEST:
                return cohort, pool
    return None, ()


def _named(own: Topic, cohort: Cohort) -> Named:
    """A topic as a name that fills a sentence's subject."""
    return Named(
        own.name, 0, 0, "", "", cohort, changed=own.plural, plural=own.plural, stands_alone=True
    )  # fmt: skip


def _told(one: Statement) -> tuple[str, str] | None:
    """What a line says of its subject, and the thing above; none where it says how it was or is not."""
    if isinstance(one, Told):
        verb = one.body.split(" ", 1)[0]
        was = base_of_past(verb) and not base_of_third(verb)
        return None if one.how == "far" or was else (one.body, one.subject.context)
    if not isinstance(one, Clause) or one.negated or one.past or one.opener or is_hedged(one):
        return None
    first = one.object.split(" ", 1)[0].lower()
    # A copula is to be followed by what the thing is: "a queue that …", of several also "queues that …".
    says_what = one.voice != "copula" or first in DETERMINERS or (one.plural and bool(one.object))
    return (one.predicate, one.topic) if says_what else None


def _is_askable(said: str, corpus: Corpus) -> bool:
    """Whether the line tells a lasting fact that fits few things."""
    if _FITS_OTHERS.search(said) or _POINTS.search(said) or _SAYS_LITTLE.match(said):
        return False
    fewest = _FEWEST_STEMS + _MORE_STEMS * (said.split(" ", 1)[0] in _OTHERS_CAN)
    is_whole = said.count("(") == said.count(")") and is_answer(said.partition(" ")[2])
    return is_whole and tells(said) >= fewest and corpus.has_rare_word(said)


def _is_named(own: Topic, said: str, corpus: Corpus) -> bool:
    """Whether the line has another name of the thing, so that it gives the key away."""
    spoken = f" {' '.join(stems(said))} "
    return any(f" {key} " in spoken for key in corpus.aliases.keys(own.name))


def _is_of_a_story(one: Statement, own: Topic, corpus: Corpus) -> bool:
    """Whether the subject is a part in a story and no lasting thing: "the client", a person."""
    if not isinstance(one, Clause):
        return False
    if one.subject.lower().startswith("the ") and " " not in own.name and own.shape != "name":
        return True
    return own.shape == "name" and corpus.people.named_at_start(one.source.quote) is not None


def _setting(one: Statement, own: Topic, above: str) -> str:
    """The thing above, where the subject alone could be that of many: "the master key"."""
    definite = not isinstance(one, Clause) or one.subject.lower().startswith("the ")
    if own.shape in ("name", "code") or not definite:
        return ""
    return "" if content_stems(above) & content_stems(own.name) else above


PATTERN = Pattern("line_subject", _draft)
