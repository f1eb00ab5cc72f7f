"""What pages show of an item: before its answer only what may be seen, afterwards everything."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from quizzes.models import AttemptItem, QuestionVersion, Response
from quizzes.scoring.marks import RIGHT, sign_of
from quizzes.selectors.reports import OwnReport
from quizzes.views.words import listed
from topics.models import Notebook


@dataclass(frozen=True, slots=True)
class ShownOption:
    """An option before the answer: its letter, its place on the page (from 1), its text."""

    letter: str
    place: int
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An option after the answer."""

    letter: str
    text: str
    why: str
    is_key: bool
    is_yours: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """The passage that a version cites, its exact stretch apart.

    `url` is empty when the passage cannot be opened; `changed` says what became of it since, if anything.
    `asks`: the passage is the question itself, as the notes ask it.
    """

    before: str
    marked: str
    after: str
    where: str
    url: str
    changed: str
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Feedback:
    """Everything about an answered item, with what its learner reported of it."""

    right: bool
    said: str
    answers: list[ShownAnswer]
    quote: Quote
    reports: Sequence[OwnReport]


def options_of(item: AttemptItem, chosen: Collection[int] = ()) -> list[ShownOption]:
    """List the options in display order; `chosen` are places that were chosen but not recorded."""
    texts = [item.version.options[stored]["text"] for stored in item.order]
    return [
        ShownOption(letter, place, text, place in chosen)
        for place, (letter, text) in enumerate(zip(ascii_uppercase, texts, strict=False), start=1)
    ]


def answers_of(
    version: QuestionVersion, order: Sequence[int] | None = None, choice: Collection[int] = ()
) -> list[ShownAnswer]:
    """List the options with key and why, in display order (stored order without one).

    `choice` holds the stored positions that were chosen.
    """
    shown = []
    for letter, stored in zip(ascii_uppercase, order or range(len(version.options)), strict=False):
        option = version.options[stored]
        shown.append(ShownAnswer(letter, option["text"], option["why"], option["key"], stored in choice))
    return shown


def feedback_of(
    request: HttpRequest,
    item: AttemptItem,
    response: Response,
    back: str = "",
    reports: Sequence[OwnReport] = (),
) -> Feedback:
    """Say what the learner is told about an item after its answer.

    `back` is where the topic page leads back to; the item's own page when it is not given. `reports` are the
    learner's on this version.
    """
    answers = answers_of(item.version, item.order, response.choice)
    right = sign_of(response.choice, item.version.keys) == RIGHT
    back = back or reverse("quizzes:item", args=[item.attempt.public_id, item.position])
    quote = quote_of(request, item.version, back)
    return Feedback(right, _said(answers, right=right), answers, quote, reports)


def quote_of(request: HttpRequest, version: QuestionVersion, back: str) -> Quote:
    """Quote the revision that a version was made from; its passage, topic and notebook must be loaded."""
    revision, start, end = version.revision, version.quote_start, version.quote_end
    return Quote(
        before=revision.text[:start],
        marked=revision.text[start:end],
        after=revision.text[end:],
        where=", ".join(dict.fromkeys([revision.topic_title, *revision.section[-1:]])),
        url=_url(request, version, back),
        changed=_changed(version),
        asks=revision.passage.is_question,
    )


def may_open(request: HttpRequest, notebook: Notebook) -> bool:
    """Whether to offer this user links to the notebook, without a query.

    A link to a notebook of an audience that the user has left since leads to “not found”.
    """
    if notebook.visibility == Notebook.Visibility.AUDIENCES:
        return notebook.is_standing and request.user.is_authenticated
    return notebook.is_visible_to(request.user)


def _url(request: HttpRequest, version: QuestionVersion, back: str) -> str:
    passage = version.revision.passage
    topic = passage.topic
    if topic is None or topic.removed_at or passage.removed_at or not may_open(request, passage.notebook):
        return ""
    query = {"back": back}
    if passage.revision_id == version.revision_id:
        query = {"mark": f"{passage.key}:{version.quote_start}-{version.quote_end}"} | query
    there = reverse("topics:topic", args=[passage.notebook.slug, topic.slug])
    return f"{there}?{urlencode(query, safe=':/')}#{passage.anchor}"


def _changed(version: QuestionVersion) -> str:
    passage = version.revision.passage
    if passage.removed_at is not None:
        return "The notes have changed since: this passage is no longer in them."
    if passage.revision_id != version.revision_id:
        return "The notes have changed since: this is what the passage said then."
    return ""


def _said(answers: list[ShownAnswer], *, right: bool) -> str:
    yours = listed([answer.letter for answer in answers if answer.is_yours])
    keys = [answer for answer in answers if answer.is_key]
    if len(keys) == 1:
        named = f"The answer is {keys[0].letter}: {keys[0].text.rstrip('.')}."
    else:
        named = f"The answers are {listed([key.letter for key in keys])}."
    return named if right else f"You chose {yours}. {named}"
