"""Corrections in the database: noted, laid over the record, withdrawn."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from extractor.errors import InputProblem
from extractor.store.corrections import Correction, apply, check_path, undo
from extractor.store.restore import load_record
from extractor.store.shapes import chunks
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from extractor.records.model import PlanRecord

STANDING = ("active", "lost")
"""The states of corrections that are laid over every new reading."""


def note(
    connection: Connection, sha256: str, field: str, value: Any, by: str, reason: str | None
) -> PlanRecord:
    """Note a correction and give the corrected record; an earlier one of the field gives way."""
    document, record = _stored(connection, sha256)
    action, anchor = check_path(record, field, value)
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    made = Correction(field, action, value, by, now, reason, anchor=anchor)
    before = standing(connection, [document]).get(document, [])
    raw = undo(record, (one for one in before if one.state == "active"))
    kept = [one for one in before if not _same_place(one, made)]
    for one in before:
        if _same_place(one, made):
            _update(connection, one, state="replaced")
    corrected, placed = apply(raw, [*kept, made])
    _insert(connection, document, placed[-1])
    return corrected


def withdraw(connection: Connection, number: int) -> PlanRecord:
    """Take a correction back and give the record without it."""
    table, documents = metadata.tables["corrections"], metadata.tables["documents"]
    query = select(table.c.document_id, documents.c.sha256).join(documents)
    of_number = (table.c.id == number) & table.c.state.in_(STANDING)
    found = connection.execute(query.where(of_number)).first()
    if found is None:
        raise InputProblem(
            f"There is no correction {number} that stands.", "See: extractor correct list."
        )
    document, record = _stored(connection, found.sha256)
    before = standing(connection, [document])[document]
    raw = undo(record, (one for one in before if one.state == "active"))
    corrected, _ = apply(raw, [one for one in before if one.id != number])
    connection.execute(update(table).where(table.c.id == number).values(state="withdrawn"))
    return corrected


def standing(connection: Connection, documents: Sequence[int]) -> dict[int, list[Correction]]:
    """The corrections that stand, by document, in the order in which they were made."""
    table = metadata.tables["corrections"]
    found: dict[int, list[Correction]] = {}
    columns = [table.c[field.name] for field in fields(Correction)]
    for some in chunks(documents):
        query = select(table.c.document_id, *columns).where(
            table.c.document_id.in_(some), table.c.state.in_(STANDING)
        )
        for document, *values in connection.execute(query.order_by(table.c.id)):
            found.setdefault(document, []).append(Correction(*values))
    return found


def lay_over(
    connection: Connection, record: PlanRecord, corrections: Sequence[Correction]
) -> PlanRecord:
    """A record read anew with its corrections; what the program reads there now is noted."""
    corrected, placed = apply(record, corrections)
    for before, after in zip(corrections, placed, strict=True):
        if before != after:
            _update(connection, before, read=after.read, state=after.state)
    return corrected


def listed(connection: Connection, sha256: str) -> list[Correction]:
    """All corrections of a file, also those that no longer stand."""
    table, documents = metadata.tables["corrections"], metadata.tables["documents"]
    columns = [table.c[field.name] for field in fields(Correction)]
    query = select(*columns).join(documents).where(documents.c.sha256 == sha256)
    return [Correction(*row) for row in connection.execute(query.order_by(table.c.id))]


def _stored(connection: Connection, sha256: str) -> tuple[int, PlanRecord]:
    documents = metadata.tables["documents"].c
    key = connection.execute(select(documents.id).where(documents.sha256 == sha256)).scalar()
    record = load_record(connection, sha256)
    if key is None or record is None:
        raise InputProblem(f"There is no document {sha256}.", "Ingest the file first.")
    return key, record


def _same_place(one: Correction, other: Correction) -> bool:
    """Whether two corrections are of one value; places are told by the words, not the number."""
    if one.action != other.action or one.action == "add":
        return False
    (name, *path), (other_name, *other_path) = one.field.split("."), other.field.split(".")
    if one.anchor is None or other.anchor is None:
        return one.field == other.field
    words = ("text", "start", "order")
    same_item = all(one.anchor[word] == other.anchor[word] for word in words)
    return name == other_name and path[1:] == other_path[1:] and same_item


def _update(connection: Connection, one: Correction, **values: Any) -> None:
    table = metadata.tables["corrections"]
    connection.execute(update(table).where(table.c.id == one.id).values(**values))


def _insert(connection: Connection, document: int, one: Correction) -> None:
    row = asdict(one) | {"document_id": document}
    del row["id"]
    connection.execute(insert(metadata.tables["corrections"]), row)
