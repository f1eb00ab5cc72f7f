"""Words, stems and languages."""

import pytest

from topics.markup.language import language_of
from topics.markup.words import stems, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++ and c# run .NET", ["c++", "and", "c#", "run", ".net"]),
        ("t-SNE, k-means, us-east-1", ["t-sne", "k-means", "us-east-1"]),
        ("Real-time café", ["real", "time", "cafe"]),
        ("don’t stop the dog's bark", ["don't", "stop", "the", "dog", "bark"]),
        (
            "11.5 s, 1,000 files.Then (Can't",
            ["11.5", "s", "1,000", "files", "then", "can't"],
        ),
        ("predicted_label node.js ﬁle", ["predicted_label", "node.js", "file"]),
        ("", []),
    ],
)
def test_a_word_keeps_what_makes_it_that_word(text, expected):
    assert words(text) == expected


def test_one_stem_serves_all_forms():
    assert stems("inference INFERENCES") == ["infer", "infer"]
    assert stems("s3 us-east-1") == ["s3", "us-east-1"]


ENGLISH = "The oak is one of the trees that grow in the woods, and it can be seen from the road by the river."
GERMAN = "Die Eiche ist einer der Bäume, die in den Wäldern wachsen, und sie ist von der Straße zu sehen."
FRENCH = "Le chêne est un des arbres qui poussent dans les bois, et il est vu de la route par les gens."
RUSSIAN = "Дуб растёт в лесу, и его видно с дороги."
CODE = "def f(a, o): return a if o else e  # os.path.join(a, o, e)\n" * 9


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (FRENCH, "fr"),
        (RUSSIAN, "ru"),
        ("猫は木に登る。", "ja"),
        ("Ja.", "en"),
        (CODE, "en"),
    ],
)
def test_a_language_is_known_by_its_common_words_and_few_words_are_english(text, language):
    assert language_of(text) == language
