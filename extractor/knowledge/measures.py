"""Units of measure and counted nouns: what may stand after a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold_tones, unify_tones

_REACH = 80
"""Characters to look ahead: more than the longest words and the space before them."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Words after a number; one of them is ``factor`` of ``base`` ("triệu đồng": 1e6 đồng).

    ``kind`` is percent, scale (nghìn, triệu: the unit follows), money, measure, times, rate
    (lần/tuần), time, score or noun (a counted thing: xã, hộ nghèo, sản phẩm OCOP).
    """

    words: str
    kind: str
    base: str
    factor: float


@cache
def measures() -> tuple[Measure, ...]:
    """All rows of the table ``measures``, in lower case with marks in the traditional place."""
    return tuple(
        Measure(fold_tones(row["words"]), row["kind"], row["base"], float(row["factor"]))
        for row in rows("measures")
    )


@cache
def counted_nouns() -> tuple[str, ...]:
    """The nouns that plans count, longest first."""
    nouns = (measure.words for measure in measures() if measure.kind == "noun")
    return tuple(sorted(nouns, key=len, reverse=True))


@cache
def by_words() -> dict[str, Measure]:
    """The measures by their words, as :func:`fold_tones` leaves them."""
    return {measure.words: measure for measure in measures()}


@cache
def pattern() -> str:
    """An alternation of all words, longest first, for use inside other patterns (no groups).

    It fits text in lower case whose tones went through ``unify_tones``.
    """
    ordered = sorted(by_words(), key=len, reverse=True)
    spaced = [r"\s+".join(map(re.escape, words.split())) for words in ordered]
    return rf"(?:{'|'.join(spaced)})(?!\w)"


@cache
def _at() -> re.Pattern[str]:
    return re.compile(r"\s*" + pattern())


def measure_at(text: str, position: int = 0) -> tuple[Measure, int] | None:
    """The measure whose words stand at ``position`` (after white space), and where they end.

    A scale and the money after it are read together: "4,2 tỷ đồng" at the 3 gives 1e9 đồng.
    ``text`` must be NFC.
    """
    window = unify_tones(text[position : position + _REACH]).lower()
    match = _at().match(window)
    return (by_words()[fold_tones(match[0])], position + match.end()) if match else None
