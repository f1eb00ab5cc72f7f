"""Where notes come from: a file, a folder, a zip, standard input, pasted text."""

from topics.services.sources.opening import open_source, open_text, open_upload
from topics.services.sources.values import Limits, Source, SourceFile, SourceImage, SourceRefused

__all__ = [
    "Limits",
    "Source",
    "SourceFile",
    "SourceImage",
    "SourceRefused",
    "open_source",
    "open_text",
    "open_upload",
]
