"""The account's menu is drawn once for a person, and still has each page's own token and way back."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_a_form_of_the_menu_carries_the_token_of_its_browser(client, owner):
    client.force_login(owner)
    page = client.get(reverse("gallery")).content.decode()

    strict = type(client)(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]

    assert strict.post(reverse("theme"), {"theme": "dark", "csrfmiddlewaretoken": token}).status_code == 302
    assert strict.post(reverse("theme"), {"theme": "dark"}).status_code == 403


def test_signing_in_from_the_menu_leads_back_to_the_page(client):
    page = client.get(reverse("gallery") + "?a=1&b=<2>").content.decode()

    assert "?next=%2Fgallery%2F%3Fa%3D1%26b%3D" in page
    assert "<2>" not in page


def test_two_people_with_one_name_see_each_their_own_menu(client, owner, operator):
    owner.first_name = operator.first_name = "Noor"
    owner.save()
    operator.save()
    client.force_login(operator)
    assert reverse("people") in client.get(reverse("gallery")).content.decode()
    client.force_login(owner)

    assert reverse("people") not in client.get(reverse("gallery")).content.decode()
