"""One-time links under two real connections: each works exactly once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Model

from portal.accounts.models import OneTimeLink
from portal.accounts.services import (
    FIRST_OPERATOR,
    PASSWORD_RESET,
    LinkRefusedError,
    link_issue,
    link_redeem_first_operator,
    link_redeem_password,
)

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*actions):
    """Run the actions in threads that start together; what each returned, or the refusal it met."""
    start = Barrier(len(actions))

    def run(action):
        start.wait()
        try:
            return action()
        except LinkRefusedError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(run, actions))


def split(results):
    done = [result for result in results if isinstance(result, Model)]
    refused = [result for result in results if isinstance(result, LinkRefusedError)]
    return done, refused


@pytest.mark.parametrize("_round", range(3))
def test_a_password_link_used_twice_at_once_sets_one_password(owner, _round):
    token = link_issue(purpose=PASSWORD_RESET, user=owner)
    words = ["first-new-words", "second-new-words"]
    results = at_once(*(lambda word=word: link_redeem_password(token=token, password=word) for word in words))
    done, refused = split(results)
    assert (len(done), len(refused)) == (1, 1)
    owner.refresh_from_db()
    winner = words[results.index(done[0])]
    assert owner.check_password(winner)
    assert OneTimeLink.objects.get().used_at is not None


@pytest.mark.parametrize("_round", range(3))
def test_two_links_for_the_first_operator_make_one_operator(db, _round):
    first = link_issue(purpose=FIRST_OPERATOR)
    expires_at = OneTimeLink.objects.get().expires_at
    second = link_issue(purpose=FIRST_OPERATOR)
    # As if both had been issued in the same moment, so that neither voided the other.
    OneTimeLink.objects.update(expires_at=expires_at)
    results = at_once(
        *(
            lambda name=name, token=token: link_redeem_first_operator(
                token=token, username=name, password="quite-new-words"
            )
            for name, token in [("ada", first), ("grace", second)]
        )
    )
    done, refused = split(results)
    assert (len(done), len(refused)) == (1, 1)
    assert get_user_model().objects.filter(is_staff=True).get() == done[0]
