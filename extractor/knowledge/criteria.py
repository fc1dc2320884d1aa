"""The national sets of new-rural criteria: a criterion number means nothing without its set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from extractor.knowledge.tables import day, holds, rows
from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_GRADES = {"advanced": "nong thon moi nang cao|ntm nang cao", "model": "kieu mau"}
_DISTRICT = re.compile(r"(?:tieu chi|dat chuan|xay dung) (?:quoc gia ve )?huyen|huyen (?:dat|nong)")
_PROVINCE = re.compile(r"tinh (?:hoan thanh|dat chuan|nong thon moi)")
SIMILAR = 80.0
"""Least mean ``token_set_ratio`` at which a plan's criterion names are those of a set."""


@dataclass(frozen=True, slots=True)
class CriterionSet:
    """A national set: ``level`` commune, district or province; ``grade`` standard, advanced
    (nâng cao), model (kiểu mẫu) or amendment; in force in [valid_from, valid_to).
    """

    id: str
    decision: str
    decided_on: date | None
    level: str
    grade: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion, or one indicator of it where ``indicator`` ("17.1") is not empty."""

    set: str
    number: int
    indicator: str
    name: str
    unit: str
    threshold: str


@cache
def criterion_sets() -> tuple[CriterionSet, ...]:
    """All sets, in order of time."""
    return tuple(
        CriterionSet(
            id=row["id"],
            decision=row["decision"],
            decided_on=day(row["decided_on"]),
            level=row["level"],
            grade=row["grade"],
            valid_from=day(row["valid_from"]),
            valid_to=day(row["valid_to"]),
        )
        for row in rows("criterion_sets")
    )


@cache
def criteria() -> tuple[Criterion, ...]:
    """All criteria and their indicators."""
    return tuple(
        Criterion(
            row["set"],
            int(row["number"]),
            row["indicator"],
            row["name"],
            row["unit"],
            row["threshold"],
        )
        for row in rows("criteria")
    )


@cache
def names(set_id: str) -> dict[int, str]:
    """The names of a set's criteria by number."""
    return {c.number: c.name for c in criteria() if c.set == set_id and not c.indicator}


def criterion_name(set_id: str, number: int) -> str | None:
    """The name of criterion ``number`` of a set, or None where the set has no such criterion."""
    return names(set_id).get(number)


def match_set(on: date | None, text: str) -> str | None:
    """The set a plan goes by, from its date and from words that tell set, level or grade.

    A decision cited by number settles it; else level and grade come from the words ("huyện nông
    thôn mới", "nâng cao", "kiểu mẫu") and the set from the date.  None without a date, or where
    no national set of that grade was in force.
    """
    folded = fold(text)
    cited = [s for s in criterion_sets() if re.search(rf"(?<!\d){fold(s.decision)}", folded)]
    level = "district" if _DISTRICT.search(folded) else "commune"
    level = "province" if _PROVINCE.search(folded) else level
    grade = next((g for g, words in _GRADES.items() if re.search(words, folded)), "standard")
    if len({found.decision for found in cited}) == 1:
        graded = [found for found in cited if found.grade == grade]
        return (graded or cited)[0].id
    if on is None:
        return None
    for found in criterion_sets():
        if (found.level, found.grade) == (level, grade) and holds(
            found.valid_from, found.valid_to, on
        ):
            return found.id
    return None


def match_names(written: Mapping[int, str], on: date | None = None) -> str | None:
    """The set whose criteria bear the names that a plan gives by number, or None if unsure.

    No. 14 is Education in the commune set of 2022 and Health in the advanced set: the names
    tell.  Two sets that fit alike are told apart by the date, else None.
    """
    scores: dict[str, float] = {}
    for found in criterion_sets():
        known = names(found.id)
        if written and holds(found.valid_from, found.valid_to, on) and set(written) <= set(known):
            ratios = [fuzz.token_set_ratio(fold(w), fold(known[n])) for n, w in written.items()]
            scores[found.id] = sum(ratios) / len(ratios)
    best = max(scores.values(), default=0.0)
    fitting = [set_id for set_id, score in scores.items() if score == best]
    return fitting[0] if best >= SIMILAR and len(fitting) == 1 else None
