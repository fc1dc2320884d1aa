"""How alike two texts are, by the runs of syllables they share.

The share of common runs of three folded syllables (the Jaccard index of shingles) hardly minds
layout, capitals or tone placement, and falls gently with misread letters.  A sketch, the least
hashes of a text's shingles (Broder, "On the resemblance and containment of documents", 1997),
finds texts that may be alike without comparing each with each.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from heapq import nsmallest

from extractor.knowledge.text import fold

RUN = 3
"""Syllables to a shingle."""
SKETCH = 16
"""Hashes to a sketch; with three letters in a hundred misread a text keeps eight or more."""


def shingles(text: str) -> frozenset[int]:
    """The hashes (63 bits) of all runs of :data:`RUN` syllables of a text, or of all it has."""
    words = re.findall(r"[^\W_]+", fold(text))
    runs = range(max(1, len(words) - RUN + 1))
    return (
        frozenset(_hash(" ".join(words[start : start + RUN])) for start in runs)
        if words
        else (frozenset())
    )


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big") >> 1


def sketch(hashes: frozenset[int]) -> tuple[int, ...]:
    """The :data:`SKETCH` least hashes of a text, in order."""
    return tuple(nsmallest(SKETCH, hashes))


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the shingles of either text that both have, 0 to 1; 0 where one has none."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0
