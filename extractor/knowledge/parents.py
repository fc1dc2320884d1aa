"""From one administrative unit to those above it, and from a code to its unit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from extractor.knowledge.place_names import key_of
from extractor.knowledge.place_table import by_code, place

if TYPE_CHECKING:
    from extractor.knowledge.place_table import Place

LEVEL_OF_CODE = {2: "province", 3: "district", 5: "commune"}
"""Codes of the General Statistics Office tell the level by their length."""


def by_unit_code(code: str, name: str, on: date | None) -> Place | None:
    """The unit of a code and name, in the stretch that holds ``on``, or else in its last.

    None where no unit of that bare name ever had the code.
    """
    standing = by_code().get((LEVEL_OF_CODE.get(len(code), ""), code), ())
    named = [place(unit, on if unit.is_valid(on) else None) for unit in standing]
    named = [found for found in named if key_of(name).endswith(key_of(found.bare_name))]
    valid = [found for found in named if _holds(found, on)]
    return next(iter([*valid, *reversed(named)]), None)


def above(unit: Place, level: str, on: date | None = None) -> Place | None:
    """The unit of ``level`` that ``unit`` stands in on that day, or stood in last; itself if so.

    None where there is none: a commune has no district since July 2025.
    """
    if unit.level == level:
        return unit
    code = {"district": unit.district_code, "province": unit.province_code}.get(level)
    name = {"district": unit.district, "province": unit.province}.get(level)
    return by_unit_code(code, name, on or _last_day(unit)) if code and name else None


def _holds(unit: Place, on: date | None) -> bool:
    if on is None:
        return unit.valid_to is None
    begun = unit.valid_from is None or unit.valid_from <= on
    return begun and (unit.valid_to is None or on < unit.valid_to)


def _last_day(unit: Place) -> date | None:
    return date.fromordinal(unit.valid_to.toordinal() - 1) if unit.valid_to else None
