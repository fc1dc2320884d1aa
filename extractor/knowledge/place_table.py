"""The table of administrative units over time, indexed by key and by code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from extractor.knowledge.place_names import KINDS, key_of, read_name
from extractor.knowledge.tables import day, packed_rows, rows, words


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative unit in one stretch of its life.

    ``level`` is province, district or commune; ``name`` carries its type word ("xã Cao Ngạn");
    ``code`` is that of the General Statistics Office, which reuses codes: only code and date
    together are unique.  ``district`` and ``province`` are the names above it at the date asked
    for, or on its last day; a province is its own province.  Valid in [valid_from, valid_to);
    None is open: before November 2021 the beginning of most units is not known.
    """

    level: str
    name: str
    code: str
    district: str | None
    province: str
    district_code: str | None
    province_code: str
    valid_from: date | None
    valid_to: date | None

    @property
    def kind(self) -> str:
        """The type word in lower case: xã, phường, thị trấn, tỉnh and so on."""
        return next(kind for kind in KINDS if self.name.startswith(kind))

    @property
    def bare_name(self) -> str:
        """The name without its type word."""
        return self.name[len(self.kind) + 1 :]


class Unit(NamedTuple):
    """A row of the table."""

    level: str
    code: str
    name: str
    keys: str
    parent: str
    begins: str
    ends: str
    source: str

    def is_valid(self, on: date | None) -> bool:
        """Whether the unit stood on that day (always where ``on`` is None)."""
        if on is None:
            return True
        iso = on.isoformat()
        return self.begins <= iso and (not self.ends or iso < self.ends)


@cache
def units() -> tuple[Unit, ...]:
    """All units."""
    return tuple(map(Unit._make, packed_rows("places")))


@cache
def by_key() -> dict[str, list[Unit]]:
    """The units a folded bare name may mean."""
    index: dict[str, list[Unit]] = {}
    for unit in units():
        for key in unit.keys.split(";"):
            index.setdefault(key, []).append(unit)
    for key, province in province_keys().items():
        known = index.setdefault(key, [])
        known += [u for u in index[province] if u.level == "province" and u not in known]
    return index


@cache
def province_keys() -> dict[str, str]:
    """Other spellings of provinces: key of the spelling to key of the name (tphcm, brvt …)."""
    return {
        key_of(spelling): read_name(row["province"]).key
        for row in rows("province_spellings")
        for spelling in words(row["spelling"])
    }


@cache
def by_code() -> dict[tuple[str, str], list[Unit]]:
    """The units that ever had a code, by level and code, in order of time."""
    index: dict[tuple[str, str], list[Unit]] = {}
    for unit in sorted(units(), key=lambda unit: unit.begins):
        index.setdefault((unit.level, unit.code), []).append(unit)
    return index


def place(unit: Unit, on: date | None = None) -> Place:
    """The place of a row, its parents named as on that day, or on its last."""
    ends = day(unit.ends)
    if on is None:
        on = ends - timedelta(days=1) if ends else date.max
    district = parent_unit(unit, "district", on) if unit.level == "commune" else None
    province = unit if unit.level == "province" else parent_unit(district or unit, "province", on)
    return Place(
        level=unit.level,
        name=unit.name,
        code=unit.code,
        district=district.name if district else None,
        province=province.name if province else "",
        district_code=district.code if district else None,
        province_code=province.code if province else "",
        valid_from=day(unit.begins),
        valid_to=ends,
    )


def parent_unit(unit: Unit, level: str, on: date) -> Unit | None:
    """The unit of ``level`` directly above, as it stood on that day."""
    standing = by_code().get((level, unit.parent), ())
    return next((parent for parent in standing if parent.is_valid(on)), None)
