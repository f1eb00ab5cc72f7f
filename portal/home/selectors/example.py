"""A real question for the front page, so that a stranger sees what Lectern asks."""

from django.contrib.auth.models import AnonymousUser

from quizzes.models import Question
from topics.models import Notebook

CHOSEN_FROM = 30


def example_question() -> Question | None:
    """A published question of a public notebook, preferably a bundled one: the one quickest to read.

    Nothing about its key has a part in the choice. It comes with its version and notebook loaded.
    """
    public = Notebook.objects.visible_to(AnonymousUser()).listed()
    asked = Question.objects.askable().exclude(version=None).select_related("version", "notebook")
    for books in (public.filter(source_kind=Notebook.SourceKind.BUNDLED), public):
        found = list(asked.filter(notebook__in=books).order_by("pk")[:CHOSEN_FROM])
        if found:
            return min(found, key=_effort)
    return None


def _effort(question: Question) -> tuple[bool, int, int]:
    """Four options first; then the fewest characters."""
    version = question.version
    if version is None:
        return (True, 0, question.pk)
    texts = [version.stem, *(option["text"] for option in version.options)]
    return (len(version.options) != 4, sum(map(len, texts)), question.pk)
