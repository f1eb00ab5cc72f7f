"""For each check of single questions an item that has the flaw, and the same item mended."""

from quizzes.engine import Choice
from quizzes.engine.lint import LintItem

QUOTE = "Pipe mode streams records from the bucket into the container, and a job may use up to 2 volumes."
ASKED = "Which input mode streams records into the container?"


def item(stem, *options, keys=(0,), quote=QUOTE, passage=""):
    choices = [Choice(text, number in keys, "Because.") for number, text in enumerate(options)]
    return LintItem(stem, choices, quote, "Input modes", passage)


MODES = ("Pipe mode", "File mode", "Fast file mode")
GOOD = item(ASKED, *MODES)
SHAPES = ("Red round hat", "Red square bag", "Blue round cup", "Grey silk hat")

PAIRS = {
    "ambiguous_stem": (item("As shown above, which mode streams records into the container?", *MODES), GOOD),
    "unfocused_stem": (item("Which of the following is true?", *MODES), GOOD),
    "negative_stem": (item("Which input mode does NOT stream records?", *MODES), GOOD),
    "blank_in_the_middle": (
        item("In ____ records stream into the container as they are asked for", *MODES),
        item("Records stream into the container in ____.", *MODES),
    ),
    "gratuitous_information": (item(f"Ann has a job. It is slow. It reads a lot. {ASKED}", *MODES), GOOD),
    "all_of_the_above": (item(ASKED, *MODES, "All of the above"), GOOD),
    "none_of_the_above": (item(ASKED, *MODES, "None of these"), GOOD),
    "complex_k_type": (item(ASKED, *MODES, "A and B only"), GOOD),
    "true_false_series": (item("Does Pipe mode stream records?", "Yes", "No", "No, never"), GOOD),
    "same_options": (item(ASKED, "Pipe mode", "File mode", "file mode."), GOOD),
    "too_few_options": (item(ASKED, "Pipe mode", "File mode"), GOOD),
    "numbers_not_in_order": (
        item("How many volumes may a job use?", "2", "10", "1"),
        item("How many volumes may a job use?", "1", "2", "10", keys=(1,)),
    ),
    "implausible_distractor": (
        item("How many volumes may a job use?", "2", "5", "10", "A bucket"),
        item("How many volumes may a job use?", "2", "5", "10", "20"),
    ),
    "longest_key": (item(ASKED, "Pipe mode, which streams from the bucket", "File mode", "Fast mode"), GOOD),
    "stem_word_only_in_key": (item(ASKED, "Streaming mode", "File mode", "Fast mode"), GOOD),
    "convergence_cue": (
        item("Which hat is it?", "Red round hat", "Red bag", "Grey hat", "Round cup", quote=""),
        item(
            "Which hat is it?", "Red round hat", "Red round bag", "Grey silk hat", "Grey silk bag", quote=""
        ),
    ),
    "logical_cue": (
        item("How many volumes may a job use?", "Up to 2", "As many as needed", "Those of the team"),
        item("How many volumes may a job use?", "Up to 2", "Up to 5", "Up to 10"),
    ),
    "grammatical_cue": (
        item("What streams records is an", "input mode", "bucket", "volume"),
        item("What streams records is a/an:", "input mode", "bucket", "volume"),
    ),
    "absolute_terms": (item("Which input mode always streams records?", *MODES), GOOD),
    "vague_terms": (item("Which input mode usually streams records?", *MODES), GOOD),
    "no_key": (item(ASKED, *MODES, keys=()), GOOD),
    "more_than_one_correct": (
        item(ASKED, *MODES, keys=(0, 1)),
        item("Which two input modes stream records?", *MODES, keys=(0, 1)),
    ),
    "key_not_grounded": (item("Which colour has the sky at noon in summer?", "Azure", "Grey", "Red"), GOOD),
    "number_not_in_quote": (item("How many volumes may a job use?", "5", "10", "20"), GOOD),
    "name_not_in_quote": (item(ASKED, "FastPipe", "File mode", "Ring mode"), GOOD),
    "quote_not_in_passage": (
        item(ASKED, *MODES, passage="Something else altogether."),
        item(ASKED, *MODES, passage=f"Before. {QUOTE} After."),
    ),
}
