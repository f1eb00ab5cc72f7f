"""The appearance: system, light or dark."""

import pytest

pytestmark = pytest.mark.django_db


def test_a_guest_keeps_an_appearance_without_a_session(client):
    answer = client.post("/theme/", {"theme": "dark", "next": "/accounts/login/"})
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/")
    assert "sessionid" not in client.cookies
    assert 'data-theme="dark"' in client.get("/accounts/login/").content.decode()


def test_the_system_decides_again_when_asked(client):
    client.post("/theme/", {"theme": "dark"})
    client.post("/theme/", {"theme": "auto"})
    assert "data-theme" not in client.get("/accounts/login/").content.decode()


@pytest.mark.parametrize("chosen", ["", "purple", '"><script>'])
def test_an_unknown_appearance_is_the_systems(client, chosen):
    client.post("/theme/", {"theme": chosen})
    client.cookies["theme"] = "sepia"
    assert "data-theme" not in client.get("/accounts/login/").content.decode()


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "javascript:1"])
def test_it_never_sends_to_another_site(client, elsewhere):
    assert client.post("/theme/", {"theme": "dark", "next": elsewhere})["Location"] == "/"


def test_a_get_changes_nothing(client):
    assert client.get("/theme/").status_code == 405
