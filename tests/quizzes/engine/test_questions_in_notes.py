"""Questions that the notes ask themselves: taken as they stand, and proved by a sentence of the notes."""

import json

import pytest

from quizzes.engine import Corpus, explain, generate, load
from quizzes.engine.lint import lint
from quizzes.engine.writing import as_data
from topics.markup import read_file

NOTES = """# Input modes

**Pipe mode** is the input mode that streams records from a bucket. It needs no disk.

**File mode** is the input mode that copies the data set first.
"""
QUESTION = """
Which input mode streams the records?

- [ ] File mode
- [x] Pipe mode
- [ ] Shuffle mode
"""
MOVED = QUESTION.replace("[ ] File", "[x] File").replace("[x] Pipe", "[ ] Pipe")


def documents(*texts, path="notes{}.md"):
    return [read_file(path.format(at), text.encode()).document for at, text in enumerate(texts)]


def made(*texts, **more):
    return generate(documents(*texts), **more)


def inline(*texts, **more):
    """The questions that the notes ask themselves."""
    return [one for one in made(*texts, **more).questions if one.pattern == "inline"]


def keys(question):
    return [option.text for option in question.options if option.key]


def why(question, text):
    return next(option.why for option in question.options if option.text == text)


def test_it_is_published_as_reviewed_with_the_sentence_that_says_so():
    (question,) = inline(NOTES + QUESTION)
    assert (question.status, question.tier, keys(question)) == ("published", "reviewed", ["Pipe mode"])
    evidence = question.evidence
    assert evidence.quote == "Pipe mode is the input mode that streams records from a bucket."
    assert (evidence.basis, evidence.line, question.findings) == ("found", 3, ())
    assert question.place != (evidence.source, evidence.content_key)


def test_whys_are_those_of_the_notes_and_else_plain_words():
    text = NOTES + QUESTION.replace("File mode", "File mode\n  - it copies first")
    (question,) = inline(text)
    assert why(question, "File mode") == "it copies first"
    assert why(question, "Shuffle mode") == "The notes give another answer."
    assert why(question, "Pipe mode") == "This is the answer that the notes give."


def test_a_quote_below_is_the_evidence_and_a_word_or_two_may_differ():
    passage = "\n\nNothing is kept on a disk while a training job reads its records in this way."
    quote = "\n> Nothing is kept on a disk, while a training job reads its records in this way.\n"
    (question,) = inline(NOTES + passage + "\n" + QUESTION + quote)
    assert question.evidence.quote == passage.strip()
    assert question.evidence.basis == "quoted"


def test_a_quote_with_another_number_quotes_nothing():
    asked = "How many seconds does it have to answer?\n\n- [x] 2\n- [ ] 5\n- [ ] 9\n"
    quote = "\n> A container must answer every single ping of the service within 2 seconds.\n"
    text = "# Containers\n\nA container must answer every single ping of the service within 7 seconds.\n\n"
    (question,) = inline(text + asked + quote)
    assert question.evidence.basis == "question"
    (question,) = inline(text.replace("7", "2") + asked + quote)
    assert question.evidence.basis == "quoted"


def test_an_explanation_that_is_no_quote_is_the_why_of_the_key():
    (question,) = inline(NOTES + QUESTION + "\n> It does so because disks are slow.\n")
    assert why(question, "Pipe mode") == "It does so because disks are slow."
    assert question.evidence.basis == "found"


def test_where_no_sentence_says_it_the_evidence_is_the_question_itself():
    (question,) = inline(QUESTION + "\n> By definition.\n")
    assert (question.status, question.evidence.basis) == ("published", "question")
    assert question.evidence.quote == "Which input mode streams the records?"
    assert question.place == (question.evidence.source, question.evidence.content_key)
    assert why(question, "Pipe mode") == "By definition."
    assert as_data(question)["evidence"]["basis"] == "question"


