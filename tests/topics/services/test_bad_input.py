"""Whatever is brought: refused with file and reason, or read within the limits; the rest is kept."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile

from tests.topics.services.notes import bring, page, source_of
from topics.models import Notebook, Topic
from topics.services.importing import ImportRefused, apply_import, plan_import
from topics.services.sources import Limits, SourceRefused, open_source, open_text, open_upload

GOOD = "# Good\n\nThis sentence is fine and stays.\n"


def zipped(files, name="notes.zip", **extra):
    """A zip as an upload; `files` by their path in it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, **extra) as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return ContentFile(buffer.getvalue(), name=name)


def refused(findings):
    """What was refused: the reason's code by path."""
    return {finding.path: finding.code for finding in findings if finding.severity == "error"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("binary.md", bytes(range(256)) * 40),
        ("empty.md", b""),
        ("blank.md", b" \n\n\t\n"),
        ("nul.md", b"\0" * 5000),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_name_and_the_rest_is_kept(name, data):
    plan = plan_import(None, source_of({name: data, "good.md": GOOD}))
    assert set(refused(plan.findings)) == {name}
    assert all(finding.message for finding in plan.findings)
    apply_import(plan)
    assert list(Topic.objects.values_list("path", flat=True)) == ["good.md"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("encoding", "text"),
    [("utf-16", "Räume über Höhen"), ("latin-1", "Räume über Höhen"), ("utf-8-sig", "Räume über Höhen")],
)
def test_another_encoding_is_detected(encoding, text):
    notebook = bring(
        None, {"a.md": f"# Töne\n\n{text}, sehr viele schöne Wörter dazu.\n".encode(encoding)}
    ).notebook
    assert text in page(notebook, "a.md").html


@pytest.mark.django_db
def test_bytes_that_are_no_text_in_any_encoding_leave_no_half_page():
    data = b"# Title\n\nGood words \xff\xfe\x00\xd8 and \xc3\x28 broken ones.\n"
    plan = plan_import(None, source_of({"broken.md": data, "good.md": GOOD}))
    apply_import(plan)
    assert Topic.objects.filter(path="good.md").exists()
    assert {topic.path for topic in plan.topics} | set(refused(plan.findings)) == {"broken.md", "good.md"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("brackets.md", "# B\n\n" + "[" * 10_000 + "\n"),
        ("paragraph.md", "# P\n\n" + "A word and another, over and over again. " * 25_000 + "\n"),
        ("deep-list.md", "# L\n\n" + "".join("  " * depth + "- item\n" for depth in range(400))),
        ("deep-quote.md", "# Q\n\n" + ">" * 2_000 + " quoted\n"),
        ("stars.md", "# S\n\n" + "*a " * 20_000 + "\n"),
        ("ticks.md", "# T\n\n" + "`" * 50_000 + "\n"),
        ("table.md", "# T\n\n|" + "a|" * 3_000 + "\n|" + "-|" * 3_000 + "\n|" + "b|" * 3_000 + "\n"),
    ],
)
def test_a_hostile_file_is_read_or_refused_within_the_limits(name, text, settings):
    settings.IMPORT_FILE_SECONDS = 10
    plan = plan_import(None, source_of({name: text, "good.md": GOOD}))
    read = {topic.path for topic in plan.topics}
    assert "good.md" in read
    assert (name in read) != (name in refused(plan.findings))
    assert apply_import(plan).notebook.topics.count() == len(read)


@pytest.mark.django_db
def test_a_file_over_the_limit_is_refused_and_the_rest_is_kept(settings):
    settings.IMPORT_FILE_BYTES = 1_000
    source = open_upload(zipped({"huge.md": "a" * 1_001, "good.md": GOOD}), "notes.zip")
    assert refused(source.findings) == {"huge.md": "too_large"}
    assert [file.path for file in source.files] == ["good.md"]


def test_files_beyond_the_total_are_refused_one_by_one():
    limits = Limits(file_bytes=600, total_bytes=1_000, files=10)
    source = open_upload(zipped({f"{n}.md": "a" * 400 for n in range(4)}), "notes.zip", limits)
    assert [file.path for file in source.files] == ["0.md", "1.md"]
    assert refused(source.findings) == {"2.md": "too_much", "3.md": "too_much"}


def test_files_beyond_the_number_are_refused():
    limits = Limits(file_bytes=600, total_bytes=10_000, files=2)
    source = open_upload(zipped({f"{n}.md": GOOD for n in range(4)}), "notes.zip", limits)
    assert refused(source.findings) == {"2.md": "too_many", "3.md": "too_many"}


@pytest.mark.parametrize(
    "path", ["../outside.md", "/etc/outside.md", "C:/outside.md", "a/../../outside.md", "..\\outside.md"]
)
def test_a_path_that_leads_out_of_a_zip_is_refused(path):
    source = open_upload(zipped({path: GOOD, "good.md": GOOD}), "notes.zip")
    assert [file.path for file in source.files] == ["good.md"]
    assert list(refused(source.findings).values()) == ["path_outside"]


