"""What became of each passage of a topic: what is asked of it, or why nothing is."""

from dataclasses import dataclass, field

from django.core.cache import cache
from django.db.models import Q

from quizzes.engine import Account, Corpus, Decisions, explain, generate_from, load
from quizzes.models import Question, QuestionVersion
from quizzes.services.banks.excerpt import Excerpt
from quizzes.services.banks.readings import all_documents, standing_pages
from topics.models import Passage, Topic

_KEPT_SECONDS = 7 * 24 * 3600


@dataclass(frozen=True, slots=True)
class AskedPassage:
    """A passage with its questions that stand, and the engine's account where there are none."""

    passage: Passage
    published: list[Question] = field(default_factory=list)
    drafts: list[Question] = field(default_factory=list)
    account: Account | None = None


def asked_passages(topic: Topic) -> list[AskedPassage]:
    """The topic's passages in reading order."""
    passages = topic.passages.current().select_related("revision").order_by("position")
    live = [Question.Status.PUBLISHED, Question.Status.DRAFT]
    questions: dict[int, list[Question]] = {}
    here = Q(passage__topic=topic) | Q(version__revision__passage__topic=topic)
    rows_of = Question.objects.filter(here, status__in=live, version__isnull=False)
    for question in rows_of.select_related("version__revision").order_by("pk"):
        # What the notes ask themselves stands with its own words, and with the sentence that it cites.
        cited = question.version.revision.passage_id if question.version else 0
        for pk in {question.passage_id, cited}:
            questions.setdefault(pk, []).append(question)
    accounts = accounts_of(topic)
    rows = []
    for passage in passages:
        of = questions.get(passage.pk, [])
        published = [one for one in of if one.status == Question.Status.PUBLISHED]
        drafts = [one for one in of if one.status == Question.Status.DRAFT]
        account = None if published else accounts.get(passage.content_key)
        rows.append(AskedPassage(passage, published, drafts, account))
    return rows


def accounts_of(topic: Topic) -> dict[str, Account]:
    """The engine's account of each passage of the topic, by content key.

    Made by asking the page again, which takes a moment, and kept until the notebook is imported again.
    """
    notebook = topic.notebook
    kept = f"accounts:{notebook.pk}:{notebook.edition}:{topic.pk}"
    found: dict[str, Account] | None = cache.get(kept)
    if found is None:
        found = {one.content_key: one for one in _explained(topic) if one.path == topic.path}
        cache.set(kept, found, _KEPT_SECONDS)
    return found


def _explained(topic: Topic) -> list[Account]:
    """The accounts of the page's passages, among others that had to be read with it."""
    notebook = topic.notebook
    decisions = load(notebook.decisions.encode()) if notebook.decisions else Decisions()
    pages = standing_pages(notebook)
    excerpt = Excerpt(pages, [topic.path]) if pages else None
    if excerpt is None or not excerpt.is_small:
        corpus = Corpus.of(all_documents(notebook))
        return explain(corpus, generate_from(corpus, decisions=decisions))
    here = QuestionVersion.objects.filter(question__passage__topic=topic)
    known = set(here.values_list("fingerprint", flat=True))
    return explain(excerpt.corpus, excerpt.ask(decisions, known))
