"""Questions that an author writes by hand, on a sentence picked from the page."""

from collections.abc import Sequence

from django.db import transaction

from portal.accounts.models import User
from quizzes.models import Option, Question, QuestionVersion
from quizzes.services.errors import Refused
from quizzes.services.questions import fingerprint_of, watch_terms
from quizzes.services.search import stem_reindex
from topics.models import Passage

PATTERN = "authored"


@transaction.atomic
def question_write(
    *,
    passage: Passage,
    author: User,
    stem: str,
    options: Sequence[Option],
    start: int,
    end: int,
    publish: bool = True,
) -> Question:
    """Write a question that rests on the passage's text from `start` to `end` (code points).

    The same wording sent twice is one question.

    Raises:
        Refused: the passage is no longer in the notes, or its text has changed and has no such stretch.

    """
    locked = Passage.objects.select_for_update(of=("self",), no_key=True).select_related("revision")
    passage = locked.get(pk=passage.pk)
    text = passage.revision.text if passage.revision else ""
    if passage.removed_at is not None or not 0 <= start < end <= len(text):
        raise Refused("The notes have changed: pick the sentence once more.")
    print_ = fingerprint_of(PATTERN, passage, stem, options)
    if standing := Question.objects.filter(passage=passage, version__fingerprint=print_).first():
        return standing
    question = Question.objects.create(
        notebook_id=passage.notebook_id,
        passage=passage,
        pattern=PATTERN,
        status=Question.Status.PUBLISHED if publish else Question.Status.DRAFT,
        tier=Question.Tier.REVIEWED,
    )
    question.version = QuestionVersion.objects.create(
        question=question,
        number=1,
        revision_id=passage.revision_id or 0,
        stem=stem,
        options=list(options),
        quote=text[start:end],
        quote_start=start,
        quote_end=end,
        fingerprint=print_,
        by_hand=True,
        author=author,
    )
    question.save(update_fields=["version"])
    watch_terms(question, question.version)
    stem_reindex(question=question)
    return question
