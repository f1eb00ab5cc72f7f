"""Reading what a bank is planned from: all the notes, or of a small change what it concerns."""

from functools import partial

from quizzes.engine import Corpus, Decisions, generate_from, regate
from quizzes.models import Question
from quizzes.services.banks.excerpt import Excerpt
from quizzes.services.banks.material import Material
from quizzes.services.banks.part import of_part
from quizzes.services.banks.readings import Pages, readings_of, standing_readings
from quizzes.services.banks.standing import coming_texts, fates, going_texts, standing_questions
from quizzes.services.banks.touching import naming, stems_of
from topics.services.importing.values import ImportPlan


def gather(plan: ImportPlan, decisions: Decisions) -> Material:
    """Read all the notes; where little of them changes, the changed pages and those that bear on them."""
    pages = _pages(plan)
    if pages is not None:
        changes = Excerpt(pages, [topic.path for topic in plan.topics])
        if changes.is_small:
            return of_part(plan, changes, decisions)
    return _of_whole(plan, decisions)


def _of_whole(plan: ImportPlan, decisions: Decisions) -> Material:
    documents = plan.documents()
    corpus = Corpus.of(documents)
    questions = Question.objects.filter(notebook=plan.notebook)
    return Material(
        corpus=corpus,
        bank=generate_from(corpus, decisions=decisions),
        regate=partial(regate, corpus=corpus),
        readings=readings_of(documents, corpus),
        standing=standing_questions(questions),
        fates=fates(plan),
        touched=naming(questions, stems_of((*coming_texts(plan), *going_texts(plan)))),
    )


def _pages(plan: ImportPlan) -> Pages | None:
    """The pages as they will stand; none where those that stay have not all been read by these rules."""
    notebook = plan.notebook
    if notebook is None or plan.whole or plan.decisions != notebook.decisions:
        return None
    known = standing_readings(notebook)
    if known is None:
        return None
    changed = {topic.path: topic.document for topic in plan.topics}
    known |= {one.page.path: one for one in readings_of(changed.values())}
    in_order = sorted(plan.positions, key=lambda path: (plan.positions[path], path))
    return Pages(notebook, tuple(known[path] for path in in_order), changed)
