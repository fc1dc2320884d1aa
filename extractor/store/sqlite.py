"""Opening SQLite: the file, its settings, and whose it is."""

from __future__ import annotations

import json
import os
import sqlite3
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

from extractor.errors import StoreProblem

if TYPE_CHECKING:
    from sqlalchemy import Connection


def writing_engine(path: Path, *, create: bool, wait: float, keys: bool = True) -> Engine:
    """An engine whose transactions hold the lock of the file from their beginning.

    ``wait`` is how many seconds to wait for another program to let go of the database;
    ``keys`` whether foreign keys are enforced.  It raises StoreProblem where there is no such
    folder or file, or it may not be written.
    """
    check_file(path, create=create)
    _check_writable(path)
    engine = create_engine(
        "sqlite://",
        creator=partial(sqlite3.connect, path, timeout=wait, check_same_thread=False),
        poolclass=QueuePool,
        json_serializer=partial(json.dumps, ensure_ascii=False),
    )
    event.listen(engine, "connect", partial(_settings_for_writing, keys=keys))
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reading_engine(path: Path, *, wait: float) -> Engine:
    """An engine that cannot write: the file is opened read-only and ``query_only`` is set.
    It raises StoreProblem where there is no such file.
    """
    check_file(path, create=False)
    # Beside a database in WAL mode SQLite wants to make two helper files.  Where the folder
    # forbids it (an archive on CD), the file cannot change under us and is read as it is.
    fixed = not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()
    place = f"file:{quote(str(path.absolute()))}?mode=ro{'&immutable=1' if fixed else ''}"
    engine = create_engine(
        "sqlite://",
        creator=partial(sqlite3.connect, place, uri=True, timeout=wait, check_same_thread=False),
        poolclass=NullPool,
    )
    event.listen(engine, "connect", _settings_for_reading)
    return engine


def check_file(path: Path, *, create: bool) -> None:
    """See that there is a file ``path`` to be read, or one may be made where ``create`` is true.

    The file is not looked into: a process that opens and closes it beside SQLite lets go of all
    locks that SQLite holds on it (https://www.sqlite.org/howtocorrupt.html, 2.2), and another
    process may then clear away what is not yet in it.  That it is no database SQLite says itself.
    """
    if path.is_dir():
        raise StoreProblem(f"{path} is a folder.", "Name a file in it, such as plans.db.")
    if not path.exists():
        if not create:
            raise StoreProblem(
                f"There is no database {path}.",
                "Name the one you mean with --db, or read an archive into a new one: "
                f"extractor ingest ARCHIVE --db {path}.",
            )
        if not path.parent.is_dir():
            raise StoreProblem(
                f"There is no folder {path.parent}.",
                "Make the folder first, or name a database in another one with --db.",
            )
        return
    if not os.access(path, os.R_OK):
        raise StoreProblem(
            f"{path} may not be read.", "Ask its owner for the right to read it, or for a copy."
        )


def _check_writable(path: Path) -> None:
    """See that the database and what SQLite keeps beside it may be written."""
    if path.parent.is_dir() and not os.access(path.parent, os.W_OK):
        raise StoreProblem(
            f"The folder {path.parent} may not be written to.",
            f"Ask for the right to write there, or use {'a copy of ' * path.exists()}"
            "the database in a folder of your own.",
        )
    for one in (path, *(Path(f"{path}{ending}") for ending in ("-wal", "-shm"))):
        if one.exists() and not os.access(one, os.W_OK):
            belongs = "" if one == path else f", which belongs to {path},"
            raise StoreProblem(
                f"{one}{belongs} is protected: it may not be written.",
                "Take the protection off, or use a copy of the database.",
            )


def _settings_for_writing(connection: Any, _record: Any, *, keys: bool) -> None:
    # The driver must not begin transactions on its own: it would take the lock too late.
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA cache_size = -16000")
    connection.execute(f"PRAGMA foreign_keys = {'ON' if keys else 'OFF'}")


def _settings_for_reading(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA cache_size = -64000")  # a reader lives for one question
    connection.execute("PRAGMA query_only = ON")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
