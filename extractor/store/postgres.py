"""Opening PostgreSQL: its settings, and one writer at a time as on SQLite."""

from __future__ import annotations

import json
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool

from extractor.errors import StoreProblem
from extractor.store.ddl import APPLICATION_ID

if TYPE_CHECKING:
    from sqlalchemy import URL

CONNECT_SECONDS = 10


def writing_engine(url: URL, *, wait: float) -> Engine:
    """An engine whose transactions hold a lock that all writers of plans ask for.

    ``wait`` is how many seconds to wait for another writer.
    """
    settings = f"-c lock_timeout={max(1, int(wait * 1000))} -c synchronous_commit=on"
    engine = create_engine(
        url,
        poolclass=QueuePool,
        connect_args=_arguments(settings),
        json_serializer=partial(json.dumps, ensure_ascii=False),
    )
    event.listen(engine, "begin", _take_lock)
    return engine


def reading_engine(url: URL) -> Engine:
    """An engine whose transactions only read."""
    settings = "-c default_transaction_read_only=on"
    return create_engine(url, poolclass=NullPool, connect_args=_arguments(settings))


def _arguments(settings: str) -> dict[str, str | int]:
    if find_spec("psycopg") is None:
        raise StoreProblem(
            "The driver of PostgreSQL is not installed.",
            "Install it: pip install 'extractor[postgres]'.",
        )
    return {
        "options": settings,
        "connect_timeout": CONNECT_SECONDS,
        "application_name": "extractor",
    }


def _take_lock(connection: Connection) -> None:
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")
