"""Opening a database of either kind: make it where it is new, refuse it where it is not ours."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from sqlalchemy import Engine, inspect, text

from extractor.errors import StoreProblem
from extractor.store import postgres, sqlite
from extractor.store.ddl import APPLICATION_ID, VERSION_TABLE, statements
from extractor.store.tables import SCHEMA_VERSION
from extractor.store.troubles import named

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from extractor.store.address import Address


def open_writer(place: Address, *, create: bool, wait: float) -> Engine:
    """An engine that writes; makes the database and its tables where they are missing.

    It raises StoreProblem where the database cannot be reached, is in use for longer than
    ``wait`` seconds, belongs to another program, or is of a newer or older version.
    """
    engine = writing_engine(place, create=create, wait=wait)
    try:
        with named(str(place)), engine.begin() as connection:
            if create and not _tables(connection):
                for statement in statements(place.dialect):
                    connection.exec_driver_sql(statement)
            check_identity(connection, place)
        if place.path is not None:
            # Only now is the file known to be ours; the mode stays with the file.
            with named(str(place)), closing(engine.raw_connection()) as raw:
                raw.cursor().execute("PRAGMA journal_mode = WAL")
    except StoreProblem:
        engine.dispose()
        raise
    return engine


def writing_engine(place: Address, *, create: bool, wait: float, keys: bool = True) -> Engine:
    """An engine that writes, before anything is known of the database."""
    if place.path is not None:
        return sqlite.writing_engine(place.path, create=create, wait=wait, keys=keys)
    assert place.url is not None  # noqa: S101 (an address is one or the other)
    return postgres.writing_engine(place.url, wait=wait)


def open_reader(place: Address, *, wait: float) -> Engine:
    """An engine that cannot write, on a database known to be ours and of today's version."""
    engine = reading_engine(place, wait=wait)
    with named(str(place)), engine.connect() as connection:
        check_identity(connection, place)
    return engine


def reading_engine(place: Address, *, wait: float) -> Engine:
    """An engine that cannot write, before anything is known of the database."""
    if place.path is not None:
        return sqlite.reading_engine(place.path, wait=wait)
    assert place.url is not None  # noqa: S101 (an address is one or the other)
    return postgres.reading_engine(place.url)


def check_identity(connection: Connection, place: Address) -> None:
    """See that the database is ours and of today's version; it raises StoreProblem otherwise."""
    version = stored_version(connection, place)
    if version > SCHEMA_VERSION:
        raise newer(place, version)
    if version < SCHEMA_VERSION:
        raise StoreProblem(
            f"{place} was made by an older version of this program "
            f"(database form {version}, today {SCHEMA_VERSION}).",
            f"Bring it to today's form, nothing is lost: extractor db upgrade --db {place}.",
        )


def newer(place: Address, version: int) -> StoreProblem:
    """The refusal of a database that this program is too old for."""
    return StoreProblem(
        f"{place} was made by a newer version of this program "
        f"(database form {version}, known up to {SCHEMA_VERSION}).",
        "Install the newer version of extractor; the database is left as it is.",
    )


def stored_version(connection: Connection, place: Address) -> int:
    """The version of the tables; it raises StoreProblem where they are of another program."""
    if place.path is not None:
        ours = connection.execute(text("PRAGMA application_id")).scalar_one() == APPLICATION_ID
        if ours:
            return int(connection.execute(text("PRAGMA user_version")).scalar_one())
    there = _tables(connection)
    if place.path is None and VERSION_TABLE in there:
        query = text(f"SELECT version_num FROM {VERSION_TABLE}")  # noqa: S608 -- our own name
        return int(connection.execute(query).scalar_one())
    if not there:
        raise StoreProblem(
            f"There are no plans in {place} yet.",
            f"Read an archive into it: extractor ingest ARCHIVE --db {place}.",
        )
    raise StoreProblem(
        f"{place} is a database of another program.",
        "Name another with --db; it is left as it is.",
    )


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())
