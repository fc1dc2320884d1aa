"""Runs over an archive and what became of each file."""

from sqlalchemy import CheckConstraint, UniqueConstraint

from extractor.store.tables import columns
from extractor.store.tables.columns import Base


class Run(Base, table=True):
    """One run of the program."""

    __tablename__ = "runs"
    __table_args__ = ({"comment": "Runs of the program over files."},)

    id: int = columns.identity()
    started_at: str = columns.text("Start, UTC (2024-03-30T08:00:00Z).")
    finished_at: str | None = columns.text("End, UTC; null while it runs or where it broke off.")
    extractor_version: str = columns.text("Version of the program.")
    counts: dict[str, int] = columns.json("JSON object: number of files of each outcome.")


class Outcome(Base, table=True):
    """What became of a file."""

    __tablename__ = "outcomes"
    __table_args__ = (
        UniqueConstraint("run_id", "path"),
        CheckConstraint("outcome <> ''", name="outcome"),
        {"comment": "What became of each file of a run."},
    )

    id: int = columns.identity()
    run_id: int = columns.plain("The run.", foreign_key="runs.id", ondelete="CASCADE", index=False)
    path: str = columns.text("Path of the file as the run found it.")
    sha256: str | None = columns.text("SHA-256 of the file, where it could be read.", default=None)
    outcome: str = columns.text("Class: read, unchanged, or the kind of trouble.", index=True)
    message: str = columns.text("What happened.")
    advice: str = columns.text("What to do next.")
    document_id: int | None = columns.plain(
        "The document it gave.",
        default=None,
        foreign_key="documents.id",
        ondelete="SET NULL",
        index=True,
    )
