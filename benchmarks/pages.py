"""Submit, topic page and history against the floor and a straight line, in turns on one server."""

import itertools
import uuid
from collections.abc import Callable, Iterator

from benchmarks import bytes_of_pages, world
from benchmarks.client import Browser, rates
from benchmarks.serving import served
from quizzes.models import Attempt

ROUNDS, BATCH = 15, 40
SHORT, LONG = 50, 50_000
SUBMITS = (ROUNDS * BATCH + 2) * 2


def measure() -> Iterator[str]:
    """Lines of the report. Makes its own world in the data folder of the run."""
    notebook = world.bundled()
    learner, session = world.signed_in("short")
    busy, busy_session = world.signed_in("long")
    world.past_attempts(learner, notebook, SHORT)
    world.past_attempts(busy, notebook, LONG)
    answering, answering_session = world.signed_in("answering")
    attempts = world.open_attempts(answering, notebook, SUBMITS // world.QUESTIONS + 2)
    topic = notebook.topics.current().order_by("position")[1]
    page = f"/notebooks/{notebook.slug}/t/{topic.slug}/"
    with served() as port:
        browser, long = Browser(port, {"sessionid": session}), Browser(port, {"sessionid": busy_session})
        student = Browser(port, {"sessionid": answering_session})
        student.get("/practice/?notebook=" + notebook.slug)
        feedback, straight = _submits(student, attempts)
        bytes_of_pages.store("topic", browser.get(page).body)
        bytes_of_pages.store("history", browser.get("/history/").body)
        bytes_of_pages.store("feedback", feedback())
        yield from _report(
            rates(
                {
                    "floor (a view that answers ok)": lambda: _ok(browser, "/bench/floor/"),
                    "select by primary key": lambda: _ok(browser, f"/bench/select/?pk={notebook.pk}"),
                    "topic page": lambda: _ok(browser, page),
                    "topic page, straight line": lambda: _ok(
                        browser, f"/bench/topic/{notebook.slug}/{topic.slug}/"
                    ),
                    "submit": lambda: _nothing(feedback()),
                    "submit, straight line": lambda: _nothing(straight()),
                    f"history of {SHORT}": lambda: _ok(browser, "/history/"),
                    f"history of {LONG:,}": lambda: _ok(long, "/history/"),
                    "history, straight line": lambda: _ok(browser, "/bench/history/"),
                },
                ROUNDS,
                BATCH,
            )
        )


def _submits(student: Browser, attempts: list[Attempt]) -> tuple[Callable[[], bytes], Callable[[], bytes]]:
    """Two ways to answer the next open item: the page's own, as htmx asks, and the straight line."""
    places = (
        (attempt.public_id, place) for attempt in attempts for place in range(1, attempt.items_count + 1)
    )
    remaining: Iterator[tuple[uuid.UUID, int]] = itertools.chain(places)

    def submit(address: str, **headers: str) -> bytes:
        public_id, place = next(remaining)
        form = uuid.uuid5(public_id, str(place))
        reply = student.post(
            address.format(public_id, place), {"option": "1", "submission_id": str(form)}, **headers
        )
        if reply.status != 200:
            raise RuntimeError(f"The answer came back with {reply.status}: {reply.body[:300]!r}")
        return reply.body

    return (
        lambda: submit("/practice/{}/{}/", HX_Request="true"),
        lambda: submit("/bench/submit/{}/{}/"),
    )


def _ok(browser: Browser, path: str) -> None:
    if (status := browser.get(path).status) != 200:
        raise RuntimeError(f"{path} answered {status}.")


def _nothing(_body: bytes) -> None:
    """An action returns nothing."""


def _report(seen: dict[str, float]) -> Iterator[str]:
    for name, rate in seen.items():
        yield f"{name:34}{rate:8.0f} a second{seen['floor (a view that answers ok)'] / rate:8.1f} x floor"
    yield ""
    for name, line, aim in (("topic page", "topic page, straight line", 0.8),
                            ("submit", "submit, straight line", 0.85)):  # fmt: skip
        yield f"{name}: {seen[name] / seen[line]:.0%} of its straight line (aim: {aim:.0%} or more)"
    grown = seen[f"history of {SHORT}"] / seen[f"history of {LONG:,}"]
    yield f"history: {LONG:,} attempts take {grown:.2f} x the time of {SHORT} (aim: 1.3 or less)"
