"""Whether two databases hold the same, row by row.

The keys of rows are counted as rows are written, and documents are written as their readers
finish; so a key names a row within its database only.  Two databases are compared by what names
a row everywhere: the hash of its file and its place there, the ``key`` of an issuer, an act or a
unit given work.  What tells of runs (when, how long, on which machine) is left aside.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import UniqueConstraint, or_, select

from extractor.store.database import Database
from extractor.store.shapes import CONTENT_TABLES, ITEMS
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import ColumnElement, Connection, RowMapping, Table

    from extractor.store.shapes import Row

    Name = tuple[Any, ...]
    Named = dict[Name, Row]

SHOWN = 20
"""Differences that are kept with their words; all are counted."""
CHUNK = 200
"""Documents that are held in memory at once."""

_OF_RUNS = ("runs", "outcomes", "batches", "ledger")
_SHARED = ("issuers", "legal_acts", "actors", "indicators", "target_groups", "act_uses")
_OF_DOCUMENTS = ("documents", *CONTENT_TABLES, "target_ranks", "plan_links", "document_links")
_OF_DOCUMENTS += ("corrections",)
_NAMES = {
    **dict.fromkeys(("issuers", "legal_acts", "actors"), ("key",)),
    "documents": ("sha256",),
    "target_groups": ("indicator_id", "unit", "year", "level"),
    "corrections": ("document_id", "field", "made_at"),
}
"""The columns that name a row, of tables for which no constraint says it."""

_OWNERS = {shape.owner: shape.table for shape in ITEMS}
_OWNERS |= {"recipient": "recipients", "flag": "flags", "task": "assignments"}


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that one database lacks, or a value in which the two differ.

    ``row`` names it by file and place.  Where a row is missing, ``column`` is None, and ``first``
    or ``second`` says which database has it (True) and which has not (False).
    """

    table: str
    row: str
    column: str | None
    first: Any
    second: Any

    def words(self) -> str:
        """A line for a reader."""
        if self.column is None:
            return f"{self.table}, {self.row}: only in the {'first' if self.first else 'second'}"
        return f"{self.table}, {self.row}, {self.column}: {self.first!r} / {self.second!r}"


@dataclass(slots=True)
class Agreement:
    """How far two databases agree.

    ``documents`` and ``rows`` are the numbers compared, ``differing`` the numbers of rows that
    differ, by table, ``differences`` the first :data:`SHOWN` of them.
    """

    documents: int = 0
    rows: int = 0
    differing: Counter[str] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)

    @property
    def same(self) -> bool:
        """True where nothing differs."""
        return not self.differing


def compare_databases(first: str, second: str) -> Agreement:
    """Compare what two databases hold, tables of runs aside; both are only read.

    They may be of different kinds.  About ten thousand rows a second are compared; of shared
    rows all are held in memory, of documents :data:`CHUNK` at a time.  It raises StoreProblem
    where one cannot be read or is not of today's form.
    """
    with (
        Database.open(first, create=False, read_only=True) as one,
        Database.open(second, create=False, read_only=True) as other,
        one.reading() as of_one,
        other.reading() as of_other,
    ):
        return _Comparer(_Side(of_one), _Side(of_other)).compare()


class _Comparer:
    def __init__(self, first: _Side, second: _Side) -> None:
        self.first, self.second = first, second
        self.agreement = Agreement()

    def compare(self) -> Agreement:
        hashes = self.first.documents.keys() & self.second.documents.keys()
        self.agreement.documents = len(hashes)
        for sha256 in sorted(self.first.documents.keys() ^ self.second.documents.keys()):
            self._missing("documents", (sha256,), sha256 in self.first.documents)
        waiting = iter(sorted(hashes))
        while some := list(islice(waiting, CHUNK)):
            held = self.first.of_documents(some), self.second.of_documents(some)
            for name in _OF_DOCUMENTS:
                self._compare(name, held[0][name], held[1][name])
        for name in _SHARED:
            self._compare(name, self.first.shared(name), self.second.shared(name))
        return self.agreement

    def _compare(self, table: str, first: Named, second: Named) -> None:
        self.agreement.rows += len(first.keys() | second.keys())
        for name in sorted(first.keys() ^ second.keys(), key=repr):
            self._missing(table, name, name in first)
        for name, row in first.items():
            other = second.get(name, row)
            if row != other:
                self.agreement.differing[table] += 1
                for column in (one for one in row if row[one] != other[one]):
                    self._note(table, name, column, row[column], other[column])

    def _missing(self, table: str, name: Name, in_first: bool) -> None:
        self.agreement.differing[table] += 1
        self._note(table, name, None, in_first, not in_first)

    def _note(self, table: str, name: Name, column: str | None, first: Any, second: Any) -> None:
        if len(self.agreement.differences) < SHOWN:
            words = ", ".join(dict.fromkeys(map(self._word, _flat(name))))
            self.agreement.differences.append(Difference(table, words, column, first, second))

    def _word(self, part: Any) -> str:
        for side in (self.first, self.second):
            if part in side.documents:
                return side.file_names[part]
        return str(part)


