import re
import uuid

import pytest
from django.urls import reverse

from quizzes.models import Attempt, Learner, QuestionReport, Response
from tests.factories.notes import make_notebook
from tests.factories.quizzes import key_places, make_bank, wrong_places

pytestmark = pytest.mark.django_db


def begin(client, notebook, **fields):
    form = {"submission_id": uuid.uuid4(), "notebook": notebook.slug, "count": 5, "which": "new"} | fields
    return client.post(reverse("quizzes:practice_new"), form)


def started(client, notebook, **fields):
    begin(client, notebook, **fields)
    return Attempt.objects.latest("pk")


def item_url(attempt, position=1):
    return reverse("quizzes:item", args=[attempt.public_id, position])


def filled(attempt, position=1, *, right=True):
    """What the browser sends for an item."""
    item = attempt.items.get(position=position)
    return {"option": key_places(item) if right else wrong_places(item), "submission_id": item.form_id}


def send(client, attempt, position=1, *, right=True, **extra):
    return client.post(item_url(attempt, position), filled(attempt, position, right=right), **extra)


def test_reading_makes_no_learner_and_no_session(client):
    notebook = make_bank()
    client.get(reverse("quizzes:practice_new"))
    client.get(reverse("quizzes:practice_new"), {"notebook": notebook.slug})
    client.get(reverse("quizzes:history"))
    assert not Learner.objects.exists()
    assert "sessionid" not in client.cookies


def test_a_guest_practises_from_form_to_result(client):
    notebook = make_bank(questions=2)
    first = client.get(begin(client, notebook).url)
    attempt = Attempt.objects.get()
    assert first.url == item_url(attempt)
    page = client.get(first.url)
    assert attempt.items.get(position=1).version.stem in page.content.decode()
    answered = send(client, attempt, 1, right=False)
    assert answered.url == item_url(attempt)
    feedback = client.get(answered.url).content.decode()
    assert "Not right" in feedback
    assert "Your answer" in feedback
    assert "Right answer" in feedback
    assert f'href="{item_url(attempt, 2)}"' in feedback
    send(client, attempt, 2)
    result = client.get(reverse("quizzes:practice", args=[attempt.public_id]), follow=True).content.decode()
    assert "<strong>1 of 2</strong> right" in result
    assert "The one I missed again" in result


def test_the_quote_is_marked_and_leads_to_its_passage_on_the_page(client):
    attempt = started(client, make_bank(questions=1))
    send(client, attempt)
    page = client.get(item_url(attempt)).content.decode()
    version = attempt.items.get().version
    passage = version.revision.passage
    assert f"<mark>{version.quote}</mark>" in page
    mark = f"?mark={passage.key}:0-{len(version.quote)}&amp;back={item_url(attempt)}#{passage.anchor}"
    assert passage.topic.get_absolute_url() + mark in page


def test_htmx_gets_the_feedback_in_place_and_nothing_else(client):
    attempt = started(client, make_bank(questions=1))
    part = send(client, attempt, headers={"HX-Request": "true"})
    assert part.status_code == 200
    assert part.content.lstrip().startswith(b'<div class="ask"')
    assert b"<html" not in part.content
    assert b"Your answer, right" in part.content


def test_the_feedback_part_weighs_at_most_one_and_a_half_kilobytes_compressed(client):
    import brotli

    attempt = started(client, make_bank(questions=20), count=20)
    part = send(client, attempt, headers={"HX-Request": "true"})
    assert len(brotli.compress(part.content, quality=5)) <= 1536


def test_a_second_answer_changes_nothing_and_the_page_says_so(client):
    attempt = started(client, make_bank(questions=1))
    send(client, attempt)
    again = send(client, attempt, right=False)
    page = client.get(again.url).content.decode()
    assert "Your first answer stands" in page
    assert "<h2>Right</h2>" in page
    assert Response.objects.count() == 1


def test_a_double_click_is_one_answer_and_no_reproach(client):
    attempt = started(client, make_bank(questions=1))
    for _ in range(2):
        answered = send(client, attempt)
    assert "first answer stands" not in client.get(answered.url).content.decode()
    assert Response.objects.count() == 1


@pytest.mark.parametrize("option", [[], ["9"], ["x"], ["1", "2"], ["-1"], ["²"]])
def test_what_is_no_option_comes_back_with_the_question_and_a_reason(client, option):
    attempt = started(client, make_bank(questions=1))
    form_id = attempt.items.get().form_id
    refused = client.post(item_url(attempt), {"option": option, "submission_id": form_id})
    assert refused.status_code == 422
    assert b"Choose" in refused.content
    assert not Response.objects.exists()


def test_a_late_answer_is_refused_with_what_was_chosen_still_chosen(client):
    from django.utils import timezone

    attempt = started(client, make_bank(questions=1))
    Attempt.objects.update(deadline=timezone.now())
    refused = send(client, attempt, headers={"HX-Request": "true"})
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "Time was up" in page
    place = key_places(attempt.items.get())[0]
    assert re.search(rf'value="{place}" checked', page)
    assert "Right answer" not in page


def test_nobody_sees_another_learners_attempt(client, client_of_stranger):
    attempt = started(client, make_bank(questions=1))
    send(client, attempt)
    for name, args in [
        ("practice", []),
        ("result", []),
        ("item", [1]),
        ("report", [1]),
        ("review", []),
    ]:
        url = reverse(f"quizzes:{name}", args=[attempt.public_id, *args])
        assert client_of_stranger.get(url).status_code == 404
    assert send(client_of_stranger, attempt).status_code == 404


