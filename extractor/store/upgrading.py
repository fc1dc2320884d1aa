"""Bringing a database of an older version to today's form, and seeing that one is sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from extractor.errors import StoreProblem
from extractor.store import full_text
from extractor.store.address import address
from extractor.store.ddl import VERSION_TABLE, comments, view_statements, views
from extractor.store.migrations.steps import revision_of, stamp, upgrade_to
from extractor.store.opening import newer, reading_engine, stored_version, writing_engine
from extractor.store.settling import place_targets
from extractor.store.summaries import summarise
from extractor.store.tables import SCHEMA_VERSION, metadata
from extractor.store.troubles import named

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from extractor.store.address import Address


@dataclass(frozen=True, slots=True)
class Condition:
    """The ``version`` of the tables, the ``newest`` known, and what is wrong, in words."""

    version: int
    newest: int
    faults: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """True where the database can be used as it is."""
        return self.version == self.newest and not self.faults


def upgrade(url: str, *, wait: float = 10.0) -> tuple[int, int]:
    """Bring the tables to today's form in one transaction; gives the version before and after.

    Either all steps are done or none.  It raises StoreProblem where the database cannot be
    used, is of a newer version, or holds rows that refer to nothing.
    """
    place = address(url)
    # SQLite changes a table by making it anew, which must not empty the tables that refer to it.
    engine = writing_engine(place, create=False, wait=wait, keys=False)
    try:
        with named(str(place)), engine.begin() as connection:
            before = stored_version(connection, place)
            if before > SCHEMA_VERSION:
                raise newer(place, before)
            if before < SCHEMA_VERSION:
                _take_steps(connection, before, place)
    finally:
        engine.dispose()
    return before, SCHEMA_VERSION


def _take_steps(connection: Connection, before: int, place: Address) -> None:
    structure = inspect(connection)
    for name in structure.get_view_names():
        connection.exec_driver_sql(f'DROP VIEW IF EXISTS "{name}"')
    if VERSION_TABLE not in structure.get_table_names():
        stamp(connection, revision_of(before))
    upgrade_to(connection, revision_of(SCHEMA_VERSION))
    for statement in (*full_text.statements(place.dialect), *view_statements(place.dialect)):
        connection.exec_driver_sql(statement)
    full_text.refill(connection)
    place_targets(connection)
    summarise(connection)
    if place.path is None:
        for statement in comments():
            connection.exec_driver_sql(statement)
    else:
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
        if broken := _loose_rows(connection):
            raise StoreProblem(
                f"{place} holds rows that refer to nothing ({broken}).",
                "Restore it from a copy, or ingest the archive anew.",
            )


def check(url: str, *, wait: float = 10.0) -> Condition:
    """The version of the database and what is wrong with it; nothing is changed.

    It raises StoreProblem where the database cannot be read, is of another program or newer.
    """
    place = address(url)
    engine = reading_engine(place, wait=wait)
    with named(str(place)), engine.connect() as connection:
        version = stored_version(connection, place)
        if version > SCHEMA_VERSION:
            raise newer(place, version)
        faults = _damage(connection) if place.path is not None else []
        if version == SCHEMA_VERSION:
            faults += _differences(connection)
    return Condition(version, SCHEMA_VERSION, tuple(faults))


def _damage(connection: Connection) -> list[str]:
    found = [str(row[0]) for row in connection.execute(text("PRAGMA integrity_check(20)"))]
    faults = [f"damage: {words}" for words in found if words != "ok"]
    loose = _loose_rows(connection)
    return [*faults, f"rows that refer to nothing: {loose}"] if loose else faults


def _loose_rows(connection: Connection) -> str:
    rows = connection.execute(text("PRAGMA foreign_key_check"))
    return ", ".join(sorted({str(row[0]) for row in rows}))


def _differences(connection: Connection) -> list[str]:
    context = MigrationContext.configure(
        connection,
        opts={
            "version_table": VERSION_TABLE,
            "compare_type": True,
            "include_name": lambda name, _kind, _parents: not full_text.is_index(name),
        },
    )
    wanted = set(views())
    present = set(inspect(connection).get_view_names())
    faults = [f"a view is missing: {name}" for name in sorted(wanted - present)]
    return faults + [_told(change) for change in compare_metadata(context, metadata)]


def _told(change: object) -> str:
    """What Alembic found to differ, such as ``('add_table', Table(…))``, in words."""
    if isinstance(change, list):
        return "; ".join(_told(part) for part in change)
    assert isinstance(change, tuple)  # noqa: S101 (the form of Alembic's answers)
    action, *what = change
    names = [str(getattr(part, "name", part)) for part in what if part is not None]
    return f"the tables differ: {str(action).replace('_', ' ')} {' '.join(names)}".strip()
