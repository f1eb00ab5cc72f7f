import json

import pytest
from django.urls import reverse

from quizzes.engine import dump, load
from quizzes.models import Question, QuestionReport
from tests.factories.queue import Queue
from tests.factories.quizzes import make_bank, make_learner
from tests.quizzes.views.test_practice_pages import item_url, send, started

pytestmark = pytest.mark.django_db


@pytest.fixture
def notebook(owner):
    return make_bank(questions=3, owner=owner)


@pytest.fixture
def question(notebook):
    return notebook.questions.first()


def shelf(client, notebook, show=""):
    return client.get(reverse("quizzes:questions", args=[notebook.slug]), {"show": show} if show else {})


def edit_form(question, **changes):
    form = {"stem": question.version.stem}
    for number, option in enumerate(question.version.options, start=1):
        form |= {f"text-{number}": option["text"], f"why-{number}": option["why"]}
        form |= {f"key-{number}": "on"} if option["key"] else {}
    form |= changes
    return {name: value for name, value in form.items() if value is not None}


def test_only_who_may_change_the_notebook_sees_its_questions(
    client, owner, stranger, operator, notebook, question
):
    urls = [
        reverse("quizzes:questions", args=[notebook.slug]),
        reverse("quizzes:question_edit", args=[question.pk]),
    ]
    posts = [
        reverse(f"quizzes:question_{name}", args=[question.pk]) for name in ("publish", "unpublish", "settle")
    ]
    for user, status in [(None, 404), (stranger, 404), (owner, 200), (operator, 200)]:
        client.logout()
        if user:
            client.force_login(user)
        assert [client.get(url).status_code for url in urls] == [status] * 2
        if status == 404:
            assert [client.post(url).status_code for url in posts] == [404] * 3
    question.refresh_from_db()
    assert question.status == "published"


def test_reports_come_first_until_they_are_settled(client, owner, notebook, question):
    client.force_login(owner)
    assert "What does this sentence say" in shelf(client, notebook).content.decode()
    QuestionReport.objects.create(
        version=question.version, learner=make_learner(), reason="unclear", comment="Which queue?"
    )
    page = shelf(client, notebook).content.decode()
    assert "Which queue?" in page
    assert page.count('class="leaf" id="question-') == 1
    Queue(client, notebook).send(question)
    assert "Which queue?" not in shelf(client, notebook).content.decode()


def test_what_is_taken_down_is_asked_no_more_and_can_be_put_back(client, owner, notebook, question):
    client.force_login(owner)
    back = item_url(started(client, notebook))
    gone = client.post(reverse("quizzes:question_unpublish", args=[question.pk]), {"back": back})
    assert gone.url == back
    assert question not in Question.objects.askable()
    assert question.version.stem in shelf(client, notebook, "unpublished").content.decode()
    client.post(reverse("quizzes:question_publish", args=[question.pk]), {"back": "//elsewhere.example/"})
    question.refresh_from_db()
    assert (question.status, question.tier) == ("published", "reviewed")


def test_a_way_back_to_another_site_is_not_taken(client, owner, notebook, question):
    client.force_login(owner)
    url = reverse("quizzes:question_unpublish", args=[question.pk])
    for back in ("//elsewhere.example/", "https://elsewhere.example/", "javascript:alert(1)"):
        there = client.post(url, {"back": back})
        assert there.url == reverse("quizzes:questions", args=[notebook.slug])


def test_an_edit_is_a_new_version_and_attempts_keep_theirs(client, owner, notebook, question):
    attempt = started(client, notebook)
    position = attempt.items.get(version=question.version).position
    old = question.version
    client.force_login(owner)
    url = reverse("quizzes:question_edit", args=[question.pk])
    form = edit_form(question, stem="Which way of serving keeps requests waiting?", insist="on")
    assert client.post(url, form).status_code == 302
    question.refresh_from_db()
    assert (question.version.number, question.version.by_hand, question.version.author) == (2, True, owner)
    assert question.tier == "reviewed"
    client.logout()
    assert attempt.items.get(position=position).version == old


