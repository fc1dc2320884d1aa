"""What can go wrong with a database, said in words with the next step."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DatabaseError

from extractor.errors import StoreProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAUSES = (
    ("is locked", "is in use by another program", "Close the other program, or try again later."),
    ("is busy", "is in use by another program", "Close the other program, or try again later."),
    ("readonly", "may not be written", "Check the permissions of the file and its folder."),
    ("unable to open", "cannot be opened", "Check the path and the permissions of the folder."),
    ("not a database", "is not an SQLite database", "Name another file, or remove this one."),
    ("malformed", "is damaged", "Restore it from a copy, or ingest the archive anew."),
    ("full", "cannot grow, the disk is full", "Make room on the disk and run again."),
    ("disk i/o error", "cannot be read or written", "Check the disk, or copy the file elsewhere."),
    ("no such table", "lacks a table", "It was made by another program; name another file."),
)


@contextmanager
def named(path: str) -> Iterator[None]:
    """Turn errors of the driver into :class:`StoreProblem` about the database at ``path``."""
    try:
        yield
    except DatabaseError as error:
        raise problem(path, str(error.orig)) from error


def problem(path: str, words: str) -> StoreProblem:
    """The problem that the driver's ``words`` stand for."""
    for sign, state, advice in _CAUSES:
        if sign in words.lower():
            return StoreProblem(f"The database {path} {state}.", advice)
    return StoreProblem(f"The database {path} cannot be used: {words}.")
