"""HTML tags as notes write them: which are real, and what an inline one may become."""

import re
from html import unescape

from topics.markup.inlines import InlineBuilder
from topics.markup.links import image_path, link_target
from topics.markup.wordlist import wordlist

BLOCK_TAGS = wordlist(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr "
    "html legend li main menu menuitem nav noframes ol optgroup option p param pre search section "
    "summary table tbody td tfoot th thead title tr ul"
)
_INLINE_NAMES = wordlist(
    "a abbr acronym applet area audio b base bdi bdo big blink br button canvas cite code data "
    "datalist del dfn em embed font i iframe img input ins kbd label link map mark marquee math meta "
    "meter noscript object output picture progress q rp rt ruby s samp script select small source span "
    "strike strong style sub sup svg template textarea time track tt u var video wbr"
)
HTML_TAGS = BLOCK_TAGS | _INLINE_NAMES
# Tags whose content is not for readers.
SILENT_TAGS = wordlist("script style template noscript iframe object svg math head title textarea select")
_BECOMES = {
    "b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "dfn": "em", "var": "em",
    "code": "code", "tt": "code", "samp": "code", "kbd": "kbd", "sub": "sub", "sup": "sup", "u": "u",
    "s": "s", "del": "del", "strike": "s", "ins": "ins", "small": "small", "q": "q",
}  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_ATTRIBUTE = re.compile(r"""(?<![a-zA-Z-])([a-zA-Z-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")

Attributes = dict[str, str]


def parse_tag(source: str) -> tuple[str, bool, Attributes] | None:
    """Name, whether it closes, and attributes of a tag; none for a comment, a declaration and the like."""
    match = _TAG.match(source)
    if not match:
        return None
    attributes = {
        name.lower(): unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(source, match.end())
    }
    return match.group(2).lower(), bool(match.group(1)), attributes


def is_tag(name: str) -> bool:
    """Whether this is an element of HTML or a component (`my-thing`), not a word in angle brackets."""
    return name in HTML_TAGS or "-" in name


def inline_tag(builder: InlineBuilder, name: str, attributes: Attributes, base: str, *, closes: bool) -> None:
    """Adds what an inline tag may become; an unknown or forbidden one adds nothing, its text stays."""
    if name == "br":
        builder.line_break()
    elif name == "img" and not closes:
        add_image(builder, attributes.get("src", ""), attributes.get("alt", ""), base)
    elif name == "a":
        target = None if closes else link_target(attributes.get("href", ""), base)
        if closes:
            builder.close("a")
        elif target and not builder.is_open("a"):
            builder.open("a", target)
    elif became := _BECOMES.get(name):
        builder.close(became) if closes else builder.open(became)


def add_image(builder: InlineBuilder, address: str, alt: str, base: str) -> None:
    """An image of the notes; a remote one becomes a link, because pages load nothing from other hosts."""
    path = image_path(address, base)
    if path:
        builder.image(path, alt)
        return
    target = link_target(address, base)
    words = alt.strip() or "Image"
    if target and target.href and not builder.is_open("a"):
        builder.open("a", target)
        builder.text(words)
        builder.close("a")
    else:
        builder.text(alt)