def test_an_edit_that_the_lint_objects_to_is_kept_only_on_insistence(client, owner, question):
    client.force_login(owner)
    url = reverse("quizzes:question_edit", args=[question.pk])
    form = edit_form(question, stem="Which of these is NOT a way of serving requests?")
    doubted = client.post(url, form)
    assert doubted.status_code == 422
    assert "NOT" in doubted.content.decode()
    assert "Look at this again" in doubted.content.decode()
    question.refresh_from_db()
    assert question.versions.count() == 1
    assert client.post(url, form | {"insist": "on"}).status_code == 302
    assert question.versions.count() == 2


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"stem": ""}, "required"),
        ({"key-1": None}, "Mark the right answer"),
        ({"key-2": "on", "key-3": "on", "key-4": "on"}, "Mark the right answer"),
        ({"text-2": "Asynchronous inference"}, "Two options are the same"),
        ({"text-2": "", "text-3": "", "text-4": ""}, "two options at least"),
        ({"why-2": ""}, "Say why"),
    ],
)
def test_a_wording_that_cannot_be_asked_comes_back_with_the_reason(client, owner, question, changes, said):
    client.force_login(owner)
    sent = edit_form(question, **changes)
    refused = client.post(reverse("quizzes:question_edit", args=[question.pk]), sent)
    assert refused.status_code == 422
    page = refused.content.decode()
    assert said in page
    assert sent.get("text-3", "Real-time inference") in page
    assert question.versions.count() == 1


def test_topic_and_notebook_pages_lead_to_practice(client, notebook):
    topic = notebook.topics.get()
    page = client.get(topic.get_absolute_url()).content.decode()
    assert f"{reverse('quizzes:practice_new')}?notebook={notebook.slug}&amp;topic={topic.slug}" in page
    assert "3 questions" in page
    assert "Practise, 3 questions" in client.get(notebook.get_absolute_url()).content.decode()


def test_today_leads_back_to_what_is_open(client, notebook):
    attempt = started(client, notebook)
    send(client, attempt, 1)
    page = client.get(reverse("home")).content.decode()
    assert reverse("quizzes:practice", args=[attempt.public_id]) in page
    assert "1 of 3 answered" in page


def test_the_notebook_leads_its_author_to_the_drafts(client, owner, notebook, question):
    client.force_login(owner)
    assert "waits for you" not in client.get(notebook.get_absolute_url()).content.decode()
    Question.objects.filter(pk=question.pk).update(status="draft")
    html = client.get(notebook.get_absolute_url()).content.decode()
    assert "1 draft waits for you, about 1 minute" in html
    assert reverse("quizzes:queue", args=[notebook.slug]) in html


def test_where_nothing_is_published_the_drafts_are_opened(client, owner, notebook, question):
    client.force_login(owner)
    notebook.questions.update(status="draft")
    assert question.version.stem in shelf(client, notebook).content.decode()


def test_decisions_are_downloaded_as_the_file_that_lies_beside_the_notes(client, owner, notebook, question):
    client.force_login(owner)
    client.post(reverse("quizzes:question_unpublish", args=[question.pk]))
    answer = client.get(reverse("quizzes:decisions", args=[notebook.slug]))
    assert 'filename="decisions.json"' in answer["Content-Disposition"]
    assert [entry.verdict for entry in load(answer.content).entries] == ["reject"]


def test_the_questions_page_leads_to_the_queue_while_there_are_drafts(client, owner, notebook, question):
    client.force_login(owner)
    address = reverse("quizzes:questions", args=[notebook.slug])
    assert "one by one" not in client.get(address).content.decode()
    notebook.questions.update(status="draft")
    assert "one by one" in client.get(address).content.decode()


def test_a_rejection_of_what_no_rule_asks_is_shown_with_what_is_known(client, owner, notebook, question):
    client.force_login(owner)
    entries = [
        {"verdict": "reject", "fingerprint": "abc123", "reason": "Nobody needs it.", "stem": "Who was it?"},
        {"verdict": "reject", "fingerprint": question.version.fingerprint, "reason": "Too easy."},
    ]
    notebook.decisions = json.dumps({"decisions": entries})
    notebook.save()
    page = shelf(client, notebook, "unpublished").content.decode()
    for said in ("Nobody needs it.", "Who was it?", "abc123", "take its entry out of decisions.json"):
        assert said in page
    assert "Too easy." not in page
    assert "Nobody needs it." not in shelf(client, notebook, "published").content.decode()


def test_a_rejection_is_written_with_what_it_rejects(client, owner, notebook, question):
    client.force_login(owner)
    client.post(reverse("quizzes:question_unpublish", args=[question.pk]))
    answer = client.get(reverse("quizzes:decisions", args=[notebook.slug]))
    assert [entry.stem for entry in load(answer.content).entries] == [question.version.stem]
    assert dump(load(answer.content)) == answer.content
