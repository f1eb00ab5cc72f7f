"""Before the answer nothing that leaves the server depends on which option is the key."""

import re
import uuid
from dataclasses import replace

import pytest
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import mark_safe

from quizzes.models import Question, QuestionVersion
from quizzes.services.banks import apply_bank, plan_bank
from quizzes.views import item as item_view
from tests.factories.quizzes import make_bank, make_learner, start
from tests.quizzes.views.test_practice_pages import item_url, send, started
from topics.models import Passage, SearchEntry
from topics.services.importing import apply_import, plan_import
from topics.services.sources.opening import open_source

pytestmark = pytest.mark.django_db
_CSRF = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def still_clock_and_chance(monkeypatch):
    """Only keys may make a difference: forms have one id, and headers one date."""
    fixed = uuid.uuid4()
    monkeypatch.setattr("quizzes.views.practice.uuid.uuid4", lambda: fixed)
    monkeypatch.setattr("django.utils.cache.http_date", lambda *_: "Tue, 18 Nov 2025 12:00:00 GMT")


def address(name, *args):
    """The address of a page, or none while no app has it."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return None


def before_the_answer(client, attempt):
    """Every response that a learner can have of an attempt whose items 2 and later are open."""
    notebook = attempt.notebook
    topic = notebook.topics.get()
    public_id = attempt.public_id
    gets = [
        reverse("quizzes:practice_new"),
        reverse("quizzes:practice_new") + f"?notebook={notebook.slug}&topic={topic.slug}&section=section-1",
        reverse("quizzes:practice", args=[public_id]),
        reverse("quizzes:result", args=[public_id]),
        reverse("quizzes:history"),
        reverse("quizzes:review", args=[public_id]),
        reverse("quizzes:report", args=[public_id, 2]),
        item_url(attempt, 2),
        item_url(attempt, 3),
        notebook.get_absolute_url(),
        topic.get_absolute_url(),
        address("home"),
        address("topics:shelf"),
    ]
    if search := address("search"):
        gets += [f"{search}?q=sentence", f"{search}?q=asynchronous+inference", f"{search}?q=is+it"]
    responses = [client.get(url, headers=headers) for url in gets if url for headers in ({}, HTMX)]
    form_id = attempt.items.get(position=2).form_id
    for choice in ([], ["7"], ["1", "2"]):
        sent = {"option": choice, "submission_id": form_id}
        responses += [client.post(item_url(attempt, 2), sent, headers=headers) for headers in ({}, HTMX)]
    return [
        (
            response.request["PATH_INFO"],
            response.status_code,
            sorted(response.headers.items()),
            plain(response),
        )
        for response in responses
    ]


def plain(response):
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return _CSRF.sub(b"", body)


def move_the_keys(attempt, by):
    """Make other options the keys of the open items; ids, texts and stored order stay."""
    for item in attempt.items.filter(position__gte=2).select_related("version"):
        options = item.version.options
        keys = [option["key"] for option in options]
        for index, option in enumerate(options):
            option["key"] = keys[index - by]
        QuestionVersion.objects.filter(pk=item.version_id).update(options=options)


@pytest.fixture
def attempt(client):
    attempt = started(client, make_bank(questions=4))
    send(client, attempt, 1)
    before_the_answer(client, attempt)  # sets what a first visit sets: cookies, when items were first shown
    return attempt


def test_no_response_before_the_answer_depends_on_which_option_is_the_key(client, attempt):
    seen = before_the_answer(client, attempt)
    assert all(status < 500 for _, status, _, _ in seen)
    for by in (1, 2):
        move_the_keys(attempt, by)
        for was, now in zip(seen, before_the_answer(client, attempt), strict=True):
            assert was == now


def test_a_planted_attribute_is_noticed(client, attempt, monkeypatch):
    honest = item_view.options_of

    def telling(item, chosen=()):
        keys = [place for place, stored in enumerate(item.order, start=1) if stored in item.version.keys]
        return [
            replace(option, place=mark_safe(f'{option.place}" data-key="1'))
            if option.place in keys
            else option
            for option in honest(item, chosen)
        ]

    monkeypatch.setattr(item_view, "options_of", telling)
    seen = before_the_answer(client, attempt)
    move_the_keys(attempt, 1)
    assert seen != before_the_answer(client, attempt)


def test_the_answer_shows_the_key_that_stands_in_the_database(client, attempt):
    move_the_keys(attempt, 1)
    send(client, attempt, 2)
    key = attempt.items.get(position=2).version
    text = next(option["text"] for option in key.options if option["key"])
    assert f"<strong>{text}</strong>" in client.get(item_url(attempt, 2)).content.decode()


ASKED = """# Modes