def test_a_bomb_is_refused_before_it_is_unpacked():
    limits = Limits(file_bytes=500_000_000, total_bytes=500_000_000, files=10)
    source = open_upload(zipped({"bomb.md": b"0" * 30_000_000, "good.md": GOOD}), "notes.zip", limits)
    assert refused(source.findings) == {"bomb.md": "bomb"}
    assert [file.path for file in source.files] == ["good.md"]


def test_a_size_that_the_zip_states_wrongly_is_not_believed():
    upload = zipped({"a.md": "a" * 5_000})
    data = upload.read()
    lying = data.replace((5_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    limits = Limits(file_bytes=1_000, total_bytes=10_000, files=10)
    source = open_upload(ContentFile(lying), "notes.zip", limits)
    assert not source.files or len(source.files[0].data) <= 1_000


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 this is no zip", b"PK\x05\x06" + b"\xff" * 18])
def test_a_broken_zip_says_so(data):
    with pytest.raises(SourceRefused, match="zip"):
        open_upload(ContentFile(data), "notes.zip")


def test_a_zip_that_was_cut_off_says_so():
    whole = zipped({f"{n}.md": GOOD for n in range(50)}).read()
    with pytest.raises(SourceRefused, match="broken"):
        open_upload(ContentFile(whole[: len(whole) // 2]), "notes.zip")


def test_a_damaged_file_in_a_zip_is_refused_and_the_rest_is_kept():
    data = bytearray(zipped({"a.md": GOOD * 50, "good.md": GOOD}).read())
    at = data.index(b"a.md") + 10
    data[at : at + 8] = b"\xff" * 8
    source = open_upload(ContentFile(bytes(data)), "notes.zip")
    assert refused(source.findings) == {"a.md": "broken"}
    assert [file.path for file in source.files] == ["good.md"]


def test_an_encrypted_file_in_a_zip_is_refused_with_what_to_do():
    data = bytearray(zipped({"secret.md": GOOD, "good.md": GOOD}).read())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    source = open_upload(ContentFile(bytes(data)), "notes.zip")
    assert refused(source.findings) == {"secret.md": "encrypted"}
    assert "password" in source.findings[0].message


def test_a_zip_with_a_huge_directory_is_refused_unread():
    limits = Limits(file_bytes=1_000, total_bytes=1_000_000, files=1)
    with pytest.raises(SourceRefused, match="too many"):
        open_upload(zipped({f"{n:0200}.md": b"" for n in range(50)}), "notes.zip", limits)


def test_a_link_that_leads_out_of_a_folder_is_refused(tmp_path):
    (tmp_path / "outside.md").write_text("secret")
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "good.md").write_text(GOOD)
    (notes / "link.md").symlink_to(tmp_path / "outside.md")
    (notes / "circle.md").symlink_to(notes / "circle.md")
    (notes / "folder").symlink_to(tmp_path)
    source = open_source(notes)
    assert [file.path for file in source.files] == ["good.md"]
    assert refused(source.findings)["link.md"] == "link_outside"
    assert "circle.md" in refused(source.findings)


def test_a_path_with_nothing_there_says_so(tmp_path):
    with pytest.raises(SourceRefused, match="nothing at"):
        open_source(tmp_path / "missing")


def test_an_image_that_is_none_is_refused():
    source = open_upload(zipped({"good.md": GOOD, "fake.png": "<script>alert(1)</script>"}), "notes.zip")
    assert refused(source.findings) == {"fake.png": "not_an_image"}
    assert not source.images


@pytest.mark.django_db
def test_nothing_readable_makes_no_notebook():
    plan = plan_import(None, open_text("  \n "))
    with pytest.raises(ImportRefused, match="no notebook"):
        apply_import(plan)
    assert not Notebook.objects.exists()


@pytest.mark.django_db
def test_a_topic_whose_file_cannot_be_read_any_more_stays_as_it_was():
    notebook = bring(None, {"a.md": GOOD, "b.md": "# B\n\nAnother sentence that is here.\n"}).notebook
    before = page(notebook, "a.md").html
    bring(notebook, {"a.md": b"\x00\x01\x02" * 500, "b.md": "# B\n\nAnother sentence that was here.\n"})
    assert page(notebook, "a.md").html == before
    assert "was here" in page(notebook, "b.md").html


@pytest.mark.django_db
def test_script_in_notes_does_not_reach_the_page():
    hostile = (
        "# X <script>alert(1)</script>\n\n<img src=x onerror=alert(1)> and [link](javascript:alert(1)).\n\n"
        "<iframe src='https://example.org'></iframe>\n\nA sentence.\n"
    )
    html = page(bring(None, {"a.md": hostile}).notebook, "a.md").html
    for forbidden in ("<script", "onerror=", 'href="javascript:', "<iframe"):
        assert forbidden not in html
