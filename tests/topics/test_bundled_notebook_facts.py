"""The bundled notebook states every checked fact, each within one passage."""

import re
from pathlib import Path

import pytest

from tests.topics.facts_table import FACTS

REPOSITORY = Path(__file__).resolve().parents[2]
NOTEBOOK = REPOSITORY / "topics" / "notes" / "aws-machine-learning"

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
CODE_FENCE = re.compile(r"^```.*?^```\n?", re.DOTALL | re.MULTILINE)
STANDS_ALONE = re.compile(r"[-*] |[|#]|\d+\. ")
FACT_ROW = re.compile(r"^\| ((?:\d+|[AFKPR]\d+)[a-z]?) \|", re.MULTILINE)


def passages_of(markdown: str) -> list[str]:
    """Split a page into plain paragraphs, list items, table rows and lines of callouts."""
    body = CODE_FENCE.sub("\n", FRONT_MATTER.sub("", markdown))
    passages: list[str] = []
    continues = False
    for line in body.splitlines():
        text = line.removeprefix(">").strip()
        if text and continues and not STANDS_ALONE.match(text):
            passages[-1] += f" {text}"
        elif text:
            passages.append(text)
        continues = bool(text) and not text.startswith(("[!", "#", "|"))
    return [normalised(passage) for passage in passages]


def normalised(text: str) -> str:
    """Take Markdown's emphasis, code and maths marks, letter case and spacing out of a text."""
    return " ".join(re.sub(r"\*\*|[`$]", "", text).casefold().split())


@pytest.mark.parametrize("fact", FACTS)
def test_one_passage_carries_the_whole_fact(fact: str) -> None:
    """All terms of a fact stand together, so that a question on it can quote one passage."""
    name, terms = FACTS[fact]
    passages = passages_of((NOTEBOOK / name).read_text(encoding="utf-8"))
    wanted = [normalised(term) for term in terms]

    assert any(all(term in passage for term in wanted) for passage in passages), (
        f"no passage of {name} carries all of {terms}"
    )


def test_every_checked_fact_has_a_row(checked_facts: Path) -> None:
    """No id of the list of checked facts is missing from the table, and none is made up."""
    ids = set(FACT_ROW.findall(checked_facts.read_text(encoding="utf-8")))

    assert len(ids) == 80 + 65
    assert {key.split()[0] for key in FACTS} == ids


def test_passages_keep_list_items_and_table_rows_apart() -> None:
    """A bold term, a wrapped line and a callout are read as one would expect."""
    page = (
        "---\ntitle: T\n---\nOne\nline.\n\n- **A**: first\n- B: second\n\n"
        "| x | `y` |\n> [!NOTE] N\n> Said so.\n"
    )

    assert passages_of(page) == [
        "one line.",
        "- a: first",
        "- b: second",
        "| x | y |",
        "[!note] n",
        "said so.",
    ]