class _Side:
    """One database: its rows without keys, by what names them everywhere."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        documents = metadata.tables["documents"].c
        columns = (documents.sha256, documents.id, documents.name)
        rows = connection.execute(select(*columns)).all()
        self.documents: dict[str, int] = {row.sha256: row.id for row in rows}
        self.file_names: dict[str, str] = {row.sha256: row.name for row in rows}
        self._names: dict[str, dict[int, Name]] = {
            "documents": {row.id: (row.sha256,) for row in rows}
        }
        for table in ("issuers", "legal_acts", "actors"):
            shared = metadata.tables[table].c
            keyed = connection.execute(select(shared.id, shared.key))
            self._names[table] = {row.id: (row.key,) for row in keyed}

    def shared(self, name: str) -> Named:
        """All rows of a table."""
        table = metadata.tables[name]
        return self._named(table, self.connection.execute(select(table)).mappings())

    def of_documents(self, hashes: Sequence[str]) -> dict[str, Named]:
        """The rows that belong to these documents, by table."""
        keys = [self.documents[sha256] for sha256 in hashes]
        held: dict[str, Sequence[RowMapping]] = {}
        for name in _OF_DOCUMENTS:
            table = metadata.tables[name]
            query = select(table).where(_belongs(table, keys))
            held[name] = self.connection.execute(query).mappings().all()
        for name in set(_OWNERS.values()):
            self._names[name] = {
                row["id"]: (*self._names["documents"][row["document_id"]], row["position"])
                for row in held[name]
            }
        found = {name: self._named(metadata.tables[name], rows) for name, rows in held.items()}
        links = found["document_links"].items()
        found["document_links"] = {name: row for name, row in links if name[0][0] in {*hashes}}
        return found

    def _named(self, table: Table, rows: Iterable[RowMapping]) -> Named:
        columns, found = _naming(table), {}
        for keyed in rows:
            row = self._without_keys(table, keyed)
            name = tuple(row[column] for column in columns)
            while name in found:  # nothing forbids two corrections within a second
                name = (*name, "again")
            found[name] = row
        return found

    def _without_keys(self, table: Table, keyed: RowMapping) -> Row:
        """The row with what its keys stand for in their place, and without what tells of runs."""
        row = {name: value for name, value in keyed.items() if name not in ("id", "run_id")}
        if table.name == "indicators":
            row["id"] = keyed["id"]
        for name, referred in _REFERENCES[table.name]:
            if name in row and row[name] is not None:
                row[name] = self._names.get(referred, {}).get(row[name], (row[name],))
        if "owner_id" in row:
            kind = row["owner_kind"] if "owner_kind" in row else row["kind"]
            row["owner_id"] = self._names[_OWNERS.get(kind, "documents")][row["owner_id"]]
        if table.name == "document_links":
            ends = sorted((row["document_id"], row["other_id"]))
            row["document_id"], row["other_id"] = ends
        return row


_REFERENCES = {
    table.name: [(key.parent.name, key.column.table.name) for key in table.foreign_keys]
    for table in metadata.sorted_tables
}


def _belongs(table: Table, keys: Sequence[int]) -> ColumnElement[bool]:
    """A condition that chooses the rows of these documents."""
    if table.name == "documents":
        return table.c.id.in_(keys)
    if table.name == "target_ranks":
        targets = metadata.tables["targets"].c
        return table.c.target_id.in_(select(targets.id).where(targets.document_id.in_(keys)))
    if table.name == "document_links":
        return or_(table.c.document_id.in_(keys), table.c.other_id.in_(keys))
    return table.c.document_id.in_(keys)


@cache
def _naming(table: Table) -> tuple[str, ...]:
    """The columns that tell a row of ``table`` from the others, once keys are translated."""
    if table.name in _NAMES:
        return _NAMES[table.name]
    unique = [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    columns = unique[0].columns if unique else table.primary_key.columns
    return tuple(column.name for column in columns)


def _flat(name: Name) -> Iterator[Any]:
    for part in name:
        if isinstance(part, tuple):
            yield from _flat(part)
        else:
            yield part
