"""The stylesheets as they are served."""

from pathlib import Path

import brotli
import pytest

from scripts.build_css import STATIC, TARGET, build, squeeze

SHEETS = sorted(STATIC.rglob("*.css"))


def test_the_joined_stylesheet_is_up_to_date():
    assert TARGET.read_text(encoding="utf-8") == build(), "run: python -m scripts.build_css"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_stylesheet_asks_for_what_the_policy_forbids(sheet):
    text = squeeze(sheet.read_text(encoding="utf-8"))
    assert "url(" not in text
    assert "@import" not in text


def test_a_first_load_weighs_at_most_forty_kilobytes():
    import django_htmx

    htmx = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-2.min.js"
    script = STATIC / "js" / "lectern.js"
    files = [TARGET, STATIC / "css" / "quiz.css", STATIC / "css" / "charts.css", htmx, script]
    weight = sum(len(brotli.compress(file.read_bytes())) for file in files)
    page = 5_000  # a topic page of the bundled notebook, compressed
    assert weight + page <= 40_000, f"{weight} bytes without the page"


def test_the_licence_of_a_joined_sheet_stays():
    assert "Licensed under MIT" in TARGET.read_text(encoding="utf-8")


def test_squeezing_keeps_what_stands_in_quotes_and_drops_comments():
    assert squeeze('a::after {\n  content: " ↑"; /* up */\n}') == 'a::after { content: " ↑"; }'
