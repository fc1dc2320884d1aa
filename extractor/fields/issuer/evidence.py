"""What the witnesses of one document say of its issuer, and the finding they make together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.fields.findings import IssuerFinding, Offsets
from extractor.fields.issuer.location import Located, locate, when
from extractor.knowledge.bodies import Body
from extractor.knowledge.issuers import class_at
from extractor.knowledge.place_names import KINDS, read_name

_LEVELS = {"SỞ": "province", "BỘ": "central", "CP": "central", "TTg": "central"}


@dataclass(slots=True)
class Evidence:
    """The text, the place line, the date, and the body classes of notation and files."""

    text: str
    place_line: str | None
    date: str | None
    key: str | None
    filed: frozenset[str] = frozenset()
    reasons: list[str] = field(default_factory=list)


def locate_in(place: str, evidence: Evidence, level: str | None = None) -> Located | None:
    """The unit of those words; the level counts only where they have no type word of their own."""
    if not place or not re.search(r"\w{2}|\d", place):
        return None
    hint = level if read_name(place).kind is None else None
    return locate(place, evidence.text, evidence.place_line, when(evidence.date), hint)


def level_of_type(place: str) -> str | None:
    """The level that the type word of an unknown unit, or alone, leaves no doubt of."""
    kind = place if place in KINDS else read_name(place).kind
    levels = KINDS[kind] if kind else ()
    return levels[0] if len(levels) == 1 else None


def finding(
    name: str,
    body: Body | None,
    located: Located | None,
    spans: list[Offsets],
    confidence: float,
    reasons: list[str],
    place: str,
) -> IssuerFinding:
    """The issuer of that name; ``place`` are the words of its unit, known to the tables or not."""
    level = body.level if body is not None and body.level != "any" else None
    level = _LEVELS.get(body.key, level) if body is not None else None
    # The Prime Minister sits in Hà Nội, and is no body of Hà Nội.
    located = None if level == "central" else located
    unit = located.place if located else None
    # A department's level is its own; a committee's is that of the unit it governs.
    if body is None or body.level == "any":
        level = unit.level if unit else level or level_of_type(place)
    if located is not None:
        reasons.append("unit-known" if located.supported else "unit-ambiguous")
        confidence += 0.05 if located.supported else -0.2
    named = place.strip() if place.strip() not in KINDS else ""
    return IssuerFinding(
        name=name,
        spans=tuple(spans),
        confidence=max(0.05, min(0.99, confidence)),
        reasons=tuple(reasons),
        body=class_at(body.key, name, unit) if body else None,
        level=level,
        unit=unit.name if unit else (named or None) if level != "central" else None,
        unit_code=unit.code if unit else None,
        district=unit.district if unit else None,
        province=unit.province if unit else None,
    )
