"""Dimensions of units of measure and conversion between units of one dimension."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.knowledge.measures import by_words
from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold_tones

_A_YEAR = {"năm": 1, "quý": 4, "tháng": 12, "tuần": 52, "ngày": 365}
_EACH = re.compile(r"\s+(?:mỗi|một)\s+(?=(?:năm|quý|tháng|tuần|ngày)\b)")
_PER_NUMBER = re.compile(r"([\d.]+|một|nghìn|vạn|triệu)?\s*(.*)")
_NUMBERS = {"một": 1, "nghìn": 1_000, "vạn": 10_000, "triệu": 1_000_000}
_COUNTS = frozenset({"noun", "times"})
_MEASURED = frozenset(
    {"share", "money", "length", "area", "volume", "mass", "score", "met", "times", "age"}
)
_PER = frozenset({"person", "household", "commune", "area", "enterprise", "hamlet"})


@dataclass(frozen=True, slots=True)
class UnitSize:
    """One such unit is ``factor`` of the base of ``dimension`` in ``currency`` or noun ``base``.

    Counted things have the dimensions person, household, commune and so on, or count.
    """

    dimension: str
    factor: float
    base: str = ""


@cache
def _sizes() -> dict[str, UnitSize]:
    return {
        fold_tones(row["words"]): UnitSize(row["dimension"], float(row["factor"]))
        for row in rows("unit_dimensions")
    }


@lru_cache(maxsize=1_024)
def unit_size(unit: str) -> UnitSize | None:
    """The dimension and size of a unit as plans write it, or None where it is empty.

    "triệu đồng/người/năm" is 1e6 of money/person, "người/1.000 người" a share of 0.001; words
    that no table knows are taken for counted things.
    """
    words = _EACH.sub("/", fold_tones(unit).strip(" .;:,()"))
    if not words:
        return None
    if known := _plain(words):
        return known
    numerator, *below = (part.strip() for part in words.split("/"))
    found = _plain(numerator) or UnitSize("count", 1, numerator)
    for part in below:
        found = _per(found, part)
    return found


def _plain(words: str) -> UnitSize | None:
    if words in _sizes():
        return _sizes()[words]
    measure = by_words().get(words)
    if measure is not None and (size := _sizes().get(fold_tones(measure.base))):
        return UnitSize(size.dimension, size.factor * measure.factor, size.base)
    if measure is not None and measure.kind == "money":
        return UnitSize("money", measure.factor, measure.base)
    if words.startswith("%"):
        return _sizes()["%"]
    if "/" in words:
        return None
    first, _, rest = words.partition(" ")
    scale = by_words().get(first)
    if rest and scale is not None and scale.kind == "scale" and (size := _plain(rest)):
        return UnitSize(size.dimension, size.factor * scale.factor, size.base)
    return _noun(words) if measure is None or measure.kind in _COUNTS else None


def _noun(words: str) -> UnitSize | None:
    """A counted thing by the longest beginning of its words that the table has."""
    parts = words.split()
    for length in range(len(parts), 0, -1):
        size = _sizes().get(" ".join(parts[:length]))
        if size is not None and size.factor == 1:
            return UnitSize(size.dimension, 1, words)
    return None


def _per(found: UnitSize, below: str) -> UnitSize:
    """``found`` for each ``below``; a unit of time only makes it a yearly figure."""
    if below in _A_YEAR:
        return UnitSize(found.dimension, found.factor * _A_YEAR[below], found.base)
    match = _PER_NUMBER.fullmatch(below)
    number, noun = (match[1], match[2]) if match else (None, below)
    size = _plain(noun)
    if size is None or size.dimension not in _PER:
        return found
    times = _number(number) * size.factor
    if size.base and size.base == found.base and number:
        return UnitSize("share", 1 / times)
    if found.dimension == "person" and size.dimension == "person" and noun == "người":
        return UnitSize("share", 1 / times)
    return UnitSize(f"{found.dimension}/{size.dimension}", found.factor / times, found.base)


def _number(words: str | None) -> float:
    if words is None:
        return 1
    return _NUMBERS.get(words) or float(words.replace(".", ""))


def convert(value: float, unit: str, target: str) -> float | None:
    """``value`` of ``unit`` in units of ``target``; None where their dimensions differ.

    134 "triệu đồng" are 0.134 "tỷ đồng", 9 "‰" are 0.9 "%".  There is no rate between currencies.
    """
    have, want = unit_size(unit), unit_size(target)
    if have is None or want is None or have.dimension != want.dimension:
        return None
    if have.dimension.startswith("money") and have.base != want.base:
        return None
    return value * have.factor / want.factor


def compatible(unit: str, other: str) -> bool:
    """Whether a figure in ``unit`` can be one of a thing measured in ``other``.

    ``other`` may name several units joined by " hoặc ".  A counted thing of no class of its own
    goes with any other; "đạt" goes with shares and with communes.
    """
    have = unit_size(unit)
    if have is None or not other:
        return True
    return any(_goes(have, unit_size(part)) for part in other.split(" hoặc "))


@cache
def _goes(have: UnitSize, want: UnitSize | None) -> bool:
    if want is None or have.dimension == want.dimension:
        return True
    if want.dimension.partition("/")[0] == have.dimension != "share":
        return True  # the phrase may say per whom: "bình quân đầu người", in "triệu đồng"
    if {have.dimension, want.dimension} == {"person", "visit"}:
        return True  # plans count people by the times they come: "1.200 lượt người"
    if want.dimension == "met":
        return have.dimension in {"share", "commune", "hamlet"}
    both = {have.dimension, want.dimension}
    return "count" in both and not both & _MEASURED and not any("/" in one for one in both)
