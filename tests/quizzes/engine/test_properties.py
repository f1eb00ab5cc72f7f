"""What holds for any notes: nothing raises, options differ, keys stand in their evidence, same bytes."""

import os
import random
import subprocess
import sys
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from quizzes.engine import generate
from quizzes.engine.index import content_stems
from tests.quizzes.engine.any_notes import KINDS, ODD, SAID, TERMS, notes
from topics.markup import read_file

ROOT = Path(__file__).parents[3]
SLOW = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def documents(text):
    document = read_file("any.md", text.encode("utf-8", "replace")).document
    return [] if document is None else [document]


@SLOW
@given(st.one_of(notes, st.text(max_size=400)))
def test_any_text_makes_sound_questions_or_none(text):
    read = documents(text)
    texts = {block.content_key: block.text for one in read for block in one.passages()}
    for question in generate(read).questions:
        options = [option.text.casefold() for option in question.options]
        keys = sum(option.key for option in question.options)
        assert len(set(options)) == len(options)
        if question.pattern == "inline":  # its author may ask otherwise
            assert 1 <= keys < len(options)
        else:
            assert (keys, len(options) >= 3) == (1, True)
        assert all(option.why.strip() for option in question.options)
        evidence = question.evidence
        assert texts[evidence.content_key][evidence.start : evidence.end] == evidence.quote


@SLOW
@given(notes)
def test_every_word_of_a_key_stands_in_its_quote_or_in_the_headings_above(text):
    by_rule = [one for one in generate(documents(text)).questions if one.pattern != "inline"]
    for question in by_rule:
        key = next(option.text for option in question.options if option.key)
        held = content_stems(" ".join((question.evidence.quote, *question.evidence.section)))
        assert content_stems(key) <= held


@SLOW
@given(notes)
def test_the_questions_of_the_notes_change_nothing_that_the_rules_ask(text):
    def by_rule(text):
        bank = generate(documents(text))
        return [one.fingerprint for one in bank.questions if one.pattern != "inline"]

    asked = (
        "Which one burns?\n\n- [x] the Mill in the rain\n- [ ] **Pipe mode** is a way that keeps File mode\n"
    )
    assume(documents(f"{text}\n\n# Quiz\n"))  # with many control characters a file is no text
    assert by_rule(f"{text}\n\n# Quiz\n\n{asked}") == by_rule(f"{text}\n\n# Quiz\n")


def some_notes(chance):
    """Notes like those above, drawn by a chance of our own, so that files can be written."""
    lines = []
    for _ in range(12):
        term, kind, said = chance.choice(TERMS), chance.choice(KINDS), chance.choice(SAID)
        lines.append(
            chance.choice(
                (
                    f"**{term}** is a {kind} that {said}.",
                    f"- **{term}**: {said}.\n- **{chance.choice(TERMS)}**: {chance.choice(SAID)}.",
                    f"## {term}",
                    f"{term} {said}.",
                    chance.choice(ODD),
                )
            )
        )
    return "\n\n".join(lines)


def test_many_notes_give_the_same_bytes_under_another_hash_seed(tmp_path):
    chance = random.Random(11)
    for number in range(40):
        text = f"# Page {number}\n\n{some_notes(chance)}"
        (tmp_path / f"{number:02}.md").write_text(text, encoding="utf-8", newline="")

    def output(hash_seed):
        command = [sys.executable, "-m", "quizzes.engine", str(tmp_path), "--drafts", "--explain"]
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True).stdout

    first = output("3")
    assert first == output("977")
    assert first.count(b'"fingerprint"') >= 10
