"""One import from end to end: notes are read and matched, questions made, both kept."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from typing import Any

from portal.accounts.models import User
from portal.home.services.bank_report import bank_report
from portal.home.services.question_pages import question_page
from quizzes.engine.decisions import DecisionsError
from quizzes.models import Question
from quizzes.services.banks import BankCounts, BankPlan, apply_bank, plan_bank
from quizzes.services.tags import imported_questions_tag
from topics.markup.document import FileReading
from topics.models import Notebook, Topic
from topics.services.importing import (
    ImportOutcome,
    ImportPlan,
    ImportRefused,
    apply_import,
    plan_again,
    plan_edit,
    plan_import,
    plan_page,
    plan_removal,
)
from topics.services.importing.reports import plan_report
from topics.services.sources import Source

OnPhase = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and of how many (0: not known)."""

QuestionTags = Mapping[tuple[str, str], Sequence[str]]
"""The tags that a file of questions gives, by the page's path and the question's stem."""

_EXAMPLES = 5
READING, ASKING, KEEPING = "Reading", "Making questions", "Keeping"


@dataclass(frozen=True, slots=True)
class Prepared:
    """An import that was read and planned, with what it does to the questions. Nothing has been written."""

    plan: ImportPlan
    bank: BankPlan
    seconds: float
    tags: QuestionTags = field(default_factory=dict)

    def report(self) -> dict[str, Any]:
        """Plain data for the page and for --json; see topics.services.importing.reports."""
        return plan_report(self.plan) | {
            "questions": asdict(self._counts()),
            "examples": _examples(self.bank),
            "bank": bank_report(self.bank),
        }

    def _counts(self) -> BankCounts:
        """The bank's; of a notebook that stays as it is, what it has."""
        notebook = self.plan.notebook
        if notebook is None or not self.plan.writes_nothing:
            return self.bank.counts
        has = Question.objects.filter(notebook=notebook)
        published = has.published().count()
        drafts = has.filter(status=Question.Status.DRAFT).count()
        return BankCounts(published=published, drafts=drafts, kept=published)


def prepare(
    source: Source,
    *,
    notebook: Notebook | None = None,
    title: str = "",
    whole: bool = False,
    on_phase: OnPhase | None = None,
    readings: Mapping[str, FileReading] | None = None,
) -> Prepared:
    """Read the source and plan what it changes. Raises ImportRefused when nothing of it can be used.

    With `whole` all the notes are asked anew, and not only what has changed.
    """
    started = time.monotonic()
    tell = on_phase or _silent
    plan = plan_import(
        notebook,
        source,
        title=title,
        on_progress=lambda done, total, _: tell(READING, done, total),
        readings=readings,
    )
    if not plan.positions:
        raise ImportRefused(_nothing(plan))
    return _with_bank(replace(plan, whole=whole), tell, started)


def prepare_questions(
    notebook: Notebook,
    name: str,
    data: bytes,
    *,
    on_phase: OnPhase | None = None,
    readings: Mapping[str, FileReading] | None = None,
) -> Prepared:
    """Read a file of questions and plan what its page changes in the notebook.

    Raises QuestionsRefused when nothing of it can be asked.
    """
    started = time.monotonic()
    tell = on_phase or _silent
    tell(READING, 0, 0)
    page = question_page(name, data)
    plan = plan_page(notebook, page.path, page.text, findings=page.findings, readings=readings)
    if page.path not in plan.positions:
        raise ImportRefused(_nothing(plan))
    prepared = _with_bank(plan, tell, started)
    return replace(prepared, tags={(page.path, stem): tags for stem, tags in page.tags.items()})


def prepare_edit(topic: Topic, text: str, *, on_phase: OnPhase | None = None) -> Prepared:
    """Plan what an edit of the topic's source changes. Raises ImportRefused when it cannot be read."""
    started = time.monotonic()
    plan = plan_edit(topic, text)
    errors = [finding.message for finding in plan.findings if finding.severity == "error"]
    if errors:
        raise ImportRefused(f"{errors[0]} The topic is as it was.")
    return _with_bank(plan, on_phase or _silent, started)


def prepare_removal(topic: Topic, *, on_phase: OnPhase | None = None) -> Prepared:
    """Plan what taking a page away changes."""
    return _with_bank(plan_removal(topic), on_phase or _silent, time.monotonic())


def prepare_again(notebook: Notebook, *, on_phase: OnPhase | None = None) -> Prepared:
    """Plan what all the notes are asked by the rules as they are, also where the notes have not changed."""
    return _with_bank(plan_again(notebook), on_phase or _silent, time.monotonic())


def keep(
    prepared: Prepared,
    *,
    owner: User | None = None,
    visibility: str = Notebook.Visibility.PRIVATE,
    slug: str = "",
    on_phase: OnPhase | None = None,
) -> ImportOutcome:
    """Write what was prepared. A new notebook is seen by nobody until its questions are there too."""
    tell = on_phase or _silent
    return apply_import(
        prepared.plan,
        owner=owner,
        visibility=visibility,
        slug=slug,
        on_progress=lambda done, total, _: tell(KEEPING, done, total),
        then=partial(_keep_bank, prepared),
    )


def _examples(bank: BankPlan) -> list[dict[str, Any]]:
    """A few of the new questions, spread over the notes, for whoever decides whether to keep them."""
    made = [question for question in bank.added if question.status == "published"]
    step = max(1, len(made) // _EXAMPLES)
    return [
        {
            "stem": question.stem,
            "keys": [option.text for option in question.options if option.key],
            "quote": question.evidence.quote,
        }
        for question in made[::step][:_EXAMPLES]
    ]


def _keep_bank(prepared: Prepared, outcome: ImportOutcome) -> None:
    apply_bank(outcome, prepared.bank)
    imported_questions_tag(notebook=outcome.notebook, tags=prepared.tags)


def _with_bank(plan: ImportPlan, tell: OnPhase, started: float) -> Prepared:
    tell(ASKING, 0, 0)
    try:
        bank = plan_bank(plan)
    except DecisionsError as error:
        raise ImportRefused(f"{error} Put it right, or take the file away, and import again.") from error
    return Prepared(plan, bank, time.monotonic() - started)


def _nothing(plan: ImportPlan) -> str:
    reasons = [f"{finding.path}: {finding.message}" for finding in plan.findings]
    said = " ".join(reasons[:3])
    more = f" (and {len(reasons) - 3} more)" if len(reasons) > 3 else ""
    return f"Nothing here could be read as notes. {said}{more}".strip()


def _silent(doing: str, done: int, total: int) -> None:
    """Tell nobody."""
