"""GIFT as Moodle reads it, and what of it is no multiple choice."""

import pytest

from quizzes.formats import Item, Option, write_gift
from quizzes.formats.gift import looks_like_gift, read_gift


def only(text):
    """The one question of a text."""
    found = read_gift(text)
    assert len(found.items) == 1, found
    return found.items[0]


def options(text):
    """The options of the one question; a right one has a star."""
    return [f"*{one.text}" if one.correct else one.text for one in only(text).options]


def said(text, path="quiz.gift"):
    """What was said: line, severity, message."""
    return [(one.line, one.severity, one.message) for one in read_gift(text, path).findings]


def test_the_right_option_has_an_equal_sign_and_the_others_a_tilde():
    assert options("Which sea is the saltiest? {~Baltic =Red ~North}") == ["Baltic", "*Red", "North"]


def test_a_question_has_a_name_feedback_and_an_explanation():
    item = only(
        "::Seas::Which sea? {\n =Red#It loses much water.\n ~Baltic # Rivers feed it.\n ####Salt stays.\n}"
    )
    assert item == Item(
        "Which sea?",
        (Option("Red", True, "It loses much water."), Option("Baltic", False, "Rivers feed it.")),
        feedback="Salt stays.",
        name="Seas",
        line=1,
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"\~ \= \# \{ \} \:", "~ = # { } :"),
        (r"a\nb", "a b"),
        (r"a\\nb", r"a\nb"),
        (r"C\:\\dir", r"C:\dir"),
        (r"a \ b", r"a \ b"),
    ],
)
def test_escaped_signs_are_text(written, meant):
    item = only(f"::{written}::{written} Which? {{={written}#{written} ~other ####{written}}}")
    assert (item.name, item.stem, item.feedback) == (meant, f"{meant} Which?", meant)
    assert item.options[0] == Option(meant, True, meant)


def test_comments_are_passed_over_and_name_tags():
    item = only("// [id:12] [tag:seas]\n// [tag:deep water]\nWhich?{=a\n// [tag:seas] not an option ~z\n~b}")
    assert (item.tags, item.line, len(item.options)) == (("seas", "deep water"), 3, 2)


def test_a_comment_apart_says_nothing_of_the_next_question():
    assert only("// [tag:seas]\n\nWhich?{=a ~b}").tags == ()


def test_a_category_holds_until_the_next():
    found = read_gift("$CATEGORY: $course$/top/Seas/Cold//warm\n\nA?{=a ~b}\n\n$CATEGORY: Rivers\nB?{=a ~b}")
    assert [item.category for item in found.items] == [("Seas", "Cold/warm"), ("Rivers",)]
    assert found.items[1].line == 6


def test_several_options_that_earn_marks_are_all_right():
    assert options("Which two? {~%50%a ~%-100%b ~%50%c ~%-100%d}") == ["*a", "b", "*c", "d"]


def test_an_option_that_earns_a_part_beside_a_full_one_is_wrong_and_it_is_said():
    text = "Which? {~%50%near =full ~no}"
    assert options(text) == ["near", "*full", "no"]
    assert "earns 50 % in Moodle" in said(text)[0][2]


def test_several_equal_signs_are_all_asked_for_and_it_is_said():
    text = "Which? {=a =b ~c}"
    assert options(text) == ["*a", "*b", "c"]
    assert "Any one of its 2 answers" in said(text)[0][2]


@pytest.mark.parametrize(("word", "right"), [("T", "True"), ("FALSE", "False"), ("true", "True")])
def test_true_and_false_are_two_options(word, right):
    item = only(f"Salt floats. {{{word}#No, it sinks.#Well done.}}")
    assert [one.text for one in item.options] == ["True", "False"]
    by_right = {one.correct: one for one in item.options}
    assert (by_right[True].text, by_right[True].feedback) == (right, "Well done.")
    assert by_right[False].feedback == "No, it sinks."


def test_an_answer_in_the_midst_leaves_a_blank():
    assert only("The {=Red ~Baltic} Sea is salty.").stem == "The ___ Sea is salty."


