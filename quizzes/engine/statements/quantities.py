"""Quantities: a number with its unit in a sentence."""

import re
from collections.abc import Iterator

from quizzes.engine.lexicon import word_set
from quizzes.engine.statements.values import Quantity
from quizzes.engine.statements.walk import Passage

UNITS = word_set("""millisecond second minute hour day week month year byte KB MB GB TB PB KiB MiB GiB TiB bit character word item
    row column record request message container instance node shard partition replica layer copy zone subnet rule
    user account bucket object file event percent degree meter metre kilometre km cm mm kg gram bond carbon atom
    electron proton amino chromosome base pair nucleotide pixel channel neuron parameter retry attempt thread
    connection port group policy tag key IOPS vCPU Mbps Gbps vCPUs ms region queue stream worker process cluster
    step epoch member volume consumer""")
LABELS = word_set("port version protocol")

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_QUANTITY = re.compile(
    rf"(?<![\w$€£.,/-])(?P<number>(?:{_NUMBER})(?:\s?(?:to|-|–)\s?(?:{_NUMBER}))?)"
    r"(?:(?P<sign>\s?%)|\s?(?P<unit>[A-Za-z]+)\b)"
)
_LABELLED = re.compile(r"\b(?P<unit>port|protocol)\s(?P<number>\d+)\b")


def read_quantities(passage: Passage) -> Iterator[Quantity]:
    """The only quantity of a sentence; two in one sentence would give each other away."""
    if passage.block.kind == "row":
        return
    for source in passage.sentences():
        found = [
            one
            for one in _QUANTITY.finditer(source.quote)
            if one.group("sign") or _is_unit(one.group("unit"))
        ]
        labelled = list(_LABELLED.finditer(source.quote))
        if len(found) == 1 and not labelled:
            one = found[0]
            yield Quantity(one.group("number"), one.group("unit") or "%", one.start(), one.end(), source)
        elif len(labelled) == 1 and not found:
            one = labelled[0]
            yield Quantity(one.group("number"), one.group("unit"), one.start(), one.end(), source)


def _is_unit(word: str) -> bool:
    return (
        word in UNITS
        or word.removesuffix("s") in UNITS
        or word in ("people", "copies", "retries", "policies")
    )
