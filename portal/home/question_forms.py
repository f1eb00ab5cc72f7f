"""The form of questions that are imported."""

from typing import Any

from django import forms
from django.conf import settings

_TYPES = ".gift,.csv,.tsv,.txt"


class ImportQuestionsForm(forms.Form):
    """Questions that are pasted or uploaded, and the name of the page that they become."""

    text = forms.CharField(
        required=False,
        strip=False,
        label="Paste your questions",
        help_text="GIFT, or a table with a first row that names its columns.",
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    upload = forms.FileField(
        required=False,
        allow_empty_file=True,
        label="Or choose a file",
        help_text="GIFT (.gift, .txt) or CSV. Which of the two it is, its content tells.",
        widget=forms.FileInput(attrs={"accept": _TYPES}),
    )
    name = forms.CharField(
        required=False,
        max_length=120,
        label="Name of their page",
        help_text="Left empty, that of the file. A page of imported questions of this name is replaced.",
    )

    def clean_text(self) -> str:
        """The text, if it is not too long."""
        text: str = self.cleaned_data["text"]
        limit = settings.IMPORT_FILE_BYTES
        if len(text.encode(errors="replace")) > limit:
            raise forms.ValidationError(f"That is more than {limit:,} bytes at once. Bring them in parts.")
        return text if text.strip() else ""

    def clean(self) -> dict[str, Any]:
        """One of the two, not both."""
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        if cleaned.get("text") and cleaned.get("upload"):
            self.add_error(
                "upload", "Paste questions or choose a file, not both. Please choose one of the two."
            )
        elif not cleaned.get("text") and not cleaned.get("upload"):
            self.add_error("text", "Paste some questions here, or choose a file below.")
        return cleaned
