"""Files of questions brought in the browser, and their pages taken away again. A worker does the work."""

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile

from portal.accounts.models import User
from portal.home.services.bring_in import check_may, check_not_too_many, enqueue
from portal.home.services.question_pages import file_name, pasted_name, question_page
from topics.models import Notebook, NoteImport, Topic
from topics.services.importing import ImportRefused

Kind = Notebook.SourceKind


def questions_import_start(
    *,
    notebook: Notebook,
    user: User,
    name: str = "",
    upload: "UploadedFile[bytes] | None" = None,
    text: str = "",
) -> NoteImport:
    """Take a file of questions, or pasted ones, for the notebook, and have it read in the background.

    They become a page of that name; one that is there already is replaced. Raises ImportRefused, with what
    to do; QuestionsRefused, with findings, when nothing of it can be asked.
    """
    check_may(user, notebook.visibility, notebook)
    check_not_too_many(user)
    if upload is not None and (upload.size or 0) > settings.IMPORT_FILE_BYTES:
        raise ImportRefused(f"The file is larger than {settings.IMPORT_FILE_BYTES:,} bytes. Divide it.")
    data = upload.read() if upload is not None else text.encode(errors="replace")
    name = file_name(name or (upload.name or "" if upload is not None else "")) or pasted_name(notebook)
    question_page(name, data)
    note_import = NoteImport(
        owner=user,
        notebook=notebook,
        of_questions=True,
        title=notebook.title,
        visibility=notebook.visibility,
        source_kind=Kind.PASTE if upload is None else Kind.UPLOAD,
        source=name,
    )
    note_import.upload.save(f"{note_import.public_id}.upload", ContentFile(data), save=False)
    return enqueue(note_import)


def question_page_remove(*, topic: Topic, user: User) -> NoteImport:
    """Take a page of imported questions away, in the background; what that changes is shown first.

    Raises ImportRefused for a page that is a file of the notes.
    """
    check_may(user, topic.notebook.visibility, topic.notebook)
    check_not_too_many(user)
    if not topic.beside_source:
        raise ImportRefused("This page is a file of the notes. To take it away, import the notes without it.")
    return enqueue(
        NoteImport(
            owner=user,
            notebook=topic.notebook,
            topic=topic,
            of_questions=True,
            title=topic.notebook.title,
            visibility=topic.notebook.visibility,
            source_kind=Kind.PASTE,
            source=topic.title[:200],
        )
    )
