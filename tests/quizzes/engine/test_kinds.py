"""Terms of a glossary are asked among terms of their own kind, which their definitions and names tell."""

import pytest

from quizzes.engine import Corpus, generate
from quizzes.engine.defining_heads import defining_head, with_its_article
from quizzes.engine.one_kind import of_one_kind
from quizzes.engine.statements.glossary_meanings import meaning_of
from tests.quizzes.engine.made import doubts, key_of, texts_of
from topics.markup import read_file

GLOSSARY = """
# Glossary

carding
: process by which fibres are combed into one direction before they are spun

fulling
: process in which woven cloth is beaten in warm water until it is dense

retting
: process in which the stalks of flax are soaked so that the fibres come loose

distaff
: staff that holds the unspun fibres while a thread is drawn

selvage
: edge of a cloth at which the weft turns back
"""


@pytest.mark.parametrize(
    ("body", "noun"),
    [
        ("small, round vessel that holds the dye", "vessel"),
        ("the process by which wool is cleaned", "process"),
        ("vat used to heat the dye", "vat"),
        ("mineral capable of binding a dye", "mineral"),
        ("a type of plain weave in which each thread is doubled", "weave"),
        ("costs that are paid once", "cost"),
        ("a legal minimum price", "price"),
    ],
)
def test_the_head_of_a_definition_is_its_noun(body, noun):
    assert defining_head(body).noun == noun


@pytest.mark.parametrize(
    "body",
    [
        "when the cloth is beaten in water",
        "at the agreed price, the demand exceeds the supply",
        "warmth, softness or strength that a cloth has",
        "describes fibres that take up no water",
        "hem or seam within a garment",
        "the extra warmth wearers receive from a lining",
        "sorting fleeces by their fineness",
        "all the threads of a cloth",
    ],
)
def test_what_has_no_certain_head_tells_no_kind(body):
    assert defining_head(body) is None


@pytest.mark.parametrize(
    ("body", "asked_for"),
    [
        ("vat used to heat the dye", "a vat used to heat the dye"),
        ("edge of a cloth", "the edge of a cloth"),
        ("first round of spinning", "the first round of spinning"),
        ("costs that are paid once", "costs that are paid once"),
        ("an oven that dries wool", "an oven that dries wool"),
        ("oven that dries wool", "an oven that dries wool"),
        ("water that has been used", "the water that has been used"),
        ("single layer of felt", "a single layer of felt"),
        ("epithelia made of flat cells", "the epithelia made of flat cells"),
        ("series of looms in a row", "the series of looms in a row"),
    ],
)
def test_a_definition_takes_the_article_that_a_sentence_needs(body, asked_for):
    assert with_its_article(body) == asked_for


@pytest.mark.parametrize(
    ("body", "meaning"),
    [
        ("(plural: loca) place where the wool is kept", "place where the wool is kept"),
        ("tool that parts the warp; it is made of wood", "tool that parts the warp"),
        ("tool that parts the warp; also called a heddle", "tool that parts the warp"),
        ("an exact copy; a twin", "an exact copy; a twin"),
        ("cloth that is sold by weight, such as felt or rags", "cloth that is sold by weight"),
        ("a term that refers to cloths that are fulled", "cloths that are fulled"),
        ("are cloths that are fulled", "cloths that are fulled"),
    ],
)
def test_a_meaning_is_one_statement_without_what_stands_beside_it(body, meaning):
    assert meaning_of(body) == meaning


def _page(markdown):
    return read_file("glossary.md", markdown.encode()).document


def _asked(markdown, pattern=""):
    return [one for one in generate([_page(markdown)]).questions if pattern in one.pattern]


def _described(markdown):
    return {one.term: one for one in Corpus.of([_page(markdown)]).descriptions}


def test_terms_are_of_one_kind_by_what_both_are_said_to_be_or_are_named():
    said = _described(
        GLOSSARY
        + "\nwillow knife\n: thing with which osiers are split\n"
        + "\npen knife\n: blade that folds into its grip\n"
        + "\nwinding\n: transfer of yarn from one spool to another\n"
        + "\nloading\n: the movement of bales to a ship\n"
        + "\nflat boat\n: boat that has no keel at all\n"
        + "\ndeep boat\n: boat that lies low in the water\n"
        + "\nferry\n: boat that carries wool over the river\n"
    )

    assert of_one_kind(said["carding"], said["retting"])
    assert of_one_kind(said["willow knife"], said["pen knife"])
    assert of_one_kind(said["winding"], said["loading"])
    assert of_one_kind(said["flat boat"], said["deep boat"])
    assert not of_one_kind(said["flat boat"], said["ferry"])
    assert not of_one_kind(said["carding"], said["distaff"])
    assert not of_one_kind(said["distaff"], said["selvage"])


