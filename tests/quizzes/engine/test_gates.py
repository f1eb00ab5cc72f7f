"""Each gate lets the good pass and names what is wrong with the bad."""

from dataclasses import replace

import pytest

from quizzes.engine import Corpus
from quizzes.engine.candidate import Candidate, Draft, Proposal
from quizzes.engine.gates import GATES, OPTION_GATES, dated
from quizzes.engine.statements.values import Source
from tests.quizzes.engine.made import SERVICES, asked, doubts, key_of, refusals
from tests.quizzes.engine.notes import document

_CORPUS = Corpus.of([document(SERVICES)])
_STEM = "Which input mode streams records into the container?"


def _source(quote):
    return Source("n.md", 1, ("Modes",), "key", quote, 0, len(quote), (0, 1))


def _candidate(
    stem=_STEM, key="Pipe mode", others=("File mode", "Ring mode"), said="streams records into the container",
    quote="Pipe mode is the input mode that streams records into the container.", **more,
):  # fmt: skip
    marked, rank = more.pop("marked", True), more.pop("rank", 0)
    options = tuple(Proposal(one, "Why.", one, "other words", marked=marked, rank=rank) for one in others)
    draft = Draft(
        pattern=more.pop("pattern", "definition_to_term"), stem=stem,
        key=Proposal(key, "Why.", key, said, marked=more.pop("key_marked", True)), pool=options,
        source=_source(quote), whole=said, kin="input mode", defining=more.pop("defining", True),
        origin="definition", **more,
    )  # fmt: skip
    return Candidate(draft, options)


def _objections(candidate):
    return {gate.name for gate in GATES for _ in gate.reasons(candidate, _CORPUS)}


def test_a_good_candidate_passes_every_gate():
    assert _objections(_candidate()) == set()


@pytest.mark.parametrize(
    ("gate", "changes"),
    [
        ("key_marked", {"key_marked": False}),
        ("options_marked", {"marked": False}),
        ("near_siblings", {"rank": 4}),
        ("of_one_kind", {"rank": 3}),
        ("option_form", {"key": "twin stages", "others": ("file stage", "ring stage")}),
        ("clean_gloss", {"said": "streams records; see https://example.org"}),
        ("clean_gloss", {"said": "streams records and the"}),
        ("clean_gloss", {"said": "streams a, b, c, d, e and f into one place"}),
        ("leak", {"key": "Streaming mode"}),
        ("leak", {"stem": "Which input mode does storage of records need?", "key": "Store mode"}),
        ("leak", {"stem": "What is the term for a band that is made of irises?", "key": "Iri band"}),
        ("leak", {"stem": "Which type has Boolean values in the container?", "key": "bool()"}),
        ("abbreviation", {"stem": "Which function returns the length of a list?", "key": "len()"}),
        ("abbreviation", {"stem": "Which function tells whether all items hold?", "key": "all()"}),
        ("common_word", {"key": "model"}),
        ("option_form", {"key": "Pipe mode for everything that is ever streamed anywhere"}),
        ("self_contained", {"said": "it streams records into the container"}),
        ("self_contained", {"stem": "Which of these does the chapter above describe with records?"}),
        ("self_contained", {"stem": "Which quantity of units of fruit is bought at that price?"}),
        ("loose_pronoun", {"stem": "Which mode streams this into the container as well?"}),
        ("self_contained", {"stem": "Which mode can be used to stream both values at once?"}),
        ("self_contained", {"stem": "Which kind of mode has the reverse effect on records?"}),
        ("garbled", {"stem": "Which mode streams records, it is fast?"}),
        ("garbled", {"stem": "Which mode are used for records in the container?"}),
        ("garbled", {"stem": "Which mode can translate a tag into a record though?"}),
        ("garbled", {"stem": "Which key gives the the container its records?"}),
        ("praise", {"stem": "Which mode is a great way to stream records?"}),
        ("praise", {"key": "A handy mode for a bunch of records"}),
        ("defining_clause", {"defining": False}),
        ("hedged", {"stem": "Which input mode usually streams records into the container?"}),
        ("dated", {"quote": "Until 2021, Pipe mode streamed records into the container."}),
        ("dated", {"quote": "Pipe mode was the one that streamed records into the container."}),
        ("dated", {"quote": "Pipe mode is no longer available for records in the container."}),
        ("one_of", {"said": "is one of the modes that stream"}),
        ("stem_length", {"stem": "Which " + "very " * 40 + "long mode streams records?"}),
        ("stem_length", {"stem": "Which of these streams?"}),
        ("doubtful", {"doubts": ("the wording is unsure",)}),
        ("source_markup", {"stem": "Which mode streams **records** into the container?"}),
    ],
)
def test_a_bad_candidate_is_stopped_by_its_gate(gate, changes):
    assert gate in _objections(_candidate(**changes))


