"""Where links and images of notes may go: out to the web, to a heading of the page, to files of the notes."""

import posixpath
import re
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, unquote

from topics.markup.slugs import slug

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:")
_WEB = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20]+", re.IGNORECASE)
_OUT = ' rel="noopener noreferrer nofollow"'


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link goes: `href` for the browser, or `note`, a path within the notes with its `#anchor`."""

    href: str = ""
    note: str = ""

    @property
    def address(self) -> str:
        """The one that is set."""
        return self.href or self.note

    @property
    def attributes(self) -> str:
        """The attributes of the `a` element, with a space before each."""
        if self.note:
            return f' data-note-link="{escape(self.note)}"'
        out = "" if self.href.startswith("#") else _OUT
        return f' href="{escape(self.href)}"{out}'


def is_remote(address: str) -> bool:
    """Whether an address names a scheme or a host, and so no file of the notes."""
    return bool(_SCHEME.match(address.strip())) or address.strip().startswith(("//", "\\\\"))


def note_path(address: str, base: str) -> str:
    """The path relative to the notebook that an address means in the file `base`; empty when it leads out.

    `/x.md` is meant from the top of the notes, anything else from the folder of the file.
    """
    plain = unquote(address.split("?", 1)[0]).replace("\\", "/").strip()
    if not plain or "\0" in plain:
        return ""
    joined = plain.lstrip("/") if plain.startswith("/") else posixpath.join(posixpath.dirname(base), plain)
    path = posixpath.normpath(joined)
    return "" if path in {".", ".."} or path.startswith(("../", "/")) else path


def image_path(address: str, base: str) -> str:
    """The path within the notes of an image in the file `base`; empty when it is none of the notes' files."""
    return "" if is_remote(address) else note_path(address.split("#", 1)[0], base)


def link_target(address: str, base: str) -> Target | None:
    """Where a link in the file `base` may go; none when it must not be a link."""
    address = address.strip()
    if is_remote(address):
        return Target(href=quote(address, safe="!#$%&'()*+,/:;=?@[]~")) if _WEB.fullmatch(address) else None
    file, _, fragment = address.partition("#")
    anchor = f"#h-{slug(unquote(fragment))}" if fragment else ""
    if not file:
        return Target(href=anchor) if anchor else None
    path = note_path(file, base)
    return Target(note=path + anchor) if path else None


def wiki_target(name: str) -> Target | None:
    """Where `[[name]]` or `[[name#Heading]]` goes: a path or only the name of a note, as it is written."""
    file, _, heading = name.partition("#")
    anchor = f"#h-{slug(heading)}" if heading else ""
    if not file.strip():
        return Target(href=anchor) if anchor else None
    path = note_path(quote(file.strip()), "")
    return Target(note=path + anchor) if path else None
