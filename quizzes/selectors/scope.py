"""What a practice is about: found for a user by the words of an address, said as a reader would."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizzes.selectors.bank import section_paths
from topics.models import Notebook, Tag, Topic
from topics.selectors.tags import tag_of

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from portal.accounts.models import User


@dataclass(frozen=True, slots=True)
class Scope:
    """What to practise: a notebook, some of its topics (none: all), one section of a topic, or one tag.

    `section` holds the headings that lead to it, outermost first; `anchor` its id on the page.
    """

    notebook: Notebook
    topics: tuple[Topic, ...] = ()
    section: tuple[str, ...] = ()
    anchor: str = ""
    tag: Tag | None = None

    def __str__(self) -> str:
        """Say it as its reader would."""
        if self.tag:
            return f"“{self.tag}” in {self.notebook}"
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
    """Find a scope for this user. A tag comes before topics, and these before a section of one of them.

    A section that the topic no longer has means the whole topic, a tag that is gone the whole notebook.

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
    section = section_paths(topics[0].toc).get(anchor, ()) if len(topics) == 1 else ()
    return Scope(notebook, topics, section, anchor if section else "")
