"""Administrative units at a date: finding them by name, and what covers them today."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache

from rapidfuzz import fuzz

from extractor.knowledge.place_names import KINDS, PlaceName, key_of, read_name
from extractor.knowledge.place_table import Place, Unit, by_code, by_key, place, province_keys
from extractor.knowledge.tables import day, holds, packed_rows, rows
from extractor.knowledge.text import fold_tones

__all__ = ["Place", "current", "find", "province_of", "respelled", "stands_in"]

_ALIKE = 78
_APART = 6
_LONGEST_PROVINCE = 4  # in words
_SOUNDS = (("nongtruong", "nt"), ("tr", "ch"), ("x", "s"), ("gi", "d"), ("oo", "o"), ("ngh", "ng"))
_LEVELS = ("province", "district", "commune")


def find(
    name: str, level: str | None = None, on: date | None = None, within: str | None = None
) -> list[Place]:
    """The units that ``name`` may mean, provinces first, the latest first within a level.

    ``name`` may have its type word or not, in any case and tone placement: "xã Cao Ngạn",
    "TP. THÁI NGUYÊN", "Lục Ba", "P.1".  A type word that fits none of them is taken for its
    level only, since units change their type ("huyện Phổ Yên").  ``within`` names units above,
    the lowest first ("huyện Đại Từ, tỉnh Thái Nguyên").  With a date only units that stood then
    are given; hundreds of communes that were merged away before November 2021 are not known.
    """
    read = read_name(name)
    found = by_key().get(read.key, [])
    if not found or (read.kind and not any(u.level in KINDS[read.kind] for u in found)):
        read = PlaceName(None, name, key_of(name), fold_tones(name))
        found = by_key().get(read.key, [])
    places = [place(u, on) for u in found if u.is_valid(on) and level in (None, u.level)]
    above = [read_name(part) for part in (within or "").split(",") if part.strip()]
    places = _best([p for p in places if stands_in(p, above)], read, marked=_is_marked(name))
    if not places and len(above) > 1 and level in (None, "commune"):
        places = _misspelt(read_name(name), above, on)
    places.sort(key=lambda found: found.valid_to or date.max, reverse=True)
    return sorted(places, key=lambda found: _LEVELS.index(found.level))


def _best(found: list[Place], name: PlaceName, *, marked: bool) -> list[Place]:
    """Of places with the same key, those whose type word and diacritics fit, if any do."""
    if name.kind:
        of_level = [place for place in found if place.level in KINDS[name.kind]]
        found = [place for place in of_level if place.kind == name.kind] or of_level
    if not marked:
        return found
    return [place for place in found if fold_tones(place.bare_name) == name.toned] or found


def _is_marked(name: str) -> bool:
    """Whether the name is written with diacritics: "xã Ia Bang" is not xã Ia Băng."""
    toned = fold_tones(name)
    return unicodedata.normalize("NFD", toned) != toned or "đ" in toned


def province_at_end(words: str) -> str:
    """The name of a province that ends a body's own: "CẤP NƯỚC THỪA THIÊN HUẾ"; "" if none does."""
    last = words.split()
    tails = [" ".join(last[-length:]) for length in range(_LONGEST_PROVINCE, 1, -1)]
    return next((tail for tail in tails if len(tail) < len(words) and find(tail, "province")), "")


def respelled(words: str) -> str:
    """A place whose marks were misread, where one unit alone can be meant: "Cân Thơ" is Cần Thơ.

    The larger unit goes before communes; a name that is known, or of none or several, stays.
    """
    name = read_name(words)
    found = by_key().get(name.key, [])
    spelled = {read_name(unit.name) for unit in found}
    if any(one.toned == name.toned for one in spelled):
        return words
    larger = {read_name(unit.name).bare for unit in found if unit.level != "commune"}
    names = larger or {one.bare for one in spelled}
    return words.removesuffix(name.bare) + names.pop() if len(names) == 1 else words


def stands_in(found: Place, above: Sequence[PlaceName]) -> bool:
    """Whether the place stands in all of the units named above it, the lowest first."""
    parents = {"district": found.district}
    if found.level != "province":
        parents["province"] = found.province
    for name in above:
        key = province_keys().get(name.key, name.key)
        # "thành phố Cao Bằng, tỉnh Cao Bằng": below a province a city is a district.
        levels = KINDS[name.kind] if name.kind else tuple(parents)
        levels = levels[1:] if len(levels) > 1 and name is not above[-1] else levels
        named = [parents.get(level) for level in levels]
        if not any(parent and read_name(parent).key == key for parent in named):
            return False
    return True


