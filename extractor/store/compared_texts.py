"""The texts that others are compared with, kept by what tells likeness alone."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from extractor.knowledge.likeness import shingles
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection

KEPT = 2_000_000
"""Shingles kept in all (16 MB), those of the texts asked for last: some hundred to a page."""

_TEXTS = metadata.tables["documents_text"]
_TEXT = select(_TEXTS.c.text).where(_TEXTS.c.document_id == bindparam("document"))


class ComparedTexts:
    """The shingles of texts by their documents; a set of them takes tenfold the memory."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._kept: dict[int, array[int]] = {}
        self._size = 0

    def shingles(self, document: int) -> frozenset[int]:
        """The shingles of a text."""
        text = self._connection.execute(_TEXT, {"document": document}).scalar()
        return shingles(text or "")

    def likeness(self, own: frozenset[int], other: int) -> float:
        """As :func:`extractor.knowledge.likeness.likeness`, of a text and that of a document."""
        theirs = self._kept.pop(other, None)
        if theirs is None:
            theirs = array("q", self.shingles(other))
            self._size += len(theirs)
        self._kept[other] = theirs  # asked for last
        while self._size > KEPT and len(self._kept) > 1:
            self._size -= len(self._kept.pop(next(iter(self._kept))))
        common = len(own.intersection(theirs))
        either = len(own) + len(theirs) - common
        return common / either if either else 0.0
