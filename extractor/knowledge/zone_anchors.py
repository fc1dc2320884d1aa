"""The fixed words by which the parts of a document are known (table ``zone_anchors``)."""

from __future__ import annotations

import re
from functools import cache

from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold

_REACH = 60


@cache
def phrases(anchor: str) -> tuple[str, ...]:
    """The folded phrases of an anchor, longest first."""
    found = {fold(row["phrase"]) for row in rows("zone_anchors") if row["anchor"] == anchor}
    return tuple(sorted(found, key=len, reverse=True))


@cache
def pattern(anchor: str) -> re.Pattern[str]:
    """A pattern over folded text for any phrase of an anchor, at a word's bounds.

    In a phrase ``…`` stands for up to 60 characters of anything and ``#`` for a digit or the end
    of the line.
    """
    alternatives = (
        re.escape(phrase).replace(r"\#", r"(?:\d|$)").replace("…", f".{{0,{_REACH}}}?")
        for phrase in phrases(anchor)
    )
    return re.compile(rf"(?:{'|'.join(alternatives)})(?!\w)")
