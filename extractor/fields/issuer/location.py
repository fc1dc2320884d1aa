"""Which administrative unit a name means in this document.

1,059 of 7,621 commune names stand in more than one district, so every witness is asked: the
units that the document names elsewhere, the place line, the date (units change) and the level.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from extractor.knowledge import places
from extractor.knowledge.place_names import read_name
from extractor.knowledge.places import Place
from extractor.knowledge.text import fold

_DISTRICT_NAMED = 3.0
_PROVINCE_NAMED = 3.0
_TYPE_NAMED = 1.5
_CAPITAL_PLACE_LINE = 2.0


@dataclass(frozen=True, slots=True)
class Located:
    """The unit chosen, how many others were possible, and whether a witness decided."""

    place: Place
    rivals: int
    supported: bool


def mention_counter(text: str) -> Callable[[str], int]:
    """A function that counts how often the document names a place."""
    folded = fold(text)

    def count(name: str) -> int:
        return len(re.findall(rf"\b{re.escape(fold(name))}\b", folded))

    return count


def when(edtf: str | None) -> date | None:
    """A day on which units of the document's time stood; None where the date is not known.

    2025 alone says nothing: the districts ended and the communes changed on 1 July.
    """
    if edtf is None or edtf == "2025":
        return None
    parts = [int(part) for part in edtf.split("-")]
    return date(*(parts + [6, 15][len(parts) - 1 :]))


def locate(
    name: str, text: str, place_line: str | None, on: date | None, level: str | None = None
) -> Located | None:
    """The unit ``name`` means; None where the tables know none of that name."""
    count = mention_counter(text)
    home = places.province_of(place_line, on) if place_line else None
    ranked: list[tuple[float, Place]] = []
    for candidates in (
        places.find(name, level=level, on=on),
        places.find(name, level=level),  # where the date is misprinted, or the unit older
        places.find(name, on=on) if level else [],
    ):
        found = [(_support(candidate, count, home), candidate) for candidate in candidates]
        found.sort(key=lambda pair: pair[0], reverse=True)
        if not ranked or (found and found[0][0] > max(ranked[0][0], _TYPE_NAMED)):
            ranked = found
        if ranked and (len(ranked) == 1 or ranked[0][0] > _TYPE_NAMED):
            break
    if not ranked:
        return None
    best, place = ranked[0]
    rivals = len({(rival.province, rival.district) for _, rival in ranked}) - 1
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    return Located(place, rivals, supported=rivals == 0 or best > second)


def _support(candidate: Place, count: Callable[[str], int], home: Place | None) -> float:
    support = 0.0
    if candidate.district:
        bare = read_name(candidate.district).bare
        named = count(candidate.district)
        told = named if bare.isdecimal() else count(bare)  # "3" is no naming of "quận 3"
        support += _DISTRICT_NAMED * min(told, 3) / 3 * (2 if named else 1)
    if candidate.level != "province":
        bare = read_name(candidate.province).bare
        support += (
            _PROVINCE_NAMED * min(count(bare), 3) / 3 * (2 if count(candidate.province) else 1)
        )
    if count(candidate.name):
        support += _TYPE_NAMED
    if home is not None and home.province == candidate.province:
        support += _CAPITAL_PLACE_LINE
    return support
