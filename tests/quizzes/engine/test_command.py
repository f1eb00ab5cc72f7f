"""The engine from the outside."""

import gc
import io
import json

import pytest

from quizzes.engine.cli import main, without_collector
from quizzes.formats.gift import read_gift
from tests.quizzes.engine.made import MODES, SERVICES


@pytest.fixture
def notes(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "a.md").write_text(SERVICES)
    (tmp_path / "b" / "modes.md").write_text(MODES + "\nPipe mode reads every record only once.\n")
    (tmp_path / "LICENSE.md").write_text("Permission is granted.")
    return tmp_path


def _run(*arguments):
    out, err = io.StringIO(), io.StringIO()
    code = main([str(one) for one in arguments], out, err)
    return code, out.getvalue(), err.getvalue()


def test_it_writes_one_object_a_line_with_every_field_of_the_specification(notes):
    code, out, _ = _run(notes)

    first = json.loads(out.splitlines()[0])
    assert code == 0
    assert list(first) == [
        "fingerprint", "pattern", "stem", "options", "evidence", "status", "tier", "score", "findings",
    ]  # fmt: skip
    assert list(first["evidence"]) == ["source", "line", "section", "content_key", "quote", "start", "end"]
    assert {"text", "key", "why"} == set(first["options"][0])


def test_drafts_are_written_only_when_asked_for(notes):
    published = [json.loads(line)["status"] for line in _run(notes)[1].splitlines()]
    everything = [json.loads(line)["status"] for line in _run(notes, "--drafts")[1].splitlines()]

    assert set(published) == {"published"}
    assert set(everything) == {"published", "draft"}


def test_stats_end_the_output_with_one_object_of_counts(notes):
    stats = json.loads(_run(notes, "--stats")[1].splitlines()[-1])

    assert stats["passages"] >= stats["content_bearing"] > 0
    assert stats["published_by_tier"]["rule"] > 0
    assert {"drafts", "rejected_by_gate", "seconds"} <= set(stats)


def test_explain_adds_what_was_rejected_with_its_gate_and_reason(notes):
    (notes / "c.md").write_text("# T\n\n**Gauge** is the meter that counts the steps of a walker.\n")

    told = [json.loads(line) for line in _run(notes, "--explain")[1].splitlines()]

    rejected = [one for one in told if "rejected" in one]
    assert {"near_siblings"} <= {one["rejected"] for one in rejected}
    assert all(one["reason"] for one in rejected)


def test_gift_escapes_its_own_signs(notes):
    (notes / "a.md").write_text(SERVICES.replace("sensitive data", "sensitive {data} = all"))

    out = _run(notes, "--format", "gift")[1]

    assert "::" in out
    assert "{data}" not in out.replace("\\{data\\}", "")


def test_a_bank_written_as_gift_is_read_back_question_by_question(notes):
    made = [json.loads(line) for line in _run(notes, "--drafts")[1].splitlines()]

    read = read_gift(_run(notes, "--drafts", "--format", "gift")[1])

    assert [(one.stem, one.name) for one in read.items] == [
        (one["stem"], one["fingerprint"][:12]) for one in made
    ]
    assert [[(o.text, o.correct, o.feedback) for o in one.options] for one in read.items] == [
        [(o["text"], o["key"], o["why"]) for o in one["options"]] for one in made
    ]


def test_files_of_questions_are_asked_beside_the_notes_that_prove_them(notes):
    (notes / "quiz.gift").write_text(
        "// a comment\nWhich mode reads every record only once? {=Pipe mode ~File mode ~Shuffle mode}\n\n"
        "How many? {#3}\n"
    )
    (notes / "quiz.csv").write_text("stem,option a,option b,key\nWhich?,x,y,Z\n")

    code, out, err = _run(notes)

    [asked] = [one for one in map(json.loads, out.splitlines()) if one["pattern"] == "inline"]
    assert code == 0
    assert asked["evidence"]["quote"] == "Pipe mode reads every record only once."
    assert "quiz.gift:4: A numerical question" in err
    assert "quiz.csv:2: The key “Z” is none of the options." in err


def test_lint_finds_the_flaws_of_a_file_of_questions(tmp_path):
    path = tmp_path / "quiz.gift"
    path.write_text("\n\nWhich mode does NOT copy? {=Pipe mode ~File mode ~None of these}\n")

    code, _, err = _run(path, "--lint")

    assert code == 1
    assert "negative_stem" in err
    assert "none_of_the_above" in err


def test_a_question_of_a_file_has_its_place_in_that_file(tmp_path):
    path = tmp_path / "quiz.gift"
    path.write_text("\n\nWhich mode streams records? {=Pipe mode ~File mode ~Shuffle mode}\n")

    [asked] = [json.loads(line) for line in _run(path)[1].splitlines()]

    assert (asked["evidence"]["source"], asked["evidence"]["line"]) == ("quiz.gift", 3)


def test_text_marks_the_key_and_quotes_the_sentence(notes):
    out = _run(notes / "b" / "modes.md", "--format", "text")[1]

    assert "  * Pipe mode" in out
    assert "“**" not in out
    assert "modes.md:" in out


def test_a_path_that_does_not_exist_is_named(tmp_path):
    code, _, err = _run(tmp_path / "none")

    assert code == 2
    assert "none: there is no such file or folder" in err


def test_where_the_author_vouches_for_every_question_the_command_publishes_no_other(notes):
    (notes / "decisions.json").write_text('{"publish": "reviewed", "decisions": []}')

    assert _run(notes)[1] == ""


def test_a_wrong_decisions_file_stops_it_with_the_entry(notes):
    (notes / "decisions.json").write_text('{"decisions": [{"verdict": "no"}]}')

    code, _, err = _run(notes)

    assert code == 2
    assert "decisions.json, entry 1:" in err


def test_the_decisions_of_a_folder_are_applied(notes):
    fingerprint = json.loads(_run(notes)[1].splitlines()[0])["fingerprint"]
    entry = {"verdict": "reject", "fingerprint": fingerprint, "reason": "too easy"}
    (notes / "decisions.json").write_text(json.dumps({"decisions": [entry]}))

    assert fingerprint not in _run(notes)[1]


def test_lint_is_silent_on_a_clean_bank_and_fails_on_a_flawed_one(notes):
    assert _run(notes, "--lint")[0] == 0
    entry = {
        "verdict": "write", "path": "a.md", "quote": "AWS has four security services:",
        "stem": "Which of these is NOT a security service of AWS?",
        "options": [
            {"text": "Amazon Macie", "key": False, "why": "It is one."},
            {"text": "AWS KMS", "key": False, "why": "It is one."},
            {"text": "None of these", "key": True, "why": "All are."},
        ],
    }  # fmt: skip
    (notes / "decisions.json").write_text(json.dumps({"decisions": [entry]}))

    code, _, err = _run(notes, "--lint")

    assert code == 1
    assert "negative_stem" in err
    assert "none_of_the_above" in err


def _run_that_fails():
    with without_collector():
        assert not gc.isenabled()
        raise KeyError


def test_the_collector_is_as_it_was_even_after_a_run_that_failed():
    with pytest.raises(KeyError):
        _run_that_fails()
    assert gc.isenabled()
