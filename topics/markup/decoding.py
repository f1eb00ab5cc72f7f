"""Bytes to text: any encoding that can be detected, one kind of line end, no control characters."""

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control and private characters that no note means, and that HTML forbids.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_CONTROL_SHARE = 0.02
_SAMPLE = 64_000


class NotText(ValueError):  # noqa: N818 (a verdict on the file, not a fault)
    """The bytes are no text, or in no encoding that can be told. The message says so to a person."""


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding. Line ends become newlines.

    Raises `NotText`.
    """
    text, encoding = _decode(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    cleaned = without_controls(text)
    if len(text) - len(cleaned) > _CONTROL_SHARE * len(text):
        raise NotText("This is not text: it is full of control characters.")
    return cleaned, encoding


def without_controls(text: str) -> str:
    """The text without characters that no note means."""
    return _CONTROLS.sub("", text)


def _decode(data: bytes) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data[len(bom) :].decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise NotText(
                    f"It claims to be {encoding.upper()}, but byte {error.start} is not."
                ) from error
    if b"\0" in data:
        return _decode_wide(data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise NotText("This is not text in any encoding that can be told. Save it as UTF-8 and try again.")
    return data.decode(best.encoding, errors="replace"), best.encoding


def _decode_wide(data: bytes) -> tuple[str, str]:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros > 0.6 * half and others < 0.1 * half:
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError:
                break
    raise NotText("This is a binary file (it contains NUL bytes), not text.")
