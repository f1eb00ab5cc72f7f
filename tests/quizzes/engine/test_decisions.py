"""An author's decisions are data beside the notes, and outlive the rules that proposed the questions."""

import json

import pytest

from quizzes.engine import DecisionsError, dump, generate, load
from tests.quizzes.engine.made import MODES, bank, key_of
from tests.quizzes.engine.notes import document


def _entry(verdict, question=None, **more):
    entry = {"verdict": verdict, **more}
    if question is not None:
        entry |= {
            "fingerprint": question.fingerprint, "pattern": question.pattern,
            "path": question.evidence.source, "content_key": question.evidence.content_key,
            "quote": question.evidence.quote, "stem": question.stem,
            "options": [{"text": one.text, "key": one.key, "why": one.why} for one in question.options],
        }  # fmt: skip
    return {**entry, **more}


def _decided(*entries):
    return load(json.dumps({"decisions": list(entries)}).encode())


def _first(pattern="definition_to_term"):
    return next(one for one in bank(MODES).questions if one.pattern == pattern)


def test_an_accepted_question_is_published_as_reviewed():
    question = _first()

    made = generate([document(MODES)], decisions=_decided(_entry("accept", question)))

    accepted = next(one for one in made.questions if one.fingerprint == question.fingerprint)
    assert (accepted.status, accepted.tier) == ("published", "reviewed")
    assert made.stats.published_by_tier["reviewed"] == 1


def test_an_accepted_question_stands_even_if_no_rule_proposes_it_any_more():
    question = _first()
    entry = _entry("accept", question, stem="Which input mode was once the favourite of streamers?")

    made = generate([document(MODES)], decisions=_decided(entry))

    stems = [one.stem for one in made.questions]
    assert "Which input mode was once the favourite of streamers?" in stems


def test_a_rejected_candidate_is_gone():
    question = _first()
    entry = {"verdict": "reject", "fingerprint": question.fingerprint, "reason": "asks for a detail"}

    made = generate([document(MODES)], decisions=_decided(entry))

    assert question.fingerprint not in {one.fingerprint for one in made.questions}


def test_an_edited_question_replaces_its_candidate_and_keeps_its_evidence():
    question = _first()
    entry = _entry("edit", question, stem="Which mode copies everything before it starts?")

    made = generate([document(MODES)], decisions=_decided(entry))

    edited = next(
        one for one in made.questions if one.stem == "Which mode copies everything before it starts?"
    )
    assert edited.evidence == question.evidence
    assert question.stem not in {one.stem for one in made.questions}


def test_an_author_can_write_a_question_on_a_quote_without_a_fingerprint():
    entry = {
        "verdict": "write", "path": "notes.md", "quote": "SageMaker has three input modes.",
        "stem": "How many input modes does SageMaker have?",
        "options": [
            {"text": "2", "key": False, "why": "The notes count three."},
            {"text": "4", "key": False, "why": "The notes count three."},
            {"text": "3", "key": True, "why": "The notes name three input modes."},
        ],
    }  # fmt: skip

    made = generate([document(MODES)], decisions=_decided(entry))

    written = next(one for one in made.questions if one.pattern == "authored")
    assert key_of(written) == "3"
    assert [one.text for one in written.options] == ["2", "3", "4"]
    assert written.evidence.quote == "SageMaker has three input modes."


def test_a_decision_whose_passage_has_changed_does_not_apply_and_is_reported():
    question = _first()
    changed = MODES.replace("copies the whole data set", "copies all of the data")

    made = generate([document(changed)], decisions=_decided(_entry("accept", question)))

    assert question.fingerprint not in {one.fingerprint for one in made.questions}
    assert "has changed or is gone" in made.findings[0].reason


def test_a_decision_follows_its_passage_into_another_file():
    question = _first()

    made = generate([document(MODES, path="moved.md")], decisions=_decided(_entry("accept", question)))

    assert {one.evidence.source for one in made.questions if one.tier == "reviewed"} == {"moved.md"}


def test_what_the_truth_check_says_of_a_reviewed_question_is_noted_on_it():
    question = _first()
    page = document(MODES + "\nPipe mode copies the whole data set to local storage first, too.\n")

    made = generate([page], decisions=_decided(_entry("accept", question)))

    reviewed = next(one for one in made.questions if one.tier == "reviewed")
    assert [(one.gate, one.severity) for one in reviewed.findings] == [("truth_check", "note")]
    assert reviewed.status == "published"


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ({"verdict": "maybe"}, '"verdict" must be one of'),
        ({"verdict": "reject", "fingerprint": "f"}, '"reason" must be a text'),
        ({"verdict": "accept", "reason": ""}, '"fingerprint" must be a text'),
        ({"verdict": "write", "stem": "S?", "path": "p", "quote": "q"}, '"options" must be a list'),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_named_with_what_is_wrong(entry, complaint):
    with pytest.raises(DecisionsError, match="entry 1: ") as raised:
        _decided(entry)

    assert complaint in str(raised.value)


def test_options_without_a_key_or_a_why_are_refused():
    question = _first()
    entry = _entry("edit", question)
    entry["options"] = [{**one, "key": False} for one in entry["options"]]

    with pytest.raises(DecisionsError, match="at least one option must be the key"):
        _decided(entry)

    entry["options"] = [{"text": "a", "key": True}, {"text": "b"}]
    with pytest.raises(DecisionsError, match='option 1 lacks "why"'):
        _decided(entry)


def test_a_file_that_is_no_json_is_refused_with_its_place():
    with pytest.raises(DecisionsError, match="not valid JSON"):
        load(b"{")


def test_dump_is_stable_and_is_read_back():
    decisions = _decided(_entry("accept", _first()), {"verdict": "reject", "fingerprint": "b", "reason": "r"})

    data = dump(decisions)

    assert dump(load(data)) == data
    assert {one.verdict for one in load(data).entries} == {"accept", "reject"}


def test_where_the_author_vouches_for_every_question_what_the_rules_would_publish_waits_as_a_draft():
    question = _first()
    decisions = load(json.dumps({"publish": "reviewed", "decisions": [_entry("accept", question)]}).encode())

    made = generate([document(MODES)], decisions=decisions).questions

    assert {one.fingerprint for one in made if one.status == "published"} == {question.fingerprint}
    assert any(finding.gate == "reviewed_only" for one in made for finding in one.findings)
    assert load(dump(decisions)).reviewed_only


def test_a_file_that_publishes_by_something_else_is_refused_by_its_word():
    with pytest.raises(DecisionsError, match='"publish" must be "rules" or "reviewed", and is \'all\''):
        load(b'{"publish": "all", "decisions": []}')
