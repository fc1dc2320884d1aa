"""Keys of rows while a batch is written.

The one writer holds the lock of the database, so keys can be counted here instead of asked back
row by row; that is what makes bulk inserts possible.
"""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from extractor.store.shapes import chunks
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

    from extractor.store.shapes import Row


class Keys:
    """Gives keys to new rows and finds those of shared rows, within one transaction.

    What shared rows there are is asked once for all (:meth:`know`); those that are new, or
    learned something, are written by :meth:`write_shared`.
    """

    def __init__(self, connection: Connection, labels: Mapping[str, str]) -> None:
        self.connection = connection
        self.labels = labels
        self._next: dict[str, int] = {}
        self._removed: dict[str, int] = {}
        self._free: defaultdict[str, deque[int]] = defaultdict(deque)
        self._known: defaultdict[str, dict[str, Row]] = defaultdict(dict)
        self._new: defaultdict[str, dict[str, Row]] = defaultdict(dict)
        self._changed: defaultdict[str, dict[str, Row]] = defaultdict(dict)

    def reuse(self, table: str, keys: Iterable[int]) -> None:
        """Give these keys next: those of the document's rows that were just removed.

        So reading a file again with the same result leaves the very same rows.
        """
        self._free[table] = deque(keys)

    def keep_clear(self, table: str, keys: Iterable[int]) -> None:
        """Take none of these keys for new rows: their rows were removed and may come back."""
        self._removed[table] = max(keys, default=0)

    def fresh(self, table: str) -> int:
        """A key that no row of ``table`` has."""
        if free := self._free.get(table):
            return free.popleft()
        if table not in self._next:
            highest = select(func.max(metadata.tables[table].c.id))
            taken = self.connection.execute(highest).scalar() or 0
            self._next[table] = max(taken, self._removed.get(table, 0)) + 1
        key = self._next[table]
        self._next[table] = key + 1
        return key

    def know(self, table: str, keys: Iterable[str]) -> None:
        """Look up which of these rows of a shared table there are."""
        columns = metadata.tables[table]
        name = columns.c.get("key", columns.c.id)
        for some in chunks(sorted(set(keys))):
            found = self.connection.execute(select(columns).where(name.in_(some))).mappings()
            self._known[table] |= {str(row[name.name]): dict(row) for row in found}

    def shared(self, table: str, row: Row) -> int:
        """The key of the row of ``table`` with the same ``key``; it learns what it lacked.

        Where two documents disagree, the value that sorts first stays, so that the order in
        which documents come makes no difference.
        """
        name = row["key"]
        found = self._known[table].get(name)
        if found is None:
            found = {"id": self.fresh(table)} | row
            self._known[table][name] = self._new[table][name] = found
        elif better := _better(found, row):
            found |= better
            if name not in self._new[table]:
                self._changed[table][name] = found
        return int(found["id"])

    def indicator(self, name: str) -> str:
        """``name``, once ``indicators`` knows it, with its label where one is given."""
        found = self._known["indicators"].get(name)
        row: Row = {"id": name, "label": self.labels.get(name)}
        if found is None:
            self._known["indicators"][name] = self._new["indicators"][name] = row
        elif row["label"] and found["label"] != row["label"]:
            self._known["indicators"][name] = self._changed["indicators"][name] = row
        return name

    def write_shared(self) -> None:
        """Write the shared rows that are new or changed."""
        for table, rows in self._new.items():
            if rows:
                self.connection.execute(insert(metadata.tables[table]), list(rows.values()))
        for table, rows in self._changed.items():
            columns = metadata.tables[table]
            for row in rows.values():
                change = update(columns).where(columns.c.id == row["id"])
                self.connection.execute(change.values(row))
        self._new.clear()
        self._changed.clear()


def _better(known: Row, seen: Row) -> Row:
    return {
        name: value
        for name, value in seen.items()
        if value is not None and (known.get(name) is None or value < known[name])
    }
