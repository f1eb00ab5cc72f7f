"""A notebook: a set of notes with a title, an owner, a source and a visibility."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, Group
from django.db import models
from django.db.models import Q
from django.urls import reverse

if TYPE_CHECKING:
    from portal.accounts.models import User


class NotebookQuerySet(models.QuerySet["Notebook"]):
    def standing(self) -> "NotebookQuerySet":
        """Notebooks that are there: completely written, and not withdrawn."""
        return self.filter(withdrawn_at=None).exclude(ready_at=None)

    def visible_to(self, user: "User | AnonymousUser") -> "NotebookQuerySet":
        """Notebooks that this user may read. Agrees with `Notebook.is_visible_to`."""
        readable = Q(visibility=Notebook.Visibility.PUBLIC)
        if user.is_authenticated:
            if user.is_operator:
                return self.standing()
            shared = Q(visibility=Notebook.Visibility.AUDIENCES, audiences__in=user.groups.all())
            readable |= Q(owner=user) | Q(pk__in=Notebook.objects.filter(shared).values("pk"))
        return self.standing().filter(readable)

    def editable_by(self, user: "User | AnonymousUser") -> "NotebookQuerySet":
        """Notebooks that this user may change. Agrees with `Notebook.is_editable_by`."""
        if not user.is_authenticated:
            return self.none()
        return self.standing() if user.is_operator else self.standing().filter(owner=user)

    def listed(self) -> "NotebookQuerySet":
        """Notebooks that stand on the shelf: there, and not archived."""
        return self.standing().filter(archived_at=None)


class Notebook(models.Model):
    class Visibility(models.TextChoices):
        PUBLIC = "public", "Everybody"
        PRIVATE = "private", "Only me"
        AUDIENCES = "audiences", "Chosen audiences"

    class SourceKind(models.TextChoices):
        BUNDLED = "bundled", "comes with Lectern"
        PATH = "path", "a file or folder on the server"
        UPLOAD = "upload", "an upload"
        PASTE = "paste", "pasted text"

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="notebooks"
    )
    visibility = models.CharField(max_length=10, choices=Visibility.choices, default=Visibility.PRIVATE)
    audiences = models.ManyToManyField(Group, blank=True, related_name="notebooks")
    source_kind = models.CharField(max_length=10, choices=SourceKind.choices)
    source = models.TextField(blank=True, help_text="The path, or the name of what was uploaded.")
    source_hash = models.CharField(max_length=64, blank=True)
    decisions = models.TextField(blank=True, help_text="The author's decisions.json, as it was last read.")
    edition = models.PositiveIntegerField(
        default=0, help_text="Counts imports: a plan holds for one edition."
    )
    language = models.CharField(max_length=10, default="en")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    ready_at = models.DateTimeField(null=True, help_text="Empty while its first import is being written.")
    archived_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = NotebookQuerySet.as_manager()

    class Meta:
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The address of the notebook's page."""
        return reverse("topics:notebook", args=[self.slug])

    @property
    def is_standing(self) -> bool:
        """Whether the notebook is there: completely written, and not withdrawn."""
        return self.ready_at is not None and self.withdrawn_at is None

    def is_visible_to(self, user: "User | AnonymousUser") -> bool:
        """Whether this user may read the notebook. Agrees with `visible_to`."""
        if not self.is_standing:
            return False
        if self.visibility == self.Visibility.PUBLIC:
            return True
        if not user.is_authenticated:
            return False
        if user.is_operator or self.owner_id == user.pk:
            return True
        return self.visibility == self.Visibility.AUDIENCES and self.audiences.filter(user=user).exists()

    def is_editable_by(self, user: "User | AnonymousUser") -> bool:
        """Whether this user may change the notebook. Agrees with `editable_by`."""
        if not self.is_standing or not user.is_authenticated:
            return False
        return user.is_operator or self.owner_id == user.pk
