"""What becomes of a question that the notes ask themselves.

It lives as long as the block that asks it, and says what this says: a moved tick or another wording is a new
version, whatever the text of the passage. The sentence that it cites is another passage as a rule. While the
words and that sentence stand, so does the version, even if a better sentence has come.
"""

from dataclasses import replace

from quizzes.engine import GeneratedQuestion
from quizzes.models import Question
from quizzes.services.banks.values import Change, Fate, Standing, Status, Wording, same_words, taken_away

NOT_ASKED = "The notes no longer ask it."
GONE = "The question is no longer in the notes."
CHANGED = "The notes have changed the question. Look at it before it is asked again."
ASKED_ANEW = "You had taken it down; the notes have changed the question since."
_STANDING = ("unchanged", "returned")


def decide_inline(
    one: Standing, fate: Fate, proof: Fate, made: GeneratedQuestion | None, rejected: str
) -> Change | None:
    """The change to one question; none when it stands as it is.

    Args:
        one: the question.
        fate: of the block that asks it.
        proof: the fate of the passage that it cites.
        made: what the notes ask there now, if anything.
        rejected: why its author has rejected what the notes asked, if so.

    """
    if made is None:
        gone = GONE if fate.how == "removed" else NOT_ASKED
        return None if one.status == Status.UNPUBLISHED else taken_away(one, rejected or gone)
    is_same = made.fingerprint == one.proposed
    if one.status == Status.UNPUBLISHED:
        return None if is_same else _changed(one, Status.DRAFT, made, ASKED_ANEW)
    # What was edited here stands until the notes ask something else than when it was edited.
    if not (is_same and (one.wording.by_hand or same_words(one, made))):
        reason = CHANGED if (one.status, made.status) == (Status.PUBLISHED, "draft") else ""
        return _changed(one, made.status, made, reason)
    if not _cites_well(one, proof, made):
        return _changed(one, _status_of_same_words(one, made), made)
    status = one.status if one.status == Status.PUBLISHED or _is_edited_draft(one) else made.status
    is_settled = (one.status, one.tier) == (status, Question.Tier.REVIEWED)
    return None if is_settled else Change(one, status, Question.Tier.REVIEWED)


def _cites_well(one: Standing, proof: Fate, made: GeneratedQuestion) -> bool:
    """Whether what it cites stands; to cite nothing but itself is good as long as there is nothing better."""
    cites_itself = one.proof_id == one.passage_id
    is_proved = made.evidence.basis != "question"
    return one.current and proof.how in _STANDING and not (cites_itself and is_proved)


def _status_of_same_words(one: Standing, made: GeneratedQuestion) -> str:
    """That of the notes, unless an author has looked at these words and decided otherwise."""
    accepted = any(finding.severity == "draft" for finding in one.wording.findings) or one.wording.by_hand
    is_decided = (one.status == Status.PUBLISHED and accepted) or _is_edited_draft(one)
    return one.status if is_decided else made.status


def _is_edited_draft(one: Standing) -> bool:
    return one.status == Status.DRAFT and one.wording.by_hand


def _changed(one: Standing, status: str, made: GeneratedQuestion, reason: str = "") -> Change:
    """A new version: in the words of the notes, or in an author's about a sentence that stands."""
    wording = Wording.of(made)
    if one.wording.by_hand and made.fingerprint == one.proposed and one.status != Status.UNPUBLISHED:
        wording = replace(
            one.wording, quote=wording.quote, start=wording.start, end=wording.end, cites=wording.cites,
            terms=frozenset(),
        )  # fmt: skip
    return Change(one, status, Question.Tier.REVIEWED, reason=reason, wording=wording, place=made.place)
