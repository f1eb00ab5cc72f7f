"""What stands: the questions of a notebook, and what an import plan does to their passages."""

from collections.abc import Collection, Iterable

from quizzes.engine import Choice, GateFinding
from quizzes.models import AttemptItem, Question, QuestionDecision, QuestionVersion
from quizzes.models.question import QuestionQuerySet
from quizzes.services.banks.values import Fate, How, Standing, Wording
from topics.models import Passage
from topics.services.importing.values import ImportPlan


def standing_questions(questions: QuestionQuerySet) -> list[Standing]:
    """These questions, each with its current wording."""
    ids = questions.order_by().values("pk")
    items = AttemptItem.objects.filter(version__question__in=ids).order_by()
    answered = set(items.values_list("version__question_id", flat=True).distinct())
    log = QuestionDecision.objects.filter(question__in=ids).order_by()
    past = answered | set(log.values_list("question_id", flat=True).distinct())
    here = set(log.filter(undone_at=None).values_list("question_id", flat=True).distinct())
    rows = (
        questions.select_related("version__revision__passage", "passage")
        .defer("version__revision__text")
        .order_by("pk")
    )
    proposed = _proposed(questions)
    return [
        _standing(
            row,
            row.version,
            has_past=row.pk in past,
            decided_here=row.pk in here,
            proposed=proposed.get(row.pk),
        )
        for row in rows
        if row.version
    ]


def _proposed(questions: QuestionQuerySet) -> dict[int, str]:
    """The fingerprint of what was last made of the notes, of each question that was worded by hand since."""
    edited = questions.filter(version__by_hand=True).order_by().values("pk")
    made = QuestionVersion.objects.filter(question__in=edited, by_hand=False)
    return dict(made.order_by("question", "number").values_list("question", "fingerprint"))


def fates(plan: ImportPlan, passages: Collection[int] | None = None) -> dict[int, Fate]:
    """What becomes of every passage that the notebook has or had, or of these, by its id."""
    if plan.notebook is None:
        return {}
    found = {row.passage_id: Fate("removed") for row in plan.removed}
    for topic in plan.topics:
        for match in topic.passages:
            if match.passage_id is not None:
                how: How = match.how if match.how in ("reworded", "returned") else "unchanged"
                found[match.passage_id] = Fate(how, (topic.path, match.content_key), match.text)
    stand = Passage.objects.current().filter(notebook=plan.notebook)
    stand = (
        stand.filter(topic__path__in=plan.unchanged) if passages is None else stand.filter(pk__in=passages)
    )
    for pk, path, content_key, text in stand.values_list(
        "pk", "topic__path", "content_key", "revision__text"
    ).iterator():
        found.setdefault(pk, Fate("unchanged", (path, content_key), text))
    return found


def coming_texts(plan: ImportPlan) -> Iterable[str]:
    """Every text that comes, with the headings above it."""
    for topic in plan.topics:
        for match in topic.passages:
            if match.how != "unchanged":
                yield " ".join((match.text, *match.section))


def going_texts(plan: ImportPlan) -> Iterable[str]:
    """Every text that goes."""
    for topic in plan.topics:
        for match in topic.passages:
            yield match.before
    for gone in plan.removed:
        yield gone.text


def wording_of(version: QuestionVersion) -> Wording:
    """The wording of a stored version."""
    return Wording(
        stem=version.stem,
        options=tuple(Choice(one["text"], one["key"], one["why"]) for one in version.options),
        quote=version.quote,
        start=version.quote_start,
        end=version.quote_end,
        fingerprint=version.fingerprint,
        score=version.score,
        findings=tuple(GateFinding(**finding) for finding in version.findings),
        by_hand=version.by_hand,
        author_id=version.author_id,
    )


def _standing(
    row: Question, version: QuestionVersion, *, has_past: bool, decided_here: bool, proposed: str | None
) -> Standing:
    proof = version.revision.passage
    return Standing(
        pk=row.pk,
        version_id=version.pk,
        passage_id=row.passage_id,
        pattern=row.pattern,
        status=row.status,
        tier=row.tier,
        wording=wording_of(version),
        content_key=row.passage.content_key,
        current=version.revision_id == proof.revision_id,
        has_past=has_past,
        decided_here=decided_here or version.by_hand,
        proof_id=proof.pk,
        proposed=version.fingerprint if proposed is None else proposed,
    )
