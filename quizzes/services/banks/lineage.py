"""What becomes of a standing question when its notes change: foundation 2, as pure decisions.

An unchanged passage's version stands while it passes every gate. A reworded passage's question gets a new
version of the same question; a deleted one's is retired, and comes back with its passage. What an author
took down stays down, and what an author worded stands while its quote does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from quizzes.engine import GateFinding, GeneratedQuestion
from quizzes.models import Question
from quizzes.services.banks.values import Change, Fate, Standing, Status, Wording, same_words, taken_away

GONE = "Its passage is no longer in the notes."
REWORDED = "Its passage was reworded, and asks for another question."
LOOK_AGAIN = "Its passage was reworded. Look at the new wording before it is asked again."
WITHDRAWN = "The decision on it was taken out of decisions.json."
REVIEWED = Question.Tier.REVIEWED


@dataclass(frozen=True, slots=True)
class Judge:
    """Decides over standing questions.

    Args:
        regate: what the notes, as they will be, say against a question.
        rejected: reasons of the rejections in the decisions file, by fingerprint.
        is_withdrawn: whether a question rests on a decision that was taken out of that file.

    """

    regate: Callable[[Standing], tuple[GateFinding, ...]]
    rejected: Mapping[str, str]
    is_withdrawn: Callable[[Standing], bool]

    def decide(
        self, one: Standing, fate: Fate, made: GeneratedQuestion | None, *, touched: bool
    ) -> Change | None:
        """The change to one question; none when it stands as it is.

        Args:
            one: the question.
            fate: of its passage.
            made: what the engine now makes in its place, if anything.
            touched: whether something that its terms name has changed in the notes.

        """
        withdrawn = self.is_withdrawn(one)
        if one.status == Status.UNPUBLISHED and not withdrawn:
            return None
        if fate.how == "removed":
            return taken_away(one, GONE)
        if (one.tier != REVIEWED or withdrawn) and one.wording.fingerprint in self.rejected:
            return _turned_down(one, self.rejected[one.wording.fingerprint])
        if withdrawn and not (made and made.tier == REVIEWED):
            return _as_the_rules_say(one, fate, made)
        return self._continued(one, fate, made, touched=touched)

    def _continued(
        self, one: Standing, fate: Fate, made: GeneratedQuestion | None, *, touched: bool
    ) -> Change | None:
        if made and made.tier == REVIEWED and not one.wording.by_hand:
            return self._as_decided(one, fate, made)
        if one.status == Status.RETIRED:
            return self._from_retirement(one, fate, made, touched=touched)
        if fate.how == "reworded" or not one.current:
            return self._reworded(one, fate, made)
        return self._gated_again(one, fate, made) if touched else None

    def _as_decided(self, one: Standing, fate: Fate, made: GeneratedQuestion) -> Change | None:
        if one.current and same_words(one, made):
            if (one.status, one.tier) == (Status.PUBLISHED, REVIEWED):
                return None
            return Change(one, Status.PUBLISHED, REVIEWED)
        return _reword(one, fate, made)

    def _from_retirement(
        self, one: Standing, fate: Fate, made: GeneratedQuestion | None, *, touched: bool
    ) -> Change | None:
        if made and made.status == "published":
            same = one.current and same_words(one, made)
            return Change(one, Status.PUBLISHED, made.tier) if same else _reword(one, fate, made)
        if fate.how == "returned" and made and one.tier != REVIEWED:
            return _reword(one, fate, made)
        if fate.how == "returned" or (touched and one.tier == REVIEWED):
            return self._moved_along(one, fate, _before_retirement(one))
        return None

    def _reworded(self, one: Standing, fate: Fate, made: GeneratedQuestion | None) -> Change | None:
        vouched = one.wording.by_hand or (one.tier == REVIEWED and made is None)
        # Its own sentence is as it was, and only company on other pages makes another question of it.
        demoted = made is not None and (one.status, made.status) == (Status.PUBLISHED, "draft")
        if (vouched or demoted) and (moved := self._moved_along(one, fate, one.status)):
            return moved
        return _reword(one, fate, made) if made else taken_away(one, REWORDED)

    def _gated_again(self, one: Standing, fate: Fate, made: GeneratedQuestion | None) -> Change | None:
        against = self._against(one)
        if not against:
            return None
        better = made is not None and not same_words(one, made) and made.status == "published"
        if made and better and not one.wording.by_hand:
            return _reword(one, fate, made)
        return taken_away(one, against[0].reason)

    def _moved_along(self, one: Standing, fate: Fate, status: str) -> Change | None:
        """The same words about the passage as it now is, where its quote stands and no gate objects."""
        wording = one.wording.moved_to(fate.text)
        if wording is None or self._against(one):
            return None
        is_new = fate.how == "reworded" or not one.current
        return Change(one, status, one.tier, wording=wording if is_new else None, place=fate.place)

    def _against(self, one: Standing) -> list[GateFinding]:
        """What speaks against a question that its author has not seen and accepted."""
        known = {(finding.gate, finding.reason) for finding in one.wording.findings}
        seen = known if one.tier == REVIEWED else set()
        return [found for found in self.regate(one) if (found.gate, found.reason) not in seen]


def _reword(one: Standing, fate: Fate, made: GeneratedQuestion, why_draft: str = LOOK_AGAIN) -> Change:
    reason = why_draft if made.status == "draft" and one.status == Status.PUBLISHED else ""
    return Change(one, made.status, made.tier, reason=reason, wording=Wording.of(made), place=fate.place)


def _as_the_rules_say(one: Standing, fate: Fate, made: GeneratedQuestion | None) -> Change:
    """What becomes of a question whose decision was taken back: published, a draft, or asked no more."""
    if made is None:
        return Change(one, Status.RETIRED, Question.Tier.RULE, reason=WITHDRAWN)
    if one.current and made.status == "published" and same_words(one, made):
        return Change(one, Status.PUBLISHED, made.tier)
    return _reword(one, fate, made, WITHDRAWN)


def _before_retirement(one: Standing) -> str:
    """What a question was before it was retired, as its findings tell."""
    doubted = any(finding.severity == "draft" for finding in one.wording.findings)
    return Status.DRAFT if doubted and one.tier != REVIEWED else Status.PUBLISHED


def _turned_down(one: Standing, reason: str) -> Change | None:
    if one.status == Status.RETIRED:
        return None
    return Change(one, Status.UNPUBLISHED, one.tier, reason=reason[:300])
