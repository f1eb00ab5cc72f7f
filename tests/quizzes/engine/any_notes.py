"""Notes put together from pieces that do make questions, and pieces that trip readers up."""

from hypothesis import strategies as st

TERMS = (
    "Pipe mode",
    "File mode",
    "Ring buffer",
    "k-means",
    "S3",
    "t-SNE",
    "Osmosis",
    "the Mill",
    "Überlast",
    "GPU",
)
KINDS = ("input mode", "algorithm", "process", "way", "part of the cell", "service")
SAID = (
    "streams records into the container",
    "copies the whole data set first",
    "moves water through a membrane",
    "keeps up to 5 copies for 30 days",
    "groups points around their means",
    "is used to wait",
    "costs 5 % more than before, however",
    "was retired in 2019",
)
ODD = (
    *("", "\n", "# \n", "## A?", "**", "`", "|", "- [x] ", "> ", "$x$", "[[", "***B** ", "~~~", "1."),
    *("\u200b", "\x00", "…", "؟", "\r\n", "\u2028"),
    *("It does so.", "see above", "| a | b |\n|---|---|\n| c | d |", "Term\n: its meaning", "(ABC)"),
)

_term, _kind, _said = st.sampled_from(TERMS), st.sampled_from(KINDS), st.sampled_from(SAID)
_definition = st.builds("**{}** is a {} that {}.".format, _term, _kind, _said)
_plain = st.builds("{} {}.".format, _term, _said)
_acronym = st.builds("The {} Data Base (DDB) {}.".format, st.sampled_from(("Dynamic", "Deep")), _said)
_lines = st.lists(st.builds("- **{}**: {}.".format, _term, _said), min_size=1, max_size=5).map("\n".join)
_list = st.builds("There are {} {}s:\n\n{}".format, st.sampled_from(("three", "4", "many")), _kind, _lines)
_rows = st.lists(st.builds("| {} | {} |".format, _term, _said), min_size=1, max_size=4).map("\n".join)
_table = st.builds("| {} | What it does |\n|---|---|\n{}".format, _kind, _rows)
_boxes = st.lists(st.builds("- [{}] {}".format, st.sampled_from("x "), _term), min_size=1, max_size=5)
_asks = st.sampled_from(
    ("Which one streams records?", "It is:", "Which two? (Choose two.)", "The way is ___")
)
_question = st.builds("{}\n\n{}\n\n> {}".format, _asks, _boxes.map("\n".join), _said)
_heading = st.builds("{} {}".format, st.sampled_from(("#", "##", "###")), _term)
_any = st.one_of(st.sampled_from(ODD), st.text(max_size=40))

notes = st.lists(
    st.one_of(_definition, _plain, _acronym, _list, _table, _question, _heading, _any),
    min_size=1,
    max_size=14,
).map("\n\n".join)
"""Markdown of up to fourteen blocks."""