def test_in_a_narrative_was_does_not_mean_that_it_is_no_longer_so():
    past = "The first mill was built of oak. The second was a ruin. Both mills were sold."
    corpus = Corpus.of([document(f"# Mills\n\n{past}\n")])
    candidate = _candidate(quote="Pipe mode was the one that streamed records into the container.")
    told = replace(candidate.draft, source=replace(candidate.draft.source, path=corpus.passages[0].path))

    assert not list(dated.GATE.reasons(replace(candidate, draft=told), corpus))


def test_a_date_in_the_stem_makes_a_dated_fact_askable():
    quote = "Since 2021, Pipe mode has taken CSV records in the container."
    stem = "Which input mode has taken CSV records in the container since 2021?"

    assert "dated" not in _objections(_candidate(stem=stem, quote=quote))


def test_a_plural_noun_before_it_gives_a_pronoun_its_meaning():
    assert "loose_pronoun" not in _objections(_candidate(stem="Which mode takes the records as they come?"))


def test_a_word_that_every_option_shares_is_no_leak():
    assert "leak" not in _objections(_candidate(stem="Which mode streams records into the container?"))


@pytest.mark.parametrize(
    ("stem", "key", "others"),
    [
        ("Which mode does reception of records need?", "Receiver mode", ("File mode", "Ring mode")),
        ("Which mode does storage of records need?", "Store mode", ("Stored mode", "Ring mode")),
    ],
)
def test_words_of_other_roots_and_those_that_a_distractor_shares_are_no_leak(stem, key, others):
    assert "leak" not in _objections(_candidate(stem=stem, key=key, others=others))


@pytest.mark.parametrize(
    ("gate", "option", "changes"),
    [
        ("same_thing", "AWS Macie", {"key": "Amazon Macie"}),
        ("same_thing", "Price elasticity of demand", {"key": "Price elasticity"}),
        ("same_thing", "Input modes", {}),
        ("plural_twin", "Pipe modes", {}),
        ("in_stem", "File mode", {"stem": "Which input mode reads in order, where File mode copies?"}),
        ("option_shape", "A mode", {"key": "Streams every record into the container for one single process"}),
    ],
)
def test_an_option_that_must_not_stand_there_is_refused(gate, option, changes):
    draft = _candidate(**changes).draft

    refused = {
        one.name
        for one in OPTION_GATES
        if one.refuse(draft, Proposal(option, "Why.", option, marked=True), _CORPUS)
    }

    assert gate in refused


def test_an_option_of_the_keys_kind_is_let_in():
    draft = _candidate().draft

    assert not any(
        one.refuse(draft, Proposal("File mode", "Why.", "File mode"), _CORPUS) for one in OPTION_GATES
    )


def test_an_acronym_and_its_expansion_are_never_two_options():
    notes = """
    # Kinds

    **Principal component analysis (PCA)** is a method that replaces variables by fewer ones.

    **PCA** is a method that works on numbers alone.

    **Grid search** is a method that tries all listed values.

    **Random search** is a method that draws values by chance.
    """

    for question in asked(notes):
        names = {one.text for one in question.options}
        assert not {"PCA", "Principal component analysis"} <= names


def test_two_descriptions_that_say_the_same_never_stand_side_by_side():
    notes = SERVICES + "- **Amazon Twin**: finds and classifies sensitive data in every bucket.\n"

    question = next(one for one in asked(notes, "definition_to_term") if key_of(one) == "Amazon Macie")

    assert "Amazon Twin" not in {one.text for one in question.options}


def test_a_term_that_is_everywhere_is_left_to_the_author():
    filler = "\n\n".join(f"Amazon Macie looks at thing {chr(97 + n % 26)}{n} each day." for n in range(100))

    question = next(
        one for one in asked(SERVICES + "\n" + filler, "definition_to_term") if key_of(one) == "Amazon Macie"
    )

    assert "dominance" in doubts(question)


def test_a_definition_without_kin_is_rejected_with_its_reason():
    reasons = refusals("# T\n\n**Gauge** is the meter that counts the steps of a walker.\n")

    assert reasons["near_siblings"] == "the notes name fewer than two other things of its kind"


def test_a_former_name_is_no_second_option():
    notes = SERVICES + "- **Amazon Detector**: watches networks and reports attacks.\n"
    renamed = notes + "\nAmazon Detector was formerly called Amazon Inspector.\n"

    before = next(one for one in asked(notes, "definition_to_term") if key_of(one) == "Amazon Detector")
    after = next(one for one in asked(renamed, "definition_to_term") if key_of(one) == "Amazon Detector")

    assert "Amazon Inspector" not in {one.text for one in after.options}
    assert len(before.options) == 4
