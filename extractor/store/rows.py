"""A plan record as rows of tables.

Rows are tuples in the order of :data:`COLUMNS`, ready for the driver.  The keys of things that
many plans share (issuers, acts, actors, indicators) come from a :class:`Shared`; everything else
is a plain function of the record.
"""

from __future__ import annotations

import json
from collections import defaultdict
from math import isfinite
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol

from extractor.records.model import PlanRecord
from extractor.store import full_text
from extractor.store.canonical import act_row, actor_row, issuer_row, reference_row
from extractor.store.shapes import GROUNDS, ITEMS, PIN_FIELDS, SCALARS, ItemShape, Row
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extractor.records.model import (
        ActReference,
        Citation,
        Coordinates,
        Grounded,
        Model,
        Span,
    )

Values = tuple[Any, ...]
Rows = dict[str, list[Values]]

_PLACE = ("id", "document_id", "position")
_OF_THE_PLAN = ("issuer_id", "year", "level")
"""Columns of targets that repeat what the plan says, for the sake of comparing them."""

_KEYS_OF_OTHERS = ("act_id", "actor_id", "from_act_id", "to_act_id")
_MADE_HERE = frozenset({*_PLACE, *PIN_FIELDS, *_OF_THE_PLAN, *_KEYS_OF_OTHERS, "reasons"})
_to_json = json.JSONEncoder(ensure_ascii=False).encode


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


def _item_columns(shape: ItemShape) -> tuple[str, ...]:
    """The columns of a list of the record: those made here first, the item's own, ``reasons``."""
    names = [column.name for column in metadata.tables[shape.table].columns]
    own = [name for name in names if name not in _MADE_HERE]
    made = [name for name in names if name in _MADE_HERE and name not in (*_PLACE, "reasons")]
    return (*_PLACE, *made, *own, "reasons")


def _getter(shape: ItemShape) -> Callable[[Model], Values]:
    """A function from an item to the values of its own columns."""
    fields = {column: name for name, column in shape.renamed.items()}
    own = [name for name in _item_columns(shape) if name not in _MADE_HERE]
    return attrgetter(*(fields.get(name, name) for name in own))


COLUMNS: dict[str, tuple[str, ...]] = {
    name: tuple(column.name for column in table.columns) for name, table in metadata.tables.items()
} | {shape.table: _item_columns(shape) for shape in ITEMS}
"""The columns of each table in the order in which rows are written."""

_GETTERS = {shape.table: _getter(shape) for shape in ITEMS}
_GROUNDS = attrgetter(*GROUNDS[:-1])
_READINGS = (*SCALARS, "issuer", "signatory", "issued_with")
_EMPTY = {name: PlanRecord.model_fields[name].default for name in _READINGS}


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


def content_rows(record: PlanRecord, plan: Row, keys: Shared) -> Rows:
    """The rows of all tables of content, by table; ``plan`` is the row of ``documents``.

    It raises ValueError on a number that is none, or is infinite.
    """
    builder = _Builder(plan, record.issuer.level, keys)
    builder.add_source(record)
    builder.add_header(record)
    for shape in ITEMS:
        values_of = _GETTERS[shape.table]
        for place, item in enumerate(getattr(record, shape.table)):
            values = values_of(item)
            _check_numbers(shape.table, values)
            made = builder.made(shape.table, item)
            key = builder.add(shape.table, place, *made, *values, _list(item.reasons))
            builder.add_evidence(shape.owner, key, item.evidence)
            if shape.table == "assignments":
                for order, name in enumerate(item.with_):
                    builder.add("assignment_partners", key, order, name)
    builder.add_search(record)
    return dict(builder.rows)


def _check_numbers(table: str, values: Values) -> None:
    """Refuse what is no number; the databases would differ in what they make of it."""
    for value in values:
        if type(value) is float and not isfinite(value):
            raise ValueError(f"{table} holds what is not a number: {value}")


def _open_end(date: str) -> str | None:
    return None if date in ("", "..") else date


