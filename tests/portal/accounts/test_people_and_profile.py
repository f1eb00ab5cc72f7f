"""What operators see of people, and what people may change of themselves."""

import re

import pytest
from django.contrib.auth import get_user_model

pytestmark = pytest.mark.django_db


def test_strangers_sign_in_first_and_users_are_refused(client, owner):
    assert client.get("/accounts/people/")["Location"].startswith("/accounts/login/?next=")
    client.force_login(owner)
    refused = client.get("/accounts/people/")
    assert refused.status_code == 403
    assert "You may not do this" in refused.content.decode()
    assert client.post(f"/accounts/people/{owner.pk}/link/").status_code == 403


def test_an_operator_finds_people_by_name(client, operator, owner, stranger):
    owner.first_name = "Grace Hopper"
    owner.save()
    client.force_login(operator)
    page = client.get("/accounts/people/", {"q": "hopper"}).content.decode()
    assert "Grace Hopper" in page
    assert "stranger" not in page
    assert "Nobody’s name contains" in client.get("/accounts/people/?q=zebra").content.decode()


def test_an_operator_issues_a_link_that_is_shown_once(client, operator, owner):
    client.force_login(operator)
    page = client.post(f"/accounts/people/{owner.pk}/link/").content.decode()
    path = re.search(r">http://testserver(/accounts/once/[\w-]+/)<", page)[1]
    assert path not in client.get("/accounts/people/").content.decode()
    assert owner.username in client.get(path).content.decode()
    assert owner.one_time_links.get().issued_by == operator


def test_a_long_list_of_people_is_shown_in_pages(client, operator):
    User = get_user_model()  # noqa: N806 - a class
    User.objects.bulk_create(User(username=f"student-{number:03}") for number in range(70))
    client.force_login(operator)
    first = client.get("/accounts/people/").content.decode()
    more = re.search(r'href="(\?after=[^"]+)" rel="next"', first)[1]
    second = client.get(f"/accounts/people/{more}").content.decode()
    names = [name for page in (first, second) for name in re.findall(r"student-\d{3}(?=<| <)", page)]
    assert set(names) == {f"student-{number:03}" for number in range(70)}


def test_a_profile_needs_an_account(client):
    assert client.get("/accounts/profile/")["Location"] == "/accounts/login/?next=/accounts/profile/"


def test_a_name_is_saved_and_shown(client, owner):
    client.force_login(owner)
    form = {"first_name": "Noor Haddad", "username": "owner"}
    page = client.post("/accounts/profile/", form, follow=True).content.decode()
    assert "Your name is saved." in page
    assert 'aria-label="Account of Noor Haddad">NH<' in page


def test_a_taken_user_name_is_refused_and_what_was_typed_stays(client, owner, stranger):
    client.force_login(owner)
    answer = client.post("/accounts/profile/", {"first_name": "Noor", "username": "Stranger"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Choose another one" in page
    assert 'value="Stranger"' in page
    assert "Account of owner" in page


def test_a_user_name_may_change_its_case(client, owner):
    client.force_login(owner)
    client.post("/accounts/profile/", {"first_name": "", "username": "Owner"})
    owner.refresh_from_db()
    assert owner.username == "Owner"


def test_a_password_is_changed_with_the_old_one(client, owner):
    client.force_login(owner)
    form = {"oldpassword": "secret-words-9", "password1": "quite-new-words", "password2": "quite-new-words"}
    answer = client.post("/accounts/password/change/", form)
    assert answer["Location"] == "/accounts/profile/"
    owner.refresh_from_db()
    assert owner.check_password("quite-new-words")
    assert client.get("/accounts/profile/").status_code == 200


def test_a_wrong_old_password_changes_nothing(client, owner):
    client.force_login(owner)
    form = {"oldpassword": "wrong", "password1": "quite-new-words", "password2": "quite-new-words"}
    page = client.post("/accounts/password/change/", form).content.decode()
    assert "This is not your password" in page
    owner.refresh_from_db()
    assert owner.check_password("secret-words-9")


def test_only_operators_see_the_way_to_people(client, owner, operator):
    client.force_login(owner)
    assert "/accounts/people/" not in client.get("/accounts/profile/").content.decode()
    client.force_login(operator)
    assert "/accounts/people/" in client.get("/accounts/profile/").content.decode()
