"""The database of plans: open, save, load, and the book of runs.

There is one writer at a time; readers are never kept waiting (write-ahead log).
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Self

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import DataError, IntegrityError

from extractor.errors import StoreProblem
from extractor.knowledge.indicators import indicators
from extractor.store import runs
from extractor.store.address import address
from extractor.store.keys import Keys
from extractor.store.opening import open_reader, open_writer
from extractor.store.restore import load_record
from extractor.store.rows import content_rows, document_row
from extractor.store.shapes import CONTENT_TABLES
from extractor.store.tables import metadata
from extractor.store.troubles import named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from types import TracebackType

    from sqlalchemy import Connection, Engine

    from extractor.records.model import PlanRecord
    from extractor.store.address import Address
    from extractor.store.runs import Outcome

BATCH = 50
"""Documents to a transaction: a commit for each costs twenty times as much."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that broke a rule of the database and was left out."""

    sha256: str
    name: str
    message: str


@dataclass(frozen=True, slots=True)
class SaveReport:
    """What became of the records given to :meth:`Database.save`."""

    inserted: int = 0
    replaced: int = 0
    unchanged: int = 0
    refused: tuple[Refusal, ...] = ()

    def __add__(self, other: SaveReport) -> SaveReport:
        return SaveReport(
            self.inserted + other.inserted,
            self.replaced + other.replaced,
            self.unchanged + other.unchanged,
            self.refused + other.refused,
        )


class Database:
    """A database of plans; make one with :meth:`open`.

    ``labels`` names the indicators, by id, as they are to stand in the database.
    All methods raise :class:`~extractor.errors.StoreProblem` when the database cannot be used.
    """

    def __init__(self, place: Address, writer: Engine | None, reader: Engine) -> None:
        self.place = place
        self.labels: Mapping[str, str] = {one.id: one.label for one in indicators()}
        self._writer = writer
        self._reader = reader

    @classmethod
    def open(
        cls, url: str, create: bool = True, *, read_only: bool = False, wait: float = 10.0
    ) -> Self:
        """Open ``url``, making the database unless ``create`` is False.

        ``url`` is a file (``plans.db``, ``sqlite:///plans.db``) or a database of PostgreSQL
        (``postgresql://user@host/database``), which must be there already; its tables are made.
        With ``read_only`` nothing is made or written, and a file may lie in a folder that
        forbids it.  ``wait`` is how many seconds to wait for another writer.
        It raises StoreProblem on a wrong URL, a missing folder or file, a server that cannot be
        reached, a lack of permission, a lock, a database of another program and one made by a
        newer or an older version.
        """
        place = address(url)
        writer = None if read_only else open_writer(place, create=create, wait=wait)
        return cls(place, writer, open_reader(place, wait=wait))

    def close(self) -> None:
        """Let go of the file."""
        self._reader.dispose()
        if self._writer is not None:
            self._writer.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that cannot write, for queries."""
        with named(str(self.place)), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, committed at the end."""
        if self._writer is None:
            raise StoreProblem(f"The database {self.place} was opened for reading only.")
        with named(str(self.place)), self._writer.begin() as connection:
            yield connection

    def save(
        self, records: Iterable[PlanRecord], run: int | None = None, *, force: bool = False
    ) -> SaveReport:
        """Store records, each file once, :data:`BATCH` to a transaction.

        A file stored before by the same version of the extractor is left as it is (unless
        ``force``), by another version replaced.  A record that breaks a rule of the database is
        reported in ``refused`` and the others are stored.

        Issuers, acts and actors that no document refers to any more are removed at the end; with
        ``run`` this is left to :meth:`finish_run`, because it looks through whole tables.
        """
        report = SaveReport()
        source = iter(records)
        while batch := list(islice(source, BATCH)):
            with self.writing() as connection:
                keys = Keys(connection, self.labels)
                for record in batch:
                    report += _save_one(connection, keys, record, run, force=force)
        if report.replaced and run is None:
            with self.writing() as connection:
                _drop_orphans(connection)
        return report

    def load(self, sha256: str) -> PlanRecord | None:
        """The record of the file with this hash, or None where it was never stored."""
        with self.reading() as connection:
            return load_record(connection, sha256)

    def stored_version(self, sha256: str) -> str | None:
        """The version of the extractor that stored the file, or None."""
        documents = metadata.tables["documents"]
        query = select(documents.c.extractor_version).where(documents.c.sha256 == sha256)
        with self.reading() as connection:
            return connection.execute(query).scalar()

    def begin_run(self, extractor_version: str) -> int:
        """Open a run in the book and give its number."""
        with self.writing() as connection:
            return runs.begin(connection, extractor_version)

    def record_outcome(self, run: int, outcome: Outcome) -> None:
        """Note what became of a file in a run; a later note on the same path replaces it."""
        self.record_outcomes(run, [outcome])

    def record_outcomes(self, run: int, outcomes: Sequence[Outcome]) -> None:
        """Note what became of several files, in one transaction."""
        with self.writing() as connection:
            runs.record(connection, run, outcomes)

    def finish_run(self, run: int) -> dict[str, int]:
        """Close a run and give the number of files of each outcome."""
        with self.writing() as connection:
            _drop_orphans(connection)
            return runs.finish(connection, run)


def _save_one(
    connection: Connection, keys: Keys, record: PlanRecord, run: int | None, *, force: bool
) -> SaveReport:
    documents = metadata.tables["documents"]
    stored = connection.execute(
        select(documents.c.id, documents.c.extractor_version).where(
            documents.c.sha256 == record.source.sha256
        )
    ).first()
    if stored and stored.extractor_version == record.extractor_version and not force:
        return SaveReport(unchanged=1)
    try:
        with connection.begin_nested():
            _write(connection, keys, record, run, stored.id if stored else None)
    except (IntegrityError, DataError, OverflowError, ValueError) as error:
        keys.forget()
        words = str(error.orig if isinstance(error, IntegrityError | DataError) else error)
        return SaveReport(refused=(Refusal(record.source.sha256, record.source.name, words),))
    keys.keep()
    return SaveReport(replaced=1) if stored else SaveReport(inserted=1)


def _write(
    connection: Connection, keys: Keys, record: PlanRecord, run: int | None, stored: int | None
) -> None:
    documents = metadata.tables["documents"]
    document = stored if stored is not None else keys.fresh("documents")
    row = document_row(record, document, keys, run)
    if stored is None:
        connection.execute(insert(documents), row)
    else:
        for name in CONTENT_TABLES:
            table = metadata.tables[name]
            connection.execute(delete(table).where(table.c.document_id == document))
        connection.execute(update(documents).where(documents.c.id == document).values(row))
    rows = content_rows(record, document, keys)
    for table in metadata.sorted_tables:
        if table.name in rows:
            connection.execute(insert(table), rows[table.name])


def _drop_orphans(connection: Connection) -> None:
    """Remove shared rows that no document refers to since it was read anew."""
    tables = metadata.tables
    users = (
        ("issuers", [tables["documents"].c.issuer_id]),
        ("actors", [tables["assignments"].c.actor_id]),
        ("legal_acts", [tables["legal_bases"].c.act_id, tables["citations"].c.act_id]),
        ("indicators", [tables["targets"].c.indicator_id]),
    )
    for name, references in users:
        table = tables[name]
        used = [select(column).where(column == table.c.id).exists() for column in references]
        connection.execute(delete(table).where(*(~exists for exists in used)))
