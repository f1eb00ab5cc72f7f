"""What a practice is about: found for a user by the words of an address, said as a reader would."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizzes.selectors.bank import section_paths
from topics.models import Notebook, Passage, Tag, Topic
from topics.selectors.tags import tag_of

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from portal.accounts.models import User

_PASSAGE = re.compile(r"p-([a-z0-9]{1,16})")


@dataclass(frozen=True, slots=True)
class Scope:
    """What to practise: a notebook, some of its topics (none: all), a part of one topic, or one tag.

    A part is a section (`section` holds the headings that lead to it, outermost first) or a single passage;
    `anchor` is its id on the page.
    """

    notebook: Notebook
    topics: tuple[Topic, ...] = ()
    section: tuple[str, ...] = ()
    anchor: str = ""
    tag: Tag | None = None
    passage: Passage | None = None

    def __str__(self) -> str:
        """Say it as its reader would."""
        if self.tag:
            return f"“{self.tag}” in {self.notebook}"
        if self.passage:
            return f"One question of {self.topics[0].title}"
        if self.section:
            return self.section[-1]
        if len(self.topics) == 1:
            return self.topics[0].title
        return f"{len(self.topics)} topics of {self.notebook}" if self.topics else str(self.notebook)


def scope_of(
    user: "User | AnonymousUser",
    notebook_slug: str,
    topic_slugs: Sequence[str] = (),
    anchor: str = "",
    tag: str = "",
) -> Scope:
    """Find a scope for this user. A tag comes before topics, and these before a part of one of them.

    A part that the topic no longer has means the whole topic, a tag that is gone the whole notebook.

    Raises:
        Notebook.DoesNotExist: there is no such notebook, or this user may not read it.

    """
    if "\0" in "".join((notebook_slug, *topic_slugs)):  # what PostgreSQL cannot even be asked for
        raise Notebook.DoesNotExist
    notebook = Notebook.objects.visible_to(user).get(slug=notebook_slug)
    if found := tag_of(notebook, tag):
        return Scope(notebook, tag=found)
    wanted = notebook.topics.current().filter(slug__in=topic_slugs) if topic_slugs else Topic.objects.none()
    topics = tuple(wanted.defer("html", "source_text"))
    if len(topics) != 1:
        return Scope(notebook, topics)
    if passage := _passage(topics[0], anchor):
        return Scope(notebook, topics, anchor=anchor, passage=passage)
    section = section_paths(topics[0].toc).get(anchor, ())
    return Scope(notebook, topics, section, anchor if section else "")


def _passage(topic: Topic, anchor: str) -> Passage | None:
    found = _PASSAGE.fullmatch(anchor)
    return topic.passages.current().filter(key=found[1]).first() if found else None
