"""Which documents may be the plan of another: by what their sketches share, and by number.

Both look among the documents that were compared already, those that have a sketch; of equals
those come first whose files have the lower hash, in whatever order they were read.  What a question
costs does not grow with them: only of hashes that many texts have (a form that all communes fill
in), and of numbers given twice, the documents are kept in memory.
"""

from __future__ import annotations

from array import array
from bisect import insort
from collections import defaultdict
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import bindparam, func, select, tuple_

from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
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
    select(_DOCUMENTS.c.id, _DOCUMENTS.c.sha256, *_NUMBER, _COMPARED)
    .join_from(_DOCUMENTS, _ISSUERS, _ISSUERS.c.id == _DOCUMENTS.c.issuer_id)
    .where(tuple_(*_NUMBER).in_(_GIVEN_TWICE))
    .order_by(_DOCUMENTS.c.sha256)
)
_DIGITS = 15
"""Digits of a hash that tell documents apart: as many as go into 64 bits."""


_Number = tuple[str, int, int]
"""Issuer, number and year."""


class Kin:
    """Documents by the hashes of their sketches."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._kept: dict[int, array[int]] = {}

    def of(self, hashes: Sequence[int]) -> list[int]:
        """The documents that share most of these hashes."""
        asked = self._asked([one for one in hashes if one not in self._kept])
        holders = [self._kept[one] if one in self._kept else asked[one] for one in hashes]
        if not any(holders):
            return []
        shared = np.bincount(np.concatenate([np.frombuffer(one, np.int64) for one in holders]))
        alike = np.flatnonzero(shared >= _LEAST_SHARED)
        if len(alike) > MOST_COMPARED:
            order = np.lexsort((self._turns[alike], -shared[alike]))
            alike = alike[order[:MOST_COMPARED]]
        return [int(document) for document in alike]

    @cached_property
    def _turns(self) -> NDArray[np.int64]:
        """The beginning of each document's hash, by its key."""
        documents = select(_DOCUMENTS.c.id, _DOCUMENTS.c.sha256)
        begun = {
            key: int(sha256[:_DIGITS], 16) for key, sha256 in self._connection.execute(documents)
        }
        turns = np.zeros(max(begun, default=0) + 1, np.int64)
        turns[list(begun)] = list(begun.values())
        return turns

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
        self._compared: defaultdict[_Number, list[tuple[str, int]]] = defaultdict(list)
        self._others: dict[int, tuple[_Number, str]] = {}
        for document, sha256, issuer, number, year, compared in connection.execute(_NUMBERED):
            if compared:
                self._compared[issuer, number, year].append((sha256, document))
            else:
                self._others[document] = (issuer, number, year), sha256

    def of(self, document: int, facts: PlanFacts) -> list[int]:
        """Those that bear the number of this one."""
        if not facts.issuer or facts.number is None or not facts.year:
            return []
        same = self._compared.get((facts.issuer, facts.number, int(facts.year)), [])
        others = (other for _, other in same if other != document)
        return [*islice(others, MOST_COMPARED)]

    def add(self, document: int) -> None:
        """Note that a document has a sketch by now."""
        if found := self._others.pop(document, None):
            number, sha256 = found
            insort(self._compared[number], (sha256, document))
