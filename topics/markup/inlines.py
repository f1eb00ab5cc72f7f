"""Builds the HTML and the plain text of one run of inline content, so that both say the same."""

import re
from html import escape

from topics.markup.document import Span, SpanKind
from topics.markup.links import Target, link_target
from topics.markup.maths import math_html
from topics.markup.tree import Inline

_SPAN_KINDS: dict[str, SpanKind] = {"strong": "strong", "em": "emphasis"}
_BARE_ADDRESS = re.compile(r"\bhttps?://[^\s<>\"'`|]*[^\s<>\"'`|.,;:!?)\]}*_]")


class InlineBuilder:
    """Collects pieces of one run of text. White space is folded as it comes."""

    def __init__(self) -> None:
        self._html: list[str] = []
        self._text: list[str] = []
        self._length = 0
        self._spaced = True
        self._spans: list[Span] = []
        self._open: list[tuple[str, int, str]] = []
        self._images: list[str] = []

    def _write(self, text: str) -> str:
        """Adds plain text, folded; returns it as it was added."""
        if not text:
            return ""
        folded = " ".join(text.split())
        if text[0].isspace() and not self._spaced:
            folded = " " + folded
        if text[-1].isspace() and folded and not folded.endswith(" "):
            folded += " "
        if folded:
            self._text.append(folded)
            self._length += len(folded)
            self._spaced = folded[-1] == " "
        return folded

    def _plain(self, text: str) -> None:
        self._html.append(escape(self._write(text), quote=False))

    def text(self, text: str) -> None:
        """Plain text; bare web addresses in it become links."""
        end = 0
        if "://" in text and not self.is_open("a"):
            for match in _BARE_ADDRESS.finditer(text):
                self._plain(text[end : match.start()])
                self.open("a", link_target(match.group(), ""))
                self._plain(match.group())
                self.close("a")
                end = match.end()
        self._plain(text[end:])

    def line_break(self) -> None:
        """A break within the run; a space in the plain text."""
        self._write(" ")
        self._html.append("<br>")

    def code(self, text: str) -> None:
        """Code within a line."""
        start = self._length
        written = self._write(text)
        self._spans.append(Span("code", start + len(written) - len(written.lstrip()), self._length))
        self._html.append(f"<code>{escape(written, quote=False)}</code>")

    def math(self, source: str, *, display: bool) -> None:
        """A formula; its plain text is its LaTeX source."""
        html = math_html(source, display=display)
        start = self._length
        written = self._write(source if html else f"${source}$")
        self._spans.append(Span("math", start, self._length))
        self._html.append(html or f"<code>{escape(written, quote=False)}</code>")

    def image(self, path: str, alt: str) -> None:
        """An image that came with the notes."""
        self._images.append(path)
        self._html.append(f'<img data-note-image="{escape(path)}" alt="{escape(alt)}">')

    def footnote(self, number: int, label: int) -> None:
        """A reference to a footnote; not part of the plain text."""
        self._html.append(
            f'<sup class="footnote-ref"><a href="#fn-{label}" id="fnref-{number}">{number}</a></sup>'
        )

    def is_open(self, tag: str) -> bool:
        """Whether such an element is open."""
        return any(opened == tag for opened, _, _ in self._open)

    def open(self, tag: str, target: Target | None = None) -> None:
        """Opens an element; a link must say where it goes."""
        self._open.append((tag, self._length, target.address if target else ""))
        self._html.append(f"<{tag}{target.attributes if target else ''}>")

    def close(self, tag: str) -> None:
        """Closes the innermost such element, and those left open within it. Ignored when none is open."""
        if not self.is_open(tag):
            return
        while self._open:
            opened, start, address = self._open.pop()
            self._html.append(f"</{opened}>")
            kind = "link" if opened == "a" else _SPAN_KINDS.get(opened)
            if kind and start < self._length:
                self._spans.append(Span(kind, start, self._length, address))
            if opened == tag:
                return

    def build(self) -> Inline:
        """The finished run. Elements left open are closed."""
        while self._open:
            self.close(self._open[-1][0])
        text = "".join(self._text).rstrip()
        spans = tuple(
            Span(span.kind, span.start, min(span.end, len(text)), span.target)
            for span in sorted(self._spans, key=lambda span: (span.start, -span.end))
            if span.start < min(span.end, len(text))
        )
        return Inline("".join(self._html).strip(), text, spans, tuple(self._images))
