"""Opening SQLite: address, settings, and whose file it is."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.pool import NullPool, QueuePool

from extractor.errors import StoreProblem
from extractor.store.ddl import APPLICATION_ID, statements
from extractor.store.tables import SCHEMA_VERSION
from extractor.store.troubles import named

if TYPE_CHECKING:
    from sqlalchemy import Connection

_MAGIC = b"SQLite format 3\0"
_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.]+)://(?P<rest>.*)")


def database_path(url: str) -> Path:
    """The file that ``url`` names: ``sqlite:///plans.db``, ``sqlite:////home/…`` or a path.
    It raises StoreProblem where the URL is of another kind of database, or names no file.
    """
    found = _SCHEME.fullmatch(url.strip())
    if found is None:
        name = url.strip()
    elif found["scheme"].lower() != "sqlite":
        raise StoreProblem(
            f"{found['scheme']} databases are not supported.", "Use sqlite:///plans.db or a path."
        )
    elif found["rest"] and not found["rest"].startswith("/"):
        raise StoreProblem(
            f"{url} lacks a slash.", f"Three slashes lead the path: sqlite:///{found['rest']}."
        )
    else:
        name = found["rest"][1:]
    if not name or ":memory:" in name:
        raise StoreProblem("The database needs a file.", "Use sqlite:///plans.db or a path.")
    return Path(name).expanduser()


def open_engine(path: Path, *, create: bool, wait: float) -> Engine:
    """An engine that writes; makes the file and its tables where they are missing.

    ``wait`` is how many seconds to wait for another program to let go of the database.
    It raises StoreProblem where there is no such folder or file, no permission, a lock, a
    database of another program, or one made by a newer version.
    """
    _check_file(path, create=create)
    engine = create_engine(
        "sqlite://",
        creator=partial(sqlite3.connect, path, timeout=wait, check_same_thread=False),
        poolclass=QueuePool,
        json_serializer=partial(json.dumps, ensure_ascii=False),
    )
    event.listen(engine, "connect", _settings_for_writing)
    event.listen(engine, "begin", _begin_immediate)
    try:
        with named(str(path)), engine.begin() as connection:
            _check_or_make(connection, path, create=create)
        with named(str(path)), closing(engine.raw_connection()) as connection:
            # Only now is the file known to be ours; the mode stays with the file.
            connection.cursor().execute("PRAGMA journal_mode = WAL")
    except StoreProblem:
        engine.dispose()
        raise
    return engine


def reading_engine(path: Path, *, wait: float) -> Engine:
    """An engine that cannot write: the file is opened read-only and ``query_only`` is set.
    It raises StoreProblem where there is no such file, or it is not one of our databases.
    """
    _check_file(path, create=False)
    # Beside a database in WAL mode SQLite wants to make two helper files.  Where the folder
    # forbids it (an archive on CD), the file cannot change under us and is read as it is.
    fixed = not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()
    address = f"file:{quote(str(path.absolute()))}?mode=ro{'&immutable=1' if fixed else ''}"
    engine = create_engine(
        "sqlite://",
        creator=partial(sqlite3.connect, address, uri=True, timeout=wait, check_same_thread=False),
        poolclass=NullPool,
    )
    event.listen(engine, "connect", _settings_for_reading)
    with named(str(path)), engine.connect() as connection:
        _check_identity(connection, path)
    return engine


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise StoreProblem(f"{path} is a folder.", "Name a file in it, such as plans.db.")
    if not path.exists():
        if not create:
            raise StoreProblem(f"There is no database {path}.", "Make one with: extractor ingest.")
        if not path.parent.is_dir():
            raise StoreProblem(f"There is no folder {path.parent}.", "Make it first.")
        return
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise StoreProblem(f"{path} cannot be read: {error.strerror}.") from error
    if head and head != _MAGIC:
        raise StoreProblem(f"{path} is not an SQLite database.", "Name another file.")


def _check_or_make(connection: Connection, path: Path, *, create: bool) -> None:
    empty = connection.execute(text("SELECT COUNT(*) FROM sqlite_master")).scalar_one() == 0
    if not (empty and create):
        _check_identity(connection, path)
        return
    for statement in statements():
        connection.exec_driver_sql(statement)


def _check_identity(connection: Connection, path: Path) -> None:
    if connection.execute(text("PRAGMA application_id")).scalar_one() != APPLICATION_ID:
        raise StoreProblem(
            f"{path} is a database of another program.", "Name another file for the plans."
        )
    version = connection.execute(text("PRAGMA user_version")).scalar_one()
    if version > SCHEMA_VERSION:
        raise StoreProblem(
            f"{path} was made by a newer version of this program "
            f"(database form {version}, known up to {SCHEMA_VERSION}).",
            "Install the newer version.",
        )


def _settings_for_writing(connection: Any, _record: Any) -> None:
    # The driver must not begin transactions on its own: it would take the lock too late.
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _settings_for_reading(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA query_only = ON")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