def test_only_terms_of_the_kind_asked_for_are_options():
    question = next(one for one in _asked(GLOSSARY, "definition_to_term") if "soaked" in one.stem)

    assert question.stem.startswith("What is the term for a process in which the stalks of flax are soaked")
    assert texts_of(question) == {"Carding", "Fulling", "Retting"}
    assert question.status == "published"


def test_a_term_that_is_the_only_one_of_its_kind_is_not_asked():
    assert "Distaff" not in {key_of(one) for one in _asked(GLOSSARY)}


def test_with_one_other_of_its_kind_a_term_is_left_to_the_author():
    notes = GLOSSARY + "\nspindle\n: staff that twists the thread and takes it up\n"

    question = next(one for one in _asked(notes, "definition_to_term") if key_of(one) == "Distaff")

    assert question.status == "draft"
    assert "of_one_kind" in doubts(question)


def test_meanings_are_options_only_where_nothing_but_what_they_say_tells_them_apart():
    notes = GLOSSARY.replace("beaten in warm water until", "beaten after retting until")

    questions = {key_of(one): one for one in _asked(GLOSSARY, "term_to_definition")}
    fewer = _asked(notes, "term_to_definition")

    retting = next(one for key, one in questions.items() if "soaked" in key)
    assert retting.stem == "What does the term “retting” mean?"
    assert all(text.startswith("A process") for text in texts_of(retting))
    assert not any("soaked" in key_of(one) for one in fewer)


def test_a_name_of_which_nothing_is_said_may_be_a_kind_of_the_key():
    notes = """
# Looms

The plain loom and the ribbon loom stand in the hall. A plain loom is heavy. Each ribbon loom is old.

Looms of the hall are the plain loom, the ribbon loom and the draw loom. The draw loom is tall.

**Treadle loom** is a loom that is worked with the feet.
"""
    for question in _asked(notes, "definition_to_term"):
        assert question.status == "draft"
        assert "of_one_kind" in doubts(question)


def test_other_names_that_stand_by_a_term_are_no_part_of_it():
    notes = GLOSSARY.replace("fulling\n", "fulling (also, tucking)\n")

    assert all("Fulling" in texts_of(one) for one in _asked(notes, "definition_to_term"))


def test_a_word_of_the_stem_that_only_the_key_lacks_is_left_to_the_author():
    notes = """
# Glossary

plain loom
: loom in which each thread lies over one thread and under the next

ribbon loom
: loom that weaves many narrow bands at one time

jacquard
: loom whose warp is lifted by the holes of a card
"""
    (question,) = (one for one in _asked(notes, "definition_to_term") if key_of(one) == "Jacquard")

    assert "option_form" in doubts(question)


def test_what_may_hold_for_others_too_is_left_to_the_author():
    said = "process in which woven cloth is beaten in warm water until it is dense"
    notes = GLOSSARY.replace(said, "process of beating cloth")

    (question,) = (one for one in _asked(notes, "definition_to_term") if key_of(one) == "Fulling")

    assert question.status == "draft"


def test_an_everyday_word_is_a_term_where_a_glossary_defines_it_and_all_other_options():
    notes = """
# Glossary

head
: beam that bears the harness of a loom and its pulleys

foot
: beam that rests on the floor and bears the weight of a loom

breast
: beam over which the finished cloth runs to its roller

back
: beam over which the warp runs down to the heddles
"""
    question = next(one for one in _asked(notes, "definition_to_term") if key_of(one) == "Head")

    assert "common_word" not in doubts(question)


def test_meanings_that_differ_in_one_word_stand_beside_each_other():
    notes = """
# Glossary

vat dyeing
: transfer of dye from a tub to the wool

piece dyeing
: transfer of dye from a tub to the silk

block printing
: transfer of a pattern with a carved piece of wood
"""
    question = next(one for one in _asked(notes, "definition_to_term") if key_of(one) == "Vat dyeing")

    assert "Piece dyeing" in texts_of(question)
    assert question.status == "published"


def test_what_one_meaning_denies_and_the_other_says_is_no_overlap():
    notes = """
# Glossary

free guild
: guild that weavers join to share the cost of their looms

bound guild
: guild that weavers do not join willingly

town guild
: guild whose masters sit in the council of the town
"""
    question = next(one for one in _asked(notes, "definition_to_term") if key_of(one) == "Free guild")

    assert "Bound guild" in texts_of(question)
    assert "overlapping" not in doubts(question)
