"""The last word on HTML: a strict list of what may stand on a topic page."""

import nh3

from topics.markup.maths import CLASSES as MATH_CLASSES
from topics.markup.wordlist import wordlist

_TAGS = wordlist(
    "a blockquote br code dd del details div dl dt em h2 h3 h4 h5 h6 hr img input ins kbd li ol p pre "
    "q s section small span strong sub summary sup table tbody td th thead tr u ul"
)
_MATH_TAGS = wordlist(
    "math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace "
    "msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none"
)
_MATH_ATTRIBUTES = wordlist(
    "accent accentunder columnspan depth display displaystyle fence form height largeop linethickness "
    "lspace mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy "
    "symmetric voffset width"
)
_ATTRIBUTES = {
    "a": {"href", "rel", "data-note-link"},
    "img": {"alt", "data-note-image"},
    "input": {"type", "disabled", "checked"},
    "li": {"value"},
    "ol": {"start", "type"},
    "pre": {"tabindex"},
    "section": {"tabindex", "aria-label"},
    "div": {"role"},
    "th": {"scope"},
    "math": {"alttext", *_MATH_ATTRIBUTES},
    **{tag: set(_MATH_ATTRIBUTES) for tag in _MATH_TAGS - {"math"}},
}
_WITH_ID = frozenset({"p", "li", "tr", "div", "h2", "h3", "h4", "h5", "h6", "a"})
_PYGMENTS = wordlist(
    "bp c c1 ch cm cp cpf cs dl err esc fm g gd ge ges gh gi go gp gr gs gt gu h hll il k kc kd kn kp "
    "kr kt l ld lineno m mb mf mh mi mo mx n na nb nc nd ne nf ni nl nn no nt nv nx o ow p pm py s s1 "
    "s2 sa sb sc sd se sh si sr ss sx vc vg vi vm w x"
)
_CLASSES: dict[str, set[str]] = {
    "p": {"passage", "callout-title", "image"},
    "li": {"passage"},
    "tr": {"passage"},
    "div": {"asked", "callout", "code", "highlight", "math", "passage"},
    "section": {"scroll", "footnotes"},
    "span": set(_PYGMENTS),
    "sup": {"footnote-ref"},
    **{tag: set(MATH_CLASSES) for tag in ("mtable", "mtd", "mtr", "mrow")},
}


def _allowed_attributes() -> dict[str, set[str]]:
    allowed = {tag: set(names) for tag, names in _ATTRIBUTES.items()}
    for tag in _WITH_ID:
        allowed.setdefault(tag, set()).add("id")
    return allowed


_CLEANER = nh3.Cleaner(
    tags=set(_TAGS | _MATH_TAGS),
    clean_content_tags={"script", "style"},
    attributes=_allowed_attributes(),
    allowed_classes=_CLASSES,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)


def sanitize(html: str) -> str:
    """The HTML with nothing in it that is not on the list."""
    return _CLEANER.clean(html)
