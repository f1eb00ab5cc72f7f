"""Definitions that say so in words: "X means …", "X refers to …", "X is when …", "… is called X"."""

import re
from collections.abc import Iterator

from quizzes.engine.language import form_of, is_plural, lower_first, upper_first, without_article
from quizzes.engine.lexicon import STOP_WORDS
from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.terms import split_acronym
from quizzes.engine.statements.values import Description, Source
from quizzes.engine.statements.walk import Passage
from quizzes.engine.verbs import base_of_third, is_base, is_gerund

_LINK = re.compile(
    r"^(?:In (?:short|general|economics|biology|chemistry|statistics|computing|other words|this context)|"
    r"However|Here|Formally|Basically|Simply|Clearly|Specifically|So|Thus|Therefore|Also|Additionally),\s"
)
_NAME = r"(?P<term>(?:[\w’'/+.()-]+\s){0,4}[\w’'/+.()-]+)"
_MEANS = re.compile(
    rf"^(?:(?:The\s)?(?:term|word|phrase|concept(?:\sof)?)\s|An?\s|The\s)?[“\"]?{_NAME}[”\"]?\s"
    r"(?P<verb>means|refers?\sto|denotes?|describes?|is\sdefined\sas|are\sdefined\sas|(?:is|occurs|happens|arises)"
    r"(?=\swhen\s))\s(?P<body>.{12,200})$"
)
_CALLED = re.compile(
    r"^(?P<body>(?:(?:An?|The)\s|[A-Z][a-z]+s\s(?:that|who|which|in\swhich|whose|with|of)\s).{10,170}?),?\s(?:is|are)\s"
    r"(?:also\s|sometimes\s|often\s|commonly\s|usually\s)?(?:called|known\sas|termed|referred\sto\sas)\s(?:an?\s|the\s)?"
    r"[“\"]?(?P<term>(?:[\w’'/+-]+\s){0,4}[\w’'/+-]+)(?:\s\([A-Z]\w+\))?[”\"]?$"
)
_APPOSED = re.compile(r"^,\s(?P<body>(?:an?|the)\s[^,;:()]{14,130})(?=[,.;])")
_SEQUEL = re.compile(r"^(?:to|that|if|this|it|they|you|we|there|how|why|what|not)\b")
_POINTS = re.compile(
    r"\b(?:this|these|those|it|they|we|you|i|he|she|link|above|below|following)\b", re.IGNORECASE
)
_MOST_WORDS = 5


def read_wordings(passage: Passage) -> Iterator[Description]:
    """The definitions of a passage that are worded as such."""
    if passage.block.kind not in ("paragraph", "item"):
        return
    for source in passage.sentences:
        quote = without_full_stop(source.quote)
        if link := _LINK.match(quote):
            quote = upper_first(quote[link.end() :])
        found = _means(passage, source, quote) or _called(passage, source, quote)
        if found:
            yield found
        else:
            yield from _apposed(passage, source)


def _means(passage: Passage, source: Source, quote: str) -> Description | None:
    found = _MEANS.match(quote)
    if not found or not _is_name(found.group("term")) or _POINTS.search(found.group("term")):
        return None
    verb, body = found.group("verb"), found.group("body")
    if _SEQUEL.match(body) or _second_clause(body):
        return None
    when = body.startswith("when ")
    if verb.startswith(("is defined", "are defined")):
        said, form = lower_first(body), "noun"
        if form_of(body) != "noun":
            return None
    elif when:
        said, form = body, "clause"
    else:
        said, form = f"{_singular(verb)} {body}", "verb"
    return _description(
        passage, source, found.group("term"), said, form, kind="" if form == "noun" else "term"
    )


def _called(passage: Passage, source: Source, quote: str) -> Description | None:
    found = _CALLED.match(quote)
    if not found or not _is_name(found.group("term")) or _POINTS.search(found.group("body")):
        return None
    body = lower_first(found.group("body").rstrip(", "))
    return _description(passage, source, found.group("term"), body, "noun", kind="")


def _apposed(passage: Passage, source: Source) -> Iterator[Description]:
    """A term that the author set off, with its explanation between commas: "a **tariff**, a tax,"."""
    for span in passage.block.spans:
        if span.kind not in ("strong", "emphasis") or not source.start <= span.start < span.end <= source.end:
            continue
        found = _APPOSED.match(source.text[span.end : source.end])
        name = source.text[span.start : span.end]
        if found and _is_name(name) and not _POINTS.search(found.group("body")):
            made = _description(passage, source, name, found.group("body"), "noun", kind="")
            if made:
                yield made


def _description(
    passage: Passage, source: Source, name: str, body: str, form: str, *, kind: str
) -> Description | None:
    term, acronym = split_acronym(without_article(name.strip(' .“”"')))
    if not term or len(term.split()) > _MOST_WORDS:
        return None
    return Description(
        origin="called", term=term, kind=kind, body=body, form=form, group="",  # type: ignore[arg-type]
        marked=_is_marked(passage, source, term), source=source, acronym=acronym,
        plural=is_plural(term.rsplit(maxsplit=1)[-1]),
    )  # fmt: skip


def _is_marked(passage: Passage, source: Source, term: str) -> bool:
    """Whether the author set the term off here, or has it for a heading."""
    wanted = term.lower()
    headings = {split_acronym(without_article(one))[0].lower() for one in passage.section}
    return bool({wanted, wanted + "s", wanted.removesuffix("s")} & headings) or any(
        span.kind in ("strong", "emphasis", "code")
        and source.start <= span.start < source.end
        and source.text[span.start : span.end].strip(" .,:“”").lower() == wanted
        for span in passage.block.spans
    )


def _is_name(text: str) -> bool:
    """Whether a phrase can be a term: no function word but "of", no verb, some letters."""
    words = without_article(text).split()
    plain = [word.lower() for word in words if word.lower() not in ("of", "for", "and")]
    return (
        len(plain) > 0
        and len(words) <= _MOST_WORDS
        and not any(word in STOP_WORDS or base_of_third(word) for word in plain)
        and not is_gerund(plain[0])
        and not (len(plain) > 1 and is_base(plain[0]) and plain[0].islower())
        and sum(sign.isalpha() for sign in text) > 2
    )


def _second_clause(body: str) -> bool:
    return bool(
        re.search(r", (?:and|so|but|while|whereas|or) (?:\w+ ){1,4}(?:is|are|means|refers|has|have)\b", body)
    )


def _singular(verb: str) -> str:
    return {"refer to": "refers to", "denote": "denotes", "describe": "describes"}.get(verb, verb)
