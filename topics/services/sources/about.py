"""What notes say of themselves: `notebook.toml` at the root of a folder or zip."""

import tomllib
from dataclasses import dataclass

from topics.markup.document import Finding
from topics.services.sources.ignore import ABOUT_FILE

_KNOWN = ("title", "description")


@dataclass(frozen=True, slots=True)
class About:
    """The title and description of a notebook, empty where the notes give none."""

    title: str = ""
    description: str = ""


def read_about(text: str) -> tuple[About, list[Finding]]:
    """Read the file. What cannot be used is left out, with a finding that says why."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return About(), [_finding(f"It is not valid TOML, so it was left out: {error}.")]
    findings = [
        _finding(f"“{name}” is not known here. Known are {' and '.join(_KNOWN)}.")
        for name in values
        if name not in _KNOWN
    ]
    said = {}
    for name in _KNOWN:
        value = values.get(name, "")
        if isinstance(value, str):
            said[name] = value.strip()
        else:
            findings.append(_finding(f"“{name}” must be a text in quotation marks."))
    return About(**said), findings


def _finding(message: str) -> Finding:
    return Finding(ABOUT_FILE, 0, "warning", "about", message)
