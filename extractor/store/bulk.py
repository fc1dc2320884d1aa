"""Inserting many rows at once, as the driver takes them: what Core does for each costs too much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

VALUES = 960
"""Values to a statement of SQLite, which takes 999 in its older builds."""


def insert_rows(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert ``rows``, tuples in the order of ``columns``, into ``table``.

    SQLite gets many rows to a statement: at the end of each one FTS5 writes down the words that
    a trigger handed it, which a statement a row would have it do for every row.
    """
    quote = connection.dialect.identifier_preparer.quote
    names = ", ".join(map(quote, columns))
    head = f"INSERT INTO {quote(table)} ({names}) VALUES "  # noqa: S608 -- our names
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql(head + _marks("%s", columns), list(rows))
        return
    marks, size = _marks("?", columns), max(1, VALUES // len(columns))
    whole = len(rows) - len(rows) % size
    if whole:
        parts = [_flat(rows[start : start + size]) for start in range(0, whole, size)]
        connection.exec_driver_sql(head + ", ".join([marks] * size), parts)
    if rest := rows[whole:]:
        connection.exec_driver_sql(head + ", ".join([marks] * len(rest)), _flat(rest))


def _marks(mark: str, columns: Sequence[str]) -> str:
    return f"({', '.join([mark] * len(columns))})"


def _flat(rows: Sequence[tuple[Any, ...]]) -> tuple[Any, ...]:
    return tuple(value for row in rows for value in row)
