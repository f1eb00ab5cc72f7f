"""What goes while somebody uses it: guests who expire, notebooks that are deleted."""

from datetime import timedelta

import pytest
from django.utils import timezone

from portal.home.services.notebooks import notebook_delete
from quizzes.models import Attempt, AttemptItem, LearnerRef
from quizzes.services.derived import derived_rebuild
from quizzes.services.errors import NothingToAsk
from quizzes.services.learners import guest_claim, guests_expire
from tests.concurrency.test_answers import at_once
from tests.factories.quizzes import answer, make_bank, make_learner, start
from topics.models import Notebook

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("_round", range(5))
def test_a_guest_who_answers_signs_in_and_expires_at_once_loses_all_or_nothing(stranger, _round):
    notebook, guest, now = make_bank(questions=6), make_learner(), timezone.now()
    attempt = start(guest, notebook, now=now - timedelta(days=40))

    def give(place):
        try:
            answer(attempt, place, ref=LearnerRef(guest_id=guest.pk))
        except AttemptItem.DoesNotExist:
            return 0
        return 1

    *given, _expired, _claimed, _rebuilt = at_once(
        *(lambda place=place: give(place) for place in (1, 2, 3)),
        lambda: guests_expire(now=now, days=30),
        lambda: guest_claim(guest_id=guest.pk, user=stranger),
        lambda: list(derived_rebuild(write=True)),
    )
    left = Attempt.objects.filter(pk=attempt.pk).first()
    assert (left.answered_count if left else 0) == sum(given)
    assert list(derived_rebuild(write=False)) == []


@pytest.mark.parametrize("_round", range(5))
def test_a_practice_that_starts_while_its_notebook_is_deleted_is_whole_or_refused(_round):
    notebook, learner = make_bank(questions=5, topics=3), make_learner()

    def begin():
        try:
            return start(learner, notebook, count=50)
        except NothingToAsk:
            return None

    doomed = Notebook.objects.get(pk=notebook.pk)
    started, withdrawn = at_once(begin, lambda: notebook_delete(notebook=doomed))
    assert withdrawn == (started is not None)
    if started:
        assert [item.version.stem for item in started.items.select_related("version")]
        assert started.items.count() == started.items_count
