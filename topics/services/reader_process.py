"""The process that reads files brought by users: it may be killed, and holds nothing of the portal.

Run as `python -m topics.services.reader_process MEMORY IDLE`. It takes (path, data) and gives a
FileReading, both pickled behind their length, and ends when its input ends or stays silent for IDLE
seconds. Only pure modules are imported: no Django, no settings, no database.
"""

import os
import pickle
import resource
import select
import struct
import sys
from io import FileIO
from typing import BinaryIO

from topics.markup.document import FileReading, Finding

LENGTH = struct.Struct(">Q")
_RECURSION = 4_000


def send(stream: BinaryIO, value: object) -> None:
    """Write one value."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def refusal(path: str, code: str, message: str) -> FileReading:
    """The reading of a file that could not be read, with the reason."""
    return FileReading(path, None, (Finding(path, 0, "error", code, message),))


def read_safely(path: str, data: bytes) -> FileReading:
    """Read one file; whatever goes wrong becomes a finding."""
    from topics.markup import read_file

    try:
        reading = read_file(path, data)
        pickle.dumps(reading)  # what is nested too deeply to be sent is refused here
    except RecursionError:
        return refusal(path, "too_deep", "It is nested too deeply. Make its lists or quotes flatter.")
    except MemoryError:
        return refusal(path, "memory", "Reading it took too much memory. Divide it.")
    except Exception as error:  # noqa: BLE001 - one bad file must not end the import
        return refusal(
            path, "failed", f"It could not be read ({type(error).__name__}). Please report this file."
        )
    return reading


def main() -> None:
    """Serve until the input ends."""
    memory, idle = int(sys.argv[1]), float(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    sys.setrecursionlimit(_RECURSION)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not garble the answers
    requests = os.fdopen(os.dup(0), "rb", buffering=0)  # what is buffered is not seen by select
    import topics.markup  # noqa: F401 - warm before the first file's clock starts

    send(answers, "ready")
    while (request := _receive(requests, idle)) is not None:
        send(answers, read_safely(*request))


def _receive(stream: FileIO, idle: float) -> tuple[str, bytes] | None:
    if not select.select([stream], [], [], idle)[0]:
        return None
    head = _exactly(stream, LENGTH.size)
    if head is None:
        return None
    data = _exactly(stream, LENGTH.unpack(head)[0])
    return None if data is None else pickle.loads(data)  # noqa: S301 - from the parent, over a private pipe


def _exactly(stream: FileIO, size: int) -> bytes | None:
    data = bytearray()
    while len(data) < size:
        piece = stream.read(min(size - len(data), 1 << 20))
        if not piece:
            return None
        data += piece
    return bytes(data)


if __name__ == "__main__":
    main()
