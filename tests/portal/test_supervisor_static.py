"""Static files are collected when they changed, and only then."""

from pathlib import Path

import pytest

from portal.supervisor.static import collect_when_changed


@pytest.fixture
def folders(tmp_path, settings):
    source = tmp_path / "source"
    source.mkdir()
    (source / "page.css").write_text("p { color: black }")
    settings.STATICFILES_DIRS = [source]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "collected"
    return source, tmp_path / "collected"


def test_the_second_start_collects_nothing(folders):
    _source, collected = folders
    assert collect_when_changed()
    assert (collected / "page.css").is_file()
    assert not collect_when_changed()


def test_a_changed_file_is_collected_and_a_removed_one_is_gone(folders):
    source, collected = folders
    (source / "old.css").write_text("a { color: red }")
    collect_when_changed()
    (source / "old.css").unlink()
    (source / "page.css").write_text("p { color: white }")
    assert collect_when_changed()
    assert "white" in (collected / "page.css").read_text()
    assert not (collected / "old.css").exists()


def test_files_that_somebody_removed_are_collected_again(folders):
    _source, collected = folders
    collect_when_changed()
    (Path(collected) / ".stamp").unlink()
    assert collect_when_changed()
