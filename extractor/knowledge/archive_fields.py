"""What archives keep of a document: the data fields of decrees and circulars."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extractor.knowledge.tables import rows

STANDARDS = {
    "decree-30-2020": "Nghị định 30-2020 (PL VI)",
    "circular-05-2025": "Thông tư 05-2025",
}
"""The standards by their key, as they are named in short (of a sheet, too)."""


@dataclass(frozen=True, slots=True)
class ArchiveField:
    """A field of a document in a standard; ``length`` is the most letters it may have.

    ``value`` names what fills it from a plan (doc_type, number, symbol, issued_on, issuer, title,
    language, pages, signatory_title, signatory_name, recipients); empty where only the archivist
    can.
    """

    standard: str
    label: str
    element: str
    type: str
    length: int | None
    value: str
    source: str


@lru_cache(maxsize=1)
def archive_fields() -> tuple[ArchiveField, ...]:
    """All fields of all standards, in the order of the standards."""
    return tuple(
        ArchiveField(
            standard=row["standard"],
            label=row["label"],
            element=row["element"],
            type=row["type"],
            length=int(row["length"]) if row["length"] else None,
            value=row["value"],
            source=row["source"],
        )
        for row in rows("archive_fields")
    )
