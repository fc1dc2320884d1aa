"""A plan record read back from the tables."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from extractor.knowledge.unit_keys import by_unit_key
from extractor.records.model import PlanRecord
from extractor.store.canonical import parted
from extractor.store.shapes import (
    ACT_FIELDS,
    ACTOR_FIELDS,
    GROUNDS,
    ITEMS,
    PIN_FIELDS,
    SCALARS,
    ItemShape,
    Row,
    chunks,
)
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

SOURCE_FIELDS = (
    "name",
    "sha256",
    "media_type",
    "bytes",
    "pages",
    "text_origin",
    "ocr_confidence",
    "encoding",
)
Evidence = dict[tuple[str, int], list[Row]]


_OF_DOCUMENT = (
    *("evidence", "documents_text", "recipients", "flags", "pages", "embedded_signatures"),
    *("readings", "assignment_partners"),
    *(shape.table for shape in ITEMS),
)
_KEYS_OF_SHARED = {
    "issuers": (("documents", "issuer_id"),),
    "actors": (("assignments", "actor_id"),),
    "legal_acts": (
        ("legal_bases", "act_id"),
        ("citations", "act_id"),
        ("act_relations", "from_act_id"),
        ("act_relations", "to_act_id"),
    ),
}
"""The shared tables, and the columns in which documents refer to them."""
TOGETHER = 100
"""Documents that are read together."""


def load_record(connection: Connection, sha256: str) -> PlanRecord | None:
    """The record of the file with this hash, or None.

    It equals the record saved, except that facts of the issuer's unit, and of acts that stand to
    one another in a relation, are those of the database's one row for each.
    """
    return next(load_records(connection, [sha256]), None)


def load_records(connection: Connection, hashes: Sequence[str]) -> Iterator[PlanRecord]:
    """The records of the files with these hashes, in the order of ``hashes``; each is as
    :func:`load_record` gives it, and those that are not there are passed over.
    """
    documents = metadata.tables["documents"]
    for start in range(0, len(hashes), TOGETHER):
        some = hashes[start : start + TOGETHER]
        found = connection.execute(select(documents).where(documents.c.sha256.in_(some)))
        rows = {row["sha256"]: dict(row) for row in found.mappings()}
        held = _Held(connection, [*rows.values()])
        for sha256 in some:
            if sha256 in rows:
                yield _Reader(held, rows[sha256]).record()


class _Held:
    """All rows of several documents, and the shared ones that they refer to."""

    def __init__(self, connection: Connection, documents: Sequence[Row]) -> None:
        self._rows: dict[tuple[str, int], list[Row]] = defaultdict(list)
        self._shared: dict[tuple[str, int], Row] = {}
        keys: dict[tuple[str, str], set[int]] = defaultdict(set)
        keys["documents", "issuer_id"].update(one["issuer_id"] for one in documents)
        referring = {place for places in _KEYS_OF_SHARED.values() for place in places}
        for name in _OF_DOCUMENT:
            table = metadata.tables[name]
            owner, place = table.c.document_id, table.c.get("position", table.c.document_id)
            query = select(table).where(owner.in_([one["id"] for one in documents]))
            columns = [column for table_name, column in referring if table_name == name]
            for found in connection.execute(query.order_by(owner, place)).mappings():
                row = dict(found)
                self._rows[name, row["document_id"]].append(row)
                for column in columns:
                    keys[name, column].add(row[column])
        for name, places in _KEYS_OF_SHARED.items():
            table = metadata.tables[name]
            wanted = sorted(set().union(*(keys[place] for place in places)) - {None})
            for some in chunks(wanted):
                query = select(table).where(table.c.id.in_(some))
                for found in connection.execute(query).mappings():
                    self._shared[name, found["id"]] = dict(found)

    def rows(self, table: str, document: int) -> list[Row]:
        """The document's rows of ``table``, in order."""
        return self._rows.get((table, document), [])

    def row(self, table: str, key: int | None) -> Row:
        """The row of a shared table."""
        return self._shared.get((table, key), {}) if key is not None else {}


