"""What the command line may say."""

import argparse
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Options:
    """How to serve: the port, a folder of notes to bring in, the network, and whether without a worker."""

    port: int
    notes: Path | None
    lan: bool
    web_only: bool

    @property
    def bind(self) -> str:
        """The address to listen on: this machine's own, or every one of its network."""
        return "0.0.0.0" if self.lan or self.web_only else "127.0.0.1"  # noqa: S104 - asked for


def parse(arguments: list[str]) -> Options:
    """Read the command line; leave with a message about what is wrong in it."""
    parser = argparse.ArgumentParser(prog="python -m portal.supervisor", description="Serve Lectern.")
    parser.add_argument("--port", type=_port, default=8000, help="where to listen (default: %(default)s)")
    parser.add_argument("--notes", type=_notes, help="a file or folder of notes to bring in at each start")
    parser.add_argument("--lan", action="store_true", help="let others on the network in")
    parser.add_argument(
        "--web-only", action="store_true", help="become the web server, for containers; no worker"
    )
    return Options(**vars(parser.parse_args(arguments)))


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(
            f"“{text}” is no port: say a number from 1 to 65535, as in PORT=8001"
        )
    return int(text)


def _notes(text: str) -> Path:
    path = Path(text).expanduser().resolve()
    if not path.exists():
        raise argparse.ArgumentTypeError(f"there is no file or folder at {path}")
    return path
