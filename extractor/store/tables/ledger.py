"""The ledger: what became of each file over all runs, and how each run is going."""

from typing import Any

from sqlalchemy import UniqueConstraint

from extractor.store.tables import columns
from extractor.store.tables.columns import Base

VERDICTS = ("done", "needs-review", "failed", "quarantined")
ENDINGS = ("finished", "stopped")


class LedgerEntry(Base, table=True):
    """What became of a file."""

    __tablename__ = "ledger"
    __table_args__ = (
        UniqueConstraint("path"),
        columns.one_of("outcome", VERDICTS),
        {"comment": "Every file that was ever read, once, with what became of it last."},
    )

    id: int = columns.identity()
    path: str = columns.text("Full path of the file, or its address in a store.")
    sha256: str | None = columns.text(
        "SHA-256 of the file, where it could be read.", default=None, index=True
    )
    stamp: str | None = columns.text(
        "What a store says of the state of the file (tag, or size and time).", default=None
    )
    outcome: str = columns.text(
        "done, needs-review (stored, but a person should look), failed, or quarantined (failed "
        "so often that it is left alone).",
        index=True,
    )
    reason: str = columns.text("read, or the kind of trouble.")
    message: str = columns.text("What happened.")
    advice: str = columns.text("What to do next.")
    tries: int = columns.plain("How often these bytes were tried.")
    pages: int = columns.plain("Number of pages, 0 where not known.")
    seconds: float = columns.plain("How long the last try took.")
    extractor_version: str = columns.text("Version of the program.")
    run_id: int | None = columns.plain(
        "The run that found it so.",
        default=None,
        foreign_key="runs.id",
        ondelete="SET NULL",
        index=True,
    )
    met_run_id: int | None = columns.plain(
        "The last run that had to account for it; where that is another, it left the file alone.",
        default=None,
        foreign_key="runs.id",
        ondelete="SET NULL",
        index=True,
    )
    noted_at: str = columns.text("When, UTC (2024-03-30T08:00:00Z).")


class Batch(Base, table=True):
    """How a run over many files is going."""

    __tablename__ = "batches"
    __table_args__ = (
        UniqueConstraint("run_id"),
        columns.one_of("ending", ENDINGS, optional=True),
        {"comment": "How each run over many files is going, or went."},
    )

    id: int = columns.identity()
    run_id: int = columns.plain("The run.", foreign_key="runs.id", ondelete="CASCADE", index=False)
    host: str = columns.text("The machine it runs on.")
    process: int = columns.plain("Number of the process there.")
    engine: str = columns.text("What reads the documents: local or dask.")
    files: int = columns.plain("How many files it has to account for.")
    beat_at: str = columns.text("When it last gave a sign of life, UTC.")
    working: list[dict[str, Any]] = columns.json(
        "JSON list: what each worker was doing then (path, since, pages)."
    )
    ending: str | None = columns.text(
        "finished, or stopped by a person; null while it runs or where it broke off.", default=None
    )
