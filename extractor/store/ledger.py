"""The ledger of files over all runs, and the signs of life of a run."""

from __future__ import annotations

import os
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import delete, exists, func, insert, select, update

from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection, Row

T = TypeVar("T")
CHUNK = 400  # values to a statement
DONE, NEEDS_REVIEW, FAILED, QUARANTINED = "done", "needs-review", "failed", "quarantined"
STORED = (DONE, NEEDS_REVIEW)


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one file; the fields are the columns of the table ``ledger``."""

    path: str
    outcome: str
    reason: str
    sha256: str | None = None
    stamp: str | None = None
    message: str = ""
    advice: str = ""
    tries: int = 1
    pages: int = 0
    seconds: float = 0.0
    extractor_version: str = ""


def note(connection: Connection, run: int, entries: Sequence[Entry]) -> None:
    """Note what became of files; an earlier note on the same path is replaced."""
    table, now = metadata.tables["ledger"], _now()
    unique = {entry.path: entry for entry in entries}
    for paths in _chunks(list(unique)):
        connection.execute(delete(table).where(table.c.path.in_(paths)))
    more = {"run_id": run, "met_run_id": run, "noted_at": now}
    rows = [asdict(entry) | more for entry in unique.values()]
    if rows:
        connection.execute(insert(table), rows)


def note_left(connection: Connection, run: int, paths: Sequence[str]) -> None:
    """Note that a run met files and left them alone."""
    table = metadata.tables["ledger"]
    for chunk in _chunks(paths):
        where = table.c.path.in_(chunk)
        connection.execute(update(table).where(where).values(met_run_id=run))


def note_unchanged(
    connection: Connection, run: int, files: Sequence[tuple[str, str, str | None]]
) -> None:
    """Note files (path, hash, stamp) that a run left alone because they are stored already."""
    table, documents = metadata.tables["ledger"], metadata.tables["documents"]
    known: set[tuple[str, str | None, str | None]] = set()
    stored: dict[str, Row[Any]] = {}
    flags = metadata.tables["flags"]
    flagged = exists().where(flags.c.document_id == documents.c.id)
    for chunk in _chunks(list(files)):
        columns = (table.c.path, table.c.sha256, table.c.stamp)
        query = select(*columns).where(table.c.path.in_([path for path, _, _ in chunk]))
        known.update((row.path, row.sha256, row.stamp) for row in connection.execute(query))
        facts = select(
            *(documents.c.sha256, documents.c.pages, documents.c.extractor_version),
            flagged.label("flagged"),
        ).where(documents.c.sha256.in_([sha256 for _, sha256, _ in chunk]))
        stored.update((row.sha256, row) for row in connection.execute(facts))
    missing = [
        Entry(
            path,
            NEEDS_REVIEW if stored[sha256].flagged else DONE,
            "read",
            sha256,
            stamp,
            pages=stored[sha256].pages,
            extractor_version=stored[sha256].extractor_version,
        )
        for path, sha256, stamp in files
        if (path, sha256, stamp) not in known and sha256 in stored
    ]
    note(connection, run, missing)
    alone = {"run_id": None}
    for paths in _chunks([entry.path for entry in missing]):
        connection.execute(update(table).where(table.c.path.in_(paths)).values(alone))
    note_left(connection, run, [path for path, _, _ in files])


def stored_hashes(connection: Connection, version: str) -> Iterator[str]:
    """The hashes of all files that this version of the extractor has stored."""
    documents = metadata.tables["documents"]
    query = select(documents.c.sha256).where(documents.c.extractor_version == version)
    yield from connection.execute(query).scalars()


def troubled(connection: Connection, version: str) -> Iterator[Row[Any]]:
    """The rows of all files that this version has failed on."""
    table = metadata.tables["ledger"]
    failed = table.c.outcome.in_([FAILED, QUARANTINED])
    query = select(table).where(failed, table.c.extractor_version == version)
    yield from connection.execute(query)


def stamped(connection: Connection, version: str) -> Iterator[tuple[str, str | None, str | None]]:
    """Address, hash and stamp of the files of stores that this version has stored."""
    table = metadata.tables["ledger"]
    query = select(table.c.path, table.c.sha256, table.c.stamp).where(
        table.c.outcome.in_(STORED),
        table.c.extractor_version == version,
        table.c.path.like("%://%"),
    )
    for row in connection.execute(query):
        yield row.path, row.sha256, row.stamp


def paths_of(connection: Connection, outcomes: Iterable[str]) -> list[str]:
    """The paths of the files with one of these outcomes, in order."""
    table = metadata.tables["ledger"]
    query = select(table.c.path).where(table.c.outcome.in_(list(outcomes)))
    return list(connection.execute(query.order_by(table.c.path)).scalars())


def run_of_this_process(connection: Connection) -> int | None:
    """The number of the last run that this process began, None where it began none."""
    table = metadata.tables["batches"].c
    ours = (table.host == platform.node()) & (table.process == os.getpid())
    return connection.execute(select(func.max(table.run_id)).where(ours)).scalar()


def begin_batch(connection: Connection, run: int, engine: str, files: int) -> None:
    """Give the first sign of life of a run."""
    row = {
        "run_id": run,
        "host": platform.node(),
        "process": os.getpid(),
        "engine": engine,
        "files": files,
        "beat_at": _now(),
        "working": [],
    }
    connection.execute(insert(metadata.tables["batches"]), row)


def beat(connection: Connection, run: int, working: Sequence[dict[str, Any]]) -> None:
    """Give a sign of life, with what each worker is doing."""
    table = metadata.tables["batches"]
    values = {"beat_at": _now(), "working": list(working)}
    connection.execute(update(table).where(table.c.run_id == run).values(values))


def end_batch(connection: Connection, run: int, ending: str) -> None:
    """Say how a run ended."""
    table = metadata.tables["batches"]
    values = {"beat_at": _now(), "working": [], "ending": ending}
    connection.execute(update(table).where(table.c.run_id == run).values(values))


def broken_off(connection: Connection) -> list[str]:
    """The files that were under way when the last run broke off; empty where it did not."""
    table = metadata.tables["batches"]
    last = connection.execute(select(table).order_by(table.c.id.desc()).limit(1)).first()
    if last is None or last.ending is not None:
        return []
    return [str(one["path"]) for one in last.working]


def counts(connection: Connection) -> dict[str, int]:
    """The number of files of each outcome, over all runs."""
    table = metadata.tables["ledger"]
    query = select(table.c.outcome, func.count()).group_by(table.c.outcome)
    return {str(name): int(number) for name, number in connection.execute(query)}


def _chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
