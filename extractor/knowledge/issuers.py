"""One key for an issuing body, however it is spelt, and the body above it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from extractor.knowledge import bodies
from extractor.knowledge.abbreviations import match_key
from extractor.knowledge.parents import above
from extractor.knowledge.tables import day, holds, rows
from extractor.knowledge.unit_keys import unit_key

if TYPE_CHECKING:
    from datetime import date

    from extractor.knowledge.bodies import Body
    from extractor.knowledge.place_table import Place

_ORGAN = re.compile(r"(?:ban (?:thuong truc|thuong vu|chap hanh)|thuong truc) (?=\w)")
_PARTY_COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "thị xã": "Thị ủy",
    "quận": "Quận ủy",
}
_PARTY = {"commune": "ĐU", "district": "HU", "province": "TU"}
"""The class of a unit's party committee, which plans also call Đảng bộ or Ban Chấp hành Đảng bộ."""
_KINDS = "tinh|thanh pho|tp|huyen|thi xa|quan|xa|phuong|thi tran|dac khu"


@dataclass(frozen=True, slots=True)
class Superior:
    """The body above an issuer; ``unit`` is None for a central body, ``key`` as the issuer's."""

    name: str
    body: str
    level: str
    unit: Place | None
    key: str


def issuer_key(name: str, unit: Place | None, body: str | None = None) -> str | None:
    """The key ``body|unit`` of an issuer: ``UBND|05833@2024``, ``SỞ:so-y-te|91@2024``, ``TTg``.

    ``name`` is the full name, ``unit`` the administrative unit it belongs to (None for a central
    body), ``body`` the class of body (UBND, SỞ …), where it is known better than by the name.
    Bodies of which a unit has one are told by their class alone, others by the words of their
    name, abbreviations expanded and the unit left out.  None where a body below the centre has no
    known unit: the name alone would make one of many.
    """
    words = _without_unit(match_key(name), unit)
    found, rest = _opening(words)
    if unit is None and (found is None or found.level != "central"):
        return None
    party = frozenset(_PARTY.values())
    kind = body or (found.key if found else None)
    if found is not None and body not in (None, found.key) and not {body, found.key} <= party:
        told_by = words  # a name that the table reads otherwise tells itself
    else:
        told_by = rest if found and found.one_a_unit else _joined(found, rest)
    if kind in party and not told_by and unit is not None:
        kind = _PARTY[unit.level]
    what = ":".join(part for part in (kind, told_by.replace(" ", "-")) if part)
    central = found is not None and found.level == "central"
    return what if central or unit is None else f"{what}|{unit_key(unit)}"


def class_at(key: str, name: str, unit: Place | None) -> str:
    """The class of a body of that name: the committee of a district's Party is HU, however called.

    "Thành ủy Sông Công", "Ban Chấp hành Đảng bộ quận 3"; other classes are the same everywhere.
    """
    if key not in _PARTY.values() or unit is None:
        return key
    found = issuer_key(name, unit, key)
    return _class_of(found) if found else key


def superior_of(
    name: str, level: str, unit: Place, body: str | None = None, on: date | None = None
) -> Superior | None:
    """The body that an issuer answers to on that day, by law or statute; None where not known.

    Steering committees and others that any body may set up have none here: only the head of the
    document can tell.
    """
    found, rest = _opening(_without_unit(match_key(name), unit))
    if found is not None and found.one_a_unit and rest:
        return None
    on = _within(unit, on)
    kinds = [part for part in (found.id if found else None, body or (found and found.key)) if part]
    for kind in kinds:
        for row in _superiors().get((kind, level), ()):
            if holds(day(row["valid_from"]), day(row["valid_to"]), on):
                return _superior(row["superior"], row["superior_level"], unit, on)
    return None


def named_superior(name: str, unit: Place | None, on: date | None = None) -> Superior | None:
    """The body above an issuer of ``unit`` (None: central) as the head of its document names it."""
    written = match_key(name)
    found, _ = _opening(written)
    if found is None:
        return None
    if found.level == "central":
        return Superior(name, found.key, "central", None, issuer_key(name, None) or found.key)
    if unit is None:
        return None
    levels = ("commune", "district", "province")
    line = [one for level in levels if (one := above(unit, level, _within(unit, on)))]
    named = [one for one in line if _says(written, match_key(one.name))]
    named += [one for one in line if _says(written, _bare(one))]
    place = next(iter(named), None)
    if place is None or (key := issuer_key(name, place)) is None:
        return None
    whole = found.one_a_unit and not _opening(_without_unit(written, place))[1]
    told = _full_name(found, place) if whole else name
    return Superior(told, _class_of(key), place.level, place, key)


def _class_of(key: str) -> str:
    return key.partition("|")[0].partition(":")[0]


def _superior(body_id: str, level: str, unit: Place, on: date | None) -> Superior | None:
    body = next(one for one in bodies.bodies() if one.id == body_id)
    if level == "central":
        return Superior(body.name, body.key, level, None, issuer_key(body.name, None) or body.key)
    place = above(unit, level, on)
    if place is None:
        return None
    name = _full_name(body, place)
    key = issuer_key(name, place, body.key)
    return Superior(name, _class_of(key), level, place, key) if key else None


def _full_name(body: Body, unit: Place) -> str:
    if body.key in _PARTY.values() and unit.level != "commune":
        return f"{_PARTY_COMMITTEES[unit.kind]} {unit.bare_name}"
    return f"{re.sub(r' (?:huyện|tỉnh|xã)$', '', body.name)} {unit.name}"


def _within(unit: Place, on: date | None) -> date | None:
    """The day nearest to ``on`` on which the unit stood: dates of plans are misprinted."""
    if unit.valid_from is not None and (on is None or on < unit.valid_from):
        return unit.valid_from
    if unit.valid_to is not None and (on is None or on >= unit.valid_to):
        return unit.valid_to - timedelta(days=1)
    return on


@cache
def _superiors() -> dict[tuple[str, str], tuple[dict[str, str], ...]]:
    index: dict[tuple[str, str], tuple[dict[str, str], ...]] = {}
    for row in rows("superior_bodies"):
        place = (row["body"], row["level"])
        index[place] = (*index.get(place, ()), row)
    return index


def _opening(words: str) -> tuple[Body | None, str]:
    """The body whose name opens the words, past the organ that acts for it, and the rest."""
    organ = _ORGAN.match(words)
    for start in [organ.end() if organ else 0, 0]:
        if opened := bodies.opening(words[start:]):
            return opened[0], words[start + opened[1] :].strip()
    return None, words


def _joined(found: Body | None, rest: str) -> str:
    return f"{match_key(found.name)} {rest}".strip() if found else rest


def _without_unit(words: str, unit: Place | None) -> str:
    """The words of a name without those of its unit, with or without a type word."""
    if unit is None:
        return words
    bare = re.escape(match_key(unit.bare_name).lstrip("0"))
    for pattern in (rf"(?<!\w)(?:{_KINDS}) 0?{bare}(?!\w)", rf"(?<=\w) {bare}$"):
        found = re.search(pattern, words)
        if found:
            return " ".join(f"{words[: found.start()]} {words[found.end() :]}".split())
    return words


def _bare(unit: Place) -> str:
    """The words of a unit's name by which it is known; of a number, with its type."""
    return match_key(unit.name if unit.bare_name.isdecimal() else unit.bare_name)


def _says(words: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None
