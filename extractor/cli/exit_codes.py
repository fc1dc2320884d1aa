"""What the program exits with, and what each code means."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of every command; ``meaning`` is the line of the documentation.

    ``USAGE`` to ``STORE`` are the ``exit_code`` of the classes in :mod:`extractor.errors`.
    """

    meaning: str

    def __new__(cls, code: int, meaning: str) -> ExitCode:
        """A number with its line of documentation."""
        member = int.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        return member

    OK = 0, "everything asked for was done"
    ATTENTION = 1, "done, but some files failed (or doctor found a fault)"
    USAGE = 2, "the command cannot be carried out as given"
    UNREADABLE = 3, "the file cannot be read as a document"
    NEEDS_OCR = 4, "the pages are pictures; their text has to be recognised first"
    STORE = 5, "the database cannot be opened, read or written"
    DEFECT = 70, "a defect of the program; --debug shows where"
    INTERRUPTED = 130, "interrupted from the keyboard"


def exit_code_table() -> str:
    """All codes, one a line, for the foot of the help page."""
    return "\n".join(f"  {code.value:>3}  {code.meaning}" for code in ExitCode)
