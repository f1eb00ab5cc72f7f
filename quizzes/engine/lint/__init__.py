"""The lint: item-writing flaws of single questions, and what is wrong with a bank as a whole.

    lint_item(item) -> flaws and hints of one question
    lint_items(items) -> those of every question, then those of the bank
    lint(bank) -> the same for a generated bank

`docs/user/question-flaws.md` tells authors what each check means.
"""

from collections.abc import Sequence

from quizzes.engine.lint import cues, keys, options, stems
from quizzes.engine.lint.bank import bank_flaws
from quizzes.engine.lint.values import Check, Flaw, LintItem, item_of
from quizzes.engine.values import Bank

CHECKS: tuple[Check, ...] = (*stems.CHECKS, *options.CHECKS, *cues.CHECKS, *keys.CHECKS)
BANK_CHECKS = ("duplicate_question", "twin_question", "key_position", "key_length")

__all__ = ["BANK_CHECKS", "CHECKS", "Flaw", "LintItem", "item_of", "lint", "lint_item", "lint_items"]


def lint_item(item: LintItem) -> list[Flaw]:
    """What the checks of single questions say of this one."""
    return [
        Flaw(check.name, check.severity, reason, item.stem, item.ref)
        for check in CHECKS
        for reason in check.reasons(item)
    ]


def lint_items(items: Sequence[LintItem]) -> list[Flaw]:
    """What is wrong with each question, and then with all of them together."""
    return [flaw for item in items for flaw in lint_item(item)] + bank_flaws(items)


def lint(bank: Bank, *, drafts: bool = False) -> list[Flaw]:
    """As `lint_items`, of a bank's published questions (of its drafts too, if asked).

    A question that the notes or a file ask themselves is always among them: its author means it to be asked,
    and a flaw alone keeps it back.
    """
    return lint_items(
        [item_of(one) for one in bank.questions if drafts or one.status == "published" or any(one.asked_at)]
    )
