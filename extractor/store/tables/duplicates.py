"""Files that are the same plan, or nearly."""

from typing import get_args

from sqlalchemy import CheckConstraint, UniqueConstraint

from extractor.records.duplicates import Link
from extractor.store.tables import columns
from extractor.store.tables.columns import Base

LINKS: tuple[str, ...] = get_args(Link)


class TextSketch(Base, table=True):
    """One hash of the sketch of a text."""

    __tablename__ = "text_sketches"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        {
            "comment": "The least hashes of the runs of syllables of each text, by which texts "
            "that may be alike are found.",
            "info": {"derived": True},
        },
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    hash: int = columns.large("Hash of three syllables on end.", index=True)


class DocumentLink(Base, table=True):
    """Two files linked."""

    __tablename__ = "document_links"
    __table_args__ = (
        UniqueConstraint("document_id", "other_id"),
        CheckConstraint("document_id < other_id", name="order"),
        columns.one_of("link", LINKS),
        columns.share("likeness"),
        {
            "comment": "Pairs of files that are the same plan, bear the same number, or are nearly "
            "alike; none is ever removed for it.",
        },
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    other_id: int = columns.plain(
        "The other document.", foreign_key="documents.id", ondelete="CASCADE", index=True
    )
    link: str = columns.text(
        "same (one plan in two files), same_number (one number over different texts) or alike "
        "(different plans, nearly one text)."
    )
    likeness: float = columns.plain("Share of runs of three syllables that both have, 0 to 1.")
    reasons: list[str] = columns.json("JSON list of what speaks for the link.")
