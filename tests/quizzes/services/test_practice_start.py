import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from quizzes.models import Attempt, AttemptItem, Question
from quizzes.selectors.scope import Scope
from quizzes.services.attempts import attempt_read, item_show, missed_start, practice_start
from quizzes.services.errors import NothingToAsk
from tests.factories.quizzes import (
    answer,
    make_bank,
    make_learner,
    make_question,
    make_version,
    ref_of,
    start,
)

pytestmark = pytest.mark.django_db


def test_it_stores_the_drawn_versions_and_both_orders():
    notebook = make_bank(questions=6)
    attempt = start(make_learner(), notebook, count=4)
    items = list(attempt.items.all())
    assert [item.position for item in items] == [1, 2, 3, 4]
    assert len({item.version_id for item in items}) == 4
    assert all(sorted(item.order) == [0, 1, 2, 3] for item in items)
    assert attempt.marks == "...."
    assert attempt.scope == notebook.title


def test_the_same_form_sent_twice_starts_one_attempt():
    notebook, learner, form = make_bank(), make_learner(), uuid.uuid4()
    first = start(learner, notebook, submission_id=form)
    assert start(learner, notebook, submission_id=form, seed=2) == first
    assert Attempt.objects.count() == 1


def test_what_was_not_seen_comes_first():
    notebook, learner = make_bank(questions=4), make_learner()
    first = start(learner, notebook, count=2)
    for position in (1, 2):
        answer(first, position)
    seen = set(first.items.values_list("version__question", flat=True))
    second = start(learner, notebook, count=2)
    assert not seen & set(second.items.values_list("version__question", flat=True))


def test_only_what_is_published_not_reserved_and_still_in_the_notes_is_asked():
    notebook = make_bank(questions=4)
    one, two, three, four = notebook.questions.all()
    Question.objects.filter(pk=one.pk).update(status=Question.Status.UNPUBLISHED)
    Question.objects.filter(pk=two.pk).update(reserved=True)
    type(three.passage).objects.filter(pk=three.passage_id).update(removed_at=timezone.now())
    attempt = start(make_learner(), notebook)
    assert list(attempt.items.values_list("version__question", flat=True)) == [four.pk]


def test_a_section_asks_only_of_its_passages():
    notebook = make_bank(questions=2, topics=2)
    topic = notebook.topics.first()
    passage = topic.passages.first()
    passage.revision.section = ["Four ways to serve", "In a queue"]
    passage.revision.save()
    scope = Scope(notebook, (topic,), ("Four ways to serve", "In a queue"))
    attempt = practice_start(
        learner=make_learner(), scope=scope, count=9, submission_id=uuid.uuid4(), now=timezone.now()
    )
    assert [item.version.question.passage_id for item in attempt.items.all()] == [passage.pk]
    assert attempt.scope == "In a queue"


def test_a_scope_without_questions_is_refused_and_nothing_is_written():
    notebook = make_bank(questions=0)
    with pytest.raises(NothingToAsk, match="no questions"):
        start(make_learner(), notebook)
    assert not Attempt.objects.exists()


def test_the_missed_ones_again_asks_exactly_these_in_their_present_wording():
    notebook, learner = make_bank(questions=4), make_learner()
    attempt = start(learner, notebook)
    for position, right in enumerate([True, False, False, True], start=1):
        answer(attempt, position, right=right)
    attempt.refresh_from_db()
    missed = [item.version.question for item in attempt.items.filter(position__in=[2, 3])]
    newer = make_version(missed[0], stem="Which queue is meant, reworded?")
    again = missed_start(attempt=attempt, submission_id=uuid.uuid4(), now=timezone.now())
    assert set(again.items.values_list("version__question", flat=True)) == {one.pk for one in missed}
    assert again.items.filter(version=newer).exists()
    assert again.again_of == attempt


def test_nothing_missed_means_nothing_to_ask_again():
    attempt = start(make_learner(), make_bank(questions=1))
    answer(attempt)
    attempt.refresh_from_db()
    with pytest.raises(NothingToAsk, match="missed"):
        missed_start(attempt=attempt, submission_id=uuid.uuid4(), now=timezone.now())


def test_an_item_is_first_shown_once():
    attempt = start(make_learner(), make_bank(questions=1))
    now = timezone.now()
    item_show(item=attempt.items.get(), now=now)
    item_show(item=AttemptItem.objects.get(), now=now + timedelta(minutes=1))
    item_show(item=AttemptItem(pk=attempt.items.get().pk), now=now + timedelta(minutes=2))
    assert attempt.items.get().shown_at == now


def test_an_overdue_attempt_is_closed_at_its_deadline_when_it_is_next_read():
    learner, now = make_learner(), timezone.now()
    attempt = start(learner, make_bank())
    Attempt.objects.update(deadline=now)
    still = attempt_read(ref=ref_of(learner), public_id=attempt.public_id, now=now)
    assert still.closed_at is None
    over = attempt_read(ref=ref_of(learner), public_id=attempt.public_id, now=now + timedelta(seconds=1))
    assert over.closed_at == now


def test_questions_of_one_passage_are_asked_after_other_passages_have_been():
    notebook = make_bank(questions=2)
    passage = notebook.passages.first()
    for number in range(3):
        make_question(passage, stem=f"One more about the same sentence, number {number}?")
    attempt = start(make_learner(), notebook, count=2)
    assert len({item.version.question.passage_id for item in attempt.items.all()}) == 2
