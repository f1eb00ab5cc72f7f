"""The queue of drafts and reports, as its author uses it."""

import re

from django.urls import reverse

from quizzes.forms.queue import shown_at
from quizzes.models import Question, QuestionReport
from quizzes.selectors.reports import open_reports
from quizzes.services.deciding import seen_of
from tests.factories.quizzes import make_learner, make_question

HTMX = {"HX-Request": "true"}


class Queue:
    """A notebook's queue, for whoever is signed in."""

    def __init__(self, client, notebook):
        self.client, self.address = client, reverse("quizzes:queue", args=[notebook.slug])

    def look(self, **asked):
        return self.client.get(self.address, asked).content.decode()

    def send(self, question=None, do="accept", *, headers=None, **sent):
        """Send what the form of the question's page sends as it is now, unless `seen` is given."""
        form = {"do": do, "shown": shown_at(0)}
        if question:
            form |= {"question": question.pk, "seen": seen(question)}
        return self.client.post(self.address, form | sent, follow=True, headers=headers or {})

    def said(self, *sent, **more):
        """The page that answers what is sent."""
        return self.send(*sent, **more).content.decode()


def seen(question):
    """What the page of the question says of its state."""
    return seen_of(Question.objects.get(pk=question.pk), open_reports(question).reports)


def state(question):
    return Question.objects.values_list("status", "tier", "status_reason").get(pk=question.pk)


def stem(page):
    return re.search(r'class="stem"[^>]*>([^<]*)<', page).group(1)


def make_draft(passage, stem, score=0.5, **extra):
    """A draft with this stem and score."""
    question = make_question(passage, stem=stem, status="draft", **extra)
    question.version.score = score
    question.version.save(update_fields=["score"])
    return question


def report_on(question, reason="unclear", comment="", learner=None, **extra):
    """A learner's report on the current version."""
    return QuestionReport.objects.create(
        version=question.version, learner=learner or make_learner(), reason=reason, comment=comment, **extra
    )


def edited(question, **change):
    """The form of an edit that gives the question another stem."""
    sent = {"stem": "Which kind of inference queues requests?"}
    for number, option in enumerate(question.version.options, start=1):
        sent |= {f"text-{number}": option["text"], f"why-{number}": option["why"]}
    return {name: value for name, value in (sent | {"key-1": "on"} | change).items() if value is not None}
