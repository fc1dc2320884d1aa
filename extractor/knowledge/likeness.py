"""How alike two texts are, by the runs of syllables they share.

The share of common runs of three folded syllables (the Jaccard index of shingles) hardly minds
layout, capitals or tone placement, and falls gently with misread letters.  A sketch, the least
hashes of a text's shingles (Broder, "On the resemblance and containment of documents", 1997),
finds texts that may be alike without comparing each with each.
"""

from __future__ import annotations

import re
from functools import lru_cache
from heapq import nsmallest
from zlib import crc32

from extractor.knowledge.text import fold

RUN = 3
"""Syllables to a shingle."""
_PRIME = 2**61 - 1
_FACTORS = (1_152_921_504_606_846_883, 864_691_128_455_135_207, 576_460_752_303_423_433)
"""Of a universal hash over runs of three numbers (Carter and Wegman 1979)."""
SKETCH = 16
"""Hashes to a sketch; with three letters in a hundred misread a text keeps eight or more."""


def shingles(text: str) -> frozenset[int]:
    """The hashes (61 bits) of all runs of :data:`RUN` syllables of a text, or of all it has."""
    folded = fold.__wrapped__(text)  # past its cache, which is for words and would keep the texts
    syllables = list(map(_number, re.findall(r"[^\W_]+", folded)))
    if not syllables:
        return frozenset()
    filled = syllables + [0] * (RUN - len(syllables))
    runs = zip(filled, filled[1:], filled[2:], strict=False)
    one, two, three = _FACTORS
    return frozenset((a * one + b * two + c * three) % _PRIME for a, b, c in runs)


@lru_cache(maxsize=16_384)
def _number(syllable: str) -> int:
    return crc32(syllable.encode())


def sketch(hashes: frozenset[int]) -> tuple[int, ...]:
    """The :data:`SKETCH` least hashes of a text, in order."""
    return tuple(nsmallest(SKETCH, hashes))


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the shingles of either text that both have, 0 to 1; 0 where one has none."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0
