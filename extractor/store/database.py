"""The database of plans: open, save, load, and the book of runs.

There is one writer at a time; readers are never kept waiting (write-ahead log).
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import select

from extractor.errors import InputProblem, StoreProblem
from extractor.knowledge.indicators import indicators
from extractor.store import correcting, runs
from extractor.store.address import address
from extractor.store.opening import open_reader, open_writer
from extractor.store.restore import load_record
from extractor.store.settling import settle
from extractor.store.summaries import Touched
from extractor.store.tables import metadata
from extractor.store.troubles import named
from extractor.store.writing import Batch, Refusal, SaveReport, batches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from types import TracebackType

    from sqlalchemy import Connection, Engine

    from extractor.records.model import PlanRecord
    from extractor.store.address import Address
    from extractor.store.corrections import Correction
    from extractor.store.runs import Outcome

__all__ = ["BATCH", "Database", "Refusal", "SaveReport"]

BATCH = 50
"""Documents that a run gathers before it writes: a commit for each costs twenty times as much."""

TRANSACTION = 200
"""Documents to a transaction at most."""


class Database:
    """A database of plans; make one with :meth:`open`.

    ``labels`` names the indicators, by id, as they are to stand in the database; ``linking``
    says whether files that are the same plan are looked for after writing, which takes most of
    the time: set it False for records that are known to be of different plans.
    All methods raise :class:`~extractor.errors.StoreProblem` when the database cannot be used.
    """

    def __init__(self, place: Address, writer: Engine | None, reader: Engine) -> None:
        self.place = place
        self.labels: Mapping[str, str] = {one.id: one.label for one in indicators()}
        self.linking = True
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
        """Store records, each file once, :data:`TRANSACTION` to a transaction.

        A file stored before by the same version of the extractor is left as it is (unless
        ``force``), by another version replaced.  A record that breaks a rule of the database is
        reported in ``refused`` and the others are stored.

        At the end issuers and acts are given the names that most documents give them, and those
        that no document refers to any more are removed; with ``run`` this is left to
        :meth:`finish_run`, because it looks through whole tables.
        """
        report, touched = SaveReport(), Touched()
        for some in batches(records, TRANSACTION):
            with self.writing() as connection:
                batch = Batch(connection, self.labels, run, touched)
                report += batch.save(some, force=force)
        if run is None and (report.inserted or report.replaced):
            with self.writing() as connection:
                settle(
                    connection,
                    replaced=bool(report.replaced),
                    touched=touched,
                    link=self.linking,
                )
        return report

    def load(self, sha256: str) -> PlanRecord | None:
        """The record of the file with this hash, or None where it was never stored."""
        with self.reading() as connection:
            return load_record(connection, sha256)

    def correct(
        self, sha256: str, field: str, value: Any, *, by: str, note: str | None = None
    ) -> PlanRecord:
        """Note that a person says ``value`` belongs in ``field`` and give the corrected record.

        ``field`` is a path in the record: ``number``, ``issuer.unit.name``, ``targets.2.value``;
        ``targets.2`` with None removes the item, ``targets.+`` adds one (a mapping of its
        fields).  All tables and views hold the corrected values from now on, and so do they when
        the file is read anew.  It raises InputProblem where there is no such document or field,
        or the value is of the wrong kind.
        """
        with self.writing() as connection:
            record = correcting.note(connection, sha256, field, value, by, note)
            self._rewrite(connection, record)
        return record

    def withdraw(self, correction: int) -> PlanRecord:
        """Take a correction back, so that the value is what the program reads, and give the
        record.  It raises InputProblem where no such correction stands.
        """
        with self.writing() as connection:
            record = correcting.withdraw(connection, correction)
            self._rewrite(connection, record)
        return record

    def corrections(self, sha256: str) -> list[Correction]:
        """All corrections of a file, in the order in which they were made."""
        with self.reading() as connection:
            return correcting.listed(connection, sha256)

    def _rewrite(self, connection: Connection, record: PlanRecord) -> None:
        documents = metadata.tables["documents"].c
        of_file = documents.sha256 == record.source.sha256
        run = connection.execute(select(documents.run_id).where(of_file)).scalar()
        batch = Batch(connection, self.labels, run, corrected=True)
        if refused := batch.save([record], force=True).refused:
            raise InputProblem(f"The value breaks a rule of the database: {refused[0].message}.")
        settle(connection, replaced=True, touched=batch.touched, link=self.linking)

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
            settle(connection, replaced=True, link=self.linking)
            return runs.finish(connection, run)
