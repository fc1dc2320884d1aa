"""Writing records in bulk: many documents to a statement, one by one only where one is refused."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, select, update
from sqlalchemy.exc import DataError, IntegrityError

from extractor.errors import InputProblem
from extractor.store.bulk import insert_rows
from extractor.store.canonical import shared_keys
from extractor.store.correcting import lay_over, standing
from extractor.store.keys import Keys
from extractor.store.rows import COLUMNS, content_rows, document_row
from extractor.store.shapes import CONTENT_TABLES, chunks
from extractor.store.summaries import Touched
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from extractor.records.model import PlanRecord
    from extractor.store.rows import Rows, Values

_CITING = ("citations", "legal_bases")

REFUSALS = (IntegrityError, DataError, OverflowError, ValueError, InputProblem)
"""What a record that breaks a rule of the database raises."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that broke a rule of the database and was left out."""

    sha256: str
    name: str
    message: str


@dataclass(frozen=True, slots=True)
class SaveReport:
    """What became of the records given to :meth:`~extractor.store.database.Database.save`."""

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


class Stored(NamedTuple):
    """What is known of a document that was stored before; the fields are columns."""

    id: int
    sha256: str
    name: str
    extractor_version: str
    run_id: int | None


@dataclass(frozen=True, slots=True)
class Batch:
    """Records of different files to be written in the one transaction of ``connection``.

    ``labels`` names indicators by id, ``run`` is the run they belong to; ``touched`` gathers
    what has to be counted anew; ``corrected`` says that corrections are laid over the records
    already.
    """

    connection: Connection
    labels: Mapping[str, str]
    run: int | None = None
    touched: Touched = field(default_factory=Touched)
    corrected: bool = False

    def save(self, records: Sequence[PlanRecord], *, force: bool = False) -> SaveReport:
        """Write the records; those stored by the same version stay as they are unless ``force``.

        A record that breaks a rule of the database is left out and named in the report.
        """
        stored = self._stored([record.source.sha256 for record in records])
        wanted: list[PlanRecord] = []
        unchanged: list[PlanRecord] = []
        for record in records:
            held = stored.get(record.source.sha256)
            same = held is not None and held.extractor_version == record.extractor_version
            (unchanged if same and not force else wanted).append(record)
        self._name_copies(unchanged, stored)
        report = SaveReport(unchanged=len(unchanged))
        try:
            return report + self._try(wanted, stored)
        except REFUSALS:
            for record in wanted:
                report += self._alone(record, stored)
        return report

    def _stored(self, hashes: Sequence[str]) -> dict[str, Stored]:
        """The documents stored before, by hash."""
        documents = metadata.tables["documents"].c
        columns = [documents[name] for name in Stored._fields]
        return {
            row.sha256: Stored(*row)
            for some in chunks(hashes)
            for row in self.connection.execute(select(*columns).where(documents.sha256.in_(some)))
        }

    def _name_copies(self, records: Sequence[PlanRecord], stored: Mapping[str, Stored]) -> None:
        documents = metadata.tables["documents"]
        for record in records:
            held = stored[record.source.sha256]
            if (name := self._name(held.name, record, held)) != held.name:
                change = update(documents).where(documents.c.id == held.id)
                self.connection.execute(change.values(name=name))

    def _name(self, name: str, record: PlanRecord, held: Stored) -> str:
        """``name``; where this run has met the file under two names, the first of them, whichever
        was read first.
        """
        met_twice = held.run_id is not None and held.run_id == self.run
        return min(record.source.name, held.name) if met_twice else name

    def _alone(self, record: PlanRecord, stored: Mapping[str, Stored]) -> SaveReport:
        try:
            return self._try([record], stored)
        except REFUSALS as error:
            words = str(error.orig if isinstance(error, IntegrityError | DataError) else error)
            said = words.splitlines()[0]
            return SaveReport(refused=(Refusal(record.source.sha256, record.source.name, said),))

    def _try(self, records: Sequence[PlanRecord], stored: Mapping[str, Stored]) -> SaveReport:
        if not records:
            return SaveReport()
        with self.connection.begin_nested():
            self._write(records, stored)
        replaced = sum(record.source.sha256 in stored for record in records)
        return SaveReport(inserted=len(records) - replaced, replaced=replaced)

    def _with_corrections(
        self, records: Sequence[PlanRecord], stored: Mapping[str, Stored]
    ) -> Sequence[PlanRecord]:
        """The records as people corrected them: a new reading never overwrites what they said."""
        known = {record.source.sha256 for record in records} & stored.keys()
        found = standing(self.connection, sorted(stored[sha256].id for sha256 in known))
        if self.corrected or not found:
            return records
        said = {sha256: found.get(stored[sha256].id, []) for sha256 in known}
        return [
            lay_over(self.connection, record, said[record.source.sha256])
            if said.get(record.source.sha256)
            else record
            for record in records
        ]

    def _write(self, records: Sequence[PlanRecord], stored: Mapping[str, Stored]) -> None:
        records = self._with_corrections(records, stored)
        keys = Keys(self.connection, self.labels)
        for table, names in shared_keys(records).items():
            keys.know(table, names)
        self._touch_indicators(records)
        before = [stored[r.source.sha256].id for r in records if r.source.sha256 in stored]
        freed = self._remove_content(before)
        for table, held in freed.items():
            keys.keep_clear(table, (key for of_one in held.values() for key in of_one))
        documents = metadata.tables["documents"]
        new: list[Values] = []
        changed = []
        rows: Rows = {}
        for record in records:
            old = stored.get(record.source.sha256)
            for table in CONTENT_TABLES:
                keys.reuse(table, freed[table].get(old.id, ()) if old else ())
            document = old.id if old else keys.fresh("documents")
            self.touched.documents.add(document)
            row = document_row(record, document, keys, self.run)
            if old:
                row["name"] = self._name(row["name"], record, old)
            if row["issuer_id"] is not None:
                self.touched.issuers.add(row["issuer_id"])
            if old:
                changed.append(row)
            else:
                new.append(tuple(row[name] for name in COLUMNS["documents"]))
            for table, made in content_rows(record, row, keys).items():
                rows.setdefault(table, []).extend(made)
        keys.write_shared()
        for row in changed:
            change = update(documents).where(documents.c.id == row["id"])
            self.connection.execute(change.values(row))
        self._insert({"documents": new} | rows)
        for name in _CITING:
            place = COLUMNS[name].index("act_id")
            self.touched.acts.update(row[place] for row in rows.get(name, ()))

    def _touch_indicators(self, records: Sequence[PlanRecord]) -> None:
        self.touched.indicators.update(
            target.indicator_id
            for record in records
            for target in record.targets
            if target.indicator_id
        )

    def _touch_stored(self, documents: Sequence[int]) -> None:
        targets = metadata.tables["targets"].c
        measured = select(targets.indicator_id).where(
            targets.document_id.in_(documents), targets.indicator_id.is_not(None)
        )
        self.touched.indicators.update(map(str, self.connection.scalars(measured.distinct())))
        issued = metadata.tables["documents"].c
        known = select(issued.issuer_id).where(
            issued.id.in_(documents), issued.issuer_id.is_not(None)
        )
        self.touched.issuers.update(self.connection.scalars(known))
        for name in _CITING:
            uses = metadata.tables[name].c
            cited = select(uses.act_id).where(uses.document_id.in_(documents)).distinct()
            self.touched.acts.update(self.connection.scalars(cited))

    def _remove_content(self, before: Sequence[int]) -> dict[str, dict[int, list[int]]]:
        """Empty the tables of content of these documents and give the keys that come free."""
        freed: dict[str, dict[int, list[int]]] = {name: {} for name in CONTENT_TABLES}
        for some in chunks(before):
            self._touch_stored(some)
            for name in CONTENT_TABLES:
                table = metadata.tables[name]
                of_these = table.c.document_id.in_(some)
                if "id" in table.c:
                    held = defaultdict(list)
                    query = select(table.c.document_id, table.c.id).where(of_these)
                    for document, key in self.connection.execute(query.order_by(table.c.id)):
                        held[document].append(key)
                    freed[name] |= held
                self.connection.execute(delete(table).where(of_these))
        return freed

    def _insert(self, rows: Rows) -> None:
        for table in metadata.sorted_tables:
            if made := rows.get(table.name):
                insert_rows(self.connection, table.name, COLUMNS[table.name], made)


def batches(records: Iterable[PlanRecord], size: int) -> Iterator[list[PlanRecord]]:
    """The records in lists of at most ``size`` in which no file comes twice."""
    batch: dict[str, PlanRecord] = {}
    for record in records:
        if len(batch) >= size or record.source.sha256 in batch:
            yield [*batch.values()]
            batch.clear()
        batch[record.source.sha256] = record
    if batch:
        yield [*batch.values()]
