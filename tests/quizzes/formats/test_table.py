"""Questions in a table: which column is what, which option is right, and what a bad row says."""

import pytest

from quizzes.formats import read_questions

HEADER = "stem,option a,option b,option c,key"


def read(text, path="quiz.csv", encoding="utf-8"):
    return read_questions(path, text.encode(encoding))


def stars(item):
    """The options of a question; a right one has a star."""
    return [f"*{one.text}" if one.correct else one.text for one in item.options]


def only(text):
    found = read(text)
    assert len(found.items) == 1, found
    return found.items[0]


def wrong(*rows, header=HEADER):
    """The one finding of a table with these rows between two good ones, which are kept."""
    found = read("\n".join([header, "First?,a,b,c,A", *rows, "Last?,a,b,c,A"]))
    assert [item.stem for item in found.items] == ["First?", "Last?"]
    [finding] = found.findings
    assert (finding.path, finding.line, finding.severity) == ("quiz.csv", 3, "error")
    return finding.message


def test_every_column_is_read():
    item = only(
        "Stem,Option A,Option B,Key,Why A,Why B,Explanation,Category,Tags,Name\n"
        "Which sea?,Red,Baltic,A,It dries.,Rivers feed it.,Salt stays.,Seas/Warm,salt; water,S1\n"
    )
    assert (item.stem, item.name, item.line) == ("Which sea?", "S1", 2)
    assert stars(item) == ["*Red", "Baltic"]
    assert [one.feedback for one in item.options] == ["It dries.", "Rivers feed it."]
    assert (item.feedback, item.category, item.tags) == ("Salt stays.", ("Seas", "Warm"), ("salt", "water"))


@pytest.mark.parametrize(
    "header",
    [
        "question,a,b,c,answer",
        "Question Text,Answer A,Answer B,Answer C,Correct answer",
        "stem,option 1,option 2,option 3,correct",
        "STEM:,option_a,Option-B,choice c,Right answer?",
    ],
)
def test_columns_go_by_several_names(header):
    assert stars(only(f"{header}\nWhich?,x,y,z,2")) == ["x", "*y", "z"]


@pytest.mark.parametrize(
    ("key", "right"),
    [
        ("B", "y"), ("b", "y"), ("B)", "y"), ("2", "y"), ("y", "y"), ("Option B", "y"),
        ("A;C", "x z"), ("A|C", "x z"), ("x; z", "x z"), ("1|3", "x z"), ('"A,C"', "x z"),
    ],
)  # fmt: skip
def test_the_key_is_a_letter_a_number_or_the_text_and_may_be_several(key, right):
    item = only(f"{HEADER}\nWhich?,x,y,z,{key}")
    assert [one.text for one in item.options if one.correct] == right.split()


def test_a_text_with_a_semicolon_is_one_key():
    assert stars(only(f"{HEADER}\nWhich?,x; y,x,y,x; y")) == ["*x; y", "x", "y"]


@pytest.mark.parametrize("cell", ["x|y; or not|z", '"x\ny; or not\nz"'])
def test_options_may_stand_in_one_cell(cell):
    assert stars(only(f"stem,options,key\nWhich?,{cell},B")) == ["x", "*y; or not", "z"]


def test_options_in_one_cell_are_parted_by_semicolons_where_nothing_else_parts_them():
    assert stars(only("stem,options,key\nWhich?,x; y; z,C")) == ["x", "y", "*z"]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_separator_is_found_out(sign):
    text = f"{HEADER}\n".replace(",", sign) + sign.join(['"Which, or; what?"', "x", "y", "z", "C"])
    assert only(text).stem == "Which, or; what?"


def test_a_first_line_may_name_the_separator():
    found = read("sep=;\nstem;option a;option b;key\nWhich, a, b, c, or d?;x;y;B\n")
    assert [(item.stem, item.line) for item in found.items] == [("Which, a, b, c, or d?", 3)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_found_out(encoding):
    row = "Wie heißt der größte Fluß der schönen Stadt?,Düna,Rhône,Große Müß,A\n"
    found = read(f"{HEADER}\n{row * 3}", encoding=encoding)
    assert found.items[0].stem == "Wie heißt der größte Fluß der schönen Stadt?"


def test_a_quoted_cell_may_hold_quotes_and_lines_and_later_lines_keep_their_numbers():
    text = f'{HEADER}\r\n"Which ""sea""\r\nis it?",x,y,z,A\r\nAnd?,x,y,z,A\r\n'
    assert [(item.stem, item.line) for item in read(text).items] == [('Which "sea" is it?', 2), ("And?", 4)]


def test_what_was_kept_from_being_a_formula_is_read_back():
    assert stars(only(f"{HEADER}\nWhich?,'=SUM(A1),'-1,'quoted',B")) == ["=SUM(A1)", "*-1", "'quoted'"]


def test_empty_rows_and_options_left_empty_at_the_end_are_no_mistake():
    found = read(f"{HEADER}\n\n,,,,\nWhich?,x,y,,A\n")
    assert [stars(item) for item in found.items] == [["*x", "y"]]
    assert not found.findings


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (",x,y,z,A", "has no question"),
        ("Which?,x,,,A", "fewer than two options"),
        ("Which?,x,,z,A", "Option B is empty and a later one is not"),
        ("Which?,x,y,z,", "has no key"),
        ("Which?,x,y,z", "has no key"),
        ("Which?,x,y,z,D", "The key “D” is none of the options. Write the right one’s letter (A to C)"),
        ("Which?,x,y,z,A;q", "The key “q” is none of the options"),
        ("Which?,2,4,8,2", "the text of one option and the place of another"),
        ("Which?,x,y,z,A;B;C", "Every option is right"),
        ("Which?,x,X,z,C", "Two of its options are the same"),
        ("Which, or what?,x,y,z,A", "It has 6 cells and the first row 5. Put quotes"),
        ('"Which?,x,y,z,A', "opens a cell and none closes it"),
        ('"Which" sea?,x,y,z,A', "ends a cell and the cell goes on"),
    ],
)
def test_a_bad_row_says_what_is_wrong_and_costs_itself_alone(row, says):
    assert says in wrong(row)


def test_a_key_that_is_place_and_text_of_one_option_is_clear():
    assert stars(only(f"{HEADER}\nWhich?,1,2,3,2")) == ["1", "*2", "3"]


def test_columns_that_are_not_used_are_named():
    found = read(f"{HEADER},difficulty,answer\nWhich?,x,y,z,A,9,B")
    assert [one.message for one in found.findings] == [
        "A second column “answer” is not used.",
        "The column “difficulty” is not used.",
    ]


def test_missing_columns_are_named():
    [finding] = read("question,option a,option b\nWhich?,x,y").findings
    assert finding.message.startswith("These columns are missing: key.")


def test_flashcards_are_told_from_questions():
    [finding] = read('"What is DevOps?","A <b>culture</b>"\n"What is Agile?","A method"\n').findings
    assert finding.message.startswith("These look like flashcards")


def test_other_tables_are_told_what_a_table_of_questions_names():
    [finding] = read("Albania,AL,Tirana\nAlgeria,DZ,Algiers\n").findings
    assert finding.message.startswith("The first row names no column that Lectern knows.")


def test_real_flashcards_are_refused_with_a_reason(interchange):
    files = sorted(interchange.glob("csv-*/**/*.csv"))
    assert files
    for path in files:
        found = read_questions(path.name, path.read_bytes())
        assert not found.items
        assert [one.severity for one in found.findings] == ["error"]
