"""What authors do to one question: edit, publish, take down, go back to an earlier wording.

Each has a twin (`…_held`) for whoever holds the question's lock already, as a decision does.
"""

import hashlib
from collections.abc import Sequence
from copy import copy

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from portal.accounts.models import User
from quizzes.models import Option, Question, QuestionTerm, QuestionVersion
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
    return wording_give_held(question_hold(question), editor=editor, stem=stem, options=options)


@transaction.atomic
def question_roll_back(*, question: Question, version: QuestionVersion, editor: User) -> QuestionVersion:
    """Ask an earlier wording again: a new version with its stem, options and quote.

    Raises:
        Refused: it is the current wording.
        QuoteGone: the sentence that it cites is no longer in the passage.

    """
    question = question_hold(question)
    if question.version_id == version.pk:
        raise Refused("This is the wording that is asked now.")
    return wording_give_held(
        question, like=version, editor=editor, stem=version.stem, options=version.options
    )


@transaction.atomic
def question_publish(*, question: Question) -> None:
    """Publish a draft, or a question that was taken down or retired, by an author's decision.

    Where its passage was reworded since, but still has the quoted sentence, a new version cites it there.

    Raises:
        QuoteGone: the quoted sentence is no longer in the passage.

    """
    question_publish_held(question_hold(question))


@transaction.atomic
def question_unpublish(*, question: Question, reason: str = "") -> None:
    """Take a question down at once: nobody new is asked it. Attempts that drew it keep it."""
    question_unpublish_held(question_hold(question), reason=reason)


def question_hold(question: Question) -> Question:
    """The question as it now is, locked until the transaction ends, with its passage, text and version."""
    locked = Question.objects.select_for_update(of=("self",), no_key=True)
    cited = "version__revision__passage__revision"
    return locked.select_related("passage__revision", cited, "notebook").get(pk=question.pk)


def question_publish_held(question: Question) -> None:
    """As `question_publish`, of a held question."""
    version = _present_version(question)
    if version is not question.version:
        version.save(force_insert=True)
        question.version = version
    question.status, question.tier = Question.Status.PUBLISHED, Question.Tier.REVIEWED
    question.status_reason = ""
    question.save(update_fields=["version", "status", "tier", "status_reason", "updated_at"])
    stem_reindex(question=question)


def question_unpublish_held(question: Question, *, reason: str) -> None:
    """As `question_unpublish`, of a held question."""
    question.status = Question.Status.UNPUBLISHED
    question.status_reason = reason[:300]
    question.save(update_fields=["status", "status_reason", "updated_at"])
    stem_reindex(question=question)


def wording_give_held(
    question: Question,
    *,
    editor: User,
    stem: str,
    options: Sequence[Option],
    like: QuestionVersion | None = None,
) -> QuestionVersion:
    """Give a held question a new version with the quote of an earlier one, by default the current one."""
    version = _next_version(question, like or question.version)
    version.stem, version.options = stem, list(options)
    version.fingerprint = fingerprint_of(question.pattern, question.passage, stem, options)
    version.by_hand, version.author = True, editor
    version.score, version.findings = 0.0, []
    version.save(force_insert=True)
    question.version, question.tier = version, Question.Tier.REVIEWED
    question.save(update_fields=["version", "tier", "updated_at"])
    watch_terms(question, version)
    if question.status == Question.Status.PUBLISHED:
        stem_reindex(question=question)
    return version


def _present_version(question: Question) -> QuestionVersion:
    """The current version; where its passage was reworded since, a new one about that, not yet saved."""
    version, passage = question.version, question.passage
    stands = passage.removed_at is None and version is not None
    if version is not None and stands and version.revision_id == passage.revision_id:
        return version
    return _next_version(question, version)


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
