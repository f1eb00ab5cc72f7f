"""The entries of a zip: nothing outside, no bomb, names decoded.

Sizes that the archive states are not believed: what is counted is what comes out.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from topics.services.sources.entries import Entry
from topics.services.sources.values import EntryRefused, Limits, SourceRefused

_CHUNK = 64 * 1024
_RATIO = 200  # deflate reaches about 1,000 on zeros; text stays below 30
_RATIO_FROM = 1_000_000  # bytes; a small file may be as regular as it likes
_DIRECTORY_BYTES_A_FILE = 1_000
_END = b"PK\x05\x06"
_END_SIZE = 22
_UTF8_FLAG, _ENCRYPTED_FLAG = 0x800, 0x1
_DRIVE = re.compile(r"^[A-Za-z]:")


def open_zip(file: IO[bytes], limits: Limits) -> zipfile.ZipFile:
    """The archive, its directory read. Raises SourceRefused when it is broken or holds too many files."""
    _check_directory(file, limits)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise SourceRefused(
            "This zip is broken and cannot be opened. Make it again from the folder of your notes."
        ) from error
    if len(archive.infolist()) > limits.files * 4:
        raise SourceRefused(_too_many(limits))
    return archive


def zip_entries(archive: zipfile.ZipFile) -> Iterator[Entry]:
    """Every file of the archive; the folder that holds all the rest is taken off its paths."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    names = [_name(info) for info in infos]
    shared = _shared_folder([name for name in names if not name.startswith("__MACOSX/")])
    for info, name in zip(infos, names, strict=True):
        yield _entry(archive, info, name.removeprefix(shared))


def leads_outside(path: str) -> bool:
    """Whether a path could leave the folder that it is relative to."""
    return path.startswith("/") or _DRIVE.match(path) is not None or ".." in path.split("/")


def _entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str) -> Entry:
    def read(most: int) -> bytes:
        if leads_outside(path):
            raise EntryRefused("path_outside", "Its path leads out of the zip.")
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise EntryRefused("encrypted", "It is encrypted. Bring a zip without a password.")
        if (info.external_attr >> 16) & 0o170000 == 0o120000:
            raise EntryRefused("link", "It is a link, not a file.")
        try:
            return _read(archive, info, most)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
            raise EntryRefused("broken", "It is damaged within the zip.") from error
        except NotImplementedError as error:
            raise EntryRefused("compression", "It is packed in a way that cannot be read here.") from error

    return Entry(path, read)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    with archive.open(info) as file:
        while size < most and (piece := file.read(min(_CHUNK, most - size))):
            pieces.append(piece)
            size += len(piece)
            if size > _RATIO_FROM and size > _RATIO * max(info.compress_size, 1):
                raise EntryRefused("bomb", "It unpacks to more than 200 times its packed size.")
    return b"".join(pieces)


def _name(info: zipfile.ZipInfo) -> str:
    """The name in Unicode: packers that do not say so often write UTF-8 all the same."""
    name = info.filename
    if not info.flag_bits & _UTF8_FLAG:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.filename
    return name.replace("\\", "/")


def _shared_folder(names: list[str]) -> str:
    folders = {name.split("/", 1)[0] if "/" in name else "" for name in names}
    shared = folders.pop() if len(folders) == 1 else ""
    return f"{shared}/" if shared and not leads_outside(f"{shared}/") else ""


def _check_directory(file: IO[bytes], limits: Limits) -> None:
    """Refuse a directory too large to be read into memory, before it is read."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END_SIZE - 0xFFFF))
    tail = file.read()
    file.seek(0)
    at = tail.rfind(_END)
    if at >= 0 and len(tail) >= at + _END_SIZE:
        directory = int.from_bytes(tail[at + 12 : at + 16], "little")
        if directory > limits.files * 4 * _DIRECTORY_BYTES_A_FILE:
            raise SourceRefused(_too_many(limits))


def _too_many(limits: Limits) -> str:
    return f"This zip holds too many files: {limits.files:,} can be brought at a time. Divide it."
