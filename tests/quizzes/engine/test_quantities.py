"""How many: numbers asked as a person would ask for them."""

import pytest

from tests.quizzes.engine.made import asked, key_of, texts_of


def _quantity(sentence: str) -> tuple[str, str] | None:
    made = asked(f"# Ring buffers\n\n{sentence}\n\nAll of them are ring buffers.\n", "quantity")
    return (made[0].stem, key_of(made[0])) if made else None


@pytest.mark.parametrize(
    ("sentence", "stem", "key"),
    [
        (
            "A ring buffer of the broker stores 40 items at most.",
            "How many items does a ring buffer of the broker store at most?",
            "40",
        ),
        (
            "Ring buffers of the broker can keep items for up to 15 minutes.",
            "For up to how many minutes can ring buffers of the broker keep items?",
            "15",
        ),
        (
            "The broker keeps at least 4 idle ring buffers.",
            "At least how many idle ring buffers does the broker keep?",
            "4",
        ),
        (
            "There are three kinds of ring buffer heads in the broker.",
            None,
            "",
        ),
        (
            "There are three writing heads in the ring buffer of the broker.",
            "How many writing heads are there in the ring buffer of the broker?",
            "Three",
        ),
        (
            "A ring buffer of the broker has three heads: one reads, one writes and one waits.",
            "How many heads does a ring buffer of the broker have?",
            "Three",
        ),
        (
            "Once a ring buffer is full, the broker waits 20 seconds.",
            "Once a ring buffer is full, the broker waits how many seconds?",
            "20",
        ),
    ],
)
def test_a_number_is_asked_as_a_person_would(sentence, stem, key):
    assert _quantity(sentence) == ((stem, key) if stem else None)


def test_a_number_in_words_stands_among_words():
    made = asked("# Ring buffers\n\nThe ring buffer of the broker has two writing heads.\n", "quantity")[0]
    assert len(texts_of(made)) == 4
    assert all(text.isalpha() for text in texts_of(made))
