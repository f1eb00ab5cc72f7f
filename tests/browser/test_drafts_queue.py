"""The queue of drafts and reports in a browser: by keys alone, and without JavaScript."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from quizzes.models import Question, QuestionReport
from tests.factories.notes import make_notebook, make_passage, make_topic
from tests.factories.queue import report_on
from tests.factories.quizzes import make_question

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def owner(django_user_model):
    return django_user_model.objects.create_user("owner", password="secret-words-9")


@pytest.fixture
def drafts(owner):
    topic = make_topic(make_notebook(owner=owner, slug="serving"), title="Serving")
    made = []
    for number in (1, 2, 3):
        passage = make_passage(topic, f"Way {number} queues each request.", position=number)
        options = (f"Way {number}", "Way 7", "Way 8", "Way 9")
        stem = f"Which way is number {number}?"
        made.append(make_question(passage, stem=stem, options=options, status="draft"))
    return made


@pytest.fixture
def reported(drafts):
    """A published question, last in the notes, that was reported."""
    passage = make_passage(drafts[0].passage.topic, "Way 4 takes whole files at once.", position=4)
    options = ("Way 4", "Way 7", "Way 8", "Way 9")
    question = make_question(passage, stem="Which way takes whole files?", options=options)
    report_on(question, "wrong_key", "The page says otherwise.")
    return question


@pytest.fixture
def at_the_queue(sign_in, owner, live_server):
    """Sign a page in, and open the queue on it."""

    def opened(page):
        sign_in(owner, page)
        page.goto(live_server.url + reverse("quizzes:queue", args=["serving"]))
        return page

    return opened


def status(question):
    return Question.objects.get(pk=question.pk).status


def open_reports():
    return QuestionReport.objects.open().count()


def test_drafts_are_decided_by_keys_alone(page, at_the_queue, drafts, assert_accessible):
    at_the_queue(page)
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


def test_a_report_is_settled_by_keys_alone_and_undone(
    page, at_the_queue, drafts, reported, assert_accessible, assert_fits
):
    at_the_queue(page)
    stem = page.locator(".stem")
    expect(stem).to_have_text("Which way takes whole files?")
    expect(page.locator("#draft")).to_contain_text("The page says otherwise.")
    assert_accessible(page)
    assert_fits(page)
    page.get_by_label("A word to those who reported it").fill("Read the second sentence.")
    page.get_by_role("button", name="Keep it A").press("Enter")
    expect(stem).to_have_text("Which way is number 1?")
    assert (open_reports(), QuestionReport.objects.get().settled_by.reason) == (
        0,
        "Read the second sentence.",
    )
    page.keyboard.press("u")
    expect(stem).to_have_text("Which way takes whole files?")
    assert open_reports() == 1
    page.keyboard.press("a")
    expect(stem).to_have_text("Which way is number 1?")
    page.reload()
    page.keyboard.press("u")
    expect(stem).to_have_text("Which way takes whole files?")
    page.keyboard.press("r")
    page.keyboard.press("1")
    expect(stem).to_have_text("Which way is number 1?")
    assert (status(reported), open_reports()) == ("unpublished", 0)


def test_another_key_is_asked_about_once_more_in_place(page, at_the_queue, drafts, assert_accessible):
    at_the_queue(page)
    page.keyboard.press("e")
    page.get_by_role("textbox", name="Question").fill("Which way queues each request?")
    boxes = page.get_by_label("Right answer")
    boxes.nth(0).uncheck()
    boxes.nth(1).check()
    page.get_by_role("button", name="Keep and publish").click()
    expect(page.locator("#draft")).to_contain_text("Another answer would be right.")
    expect(page.get_by_role("textbox", name="Question")).to_have_value("Which way queues each request?")
    assert_accessible(page)
    page.get_by_label("Yes, this is the right answer from now on").check()
    for insist in page.get_by_label("Keep it although this was found").all():
        insist.check()
    page.get_by_role("button", name="Keep and publish").click()
    expect(page.locator(".stem")).to_have_text("Which way is number 2?")
    assert Question.objects.get(pk=drafts[0].pk).version.keys == [1]


def test_it_works_without_javascript(page_without_script, at_the_queue, drafts, reported):
    page = at_the_queue(page_without_script)
    stem = page.locator(".stem")
    page.get_by_label("A word to those who reported it").fill("It is right.")
    page.get_by_role("button", name="Keep it A").click()
    expect(stem).to_have_text("Which way is number 1?")
    assert QuestionReport.objects.get().settled_by.reason == "It is right."
    page.get_by_role("button", name="Accept A").click()
    expect(stem).to_have_text("Which way is number 2?")
    page.locator("summary", has_text="Reject it").click()
    page.get_by_role("button", name="Not worth asking").click()
    expect(stem).to_have_text("Which way is number 3?")
    page.get_by_role("button", name="Undo U").click()
    expect(stem).to_have_text("Which way is number 2?")
    assert [status(one) for one in drafts] == ["published", "draft", "draft"]
    page.get_by_role("link", name="Edit E").click()
    page.get_by_label("Right answer").nth(0).uncheck()
    page.get_by_label("Right answer").nth(1).check()
    page.get_by_role("button", name="Keep and publish").click()
    page.get_by_label("Yes, this is the right answer from now on").check()
    for insist in page.get_by_label("Keep it although this was found").all():
        insist.check()
    page.get_by_role("button", name="Keep and publish").click()
    expect(stem).to_have_text("Which way is number 3?")
    assert Question.objects.get(pk=drafts[1].pk).version.keys == [1]


def test_the_reasons_come_into_view_and_the_keys_stay_at_hand_on_a_phone(page, at_the_queue, drafts):
    page.set_viewport_size({"width": 390, "height": 844})
    at_the_queue(page)
    expect(page.get_by_role("button", name="Accept A")).to_be_in_viewport()
    page.keyboard.press("r")
    expect(page.get_by_role("button", name="Not worth asking")).to_be_in_viewport()
