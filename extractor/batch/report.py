"""What a run came to, told from the ledger: for its end, and for anyone who asks meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, select

from extractor.batch.outcome import Verdict
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from extractor.store.database import Database

EXAMPLES = 5
ISSUERS = 15
SLOWEST = 10
FLAGS = 10
ALIVE_SECONDS = 60.0
"""A run that has given no sign of life for so long has broken off."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Files that failed in one way: how many, the first of them, and what to do.

    ``examples`` are paths with what is the matter, without the name of the file.
    """

    code: str
    quarantined: bool
    files: int
    examples: tuple[tuple[str, str], ...]
    advice: tuple[str, ...]

    @property
    def shared(self) -> str:
        """What is the matter with several examples alike, "" where it differs."""
        messages = {message for _, message in self.examples}
        return messages.pop() if len(self.examples) > 1 and len(messages) == 1 else ""


@dataclass(frozen=True, slots=True)
class FlagCount:
    """Files that carry a flag, and what it says of one of them."""

    code: str
    files: int
    example: str


@dataclass(frozen=True, slots=True)
class IssuerCount:
    """Files of one issuer, and those among them that a person should look at."""

    name: str
    files: int
    to_review: int


@dataclass(frozen=True, slots=True)
class Slow:
    """A file that took long."""

    path: str
    seconds: float
    pages: int


@dataclass(frozen=True, slots=True)
class Working:
    """What a worker was doing at the last sign of life: ``seconds`` is how long already."""

    path: str
    seconds: float
    pages: int


@dataclass(frozen=True, slots=True)
class Report:
    """A run: ``state`` is running, finished, stopped or broken-off.

    ``counts`` are files by verdict; ``files`` all that it has to account for; ``seconds`` the
    wall time until its end or last sign of life, ``read_seconds`` what the files it read took
    together.
    """

    run: int
    state: str
    started_at: str
    beat_at: str
    host: str
    process: int
    engine: str
    extractor_version: str
    files: int
    seconds: float
    counts: dict[str, int]
    pages: int
    read_seconds: float
    reasons: tuple[Reason, ...]
    flags: tuple[FlagCount, ...]
    issuers: tuple[IssuerCount, ...]
    slowest: tuple[Slow, ...]
    working: tuple[Working, ...]

    @property
    def accounted(self) -> int:
        """The files that have an outcome."""
        return sum(self.counts.values())

    @property
    def left(self) -> int:
        """The files that have none yet."""
        return self.files - self.accounted

    @property
    def left_as(self) -> str:
        """What such files are called, as the run goes on or not."""
        return "still to read" if self.state == "running" else "not reached"

    @property
    def read(self) -> int:
        """The files that this run has read or tried to."""
        return self.accounted - self.counts.get(Verdict.UNCHANGED, 0)

    @property
    def remaining_seconds(self) -> float | None:
        """An estimate for the files without an outcome, None where there is no ground for one."""
        return self.left * self.seconds / self.read if self.read else None


def report(database: Database, run: int | None = None) -> Report | None:
    """The report of a run, by default the last; None where there was none."""
    runs, batches = metadata.tables["runs"], metadata.tables["batches"]
    query = select(
        *(runs.c.id, runs.c.started_at, runs.c.extractor_version),
        *(batches.c.host, batches.c.process, batches.c.engine, batches.c.files),
        *(batches.c.beat_at, batches.c.working, batches.c.ending),
    ).join_from(batches, runs)
    query = query.where(runs.c.id == run) if run is not None else query
    with database.reading() as connection:
        row = connection.execute(query.order_by(runs.c.id.desc()).limit(1)).first()
        return _report(connection, row) if row is not None else None


def _report(connection: Connection, row: Any) -> Report:
    table = metadata.tables["ledger"].c
    here = table.run_id == row.id
    totals = connection.execute(
        select(func.sum(table.pages), func.sum(table.seconds)).where(here)
    ).one()
    beat = _time(row.beat_at)
    silent = (datetime.now(UTC) - beat).total_seconds()
    state = row.ending or ("running" if silent < ALIVE_SECONDS else "broken-off")
    return Report(
        run=row.id,
        state=state,
        started_at=row.started_at,
        beat_at=row.beat_at,
        host=row.host,
        process=row.process,
        engine=row.engine,
        extractor_version=row.extractor_version,
        files=row.files,
        seconds=(beat - _time(row.started_at)).total_seconds(),
        counts=_counts(connection, row.id),
        pages=int(totals[0] or 0),
        read_seconds=float(totals[1] or 0),
        reasons=_reasons(connection, row.id),
        flags=_flags(connection, row.id),
        issuers=_issuers(connection, row.id),
        slowest=_slowest(connection, here),
        working=tuple(
            Working(one["path"], max(0.0, beat.timestamp() - one["since"]), one["pages"])
            for one in row.working
        ),
    )


def _counts(connection: Connection, run: int) -> dict[str, int]:
    """Files by verdict, in the order of the verdicts; what was stored before is unchanged."""
    table = metadata.tables["ledger"].c
    stored = table.outcome.in_([Verdict.DONE, Verdict.NEEDS_REVIEW])
    before = stored & table.run_id.is_distinct_from(run)
    verdict = case((before, Verdict.UNCHANGED.value), else_=table.outcome).label("verdict")
    query = select(verdict, func.count()).where(table.met_run_id == run).group_by(verdict)
    found = {str(name): int(number) for name, number in connection.execute(query)}
    return {name.value: found[name] for name in Verdict if name in found}


def _reasons(connection: Connection, run: int) -> tuple[Reason, ...]:
    table = metadata.tables["ledger"].c
    failed = table.outcome.in_([Verdict.FAILED, Verdict.QUARANTINED])
    columns = (table.reason, table.outcome, table.path, table.message, table.advice)
    query = select(*columns).where(table.met_run_id == run, failed).order_by(table.path)
    groups: dict[tuple[str, str], list[Any]] = {}
    for row in connection.execute(query):
        groups.setdefault((row.reason, row.outcome), []).append(row)
    return tuple(
        Reason(
            code,
            outcome == Verdict.QUARANTINED,
            len(rows),
            tuple((row.path, without_name(row.message, row.path)) for row in rows[:EXAMPLES]),
            tuple(dict.fromkeys(row.advice for row in rows if row.advice)),
        )
        for (code, outcome), rows in sorted(groups.items(), key=lambda item: -len(item[1]))
    )


def without_name(message: str, path: str) -> str:
    """The message without the name of the file, which stands beside it."""
    before, told, words = message.partition(f"{path.rsplit('/', 1)[-1]}: ")
    return words if told and path.endswith(message[: len(before) + len(told) - 2]) else message


def _flags(connection: Connection, run: int) -> tuple[FlagCount, ...]:
    entries, documents, flags = (metadata.tables[name] for name in ("ledger", "documents", "flags"))
    number = func.count(func.distinct(entries.c.path))
    query = (
        select(flags.c.code, number, func.min(flags.c.message))
        .join_from(entries, documents, entries.c.sha256 == documents.c.sha256)
        .join(flags, flags.c.document_id == documents.c.id)
        .where(entries.c.run_id == run)
        .group_by(flags.c.code)
        .order_by(number.desc(), flags.c.code)
        .limit(FLAGS)
    )
    return tuple(FlagCount(*row) for row in connection.execute(query))


def _issuers(connection: Connection, run: int) -> tuple[IssuerCount, ...]:
    entries, documents = metadata.tables["ledger"], metadata.tables["documents"]
    issuers = metadata.tables["issuers"]
    looked = case((entries.c.outcome == Verdict.NEEDS_REVIEW, 1), else_=0)
    query = (
        select(
            *(issuers.c.name, issuers.c.district, issuers.c.province),
            func.count().label("files"),
            func.sum(looked).label("to_review"),
        )
        .join_from(entries, documents, entries.c.sha256 == documents.c.sha256)
        .join(issuers, documents.c.issuer_id == issuers.c.id, isouter=True)
        .where(entries.c.met_run_id == run)
        .group_by(issuers.c.id, issuers.c.name, issuers.c.district, issuers.c.province)
        .order_by(func.count().desc(), issuers.c.name)
        .limit(ISSUERS)
    )
    return tuple(
        IssuerCount(_named(row.name, row.district, row.province), row.files, row.to_review)
        for row in connection.execute(query)
    )


def _named(*parts: str | None) -> str:
    """A name with the places it does not hold already."""
    name = ""
    for part in parts:
        if part and part not in name:
            name = f"{name}, {part}" if name else part
    return name or "no issuer found"


def _slowest(connection: Connection, here: ColumnElement[bool]) -> tuple[Slow, ...]:
    table = metadata.tables["ledger"].c
    query = select(table.path, table.seconds, table.pages).where(here)
    rows = connection.execute(query.order_by(table.seconds.desc(), table.path).limit(SLOWEST))
    return tuple(Slow(row.path, row.seconds, row.pages) for row in rows)


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)
