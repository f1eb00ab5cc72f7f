"""Lines that occur several times: section and neighbours tell them apart, then their order."""

import pytest

from tests.topics.services.notes import bring, keys_in_order

pytestmark = pytest.mark.django_db

SECTIONS = (
    "# Limits\n\n## S3\n\nOne object.\n\nThe limit is 5 GB.\n\n## EFS\n\nOne file.\n\nThe limit is 5 GB.\n"
)


def test_equal_lines_have_keys_of_their_own():
    notebook = bring(None, {"a.md": "# S\n\n- Yes.\n- Yes.\n- Yes.\n"}).notebook
    assert len(set(keys_in_order(notebook, "a.md"))) == 3


def test_of_two_equal_lines_the_one_whose_section_stays_keeps_its_key():
    notebook = bring(None, {"a.md": SECTIONS}).notebook
    _, _, efs, of_efs = keys_in_order(notebook, "a.md")
    bring(notebook, {"a.md": "# Limits\n\n## EFS\n\nOne file.\n\nThe limit is 5 GB.\n"})
    assert keys_in_order(notebook, "a.md") == [efs, of_efs]


def test_equal_lines_go_with_their_sections_when_these_change_places():
    notebook = bring(None, {"a.md": SECTIONS}).notebook
    s3, of_s3, efs, of_efs = keys_in_order(notebook, "a.md")
    efs_first = "## EFS\n\nOne file.\n\nThe limit is 5 GB.\n\n## S3\n\nOne object.\n\nThe limit is 5 GB.\n"
    swapped = f"# Limits\n\n{efs_first}"
    bring(notebook, {"a.md": swapped})
    assert keys_in_order(notebook, "a.md") == [efs, of_efs, s3, of_s3]


def test_of_equal_lines_in_one_section_the_one_between_the_same_neighbours_stays():
    notebook = bring(
        None, {"a.md": "# S\n\n- Alpha one.\n- Same.\n- Beta two.\n- Same.\n- Gamma three.\n"}
    ).notebook
    alpha, _, beta, second, gamma = keys_in_order(notebook, "a.md")
    bring(notebook, {"a.md": "# S\n\n- Alpha one.\n- Beta two.\n- Same.\n- Gamma three.\n"})
    assert keys_in_order(notebook, "a.md") == [alpha, beta, second, gamma]


def test_a_further_equal_line_is_new_and_the_old_ones_stay():
    notebook = bring(None, {"a.md": "# S\n\n- Same.\n- Same.\n"}).notebook
    before = keys_in_order(notebook, "a.md")
    bring(notebook, {"a.md": "# S\n\n- Same.\n- Same.\n- Same.\n"})
    after = keys_in_order(notebook, "a.md")
    assert set(before) < set(after)
    assert len(after) == 3


def test_equal_lines_in_two_files_stay_with_their_files():
    notebook = bring(None, {"a.md": "# A\n\nFirst.\n\nSame line.\n", "b.md": "# B\n\nSame line.\n"}).notebook
    in_a, in_b = keys_in_order(notebook, "a.md"), keys_in_order(notebook, "b.md")
    bring(notebook, {"a.md": "# A\n\nFirst.\n", "b.md": "# B\n\nSame line.\n\nAnd a new one.\n"})
    assert keys_in_order(notebook, "a.md") == in_a[:1]
    assert keys_in_order(notebook, "b.md")[0] == in_b[0]


def test_a_thousand_equal_lines_are_paired_in_their_order():
    notebook = bring(None, {"a.md": "# S\n\n" + "- Same.\n" * 1000}).notebook
    before = keys_in_order(notebook, "a.md")
    bring(notebook, {"a.md": "# S\n\nAn opening.\n\n" + "- Same.\n" * 1000})
    assert keys_in_order(notebook, "a.md")[1:] == before
