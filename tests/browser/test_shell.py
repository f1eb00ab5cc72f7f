"""The pages that need no notes: clean, accessible, and fit for a phone."""

import pytest

pytestmark = pytest.mark.browser
PAGES = [
    "/",
    "/gallery/",
    "/notebooks/",
    "/practice/",
    "/history/",
    "/search/?q=nothing",
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/password/reset/",
]
OPERATORS = ["/accounts/people/", "/accounts/profile/", "/accounts/password/change/", "/notebooks/add/"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_without_an_error_and_axe_finds_nothing(
    page, live_server, assert_accessible, assert_fits, path
):
    assert page.goto(f"{live_server.url}{path}").status == 200
    assert_accessible(page)
    assert_fits(page)


@pytest.mark.parametrize("path", OPERATORS)
def test_what_an_operator_opens_is_as_clean(
    page, live_server, sign_in, operator, assert_accessible, assert_fits, path
):
    sign_in(operator, page)
    assert page.goto(f"{live_server.url}{path}").status == 200
    assert_accessible(page)
    assert_fits(page)


def test_a_page_that_is_not_there_says_so_in_the_shell(page_without_script, live_server):
    wrong = page_without_script.goto(f"{live_server.url}/nowhere/")
    assert wrong.status == 404
    assert page_without_script.locator("h1").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_chosen_appearance_stays_without_script(page_without_script, live_server, sign_in, owner, scheme):
    page = page_without_script
    sign_in(owner, page)
    page.goto(f"{live_server.url}/accounts/profile/")
    chooser = page.locator("main form[action$='/theme/']")
    chooser.get_by_label(scheme.title()).check()
    chooser.get_by_role("button").click()
    page.goto(f"{live_server.url}/gallery/")
    assert page.locator("html").get_attribute("data-theme") == scheme
