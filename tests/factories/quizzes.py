"""Questions, attempts and answers."""

import hashlib
import uuid

from django.utils import timezone

from quizzes.models import Learner, LearnerRef, Question, QuestionVersion
from quizzes.selectors.scope import Scope
from quizzes.services.answers import answer_submit
from quizzes.services.attempts import practice_start
from tests.factories.notes import make_notebook, make_topic

OPTIONS = ("Asynchronous inference", "Batch transform", "Real-time inference", "Serverless inference")


def make_question(
    passage, stem="Which way of serving queues each request?", options=OPTIONS, keys=(0,), **extra
):
    """A published question about the whole text of a passage; its first option is the key."""
    question = Question.objects.create(
        **(
            {
                "notebook": passage.notebook,
                "passage": passage,
                "pattern": "definition_to_term",
                "status": Question.Status.PUBLISHED,
            }
            | extra
        )
    )
    make_version(question, stem=stem, options=options, keys=keys)
    return question


def make_version(question, stem, options=OPTIONS, keys=(0,), **extra):
    text = question.passage.revision.text
    question.version = QuestionVersion.objects.create(
        question=question,
        number=question.versions.count() + 1,
        revision=question.passage.revision,
        stem=stem,
        options=[
            {
                "text": option,
                "key": index in keys,
                "why": f"{option} {'is it' if index in keys else 'is not it'}.",
            }
            for index, option in enumerate(options)
        ],
        quote=text,
        quote_start=0,
        quote_end=len(text),
        fingerprint=hashlib.sha256(stem.encode()).hexdigest(),
        **extra,
    )
    question.save(update_fields=["version"])
    return question.version


def make_bank(questions=4, topics=1, **extra):
    """A notebook with so many questions on each of its topics, one a passage."""
    notebook = make_notebook(**extra)
    for place in range(1, topics + 1):
        texts = [
            f"Sentence {place}.{number} says what queue {number} does." for number in range(1, questions + 1)
        ]
        topic = make_topic(notebook, title=f"Topic {place}", texts=texts)
        for passage in topic.passages.select_related("revision", "notebook"):
            make_question(passage, stem=f"What does this sentence say: {passage.revision.text}?")
    return notebook


def make_learner(user=None):
    return Learner.objects.create(user=user, last_seen_at=timezone.now())


def ref_of(learner):
    return LearnerRef(user_id=learner.user_id, guest_id=None if learner.user_id else learner.pk)


def start(learner, notebook, count=10, seed=1, **extra):
    """Start a practice of a notebook."""
    fields = {"submission_id": uuid.uuid4(), "now": timezone.now()} | extra
    return practice_start(learner=learner, scope=Scope(notebook), count=count, seed=seed, **fields)


def key_places(item):
    """Where the keys stand on the page, from 1."""
    return [place for place, stored in enumerate(item.order, start=1) if stored in item.version.keys]


def wrong_places(item):
    """A choice of as many options as there are keys that is not right, by places from 1."""
    others = [place for place, stored in enumerate(item.order, start=1) if stored not in item.version.keys]
    return others[: len(item.version.keys)]


def answer(attempt, position=1, *, right=True, ref=None, **extra):
    """Answer an item of an attempt through the service."""
    item = attempt.items.select_related("version").get(position=position)
    fields = {
        "shown": key_places(item) if right else wrong_places(item),
        "submission_id": uuid.uuid4(),
        "now": timezone.now(),
    } | extra
    ref = ref or ref_of(attempt.learner)
    return answer_submit(ref=ref, public_id=attempt.public_id, position=position, **fields)
