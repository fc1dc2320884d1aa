"""A batch into a database."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor import __version__
from extractor.batch.run import run
from extractor.store.database import BATCH
from extractor.store.runs import Outcome as Entry

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from pathlib import Path

    from extractor.batch.outcome import Outcome
    from extractor.batch.slot import Limits
    from extractor.store.database import Database

FLUSH_SECONDS = 2.0
REFUSED = "refused"
REFUSED_ADVICE = "This is a defect of the program; the record broke a rule of the database."


def ingest(
    files: Iterable[Path],
    database: Database,
    *,
    jobs: int | None = None,
    limits: Limits | None = None,
    force: bool = False,
) -> Generator[Outcome, None, None]:
    """Read ``files`` into ``database`` and give each outcome once it is written.

    What this version of the program has stored before is passed over as ``unchanged``, unless
    ``force``; so a run that broke off is taken up by starting it again.  Every outcome is
    noted in the book of runs.
    """
    number = database.begin_run(__version__)

    def known(_: Path, sha256: str) -> bool:
        return not force and database.stored_version(sha256) == __version__

    waiting: list[Outcome] = []
    written = time.monotonic()
    outcomes = run(files, jobs=jobs, limits=limits, known=known)
    try:
        for outcome in outcomes:
            waiting.append(outcome)
            if len(waiting) >= BATCH or time.monotonic() - written > FLUSH_SECONDS:
                settled = _write(waiting, database, number, force=force)
                waiting.clear()
                written = time.monotonic()
                yield from settled
    finally:
        outcomes.close()
        settled = _write(waiting, database, number, force=force)
        database.finish_run(number)
    yield from settled


def _write(
    outcomes: list[Outcome], database: Database, number: int, *, force: bool
) -> list[Outcome]:
    records = [outcome.record for outcome in outcomes if outcome.record is not None]
    report = database.save(records, number, force=force)
    refused = {refusal.sha256: refusal.message for refusal in report.refused}
    settled = [
        replace(
            outcome,
            code=REFUSED,
            message=refused[outcome.sha256],
            advice=REFUSED_ADVICE,
            record=None,
        )
        if outcome.record is not None and outcome.sha256 in refused
        else outcome
        for outcome in outcomes
    ]
    database.record_outcomes(number, [_entry(outcome) for outcome in settled])
    return settled


def _entry(outcome: Outcome) -> Entry:
    return Entry(str(outcome.path), outcome.code, outcome.sha256, outcome.message, outcome.advice)
