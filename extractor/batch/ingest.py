"""A batch into a database."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from extractor import __version__
from extractor.batch.durations import spoken
from extractor.batch.feed import Feed
from extractor.batch.local import LocalEngine
from extractor.batch.memory import Memory
from extractor.batch.outcome import Verdict
from extractor.batch.scratch import remove_parts
from extractor.batch.source import RemoteFile, key_of, shown
from extractor.batch.stopping import Stage, Stop
from extractor.batch.worklist import without_database
from extractor.errors import DatabaseBusy
from extractor.reading.ocr.settings import default_cache_folder
from extractor.store import ledger
from extractor.store.database import BATCH
from extractor.store.runs import Outcome as RunEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from sqlalchemy import Connection

    from extractor.batch.engine import Engine
    from extractor.batch.limits import Limits
    from extractor.batch.outcome import Outcome
    from extractor.batch.source import Source
    from extractor.store.database import Database

T = TypeVar("T")
FLUSH_SECONDS = 2.0
PATIENCE = 3600.0  # seconds to wait for another program to let go of the database
REFUSED = "refused"
REFUSED_ADVICE = "This is a defect of the program; the record broke a rule of the database."


def ingest(
    files: Iterable[Source],
    database: Database,
    *,
    jobs: int | None = None,
    limits: Limits | None = None,
    force: bool = False,
    retry: AbstractSet[str] = frozenset(),
    engine: Engine | None = None,
    stop: Stop | None = None,
    say: Callable[[str], None] = lambda words: None,
) -> Generator[Outcome, None, None]:
    """Read ``files`` into ``database`` and give each outcome once it is written.

    What this version of the program has stored before is passed over as ``unchanged``, unless
    ``force``; so a run that broke off is taken up by starting it again.  What lies in the bytes
    of a file (damaged, encrypted …) is not tried again, nor is a file that has taken its process
    down or overrun :data:`~extractor.batch.outcome.TRIES` times, unless ``retry`` names its
    verdict.  Every outcome is noted in the book of runs and in the ledger; nothing is read ahead
    of what can be written.

    ``engine`` is used where given, else ``jobs`` children of this machine within ``limits``.
    ``stop`` has the run end early.  Closing the iterator ends it at once.

    While another program holds the database the run waits, up to :data:`PATIENCE` seconds; what
    concerns it as a whole, such as this, is told to ``say``.
    """
    worker = engine or LocalEngine(jobs, limits)
    try:
        yield from _Run(files, database, worker, stop or Stop(), say, force, retry).outcomes()
    finally:
        if engine is None:
            worker.close()


class _Run:
    """One run: its number, and what waits to be written."""

    def __init__(
        self,
        files: Iterable[Source],
        database: Database,
        engine: Engine,
        stop: Stop,
        say: Callable[[str], None],
        force: bool,
        retry: AbstractSet[str],
    ) -> None:
        self._database, self._engine, self._force = database, engine, force
        self._stop, self._say = stop, say
        self._busy_since: float | None = None
        with database.reading() as connection:
            last = ledger.broken_off(connection)
        read = without_database(files, database.place.path)
        sources = with_last(list(read), frozenset(last))
        memory = Memory(database, __version__, force=force, retry=retry)
        self._began, self._after_break = time.time(), bool(last)
        self._number = database.begin_run(__version__)
        with database.writing() as connection:
            ledger.begin_batch(connection, self._number, engine.name, len(sources))
        self._feed = Feed(sources, engine, memory, stop, say)
        self._waiting: deque[Outcome] = deque()

    def outcomes(self) -> Generator[Outcome, None, None]:
        """The outcomes as they are written; the run is closed however this ends."""
        written = time.monotonic()
        try:
            while not self._feed.finished:
                self._waiting += self._feed.poll(FLUSH_SECONDS)
                due = time.monotonic() - written > FLUSH_SECONDS
                if len(self._waiting) >= BATCH or due or self._feed.finished:
                    settled = self._patiently(self._write)
                    written = time.monotonic()
                    yield from settled
        finally:
            self._feed.close()
            self._patiently(self._write)
            self._patiently(self._finish)

    def _write(self) -> list[Outcome]:
        """Store what waits; done again, it comes to the same."""
        outcomes = list(self._waiting)
        records = [outcome.record for outcome in outcomes if outcome.record is not None]
        report = self._database.save(records, self._number, force=self._force)
        refused = {refusal.sha256: refusal.message for refusal in report.refused}
        settled = [_refusal(outcome, refused) for outcome in outcomes]
        self._database.record_outcomes(self._number, [_run_entry(one) for one in settled])
        with self._database.writing() as connection:
            self._note(connection, settled)
            ledger.beat(connection, self._number, _working(self._engine))
        self._waiting.clear()
        return settled

    def _patiently(self, write: Callable[[], T]) -> T:
        """What ``write`` gives, once no other program holds the database."""
        while True:
            try:
                written = write()
            except DatabaseBusy as error:
                if self._busy_since is None:
                    self._busy_since = time.monotonic()
                    self._say(f"{error.message}  Waiting for up to {spoken(PATIENCE)}.")
                waited = time.monotonic() - self._busy_since
                if waited > PATIENCE or self._stop.heed() is Stage.NOW:
                    raise
            else:
                self._busy_since = None
                return written

    def _note(self, connection: Connection, outcomes: list[Outcome]) -> None:
        new, unchanged, left = [], [], []
        for outcome in outcomes:
            key = key_of(outcome.path)
            if outcome.verdict is Verdict.UNCHANGED:
                unchanged.append((key, outcome.sha256 or "", _stamp(outcome.path)))
            elif outcome.again:
                new.append(_entry(outcome))
            else:
                left.append(key)
        ledger.note(connection, self._number, new)
        ledger.note_unchanged(connection, self._number, unchanged)
        ledger.note_left(connection, self._number, left)

    def _finish(self) -> None:
        ending = "finished" if self._feed.exhausted else "stopped"
        with self._database.writing() as connection:
            ledger.end_batch(connection, self._number, ending)
        self._database.finish_run(self._number)  # takes its time; the next run makes up for it
        cache = default_cache_folder()
        if self._after_break and cache is not None:
            remove_parts(cache, self._began)


def with_last(files: Sequence[Source], last: frozenset[str]) -> Sequence[Source]:
    """The files, those at the end during which the last run broke off: one may be why."""
    return sorted(files, key=lambda source: key_of(source) in last) if last else files


def _refusal(outcome: Outcome, refused: dict[str, str]) -> Outcome:
    if outcome.record is None or outcome.sha256 not in refused:
        return outcome
    message = refused[outcome.sha256]
    return replace(outcome, code=REFUSED, message=message, advice=REFUSED_ADVICE, record=None)


def _run_entry(outcome: Outcome) -> RunEntry:
    return RunEntry(
        shown(outcome.path), outcome.code, outcome.sha256, outcome.message, outcome.advice
    )


def _entry(outcome: Outcome) -> ledger.Entry:
    return ledger.Entry(
        path=key_of(outcome.path),
        outcome=outcome.verdict.value,
        reason=outcome.code,
        sha256=outcome.sha256,
        stamp=_stamp(outcome.path),
        message=outcome.message,
        advice=outcome.advice,
        tries=outcome.tries,
        pages=outcome.pages,
        seconds=round(outcome.seconds, 3),
        extractor_version=__version__,
    )


def _stamp(source: Source) -> str | None:
    return source.stamp or None if isinstance(source, RemoteFile) else None


def _working(engine: Engine) -> Sequence[dict[str, Any]]:
    return [
        {"path": key_of(one.source), "since": round(one.since, 1), "pages": one.pages}
        for one in engine.activities()
        if one is not None
    ]
