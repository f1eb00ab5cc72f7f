"""No distractor may be true by the notes, not even by a sentence that comes later."""

from quizzes.engine import Corpus, generate, regate
from tests.quizzes.engine.made import MODES, SERVICES, asked, key_of, texts_of
from tests.quizzes.engine.notes import document

_NEW = "In some regions, File mode streams records into the container for one process too."


def _pipe(questions):
    return next(one for one in questions if key_of(one) == "Pipe mode" and "_to_term" in one.pattern)


def test_a_distractor_that_another_sentence_makes_true_is_left_out():
    notes = MODES + "\n**Ring mode** is the input mode that keeps records in memory.\n\n" + _NEW + "\n"

    question = _pipe(asked(notes, "definition_to_term"))

    assert "File mode" not in texts_of(question)
    assert "Ring mode" in texts_of(question)


def test_a_standing_question_passes_on_the_notes_it_was_made_from():
    page = document(MODES + SERVICES)
    corpus = Corpus.of([page])

    assert [regate(one, corpus) for one in generate([page]).questions if regate(one, corpus)] == []


def test_a_new_sentence_that_makes_a_distractor_true_is_found_by_regate():
    question = _pipe(generate([document(MODES)]).questions)
    later = Corpus.of([document(MODES), document(f"# News\n\n{_NEW}\n", path="news.md")])

    findings = regate(question, later)

    assert [(one.gate, one.severity) for one in findings] == [("truth_check", "reject")]
    assert "File mode" in findings[0].reason


def test_the_terms_of_a_question_tell_which_passages_can_break_it():
    question = _pipe(generate([document(MODES)]).questions)
    corpus = Corpus.of([document(MODES)])

    assert question.terms & corpus.terms_of(_NEW)
    assert not question.terms & corpus.terms_of("Kendra searches documents for people.")


def test_every_sentence_that_regate_objects_to_holds_a_term_of_the_question():
    page = document(MODES + SERVICES)
    for question in generate([page]).questions:
        for option in question.options:
            if option.key:
                continue
            sentence = f"{option.text} {question.stem.rstrip('?')}."
            later = Corpus.of([page, document(f"# More\n\n{sentence}\n", path="more.md")])
            if regate(question, later):
                assert question.terms & later.terms_of(f"More {sentence}"), question.stem


def test_a_new_sentence_that_makes_two_options_one_thing_is_found_by_regate():
    question = next(
        one for one in generate([document(SERVICES)]).questions if one.pattern == "definition_to_term"
        and key_of(one) == "Amazon Macie"
    )  # fmt: skip
    news = "# News\n\nAmazon Macie was formerly called AWS Config.\n"
    later = Corpus.of([document(SERVICES), document(news, path="news.md")])

    assert "same_thing" in {one.gate for one in regate(question, later)}
    assert question.terms & later.terms_of(news)


def test_a_distractor_is_recognised_under_its_name_without_the_maker():
    notes = SERVICES + "\nInspector creates and controls encryption keys as well.\n"

    question = next(one for one in asked(notes, "definition_to_term") if key_of(one) == "AWS KMS")

    assert "Amazon Inspector" not in texts_of(question)