@pytest.mark.parametrize(
    ("stem", "meant"),
    [
        ("[html]<p>Which&nbsp;<b>sea</b>?</p><!-- note -->", "Which sea?"),
        ("[html]<p>a</p><p>b</p><script>x</script>", "a b"),
        ("[markdown]Which **salty** `sea`, see [there](x.md)?", "Which salty sea, see there?"),
        ("[plain]Is <b> bold?", "Is <b> bold?"),
        ("Is a < b?", "Is a < b?"),
        ("[html]Is it&#1; or &#xFEFF;not?", "Is it or not?"),
        ("Is List<String> a <i>type</i>?", "Is List<String> a type?"),
    ],
)
def test_every_format_of_text_becomes_plain(stem, meant):
    assert only(f"{stem}{{=a ~b}}").stem == meant


def test_options_have_the_format_of_the_stem_unless_they_name_their_own():
    assert options("[html]Which?{=<b>a</b> ~[plain]<b>}") == ["*a", "<b>"]


def test_an_option_of_nothing_but_a_tag_is_about_the_tag():
    assert options("Which is bold?{=<b> ~<i>}") == ["*<b>", "<i>"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tell of seas. {}", "An essay question"),
        ("How deep? {#11000:50}", "A numerical question"),
        ("Match. {=Red -> salty =Baltic -> mild}", "A matching question"),
        ("Which sea? {=Red =The Red Sea}", "A short-answer question"),
        ("A word to begin with.", "A text without answers"),
        ("The {1:MULTICHOICE:~a~=b} Sea", "A question with embedded answers"),
    ],
)
def test_what_is_no_multiple_choice_is_left_out_with_its_line_and_the_rest_is_kept(text, kind):
    found = read_gift(f"A?{{=a ~b}}\n\n// note\n{text}\n\nB?{{=a ~b}}", "quiz.gift")
    assert [item.stem for item in found.items] == ["A?", "B?"]
    [finding] = found.findings
    assert (finding.path, finding.line, finding.severity) == ("quiz.gift", 4, "warning")
    assert finding.message.startswith(kind)
    assert "left out" in finding.message


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Which? {=a ~b", "Its { is not closed. Put }"),
        ("Which? =a ~b}", "Its } closes nothing. Put {"),
        ("Which? {=a ~b} or {=c ~d}", "more than one answer in braces"),
        ("{=a ~b}", "no question"),
        ("Which? {~a}", "fewer than two options"),
        ("Which? {~a ~b}", "No option is marked as right"),
        ("Which? {~%50%a ~%50%b}", "Every option is marked as right"),
        ("Which? {=a ~A}", "Two of its options are the same"),
        ("Which? {=a" + " ~b" * 9 + "}", "more than 9 options"),
    ],
)
def test_a_broken_question_says_what_is_wrong_and_costs_itself_alone(text, wrong):
    found = read_gift(f"A?{{=a ~b}}\n\n::Seas::{text}\n\nB?{{=a ~b}}")
    assert [item.stem for item in found.items] == ["A?", "B?"]
    [finding] = found.findings
    assert (finding.line, finding.severity) == (3, "error")
    assert wrong in finding.message
    assert finding.message.startswith("“Seas”: ")


def test_two_questions_without_a_blank_line_between_are_two_and_it_is_said():
    text = "A?{=a ~b}\nB?{\n=c\n~d}\n"
    assert [(item.stem, item.line) for item in read_gift(text).items] == [("A?", 1), ("B?", 2)]
    assert said(text) == [(2, "warning", "No blank line stands before it; it was read as its own question.")]


def test_a_blank_line_among_the_options_ends_nothing():
    assert options("Which?{\n=a\n\n~b\n}") == ["*a", "b"]


def test_an_image_is_missed_aloud():
    assert "image" in said('[html]See <img src\\="a.png">. Which?{=a ~b}')[0][2]


@pytest.mark.parametrize("text", ["Which?{=a ~b}", "$CATEGORY: Seas\n", "So.{T}", "x\n\nWhich?{\n~a\n=b\n}"])
def test_gift_is_told_by_its_content(text):
    assert looks_like_gift(text)


@pytest.mark.parametrize("text", ["# Notes\n\nA {brace} here.", "a,b\nc,d", r"Which?\{=a ~b\}"])
def test_other_texts_are_not_taken_for_gift(text):
    assert not looks_like_gift(text)


def test_what_is_written_is_read_back():
    item = Item(
        r"Is \~{a} # <b>x</b> = [html] a:b?",
        (Option("[plain] %50% a->b", True, "[x] = ~"), Option("%50% {", True), Option("~", False, "#####")),
        feedback="#### [markdown] *x*",
        name="a::b",
    )
    assert only(write_gift(item)) == Item(item.stem, item.options, item.feedback, item.name, line=1)
