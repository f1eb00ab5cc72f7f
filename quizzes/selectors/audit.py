"""What is wrong with the questions of a notebook: the lint, and what only the database knows."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import QuerySet

from quizzes.engine import Choice
from quizzes.engine.lint import Flaw, LintItem, lint_items
from quizzes.models import Question
from topics.models import Notebook

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Audit:
    """How many questions were looked at, and what was found. `ref` of a flaw is a question's id."""

    notebook: Notebook
    questions: int
    found: list[Flaw] = field(default_factory=list)

    @property
    def flaws(self) -> list[Flaw]:
        """What fails the audit."""
        return [one for one in self.found if one.severity == "flaw"]

    def counts(self) -> dict[str, int]:
        """How often each check found something, by its name."""
        return dict(sorted(Counter(one.check for one in self.found).items()))


def audit_of(notebook: Notebook, *, drafts: bool = False) -> Audit:
    """Audit the notebook's published questions, and its drafts if asked."""
    statuses = [Question.Status.PUBLISHED, *([Question.Status.DRAFT] if drafts else [])]
    questions = (
        Question.objects.filter(notebook=notebook, status__in=statuses)
        .select_related("version__revision__passage", "passage")
        .order_by("pk")
    )
    items: list[LintItem] = []
    found: list[Flaw] = []
    for question in questions.iterator(chunk_size=_CHUNK):
        found += _stored_badly(question)
        if question.version is not None:
            items.append(_item(question))
    return Audit(notebook, len(items), [*lint_items(items), *found, *_same_fingerprint(questions)])


def _item(question: Question) -> LintItem:
    version = question.version
    assert version is not None
    revision = version.revision
    return LintItem(
        stem=version.stem,
        options=[Choice(one["text"], one["key"], one["why"]) for one in version.options],
        quote="" if revision.passage.is_question else version.quote,
        context=" ".join((revision.topic_title, *revision.section)),
        passage=revision.text,
        ref=str(question.pk),
    )


def _stored_badly(question: Question) -> Iterator[Flaw]:
    version, ref = question.version, str(question.pk)
    if version is None:
        yield Flaw("no_version", "flaw", "the question has no wording", "", ref)
        return
    if version.revision.text[version.quote_start : version.quote_end] != version.quote:
        reason = "the quote is not what stands at its place in the passage's revision"
        yield Flaw("quote_misplaced", "flaw", reason, version.stem, ref)
    if question.status == Question.Status.PUBLISHED and question.passage.removed_at is not None:
        yield Flaw("passage_removed", "flaw", "its passage is no longer in the notes", version.stem, ref)


def _same_fingerprint(questions: "QuerySet[Question]") -> Iterator[Flaw]:
    seen: set[str] = set()
    for pk, print_, stem in questions.values_list("pk", "version__fingerprint", "version__stem").iterator():
        if print_ and print_ in seen:
            yield Flaw("same_fingerprint", "flaw", "another question has its fingerprint", stem, str(pk))
        seen.add(print_)
