"""Places on a page that apps above may fill, so that the app below need not know them.

A page of `topics` says `{% slot "topic.tools" topic=topic %}`; `quizzes` fills it in its `ready()`.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

Filler = Callable[..., str]
Layer = Callable[..., str]
_fillers: dict[str, list[Filler]] = defaultdict(list)
_layers: dict[str, list[Layer]] = defaultdict(list)


def fill_slot(name: str, filler: Filler) -> None:
    """Register `filler(request, **context) -> safe HTML` for the slot `name`."""
    if filler not in _fillers[name]:
        _fillers[name].append(filler)


def render_slot(name: str, request: HttpRequest, **context: Any) -> str:
    """What every filler of the slot returns, in the order of registration."""
    return "".join(filler(request, **context) for filler in _fillers[name])


def add_layer(name: str, layer: Layer) -> None:
    """Register `layer(request, html, **context) -> safe HTML`, which draws on HTML of the app below."""
    if layer not in _layers[name]:
        _layers[name].append(layer)


def apply_layers(name: str, request: HttpRequest, html: str, **context: Any) -> str:
    """The stored HTML with every layer of that name drawn on it, in the order of registration."""
    for layer in _layers[name]:
        html = layer(request, html, **context)
    return html
