"""Who may read and change a notebook: asked of one, and asked of all, the answers are the same."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Group
from django.utils import timezone

from tests.factories.notes import make_notebook
from topics.models import Notebook

pytestmark = pytest.mark.django_db
STATES = {
    "standing": {},
    "archived": {"archived_at": timezone.now()},
    "half written": {"ready_at": None},
    "withdrawn": {"withdrawn_at": timezone.now()},
}


@pytest.fixture
def notebooks(owner):
    """One of each visibility in each state, by their titles, and one that nobody owns."""
    audience = Group.objects.create(name="Year 2")
    for state, fields in STATES.items():
        for visibility in Notebook.Visibility.values:
            made = make_notebook(f"{visibility} {state}", owner=owner, visibility=visibility, **fields)
            made.audiences.add(audience)  # one that was shown to an audience before keeps its row
    make_notebook("nobody's", visibility="private")
    return Notebook.objects.all()


@pytest.fixture
def member(db):
    user = get_user_model().objects.create_user("member")
    user.groups.add(Group.objects.get_or_create(name="Year 2")[0])
    return user


OPEN = {"public standing", "public archived"}
SHOWN = {"audiences standing", "audiences archived"}
OWN = OPEN | SHOWN | {"private standing", "private archived"}


@pytest.mark.parametrize(
    ("who", "reads", "changes"),
    [
        ("guest", OPEN, set()),
        ("stranger", OPEN, set()),
        ("member", OPEN | SHOWN, set()),
        ("owner", OWN, OWN),
        ("operator", OWN | {"nobody's"}, OWN | {"nobody's"}),
    ],
)
def test_both_ways_of_asking_agree_for_every_kind_of_user(request, notebooks, who, reads, changes):
    user = AnonymousUser() if who == "guest" else request.getfixturevalue(who)
    assert {found.title for found in Notebook.objects.visible_to(user)} == reads
    assert {found.title for found in Notebook.objects.editable_by(user)} == changes
    assert {found.title for found in notebooks if found.is_visible_to(user)} == reads
    assert {found.title for found in notebooks if found.is_editable_by(user)} == changes
