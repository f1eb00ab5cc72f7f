"""A line that tells something of a thing is asked among the things that the lines around it speak of."""

import pytest

from tests.quizzes.engine.made import asked, key_of, texts_of

LAMPS = """
# Harbour

## Lamps of the pier

- Argenta consumes whale oil from a copper bowl.
- Bellona throws a red beam across the outer reef.
- Corvina reveals the mouth of the river.
- Keepers trim the wick of Argenta before dusk.
- Sailors steer by Bellona, by Corvina, and far out by Dorada.
"""


def stems(markdown: str) -> dict[str, str]:
    """The stem of each key."""
    return {key_of(one): one.stem for one in asked(markdown, "line_subject")}


def options(markdown: str, key: str) -> set[str]:
    """The options beside a key."""
    return next(texts_of(one) for one in asked(markdown, "line_subject") if key_of(one) == key)


def test_a_line_is_asked_for_its_subject_among_the_subjects_around_it() -> None:
    assert stems(LAMPS)["Bellona"] == "Which of these throws a red beam across the outer reef?"
    assert options(LAMPS, "Bellona") == {"Argenta", "Bellona", "Corvina"}


def test_it_is_left_to_the_author() -> None:
    assert {one.status for one in asked(LAMPS, "line_subject")} == {"draft"}


@pytest.mark.parametrize(
    "line",
    [
        "Dorada is another lamp of the outer mole.",
        "Dorada was lit with tallow in the great storm.",
        "Dorada does not reach the fishing grounds.",
        "Dorada is very useful in heavy snow.",
        "Dorada can be seen.",
        "Dorada often warms the frozen mooring ropes.",
    ],
)
def test_what_may_hold_for_others_or_only_held_once_is_not_asked(line: str) -> None:
    assert "Dorada" not in stems(f"{LAMPS}- {line}\n")


def test_a_plain_line_in_their_place_is_asked() -> None:
    assert "Dorada" in stems(f"{LAMPS}- Dorada repels moths from the bait store.\n")


def test_a_name_never_stands_beside_a_common_noun() -> None:
    added = f"{LAMPS}- The harbour master keeps a ledger of foreign vessels.\n"

    assert not any("master" in text.lower() for text in options(added, "Bellona"))


def test_two_spellings_of_one_name_never_stand_together() -> None:
    added = f"{LAMPS}- Cor Vina leads the ferry past the sunken wreck.\n- Dockers trust Cor Vina.\n"

    assert not {"Corvina", "Cor Vina"} <= options(added, "Bellona")


def test_a_person_is_no_thing_to_ask_for() -> None:
    added = f"{LAMPS}- Alice carries a silver mirror behind every flame.\n- Children call Alice.\n"

    assert "Alice" not in stems(added)
    assert "Alice" not in options(added, "Bellona")


CLOUD = """
# Storage

- The cost of S3 depends on what is stored.
- Backups of EFS live elsewhere.
- EBS replicates every block inside one zone.
"""


def test_where_a_list_of_general_knowledge_tells_the_kind_it_is_asked_for() -> None:
    found = asked(CLOUD)

    assert [one.stem for one in found] == [
        "Which AWS storage service replicates every block inside one zone?"
    ]
    assert {"S3", "EFS"} < texts_of(found[0])


def test_what_every_product_of_a_kind_can_do_is_not_asked_by_its_kind() -> None:
    assert not asked(CLOUD.replace("replicates every", "supports a snapshot of every"))


def test_no_definition_of_a_product_is_published_among_products_of_a_list() -> None:
    notes = CLOUD.replace(
        "EBS replicates every block inside one zone", "**EBS** is the disk that follows an instance"
    )

    assert not [one for one in asked(notes) if one.status == "published"]
