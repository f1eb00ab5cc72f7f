"""Errors say what happened and what to do."""

import pytest
from django.core.exceptions import SuspiciousOperation
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.csrf import csrf_protect

import portal.urls

pytestmark = pytest.mark.django_db


def broken(request):
    raise RuntimeError("a fault")


def suspicious(request):
    raise SuspiciousOperation("a lie")


@csrf_protect
def form(request):
    return HttpResponse("done")


urlpatterns = [
    path("broken/", broken),
    path("suspicious/", suspicious),
    path("form/", form),
    *portal.urls.urlpatterns,
]


@pytest.fixture
def visitor(settings):
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/no-such-page/", 404, "There is no such page"),
        ("/broken/", 500, "Something went wrong here"),
        ("/suspicious/", 400, "could not read this request"),
    ],
)
def test_an_error_is_a_page_with_a_way_on(visitor, address, status, said):
    answer = visitor.get(address)
    page = answer.content.decode()
    assert answer.status_code == status
    assert said in page
    assert 'class="alone"' in page
    assert 'href="/"' in page
    assert "lectern.css" in page


def test_a_fault_is_told_without_asking_the_database(visitor, owner, django_assert_num_queries):
    with django_assert_num_queries(0):
        visitor.get("/broken/")


def test_a_refused_form_says_that_what_was_typed_is_still_there(settings):
    settings.ROOT_URLCONF = __name__
    answer = Client(enforce_csrf_checks=True).post("/form/", {"text": "long"})
    assert answer.status_code == 403
    assert "what you typed is still there" in answer.content.decode()


def test_a_missing_page_returns_to_itself_after_sign_in(visitor):
    page = visitor.get("/no-such-page/?a=1&b=2").content.decode()
    assert "/accounts/login/?next=%2Fno-such-page%2F%3Fa%3D1%26b%3D2" in page
