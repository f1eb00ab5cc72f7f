"""A client that keeps one connection open, and measures rates side by side."""

import http.client
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    status: int
    body: bytes
    location: str


class Browser:
    """One keep-alive connection with its cookies."""

    def __init__(self, port: int, cookies: dict[str, str] | None = None) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies = dict(cookies or {})

    def get(self, path: str, **headers: str) -> Reply:
        """Fetch a page."""
        return self._ask("GET", path, None, headers)

    def post(self, path: str, fields: dict[str, str], **headers: str) -> Reply:
        """Send a form with its CSRF token."""
        token = self.cookies["csrftoken"]
        body = urlencode({**fields, "csrfmiddlewaretoken": token})
        return self._ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded", **headers})

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Reply:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self._connection.request(method, path, body, sent)
        answer = self._connection.getresponse()
        content = answer.read()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, rest = value.partition("=")
                self.cookies[cookie] = rest.partition(";")[0]
        return Reply(answer.status, content, answer.getheader("Location") or "")


def rates(actions: dict[str, Callable[[], None]], rounds: int, batch: int) -> dict[str, float]:
    """Requests a second of each action: the median over rounds in which they take turns.

    Taking turns makes what else the machine does fall on all of them alike.
    """
    seen: dict[str, list[float]] = {name: [] for name in actions}
    for action in actions.values():
        action()
    for _ in range(rounds):
        for name, action in actions.items():
            start = time.perf_counter()
            for _ in range(batch):
                action()
            seen[name].append(batch / (time.perf_counter() - start))
    return {name: statistics.median(values) for name, values in seen.items()}