**Pipe mode** is the input mode that streams records from a bucket, **File mode** another.

Which input mode streams the records?

- [ ] File mode
  - it copies first
- [x] Pipe mode
- [ ] Shuffle mode

> Pipe mode does not wait.
"""
TICKED_ELSEWHERE = ASKED.replace("[ ] File", "[x] File").replace("[x] Pipe", "[ ] Pipe")


class NotesThatAsk:
    """A notebook of one page that asks a question, as every visitor sees it."""

    def __init__(self, folder, client):
        self.folder, self.client, self.notebook = folder, client, None

    def bring(self, text):
        (self.folder / "modes.md").write_text(text)
        plan = plan_import(self.notebook, open_source(self.folder), title="Modes")
        bank = plan_bank(plan)
        outcome = apply_import(plan, visibility="public")
        apply_bank(outcome, bank)
        self.notebook = outcome.notebook

    def question(self):
        return Question.objects.get(pattern="inline")

    def seen(self):
        """Every page about the question, and all that is stored to be shown or found."""
        topic, passage = self.notebook.topics.get(), self.question().passage
        page = topic.get_absolute_url()
        practice = reverse("quizzes:practice_new") + f"?notebook={self.notebook.slug}&topic={topic.slug}"
        gets = [
            page,
            f"{page}?mark={passage.key}:0-12",
            self.notebook.get_absolute_url(),
            practice,
            f"{practice}&section={passage.anchor}",
            reverse("home"),
            *(
                f"{reverse('search')}?q={word}"
                for word in ("records", "shuffle", "file+mode", "copies", "wait")
            ),
        ]
        responses = [self.client.get(url, headers=headers) for url in gets for headers in ({}, HTMX)]
        shown = [
            (response.status_code, sorted(response.headers.items()), plain(response))
            for response in responses
        ]
        stored = [
            (topic.html, topic.toc, topic.summary, topic.slug),
            sorted(SearchEntry.objects.values_list("kind", "ref", "title", "text", "tokens", "url")),
            sorted(Passage.objects.values_list("key", "content_key", "kind", "position", "revision__text")),
            self.options_shown(),
        ]
        return shown, stored

    def options_shown(self):
        """The options of an attempt of its own, in the order in which they would be shown."""
        attempt = start(make_learner(), self.notebook, seed=7, submission_id=uuid.uuid1())
        items = attempt.items.select_related("version").filter(version=self.question().version)
        return [option.text for option in item_view.options_of(items.get())]


@pytest.fixture
def asking(tmp_path, client):
    notes = NotesThatAsk(tmp_path, client)
    notes.bring(ASKED)
    notes.seen()  # sets what a first visit sets
    return notes


def test_no_page_search_or_anchor_depends_on_what_the_notes_tick_or_say_of_it(asking):
    before = asking.seen()
    assert all(status == 200 for status, _, _ in before[0])
    for text in (TICKED_ELSEWHERE, ASKED.replace("it copies first", "no").replace("does not wait", "is it")):
        version = asking.question().version_id
        asking.bring(text)
        assert asking.question().version_id != version
        assert asking.seen() == before


def test_nothing_of_the_answer_is_on_a_page_or_can_be_found(asking):
    shown, stored = asking.seen()
    for told in ("copies first", "does not wait", "[x]", "notes give"):
        assert not [body for _, _, body in shown if told.encode() in body]
        assert told not in str(stored)
