"""A small portal to walk through: what each placeholder of the permission table stands for."""

import uuid

from django.contrib.auth import get_user_model

from portal.accounts.services import FIRST_OPERATOR, PASSWORD_RESET, link_issue
from tests.factories.notes import make_notebook, make_topic
from tests.factories.quizzes import answer, make_bank, make_learner, make_question, start
from topics.models import NoteAsset, NoteImport

PASSWORD = "secret-words-9"
IMAGE = "notes/a.png"


def user(name, **extra):
    """The user of that name, made when first asked for."""
    people = get_user_model().objects
    return people.filter(username=name).first() or people.create_user(name, password=PASSWORD, **extra)


def build():
    """The owner has a public and a private notebook, and has answered one of two questions of the first."""
    owner = user("owner")
    public = make_bank(questions=2, owner=owner, title="Public notes", slug="public")
    private = make_notebook(owner=owner, title="Private notes", slug="private", visibility="private")
    hidden = make_topic(private, title="Hidden", slug="hidden", texts=["Only the owner knows this."])
    image = {"path": "a.png", "sha256": "0" * 64, "content_type": "image/png", "size": 4, "file": IMAGE}
    NoteAsset.objects.bulk_create(NoteAsset(notebook=notebook, **image) for notebook in (public, private))
    attempt = start(make_learner(user=owner), public, count=2)
    answer(attempt, position=1, right=False)
    note_import = NoteImport.objects.create(
        owner=owner, title="More notes", visibility="private", source_kind="paste", state="failed"
    )
    return {
        "public": public.slug,
        "private": private.slug,
        "open topic": public.topics.get().slug,
        "hidden topic": hidden.slug,
        "open passage": public.topics.get().passages.first().key,
        "hidden passage": hidden.passages.get().key,
        "image": "a.png",
        "question": make_question(hidden.passages.get()).pk,
        "import": note_import.public_id,
        "attempt": attempt.public_id,
        "no attempt": uuid.UUID(int=0),
        "owner": owner.pk,
        "1": 1,
        "2": 2,
        "link": link_issue(purpose=PASSWORD_RESET, user=owner),
        "first link": link_issue(purpose=FIRST_OPERATOR),
    }
