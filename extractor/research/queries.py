"""Stored queries (the views of the database) and SQL of one's own, both without writing."""

from __future__ import annotations

import json
import sqlite3
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from extractor.errors import InputProblem
from extractor.knowledge.text import fold
from extractor.research.nearest import unknown
from extractor.research.tables import Answer, Value
from extractor.store.full_text import INDEX, is_index

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from extractor.store.database import Database

_WRITES = ("not authorized", "prohibited", "readonly", "read-only")
_SEVERAL = ("one statement", "multiple commands")
_NO_TABLE = ("no such table", "relation")
ALLOWED = frozenset(
    {
        sqlite3.SQLITE_SELECT,
        sqlite3.SQLITE_READ,
        sqlite3.SQLITE_FUNCTION,
        sqlite3.SQLITE_RECURSIVE,
    }
)
"""What a query may do; all else (write, attach other files, change settings) is refused."""
ASKED = frozenset({"data_version"})
"""What the index of the search asks the database itself."""


def run_query(
    database: Database, query: str, parameters: Mapping[str, Any] | None = None
) -> Answer:
    """The answer to ``query``: the name of a view or table, or one SELECT statement.

    ``:name`` in the statement takes its value from ``parameters``.  Beside the functions of
    the database there is ``fold(text)``, which drops case and diacritics, so that
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
        try:
            if connection.dialect.name == "sqlite":
                columns, rows = _of_sqlite(connection, words, dict(parameters or {}))
            else:
                columns, rows = _of_postgresql(connection, words, dict(parameters or {}))
        except DBAPIError as error:
            raise _explained(words, known, str(error.orig)) from error
        except sqlite3.Warning as error:
            raise _explained(words, known, str(error)) from error
    return Answer(tuple(columns), tuple(tuple(_value(cell) for cell in row) for row in rows))


def names(connection: Connection) -> list[str]:
    """The views, then the tables, that a query may name."""
    structure = inspect(connection)
    tables = [name for name in structure.get_table_names() if not is_index(name)]
    return sorted(structure.get_view_names()) + sorted(tables)


def _of_sqlite(
    connection: Connection, words: str, parameters: dict[str, Any]
) -> tuple[list[str], list[Any]]:
    """Columns and rows, of a connection that can do nothing but read and knows ``fold``."""
    driver: Any = connection.connection.driver_connection
    driver.create_function("fold", 1, _fold, deterministic=True)
    # The index of the search declares its own columns when first used, which is no reading.
    driver.execute(f"SELECT rowid FROM {INDEX} LIMIT 0").fetchall()  # noqa: S608 -- our own name
    driver.set_authorizer(_authorise)
    result = connection.exec_driver_sql(words, parameters)
    if not result.returns_rows:
        raise _only_reads(words)
    return list(result.keys()), list(result)


def _of_postgresql(
    connection: Connection, words: str, parameters: dict[str, Any]
) -> tuple[list[str], list[Any]]:
    """Columns and rows; the transaction only reads, and ``prepare`` takes one statement only."""
    statement = text(words).compile(dialect=connection.dialect)
    lacking = [name for name in statement.params if name not in parameters]
    if lacking:
        raise InputProblem(f"The query asks for {', '.join(lacking)}.", "Give their values.")
    from psycopg import Error

    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor:
        try:
            cursor.execute(str(statement), parameters, prepare=True)
        except Error as error:
            raise DBAPIError(words, parameters, error) from error
        if cursor.description is None:
            raise _only_reads(words)
        return [column.name for column in cursor.description], cursor.fetchall()


def _authorise(action: int, subject: str | None, *_: object) -> int:
    harmless = action in ALLOWED or (action == sqlite3.SQLITE_PRAGMA and subject in ASKED)
    return sqlite3.SQLITE_OK if harmless else sqlite3.SQLITE_DENY


def _fold(value: object) -> str | None:
    return None if value is None else fold(str(value))


def _value(cell: Any) -> Value:
    """A cell as a plain value: PostgreSQL also gives decimals, dates, lists and objects."""
    if cell is None or isinstance(cell, str | int | float | bytes):
        return cell
    if isinstance(cell, Decimal):
        return float(cell)
    return json.dumps(cell, ensure_ascii=False) if isinstance(cell, list | dict) else str(cell)


def _select_all(name: str, known: list[str]) -> str:
    if name not in known:
        raise unknown("ready question or table", name, known)
    return f'SELECT * FROM "{name}"'  # noqa: S608 -- one of our own names


def _only_reads(words: str) -> InputProblem:
    return InputProblem(f"A query may only read: {words[:80]!r} does more.", "Use one SELECT.")


def _explained(words: str, known: list[str], message: str) -> InputProblem:
    message = message.splitlines()[0] if message else "it is not SQL"
    if any(sign in message for sign in _WRITES):
        return _only_reads(words)
    if any(sign in message for sign in _SEVERAL):
        return InputProblem("A query is one statement.", "Remove what follows the semicolon.")
    if any(sign in message for sign in _NO_TABLE):
        return InputProblem(
            f"The query is not understood: {message}.", f"There are: {', '.join(known)}."
        )
    return InputProblem(
        f"The query is not understood: {message}.",
        "It has to be one SELECT of SQL, or the name of a ready question or table.",
    )
