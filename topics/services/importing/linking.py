"""Anchors and links of a topic's HTML: from the names the reader gave to the portal's addresses.

`data-note-link` and `data-note-image` stay in the stored page, so that links can be resolved again when
other files come or go. A link whose target is not there has no href, and reads as plain text; an image
that is not there is a `span` with its alternative text.
"""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape, unescape

from django.urls import reverse

_CONTENT_ANCHOR = re.compile(r'\b(id="|href="#)ck-([0-9a-f]{32})(?=")')
_LINK = re.compile(r"<a\b[^>]*\bdata-note-link=[^>]*>")
_IMAGE = re.compile(r"<img\b[^>]*\bdata-note-image=[^>]*>|<span\b[^>]*\bdata-note-image=[^>]*>[^<]*</span>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_MISSING_TEXT = re.compile(r">([^<]*)</span>")
_ASSET_VERSION = 16  # hex digits of the content's hash, by which a browser may keep an image for ever


@dataclass(frozen=True, slots=True)
class LinkTopic:
    """A topic as a link sees it: its path, slug, and the anchors of its headings."""

    path: str
    slug: str
    anchors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the topics and images of one notebook are. `images` maps a path to the content's SHA-256."""

    notebook_slug: str
    topics: Mapping[str, LinkTopic]
    images: Mapping[str, str]
    _by_name: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, notebook_slug: str, topics: Iterable[LinkTopic], images: Mapping[str, str]) -> "Addresses":
        """Addresses with the index by name that `[[Name]]` needs."""
        made = cls(notebook_slug, {topic.path: topic for topic in topics}, images)
        for path in [*sorted(made.topics), *sorted(images)]:
            for name in {_folded(path), _folded(posixpath.splitext(path)[0])}:
                made._by_name[posixpath.basename(name)].append(path)
        return made

    def of_note(self, target: str) -> str:
        """The address of a link to a file of the notes, or "" when it is not there."""
        path, _, anchor = target.partition("#")
        found = self._find(path)
        if found in self.images:
            return self.of_image(found)
        topic = self.topics.get(found)
        if topic is None:
            return ""
        address = reverse("topics:topic", args=[self.notebook_slug, topic.slug])
        return f"{address}#{anchor}" if anchor in topic.anchors else address

    def of_image(self, path: str) -> str:
        """The address of an image, or "" when it is not there."""
        found = path if path in self.images else self._find(path)
        digest = self.images.get(found)
        if digest is None:
            return ""
        return f"{reverse('topics:asset', args=[self.notebook_slug, found])}?v={digest[:_ASSET_VERSION]}"

    def _find(self, path: str) -> str:
        """The path that is meant: as written, without its suffix, or by its name alone."""
        for known in (path, f"{path}.md", f"{path}/README.md", f"{path}/index.md"):
            if known in self.topics or known in self.images:
                return known
        wanted = _folded(path)
        same_name = self._by_name.get(posixpath.basename(wanted), [])
        ends = [known for known in same_name if _ends_as(known, wanted)]
        return ends[0] if ends else ""


def anchor_passages(html: str, keys: Mapping[str, str]) -> str:
    """The HTML with each `ck-<content key>` made the lasting anchor `p-<passage key>`."""
    return _CONTENT_ANCHOR.sub(
        lambda found: f"{found[1]}p-{keys[found[2]]}" if found[2] in keys else found[0], html
    )


def resolve_links(html: str, addresses: Addresses) -> str:
    """The HTML with every link and image of the notes at its present address. May be run again."""
    html = _LINK.sub(lambda found: _link(found[0], addresses), html)
    return _IMAGE.sub(lambda found: _image(found[0], addresses), html)


def _link(tag: str, addresses: Addresses) -> str:
    target = dict(_ATTRIBUTE.findall(tag))["data-note-link"]
    address = addresses.of_note(unescape(target))
    href = f' href="{escape(address)}"' if address else ""
    return f'<a data-note-link="{target}"{href}>'


def _image(tag: str, addresses: Addresses) -> str:
    attributes = dict(_ATTRIBUTE.findall(tag.split(">", 1)[0]))
    target = attributes["data-note-image"]
    missing = _MISSING_TEXT.search(tag)
    alt = missing[1] if missing else attributes.get("alt", "")
    address = addresses.of_image(unescape(target))
    if not address:
        return f'<span data-note-image="{target}">{alt}</span>'
    return f'<img data-note-image="{target}" src="{escape(address)}" alt="{alt}" loading="lazy">'


def _folded(path: str) -> str:
    return path.casefold()


def _ends_as(known: str, wanted: str) -> bool:
    folded = _folded(known)
    return any(
        name == wanted or name.endswith(f"/{wanted}") for name in (folded, posixpath.splitext(folded)[0])
    )
