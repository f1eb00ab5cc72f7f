"""The author's decisions: `decisions.json` in a notebook's folder, read here and applied to a bank.

An entry is found by the fingerprint of the candidate it decides. What it decides to publish it holds in full
(passage, quote, wording), so that a reviewed bank does not depend on the rules that once proposed it: only on
its passages, which must still stand.
"""

import json
from dataclasses import dataclass
from typing import Any, Literal

from quizzes.engine.values import Choice

NAME = "decisions.json"
Verdict = Literal["accept", "reject", "edit", "write"]
_VERDICTS: tuple[Verdict, ...] = ("accept", "reject", "edit", "write")
_WORDED = ("accept", "edit", "write")


class DecisionsError(ValueError):
    """A decisions file that cannot be read: which entry, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A question as its author wants it, and the sentence it rests on."""

    pattern: str
    path: str
    content_key: str
    quote: str
    stem: str
    options: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. A question that the author wrote has no `fingerprint`, a rejection no `wording`.

    A rejection may tell by `stem` what it rejects: for people, the fingerprint decides.
    """

    verdict: Verdict
    fingerprint: str = ""
    reason: str = ""
    wording: Wording | None = None
    stem: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions of a notebook, in the order of the file.

    `reviewed_only` (in the file: `"publish": "reviewed"`) says that the author vouches for every published
    question: what only the rules would publish waits as a draft.
    """

    entries: tuple[Decision, ...] = ()
    reviewed_only: bool = False


def load(data: bytes) -> Decisions:
    """Read a decisions file. Raises DecisionsError, which names the entry and what is wrong."""
    try:
        raw = json.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise DecisionsError(f"{NAME} is not valid JSON: {error}") from error
    if not isinstance(raw, dict) or not isinstance(raw.get("decisions"), list):
        raise DecisionsError(f'{NAME} must be an object with a list "decisions"')
    publish = raw.get("publish", "rules")
    if publish not in ("rules", "reviewed"):
        raise DecisionsError(f'{NAME}: "publish" must be "rules" or "reviewed", and is {publish!r}')
    entries = tuple(_decision(number, entry) for number, entry in enumerate(raw["decisions"], start=1))
    seen: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        if entry.fingerprint and entry.fingerprint in seen:
            raise _wrong(number, f"fingerprint {entry.fingerprint} has been decided before")
        seen.add(entry.fingerprint)
    return Decisions(entries, reviewed_only=publish == "reviewed")


def dump(decisions: Decisions) -> bytes:
    """The file for these decisions: sorted and indented, so that a change is a small difference."""
    entries = sorted((_as_data(entry) for entry in decisions.entries), key=_sort_key)
    publish = {"publish": "reviewed"} if decisions.reviewed_only else {}
    text = json.dumps({**publish, "decisions": entries}, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode()


def _wrong(number: int, what: str) -> DecisionsError:
    return DecisionsError(f"{NAME}, entry {number}: {what}")


def _decision(number: int, entry: Any) -> Decision:
    if not isinstance(entry, dict):
        raise _wrong(number, "is not an object")
    verdict = entry.get("verdict")
    if verdict not in _VERDICTS:
        raise _wrong(number, f'"verdict" must be one of {", ".join(_VERDICTS)}, and is {verdict!r}')
    fingerprint = _text(number, entry, "fingerprint", needed=verdict != "write")
    reason = _text(number, entry, "reason", needed=verdict == "reject")
    wording = _wording(number, entry) if verdict in _WORDED else None
    stem = "" if wording else _text(number, entry, "stem", needed=False)
    return Decision(verdict, fingerprint, reason, wording, stem)


def _text(number: int, entry: dict[str, Any], name: str, *, needed: bool = True) -> str:
    value = entry.get(name, "")
    if not isinstance(value, str) or (needed and not value.strip()):
        raise _wrong(number, f'"{name}" must be a text that is not empty')
    return value.strip()


def _wording(number: int, entry: dict[str, Any]) -> Wording:
    options = entry.get("options")
    if not isinstance(options, list) or len(options) < 2:
        raise _wrong(number, '"options" must be a list of two or more')
    choices = tuple(_choice(number, position, one) for position, one in enumerate(options, start=1))
    if not any(choice.key for choice in choices) or all(choice.key for choice in choices):
        raise _wrong(number, "at least one option must be the key, and at least one must not")
    texts = [choice.text.casefold() for choice in choices]
    if len(set(texts)) < len(texts):
        raise _wrong(number, "two options are the same")
    content_key = _text(number, entry, "content_key", needed=False)
    quote = _text(number, entry, "quote", needed=not content_key)
    return Wording(
        pattern=_text(number, entry, "pattern", needed=False) or "authored",
        path=_text(number, entry, "path"), content_key=content_key, quote=quote,
        stem=_text(number, entry, "stem"), options=choices,
    )  # fmt: skip


def _choice(number: int, position: int, one: Any) -> Choice:
    if not isinstance(one, dict) or not isinstance(one.get("key", False), bool):
        raise _wrong(number, f'option {position} must be an object with "text", "key" and "why"')
    for name in ("text", "why"):
        if not isinstance(one.get(name), str) or not one[name].strip():
            raise _wrong(number, f'option {position} lacks "{name}"')
    return Choice(one["text"].strip(), one.get("key", False), one["why"].strip())


def _as_data(entry: Decision) -> dict[str, Any]:
    data: dict[str, Any] = {"verdict": entry.verdict}
    if entry.fingerprint:
        data["fingerprint"] = entry.fingerprint
    if entry.reason:
        data["reason"] = entry.reason
    if entry.stem:
        data["stem"] = entry.stem
    if entry.wording:
        wording = entry.wording
        data |= {
            "pattern": wording.pattern, "path": wording.path, "content_key": wording.content_key,
            "quote": wording.quote, "stem": wording.stem,
            "options": [{"text": one.text, "key": one.key, "why": one.why} for one in wording.options],
        }  # fmt: skip
    return data


def _sort_key(data: dict[str, Any]) -> tuple[str, str, str, str]:
    return data.get("path", ""), data.get("quote", ""), data.get("stem", ""), data.get("fingerprint", "")
