"""A plan record as rows of tables.

The rows of things that many plans share (issuers, acts, actors, indicators) come from a
:class:`Shared`, which gives each its key; everything else is a plain function of the record.
"""

from __future__ import annotations

from collections import defaultdict
from math import isfinite
from typing import TYPE_CHECKING, Protocol

from extractor.store import full_text
from extractor.store.canonical import act_row, actor_row, issuer_row
from extractor.store.shapes import ACT_FIELDS, GROUNDS, ITEMS, PIN_FIELDS, SCALARS, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.records.model import Assignment, Citation, Grounded, PlanRecord, Span

Rows = dict[str, list[Row]]


class Shared(Protocol):
    """Gives keys: to new rows of a table, and to rows that several documents share."""

    def fresh(self, table: str) -> int:
        """A key that no row of ``table`` has yet."""
        ...

    def shared(self, table: str, row: Row) -> int:
        """The key of the one row of ``table`` whose ``key`` is that of ``row``."""
        ...

    def indicator(self, name: str) -> str:
        """``name``, once ``indicators`` knows it."""
        ...


def document_row(record: PlanRecord, document: int, keys: Shared, run: int | None) -> Row:
    """The row of ``documents``."""
    source = record.source
    issuer = issuer_row(record.issuer)
    carrier = record.issued_with
    start, _, end = (record.period.value or "").partition("/")
    dated = record.issued_on.value or (carrier.date if carrier else None)
    row: Row = {name: getattr(record, name).value for name in SCALARS if name != "period"}
    row |= source.model_dump(exclude={"page_reading", "signatures"})
    return row | {
        "id": document,
        "year": int(dated[:4]) if dated else None,
        "period_start": _open_end(start),
        "period_end": _open_end(end),
        "issuer_id": keys.shared("issuers", issuer) if issuer else None,
        "issuer_name": record.issuer.name,
        "signatory_name": record.signatory.name,
        "signatory_title": record.signatory.title,
        "signatory_authority": record.signatory.authority,
        "carrier_type": carrier.doc_type if carrier else None,
        "carrier_code": carrier.code if carrier else None,
        "carrier_date": carrier.date if carrier else None,
        "record_version": record.schema_version,
        "extractor_version": record.extractor_version,
        "run_id": run,
    }


def content_rows(record: PlanRecord, document: int, keys: Shared) -> Rows:
    """The rows of all tables of content, by table."""
    builder = _Builder(document, keys)
    builder.add_source(record)
    builder.add_header(record)
    for shape in ITEMS:
        for place, item in enumerate(getattr(record, shape.table)):
            columns = item.model_dump(exclude={"evidence", "unit", "with_", "pin", "legal_id"})
            if shape.table in ("legal_bases", "citations"):
                columns |= _act_columns(item, keys)
            elif shape.table == "assignments":
                columns["actor_id"] = keys.shared("actors", actor_row(item.unit))
            elif shape.table == "targets":
                columns["unit"] = item.unit
                if item.indicator_id is not None:
                    keys.indicator(item.indicator_id)
            _check_numbers(columns)
            row = {shape.renamed.get(name, name): value for name, value in columns.items()}
            key = builder.add(shape.table, place, row)
            builder.add_evidence(shape.owner, key, item.evidence)
            if shape.table == "assignments":
                builder.add_partners(item, key)
    builder.add_search(record)
    return dict(builder.rows)


def _check_numbers(columns: Row) -> None:
    """Refuse what is no number; the databases would differ in what they make of it."""
    for name, value in columns.items():
        if isinstance(value, float) and not isfinite(value):
            raise ValueError(f"{name} is not a number: {value}")


def _act_columns(item: Citation, keys: Shared) -> Row:
    cited = {name: getattr(item, name) for name in ACT_FIELDS}
    pinned = {name: getattr(item.pin, name) if item.pin else None for name in PIN_FIELDS}
    return cited | pinned | {"act_id": keys.shared("legal_acts", act_row(item))}


def _open_end(date: str) -> str | None:
    return None if date in ("", "..") else date


def _grounds(item: Grounded) -> Row:
    return {name: getattr(item, name) for name in GROUNDS}


class _Builder:
    """Collects the rows of one document."""

    def __init__(self, document: int, keys: Shared) -> None:
        self.document = document
        self.keys = keys
        self.rows: defaultdict[str, list[Row]] = defaultdict(list)

    def add(self, table: str, position: int, columns: Row) -> int:
        """Add a row and give its key."""
        key = self.keys.fresh(table)
        row = {"id": key, "document_id": self.document, "position": position}
        self.rows[table].append(row | columns)
        return key

    def add_evidence(self, owner: str, key: int, spans: Sequence[Span]) -> None:
        for place, span in enumerate(spans):
            columns = {
                "owner_kind": owner,
                "owner_id": key,
                "page": span.page,
                "start_offset": span.start,
                "end_offset": span.end,
                "text": span.text,
                "boxes": span.boxes,
            }
            self.add("evidence", place, columns)

    def add_source(self, record: PlanRecord) -> None:
        if record.text is not None:
            self.rows["documents_text"].append({"document_id": self.document, "text": record.text})
        for place, page in enumerate(record.source.page_reading):
            self.add("pages", place, page.model_dump())
        for place, signature in enumerate(record.source.signatures):
            self.add("embedded_signatures", place, signature.model_dump())

    def add_header(self, record: PlanRecord) -> None:
        for name in (*SCALARS, "issuer", "signatory", "issued_with"):
            reading: Grounded | None = getattr(record, name)
            if reading is None or (name != "issued_with" and reading == type(reading)()):
                continue
            self.rows["readings"].append(
                {"id": self.keys.fresh("readings"), "document_id": self.document, "field": name}
                | _grounds(reading)
            )
            self.add_evidence(name, self.document, reading.evidence)
        for place, recipient in enumerate(record.recipients):
            key = self.add("recipients", place, {"name": recipient.value} | _grounds(recipient))
            self.add_evidence("recipient", key, recipient.evidence)
        for place, flag in enumerate(record.flags):
            key = self.add("flags", place, {"code": flag.code, "message": flag.message})
            self.add_evidence("flag", key, flag.evidence)

    def add_search(self, record: PlanRecord) -> None:
        """What the search finds the document by; call it when all else is there."""
        found = full_text.search_rows(
            self.document,
            record.title.value,
            [(row["id"], row["indicator"] or "") for row in self.rows.get("targets", ())],
            [(row["id"], row["task"]) for row in self.rows.get("assignments", ())],
            record.text,
            self.keys.fresh,
        )
        if found:
            self.rows[full_text.TABLE] = found

    def add_partners(self, item: Assignment, key: int) -> None:
        for place, name in enumerate(item.with_):
            self.add("assignment_partners", place, {"assignment_id": key, "name": name})
