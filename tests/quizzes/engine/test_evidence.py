"""Every question cites its sentence, and the citation cuts exactly."""

from quizzes.engine import generate
from tests.quizzes.engine.made import MODES, SERVICES, bank
from tests.quizzes.engine.notes import document


def test_the_quote_is_what_its_offsets_cut_out_of_the_passage():
    page = document(MODES + SERVICES)
    texts = {one.content_key: one.text for one in page.passages()}

    for question in generate([page]).questions:
        evidence = question.evidence
        assert texts[evidence.content_key][evidence.start : evidence.end] == evidence.quote


def test_the_evidence_names_file_line_and_headings():
    evidence = bank(SERVICES).questions[0].evidence

    assert (evidence.source, evidence.line, evidence.section) == ("notes.md", 5, ("Security",))


def test_only_the_sentence_that_states_it_is_quoted_from_a_longer_passage():
    notes = MODES.replace("to local storage first.", "to local storage first. It is the oldest of them all.")

    question = next(one for one in bank(notes).questions if "copies" in one.stem)

    assert question.evidence.quote.endswith("to local storage first.")


def test_notes_in_another_language_give_no_question():
    made = generate([document(SERVICES, language="de")])

    assert made.questions == ()
    assert made.stats.passages == 0


def test_a_passage_that_states_nothing_gives_no_question():
    from dataclasses import replace

    page = document(MODES)
    silent = replace(page, blocks=tuple(replace(one, content_bearing=False) for one in page.blocks))

    assert generate([silent]).questions == ()
