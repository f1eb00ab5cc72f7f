"""Documents name files, commands and addresses that are there."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.meta.addresses import every_address

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def paths_in(text):
    """What stands in backticks and looks like a path of the project, without placeholders."""
    tops = {path.name for path in ROOT.iterdir()} - {"data"}
    for word in re.findall(r"`([\w.][\w./-]*)`", text):
        if "/" in word and word.split("/")[0] in tops:
            yield word


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_that_a_document_names_is_there(document):
    text = document.read_text(encoding="utf-8")
    linked = [link for link in re.findall(r"\]\(([^)#\s]+)\)", text) if "://" not in link]
    missing = [link for link in linked if not (document.parent / link).exists()]
    missing += [path for path in paths_in(text) if not (ROOT / path).exists()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_make_target_that_a_document_names_is_there(document):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), flags=re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)", document.read_text(encoding="utf-8")))
    assert named - targets == set()


def test_the_contract_lists_no_page_that_is_gone():
    listed = set(re.findall(r"\| `([\w:]+)` \|", (ROOT / "docs/developer/contracts.md").read_text()))
    known = {name for name, _path in every_address()}
    assert {name for name in listed if name not in known} == set()


def test_make_help_lists_what_people_use():
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in ("setup", "run", "test", "proof", "bench", "lock"):
        assert f"make {target}" in said
