"""What the tags page takes: names of tags, and which topics and questions are meant."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from quizzes.models import Question
from quizzes.services.errors import Refused
from topics.models import Notebook, Tag, Topic
from topics.services.tags import tag_name


def names_of(text: str) -> list[str]:
    """The names in "storage, exam 2". Raises Refused where there is none, or one is too long."""
    names = [name for name in (" ".join(part.split()) for part in text.split(",")) if tag_name(name)]
    if not names:
        raise Refused("Write the name of a tag.")
    if long := [name for name in names if len(name) > Tag.LONGEST]:
        raise Refused(f"“{long[0][:30]}…” is too long for a tag: {Tag.LONGEST} letters are the most.")
    return names


class TopicFilterForm(forms.Form):
    """Topics by words of their titles."""

    title = forms.CharField(label="Words of the title", required=False, max_length=100)

    def __init__(self, notebook: Notebook, sent: Any) -> None:
        super().__init__({"title": sent.get("title", "")})
        self._notebook = notebook

    def found(self) -> "QuerySet[Topic]":
        """The notebook's topics whose titles hold the words."""
        topics = self._notebook.topics.current()
        words = self.cleaned_data.get("title", "") if self.is_valid() else ""
        return topics.filter(title__icontains=words) if words else topics


class QuestionFilterForm(forms.Form):
    """Questions by topic, pattern, status and words of their stems."""

    NAMES = ("words", "in_topic", "pattern", "status")

    words = forms.CharField(label="Words of the stem", required=False, max_length=100)
    in_topic = forms.ModelChoiceField(
        label="Topic", queryset=Topic.objects.none(), required=False, empty_label="all topics"
    )
    pattern = forms.ChoiceField(label="Pattern", required=False)
    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", "all"), ("published", "Published"), ("draft", "Draft")]
    )

    def __init__(self, notebook: Notebook, sent: Any) -> None:
        super().__init__({name: sent.get(name, "") for name in self.NAMES})
        self._notebook = notebook
        self.fields["in_topic"].queryset = notebook.topics.current().only("pk", "title")  # type: ignore[attr-defined]
        patterns = notebook.questions.order_by("pattern").values_list("pattern", flat=True).distinct()
        choices = [("", "all patterns"), *((name, name.replace("_", " ")) for name in patterns)]
        self.fields["pattern"] = forms.ChoiceField(label="Pattern", required=False, choices=choices)

    def found(self) -> "QuerySet[Question]":
        """The notebook's published questions and drafts that fit; all of them where nothing is asked."""
        live = [Question.Status.PUBLISHED, Question.Status.DRAFT]
        questions = Question.objects.filter(notebook=self._notebook, status__in=live).exclude(version=None)
        asked = self.cleaned_data if self.is_valid() else {}
        conditions = {
            "version__stem__icontains": asked.get("words"),
            "passage__topic": asked.get("in_topic"),
            "pattern": asked.get("pattern"),
            "status": asked.get("status"),
        }
        return questions.filter(**{name: value for name, value in conditions.items() if value})
