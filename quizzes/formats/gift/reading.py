"""GIFT to questions, by Moodle's rules. What is no multiple choice, or broken, is left out and said."""

import re

from quizzes.formats.gift.blocks import blocks_of
from quizzes.formats.gift.escapes import hide, show
from quizzes.formats.gift.question import GiftSource, LeftOut, name_of, question_of, remarks_on
from quizzes.formats.text import fold
from quizzes.formats.values import Item, QuestionFile
from topics.markup.document import Finding

_CATEGORY = re.compile(r"\$CATEGORY:[ \t]*([^\n]*)\n?")
_LEVEL = re.compile(r"(?<!/)/(?!/)")
# What Moodle says of where a category stands in itself.
_CONTEXTS = frozenset({"$course$", "$cat$", "$cat1$", "$module$", "$system$", "$coursecat$", "top"})
_ANSWER = re.compile(r"\{(?:[^{}]*[~=]|\s*(?:T|F|TRUE|FALSE)\s*[#}])")


def looks_like_gift(text: str) -> bool:
    """Whether the text holds what only GIFT has: answers in braces, or a category."""
    hidden = hide(text)
    return hidden.startswith("$CATEGORY:") or "\n$CATEGORY:" in hidden or _ANSWER.search(hidden) is not None


def read_gift(text: str, path: str = "") -> QuestionFile:
    """The questions of a GIFT text. Never raises, whatever the text holds."""
    items: list[Item] = []
    findings: list[Finding] = []
    category: tuple[str, ...] = ()
    for block in blocks_of(text):
        named = _CATEGORY.match(block.text)
        if named:
            category = _levels(named.group(1))
        name, source = name_of(block.text[named.end() :] if named else block.text)
        if not name and not source.strip():
            continue
        line = block.line + (1 if named else 0)
        question = GiftSource(source, line, name, category, block.tags, run_on=block.run_on)
        called = f"“{name}”: " if name else ""
        try:
            items.append(question_of(question))
        except LeftOut as why:
            findings.append(Finding(path, line, why.severity, why.code, f"{called}{why}"))
            continue
        findings += [
            Finding(path, line, "warning", code, f"{called}{said}") for code, said in remarks_on(question)
        ]
    return QuestionFile(tuple(items), tuple(findings), "gift")


def _levels(source: str) -> tuple[str, ...]:
    levels = [fold(show(level)).replace("//", "/") for level in _LEVEL.split(source)]
    while levels and levels[0] in _CONTEXTS:
        levels.pop(0)
    return tuple(level for level in levels if level)
