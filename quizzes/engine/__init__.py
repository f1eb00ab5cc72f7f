"""Questions from notes, with no model, no network, no clock and no chance but the seed.

    generate(documents, seed=…, decisions=…) -> Bank
    Corpus.of(documents), regate(question, corpus) -> findings
    explain(corpus, bank) -> what became of each passage
    load(data) -> Decisions, dump(decisions) -> data

`values` holds what they take and return.
"""

from quizzes.engine.corpus import Corpus
from quizzes.engine.decisions import Decisions, DecisionsError, dump, load
from quizzes.engine.explaining import Account, explain
from quizzes.engine.inline import PATTERN as INLINE
from quizzes.engine.pipeline import generate, generate_from
from quizzes.engine.regating import regate
from quizzes.engine.values import Bank, BankStats, Choice, Evidence, GateFinding, GeneratedQuestion

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
    "dump",
    "explain",
    "generate",
    "generate_from",
    "load",
    "regate",
]
