"""What people corrected."""

from typing import Any

from sqlalchemy import CheckConstraint, Index

from extractor.store.tables import columns
from extractor.store.tables.columns import Base

ACTIONS = ("set", "add", "remove")
STATES = ("active", "replaced", "withdrawn", "lost")


class Correction(Base, table=True):
    """A value that a person put right."""

    __tablename__ = "corrections"
    __table_args__ = (
        columns.one_of("action", ACTIONS),
        columns.one_of("state", STATES),
        CheckConstraint("field <> '' AND made_by <> ''", name="named"),
        Index("ix_corrections_document_id_state", "document_id", "state"),
        {
            "comment": "What people corrected; the other tables hold the corrected values, and a "
            "new reading of the file leaves them so."
        },
    )

    id: int = columns.identity()
    document_id: int = columns.plain("The document corrected.", foreign_key="documents.id")
    field: str = columns.text(
        "Path of the field in the record (issued_on, issuer.unit.name, targets.2.value), as it "
        "was when it was corrected."
    )
    action: str = columns.text("set a value, add an item or remove an item.")
    value: Any = columns.json("JSON: the right value; null where there is none.", nullable=True)
    read: Any = columns.json(
        "JSON: the value or item that the program reads there, with its evidence.", nullable=True
    )
    anchor: dict[str, Any] | None = columns.json(
        "JSON: the words by which the item is found again when the file is read anew.",
        nullable=True,
    )
    made_by: str = columns.text("Who corrected it.")
    made_at: str = columns.text("When, UTC (2024-03-30T08:00:00Z).")
    note: str | None = columns.text("Why, or from what source.", default=None)
    state: str = columns.text(
        "active; replaced by a later one; withdrawn; or lost, where the item is read no more."
    )
