"""Linking files that are the same plan, once all of a run are written.

What a document costs hardly grows with the number of documents: the kin of a form that all
communes fill in are counted in memory, and of their texts the least is kept that tells likeness.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, insert, or_, select

from extractor.knowledge.likeness import sketch
from extractor.records.duplicates import PlanFacts, compare
from extractor.store.compared_texts import ComparedTexts
from extractor.store.kin import Kin, SameNumber
from extractor.store.shapes import CHUNK
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection

_FACTS_KEPT = 4096

_DOCUMENTS, _ISSUERS = metadata.tables["documents"], metadata.tables["issuers"]
_TEXTS, _SKETCHES = metadata.tables["documents_text"], metadata.tables["text_sketches"]
_LINKS = metadata.tables["document_links"]
_FACTS = (
    select(
        *(_ISSUERS.c.canonical, _DOCUMENTS.c.number, _DOCUMENTS.c.symbol),
        func.coalesce(_DOCUMENTS.c.issued_on, _DOCUMENTS.c.carrier_date),
        _DOCUMENTS.c.title,
    )
    .select_from(_DOCUMENTS)
    .outerjoin(_ISSUERS, _ISSUERS.c.id == _DOCUMENTS.c.issuer_id)
    .where(_DOCUMENTS.c.id == bindparam("document"))
)
_FORGET = delete(_LINKS).where(
    or_(_LINKS.c.document_id == bindparam("document"), _LINKS.c.other_id == bindparam("document"))
)


def link_duplicates(connection: Connection, only: Collection[int] | None = None) -> int:
    """Compare the documents that were not compared since they were read, and count the links.

    With ``only``, no documents but these.
    """
    return _Linker(connection).link_all(only)


class _Linker:
    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.texts, self.kin = ComparedTexts(connection), Kin(connection)
        self.same_number = SameNumber(connection)
        self.facts = lru_cache(maxsize=_FACTS_KEPT)(self._facts)
        self.next_ids = {
            table.name: (connection.execute(select(func.max(table.c.id))).scalar() or 0)
            for table in (_SKETCHES, _LINKS)
        }

    def link_all(self, only: Collection[int] | None) -> int:
        return sum(self.link(document) for document in self._unlinked(only))

    def link(self, document: int) -> int:
        self.connection.execute(_FORGET, {"document": document})
        facts, own = self.facts(document), self.texts.shingles(document)
        hashes = sketch(own)
        found = []
        others = (*self.kin.of(hashes), *self.same_number.of(document, facts))
        for other in dict.fromkeys(others):
            alike = self.texts.likeness(own, other)
            if duplicate := compare(facts, self.facts(other), alike):
                found.append(
                    {
                        "id": self._fresh(_LINKS.name),
                        "document_id": min(document, other),
                        "other_id": max(document, other),
                        "link": duplicate.link,
                        "likeness": round(duplicate.likeness, 3),
                        "reasons": list(duplicate.reasons),
                    }
                )
        if found:
            self.connection.execute(insert(_LINKS), found)
        self._write_sketch(document, hashes)
        return len(found)

    def _unlinked(self, only: Collection[int] | None) -> list[int]:
        """The documents with a text whose sketch is missing: new ones, and those read anew.

        They come in the order of their hashes, so that a text with many kin is compared with the
        same of them whatever the order in which files were read.
        """
        known = select(_SKETCHES.c.id).where(_SKETCHES.c.document_id == _TEXTS.c.document_id)
        missing = select(_TEXTS.c.document_id).join_from(_TEXTS, _DOCUMENTS)
        missing = missing.where(~known.exists(), _TEXTS.c.text != "")
        if only is not None and len(only) <= CHUNK:
            missing = missing.where(_TEXTS.c.document_id.in_(only))
        found = self.connection.execute(missing.order_by(_DOCUMENTS.c.sha256)).scalars()
        return [one for one in found if only is None or one in only]

    def _facts(self, document: int) -> PlanFacts:
        return PlanFacts(*self.connection.execute(_FACTS, {"document": document}).one())

    def _write_sketch(self, document: int, hashes: tuple[int, ...]) -> None:
        rows = [
            {
                "id": self._fresh(_SKETCHES.name),
                "document_id": document,
                "position": position,
                "hash": hashed,
            }
            for position, hashed in enumerate(hashes)
        ]
        if rows:
            self.connection.execute(insert(_SKETCHES), rows)
            self.kin.add(document, hashes)
            self.same_number.add(document)

    def _fresh(self, table: str) -> int:
        self.next_ids[table] += 1
        return self.next_ids[table]
