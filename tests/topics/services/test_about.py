"""A folder may say in `notebook.toml` what its notebook is called and about."""

import pytest

from topics.services.importing import apply_import, plan_import
from topics.services.sources import open_source


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "cells.md").write_text("# Cells\n\nA cell is the smallest unit of life.\n")
    return tmp_path


def findings(source):
    return [(finding.path, finding.message) for finding in source.findings]


@pytest.mark.django_db
def test_the_notebook_takes_title_and_description(folder):
    (folder / "notebook.toml").write_text('title = "Cell biology"\ndescription = "Of the first year."\n')

    outcome = apply_import(plan_import(None, open_source(folder)), owner=None, visibility="public")

    assert outcome.notebook.title == "Cell biology"
    assert outcome.notebook.description == "Of the first year."


def test_without_the_file_the_folder_gives_its_name(folder):
    source = open_source(folder)

    assert source.title == folder.name.replace("-", " ").replace("_", " ")
    assert findings(source) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("title = Cells", "It is not valid TOML"),
        ("title = 7", "“title” must be a text"),
        ('name = "Cells"', "“name” is not known here. Known are title and description."),
    ],
)
def test_a_file_that_cannot_be_used_is_said_and_left_out(folder, text, reason):
    (folder / "notebook.toml").write_text(text)

    source = open_source(folder)

    assert [(path, reason in message) for path, message in findings(source)] == [("notebook.toml", True)]
    assert [file.path for file in source.files] == ["cells.md"]
