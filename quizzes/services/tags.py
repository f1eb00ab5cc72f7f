"""Writing the tags of questions, and what becomes of a tag wherever it hangs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction

from quizzes.models import Question, QuestionTag
from quizzes.services.errors import Refused
from topics.models import Notebook, Tag, Topic, TopicTag
from topics.services.tags import tag_key, tag_name, tags_ensure, topics_show_tags

_AT_ONCE = 500  # questions in a transaction


@transaction.atomic
def questions_tag(*, notebook: Notebook, questions: Iterable[Question], names: Iterable[str]) -> list[Tag]:
    """Give every one of these questions the tags of these names, and return the tags."""
    tags = tags_ensure(notebook=notebook, names=names)
    links = [QuestionTag(question=question, tag=tag) for question in questions for tag in tags]
    QuestionTag.objects.bulk_create(links, ignore_conflicts=True, batch_size=500)
    return tags


def imported_questions_tag(*, notebook: Notebook, tags: Mapping[tuple[str, str], Sequence[str]]) -> None:
    """Give imported questions the tags that their file names, by the path of their page and their stem.

    Those that they have already stay.
    """
    if not tags:
        return
    paths = {path for path, _ in tags}
    asked = Question.objects.filter(
        notebook=notebook, passage__topic__path__in=paths, passage__removed_at=None
    )
    tagged: dict[tuple[str, ...], list[Question]] = defaultdict(list)
    for question in asked.select_related("version", "passage__topic"):
        topic, version = question.passage.topic, question.version
        if topic and version and (names := tags.get((topic.path, version.stem))):
            tagged[tuple(names)].append(question)
    for names, questions in tagged.items():
        for start in range(0, len(questions), _AT_ONCE):
            questions_tag(notebook=notebook, questions=questions[start : start + _AT_ONCE], names=names)


def questions_untag(*, questions: Iterable[Question], tag: Tag) -> int:
    """Take a tag from these questions, and say from how many. Their topics' tags stay theirs."""
    taken, _ = QuestionTag.objects.filter(question__in=[one.pk for one in questions], tag=tag).delete()
    return taken


@transaction.atomic
def tag_rename(*, tag: Tag, name: str) -> Tag:
    """Give a tag another name. Where the notebook has a tag of that name, the two become one.

    A name that a file gives comes back as a tag of its own when that file is imported again.

    Raises:
        Refused: the name is empty.

    """
    key = tag_key(name)
    if not key:
        raise Refused("A tag needs a name.")
    other = Tag.objects.filter(notebook=tag.notebook_id, key=key).exclude(pk=tag.pk).first()
    if other is None:
        tag.name, tag.key = tag_name(name), key
        tag.save(update_fields=["name", "key"])
        topics_show_tags(topics=Topic.objects.filter(tag_links__tag=tag))
        return tag
    _join(tag, other)
    return other


def _join(tag: Tag, other: Tag) -> None:
    topics = TopicTag.objects.filter(tag=tag)
    topics.exclude(topic__in=TopicTag.objects.filter(tag=other).values("topic")).update(tag=other)
    questions = QuestionTag.objects.filter(tag=tag)
    questions.exclude(question__in=QuestionTag.objects.filter(tag=other).values("question")).update(tag=other)
    tag_delete(tag=tag)
    topics_show_tags(topics=Topic.objects.filter(tag_links__tag=other))


@transaction.atomic
def tag_delete(*, tag: Tag) -> None:
    """Delete a tag; what had it loses it."""
    topics = list(Topic.objects.filter(tag_links__tag=tag).values_list("pk", flat=True))
    tag.delete()
    topics_show_tags(topics=Topic.objects.filter(pk__in=topics))
