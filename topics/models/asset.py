"""Images that came with the notes."""

from django.db import models

from topics.models.notebook import Notebook


class NoteAsset(models.Model):
    """A file that a topic shows, stored once per content under the data folder."""

    notebook = models.ForeignKey(Notebook, on_delete=models.CASCADE, related_name="assets")
    path = models.CharField(max_length=1000, help_text="Relative to the notebook's source.")
    sha256 = models.CharField(max_length=64)
    content_type = models.CharField(max_length=50)
    size = models.PositiveIntegerField()
    file = models.FileField(upload_to="notes/", max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["notebook", "path"], name="asset_path_unique_in_notebook"),
        ]

    def __str__(self) -> str:
        return self.path
