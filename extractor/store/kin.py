"""Which documents may be the plan of another: by what their sketches share, and by number.

Both look among the documents that were compared already, those that have a sketch.  What a
question costs does not grow with them: only of hashes that many texts have (a form that all
communes fill in), and of numbers given twice, the documents are kept in memory.
"""

from __future__ import annotations

from array import array
from bisect import insort
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import bindparam, func, select, tuple_

from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from extractor.records.duplicates import PlanFacts

MOST_COMPARED = 8
"""Texts that a text is compared with: a form that all communes fill in has thousands of kin."""
_LEAST_SHARED = 4
"""Hashes that two sketches must share for the texts to be compared."""
_MANY = 32
"""Documents from which on those that have a hash are kept in memory, not asked for each time."""

_SKETCHES = metadata.tables["text_sketches"]
_DOCUMENTS, _ISSUERS = metadata.tables["documents"], metadata.tables["issuers"]
_HOLDERS = select(_SKETCHES.c.hash, _SKETCHES.c.document_id).where(
    _SKETCHES.c.hash.in_(bindparam("hashes", expanding=True))
)
_NUMBER = (_ISSUERS.c.canonical, _DOCUMENTS.c.number, _DOCUMENTS.c.year)
_GIVEN_TWICE = (
    select(*_NUMBER)
    .join_from(_DOCUMENTS, _ISSUERS, _ISSUERS.c.id == _DOCUMENTS.c.issuer_id)
    .group_by(*_NUMBER)
    .having(func.count() > 1)
)
_COMPARED = select(_SKETCHES.c.id).where(_SKETCHES.c.document_id == _DOCUMENTS.c.id).exists()
_NUMBERED = (
    select(_DOCUMENTS.c.id, *_NUMBER, _COMPARED)
    .join_from(_DOCUMENTS, _ISSUERS, _ISSUERS.c.id == _DOCUMENTS.c.issuer_id)
    .where(tuple_(*_NUMBER).in_(_GIVEN_TWICE))
    .order_by(_DOCUMENTS.c.id)
)


class Kin:
    """Documents by the hashes of their sketches."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._kept: dict[int, array[int]] = {}

    def of(self, hashes: Sequence[int]) -> list[int]:
        """The documents that share most of these hashes; of equals, those with the lowest keys."""
        asked = self._asked([one for one in hashes if one not in self._kept])
        holders = [self._kept[one] if one in self._kept else asked[one] for one in hashes]
        if not any(holders):
            return []
        shared = np.bincount(np.concatenate([np.frombuffer(one, np.int64) for one in holders]))
        alike = np.flatnonzero(shared >= _LEAST_SHARED)
        order = np.argsort(-shared[alike], kind="stable")
        return [int(document) for document in alike[order[:MOST_COMPARED]]]

    def _asked(self, hashes: Sequence[int]) -> defaultdict[int, array[int]]:
        found: defaultdict[int, array[int]] = defaultdict(lambda: array("q"))
        for hashed, document in self._connection.execute(_HOLDERS, {"hashes": hashes}):
            found[hashed].append(document)
        self._kept |= {one: holders for one, holders in found.items() if len(holders) >= _MANY}
        return found

    def add(self, document: int, hashes: Sequence[int]) -> None:
        """Note that the database holds these hashes of a document by now."""
        for one in hashes:
            if one in self._kept:
                self._kept[one].append(document)


class SameNumber:
    """Documents of which others bear the same number of the same issuer and year."""

    def __init__(self, connection: Connection) -> None:
        self._compared: defaultdict[tuple[str, int, int], list[int]] = defaultdict(list)
        self._others: dict[int, tuple[str, int, int]] = {}
        for document, issuer, number, year, compared in connection.execute(_NUMBERED):
            if compared:
                self._compared[issuer, number, year].append(document)
            else:
                self._others[document] = (issuer, number, year)

    def of(self, document: int, facts: PlanFacts) -> list[int]:
        """Those that bear the number of this one, the lowest keys first."""
        if not facts.issuer or facts.number is None or not facts.year:
            return []
        same = self._compared.get((facts.issuer, facts.number, int(facts.year)), [])
        return [other for other in same[: MOST_COMPARED + 1] if other != document][:MOST_COMPARED]

    def add(self, document: int) -> None:
        """Note that a document has a sketch by now."""
        if key := self._others.pop(document, None):
            insort(self._compared[key], document)
