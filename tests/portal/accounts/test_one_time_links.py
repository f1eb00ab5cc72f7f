"""One-time links: the first operator, a new password."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.utils import timezone

from portal.accounts.models import OneTimeLink
from portal.accounts.services import (
    FIRST_OPERATOR,
    PASSWORD_RESET,
    LinkRefusedError,
    link_issue,
    link_path,
    link_redeem_first_operator,
    link_redeem_password,
)

pytestmark = pytest.mark.django_db
NEW = {"password1": "quite-new-words", "password2": "quite-new-words"}


def test_only_the_hash_of_a_link_is_stored(owner):
    token = link_issue(purpose=PASSWORD_RESET, user=owner)
    stored = OneTimeLink.objects.values().get()
    assert token not in str(stored)
    assert len(stored["token_hash"]) == 64


def test_looking_at_a_link_does_not_use_it_up(client, owner):
    path = link_path(link_issue(purpose=PASSWORD_RESET, user=owner))
    for _ in range(2):
        assert "Choose a new password" in client.get(path).content.decode()


def test_it_sets_a_password_once_and_signs_in(client, owner):
    path = link_path(link_issue(purpose=PASSWORD_RESET, user=owner))
    assert client.post(path, NEW).status_code == 302
    assert client.session["_auth_user_id"] == str(owner.pk)
    owner.refresh_from_db()
    assert owner.check_password("quite-new-words")
    again = client.post(path, {"password1": "yet-other-words", "password2": "yet-other-words"})
    assert again.status_code == 410
    assert "does not work any more" in again.content.decode()
    owner.refresh_from_db()
    assert owner.check_password("quite-new-words")


def test_it_signs_out_other_devices(client, django_user_model, owner):
    from django.test import Client

    elsewhere = Client()
    elsewhere.force_login(owner)
    client.post(link_path(link_issue(purpose=PASSWORD_RESET, user=owner)), NEW)
    assert elsewhere.get("/accounts/profile/").status_code == 302


def test_it_opens_an_account_that_wrong_passwords_locked(client, owner):
    cache.clear()
    for _ in range(11):
        client.post("/accounts/login/", {"login": "owner", "password": "wrong"})
    client.post(link_path(link_issue(purpose=PASSWORD_RESET, user=owner)), NEW)
    client.post("/accounts/logout/")
    signed_in = client.post("/accounts/login/", {"login": "owner", "password": "quite-new-words"})
    assert signed_in.status_code == 302


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"password1": "short", "password2": "short"}, "too short"),
        ({"password1": "quite-new-words", "password2": "other"}, "The two passwords differ"),
        ({"password1": "theowner", "password2": "theowner"}, "too similar"),
        ({}, "required"),
    ],
)
def test_a_password_that_cannot_be_leaves_the_link_open(client, owner, form, said):
    path = link_path(link_issue(purpose=PASSWORD_RESET, user=owner))
    answer = client.post(path, form)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert client.post(path, NEW).status_code == 302


def test_a_newer_link_takes_the_place_of_an_older_one(owner):
    older = link_issue(purpose=PASSWORD_RESET, user=owner)
    newer = link_issue(purpose=PASSWORD_RESET, user=owner)
    with pytest.raises(LinkRefusedError):
        link_redeem_password(token=older, password="quite-new-words")
    assert link_redeem_password(token=newer, password="quite-new-words") == owner


def test_an_old_link_is_refused(owner):
    token = link_issue(purpose=PASSWORD_RESET, user=owner, valid_for=timedelta(seconds=-1))
    with pytest.raises(LinkRefusedError):
        link_redeem_password(token=token, password="quite-new-words")


def test_a_closed_account_is_not_opened_by_a_link(client, owner):
    token = link_issue(purpose=PASSWORD_RESET, user=owner)
    owner.is_active = False
    owner.save()
    assert client.get(link_path(token)).status_code == 410
    with pytest.raises(LinkRefusedError):
        link_redeem_password(token=token, password="quite-new-words")
    assert OneTimeLink.objects.get().used_at is None


def test_a_link_for_a_password_makes_no_operator(owner):
    token = link_issue(purpose=PASSWORD_RESET, user=owner)
    with pytest.raises(LinkRefusedError):
        link_redeem_first_operator(token=token, username="eve", password="quite-new-words")


def test_the_first_operator_is_made_by_a_link(client):
    path = link_path(link_issue(purpose=FIRST_OPERATOR))
    assert "Make the first operator" in client.get(path).content.decode()
    assert client.post(path, {"username": "grace", **NEW}).status_code == 302
    assert get_user_model().objects.get(username="grace").is_operator
    assert client.get("/accounts/people/").status_code == 200


def test_the_first_operator_is_told_what_to_do_next(client):
    path = link_path(link_issue(purpose=FIRST_OPERATOR))
    page = client.post(path, NEW | {"username": "head"}, follow=True).content.decode()
    assert "You run this portal now" in page


def test_there_is_no_second_first_operator(client, operator):
    token = link_issue(purpose=FIRST_OPERATOR)
    assert client.get(link_path(token)).status_code == 410
    with pytest.raises(LinkRefusedError, match="operator already"):
        link_redeem_first_operator(token=token, username="eve", password="quite-new-words")


def test_a_taken_name_is_said_and_the_link_stays_open(client, owner):
    path = link_path(link_issue(purpose=FIRST_OPERATOR))
    answer = client.post(path, {"username": "Owner", **NEW})
    assert answer.status_code == 422
    assert "Choose another one" in answer.content.decode()
    assert client.post(path, {"username": "grace", **NEW}).status_code == 302


@pytest.mark.parametrize("purpose", OneTimeLink.Purpose)
def test_a_link_fits_its_purpose(owner, purpose):
    with pytest.raises(ValueError, match="needs a user"):
        link_issue(purpose=purpose, user=owner if purpose == FIRST_OPERATOR else None)


def printed(capsys, *arguments):
    call_command("operator_link", *arguments)
    return capsys.readouterr().out.strip()


def test_the_command_prints_a_link_for_the_first_operator(client, capsys):
    address = printed(capsys, "--origin", "https://notes.example/")
    path = re.fullmatch(r"https://notes\.example(/accounts/once/[\w-]+/)", address)[1]
    assert "Make the first operator" in client.get(path).content.decode()


def test_the_command_prints_a_link_for_a_password(client, capsys, operator):
    path = printed(capsys, "--user", "operator").removeprefix("http://localhost:8000")
    assert client.post(path, NEW).status_code == 302
    assert client.session["_auth_user_id"] == str(operator.pk)


def test_the_command_asks_whose_password_once_there_is_an_operator(operator):
    with pytest.raises(CommandError, match="--user NAME"):
        call_command("operator_link")


def test_the_command_says_when_there_is_no_such_user():
    with pytest.raises(CommandError, match="“nobody”"):
        call_command("operator_link", "--user", "nobody")


def test_a_link_lasts_for_a_day(owner):
    link_issue(purpose=PASSWORD_RESET, user=owner)
    left = OneTimeLink.objects.get().expires_at - timezone.now()
    assert timedelta(hours=23) < left <= timedelta(days=1)
