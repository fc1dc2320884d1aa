"""What the full-text search looks through."""

from sqlalchemy import UniqueConstraint

from extractor.store.tables import columns
from extractor.store.tables.columns import Base

KINDS = ("title", "target", "task", "body")


class SearchText(Base, table=True):
    """A text to be found, folded."""

    __tablename__ = "search_texts"
    __table_args__ = (
        UniqueConstraint("document_id", "kind", "owner_id", "start_offset"),
        columns.one_of("kind", KINDS),
        {
            "comment": "Texts as the search sees them: in lower case, without diacritics, đ as d.",
            "info": {"derived": True},
        },
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    kind: str = columns.text("title, target, task, or body (the whole text).")
    owner_id: int = columns.plain(
        "Key of the row it belongs to: of targets or assignments, else of documents."
    )
    start_offset: int = columns.plain("Where it begins in that text; 0 unless a body is in parts.")
    folded: str = columns.text("The folded text, a letter for each letter of the text.")
