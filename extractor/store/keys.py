"""Keys of rows while a batch is written.

The one writer holds the lock of the database, so keys can be counted here instead of asked back
row by row; that is what makes bulk inserts possible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from extractor.store.shapes import Row


class Keys:
    """Gives keys to new rows and finds those of shared rows, within one transaction.

    Shared rows that a document needs are inserted when they are first asked for.  Call
    :meth:`forget` when the document's savepoint is rolled back, and :meth:`keep` when it stays.
    """

    def __init__(self, connection: Connection, labels: Mapping[str, str]) -> None:
        self.connection = connection
        self.labels = labels
        self._next: dict[str, int] = {}
        self._known: dict[tuple[str, str], Row] = {}
        self._new: dict[tuple[str, str], Row] = {}

    def fresh(self, table: str) -> int:
        """A key that no row of ``table`` has yet."""
        if table not in self._next:
            highest = select(func.max(metadata.tables[table].c.id))
            self._next[table] = (self.connection.execute(highest).scalar() or 0) + 1
        key = self._next[table]
        self._next[table] += 1
        return key

    def shared(self, table: str, row: Row) -> int:
        """The key of the row of ``table`` with the same ``key``; fills what it lacked."""
        name = (table, str(row["key"]))
        found = self._new.get(name) or self._known.get(name) or self._stored(table, row["key"])
        if found is None:
            found = {"id": self.fresh(table)} | row
            self.connection.execute(insert(metadata.tables[table]), found)
        elif gaps := _gaps(found, row):
            columns = metadata.tables[table].c
            change = update(metadata.tables[table]).where(columns.id == found["id"])
            self.connection.execute(change.values(gaps))
            found = found | gaps
        self._new[name] = found
        return int(found["id"])

    def indicator(self, name: str) -> str:
        """``name``, once ``indicators`` knows it, with its label where one is given."""
        place = ("indicators", name)
        if place in self._new or place in self._known:
            return name
        table = metadata.tables["indicators"]
        stored = self.connection.execute(select(table).where(table.c.id == name)).first()
        row: Row = {"id": name, "label": self.labels.get(name)}
        if stored is None:
            self.connection.execute(insert(table), row)
        elif stored.label != row["label"] and row["label"]:
            self.connection.execute(update(table).where(table.c.id == name).values(row))
        self._new[place] = row
        return name

    def keep(self) -> None:
        """The rows of the document stay."""
        self._known |= self._new
        self._new.clear()

    def forget(self) -> None:
        """The rows of the document were taken back."""
        self._new.clear()

    def _stored(self, table: str, key: str) -> Row | None:
        columns = metadata.tables[table]
        row = self.connection.execute(select(columns).where(columns.c.key == key)).mappings()
        found = row.first()
        return dict(found) if found else None


def _gaps(known: Row, seen: Row) -> Row:
    return {
        name: value for name, value in seen.items() if value is not None and known.get(name) is None
    }
