"""What of a folder, a zip, a file or standard input is notes, and in which order."""

import io
import os
import sys
import zipfile

import pytest
from django.core.files.base import ContentFile

from topics.services.sources import open_source, open_text, open_upload
from topics.services.sources.ignore import IgnoreRules
from topics.services.sources.images import content_type_of
from topics.services.sources.order import natural_key


def _folder(tmp_path, files):
    for path, text in files.items():
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
    return tmp_path


def test_a_folder_gives_its_notes_in_natural_order(tmp_path):
    names = ["10-last.md", "2-second.md", "1-first.txt", "part 2/a.md", "README.md"]
    source = open_source(_folder(tmp_path, dict.fromkeys(names, "Text.")))
    assert [file.path for file in source] == [
        "README.md",
        "1-first.txt",
        "2-second.md",
        "10-last.md",
        "part 2/a.md",
    ]
    assert source.kind == "path"
    assert source.name == str(tmp_path.resolve())


@pytest.mark.parametrize(
    "path",
    [
        ".obsidian/app.md",
        ".git/notes.md",
        ".trash/old.md",
        "sub/.hidden.md",
        "templates/daily.md",
        "Templates/daily.md",
        "node_modules/x/readme.md",
        "__MACOSX/._a.md",
        "LICENSE",
        "LICENCE.md",
        "_LICENSE",
        "_LICENSE.txt",
        "CONTRIBUTING.md",
        "decisions.json",
    ],
)
def test_what_is_no_note_is_passed_over(path):
    assert IgnoreRules().ignores(path)


@pytest.mark.parametrize(
    "path", ["notes.md", "licensing of models.md", "contributing factors.md", "my templates.md"]
)
def test_a_note_that_only_sounds_like_it_is_kept(path):
    assert not IgnoreRules().ignores(path)


@pytest.mark.parametrize(
    ("pattern", "path", "ignored"),
    [
        ("drafts/", "drafts/a.md", True),
        ("drafts/", "x/drafts/a.md", True),
        ("drafts/", "drafts", False),
        ("*.txt", "deep/er/a.txt", True),
        ("/a.md", "a.md", True),
        ("/a.md", "x/a.md", False),
        ("x/*.md", "x/a.md", True),
        ("x/*.md", "x/y/a.md", False),
        ("x/**/a.md", "x/y/z/a.md", True),
        ("**/a.md", "a.md", True),
        ("# remark", "# remark", False),
    ],
)
def test_lecternignore_reads_simple_patterns(pattern, path, ignored):
    assert IgnoreRules(pattern).ignores(path) is ignored


def test_the_last_pattern_that_fits_decides():
    rules = IgnoreRules("*.md\n!keep.md\n")
    assert rules.ignores("a.md")
    assert not rules.ignores("keep.md")


def test_a_folders_own_lecternignore_counts(tmp_path):
    files = {"a.md": "A.", "private/b.md": "B.", ".lecternignore": "private/\n"}
    source = open_source(_folder(tmp_path, files))
    assert [file.path for file in source] == ["a.md"]
    assert source.ignored == 2


def test_decisions_and_images_stand_apart(tmp_path):
    files = {"a.md": "A.", "decisions.json": '{"decisions": []}', "p.png": b"\x89PNG\r\n\x1a\n00"}
    source = open_source(_folder(tmp_path, files))
    assert [file.path for file in source] == ["a.md"]
    assert source.decisions == '{"decisions": []}'
    assert [(image.path, image.content_type) for image in source.images] == [("p.png", "image/png")]


def test_a_file_that_may_hold_questions_is_led_to_their_import(tmp_path):
    (tmp_path / "quiz.gift").write_text("Which?{=a ~b}")
    (tmp_path / "notes.md").write_text("A sentence.")
    source = open_source(tmp_path)
    assert [file.path for file in source.files] == ["notes.md"]
    assert "bring it by “Import questions”" in source.findings[0].message


def test_a_file_of_another_kind_is_mentioned(tmp_path):
    source = open_source(_folder(tmp_path, {"a.md": "A.", "sheet.xlsx": b"PK"}))
    assert [(finding.path, finding.severity) for finding in source.findings] == [("sheet.xlsx", "info")]


def test_a_zip_loses_the_folder_that_holds_everything(tmp_path):
    with zipfile.ZipFile(tmp_path / "notes.zip", "w") as archive:
        archive.writestr("my-notes/a.md", "A.")
        archive.writestr("my-notes/sub/b.md", "B.")
        archive.writestr("__MACOSX/my-notes/._a.md", "x")
    source = open_source(tmp_path / "notes.zip")
    assert [file.path for file in source] == ["a.md", "sub/b.md"]


def test_a_name_in_utf8_that_does_not_say_so_is_read(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("Höhe.md", "A.")
    data = bytearray(buffer.getvalue())
    for signature, flags in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        data[data.index(signature) + flags] &= 0xF7  # take the flag away that says UTF-8
    source = open_upload(ContentFile(bytes(data)), "n.zip")
    assert [file.path for file in source] == ["Höhe.md"]


def test_one_file_is_a_source_and_its_folder_is_not(tmp_path):
    _folder(tmp_path, {"a.md": "A.", "b.md": "B."})
    source = open_source(tmp_path / "a.md")
    assert [file.path for file in source] == ["a.md"]


def test_a_dash_reads_standard_input(monkeypatch):
    class Input:
        buffer = io.BytesIO(b"# Piped\n\nText.\n")

    monkeypatch.setattr(sys, "stdin", Input)
    source = open_source("-")
    assert source.kind == "paste"
    assert [file.data for file in source] == [b"# Piped\n\nText.\n"]


def test_pasted_text_is_one_file():
    assert [file.data for file in open_text("Some text.")] == [b"Some text."]


def test_an_upload_cannot_choose_a_path():
    source = open_upload(ContentFile(b"Text."), "..\\..\\evil.md")
    assert [file.path for file in source] == ["evil.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    _folder(tmp_path, {"a.md": "A."})
    os.mkfifo(tmp_path / "pipe.md")
    source = open_source(tmp_path)
    assert [finding.code for finding in source.findings] == ["not_a_file"]


@pytest.mark.parametrize(
    ("data", "content_type"),
    [
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBP", "image/webp"),
        (b'<?xml version="1.0"?>\n<!-- made -->\n<svg xmlns="x">', "image/svg+xml"),
        (b"<html><svg>", None),
        (b"RIFF\0\0\0\0WAVE", None),
        (b"", None),
    ],
)
def test_an_image_is_known_by_its_bytes(data, content_type):
    assert content_type_of(data) == content_type


def test_the_order_does_not_depend_on_how_files_are_found():
    in_order = ["index.md", "1.md", "01.md", "A.md", "a/z.md", "b/2.md", "b/10.md"]
    mixed = [*in_order[3:], *in_order[2::-1]]
    assert sorted(mixed, key=natural_key)[3:] == in_order[3:]
    assert sorted(mixed, key=natural_key) == sorted(in_order, key=natural_key)
