"""People: capitalised names that the notes say something human of, or give years of life."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from quizzes.engine.cohorts.general import general_cohorts
from quizzes.engine.cohorts.values import Cohort, spelling_key
from quizzes.engine.lexicon import STOP_WORDS, word_set
from quizzes.engine.statements.walk import Passage

PERSON = "person"
_NAME = r"[A-Z][a-zé’-]+(?:\s(?:[A-Z]\.|de|da|von|van|[A-Z][a-zé’-]+|[IVX]{1,4}\b)){0,3}"
_HUMAN = (
    "wrote|argued|believed|married|died|painted|taught|studied|preached|thought|composed|resigned|suggested|"
    "proposed|hypothesized|theorized|observed that|noted that|wanted|hoped|refused|discovered|invented|said|told|"
    "was born|was crowned|was elected|was assassinated|was executed|was exiled|was educated|"
    "became (?:king|queen|emperor|president|pope|chancellor|consul|dictator)|ruled|abdicated|fled|sailed|disagreed|agreed"
)
_DOES = re.compile(rf"\b(?P<name>{_NAME})\s(?:\([^)]*\)\s)?(?:also\s|later\s|first\s|once\s)?(?:{_HUMAN})\b")
_LIVED = re.compile(rf"\b(?P<name>{_NAME})\s\((?:c\.\s?)?\d{{3,4}}\s?[–-]\s?(?:c\.\s?)?\d{{2,4}}\)")
_NO_PERSON = word_set(
    """congress parliament church senate court council assembly company government university society committee
    party army navy union states kingdom empire republic academy league ministry people class chapter the many
    most some scientists historians researchers economists critics others scholars today however although while
    when after before during later then but and since because what who in on at by for from"""
)
_FEWEST, _MOST = 3, 40


def people(read: Sequence[Passage]) -> Iterator[Cohort]:
    """The people of each page, in reading order."""
    places = {
        spelling_key(member) for cohort in general_cohorts() if cohort.kind != PERSON for member in cohort.members
    }
    pages: dict[str, dict[str, None]] = defaultdict(dict)
    for passage in read:
        for pattern in (_DOES, _LIVED):
            for found in pattern.finditer(passage.block.text):
                name = found.group("name")
                words = name.lower().split()
                if not (set(words) & (_NO_PERSON | STOP_WORDS)) and not {spelling_key(name), *words} & places:
                    pages[passage.path][name] = None
    for path, names in pages.items():
        if len(names) >= _FEWEST:
            yield Cohort(PERSON, tuple(names)[:_MOST], "people", f"It is another person of the page {path}.")