def _misspelt(name: PlaceName, above: Sequence[PlaceName], on: date | None) -> list[Place]:
    """The one commune of the district named whose name is all but the same.

    Names of minorities' villages are written in several ways: "Sủng Cháng", "Sủng Tráng".
    """
    districts = [unit for unit in by_key().get(above[0].key, ()) if unit.level == "district"]
    inside = {
        place(unit, on)
        for district in districts
        if stands_in(place(district, on), above[1:])
        for unit in _by_parent().get(district.code, ())
        if unit.is_valid(on)
    }
    scored = [(_likeness(name, found), found) for found in inside]
    most = max((score for score, _ in scored), default=0.0)
    alike = [found for score, found in scored if score >= max(_ALIKE, most - _APART)]
    return alike if len({found.bare_name for found in alike}) == 1 else []


def _likeness(name: PlaceName, found: Place) -> float:
    return fuzz.ratio(_sound(name.key), _sound(key_of(found.bare_name)))


def _sound(key: str) -> str:
    """The key with letters that name the same sound where a village's name is transcribed."""
    for written, alike in _SOUNDS:
        key = key.replace(written, alike)
    return key


def current(place_then: Place) -> list[Place]:
    """The units that cover a place today, those that took it whole first.

    A commune of before July 2025 gives one or several; a district all that took one of its
    communes; a province the one that took most of it.  Empty where the succession is not known:
    communes that were merged away before June 2025.
    """
    if place_then.valid_to is None:
        return [place_then]
    if place_then.level == "commune":
        return _now("commune", _successors(place_then.code)) or _now("commune", [place_then.code])
    if place_then.level == "district":
        return _now("commune", _district_successors(place_then.code) or _island(place_then))
    shares = Counter(
        unit.parent
        for district in by_code().values()
        for unit in district
        if unit.level == "district" and unit.parent == place_then.code
        for code in _district_successors(unit.code)
        for unit in by_code()["commune", code]
        if not unit.ends
    )
    return _now("province", [code for code, _ in shares.most_common(1)])


def _island(district: Place) -> list[str]:
    """The special zone that an island district without communes became (Lý Sơn, Côn Đảo)."""
    namesakes = by_key().get(key_of(district.bare_name), ())
    return [unit.code for unit in namesakes if unit.name.startswith("đặc khu")]


def _now(level: str, codes: list[str]) -> list[Place]:
    standing = [unit for code in codes for unit in by_code().get((level, code), ())]
    return [place(unit) for unit in standing if not unit.ends]


@cache
def _successions() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for old, new, _ in sorted(packed_rows("successions"), key=lambda row: row[2] == "part"):
        index.setdefault(old, []).append(new)
    return index


def _successors(code: str) -> list[str]:
    return _successions().get(code, [])


def _district_successors(code: str) -> list[str]:
    communes = [unit.code for unit in _by_parent().get(code, ())]
    return sorted({new for commune in communes for new in _successors(commune)})


@cache
def _by_parent() -> dict[str, list[Unit]]:
    index: dict[str, list[Unit]] = {}
    for (level, _), standing in by_code().items():
        if level == "commune":
            for unit in standing:
                index.setdefault(unit.parent, []).append(unit)
    return index


@cache
def _capitals() -> dict[str, list[tuple[str, date | None, date | None]]]:
    index: dict[str, list[tuple[str, date | None, date | None]]] = {}
    for row in rows("capitals"):
        validity = (day(row["valid_from"]), day(row["valid_to"]))
        index.setdefault(key_of(row["capital"]), []).append((row["province"], *validity))
    return index


def province_of(text_place: str, on: date | None = None) -> Place | None:
    """The province that a place line names: itself, by its capital, or by a unit only it has.

    "Thái Nguyên", "Vị Thanh" (capital of Hậu Giang), "Cao Ngạn".  None where the name is not
    known or stands in several provinces.
    """
    if named := find(text_place, "province", on):
        return named[0]
    for province, valid_from, valid_to in _capitals().get(read_name(text_place).key, ()):
        if holds(valid_from, valid_to, on):
            return next(iter(find(province, "province", on)), None)
    for level in ("district", "commune"):
        provinces = {found.province for found in find(text_place, level, on)}
        if len(provinces) == 1:
            return next(iter(find(provinces.pop(), "province", on)), None)
    return None
