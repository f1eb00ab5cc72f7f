"""Code blocks: colours by class, never by style."""

from functools import lru_cache
from html import escape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_LONGEST = 50_000
_FORMATTER: HtmlFormatter[str] = HtmlFormatter(nowrap=True)
_PLAIN = frozenset({"", "text", "txt", "plain", "plaintext", "none", "output"})


@lru_cache(maxsize=128)
def _lexer(language: str) -> Lexer | None:
    if language in _PLAIN:
        return None
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None


def code_html(source: str, language: str) -> str:
    """The element for a code block. An unknown language, or very long code, stays without colours."""
    source = source.rstrip("\n") + "\n"
    lexer = _lexer(language) if len(source) <= _LONGEST else None
    body = highlight(source, lexer, _FORMATTER) if lexer else escape(source, quote=False)
    return f'<div class="code highlight"><pre tabindex="0"><code>{body}</code></pre></div>\n'
