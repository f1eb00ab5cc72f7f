"""Places on a page that apps above may fill, so that the app below need not know them.

A page of `topics` says `{% slot "topic.tools" topic=topic %}`; `quizzes` fills it in its `ready()`.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

Filler = Callable[..., str]
_fillers: dict[str, list[Filler]] = defaultdict(list)


def fill_slot(name: str, filler: Filler) -> None:
    """Register `filler(request, **context) -> safe HTML` for the slot `name`."""
    if filler not in _fillers[name]:
        _fillers[name].append(filler)


def render_slot(name: str, request: HttpRequest, **context: Any) -> str:
    """What every filler of the slot returns, in the order of registration."""
    return "".join(filler(request, **context) for filler in _fillers[name])
