"""Stored queries (the views of the database) and SQL of one's own, both without writing."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect
from sqlalchemy.exc import DBAPIError

from extractor.errors import InputProblem
from extractor.knowledge.text import fold
from extractor.research.tables import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from extractor.store.database import Database

ALLOWED = frozenset(
    {
        sqlite3.SQLITE_SELECT,
        sqlite3.SQLITE_READ,
        sqlite3.SQLITE_FUNCTION,
        sqlite3.SQLITE_RECURSIVE,
    }
)
"""What a query may do; all else (write, attach other files, change settings) is refused."""


def run_query(
    database: Database, query: str, parameters: Mapping[str, Any] | None = None
) -> Answer:
    """The answer to ``query``: the name of a view or table, or one SELECT statement.

    ``:name`` in the statement takes its value from ``parameters``.  Beside the functions of
    SQLite there is ``fold(text)``, which drops case and diacritics, so that
    ``fold(title) LIKE '%duong%'`` finds "Đường".  It raises InputProblem where the statement is
    not understood or would do more than read.
    """
    words = query.strip()
    if not words:
        raise InputProblem("The query is empty.", "Give the name of a view, or a SELECT statement.")
    with database.reading() as connection:
        known = names(connection)
        if words.isidentifier():
            words = _select_all(words, known)
        guard(connection)
        try:
            result = connection.exec_driver_sql(words, dict(parameters or {}))
            if not result.returns_rows:
                raise _only_reads(words)
            return Answer(tuple(result.keys()), tuple(tuple(row) for row in result))
        except DBAPIError as error:
            raise _explained(words, known, str(error.orig)) from error
        except sqlite3.Warning as error:
            raise _explained(words, known, str(error)) from error


def names(connection: Connection) -> list[str]:
    """The views, then the tables, that a query may name."""
    structure = inspect(connection)
    return sorted(structure.get_view_names()) + sorted(structure.get_table_names())


def guard(connection: Connection) -> None:
    """Let the connection do nothing but read, and teach it ``fold``."""
    driver: Any = connection.connection.driver_connection
    driver.create_function("fold", 1, _fold, deterministic=True)
    driver.set_authorizer(_authorise)


def _authorise(action: int, *_: object) -> int:
    return sqlite3.SQLITE_OK if action in ALLOWED else sqlite3.SQLITE_DENY


def _fold(value: object) -> str | None:
    return None if value is None else fold(str(value))


def _select_all(name: str, known: list[str]) -> str:
    if name not in known:
        raise InputProblem(f"There is no query {name!r}.", f"There are: {', '.join(known)}.")
    return f'SELECT * FROM "{name}"'  # noqa: S608 -- one of our own names


def _only_reads(words: str) -> InputProblem:
    return InputProblem(f"A query may only read: {words[:80]!r} does more.", "Use one SELECT.")


def _explained(words: str, known: list[str], message: str) -> InputProblem:
    if "not authorized" in message or "prohibited" in message or "readonly" in message:
        return _only_reads(words)
    if "one statement" in message:
        return InputProblem("A query is one statement.", "Remove what follows the semicolon.")
    if "no such table" in message:
        return InputProblem(
            f"The query is not understood: {message}.", f"There are: {', '.join(known)}."
        )
    return InputProblem(f"The query is not understood: {message}.", "It is read as SQL of SQLite.")
