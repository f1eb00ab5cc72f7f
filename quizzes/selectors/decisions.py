"""What authors decided in the browser, as the decisions that travel with the notes."""

from quizzes.engine import INLINE, Choice, Decisions, load
from quizzes.engine.decisions import Decision, Wording
from quizzes.models import Question, QuestionVersion
from topics.models import Notebook

TAKEN_DOWN = "Taken down by its author."


def decisions_of(notebook: Notebook) -> Decisions:
    """The notebook's decisions: those of its source, and over them those made in the browser.

    A published question that an author vouched for is accepted or, where an author worded it, edited; one
    that was taken down is rejected with its reason.
    """
    source = load(notebook.decisions.encode()) if notebook.decisions else Decisions()
    made = [entry for question in _decided(notebook) if (entry := _decision(question))]
    settled = {entry.fingerprint for entry in made if entry.fingerprint}
    worded = {(entry.wording.path, entry.wording.stem) for entry in made if entry.wording}
    kept = [
        entry
        for entry in source.entries
        if entry.fingerprint not in settled
        and not (entry.wording and (entry.wording.path, entry.wording.stem) in worded)
    ]
    return Decisions((*kept, *made), reviewed_only=source.reviewed_only)


def rejections_unmet(notebook: Notebook) -> list[Decision]:
    """Rejections in the file of what no rule proposes here, so that there is no question to show."""
    source = load(notebook.decisions.encode()) if notebook.decisions else Decisions()
    rejected = [entry for entry in source.entries if entry.verdict == "reject"]
    if not rejected:
        return []
    versions = QuestionVersion.objects.filter(question__notebook=notebook)
    met = set(versions.order_by().values_list("fingerprint", flat=True))
    return [entry for entry in rejected if entry.fingerprint not in met]


def _decided(notebook: Notebook) -> list[Question]:
    """Questions that an author has decided on and whose passage still stands; reserved ones stay here."""
    here = Question.objects.filter(notebook=notebook, reserved=False)
    standing = here.filter(passage__removed_at=None).exclude(version=None)
    reviewed = standing.filter(status=Question.Status.PUBLISHED, tier=Question.Tier.REVIEWED)
    decided = reviewed | standing.filter(status=Question.Status.UNPUBLISHED)
    return list(
        decided.select_related("version", "passage__topic").prefetch_related("versions").order_by("pk")
    )


def _decision(question: Question) -> Decision | None:
    """The decision on one question; none where an author took down what only an author had made."""
    made_by_rule = [version for version in question.versions.all() if not version.by_hand]
    proposed = made_by_rule[-1].fingerprint if made_by_rule else ""
    version, topic = question.version, question.passage.topic
    if question.status == Question.Status.UNPUBLISHED:
        reason = question.status_reason or TAKEN_DOWN
        return Decision("reject", proposed, reason, stem=made_by_rule[-1].stem) if proposed else None
    if version is None or topic is None:
        return None
    wording = _wording(question, version, topic.path)
    if not version.by_hand and question.pattern == INLINE and not _was_doubted(version):
        return None  # the notes say it themselves
    if not version.by_hand:
        return Decision("accept", version.fingerprint, wording=wording)
    return Decision("edit" if proposed else "write", proposed, wording=wording)


def _was_doubted(version: QuestionVersion) -> bool:
    return any(finding["severity"] == "draft" for finding in version.findings)


def _wording(question: Question, version: QuestionVersion, path: str) -> Wording:
    return Wording(
        pattern=question.pattern,
        path=path,
        content_key=question.passage.content_key,
        quote=version.quote,
        stem=version.stem,
        options=tuple(Choice(one["text"], one["key"], one["why"]) for one in version.options),
    )
