"""What people say of a question: a report, another wording."""

from typing import Any

from django import forms

from quizzes.models import Option, QuestionReport, QuestionVersion
from quizzes.services.rewording import Doubts


class ReportForm(forms.ModelForm[QuestionReport]):
    """What is wrong with a question, in a learner's words."""

    class Meta:
        model = QuestionReport
        fields = ["reason", "comment"]
        widgets = {"reason": forms.RadioSelect, "comment": forms.Textarea(attrs={"rows": 4})}
        labels = {"reason": "What is wrong?", "comment": "What did you notice?"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"] = forms.ChoiceField(
            label="What is wrong?",
            choices=QuestionReport.Reason.choices,
            widget=forms.RadioSelect,
            error_messages={"required": "Choose what is wrong."},
        )
        self.fields["comment"].required = False


class QuestionForm(forms.Form):
    """A question's wording: its stem, and up to nine options, each with its why.

    The fields of option N (from 1) are `text-N`, `why-N` and `key-N`; two spare rows can be filled.
    """

    MOST = 9
    SPARE = 2

    stem = forms.CharField(
        label="Question",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write the question."},
    )
    insist = forms.BooleanField(label="Keep it although this was found", required=False)
    change_key = forms.BooleanField(label="Yes, this is the right answer from now on", required=False)

    def __init__(self, version: QuestionVersion | None, data: Any = None) -> None:
        standing = version.options if version else []
        initial: dict[str, Any] = {"stem": version.stem} if version else {}
        for number, option in enumerate(standing, start=1):
            initial |= {f"{name}-{number}": option[name] for name in ("text", "why", "key")}
        super().__init__(data, initial=initial)
        self.count = min(len(standing) + self.SPARE, self.MOST)
        for number in range(1, self.count + 1):
            self.fields[f"text-{number}"] = forms.CharField(
                label=f"Option {number}", max_length=400, required=False
            )
            self.fields[f"why-{number}"] = forms.CharField(
                label="Why it is right, or is not",
                max_length=600,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )
            self.fields[f"key-{number}"] = forms.BooleanField(label="Right answer", required=False)

    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField, forms.BoundField]]:
        """Text, why and key of each option, for the page."""
        return [
            (self[f"text-{number}"], self[f"why-{number}"], self[f"key-{number}"])
            for number in range(1, self.count + 1)
        ]

    @property
    def options(self) -> list[Option]:
        """The filled rows, once the form is valid."""
        sent = self.cleaned_data
        return [
            Option(text=sent[f"text-{number}"], key=sent[f"key-{number}"], why=sent[f"why-{number}"])
            for number in range(1, self.count + 1)
            if sent.get(f"text-{number}")
        ]

    def settles(self, doubts: Doubts) -> bool:
        """Whether the author was asked about everything that stands against it, and wants it so."""
        sent = self.cleaned_data
        flaws_settled = not doubts.flaws or sent["insist"]
        return bool(flaws_settled and (doubts.other_key is None or sent["change_key"]))

    def clean(self) -> dict[str, Any]:
        """Check what no question may lack: two options, a key that is not all of them, a why for each."""
        sent = super().clean() or self.cleaned_data
        options = self.options
        texts = [option["text"].casefold() for option in options]
        keys = sum(option["key"] for option in options)
        if len(options) < 2:
            raise forms.ValidationError("A question needs two options at least.")
        if len(set(texts)) < len(texts):
            raise forms.ValidationError("Two options are the same.")
        if keys in (0, len(options)):
            raise forms.ValidationError("Mark the right answer: one option at least, and not all of them.")
        for number in range(1, self.count + 1):
            if sent.get(f"text-{number}") and not sent.get(f"why-{number}"):
                self.add_error(f"why-{number}", "Say why this option is right, or why it is not.")
        return sent
