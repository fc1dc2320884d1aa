"""Finding the one document a person means: by its file, number, key, name or code."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from extractor.errors import InputProblem
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from extractor.store.database import Database

LISTED = 5
_KEY = re.compile(r"[0-9a-fA-F]{8,64}")


@dataclass(frozen=True, slots=True)
class Found:
    """A document of the database: its number there, its key, file name and code."""

    id: int
    sha256: str
    name: str
    code: str | None = None

    def __str__(self) -> str:
        return f"{self.name} ({self.code})" if self.code else self.name


def find_document(database: Database, words: str) -> Found:
    """The document that ``words`` name.

    They are the path of its file, the ``document_id`` that views give it, its SHA-256 or the
    first eight digits of it, the name of its file, or its number and symbol (38/KH-UBND).  It
    raises InputProblem where there is none, or more than one.
    """
    table = metadata.tables["documents"].c
    path = Path(words)
    tried: list[ColumnElement[bool]] = []
    # The database itself is left alone: to close it would let go of the locks that SQLite holds.
    if path.is_file() and path.absolute() != (database.place.path or path).absolute():
        with path.open("rb") as file:
            tried.append(table.sha256 == hashlib.file_digest(file, "sha256").hexdigest())
    if words.isdecimal() and len(words) < len(str(2**31)):
        tried.append(table.id == int(words))
    if _KEY.fullmatch(words):
        tried.append(table.sha256.startswith(words.lower()))
    tried += [table.name == path.name, table.code == words]
    for condition in tried:
        if found := _those(database, condition):
            return _only(words, found)
    raise _nothing(database, words)


def _those(database: Database, condition: ColumnElement[bool]) -> list[Found]:
    table = metadata.tables["documents"].c
    query = select(table.id, table.sha256, table.name, table.code).where(condition)
    with database.reading() as connection:
        rows = connection.execute(query.order_by(table.id).limit(LISTED + 1))
        return [Found(*row) for row in rows]


def _only(words: str, found: list[Found]) -> Found:
    if len(found) == 1:
        return found[0]
    listed = "; ".join(f"{one.id} for {one}" for one in found[:LISTED])
    more = "; …" if len(found) > LISTED else ""
    raise InputProblem(
        f"{words!r} may be more than one document.", f"Give the number of one: {listed}{more}."
    )


def _nothing(database: Database, words: str) -> InputProblem:
    table = metadata.tables["documents"].c
    if Path(words).is_file():
        advice = f"Read it first: extractor ingest {words} --db {database.place}."
        return InputProblem(f"The file {words} is not in {database.place}.", advice)
    near = _those(database, func.lower(table.name).contains(words.lower(), autoescape=True))
    listed = "; ".join(map(str, near[:LISTED]))
    return InputProblem(
        f"There is no document {words!r} in {database.place}.",
        f"Did you mean: {listed}?"
        if near
        else "Give its file, its number (document_id), its SHA-256, its name or its code.",
    )
