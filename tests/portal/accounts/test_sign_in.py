"""Signing in, up and out; limits are counted by account."""

import pytest
from allauth.core import ratelimit
from django.contrib.auth import get_user_model
from django.core.cache import cache

pytestmark = pytest.mark.django_db
PASSWORD = "secret-words-9"
SIGN_UP = {"password1": "long-enough-words", "password2": "long-enough-words"}


@pytest.fixture(autouse=True)
def _no_counts():
    cache.clear()
    yield
    cache.clear()


def sign_in(client, username, password=PASSWORD, **extra):
    return client.post("/accounts/login/", {"login": username, "password": password}, **extra)


def fail_ten_times(client, username):
    for _ in range(10):
        answer = sign_in(client, username, "wrong")
    return answer


def test_it_takes_a_user_name_and_a_password_and_no_mail_address(client):
    answer = client.post("/accounts/signup/", {"username": "ada", **SIGN_UP})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert get_user_model().objects.get().username == "ada"
    assert "_auth_user_id" in client.session


def test_it_returns_to_the_page_that_asked_for_it(client, owner):
    page = client.get("/accounts/login/?next=/gallery/").content.decode()
    assert 'name="next"' in page
    answer = client.post("/accounts/login/", {"login": "owner", "password": PASSWORD, "next": "/gallery/"})
    assert answer["Location"] == "/gallery/"


def test_it_never_returns_to_another_site(client, owner):
    data = {"login": "owner", "password": PASSWORD, "next": "https://elsewhere.example/"}
    assert client.post("/accounts/login/", data)["Location"] == "/"


def test_a_wrong_password_is_said_at_its_field_and_the_name_stays(client, owner):
    page = sign_in(client, "owner", "wrong").content.decode()
    assert "do not match" in page
    assert 'value="owner"' in page
    assert 'aria-describedby="id_password_error"' in page


def test_ten_wrong_passwords_lock_that_account_and_no_other(client, owner, stranger):
    assert "do not match" in fail_ten_times(client, "owner").content.decode()
    locked = sign_in(client, "owner")
    assert "Too many wrong passwords for this account" in locked.content.decode()
    assert sign_in(client, "stranger").status_code == 302


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_naming_another_host_or_case_gives_no_further_tries(client, owner, host, settings):
    settings.ALLOWED_HOSTS = ["*"]
    fail_ten_times(client, "owner")
    assert "Too many" in sign_in(client, "OWNER", headers={"host": host}).content.decode()


def test_right_passwords_are_never_counted(client, owner):
    for _ in range(12):
        assert sign_in(client, "owner").status_code == 302
        client.post("/accounts/logout/")


def test_sixty_people_sign_up_from_one_address(client):
    # The limit itself is tested for three hundred below; here the whole page, with a fast hasher.
    for number in range(60):
        answer = client.post("/accounts/signup/", {"username": f"student-{number}", **SIGN_UP})
        assert answer.status_code == 302, number
        client.cookies.clear()
    assert get_user_model().objects.count() == 60


@pytest.mark.parametrize("action", ["signup", "login"])
def test_the_limits_let_three_hundred_and_one_through_from_one_address_within_a_minute(rf, action):
    request = rf.post("/", REMOTE_ADDR="192.0.2.7")
    assert all(ratelimit.consume(request, action=action) for _ in range(301))


def test_a_forwarded_address_counts_only_behind_trusted_proxies(rf, settings):
    from allauth.account.adapter import get_adapter

    forged = {"x-forwarded-for": "198.51.100.1, 203.0.113.9"}
    request = rf.get("/", REMOTE_ADDR="192.0.2.7", headers=forged)
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 0
    assert get_adapter().get_client_ip(request) == "192.0.2.7"
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert get_adapter().get_client_ip(request) == "203.0.113.9"


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"username": "owner", **SIGN_UP}, "Choose another one"),
        ({"username": "OWNER", **SIGN_UP}, "Choose another one"),
        ({"username": "ada", "password1": "short", "password2": "short"}, "too short"),
        ({"username": "ada", "password1": "long-enough-words", "password2": "other"}, "same password"),
        ({"username": "two words", **SIGN_UP}, "valid username"),
    ],
)
def test_a_sign_up_that_cannot_be_says_why_and_keeps_the_name(client, owner, form, said):
    page = client.post("/accounts/signup/", form).content.decode()
    assert said in page
    assert f'value="{form["username"]}"' in page


def test_a_closed_portal_says_that_it_takes_nobody(client, settings):
    settings.SIGN_UP_OPEN = False
    page = client.get("/accounts/signup/").content.decode()
    assert "Sign-up is closed here" in page
    client.post("/accounts/signup/", {"username": "ada", **SIGN_UP})
    assert not get_user_model().objects.exists()


def test_a_closed_account_is_told_so(client, owner):
    owner.is_active = False
    owner.save()
    page = client.post("/accounts/login/", {"login": "owner", "password": PASSWORD}, follow=True)
    assert "This account is closed" in page.content.decode()
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(("keep", "at_close"), [("on", False), ("", True)])
def test_a_shared_computer_forgets_when_asked(client, owner, keep, at_close):
    client.post("/accounts/login/", {"login": "owner", "password": PASSWORD, "remember": keep})
    assert client.session.get_expire_at_browser_close() is at_close


def test_signing_out_asks_first_and_then_does_it(client, owner):
    client.force_login(owner)
    assert "Sign out?" in client.get("/accounts/logout/").content.decode()
    assert "_auth_user_id" in client.session
    client.post("/accounts/logout/")
    assert "_auth_user_id" not in client.session


def test_a_forgotten_password_leads_to_an_operator(client):
    page = client.get("/accounts/password/reset/").content.decode()
    assert "one-time link" in page
    assert "operator_link" in page


@pytest.mark.parametrize(
    "path", ["email/", "confirm-email/", "reauthenticate/", "password/reset/done/", "login/code/confirm/"]
)
def test_pages_that_need_a_mail_server_do_not_exist(client, path):
    assert client.get(f"/accounts/{path}").status_code == 404
