"""Purposes: "MLeap is used to serialise …", "Use PCA to …"."""

import re
from collections.abc import Iterator

from quizzes.engine.language import without_article
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.terms import marked_term, split_acronym
from quizzes.engine.statements.values import Description
from quizzes.engine.statements.walk import Passage
from quizzes.engine.verbs import is_base

_TERM = r"(?P<term>(?:[A-Z0-9a-z][\w'’./+-]*\s){0,4}[\w'’./+-]*[A-Za-z0-9])"
_USED = re.compile(rf"^(?:(?:An?|The)\s)?{_TERM}\s(?:is|are)\s(?:mainly\s)?used\sto\s(?P<body>\w+\s.+)$")
_USE = re.compile(rf"^Use\s(?:an?\s|the\s)?{_TERM}\sto\s(?P<body>\w+\s.+)$")


def read_purposes(passage: Passage) -> Iterator[Description]:
    """What a named tool is used for, as an infinitive without "to"."""
    if passage.block.kind == "row":
        return
    for source in passage.sentences:
        found = _USED.match(source.quote) or _USE.match(source.quote)
        if not found or not is_base(found.group("body").split()[0]):
            continue
        name, acronym = split_acronym(without_article(found.group("term")))
        if not _looks_like_a_name(name):
            continue
        yield Description(
            origin="purpose", term=name, kind="", body=without_full_stop(found.group("body")),
            form="infinitive", group="", marked=marked_term(passage.block, source.start) is not None,
            source=source, acronym=acronym,
        )  # fmt: skip


def _looks_like_a_name(term: str) -> bool:
    """A capital after the first letter or a digit: MLeap, PCA, AWS IoT Greengrass, t-SNE, S3."""
    return any(sign.isupper() or sign.isdigit() for sign in term[1:])
