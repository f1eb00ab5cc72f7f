"""Forms of notes that are brought in or edited."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from topics.forms import visibilities
from topics.models import Notebook

if TYPE_CHECKING:
    from portal.accounts.models import User


class ManyFilesInput(forms.ClearableFileInput):
    """A file field that takes several files at once."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Cleans every one of the chosen files; the value is a list."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[bytes]]:
        """The files, in the order of choosing; empty ones pass, since the import says what is wrong.

        Raises ValidationError when they are too much together.
        """
        files = data if isinstance(data, list | tuple) else [data]
        cleaned = [super(ManyFilesField, self).clean(file, initial) for file in files if file]
        if sum(file.size for file in cleaned) > settings.IMPORT_TOTAL_BYTES:
            most = f"{settings.IMPORT_TOTAL_BYTES // 1_000_000:,} MB"
            raise forms.ValidationError(f"That is more than {most} at once. Bring them in several parts.")
        return cleaned


class NotesForm(forms.Form):
    """Notes that are pasted or uploaded, for a new notebook or a newer version of one."""

    text = forms.CharField(
        required=False,
        strip=False,
        label="Paste your notes",
        help_text="Plain text or Markdown. A line that begins with # is a heading.",
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    uploads = ManyFilesField(
        required=False,
        allow_empty_file=True,
        label="Or choose files",
        help_text=(
            f"Text or Markdown, up to {settings.DATA_UPLOAD_MAX_NUMBER_FILES} at once, "
            "or a zip of a folder with its images."
        ),
        widget=ManyFilesInput(attrs={"accept": ".md,.markdown,.txt,.text,.zip"}),
    )

    def clean_text(self) -> str:
        """The text, if it is not too long."""
        text: str = self.cleaned_data["text"]
        limit = settings.IMPORT_FILE_BYTES
        if len(text.encode(errors="replace")) > limit:
            raise forms.ValidationError(
                f"That is more than {limit // 1_000_000:,} MB at once. Upload it as several files instead."
            )
        return text if text.strip() else ""

    def clean(self) -> dict[str, Any]:
        """One of the two, not both."""
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        if cleaned.get("text") and cleaned.get("uploads"):
            self.add_error("uploads", "Paste notes or choose files, not both. Please choose one of the two.")
        elif not cleaned.get("text") and not cleaned.get("uploads"):
            self.add_error("text", "Paste some notes here, or choose a file below.")
        return cleaned

    @contextmanager
    def upload(self) -> "Iterator[UploadedFile[bytes] | None]":
        """What was uploaded, as one file: several are packed into a zip that lasts as long as the block."""
        files: list[UploadedFile[bytes]] = self.cleaned_data["uploads"]
        if len(files) < 2:
            yield files[0] if files else None
            return
        with TemporaryFile() as packed:
            with zipfile.ZipFile(packed, "w") as archive:
                for number, file in enumerate(files, start=1):
                    name = (file.name or "notes.md").replace("\\", "/").rsplit("/", 1)[-1]
                    name = f"{number} {name}" if name in archive.namelist() else name
                    with archive.open(name, "w", force_zip64=True) as entry:
                        for chunk in file.chunks():
                            entry.write(chunk)
            size = packed.tell()
            packed.seek(0)
            yield UploadedFile(packed, "notes.zip", "application/zip", size)


class AddNotesForm(NotesForm):
    """A new notebook."""

    title = forms.CharField(
        required=False,
        max_length=200,
        label="Title",
        help_text="Left empty, the name of the file or the first heading is taken.",
    )
    visibility = forms.ChoiceField(label="Who may read it", widget=forms.RadioSelect)

    field_order = ("title", "text", "uploads", "visibility")

    def clean(self) -> dict[str, Any]:
        """Several files have no name in common to be called by."""
        cleaned = super().clean()
        if len(cleaned.get("uploads") or ()) > 1 and not cleaned.get("title"):
            self.add_error("title", "Several files need a title for all of them.")
        return cleaned

    def __init__(self, *args: Any, user: "User", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["visibility"]
        field.initial = Notebook.Visibility.PRIVATE
        if isinstance(field, forms.ChoiceField):
            # Audiences are chosen in the settings, once the notebook is there.
            field.choices = [one for one in visibilities(user) if one[0] != Notebook.Visibility.AUDIENCES]


class EditTopicForm(forms.Form):
    """The source of a topic, and the hash of the source that was loaded for editing."""

    text = forms.CharField(
        strip=False,
        label="Source",
        widget=forms.Textarea(attrs={"rows": 24}),
        error_messages={
            "required": "The source is empty. To take the topic away, import the notes without it."
        },
    )
    loaded = forms.CharField(widget=forms.HiddenInput)
