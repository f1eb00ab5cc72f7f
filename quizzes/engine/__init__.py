"""Questions from notes, with no model, no network, no clock and no chance but the seed.

    generate(documents, seed=…, decisions=…) -> Bank
    Corpus.of(documents), regate(question, corpus) -> findings
    explain(corpus, bank) -> what became of each passage
    PageIndex(pages).bearing_on(paths) -> the pages to read with these, when not all are read
    load(data) -> Decisions, dump(decisions) -> data

`values` holds what they take and return.
"""

from quizzes.engine.corpus import Corpus, Unread, read_pages
from quizzes.engine.decisions import Decisions, DecisionsError, dump, load
from quizzes.engine.explaining import Account, explain
from quizzes.engine.index import content_stems
from quizzes.engine.inline import PATTERN as INLINE
from quizzes.engine.pages import Page, PageIndex
from quizzes.engine.pipeline import generate, generate_from
from quizzes.engine.regating import regate
from quizzes.engine.rules import rules
from quizzes.engine.values import Bank, BankStats, Choice, Evidence, GateFinding, GeneratedQuestion
from quizzes.engine.witnesses import may_be_broken, witnesses

__all__ = [
    "INLINE",
    "Account",
    "Bank",
    "BankStats",
    "Choice",
    "Corpus",
    "Decisions",
    "DecisionsError",
    "Evidence",
    "GateFinding",
    "GeneratedQuestion",
    "Page",
    "PageIndex",
    "Unread",
    "content_stems",
    "dump",
    "explain",
    "generate",
    "generate_from",
    "load",
    "may_be_broken",
    "read_pages",
    "regate",
    "rules",
    "witnesses",
]
