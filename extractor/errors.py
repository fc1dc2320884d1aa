"""The expected troubles of reading plans, each with a class, a message and a next step.

In the library they are raised; in a batch they become outcomes (``code``); on the
command line they become exit codes (``exit_code``).  Anything not derived from
:class:`ExtractorError` is a defect of the program.
"""

from __future__ import annotations

from typing import ClassVar


class ExtractorError(Exception):
    """What happened (``message``) and what to do next (``advice``).

    ``code`` names the class of trouble in the ledger of a batch; ``exit_code`` is what a
    single-document command exits with.
    """

    code: ClassVar[str] = "error"
    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()


class FileProblem(ExtractorError):
    """The file itself cannot be read as a document."""

    code = "unreadable"
    exit_code = 3


class MissingFile(FileProblem):
    """There is no such file, or it may not be opened."""

    code = "missing"


class EmptyFile(FileProblem):
    """The file has no bytes, no pages or no words."""

    code = "empty"


class DamagedFile(FileProblem):
    """The file is cut short or its structure is broken."""

    code = "damaged"


class EncryptedFile(FileProblem):
    """The file asks for a password."""

    code = "encrypted"


class OversizedFile(FileProblem):
    """The file, or what it unpacks to, is larger than the limits allow."""

    code = "oversized"


class UnsupportedFormat(FileProblem):
    """The content is of a kind that no reader takes."""

    code = "unsupported"


class ConverterFailure(FileProblem):
    """LibreOffice, which turns old formats into readable ones, crashed or took too long."""

    code = "converter"


class NeedsOcr(FileProblem):
    """The pages are pictures; their text has to be recognised first."""

    code = "needs-ocr"
    exit_code = 4


class OcrUnavailable(NeedsOcr):
    """Text recognition, or its model of the language, is not installed."""

    code = "ocr-unavailable"


class StoreProblem(ExtractorError):
    """The database cannot be opened, read or written."""

    code = "store"
    exit_code = 5


class DatabaseBusy(StoreProblem):
    """Another program holds the database; it may let go of it."""


class InputProblem(ExtractorError):
    """What the user asked for cannot be done as asked."""

    code = "input"
    exit_code = 2