@pytest.fixture
def client_of_stranger(client, stranger):
    other = type(client)()
    other.force_login(stranger)
    return other


def test_a_private_notebook_cannot_be_practised_by_others(client, owner, client_of_stranger):
    notebook = make_bank(owner=owner, visibility="private")
    for other in (client, client_of_stranger):
        assert begin(other, notebook).status_code == 404
    client.force_login(owner)
    assert begin(client, notebook).status_code == 302


def test_a_notebook_without_questions_says_so(client):
    notebook = make_notebook()
    page = client.get(reverse("quizzes:practice_new"), {"notebook": notebook.slug})
    assert b"No questions yet" in page.content
    refused = begin(client, notebook)
    assert refused.status_code == 422


def test_the_form_keeps_what_was_typed_when_there_is_nothing_to_ask(client):
    notebook = make_bank(questions=1, topics=2)
    topic = notebook.topics.first()
    refused = begin(client, notebook, which="missed", count=20, topic=topic.slug)
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "There is nothing that you missed" in page
    assert f'value="{topic.slug}" checked' in page
    assert re.search(r'value="20"[^>]*checked', page)


def test_the_missed_ones_again(client):
    attempt = started(client, make_bank(questions=3))
    for position in (1, 2, 3):
        send(client, attempt, position, right=position == 1)
    result = client.get(reverse("quizzes:result", args=[attempt.public_id])).content.decode()
    form_id = re.search(r'name="submission_id" value="([^"]+)"', result)[1]
    url = reverse("quizzes:missed", args=[attempt.public_id])
    went = [client.post(url, {"submission_id": form_id}) for _ in range(2)]
    assert went[0].url == went[1].url
    again = Attempt.objects.latest("pk")
    assert again.items_count == 2
    assert again.again_of == attempt


def test_a_form_that_an_account_has_used_starts_nothing_for_whoever_goes_back_to_it(client, stranger):
    notebook, form_id = make_bank(), uuid.uuid4()
    client.force_login(stranger)
    begin(client, notebook, submission_id=form_id)
    client.logout()
    refused = begin(client, notebook, submission_id=form_id, count=20)
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "started a practice already" in page
    assert Attempt.objects.get().learner.user == stranger
    fresh = re.search(r'name="submission_id" value="([^"]+)"', page)[1]
    assert begin(client, notebook, submission_id=fresh).status_code == 302


@pytest.mark.parametrize("visibility", ["private", "audiences"])
def test_who_lost_sight_of_the_notebook_is_asked_no_more_of_it(client, stranger, owner, visibility):
    client.force_login(stranger)
    notebook = make_bank(questions=2, owner=owner)
    attempt = started(client, notebook)
    send(client, attempt, 1, right=False)
    type(notebook).objects.update(visibility=visibility)
    url = reverse("quizzes:missed", args=[attempt.public_id])
    refused = client.post(url, {"submission_id": uuid.uuid4()})
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "no longer open to you" in page
    assert "Practise more" not in page
    assert Attempt.objects.count() == 1


def test_a_report_is_stored_once_and_only_after_the_answer(client):
    attempt = started(client, make_bank(questions=1))
    url = reverse("quizzes:report", args=[attempt.public_id, 1])
    assert client.post(url, {"reason": "unclear"}).url == item_url(attempt)
    assert not QuestionReport.objects.exists()
    send(client, attempt)
    assert client.post(url, {"comment": "hm"}).status_code == 422
    for _ in range(2):
        assert client.post(url, {"reason": "unclear", "comment": "Which queue?"}).status_code == 302
    report = QuestionReport.objects.get()
    assert (report.reason, report.comment) == ("unclear", "Which queue?")


def test_only_who_may_edit_is_offered_edit_and_unpublish(client, owner):
    attempt = started(client, make_bank(questions=1, owner=owner))
    send(client, attempt)
    assert b"Unpublish" not in client.get(item_url(attempt)).content
    client.force_login(owner)
    own = started(client, make_bank(questions=1, owner=owner))
    send(client, own)
    page = client.get(item_url(own)).content
    assert b"Unpublish" in page
    assert b"Edit this question" in page


def test_the_form_counts_only_the_chosen_topics_and_shows_them_first(client):
    notebook = make_bank(questions=3, topics=2)
    page = client.get(
        reverse("quizzes:practice_new"),
        {"notebook": notebook.slug, "topic": notebook.topics.get(title="Topic 2").slug},
    )
    html = page.content.decode()
    assert "Topic 2: <strong>3 questions</strong>, all new to you." in html
    assert html.index("Topic 2</span>") < html.index("Topic 1</span>")


def test_a_guest_is_told_that_the_answers_come_along(client):
    assert "comes with you" not in client.get(reverse("account_signup")).content.decode()
    attempt = started(client, make_bank(questions=3))
    assert "comes with you" not in client.get(reverse("account_signup")).content.decode()
    send(client, attempt)
    for name in ("account_signup", "account_login"):
        assert "1 answer so far" in client.get(reverse(name)).content.decode()
    history = client.get(reverse("quizzes:history")).content.decode()
    assert "You practise as a guest" in history


def test_who_has_an_account_is_not_called_a_guest(client, owner):
    client.force_login(owner)
    send(client, started(client, make_bank(questions=3)))
    assert "You practise as a guest" not in client.get(reverse("quizzes:history")).content.decode()
