"""LaTeX to MathML, with no script and no inline style."""

import re
from functools import lru_cache
from html import escape

from math_core import LatexError, LatexToMathML

_CONVERTER = LatexToMathML(annotation=False, fancy_error=False)
_STYLE = re.compile(r'\s+style="([^"]*)"')
# What math-core says by style, and our class for it (static/css knows them). Colours are dropped.
_CLASSES = {
    "text-align: right": "m-right",
    "text-align: left": "m-left",
    "padding-right: 0": "m-pr0",
    "padding-left: 0": "m-pl0",
    "padding-left:1em": "m-pl1",
    "border-left: ": "m-bl",
    "border-right: ": "m-br",
    "border-top: ": "m-bt",
    "border-bottom: ": "m-bb",
    "width: 100%": "m-full",
    "width: 50%": "m-half",
}
CLASSES = frozenset(_CLASSES.values())
_LONGEST = 20_000


def _class_for_style(match: re.Match[str]) -> str:
    names = " ".join(name for style, name in _CLASSES.items() if style in match.group(1))
    return f' class="{names}"' if names else ""


@lru_cache(maxsize=4096)
def math_html(source: str, *, display: bool) -> str:
    """The `math` element for a formula, its LaTeX in `alttext`; empty when it cannot be converted."""
    if len(source) > _LONGEST:
        return ""
    try:
        html = _CONVERTER.convert_with_local_state(source, displaystyle=display)
    except LatexError:
        return ""
    html = _STYLE.sub(_class_for_style, html)
    return html.replace("<math", f'<math alttext="{escape(" ".join(source.split()))}"', 1)
