"""What may be corrected in a record, and what people corrected, as tables for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from extractor.research.tables import Answer
from extractor.research.typed_values import GIVEN, as_json
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.records.model import PlanRecord
    from extractor.research.tables import Value
    from extractor.store.database import Database

_KEPT = ("schema_version", "extractor_version", "text", "source", "flags")
"""Parts of the record that are no reading of the plan, so that there is nothing to correct."""
Data = dict[str, Any]


def fields(record: PlanRecord, start: str = "") -> Answer:
    """Each value of the record under the name by which it is corrected.

    ``start`` leaves only those within one field (``targets``, ``targets.2``, ``issuer.unit``).
    """
    data = record.model_dump(mode="json", by_alias=True, exclude=set(_KEPT))
    rows = [row for name, held in data.items() for row in _values(name, held, {})]
    if start:
        rows = [row for row in rows if f"{row[0]!s}.".startswith(f"{start}.")]
    return Answer(("field", "value", "page", "words", "confidence"), tuple(rows))


def _values(path: str, held: Any, ground: Data) -> Iterator[tuple[Value, ...]]:
    if isinstance(held, list) and any(isinstance(one, dict) for one in held):
        for place, one in enumerate(held):
            yield from _values(f"{path}.{place}", one, ground)
    elif isinstance(held, dict):
        ground = held if "evidence" in held else ground
        for name, value in held.items():
            if name == "value" and not path.startswith(("targets.", "recipients.")):
                yield from _values(path, value, ground)
            elif name not in GIVEN:
                yield from _values(f"{path}.{name}", value, ground)
    elif held not in (None, []):
        span = (ground.get("evidence") or [{}])[0]
        words = " ".join(str(span.get("text", "")).split())
        yield path, as_json(held), span.get("page"), words, ground.get("confidence")


def corrections(database: Database, sha256: str | None = None) -> Answer:
    """All corrections, of one file or of all, with what the program reads in their place."""
    made, documents = metadata.tables["corrections"].c, metadata.tables["documents"].c
    query = select(documents.name, *made).join(documents.id.table, documents.id == made.document_id)
    if sha256 is not None:
        query = query.where(documents.sha256 == sha256)
    with database.reading() as connection:
        found = connection.execute(query.order_by(made.id)).mappings().all()
    columns = (
        *("correction", "document", "field", "action", "read", "value"),
        *("made_by", "made_at", "note", "state", "document_id"),
    )
    rows = [
        (
            *(row["id"], row["name"], row["field"], row["action"]),
            *(as_json(read_there(row["field"], row["read"])), as_json(row["value"])),
            *(row["made_by"], row["made_at"], row["note"], row["state"], row["document_id"]),
        )
        for row in found
    ]
    return Answer(columns, tuple(rows))


def read_there(field: str, read: Any) -> Any:
    """What the program reads at the end of the path, from the whole item that is kept of it."""
    name, *path = field.split(".")
    rest = path[1:] if isinstance(read, dict) and path[:1] and path[0].isdecimal() else path
    if name == "recipients":
        rest = ["value"]
    for part in rest:
        read = read.get(part) if isinstance(read, dict) else None
    if isinstance(read, dict):
        return read.get("value", read.get("text") or _told(read))
    return read


def _told(item: Data) -> Any:
    """The words an item was read from."""
    spans = item.get("evidence") or []
    return spans[0]["text"] if spans else None
