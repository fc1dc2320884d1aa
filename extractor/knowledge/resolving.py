"""Which unit a name means, given every witness for what stands above it.

1,059 of 7,621 commune names stand in more than one district: a name alone seldom tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extractor.knowledge.place_names import KINDS, read_name
from extractor.knowledge.place_table import by_code, by_key, place
from extractor.knowledge.places import current, find, stands_in
from extractor.knowledge.text import fold_tones
from extractor.knowledge.unit_keys import unit_key

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from extractor.knowledge.place_table import Place

_FITS, _AGAINST = 1.0, -1.0
_FITS_TODAY = 0.5
_PARENT_TYPE = 0.25
_WRONG_DAY = -1.5
_SAME_TYPE, _SAME_LETTERS = 0.5, 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit that may be meant; ``reasons`` say in words what speaks for and against it.

    ``key`` is the unit's own through time (``05833@2024``); ``contradicted`` where a witness or
    the date speaks against it.
    """

    place: Place
    key: str
    score: float
    reasons: tuple[str, ...]
    contradicted: bool


@dataclass(frozen=True, slots=True)
class Resolution:
    """``unit`` is the one unit meant, None where that is open; ``candidates`` the likeliest first.

    Candidates that fit worse than the chosen unit are kept, with what speaks against them.
    """

    unit: Place | None
    candidates: tuple[Candidate, ...]

    @property
    def ambiguous(self) -> bool:
        """Whether there are candidates but no choice between them."""
        return self.unit is None and bool(self.candidates)


def resolve(
    name: str,
    level: str | None = None,
    parents: Sequence[str] = (),
    date: datetime.date | None = None,
) -> Resolution:
    """The unit that ``name`` means, or its candidates with reasons.

    ``name`` may have its type word or not, in any case and tone placement; ``level`` is province,
    district or commune; ``parents`` are names of units above it from any witness ("huyện Đại Từ",
    "Thái Nguyên"), which need not agree: each counts for or against a candidate.  ``date`` is a day
    on which the unit should have stood.  Chosen is the one unit that fits best and that nothing
    speaks against; without a date a unit of before July 2025 and its namesake of today are two
    candidates.  A parent that the tables do not know counts for nothing, and the province that a
    unit's own has become since July 2025 less than its own.  A name that is misspelt is found where
    two parents leave only one like it.
    """
    found = {(place.level, place.code, place.valid_from): place for place in _known(name, level)}
    if not found and len(parents) > 1:
        near = find(name, level, date, within=", ".join(parents))
        found = {(place.level, place.code, place.valid_from): place for place in near}
    if date is not None:
        standing = find(name, level, date)
        found |= {(place.level, place.code, place.valid_from): place for place in standing}
    known = [parent for parent in parents if find(parent)]
    judged = [_judge(place, name, known, date) for place in found.values()]
    candidates = _one_a_unit(judged)
    return Resolution(_choice(candidates), candidates)


def _known(name: str, level: str | None) -> list[Place]:
    """All units of the name, whatever their type and tones: both change, and are misprinted."""
    named = by_key().get(read_name(name).key, ())
    return [*find(name, level), *(place(unit) for unit in named if level in (None, unit.level))]


def _judge(place: Place, name: str, parents: Iterable[str], on: datetime.date | None) -> Candidate:
    score, reasons, against = 0.0, [], False
    read = read_name(name)
    if read.kind and read.kind == place.kind:
        score += _SAME_TYPE
    elif read.kind:
        reasons.append(f"a {place.kind}, not a {read.kind}")
        against = place.level not in KINDS[read.kind]
    if read.toned == fold_tones(place.bare_name):
        score += _SAME_LETTERS
    else:
        reasons.append(f"written {place.bare_name}")
    for parent in parents:
        weight, reason = _witness(place, parent)
        score += weight
        against = against or weight < 0
        reasons.append(reason)
    if on is not None and not _stood(place, on):
        score += _WRONG_DAY
        against = True
        reasons.append(f"stood {_life(place)}, not on {on.isoformat()}")
    elif on is None:
        reasons.append(f"stood {_life(place)}")
    return Candidate(place, unit_key(place), score, tuple(reasons), against)


def _witness(place: Place, parent: str) -> tuple[float, str]:
    """What a parent named says for or against the place, and the reason in words.

    "thành phố Cao Bằng" says more for what stands in that city than for the rest of the province.
    """
    read = read_name(parent)
    if stands_in(place, [read]):
        named = {place.district, place.province}
        same = any(one and read_name(one)[::2] == read[::2] for one in named)
        return (_FITS + _PARENT_TYPE * same, f"in {parent}")
    if place.level != "province" and _province_today(place.province_code) == read.key:
        return (_FITS_TODAY, f"in {parent} today")
    return (_AGAINST, f"not in {parent}")


@cache
def _province_today(code: str) -> str | None:
    """The key of the name of the province that covers a province of then today."""
    then = place(by_code()["province", code][0])
    return next((read_name(now.name).key for now in current(then)), None)


def _stood(place: Place, on: datetime.date) -> bool:
    begun = place.valid_from is None or place.valid_from <= on
    return begun and (place.valid_to is None or on < place.valid_to)


def _life(place: Place) -> str:
    since = f"from {place.valid_from}" if place.valid_from else ""
    until = f"until {place.valid_to}" if place.valid_to else ""
    return " ".join(part for part in (since, until) if part) or "as far as is known"


def _one_a_unit(judged: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The best stretch of each unit, best unit first, the latest first among equals."""
    best: dict[str, Candidate] = {}
    ordered = sorted(judged, key=lambda found: _begin(found.place), reverse=True)
    for candidate in sorted(ordered, key=lambda found: -found.score):
        best.setdefault(candidate.key, candidate)
    return tuple(best.values())


def _begin(place: Place) -> str:
    return place.valid_from.isoformat() if place.valid_from else ""


def _choice(candidates: tuple[Candidate, ...]) -> Place | None:
    if not candidates or candidates[0].contradicted:
        return None
    if len(candidates) > 1 and candidates[1].score == candidates[0].score:
        return None
    return candidates[0].place
