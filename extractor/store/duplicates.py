"""Linking files that are the same plan, once all of a run are written."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, or_, select

from extractor.knowledge.likeness import likeness, shingles, sketch
from extractor.records.duplicates import PlanFacts, compare
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

_LEAST_SHARED = 4
"""Hashes that two sketches must share for the texts to be compared."""
_MOST_COMPARED = 8
"""Texts that a text is compared with: a form that all communes fill in has thousands of kin."""
_KEPT = 256


def link_duplicates(connection: Connection) -> int:
    """Compare the documents that were not compared since they were read, and count the links."""
    return _Linker(connection).link_all()


class _Linker:
    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.shingles = lru_cache(maxsize=_KEPT)(self._shingles)
        self.next_ids = {
            name: (connection.execute(select(func.max(metadata.tables[name].c.id))).scalar() or 0)
            for name in ("text_sketches", "document_links")
        }

    def link_all(self) -> int:
        return sum(self.link(document) for document in self._unlinked())

    def link(self, document: int) -> int:
        links = metadata.tables["document_links"]
        pair = or_(links.c.document_id == document, links.c.other_id == document)
        self.connection.execute(delete(links).where(pair))
        facts = self._facts(document)
        found = []
        for other in self._candidates(document, facts):
            alike = likeness(self.shingles(document), self.shingles(other))
            if duplicate := compare(facts, self._facts(other), alike):
                found.append(
                    {
                        "id": self._fresh("document_links"),
                        "document_id": min(document, other),
                        "other_id": max(document, other),
                        "link": duplicate.link,
                        "likeness": round(duplicate.likeness, 3),
                        "reasons": list(duplicate.reasons),
                    }
                )
        if found:
            self.connection.execute(insert(links), found)
        self._write_sketch(document)
        return len(found)

    def _unlinked(self) -> list[int]:
        """The documents with a text whose sketch is missing: new ones, and those read anew."""
        texts, sketches = metadata.tables["documents_text"], metadata.tables["text_sketches"]
        known = select(sketches.c.id).where(sketches.c.document_id == texts.c.document_id)
        missing = select(texts.c.document_id).where(~known.exists(), texts.c.text != "")
        return list(self.connection.execute(missing.order_by(texts.c.document_id)).scalars())

    def _candidates(self, document: int, facts: PlanFacts) -> Iterator[int]:
        """Documents whose sketches share enough with this one's, and those of its number."""
        sketches, documents = metadata.tables["text_sketches"].c, metadata.tables["documents"].c
        issuers = metadata.tables["issuers"].c
        shared = func.count()
        alike = (
            select(sketches.document_id)
            .where(sketches.hash.in_(sketch(self.shingles(document))))
            .where(sketches.document_id != document)
            .group_by(sketches.document_id)
            .having(shared >= _LEAST_SHARED)
            .order_by(shared.desc(), sketches.document_id)
            .limit(_MOST_COMPARED)
        )
        found = list(self.connection.execute(alike).scalars())
        if facts.issuer and facts.number is not None and facts.year:
            compared = select(sketches.id).where(sketches.document_id == documents.id)
            numbered = (
                select(documents.id)
                .join(metadata.tables["issuers"], issuers.id == documents.issuer_id)
                .where(issuers.canonical == facts.issuer, documents.number == facts.number)
                .where(documents.year == int(facts.year), documents.id != document)
                .where(compared.exists())
                .order_by(documents.id)
                .limit(_MOST_COMPARED)
            )
            found += list(self.connection.execute(numbered).scalars())
        return iter(dict.fromkeys(found))

    def _facts(self, document: int) -> PlanFacts:
        documents, issuers = metadata.tables["documents"], metadata.tables["issuers"]
        query = (
            select(documents, issuers.c.canonical)
            .outerjoin(issuers, issuers.c.id == documents.c.issuer_id)
            .where(documents.c.id == document)
        )
        row = self.connection.execute(query).one()
        date = row.issued_on or row.carrier_date
        return PlanFacts(row.canonical, row.number, row.symbol, date, row.title)

    def _shingles(self, document: int) -> frozenset[int]:
        texts = metadata.tables["documents_text"].c
        query = select(texts.text).where(texts.document_id == document)
        return shingles(self.connection.execute(query).scalar() or "")

    def _write_sketch(self, document: int) -> None:
        rows = [
            {
                "id": self._fresh("text_sketches"),
                "document_id": document,
                "position": position,
                "hash": hashed,
            }
            for position, hashed in enumerate(sketch(self.shingles(document)))
        ]
        if rows:
            self.connection.execute(insert(metadata.tables["text_sketches"]), rows)

    def _fresh(self, table: str) -> int:
        self.next_ids[table] += 1
        return self.next_ids[table]
