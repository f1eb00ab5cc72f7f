"""A browser that watches: errors and requests to other hosts fail the test they occur in."""

import os
import shutil
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

# Playwright keeps an event loop in this thread, and Django would refuse the database because of it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def browser_type_launch_args():
    chromium = shutil.which("chromium") or "/usr/bin/chromium"
    return {"executable_path": chromium, "args": ["--no-sandbox", "--disable-dev-shm-usage"]}


def watch(page, own_host=None):
    """Collect what no page may do; with `own_host`, asking another host is among it."""
    wrongs = []
    page.set_default_timeout(10_000)

    def logged(said):
        # Chromium logs a page's own status of 404 or 422 as an error; the test looks at the status itself.
        own_status = said.text.startswith("Failed to load resource") and said.location["url"] == page.url
        if said.type == "error" and not own_status:
            wrongs.append(f"console: {said.text}")

    page.on("console", logged)
    page.on("pageerror", lambda error: wrongs.append(f"script: {error}"))

    def asked(request):
        host = urlsplit(request.url).netloc
        if own_host and host and host != own_host:
            wrongs.append(f"another host: {request.url}")

    page.on("request", asked)
    return wrongs


@pytest.fixture
def own_host(request):
    """The host of the portal under test, where the test asks for one."""
    if "live_server" not in request.fixturenames:
        return None
    return urlsplit(request.getfixturevalue("live_server").url).netloc


@pytest.fixture
def page(context, own_host):
    """A page that may neither log an error nor ask another host."""
    page = context.new_page()
    wrongs = watch(page, own_host)
    yield page
    assert wrongs == []


@pytest.fixture
def page_without_script(new_context, own_host):
    """The same with JavaScript off."""
    page = new_context(java_script_enabled=False).new_page()
    wrongs = watch(page, own_host)
    yield page
    assert wrongs == []


@pytest.fixture
def assert_accessible():
    """Demand that axe finds nothing on a page, light and dark, on a phone and on a desktop."""

    def check(page):
        for scheme in ("light", "dark"):
            for size in (PHONE, DESKTOP):
                page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                page.set_viewport_size(size)
                found = Axe().run(page)
                assert found.violations_count == 0, f"{scheme}, {size}: {found.generate_report()}"

    return check


@pytest.fixture
def assert_fits():
    """Demand that nothing sticks out to the side on a phone."""

    def check(page):
        page.set_viewport_size(PHONE)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"], f"{page.url} is {width} px wide on a phone"

    return check


@pytest.fixture
def sign_in(live_server, client):
    """Give a page the session of a user."""

    def signed_in(user, page):
        client.force_login(user)
        session = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])

    return signed_in
