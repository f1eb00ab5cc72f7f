import pytest

from quizzes.scoring.keys import same_keys


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        (["Pipe mode"], ["Pipe mode"], True),
        (["Pipe mode"], ["pipe mode."], True),
        (["A", "B"], ["B", "A"], True),
        (["Pipe mode"], ["File mode"], False),
        (["2 seconds"], ["3 seconds"], False),
        (["A"], ["A", "B"], False),
        (["+"], ["-"], False),
    ],
)
def test_keys_are_the_same_but_for_case_spaces_and_punctuation(before, after, same):
    assert same_keys(before, after) is same
    assert same_keys(after, before) is same
