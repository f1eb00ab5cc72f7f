"""The tags page: in bulk for topics and questions, renamed, deleted, joined."""

import pytest
from django.urls import reverse

from quizzes.models import QuestionTag
from tests.factories.notes import make_notebook, make_topic
from tests.factories.quizzes import make_question
from topics.models import Tag, Topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def notebook(owner):
    return make_notebook(owner=owner)


@pytest.fixture
def send(client, owner, notebook):
    """Post to the notebook's tags page as its owner, and follow."""
    client.force_login(owner)
    address = reverse("quizzes:tags", args=[notebook.slug])

    def post(**sent):
        return client.post(address, sent, follow=True)

    post.get = lambda **asked: client.get(address, asked)
    return post


@pytest.fixture
def serving(notebook):
    return make_topic(notebook, title="Serving models", texts=["Batch transform scores a file."])


@pytest.fixture
def tuning(notebook):
    return make_topic(notebook, title="Tuning models", texts=["Random search draws each trial by chance."])


def tags_of(topic):
    return Topic.objects.get(pk=topic.pk).tags


def test_it_tags_several_topics_at_once_and_shows_the_tags_on_their_pages(send, client, serving, tuning):
    answer = send(do="tag-topics", topic=[serving.pk, tuning.pk], names="exam, Domain 3")
    assert "“Domain 3”, “exam” given to 2 topics." in answer.content.decode()
    assert tags_of(serving) == tags_of(tuning) == ["Domain 3", "exam"]
    assert "Domain 3" in client.get(serving.get_absolute_url()).content.decode()


def test_two_spellings_are_one_tag(send, serving, tuning):
    send(do="tag-topics", topic=serving.pk, names="Résumé")
    send(do="tag-topics", topic=tuning.pk, names="resume")
    assert Tag.objects.count() == 1
    assert tags_of(tuning) == ["Résumé"]


def test_it_takes_a_tag_off_topics(send, serving):
    send(do="tag-topics", topic=serving.pk, names="exam")
    send(do="untag-topics", topic=serving.pk, names="exam")
    assert tags_of(serving) == []


def test_it_asks_for_topics_and_keeps_the_names_that_were_typed(send, serving):
    answer = send(do="tag-topics", names="exam")
    assert answer.status_code == 422
    assert "Choose the topics first." in answer.content.decode()
    assert 'value="exam"' in answer.content.decode()


@pytest.mark.parametrize(("names", "said"), [(" , ", "Write the name of a tag."), ("x" * 61, "too long")])
def test_it_refuses_what_is_no_tag(send, serving, names, said):
    answer = send(do="tag-topics", topic=serving.pk, names=names)
    assert (answer.status_code, Tag.objects.count()) == (422, 0)
    assert said in answer.content.decode()


def test_it_tags_the_questions_that_were_found_and_no_others(send, serving):
    asked = make_question(serving.passages.get(), stem="Which way scores a whole file?")
    make_question(serving.passages.get(), stem="Which way answers at once?")
    assert "1 question</strong> fits" in send.get(words="whole file").content.decode()
    send(do="tag-questions", words="whole file", names="hard")
    assert list(QuestionTag.objects.values_list("question", flat=True)) == [asked.pk]


def test_it_renames_a_tag_wherever_it_is(send, serving):
    send(do="tag-topics", topic=serving.pk, names="exam")
    send(do="rename", tag=Tag.objects.get().pk, name="finals")
    assert tags_of(serving) == ["finals"]


def test_a_tag_renamed_to_another_becomes_part_of_it(send, serving, tuning):
    question = make_question(serving.passages.get())
    send(do="tag-topics", topic=[serving.pk, tuning.pk], names="exam")
    send(do="tag-topics", topic=serving.pk, names="test")
    send(do="tag-questions", names="test")
    answer = send(do="rename", tag=Tag.objects.get(key="test").pk, name="Exam")
    assert "“test” is part of “exam” now." in answer.content.decode()
    assert (tags_of(serving), tags_of(tuning)) == (["exam"], ["exam"])
    assert question.tag_links.get().tag.name == "exam"


def test_deleting_a_tag_takes_it_from_its_topics(send, serving):
    send(do="tag-topics", topic=serving.pk, names="exam")
    send(do="delete", tag=Tag.objects.get().pk)
    assert (tags_of(serving), Tag.objects.count()) == ([], 0)


def test_a_tag_of_another_notebook_is_not_touched(send, serving):
    other = Tag.objects.create(notebook=make_notebook(), name="theirs", key="theirs")
    assert send(do="delete", tag=other.pk).status_code == 404
    assert Tag.objects.filter(pk=other.pk).exists()


def test_the_page_takes_as_many_statements_for_many_tags_as_for_few(
    send, serving, django_assert_max_num_queries
):
    def count():
        with django_assert_max_num_queries(14) as seen:
            send.get()
        return len(seen)

    send(do="tag-topics", topic=serving.pk, names="one")
    make_question(serving.passages.get())
    send(do="tag-questions", names="own")
    few = count()
    send(do="tag-questions", names=", ".join(f"tag {number}" for number in range(30)))
    assert count() == few
