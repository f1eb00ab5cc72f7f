"""How a change is shown to whoever decides about it."""

from portal.web.differences import line_difference, word_difference


def shown(stretches):
    return [(stretch.kind, stretch.text) for stretch in stretches]


def test_equal_texts_differ_in_nothing():
    assert line_difference("a\nb", "a\nb\n") == []


def test_a_changed_line_is_shown_before_and_after_with_the_lines_around_it():
    assert shown(line_difference("1\n2\n3\n4\n5\n6\n7", "1\n2\n3\nfour\n5\n6\n7")) == [
        ("skipped", "1 line as before"),
        ("same", "2"),
        ("same", "3"),
        ("removed", "4"),
        ("added", "four"),
        ("same", "5"),
        ("same", "6"),
        ("skipped", "1 line as before"),
    ]


def test_two_changes_far_apart_leave_out_what_lies_between():
    before = "\n".join(str(line) for line in range(40))
    lines = shown(line_difference(before, before.replace("5\n", "five\n", 1).replace("\n35\n", "\n")))
    assert ("skipped", "25 lines as before") in lines
    assert ("removed", "35") in lines


def test_words_that_come_and_go_are_found_within_a_sentence():
    assert shown(word_difference("It keeps records for a day.", "It keeps records for a year.")) == [
        ("same", "It keeps records for a "),
        ("removed", "day."),
        ("added", "year."),
    ]


def test_joining_what_stays_and_what_comes_gives_the_new_text():
    before, after = "one  two three four", "zero one two  four five"
    stretches = word_difference(before, after)
    assert "".join(s.text for s in stretches if s.kind != "removed") == after
    assert "".join(s.text for s in stretches if s.kind != "added") == before


def test_a_huge_change_is_listed_without_being_matched():
    before = "\n".join(f"old {line}" for line in range(9_000))
    after = "\n".join(f"new {line}" for line in range(9_000))
    kinds = [stretch.kind for stretch in line_difference(before, after)]
    assert kinds == ["removed"] * 9_000 + ["added"] * 9_000
