"""The drafts queue in a browser: by keys alone, and without JavaScript."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from quizzes.models import Question
from tests.factories.notes import make_notebook, make_passage, make_topic
from tests.factories.quizzes import make_question

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "secret-words-9"


@pytest.fixture
def drafts(django_user_model):
    owner = django_user_model.objects.create_user("owner", password=PASSWORD)
    topic = make_topic(make_notebook(owner=owner, slug="serving"), title="Serving")
    made = []
    for number in (1, 2, 3):
        passage = make_passage(topic, f"Way {number} queues each request.", position=number)
        options = (f"Way {number}", "Way 7", "Way 8", "Way 9")
        stem = f"Which way is number {number}?"
        made.append(make_question(passage, stem=stem, options=options, status="draft"))
    return made


def sign_in(page, live_server):
    page.goto(live_server.url + reverse("account_login"))
    page.get_by_label("User name").fill("owner")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("Password").press("Enter")
    page.wait_for_url(lambda address: "login" not in address)
    page.goto(live_server.url + reverse("quizzes:queue", args=["serving"]))


def status(question):
    return Question.objects.get(pk=question.pk).status


def test_it_is_decided_by_keys_alone(page, live_server, drafts, assert_accessible):
    sign_in(page, live_server)
    stem = page.locator(".stem")
    expect(stem).to_have_text("Which way is number 1?")
    assert_accessible(page)
    page.keyboard.press("a")
    expect(stem).to_have_text("Which way is number 2?")
    page.keyboard.press("r")
    page.keyboard.press("6")
    expect(stem).to_have_text("Which way is number 3?")
    assert [status(one) for one in drafts] == ["published", "unpublished", "draft"]
    page.keyboard.press("u")
    expect(stem).to_have_text("Which way is number 2?")
    page.keyboard.press("s")
    expect(stem).to_have_text("Which way is number 3?")
    page.keyboard.press("e")
    page.get_by_role("textbox", name="Question").fill("Which one queues each request third?")
    page.get_by_role("button", name="Keep and publish").click()
    expect(page.locator("#draft")).to_contain_text("Which way is number 2?")
    assert Question.objects.get(pk=drafts[2].pk).version.stem == "Which one queues each request third?"


def test_it_works_without_javascript(page_without_script, live_server, drafts):
    page = page_without_script
    sign_in(page, live_server)
    page.get_by_role("button", name="Accept A").click()
    expect(page.locator(".stem")).to_have_text("Which way is number 2?")
    page.locator("summary", has_text="Reject it").click()
    page.get_by_role("button", name="Not worth asking").click()
    expect(page.locator(".stem")).to_have_text("Which way is number 3?")
    page.get_by_role("button", name="Undo U").click()
    expect(page.locator(".stem")).to_have_text("Which way is number 2?")
    assert [status(one) for one in drafts] == ["published", "draft", "draft"]


def test_the_reasons_come_into_view_and_the_keys_stay_at_hand_on_a_phone(page, live_server, drafts):
    page.set_viewport_size({"width": 390, "height": 844})
    sign_in(page, live_server)
    expect(page.get_by_role("button", name="Accept A")).to_be_in_viewport()
    page.keyboard.press("r")
    expect(page.get_by_role("button", name="Not worth asking")).to_be_in_viewport()
