"""A guest who signs in: twice at once, and while answering."""

import pytest
from django.urls import reverse

from quizzes.models import Attempt, Card, Learner, LearnerRef
from quizzes.services.derived import derived_rebuild
from quizzes.services.learners import SESSION_KEY, guest_claim
from tests.concurrency.test_answers import at_once
from tests.factories.quizzes import answer, make_bank, make_learner, ref_of, start
from tests.quizzes.views.test_practice_pages import filled, item_url, send, started

pytestmark = pytest.mark.django_db(transaction=True)


def agree():
    return list(derived_rebuild(write=False)) == []


def test_two_log_ins_at_once_move_a_guests_attempts_once(client, stranger):
    notebook = make_bank(questions=3)
    mine = start(make_learner(stranger), notebook)
    answer(mine, 1)
    attempt = started(client, notebook)
    send(client, attempt, 1, right=False)
    send(client, attempt, 2)
    guest = client.session[SESSION_KEY]

    def log_in():
        other = type(client)()
        other.cookies["sessionid"] = client.cookies["sessionid"].value
        form = {"login": "stranger", "password": "secret-words-9"}
        return other.post(reverse("account_login"), form)

    done = at_once(log_in, log_in)
    assert [response.status_code for response in done] == [302, 302]
    learner = Learner.objects.get(user=stranger)
    assert set(Attempt.objects.values_list("learner", flat=True)) == {learner.pk}
    assert Learner.objects.get(pk=guest).became == learner
    assert sum(Card.objects.values_list("answers", flat=True)) == 3
    assert agree()


def test_an_answer_that_lands_in_between_is_kept_and_counted(client, stranger):
    notebook = make_bank(questions=8)
    guest = make_learner()
    attempt = start(guest, notebook)
    ref = LearnerRef(guest_id=guest.pk)
    answers = [lambda place=place: answer(attempt, place, ref=ref) for place in range(1, 9)]
    at_once(
        *answers[:4],
        lambda: guest_claim(guest_id=guest.pk, user=stranger),
        *answers[4:],
        lambda: guest_claim(guest_id=guest.pk, user=stranger),
    )
    attempt.refresh_from_db()
    assert attempt.learner.user == stranger
    assert attempt.marks == "r" * 8
    assert Card.objects.filter(learner=attempt.learner).count() == 8
    assert agree()


def test_a_practice_started_while_the_guest_signs_in_belongs_to_the_account(stranger):
    notebook = make_bank()
    guest = make_learner()
    at_once(
        lambda: start(guest, notebook),
        lambda: guest_claim(guest_id=guest.pk, user=stranger),
        lambda: start(guest, notebook),
    )
    learner = Learner.objects.get(user=stranger)
    assert list(Attempt.objects.values_list("learner", flat=True)) == [learner.pk] * 2


def test_a_request_of_a_claimed_guest_finds_what_it_became(client, stranger):
    attempt = started(client, make_bank(questions=2))
    guest_claim(guest_id=client.session[SESSION_KEY], user=stranger)
    assert client.get(item_url(attempt)).status_code == 200
    assert client.post(item_url(attempt), filled(attempt)).status_code == 302
    card = Card.objects.get()
    assert card.learner.user == stranger


def test_claiming_again_changes_nothing_and_nobody_elses_learner_can_be_claimed(stranger, owner):
    notebook = make_bank(questions=2)
    guest, other = make_learner(), make_learner(owner)
    answer(start(guest, notebook), 1)
    theirs = start(other, notebook)
    for _ in range(2):
        guest_claim(guest_id=guest.pk, user=stranger)
        guest_claim(guest_id=other.pk, user=stranger)
    theirs.refresh_from_db()
    assert theirs.learner == other
    assert Attempt.objects.filter(learner__user=stranger).count() == 1
    assert ref_of(other).user_id == owner.pk
