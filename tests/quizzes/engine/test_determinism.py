"""Same notes, same seed, same bytes: whatever the hash seed of the process is."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.quizzes.engine.made import MODES, SERVICES, bank, key_of

_ROOT = Path(__file__).parents[3]


def _output(folder: Path, hash_seed: str, *more: str) -> bytes:
    command = [sys.executable, "-m", "quizzes.engine", str(folder), "--drafts", "--explain", *more]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    return subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, check=True).stdout


def test_two_processes_with_different_hash_seeds_write_the_same_bytes(tmp_path):
    (tmp_path / "modes.md").write_text(MODES)
    (tmp_path / "services.md").write_text(SERVICES)

    first = _output(tmp_path, "1")

    assert first == _output(tmp_path, "4242")
    assert b"Pipe mode" in first


def test_another_seed_changes_the_order_of_options_and_nothing_else():
    first, second = bank(MODES + SERVICES).questions, bank(MODES + SERVICES, seed=7).questions

    assert [one.fingerprint for one in first] == [one.fingerprint for one in second]
    assert [one.options for one in first] != [one.options for one in second]
    assert [set(one.options) for one in first] == [set(one.options) for one in second]


def test_keys_fall_on_every_position():
    things = [
        "apples",
        "bolts",
        "cups",
        "drums",
        "eggs",
        "forks",
        "gloves",
        "hats",
        "inks",
        "jars",
        "kites",
        "lamps",
        "maps",
        "nails",
        "oars",
        "pens",
    ]
    lines = "\n".join(
        f"- **Shelf {chr(65 + at)}x**: carries {one} beside {things[at - 1]} made of {things[at - 5]}."
        for at, one in enumerate(things)
    )
    made = bank(f"# Shelves\n\nThere are 16 store shelves:\n\n{lines}\n")

    positions = Counter(
        [option.key for option in one.options].index(True) for one in made.questions if len(one.options) == 4
    )

    assert set(positions) == {0, 1, 2, 3}


def test_the_order_of_the_keys_text_is_no_part_of_the_fingerprint_but_the_key_is():
    questions = bank(SERVICES).questions

    assert len({one.fingerprint for one in questions}) == len(questions)
    assert {key_of(one) for one in questions}
