"""What is refused of an upload before it is stored anywhere."""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

FORM_BYTES = 1_000_000  # the fields and boundaries around the files


class TooLargeHandler(FileUploadHandler):
    """Refuses (400) a body larger than one import may bring, before a byte of it lies on the disk.

    It stores nothing itself: the handlers after it do.
    """

    def handle_raw_input(
        self,
        input_data: Any,  # noqa: ARG002 - Django's signature
        META: dict[str, Any],  # noqa: ARG002, N803
        content_length: int,
        boundary: str,  # noqa: ARG002
        encoding: str | None = None,  # noqa: ARG002
    ) -> None:
        """Look at the length that the request states; Django reads no more than that."""
        if content_length > settings.IMPORT_TOTAL_BYTES + FORM_BYTES:
            raise RequestDataTooBig("The upload is larger than LECTERN_IMPORT_TOTAL_BYTES.")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002 - Django's signature
        """Pass every chunk on."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to the handlers after this one."""
