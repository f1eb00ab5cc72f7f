"""What the queue takes: which drafts and reports, and what is decided about one."""

from typing import Any

from django import forms
from django.core import signing

from quizzes.selectors.queue import DRAFTS, REPORTED, Filters, waiting_in
from quizzes.services.deciding import REASONS
from topics.models import Notebook, Tag, Topic

_SALT = "quizzes.queue.shown"


class FilterForm(forms.Form):
    """What waits, by kind, topic, pattern and tag. What the notebook does not have means all."""

    NAMES = ("show", "topic", "pattern", "tag")

    show = forms.ChoiceField(
        choices=[("", "drafts and reports"), (DRAFTS, "drafts only"), (REPORTED, "reports only")],
        required=False,
    )
    topic = forms.ModelChoiceField(Topic.objects.none(), required=False, empty_label="all topics")
    pattern = forms.ChoiceField(required=False)
    tag = forms.ModelChoiceField(Tag.objects.none(), required=False, empty_label="all tags")

    def __init__(self, notebook: Notebook, sent: Any) -> None:
        super().__init__({name: sent.get(name, "") for name in self.NAMES})
        patterns = waiting_in(notebook).order_by("pattern").values_list("pattern", flat=True).distinct()
        choices = [("", "all patterns"), *((name, name.replace("_", " ")) for name in patterns)]
        self.fields["topic"].queryset = notebook.topics.current().only("title", "notebook")  # type: ignore[attr-defined]
        self.fields["tag"].queryset = notebook.tags.all()  # type: ignore[attr-defined]
        self.fields["pattern"] = forms.ChoiceField(choices=choices, required=False)

    @property
    def filters(self) -> Filters:
        """What is looked at."""
        self.full_clean()
        asked = self.cleaned_data
        return Filters(
            asked.get("show") or "", asked.get("topic"), asked.get("pattern") or "", asked.get("tag")
        )

    def query(self) -> dict[str, str]:
        """The filters that are set, as words of an address."""
        return {
            name: str(self.data[name]) for name in self.NAMES if self.data[name] and name not in self.errors
        }


class RejectForm(forms.Form):
    """Why a question is taken down: one of the usual reasons, or the author's own words."""

    reason = forms.ChoiceField(
        choices=[(said, said) for said in REASONS], required=False, widget=forms.RadioSelect
    )
    words = forms.CharField(label="In other words", max_length=300, required=False)

    def said(self) -> str:
        """The reason; empty where none was given."""
        self.full_clean()
        return self.cleaned_data.get("words") or self.cleaned_data.get("reason") or ""


class AnswerForm(forms.Form):
    """What an author says to those who reported a question that stays."""

    answer = forms.CharField(
        label="A word to those who reported it",
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"form": "keep"}),
    )

    def said(self) -> str:
        """What was said, if anything."""
        self.full_clean()
        return self.cleaned_data.get("answer") or ""


def shown_at(moment: float) -> str:
    """When a draft was put on the page (seconds since the epoch), signed."""
    return signing.dumps(moment, salt=_SALT)


def seconds_since(shown: str, moment: float) -> float | None:
    """How long it has been on the page, or nothing where that was tampered with."""
    try:
        return max(moment - float(signing.loads(shown, salt=_SALT)), 0.0)
    except (signing.BadSignature, TypeError, ValueError):
        return None
