"""From notes to a sheet, from ratings to a report, and to a regression of the engine."""

from dataclasses import replace

import pytest

from quizzes.rating import keeping
from quizzes.rating.cli import main
from quizzes.rating.keeping import append_kept, kept_of, load_kept, regress
from quizzes.rating.known import KNOWN
from quizzes.rating.marks import parse_ratings
from quizzes.rating.reporting import report
from quizzes.rating.sampling import Asked, draw
from quizzes.rating.sheets import make_sheet, read_sheet
from tests.quizzes.engine.made import MODES, SERVICES, bank

BANK = [Asked("modes", one) for one in bank(MODES).questions] + [
    Asked("services", one) for one in bank(SERVICES).questions
]


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "modes.md").write_text(MODES)
    (folder / "services.md").write_text(SERVICES)
    return folder


def rated(sheet, verdict="yyyyyyyy"):
    """The same marks for every item of the sheet."""
    return parse_ratings("\n".join(f"{item.number} A {verdict}" for item in sheet.items), sheet.numbers)


def test_every_set_and_pattern_has_its_share_of_a_small_sample():
    strata = {one.stratum for one in BANK}
    assert {one.stratum for one in draw(BANK, len(strata), seed=1)} == strata


def test_the_same_seed_draws_the_same_sheet_and_another_one_another():
    sheet = make_sheet(draw(BANK, 6, seed=1), 1)
    assert sheet == make_sheet(draw(BANK, 6, seed=1), 1)
    assert sheet != make_sheet(draw(BANK, 6, seed=2), 2)


def test_known_items_are_mixed_in_and_look_like_the_others(tmp_path, notes):
    main(["sheet", str(tmp_path / "sheet"), str(notes), "--seed", "3", "--size", "8"])
    sheet, blind = read_sheet(tmp_path / "sheet"), (tmp_path / "sheet" / "blind.txt").read_text()
    assert sum(bool(item.known) for item in sheet.items) == 3
    for told in ("Key:", "Quote:", "known", "published", "definition_to_term", "modes.md"):
        assert told not in blind


def test_the_sheet_that_is_opened_has_key_and_quote(tmp_path, notes):
    main(["sheet", str(tmp_path / "sheet"), str(notes), "--seed", "3", "--size", "8"])
    opened = (tmp_path / "sheet" / "open.txt").read_text()
    assert opened.count("Key:") == opened.count("Quote:") == 11


def test_the_command_prints_counts_and_no_text_of_the_notes(tmp_path, notes, capsys):
    main(["sheet", str(tmp_path / "sheet"), str(notes), "--seed", "3", "--size", "2", "--tier", "published"])
    assert capsys.readouterr().out.startswith("2 of ")


def test_a_rater_who_waves_everything_through_is_seen():
    sheet = make_sheet(draw(BANK, 30, seed=4), 4)
    flawed = sum(item.known not in ("", "good") for item in sheet.items)
    assert f"Of {flawed} known flawed items 0 were seen" in report(sheet, rated(sheet))
    assert flawed > 0


def test_a_report_counts_verdicts_by_tier_set_and_pattern():
    sheet = make_sheet(draw(BANK, 4, seed=1), 1)
    told = report(sheet, rated(sheet))
    assert "| tier | rated | as is | as is or minor |" in told
    assert "4 questions rated" in told
    assert "(100%, " in told


def test_a_wrong_key_is_counted_apart():
    published = [one for one in BANK if one.tier == "published"]
    sheet = make_sheet(draw(published, 2, seed=1), 1)
    told = report(sheet, rated(sheet, "ynyyyyyy wrong"))
    assert "| 2 | 0 (0%, 0% to 66%) | 0 (0%, 0% to 66%) | 2 | 2 (100%, 34% to 100%) |" in told


@pytest.fixture
def kept():
    """Every question of the bank rated as is."""
    sheet = make_sheet(draw(BANK, 100, seed=1), 1)
    return kept_of(sheet, rated(sheet), "A")


def test_what_is_kept_has_no_word_of_the_notes(tmp_path, kept):
    append_kept(kept, tmp_path / "ratings.jsonl")
    text = (tmp_path / "ratings.jsonl").read_text()
    assert "Pipe" not in text
    assert load_kept(tmp_path / "ratings.jsonl") == kept


def test_ratings_are_kept_once(tmp_path, kept):
    assert append_kept(kept, tmp_path / "ratings.jsonl") == len(kept)
    assert append_kept(kept, tmp_path / "ratings.jsonl") == 0


def test_an_engine_that_makes_the_same_has_lost_nothing(kept):
    found = regress(kept, BANK)
    assert (found.rated, found.lost, found.demoted, found.still_bad) == (len(kept), [], [], [])


def test_a_good_question_that_is_no_longer_made_is_lost(kept):
    assert regress(kept, BANK[1:]).lost == [BANK[0].question.fingerprint]


def test_one_that_became_a_draft_is_demoted():
    published = next(one for one in BANK if one.tier == "published")
    sheet = make_sheet([published], 1)
    now = replace(published, question=replace(published.question, status="draft"))
    assert regress(kept_of(sheet, rated(sheet), "A"), [now]).demoted == [published.question.fingerprint]


def test_a_reworded_one_is_to_be_rated_again():
    one = BANK[0]
    sheet = make_sheet([one], 1)
    now = replace(one, question=replace(one.question, stem="Other words?", fingerprint="0" * 32))
    found = regress(kept_of(sheet, rated(sheet), "A"), [now])
    assert (found.lost, found.reworded) == ([], [one.question.fingerprint])


def test_a_wrong_key_that_is_still_published_fails_the_command(notes, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(keeping.append_kept, "__defaults__", (tmp_path / "kept.jsonl",))
    monkeypatch.setattr(keeping.load_kept, "__defaults__", (tmp_path / "kept.jsonl",))
    folder = tmp_path / "sheet"
    main(["sheet", str(folder), str(notes), "--seed", "3", "--size", "4", "--tier", "published"])
    sheet = read_sheet(folder)
    (tmp_path / "a.txt").write_text("\n".join(f"{item.number} A ynyyyyyy wrong" for item in sheet.items))
    assert main(["keep", str(folder), str(tmp_path / "a.txt"), "--rater", "A"]) == 0
    assert main(["regress", str(notes)]) == 1
    assert "still_wrong: 4" in capsys.readouterr().out


def test_coverage_is_a_table_by_set(notes, capsys):
    assert main(["coverage", str(notes)]) == 0
    assert "| notes | " in capsys.readouterr().out


def test_known_items_have_four_options_and_the_flawed_outnumber_the_good():
    assert all(len(set(one.options)) == 4 for one in KNOWN)
    assert sum(one.good for one in KNOWN) < len(KNOWN) / 2


def test_notes_that_are_not_there_are_named(tmp_path, capsys):
    assert main(["coverage", str(tmp_path / "none")]) == 2
    assert "there is no such file or folder" in capsys.readouterr().err