@pytest.mark.parametrize(
    "sentence",
    [
        "Pipe mode is an input mode.",
        "Pipe mode never streams records as an input mode.",
        "Does the input mode called Pipe mode stream records?",
        "The records of a lake stream by.",
    ],
)
def test_a_sentence_that_says_less_or_the_opposite_proves_nothing(sentence):
    assert inline(f"# Modes\n\n{sentence}\n{QUESTION}")[0].evidence.basis == "question"


def test_the_heading_may_name_what_its_item_speaks_of():
    text = "# Modes\n\n## Pipe mode\n\n- streams the records of an input straight in\n\n## Questions\n"
    (question,) = inline(text + QUESTION)
    assert question.evidence.quote == "streams the records of an input straight in"


def test_the_nearest_sentence_is_taken():
    far = "# Far\n\nPipe mode is the input mode that streams records.\n"
    near = "# Near\n\nPipe mode is the input mode that streams records here.\n"
    (question,) = inline(far, near + QUESTION)
    assert question.evidence.source == "notes1.md"


def test_several_ticks_are_several_keys():
    text = "Which two modes stream? (Choose two.)\n\n- [x] Ring mode\n- [ ] Flat mode\n- [x] Pipe mode\n"
    (question,) = inline(text)
    assert set(keys(question)) == {"Ring mode", "Pipe mode"}
    assert question.status == "published"
    assert why(question, "Flat mode") == "This is none of the answers that the notes give."


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        (QUESTION.replace("Shuffle mode", "All of the above"), "not an answer of its own"),
        (QUESTION.replace("- [ ] Shuffle mode\n", ""), "fewer than three options"),
        ("Which stream?\n\n- [x] Ring mode\n- [x] Pipe mode\n- [ ] Flat mode\n", "how many to choose"),
    ],
)
def test_a_flaw_makes_it_a_draft_that_says_why(text, flaw):
    (question,) = inline(text)
    assert question.status == "draft"
    assert any(flaw in finding.reason for finding in question.findings)


def test_what_is_published_has_no_flaw():
    assert not [flaw for flaw in lint(made(NOTES + QUESTION)) if flaw.severity == "flaw"]


def test_amounts_stand_in_order_whatever_their_prefix():
    text = "How large may a record be?\n\n- [ ] 2 GB\n- [x] 1 MB\n- [ ] 512 KB\n- [ ] 100 KB\n"
    (question,) = inline(text)
    assert [option.text for option in question.options] == ["100 KB", "512 KB", "1 MB", "2 GB"]
    assert question.status == "published"


def test_the_order_of_options_does_not_depend_on_the_key():
    (before,), (after,) = inline(QUESTION), inline(MOVED)
    assert [option.text for option in before.options] == [option.text for option in after.options]
    assert keys(before) != keys(after)
    assert before.fingerprint != after.fingerprint
    assert before.place == after.place


def test_no_wrong_option_is_taken_for_something_the_notes_say():
    plain = made(NOTES)
    lies = """
Which mode turns stones into bread? (In the notes of the Baker)

- [x] Baker mode
- [ ] **File mode** is the input mode that streams records from a bucket.
- [ ] Pipe mode was formerly called File mode
"""
    asking = made(NOTES + lies)
    by_rule = [one for one in asking.questions if one.pattern != "inline"]
    assert by_rule == list(plain.questions)
    assert [one for one in asking.rejected if one.pattern != "inline"] == list(plain.rejected)
    corpus = Corpus.of(documents(NOTES + lies))
    assert corpus.index.size == Corpus.of(documents(NOTES)).index.size
    assert not corpus.aliases.same("Pipe mode", "File mode")
    assert corpus.index.frequency("bread") == 0


def test_what_the_notes_say_of_a_wrong_option_is_noted_and_decides_nothing():
    text = NOTES + "\nShuffle mode is an input mode that streams records, too.\n"
    (question,) = inline(text + QUESTION)
    assert question.status == "published"
    assert [(one.gate, one.severity) for one in question.findings] == [("truth_check", "note")]


