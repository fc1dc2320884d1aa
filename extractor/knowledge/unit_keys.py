"""Keys of administrative units that hold over time: ``05833@2024``.

The General Statistics Office reuses codes (03390 was thị trấn Tam Đường and is xã Bình Lư now), so
a code means one unit only in its era.  The era is the last turn of a year that the unit saw, up
to that of 2024, the last before all communes were drawn anew; of a unit that began later it is the
year it began, with the month before July 2025.  A unit that only changes its type (huyện Phổ Yên,
thị xã Phổ Yên) or its parent keeps its key, and so does a province that went through the mergers
of 2025 under its code and name; every plan of a unit carries the same key, whatever its year.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from extractor.knowledge.place_table import by_code, place

if TYPE_CHECKING:
    from extractor.knowledge.place_table import Place, Unit

_REFORM = "2025-07-01"
_LAST_TURN = 2024


def unit_key(unit: Place) -> str:
    """The key of the unit that ``unit`` is a stretch of."""
    begins = unit.valid_from.isoformat() if unit.valid_from else ""
    return _keys()[unit.level, unit.code, begins]


def by_unit_key(key: str) -> Place | None:
    """The unit of a key as it stood last; None where there is none."""
    found = _units().get(key)
    return place(found) if found else None


@cache
def _keys() -> dict[tuple[str, str, str], str]:
    return {
        (unit.level, unit.code, unit.begins): f"{unit.code}@{_era(life)}"
        for life in _lives()
        for unit in life
    }


@cache
def _units() -> dict[str, Unit]:
    return {f"{life[-1].code}@{_era(life)}": life[-1] for life in _lives()}


@cache
def _lives() -> tuple[tuple[Unit, ...], ...]:
    """The stretches of each unit: same code, same bare name, on one side of the reform."""
    return tuple(
        tuple(life)
        for standing in by_code().values()
        for _, life in groupby(standing, key=lambda unit: (_name(unit), unit.begins >= _REFORM))
    )


def _name(unit: Unit) -> str:
    return unit.keys.partition(";")[0]


def _era(life: tuple[Unit, ...]) -> str:
    """The era of a unit in EDTF."""
    begins, ends = life[0].begins, life[-1].ends
    if begins[:4] > str(_LAST_TURN):
        return begins[:4] if begins >= _REFORM else begins[:7]
    if not ends or ends[:4] > str(_LAST_TURN):
        return str(_LAST_TURN)
    seen = str(int(ends[:4]) - 1)
    return seen if begins[:4] <= seen else begins[:7]
