"""How the parts of a record map to tables, said once for writing and for reading back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from extractor.records.model import (
    ActRelation,
    Assignment,
    Citation,
    Criterion,
    Deadline,
    Funding,
    LegalBasis,
    Model,
    Target,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Row = dict[str, Any]

GROUNDS = ("confidence", "inferred", "reason", "reasons")
"""The fields of every grounded value that are columns of their own."""

SCALARS = ("doc_type", "number", "symbol", "code", "place", "issued_on", "title", "period")
"""The header fields that hold one value."""

ACT_FIELDS = ("doc_type", "code", "date", "issuer", "title")
PIN_FIELDS = ("article", "clause", "point")
ACTOR_FIELDS = ("name", "unit_id", "type", "level", "extent")


@dataclass(frozen=True)
class ItemShape:
    """A list of the record: its field and table (of one name), its name as owner of evidence.

    ``renamed`` gives the columns whose names differ from the fields, mostly because the field's
    name is a word of SQL.
    """

    table: str
    owner: str
    model: type[Model]
    renamed: dict[str, str] = field(default_factory=dict)


ITEMS = (
    ItemShape("legal_bases", "legal_basis", LegalBasis),
    ItemShape("citations", "citation", Citation),
    ItemShape("act_relations", "act_relation", ActRelation),
    ItemShape("targets", "target", Target, {"of": "out_of"}),
    ItemShape("criteria", "criterion", Criterion, {"set": "criteria_set", "level": "set_level"}),
    ItemShape("assignments", "assignment", Assignment),
    ItemShape("deadlines", "deadline", Deadline, {"start": "starts_on", "end": "ends_on"}),
    ItemShape("funding", "funding", Funding),
)
"""The lists of grounded items; recipients and flags are simpler and stand on their own."""

CONTENT_TABLES = (
    "evidence",
    "assignment_partners",
    *(shape.table for shape in ITEMS),
    "recipients",
    "flags",
    "readings",
    "pages",
    "embedded_signatures",
    "documents_text",
    "search_texts",
    "text_sketches",
)
"""The tables of what was read from a document, in an order in which they can be emptied."""

T = TypeVar("T")
CHUNK = 400
"""Values to a statement; SQLite takes a thousand at most in its older builds."""


def chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """``items`` in parts of at most :data:`CHUNK`."""
    return (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))
