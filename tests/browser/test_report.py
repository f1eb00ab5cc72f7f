"""Reporting a question in a browser, and being told what became of it; without JavaScript throughout."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from quizzes.models import QuestionReport
from quizzes.services.deciding import Judgement, question_decide
from tests.factories.quizzes import make_bank

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def feedback(page_without_script, live_server):
    """The page of a guest who has answered the only question of a notebook."""
    notebook = make_bank(questions=1)
    page = page_without_script
    page.goto(f"{live_server.url}{reverse('quizzes:practice_new')}?notebook={notebook.slug}")
    page.get_by_role("button", name="Start").click()
    page.locator(".option").first.click()
    page.get_by_role("button", name="Check").click()
    return page


def test_a_report_is_kept_through_an_error_thanked_for_and_answered(
    feedback, owner, live_server, assert_fits
):
    page = feedback
    page.get_by_role("link", name="Report this question").click()
    page.get_by_label("What did you notice?").fill("The page says four.")
    page.get_by_label("The answer is wrong").check()
    page.get_by_role("button", name="Send the report").click()
    main = page.locator("main")
    expect(main).to_contain_text("Thank you. Your report is with whoever keeps this notebook.")
    expect(main).to_contain_text("You reported this: The answer is wrong. “The page says four.”")
    report = QuestionReport.objects.get()
    question_decide(
        question=report.version.question,
        author=owner,
        judgement=Judgement("accept", "Read the first line."),
        now=timezone.now(),
    )
    page.goto(live_server.url + reverse("home"))
    expect(main).to_contain_text("It was looked at, and the question was kept as it is.")
    page.locator("section", has_text="Your reports").get_by_role("link").last.click()
    expect(main).to_contain_text("They say: “Read the first line.”")
    assert_fits(page)
