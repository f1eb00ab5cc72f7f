"""Join the stylesheets that stand on every page into `static/css/lectern.css`.

Run `python -m scripts.build_css` after changing one of them. One file, with Pico in front, because Pico
asks for its icons when it is applied before the tokens arrive. A test fails when the file is out of date.
"""

import re
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "static"
SOURCES = (
    "vendor/pico/pico.min.css",
    "css/tokens.css",
    "css/base.css",
    "css/notes.css",
    "css/preferences.css",
)
TARGET = STATIC / "css" / "lectern.css"


def squeeze(css: str) -> str:
    """Without comments (licences, `/*!`, stay) and with each run of white space as one space."""
    css = re.sub(r"/\*(?!!).*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s+", " ", css).strip()


def build() -> str:
    """The text of the joined stylesheet, one line a source."""
    lines = [squeeze((STATIC / source).read_text(encoding="utf-8")) for source in SOURCES]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the joined stylesheet."""
    TARGET.write_text(build(), encoding="utf-8")


if __name__ == "__main__":
    main()
