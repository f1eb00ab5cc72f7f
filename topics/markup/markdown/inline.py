"""Inline tokens of the parser to HTML and plain text."""

from collections.abc import Sequence
from posixpath import basename, splitext

from markdown_it.token import Token

from topics.markup.inlines import InlineBuilder
from topics.markup.links import link_target, wiki_target
from topics.markup.tags import SILENT_TAGS, add_image, inline_tag, is_tag, parse_tag
from topics.markup.tree import Inline

IMAGE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp"})
_PAIRS = {"em": "em", "strong": "strong", "s": "s"}


class InlineReader:
    """Reads runs of inline tokens of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._footnotes = 0

    def read(self, tokens: Sequence[Token]) -> Inline:
        """One run as HTML and plain text."""
        builder = InlineBuilder()
        silent = ""
        for token in tokens:
            if token.type == "html_inline":
                silent = self._html(builder, token.content, silent)
            elif not silent:
                self._token(builder, token)
        return builder.build()

    def _token(self, builder: InlineBuilder, token: Token) -> None:
        name, _, edge = token.type.rpartition("_")
        if token.type in {"text", "text_special"}:
            builder.text(token.content)
        elif token.type == "softbreak":
            builder.text("\n")
        elif name in _PAIRS:
            builder.open(_PAIRS[name]) if edge == "open" else builder.close(_PAIRS[name])
        elif name == "link":
            self._link(builder, token)
        else:
            self._atom(builder, token)

    def _atom(self, builder: InlineBuilder, token: Token) -> None:
        match token.type:
            case "hardbreak":
                builder.line_break()
            case "code_inline":
                builder.code(token.content)
            case "math_inline" | "math_inline_double":
                builder.math(token.content.strip(), display=token.type.endswith("double"))
            case "image":
                add_image(builder, str(token.attrs.get("src", "")), _plain(token.children), self.path)
            case "wikilink":
                self._wikilink(builder, token)
            case "footnote_ref":
                self._footnotes += 1
                builder.footnote(self._footnotes, int(token.meta["id"]) + 1)

    def _link(self, builder: InlineBuilder, token: Token) -> None:
        if token.type == "link_close":
            builder.close("a")
        elif (target := link_target(str(token.attrs.get("href", "")), self.path)) and not builder.is_open(
            "a"
        ):
            builder.open("a", target)

    def _wikilink(self, builder: InlineBuilder, token: Token) -> None:
        name = token.content
        if token.markup and splitext(name)[1].lower() in IMAGE_SUFFIXES:
            # Behind the bar Obsidian keeps a width or a description.
            alt = "" if token.info.replace("x", "").isdigit() else token.info
            add_image(builder, name.replace(" ", "%20"), alt or splitext(basename(name))[0], self.path)
            return
        target = wiki_target(name)
        words = token.info or name.strip("#").replace("#", " › ")
        if target and not builder.is_open("a"):
            builder.open("a", target)
            builder.text(words)
            builder.close("a")
        else:
            builder.text(words)

    def _html(self, builder: InlineBuilder, source: str, silent: str) -> str:
        """Takes one tag; returns the name of the silent element that is open after it."""
        tag = parse_tag(source)
        if not tag:
            return silent
        name, closes, attributes = tag
        if silent:
            return "" if closes and name == silent else silent
        if name in SILENT_TAGS:
            return "" if closes or source.endswith("/>") else name
        if is_tag(name):
            inline_tag(builder, name, attributes, self.path, closes=closes)
        else:
            builder.text(source)
        return ""


def _plain(tokens: Sequence[Token] | None) -> str:
    """The text of tokens, for the description of an image."""
    return "".join(token.content or _plain(token.children) for token in tokens or ())
