"""Forms of notebooks."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.models import Group
from django.db.models import QuerySet

from topics.models import Notebook
from topics.selectors.shelf import may_publish_notes

if TYPE_CHECKING:
    from portal.accounts.models import User


def visibilities(user: "User", present: str = "") -> list[tuple[str, str]]:
    """Who may be given a notebook by this user; what it is now always stays possible."""
    allowed = {Notebook.Visibility.PRIVATE.value, present}
    if may_publish_notes(user):
        allowed.add(Notebook.Visibility.PUBLIC.value)
    if audiences_of(user).exists():
        allowed.add(Notebook.Visibility.AUDIENCES.value)
    return [(value, label) for value, label in Notebook.Visibility.choices if value in allowed]


def audiences_of(user: "User") -> "QuerySet[Group]":
    """The audiences that this user may share with: those they are in; all of them for an operator."""
    groups = Group.objects.order_by("name")
    return groups if user.is_operator else groups.filter(user=user)


class NotebookForm(forms.Form):
    """What an owner may change of a notebook. It saves nothing: services do."""

    title = forms.CharField(max_length=200, label="Title")
    description = forms.CharField(
        required=False,
        max_length=2000,
        label="Description",
        help_text="A sentence or two for those who come across it.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    visibility = forms.ChoiceField(label="Who may read it", widget=forms.RadioSelect)
    audiences = forms.ModelMultipleChoiceField(
        queryset=Group.objects.none(),
        required=False,
        label="Audiences",
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, user: "User", notebook: Notebook, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = visibilities(user, notebook.visibility)
        visibility, audiences = self.fields["visibility"], self.fields["audiences"]
        if isinstance(visibility, forms.ChoiceField):
            visibility.choices = choices
        if isinstance(audiences, forms.ModelMultipleChoiceField):
            mine = audiences_of(user) | Group.objects.filter(notebooks=notebook)
            audiences.queryset = mine.distinct().order_by("name")
        if Notebook.Visibility.AUDIENCES not in dict(choices):
            del self.fields["audiences"]

    def clean(self) -> dict[str, Any]:
        """Audiences are wanted exactly when the notebook is shown to them."""
        cleaned = super().clean() or self.cleaned_data
        shown = cleaned.get("visibility") == Notebook.Visibility.AUDIENCES
        if shown and not cleaned.get("audiences"):
            self.add_error("audiences", "Choose at least one audience, or let only yourself read it.")
        return cleaned
