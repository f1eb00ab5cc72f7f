"""Notebooks, topics and passages, made without an import."""

import hashlib
from itertools import count

from django.utils import timezone
from django.utils.html import escape

from topics.models import Notebook, Passage, PassageRevision, Topic

_numbers = count(1)


def make_notebook(title="Serving models", owner=None, visibility="public", **extra):
    number = next(_numbers)
    fields = {
        "slug": f"notebook-{number}",
        "title": title,
        "owner": owner,
        "visibility": visibility,
        "source_kind": "paste",
        "ready_at": timezone.now(),
    }
    return Notebook.objects.create(**(fields | extra))


def make_topic(notebook, title="Deploying models", texts=(), section=("Four ways to serve",), **extra):
    """A topic whose passages have these texts, all under one section."""
    number = next(_numbers)
    fields = {
        "slug": f"topic-{number}",
        "title": title,
        "position": number,
        "path": f"topic-{number}.md",
        "source_text": "\n\n".join(texts),
        "source_hash": f"{number:064d}",
        "toc": [{"level": 2, "title": section[0], "anchor": "section-1"}] if section else [],
    }
    topic = Topic.objects.create(notebook=notebook, **(fields | extra))
    passages = [make_passage(topic, text, section=section) for text in texts]
    topic.html = f'<h2 id="section-1">{escape(section[0]) if section else ""}</h2>' + "".join(
        f'<p class="passage" id="{passage.anchor}">{escape(passage.revision.text)}</p>'
        for passage in passages
    )
    topic.save(update_fields=["html"])
    return topic


def make_passage(topic, text, section=("Four ways to serve",), position=None):
    number = next(_numbers)
    content_key = hashlib.sha256(f"{number} {text}".encode()).hexdigest()[:32]
    passage = Passage.objects.create(
        notebook=topic.notebook,
        topic=topic,
        key=f"k{number:07d}",
        position=number if position is None else position,
        kind="paragraph",
        content_key=content_key,
        content_bearing=True,
    )
    return revise(passage, text, section)


def revise(passage, text, section=("Four ways to serve",)):
    """Give a passage a new text, as an import does."""
    passage.revision = PassageRevision.objects.create(
        passage=passage,
        number=passage.revisions.count() + 1,
        text=text,
        content_key=passage.content_key,
        section=list(section),
        topic_title=passage.topic.title,
    )
    passage.save(update_fields=["revision"])
    return passage


def write_other_pages(folder, pages=30):
    """Pages that nothing is asked of and that have no word in common with others, as Markdown files."""
    folder.mkdir()
    for page in range(pages):
        lines = (f"Zu{page}{line}vo ke{page}{line}ra mi{page}{line}lo." for line in range(6))
        text = "\n\n".join((f"# Ta{page}bu", *lines))
        (folder / f"page-{page:02}.md").write_text(text)
