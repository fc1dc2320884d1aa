"""What can go wrong with a database, said in words with the next step."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DatabaseError

from extractor.errors import DatabaseBusy, StoreProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUSY = (
    "is in use by another program",
    "Wait for the other run to end or close the other program, and try again later.",
)
_FULL = (
    "cannot grow, the disk is full",
    "Make room on its disk and where temporary files go (TMPDIR), and run again; what was stored "
    "is kept.",
)
_CAUSES = (
    ("is locked", *_BUSY),
    ("is busy", *_BUSY),
    ("lock timeout", *_BUSY),
    ("readonly", "may not be written", "Check the permissions of the file and its folder."),
    ("read-only", "may not be written", "Ask for the right to write, or open it for reading."),
    ("permission denied", "may not be used so", "Ask the server's keeper for the right to do so."),
    ("unable to open", "cannot be opened", "Check the path and the permissions of the folder."),
    ("not a database", "is not an SQLite database", "Name another with --db; it is left as it is."),
    ("malformed", "is damaged", "Restore it from a copy, or ingest the archive anew."),
    ("is full", *_FULL),
    ("no space left", *_FULL),
    ("file too large", *_FULL),
    (
        "disk i/o error",
        "cannot be read or written",
        "Check that the disk has room and is sound, or copy the file elsewhere.",
    ),
    ("no such table", "lacks a table", "See what is wrong with it: extractor db check."),
    ('relation "', "lacks a table", "See what is wrong with it: extractor db check."),
    ("does not exist", "is not there", "Make the database first: createdb; or check the address."),
    ("authentication failed", "refuses the password", "Check user and password in the address."),
    ("no password supplied", "asks for a password", "Give it: postgresql://user:password@host/…"),
    ("connection refused", "cannot be reached", "Check that the server runs, its host and port."),
    (
        "is the server running",
        "cannot be reached",
        "Check that the server runs, its host and port.",
    ),
    ("name or service", "cannot be reached", "Check the name of the host in the address."),
    ("resolve host", "cannot be reached", "Check the name of the host in the address."),
    ("timeout expired", "cannot be reached", "Check the host, the port and the network."),
    ("closed the connection", "went away", "Check that the server runs, and run again."),
    ("terminating connection", "went away", "Check that the server runs, and run again."),
)


@contextmanager
def named(name: str) -> Iterator[None]:
    """Turn errors of the driver into :class:`StoreProblem` about the database called ``name``."""
    try:
        yield
    except DatabaseError as error:
        raise problem(name, str(_cause(error).orig)) from error


def _cause(error: DatabaseError) -> DatabaseError:
    """What went wrong first: on a full disk SQLite gives up the savepoint we go back to."""
    before: BaseException | None = error
    while before is not None and "no such savepoint" in str(error.orig):
        if isinstance(before, DatabaseError) and "no such savepoint" not in str(before.orig):
            return before
        before = before.__context__
    return error


def problem(name: str, words: str) -> StoreProblem:
    """The problem that the driver's ``words`` stand for."""
    for sign, state, advice in _CAUSES:
        if sign in words.lower():
            kind = DatabaseBusy if (state, advice) == _BUSY else StoreProblem
            return kind(f"The database {name} {state}.", advice)
    return StoreProblem(f"The database {name} cannot be used: {words.strip()}.")
