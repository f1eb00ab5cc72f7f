"""What the terminal says once pages are served."""

import io
import os

import segno
from django.conf import settings

from portal.accounts.services import FIRST_OPERATOR, link_issue, link_path, operator_exists
from portal.supervisor.options import Options


def addresses(options: Options, lan: str | None) -> list[str]:
    """Where the portal is reached. `localhost` comes first: passkeys refuse a bare number."""
    origins = [f"http://localhost:{options.port}"]
    return [*origins, f"http://{lan}:{options.port}"] if lan else origins


def qr_code(address: str) -> str:
    """The address as a QR code of half-block characters, for a phone's camera."""
    drawing = io.StringIO()
    segno.make(address, error="m").terminal(drawing, compact=True)
    return drawing.getvalue().rstrip()


def operator_lines(origin: str) -> list[str]:
    """A one-time link while nobody runs the portal; each start voids the one before."""
    if operator_exists():
        return []
    link = origin + link_path(link_issue(purpose=FIRST_OPERATOR))
    return [
        "  Nobody runs this portal yet. This link makes you its operator; it works once, for a day:",
        f"    {link}",
        "",
    ]


def announcement(options: Options, lan: str | None, seconds: float) -> str:
    """The address, where the data lies, the operator's link, and what to do next."""
    here, *elsewhere = addresses(options, lan)
    key = settings.DATA_DIR / "secret.key"
    lines = ["", f"Lectern is at {here} (ready after {seconds:.1f} s)", ""]
    for address in elsewhere:
        lines += [f"  On your network it is at {address}", "", qr_code(address), ""]
    lines += operator_lines(here)
    lines += [f"  Your data lies in {settings.DATA_DIR}"]
    if not os.environ.get("LECTERN_SECRET_KEY"):
        lines += [f"  The secret key is {key} (only you can read it): keep it with your backups."]
    lines += ["", "  Next: open the address to read and practise, or bring your own notes:"]
    lines += ["  “Add notes” in the browser, or `make run NOTES=PATH`. Ctrl-C stops.", ""]
    return "\n".join(lines)
