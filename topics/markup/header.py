"""The front matter of a note: title, summary, tags, order."""

import re
from dataclasses import dataclass

import frontmatter
import yaml

_HEADER = re.compile(r"---[ \t]*\n(.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Header:
    """What the front matter says. `lines` is how many lines it takes; `error` is why it cannot be read.

    `all_questions` says that every list of boxes under a line is a question, whatever the line ends in.
    """

    title: str = ""
    summary: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()
    order: int | None = None
    all_questions: bool = False
    lines: int = 0
    error: str = ""


def split_header(text: str) -> tuple[Header, str]:
    """The front matter and the text after it. Broken front matter is passed over, with `error` saying why."""
    match = _HEADER.match(text, 0, _LONGEST)
    if not match:
        return Header(), text
    lines, rest = match.group().count("\n"), text[match.end() :]
    try:
        values = frontmatter.loads(match.group()).metadata
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        return Header(lines=lines, error=str(error).split("\n", 1)[0]), rest
    header = Header(
        title=_line(values.get("title")),
        summary=_line(values.get("summary") or values.get("description")),
        language=_line(values.get("lang") or values.get("language"))[:2].lower(),
        tags=_tags(values.get("tags")),
        order=_number(values.get("order", values.get("nav_order"))),
        all_questions=_line(values.get("questions")).lower() == "all",
        lines=lines,
    )
    return header, rest


def _line(value: object) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _tags(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = re.split(r"[,\s]+", value)
    if not isinstance(value, list | tuple):
        return ()
    return tuple(dict.fromkeys(tag for tag in (_line(each).lstrip("#") for each in value) if tag))


def _number(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    try:
        return int(value)
    except ValueError:
        return None