def test_the_same_question_in_two_files_is_asked_once_and_the_second_says_where():
    both = documents(QUESTION, QUESTION)
    bank = generate(both)
    assert len(bank.questions) == 1
    (again,) = bank.rejected
    assert "notes0.md, line 2" in again.finding.reason
    states = [account.state for account in explain(Corpus.of(both), bank)]
    assert states == ["published", "stopped"]


@pytest.mark.parametrize(
    ("again", "how"),
    [
        (QUESTION, "is asked there"),
        (MOVED, "has another answer there"),
        (QUESTION.replace("Shuffle", "Ring"), "is asked there"),
    ],
)
def test_one_page_asks_nothing_twice(again, how):
    bank = made(f"{QUESTION}\n\n## Again\n{again}")
    assert len(bank.questions) == 1
    assert how in bank.rejected[0].finding.reason
    assert not lint(bank)


def test_the_sentence_it_rests_on_counts_as_asked():
    text = "# Trees\n\nThe acorn is the fruit of the oak.\n\nThe fruit of the oak is the:\n\n"
    text += "- [x] acorn\n- [ ] cone\n- [ ] samara\n"
    accounts = explain(Corpus.of(documents(text)), made(text))
    assert [account.state for account in accounts] == ["published", "published"]


def test_it_is_asked_in_any_language():
    text = "---\nlang: de\n---\n\nDer Hund bellt.\n\nWas tut der Hund?\n\n- [x] bellen\n"
    (document,) = documents(text + "- [ ] miauen\n- [ ] muhen\n")
    assert document.language == "de"
    assert [one.stem for one in generate([document]).questions] == ["Was tut der Hund?"]


def decided(*entries):
    return load(json.dumps({"decisions": list(entries)}).encode())


def entry(verdict, question, **more):
    options = [{"text": one.text, "key": one.key, "why": one.why} for one in question.options]
    wording = {
        "pattern": "inline", "path": "notes0.md", "content_key": question.place[1], "quote": "",
        "stem": question.stem, "options": options,
    }  # fmt: skip
    return {"verdict": verdict, "fingerprint": question.fingerprint, "reason": "So.", **wording, **more}


FLAWED = QUESTION.replace("Shuffle mode", "All of the above")


def test_an_accepted_draft_is_published_while_the_notes_ask_the_same():
    (draft,) = inline(FLAWED)
    decisions = decided(entry("accept", draft))
    assert [one.status for one in inline(FLAWED, decisions=decisions)] == ["published"]
    moved = FLAWED.replace("[ ] File", "[x] File").replace("[x] Pipe", "[ ] Pipe")
    bank = made(moved, decisions=decisions)
    (after,) = bank.questions
    assert (after.status, keys(after)) == ("draft", ["File mode"])
    assert "no longer ask" in bank.findings[0].reason


def test_a_rejected_one_is_gone_until_the_notes_ask_something_else():
    (question,) = inline(QUESTION)
    decisions = decided({"verdict": "reject", "fingerprint": question.fingerprint, "reason": "Too easy."})
    assert inline(QUESTION, decisions=decisions) == []
    assert len(inline(MOVED, decisions=decisions)) == 1


def test_an_edited_one_keeps_its_place_and_evidence():
    (question,) = inline(NOTES + QUESTION)
    edit = entry("edit", question, stem="Which mode of input streams records?")
    (edited,) = inline(NOTES + QUESTION, decisions=decided(edit))
    assert edited.stem == "Which mode of input streams records?"
    assert (edited.place, edited.evidence, edited.status) == (question.place, question.evidence, "published")


def test_where_only_what_was_read_is_published_its_author_has_read_it():
    decisions = load(json.dumps({"publish": "reviewed", "decisions": []}).encode())
    assert [one.status for one in inline(QUESTION, decisions=decisions)] == ["published"]
