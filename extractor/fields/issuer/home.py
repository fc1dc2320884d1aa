"""The province of an issuer whose own name, head and place line leave it open.

"Trường THPT Nguyễn Du" names no unit, but a plan that obeys one province's departments alone, or
tells of communes that stand in one province alone, is of that province.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache

from extractor.fields.findings import IssuerFinding
from extractor.fields.issuer.evidence import Evidence
from extractor.fields.issuer.location import mention_counter, when
from extractor.knowledge import places
from extractor.knowledge.letters import CAPITAL
from extractor.knowledge.place_names import read_name
from extractor.knowledge.place_table import units
from extractor.knowledge.text import fold, unify_tones

_WEIGHT = 0.1
_BELOW_PROVINCE = frozenset({"commune", "district"})
_MERGER = date(2025, 7, 1)  # provinces merged: plans still name the old ones
_NAME = rf"{CAPITAL}[^\W\d_]*(?:[ -]+{CAPITAL}[^\W\d_]*){{0,3}}"
_UNIT = re.compile(
    rf"(?<!\w)(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Hh]uyện|[Qq]uận|[Tt]hị xã) {_NAME}"
)


def at_home(found: IssuerFinding, evidence: Evidence) -> IssuerFinding:
    """The finding with the one province that the plan speaks of.

    Where it has none yet, or where its unit is a namesake in a province that the plan never
    names: hundreds of communes merged away before 2021 stand in no table.
    """
    on = when(evidence.date)
    if found.level is None and fold(found.name).endswith(" trung uong"):
        found = replace(found, level="central")
    if found.level == "central":
        return found
    if found.province is None:
        line = places.province_of(evidence.place_line, on) if evidence.place_line else None
        told = line.name if line else _departments(evidence.text, on) or _units(evidence.text, on)
        reasons = (*found.reasons, "province-in-text")
    else:
        told = _departments(evidence.text, on) if _is_namesake(found, evidence, on) else None
        if told is None or any(one.province == told for one in places.find(found.unit or "")):
            return found
        district = _district(evidence.text, told, on) if found.level == "commune" else None
        found = replace(found, unit_code=None, district=district)
        reasons = (*(one for one in found.reasons if one != "unit-known"), "unit-unlisted")
    confidence = max(0.05, found.confidence - _WEIGHT)
    return replace(found, province=told, confidence=confidence, reasons=reasons) if told else found


def _is_namesake(found: IssuerFinding, evidence: Evidence, on: date | None) -> bool:
    """Whether the plan names neither district nor province of the unit that the tables know."""
    if found.unit_code is None or found.level not in _BELOW_PROVINCE or (on and on >= _MERGER):
        return False
    count = mention_counter(evidence.text)
    above = [read_name(name).bare for name in (found.district, found.province) if name]
    return not any(map(count, above))


def _district(text: str, province: str, on: date | None) -> str | None:
    """The district of the province that the text names most."""
    named = Counter(match[0] for match in _UNIT.finditer(text))
    standing = (one for name, _ in named.most_common() for one in places.find(name, "district", on))
    return next((one.name for one in standing if one.province == province), None)


@cache
def _of_provinces() -> re.Pattern[str]:
    """A body or type of a province, and its name: "Sở Y tế Hà Nam", "Tỉnh ủy Hà Nam"."""
    bare = {read_name(unit.name).bare for unit in units() if unit.level == "province"}
    names = "|".join(re.escape(unify_tones(name)) for name in sorted(bare, key=len, reverse=True))
    lead = r"[Tt]ỉnh|[Tt]ỉnh ủy|[Tt]hành ủy|[Tt]ỉnh đoàn|Sở [^\n.,;:()]{2,50}?"
    return re.compile(rf"(?<!\w)(?:{lead}) (?P<name>{names})(?!\w)")


def _departments(text: str, on: date | None) -> str | None:
    """The province whose bodies the text names, where it is but one."""
    named = {match["name"] for match in _of_provinces().finditer(unify_tones(text))}
    found = {one.name for name in named for one in places.find(name, "province", on)[:1]}
    return found.pop() if len(found) == 1 else None


def _units(text: str, on: date | None) -> str | None:
    """The one province in which all the communes and districts that the text names may stand."""
    named = {match[0] for match in _UNIT.finditer(text)}
    standing = [{one.province for one in places.find(name, on=on)} for name in named]
    common = set.intersection(*known) if (known := [one for one in standing if one]) else set()
    return common.pop() if len(common) == 1 else None
