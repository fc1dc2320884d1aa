"""What is exported: the tables and views of a database, described, and streamed in batches."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import JSON, Boolean, Float, Integer, Numeric, Text, cast, column, inspect, select
from sqlalchemy import table as table_clause
from sqlalchemy.exc import NoSuchTableError
from sqlalchemy.types import NullType

from extractor.research.nearest import unknown
from extractor.store.ddl import view_columns, views
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection, Executable
    from sqlalchemy import Table as StoredTable
    from sqlalchemy.types import TypeEngine

    from extractor.store.database import Database

Kind = Literal["integer", "number", "boolean", "string", "json"]
Cell = str | int | float | bool | None
Batch = list[tuple[Cell, ...]]

BATCH = 2_000
"""Rows to a batch; of whole texts, some ten megabytes."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; dates are strings (EDTF), JSON is its text."""

    name: str
    kind: Kind
    comment: str = ""
    required: bool = False
    unique: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key: the values of ``column`` are keys of ``table``."""

    column: str
    table: str
    target: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table or view: what it holds, and how its rows are asked for."""

    name: str
    comment: str
    columns: tuple[Column, ...]
    rows: Executable = field(repr=False, compare=False)
    key: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()


@contextmanager
def snapshot(database: Database) -> Iterator[Connection]:
    """A connection that sees one state of the database, whatever is written meanwhile."""
    with database.reading() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN")
            yield connection
        else:
            yield connection.execution_options(isolation_level="REPEATABLE READ")


def tables(connection: Connection, names: Sequence[str] = ()) -> list[Table]:
    """The tables and views of these names; without names all tables of plans, parents first.

    Tables whose ``info`` says ``derived`` (the index of the search) are left out unless named.
    It raises InputProblem for a name that the database does not have.
    """
    structure = inspect(connection)
    stored, views = set(structure.get_table_names()), set(structure.get_view_names())
    known = [one.name for one in metadata.sorted_tables if one.name in stored]
    chosen = names or [name for name in known if not metadata.tables[name].info.get("derived")]
    described = []
    for name in chosen:
        if name in known:
            described.append(_table(metadata.tables[name]))
        elif name in views:
            described.append(_view(connection, name))
        else:
            raise unknown("table or view", name, [*known, *sorted(views)])
    return described


def batches(connection: Connection, table: Table, size: int = BATCH) -> Iterator[Batch]:
    """The rows of ``table``, ``size`` at a time, never all in memory."""
    result = connection.execute(table.rows, execution_options={"yield_per": size})
    for part in result.partitions():
        yield [tuple(row) for row in part]


def _table(stored: StoredTable) -> Table:
    columns = tuple(
        Column(
            name=one.name,
            kind=_kind(one.type),
            comment=one.comment or "",
            required=not one.nullable,
            unique=bool(one.unique),
        )
        for one in stored.columns
    )
    shown = [
        cast(one, Text).label(one.name) if isinstance(one.type, JSON) else one
        for one in stored.columns
    ]
    return Table(
        name=stored.name,
        comment=stored.comment or "",
        columns=columns,
        rows=select(*shown).order_by(*stored.primary_key.columns),
        key=tuple(one.name for one in stored.primary_key.columns),
        references=tuple(
            Reference(one.parent.name, one.column.table.name, one.column.name)
            for one in sorted(stored.foreign_keys, key=lambda key: key.parent.name)
        ),
    )


def _view(connection: Connection, name: str) -> Table:
    try:
        found = inspect(connection).get_columns(name)
    except NoSuchTableError as error:
        raise unknown("table or view", name, []) from error
    types = {str(one["name"]): one["type"] for one in found}
    kinds = {
        one: _sniffed(connection, name, one) if isinstance(type_, NullType) else _kind(type_)
        for one, type_ in types.items()
    }
    statement = views().get(name, "")
    told = view_columns(statement)
    typed = [
        column(one, Boolean) if kind == "boolean" else column(one) for one, kind in kinds.items()
    ]
    return Table(
        name=name,
        comment=statement.splitlines()[0].removeprefix("--").strip() if statement else "",
        columns=tuple(Column(one, kind, told.get(one, "")) for one, kind in kinds.items()),
        rows=select(*typed).select_from(table_clause(name)),
    )


def _sniffed(connection: Connection, view: str, name: str) -> Kind:
    """The kind of a column that SQLite declares no type for, from all its values."""
    quoted = connection.dialect.identifier_preparer.quote
    query = f"SELECT DISTINCT typeof({quoted(name)}) FROM {quoted(view)}"  # noqa: S608 -- own names
    found = {row[0] for row in connection.exec_driver_sql(query)} - {"null"}
    if found == {"integer"}:
        return "integer"
    return "number" if found and found <= {"integer", "real"} else "string"


def _kind(type_: TypeEngine[Any]) -> Kind:
    kinds: tuple[tuple[type[TypeEngine[Any]], Kind], ...] = (
        (JSON, "json"),
        (Boolean, "boolean"),
        (Integer, "integer"),
        (Float, "number"),
        (Numeric, "number"),
    )
    return next((kind for known, kind in kinds if isinstance(type_, known)), "string")
