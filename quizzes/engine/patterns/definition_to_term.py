"""Definition → term: the stem describes, the options are terms of the same kind."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.corpus_indices import last_stem
from quizzes.engine.defining_heads import defining_head
from quizzes.engine.distractors import kin_of
from quizzes.engine.distractors.cohort import cohort_options
from quizzes.engine.distractors.kin import SAME_GLOSSARY
from quizzes.engine.index import content_stems
from quizzes.engine.one_kind import in_one_number, of_one_kind
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.patterns.describing import term_option
from quizzes.engine.render import ask_for_term, is_singled_out, tidy, which
from quizzes.engine.statements.values import Description, Statement

_ORIGINS = ("definition", "gloss", "called")
_SECOND_VERB = re.compile(r",? and (?:won['’]t|can|cannot|will|is|are|does|do|has|have)\b")
_PRAISE = re.compile(r"\b(?:strong|good|great|excellent|powerful|popular|useful|better)\b")
_FEWEST_TELLING = 3
_DEFINING = ("verb", "relative", "participle", "noun", "clause", "infinitive")


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, Description) or statement.origin not in _ORIGINS:
        return
    # "The percentage change in the quantity" is no kind that one can ask for.
    if statement.form not in _DEFINING or " in the " in statement.kind:
        return
    # What is said in passing of a term defined elsewhere is a fact about it, and asked as one.
    if statement.marked or corpus.description_of(statement.term) is statement:
        yield ask(statement, corpus, PATTERN.name)


def ask(statement: Description, corpus: Corpus, name: str, kind: str = "") -> Draft:
    """The draft that asks which term the statement describes."""
    return Draft(
        pattern=name,
        stem=_stem(statement, corpus),
        key=term_option(statement, corpus),
        pool=_pool(statement, corpus),
        source=statement.source,
        whole=statement.body.removeprefix(statement.relative).strip(),
        kin=kind or statement.kind,
        defining=statement.form in _DEFINING and statement.origin != "fact",
        origin=statement.origin,
        doubts=tuple(_doubts(statement)),
    )


def _pool(statement: Description, corpus: Corpus) -> tuple[Proposal, ...]:
    """Kin by the notes' definitions, then by cohorts, then mere company on the page."""
    kin = kin_of(corpus, statement)
    proven = [one for one in kin if one.rank < SAME_GLOSSARY]
    if statement.glossary:
        proven.sort(key=lambda one: not in_one_number(one.description, statement))
    company = [one for one in kin if one.rank >= SAME_GLOSSARY and in_one_number(one.description, statement)]
    return (
        *(term_option(one.description, corpus, one.rank) for one in proven),
        *(_as_company(one, statement, corpus) for one in cohort_options(statement, corpus)),
        *(term_option(one.description, corpus, one.rank) for one in company),
    )


def _as_company(option: Proposal, statement: Description, corpus: Corpus) -> Proposal:
    """A name of a cohort, closer only than company where that shows that it is another thing of the kind.

    Of a name with the key's own head something must be said: a plain loom may be a treadle loom, too. What a
    glossary defines is of the sort that its definition says, whatever it was listed with.
    """
    known = corpus.description_of(option.name)
    alike = last_stem(option.name) and last_stem(option.name) == last_stem(statement.term)
    if statement.glossary:
        proven = known is not None and of_one_kind(statement, known)
    else:
        proven = bool(option.said) or not alike or is_singled_out(statement.body)
    return option if proven else replace(option, rank=SAME_GLOSSARY)


def _stem(statement: Description, corpus: Corpus) -> str:
    """The stem, with the kind that another sentence gives the term where this one has a mere noun phrase."""
    known = corpus.description_of(statement.term)
    if statement.form == "noun" and statement.origin == "definition" and known not in (None, statement):
        opening = which(corpus.casing.inside(known.kind, common=True)) if known else "Which of these"
        if opening != "Which of these":
            return tidy(f"{opening} is {corpus.casing.inside(statement.body)}?")
    return ask_for_term(statement, corpus.casing)


def _doubts(statement: Description) -> Iterator[str]:
    if statement.glossary and statement.form == "clause" and not _can_be_asked(statement.body):
        yield "the glossary's words do not make a question: word it anew"
    if statement.glossary and len(_telling(statement.body)) < _FEWEST_TELLING:
        yield "so little is said of it that it may hold for others, too"
    if statement.form == "noun" and _SECOND_VERB.search(statement.body):
        yield "the description goes on with a second statement: leave one of the two out"
    if statement.form == "verb" and _PRAISE.search(statement.body):
        yield "such praise may hold for the other options too"


def _telling(body: str) -> frozenset[str]:
    """The stems of a definition that tell the term from others of its kind."""
    head = defining_head(body)
    return content_stems(body) - (content_stems(head.noun) if head else frozenset())


def _can_be_asked(body: str) -> bool:
    return body.startswith("when ") or defining_head(body) is not None


PATTERN = Pattern("definition_to_term", _draft)
