"""Definitions that say so in words."""

import pytest

from quizzes.engine.statements import passages
from quizzes.engine.statements.wordings import read_wordings
from tests.quizzes.engine.notes import document


def read(markdown: str) -> list[tuple[str, str, bool]]:
    return [
        (one.term, one.body, one.marked)
        for passage in passages([document(markdown)])
        for one in read_wordings(passage)
    ]


@pytest.mark.parametrize(
    ("sentence", "term", "body"),
    [
        ("Warping refers to laying the long threads.", "Warping", "refers to laying the long threads"),
        (
            "The term selvage means the finished edge of a cloth.",
            "selvage",
            "means the finished edge of a cloth",
        ),
        ("Felting is when wet fibres lock together.", "Felting", "when wet fibres lock together"),
        (
            "Shrinkage occurs when a cloth is washed too hot.",
            "Shrinkage",
            "when a cloth is washed too hot",
        ),
        (
            "Yarn count is defined as the length of yarn per unit of weight.",
            "Yarn count",
            "the length of yarn per unit of weight",
        ),
        (
            "The finished edge of a woven cloth is called the selvage.",
            "selvage",
            "the finished edge of a woven cloth",
        ),
        (
            "Threads that run across the loom are known as weft.",
            "weft",
            "threads that run across the loom",
        ),
        (
            "Every trader paid a **tariff**, a tax on goods from abroad, at the gate.",
            "tariff",
            "a tax on goods from abroad",
        ),
    ],
)
def test_a_worded_definition_gives_its_term_and_its_meaning(sentence, term, body):
    assert [(name, said) for name, said, _ in read(sentence)] == [(term, body)]


@pytest.mark.parametrize(
    "sentence",
    [
        "This means the cloth has to be washed again.",
        "Washing means that the cloth shrinks.",
        "This edge of a woven cloth is called the selvage.",
        "Running out of thread means to stop the loom at once.",
        "It is known as a strong fibre.",
    ],
)
def test_what_only_follows_or_points_elsewhere_defines_nothing(sentence):
    assert read(sentence) == []


def test_a_term_counts_as_marked_where_it_is_bold_or_the_heading():
    plain = "The finished edge of a woven cloth is called the selvage."

    assert read(plain)[0][2] is False
    assert read(plain.replace("selvage", "**selvage**"))[0][2] is True
    assert read(f"# Selvage\n\n{plain}\n")[0][2] is True