def _list(items: Sequence[object]) -> str:
    return _to_json(items) if items else "[]"


def _boxes(boxes: Sequence[Coordinates]) -> str:
    """As :func:`_list`, ten times as fast: Python and JSON write numbers alike."""
    if not boxes:
        return "[]"
    written = str(boxes).replace("(", "[").replace(")", "]")
    return written.replace("nan", "NaN").replace("inf", "Infinity") if "n" in written else written


class _Builder:
    """Collects the rows of one document."""

    def __init__(self, plan: Row, level: str | None, keys: Shared) -> None:
        self.document: int = plan["id"]
        self.of_the_plan = (plan["issuer_id"], plan["year"], level)
        self.keys = keys
        self.rows: defaultdict[str, list[Values]] = defaultdict(list)

    def add(self, table: str, *values: Any) -> int:
        """Add a row, its key and document leading, and give the key."""
        key = self.keys.fresh(table)
        self.rows[table].append((key, self.document, *values))
        return key

    def made(self, table: str, item: Any) -> Values:
        """The values of an item's columns that are no fields of it."""
        if table in ("legal_bases", "citations"):
            cited: Citation = item
            pinned = [getattr(cited.pin, name) if cited.pin else None for name in PIN_FIELDS]
            return (self.keys.shared("legal_acts", act_row(cited)), *pinned)
        if table == "act_relations":
            ends: tuple[ActReference | None, ActReference] = (item.act, item.of)
            rows = [reference_row(end) if end else None for end in ends]
            return tuple(self.keys.shared("legal_acts", row) if row else None for row in rows)
        if table == "assignments":
            return (self.keys.shared("actors", actor_row(item.unit)),)
        if table == "targets":
            if item.indicator_id is not None:
                self.keys.indicator(item.indicator_id)
            return self.of_the_plan
        return ()

    def add_evidence(self, owner: str, key: int, spans: Sequence[Span]) -> None:
        for place, span in enumerate(spans):
            self.add(
                *("evidence", owner, key, place),
                *(span.page, span.start, span.end, span.text, _boxes(span.boxes)),
            )

    def add_source(self, record: PlanRecord) -> None:
        if record.text is not None:
            self.rows["documents_text"].append((self.document, record.text))
        for place, page in enumerate(record.source.page_reading):
            self.add("pages", place, page.page, page.origin, page.reason, page.confidence)
        for place, one in enumerate(record.source.signatures):
            self.add("embedded_signatures", place, one.organisation, one.signer, one.signed_at)

    def add_header(self, record: PlanRecord) -> None:
        for name in _READINGS:
            reading: Grounded | None = getattr(record, name)
            if reading is None or (not reading.evidence and reading == _EMPTY[name]):
                continue
            self.add("readings", name, *_GROUNDS(reading), _list(reading.reasons))
            self.add_evidence(name, self.document, reading.evidence)
        for place, recipient in enumerate(record.recipients):
            grounds = (*_GROUNDS(recipient), _list(recipient.reasons))
            key = self.add("recipients", place, recipient.value, *grounds)
            self.add_evidence("recipient", key, recipient.evidence)
        for place, flag in enumerate(record.flags):
            key = self.add("flags", place, flag.code, flag.message)
            self.add_evidence("flag", key, flag.evidence)

    def add_search(self, record: PlanRecord) -> None:
        """What the search finds the document by; call it when all else is there."""
        targets = [row[0] for row in self.rows.get("targets", ())]
        tasks = [row[0] for row in self.rows.get("assignments", ())]
        found = full_text.search_rows(
            self.document,
            record.title.value,
            [(key, one.indicator or "") for key, one in zip(targets, record.targets, strict=True)],
            [(key, one.task) for key, one in zip(tasks, record.assignments, strict=True)],
            record.text,
            self.keys.fresh,
        )
        self.rows[full_text.TABLE] = [
            tuple(row[name] for name in COLUMNS[full_text.TABLE]) for row in found
        ]