class _Reader:
    """One document's record from the rows held."""

    def __init__(self, held: _Held, document: Row) -> None:
        self.held = held
        self.row = held.row
        self.document = document
        self.evidence: Evidence = defaultdict(list)
        for row in self.rows("evidence"):
            self.evidence[row["owner_kind"], row["owner_id"]].append(
                {
                    "page": row["page"],
                    "start": row["start_offset"],
                    "end": row["end_offset"],
                    "text": row["text"],
                    "boxes": row["boxes"],
                }
            )
        self.partners: dict[int, list[str]] = defaultdict(list)
        for row in self.rows("assignment_partners"):
            self.partners[row["assignment_id"]].append(row["name"])

    def rows(self, table: str) -> list[Row]:
        """The document's rows of ``table``, in order."""
        return self.held.rows(table, self.document["id"])

    def record(self) -> PlanRecord:
        texts = self.rows("documents_text")
        data: dict[str, Any] = {
            "schema_version": self.document["record_version"],
            "extractor_version": self.document["extractor_version"],
            "text": texts[0]["text"] if texts else None,
            "source": self.source(),
            "recipients": [self.recipient(row) for row in self.rows("recipients")],
            "flags": [self.flag(row) for row in self.rows("flags")],
        }
        for shape in ITEMS:
            data[shape.table] = [self.item(shape, row) for row in self.rows(shape.table)]
        return PlanRecord.model_validate(data | self.header())

    def source(self) -> Row:
        return _pick(self.document, SOURCE_FIELDS) | {
            "page_reading": [
                _pick(row, ("page", "origin", "reason", "confidence")) for row in self.rows("pages")
            ],
            "signatures": [
                _pick(row, ("organisation", "signer", "signed_at"))
                for row in self.rows("embedded_signatures")
            ],
        }

    def header(self) -> Row:
        values: Row = {name: {"value": self.document.get(name)} for name in SCALARS}
        values["period"] = {"value": _interval(self.document)}
        values["issuer"] = self.issuer()
        values["signatory"] = {
            name: self.document[f"signatory_{name}"] for name in ("name", "title", "authority")
        }
        carrier = {
            "doc_type": self.document["carrier_type"],
            "code": self.document["carrier_code"],
            "date": self.document["carrier_date"],
        }
        for row in self.rows("readings"):
            name = row["field"]
            value = carrier if name == "issued_with" else values[name]
            spans = self.evidence[name, self.document["id"]]
            values[name] = value | _pick(row, GROUNDS) | {"evidence": spans}
        return values

    def issuer(self) -> Row:
        row = self.row("issuers", self.document["issuer_id"])
        issuer = {"name": self.document["issuer_name"], "key": row.get("canonical")}
        issuer |= _pick(row, ("body", "level", "province"))
        if row.get("superior_name") is not None:
            issuer["superior"] = {
                "name": row["superior_name"],
                "body": row["superior_body"],
                "level": row["superior_level"],
                "key": row["superior"],
            }
        if row.get("unit") is None:
            return issuer
        today = list(filter(None, map(_unit_today, parted(row["current_units"]))))
        current = None
        if row["current_unit"] is not None:
            current = {
                "name": row["current_unit"],
                "code": row["current_code"],
                "province": row["current_province"],
                "key": today[0]["key"] if today else None,
            }
        unit = _pick(row, ("district", "province")) | {
            "name": row["unit"],
            "code": row["unit_code"],
            "key": row["unit_key"],
            "current": current,
            "current_units": today,
        }
        return issuer | {"unit": unit}

    def item(self, shape: ItemShape, row: Row) -> Row:
        fields = {column: name for name, column in shape.renamed.items()}
        item = {fields.get(column, column): value for column, value in row.items()}
        item["evidence"] = self.evidence[shape.owner, row["id"]]
        if "act_id" in row:
            item["legal_id"] = self.row("legal_acts", row["act_id"])["legal_id"]
            pin = _pick(row, PIN_FIELDS)
            item["pin"] = pin if any(value is not None for value in pin.values()) else None
        if "to_act_id" in row:
            item["act"], item["of"] = (self.act(row[end]) for end in ("from_act_id", "to_act_id"))
        if "actor_id" in row:
            item["unit"] = _actor(self.row("actors", row["actor_id"]))
            item["with"] = self.partners[row["id"]]
        names = {field.alias or name for name, field in shape.model.model_fields.items()}
        return _pick(item, names)

    def act(self, key: int | None) -> Row | None:
        """One end of a relation between acts."""
        row = self.row("legal_acts", key) if key is not None else None
        return _pick(row, ("legal_id", *ACT_FIELDS)) if row else None

    def recipient(self, row: Row) -> Row:
        spans = self.evidence["recipient", row["id"]]
        return {"value": row["name"], "evidence": spans} | _pick(row, GROUNDS)

    def flag(self, row: Row) -> Row:
        return _pick(row, ("code", "message")) | {"evidence": self.evidence["flag", row["id"]]}


def _actor(row: Row) -> Row:
    found = _pick(row, ACTOR_FIELDS) | {"key": row["canonical"], "members": parted(row["members"])}
    # Rows of the first version of the tables say nothing of it.
    return found | {"extent": found["extent"] or "one"}


def _unit_today(key: str) -> Row | None:
    unit = by_unit_key(key)
    if unit is None:
        return None
    return {"name": unit.name, "code": unit.code, "province": unit.province, "key": key}


def _pick(row: Row, names: tuple[str, ...] | set[str]) -> Row:
    return {name: row[name] for name in names if name in row}


def _interval(document: Row) -> str | None:
    start, end = document["period_start"], document["period_end"]
    return f"{start or '..'}/{end or '..'}" if start or end else None
