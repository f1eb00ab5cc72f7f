"""What authors and learners do to one question: edit, publish, take down, report."""

import hashlib
from collections.abc import Sequence
from copy import copy
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from portal.accounts.models import User
from quizzes.models import Option, Question, QuestionReport, QuestionTerm, QuestionVersion
from quizzes.services.errors import Refused
from quizzes.services.search import stem_reindex
from topics.markup.words import stems
from topics.models import Passage


class QuoteGone(Refused):
    """The sentence that a question cites is no longer in its passage."""


@transaction.atomic
def question_edit(
    *, question: Question, editor: User, stem: str, options: Sequence[Option]
) -> QuestionVersion:
    """Give a question a new wording. Attempts keep the version that they showed.

    Who edits it vouches for it: the question becomes reviewed, and a draft stays a draft until it is
    published.

    Raises:
        QuoteGone: the quoted sentence is no longer in the passage.

    """
    question = _lock(question)
    return _word(question, question.version, editor, stem=stem, options=options)


@transaction.atomic
def question_roll_back(*, question: Question, version: QuestionVersion, editor: User) -> QuestionVersion:
    """Ask an earlier wording again: a new version with its stem, options and quote.

    Raises:
        Refused: it is the current wording.
        QuoteGone: the sentence that it cites is no longer in the passage.

    """
    question = _lock(question)
    if question.version_id == version.pk:
        raise Refused("This is the wording that is asked now.")
    return _word(question, version, editor, stem=version.stem, options=version.options)


@transaction.atomic
def question_publish(*, question: Question) -> None:
    """Publish a draft, or a question that was taken down or retired, by an author's decision.

    Where its passage was reworded since, but still has the quoted sentence, a new version cites it there.

    Raises:
        QuoteGone: the quoted sentence is no longer in the passage.

    """
    question = _lock(question)
    version = _next_version(question, question.version)
    if question.version and question.version.revision_id != version.revision_id:
        version.save(force_insert=True)
        question.version = version
    question.status, question.tier = Question.Status.PUBLISHED, Question.Tier.REVIEWED
    question.status_reason = ""
    question.save(update_fields=["version", "status", "tier", "status_reason", "updated_at"])
    stem_reindex(question=question)


@transaction.atomic
def question_unpublish(*, question: Question, reason: str = "") -> None:
    """Take a question down at once: nobody new is asked it. Attempts that drew it keep it."""
    question = _lock(question)
    question.status = Question.Status.UNPUBLISHED
    question.status_reason = reason[:300]
    question.save(update_fields=["status", "status_reason", "updated_at"])
    stem_reindex(question=question)


def question_report(
    *, version: QuestionVersion, learner_id: int, reason: str, comment: str = ""
) -> QuestionReport:
    """Store a learner's report. The same reason said twice of a version is one report."""
    report, _ = QuestionReport.objects.get_or_create(
        version=version, learner_id=learner_id, reason=reason, defaults={"comment": comment}
    )
    return report


def reports_resolve(*, question: Question, now: datetime) -> None:
    """Mark every open report of a question as dealt with."""
    QuestionReport.objects.filter(version__question=question, resolved_at=None).update(resolved_at=now)


def _lock(question: Question) -> Question:
    locked = Question.objects.select_for_update(of=("self",), no_key=True)
    cited = "version__revision__passage__revision"
    return locked.select_related("passage__revision", cited).get(pk=question.pk)


def _word(
    question: Question,
    like: QuestionVersion | None,
    editor: User,
    *,
    stem: str,
    options: Sequence[Option],
) -> QuestionVersion:
    """Give a locked question a new version with the quote of an earlier one."""
    version = _next_version(question, like)
    version.stem, version.options = stem, list(options)
    version.fingerprint = fingerprint_of(question.pattern, question.passage, stem, options)
    version.by_hand, version.author = True, editor
    version.score, version.findings = 0.0, []
    version.save(force_insert=True)
    question.version, question.tier = version, Question.Tier.REVIEWED
    question.save(update_fields=["version", "tier", "updated_at"])
    watch_terms(question, version)
    stem_reindex(question=question)
    return version


def _next_version(question: Question, like: QuestionVersion | None) -> QuestionVersion:
    """The words of an earlier version, about the passage as it is now; not yet saved.

    Raises:
        QuoteGone: the quoted sentence is no longer in the passage.

    """
    version = copy(like)
    cited = version.revision.passage if version else question.passage
    if version is None or cited.revision is None:
        raise QuoteGone("This question cites nothing any more.")
    start = cited.revision.text.find(version.quote)
    if question.passage.removed_at is not None or cited.removed_at is not None or start < 0:
        raise QuoteGone("The sentence that this question cites is no longer in the notes.")
    last = question.versions.aggregate(last=Max("number"))["last"] or 0
    version.pk, version.created_at = None, timezone.now()
    version.number, version.revision = last + 1, cited.revision
    version.quote_start, version.quote_end = start, start + len(version.quote)
    return version


def watch_terms(question: Question, version: QuestionVersion) -> None:
    """Watch every word of the distractors: more than the engine would, so nothing is missed."""
    terms = {stem for option in version.options if not option["key"] for stem in stems(option["text"])}
    question.terms.all().delete()
    QuestionTerm.objects.bulk_create(
        QuestionTerm(question=question, term=term[:80]) for term in sorted(terms)
    )


def fingerprint_of(pattern: str, passage: Passage, stem: str, options: Sequence[Option]) -> str:
    """What tells a wording by hand from every other about the same passage."""
    parts = [pattern, passage.content_key, stem]
    parts += sorted(f"{option['key']} {option['text']}" for option in options)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
