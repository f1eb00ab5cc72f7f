"""A small change: its own pages are asked anew, and on others only what it says something of.

A question on another page stands while the change does not speak against it; then its passage is asked
again. So is one whose question was retired, where a sentence goes that may have spoken against it. What the
change makes possible on other pages, and nothing asked before, comes when all the notes are read again.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from quizzes.engine import INLINE, Decisions, GateFinding, GeneratedQuestion, regate
from quizzes.models import Question
from quizzes.models.question import QuestionQuerySet
from quizzes.services.banks.excerpt import Excerpt
from quizzes.services.banks.material import Material
from quizzes.services.banks.standing import coming_texts, fates, going_texts, standing_questions
from quizzes.services.banks.touching import breakable, naming, stems_of
from quizzes.services.banks.values import LIVE, Fate, Place, Standing, Status
from topics.services.importing.values import ImportPlan

_STANDS = ("unchanged", "returned")


def of_part(plan: ImportPlan, changes: Excerpt, decisions: Decisions) -> Material:
    """What a plan concerns; `changes` are its pages with those that bear on them."""
    questions = Question.objects.filter(notebook=plan.notebook)
    rivals = questions.filter(status__in=LIVE).exclude(pattern=INLINE)
    freed = naming(questions.filter(status=Status.RETIRED), stems_of(going_texts(plan)))
    touched = freed | _breakable(rivals, plan, changes)
    standing = standing_questions(questions.filter(pk__in=touched | _of_passages(questions, plan)))
    found = fates(plan, {pk for one in standing for pk in (one.passage_id, one.proof_id)})
    concern = _Concern(changes, found, touched, freed)
    again = frozenset(concern.place_of(one) for one in standing if concern.asks_again(one))
    excerpt = changes.asking({path for path, _ in again})
    bank = excerpt.ask(decisions, {one.wording.fingerprint for one in standing if one.status in LIVE})

    def is_asked(place: Place) -> bool:
        return place[0] in changes.asked or place in again

    made = [one for one in bank.questions if is_asked(one.place)]
    elsewhere = rivals.exclude(pk__in=[one.pk for one in standing if is_asked(concern.place_of(one))])
    return Material(
        corpus=excerpt.corpus,
        bank=replace(bank, questions=tuple(_not_asked_by(elsewhere, made))),
        regate=replace(concern, changes=excerpt).regate,
        readings=tuple(one for one in changes.pages.readings if one.page.path in changes.asked),
        standing=standing,
        fates=found,
        touched=touched,
        asked=changes.asked,
    )


@dataclass(frozen=True)
class _Concern:
    """What the change means for one standing question. `freed` are retired ones that it may bring back."""

    changes: Excerpt
    fates: dict[int, Fate]
    touched: frozenset[int]
    freed: frozenset[int]

    def place_of(self, one: Standing) -> Place:
        return self._fate(one.passage_id).place

    def asks_again(self, one: Standing) -> bool:
        """Whether the passage, which stands on another page, is to be asked for another question."""
        if self._fate(one.passage_id).how != "unchanged":
            return False
        if one.pattern == INLINE:
            return self._fate(one.proof_id).how not in _STANDS
        if one.status == Status.RETIRED:
            return one.pk in self.freed
        return one.pk in self.touched and bool(self.regate(one))

    def regate(self, one: Standing) -> tuple[GateFinding, ...]:
        """What speaks against a question: of what has stood and stands, only the change can."""
        stood = one.status in LIVE and self._fate(one.passage_id).how == "unchanged"
        return regate(one, self.changes.corpus) if stood else self.changes.regate(one)

    def _fate(self, passage: int) -> Fate:
        return self.fates.get(passage, Fate("removed"))


def _breakable(rivals: QuestionQuerySet, plan: ImportPlan, changes: Excerpt) -> frozenset[int]:
    """The questions that what comes may break."""
    named = naming(rivals, stems_of(coming_texts(plan)))
    coming = changes.pages.index.only(changes.asked)
    renames = any(changes.corpus.names_by_page().get(path) for path in changes.asked)
    return breakable(rivals, named, changes.corpus, coming, renames=renames)


def _of_passages(questions: QuestionQuerySet, plan: ImportPlan) -> frozenset[int]:
    """The ids of the questions that belong to a passage of the plan, or quote one."""
    planned = {match.passage_id for topic in plan.topics for match in topic.passages}
    passages = (planned | {gone.passage_id for gone in plan.removed}) - {None}
    here = questions.filter(passage__in=passages).order_by().values_list("pk", flat=True)
    quoting = questions.filter(version__revision__passage__in=passages).order_by()
    return frozenset(here).union(quoting.values_list("pk", flat=True))


def _not_asked_by(others: QuestionQuerySet, made: Collection[GeneratedQuestion]) -> list[GeneratedQuestion]:
    """Those that none of the other questions asks in the same words."""
    rows = others.filter(version__stem__in={one.stem for one in made}) if made else others.none()
    asked = {
        (stem, option["text"].casefold())
        for stem, options in rows.order_by().values_list("version__stem", "version__options")
        for option in options
        if option["key"]
    }
    return [
        one
        for one in made
        if one.pattern == INLINE
        or not any((one.stem, option.text.casefold()) in asked for option in one.options if option.key)
    ]
