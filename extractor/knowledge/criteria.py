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
    from collections.abc import Collection, Mapping
    from datetime import date

_GRADES = {"advanced": "nong thon moi nang cao|ntm nang cao", "model": "kieu mau"}
_DISTRICT = re.compile(r"(?:tieu chi|dat chuan|xay dung) (?:quoc gia ve )?huyen|huyen (?:dat|nong)")
_PROVINCE = re.compile(r"tinh (?:hoan thanh|dat chuan|nong thon moi)")
_NEW_RURAL = re.compile(r"nong thon moi|ntm")
# Other systems that number their criteria; none of them has a national set here.
_OTHER_SYSTEM = re.compile(
    r"do thi van minh|van minh do thi|tiep can phap luat|(?:chuan|tieu chi) quoc gia ve y te"
    r"|chuan van hoa|(?:gia dinh|khu dan cu|thon|co quan|phuong|khom|ap|khu pho) van hoa"
    r"|an toan ve an ninh|phu hop voi tre em|truong[^,;]{0,20} chuan quoc gia|cong dong hoc tap"
    r"|truong hoc (?:hanh phuc|an toan|xanh)"
)
# Hamlets, gardens and households go by sets of their provinces.
_OF_HAMLETS = re.compile(
    r"(?<!\w)(?:(?<!nong )thon|xom|ap|ban|buon|lang|khom|khu dan cu|khu pho|to dan pho|vuon(?: ho)?"
    r"|ho gia dinh)(?: dat chuan)? (?:nong thon moi|ntm|kieu mau)|vuon mau"
)
_OF_COMMUNES = re.compile(
    r"(?<!\w)xa(?: dat(?: chuan)?)?(?: \w+){0,3} (?:nong thon moi|ntm|kieu mau)"
)
SIMILAR = 80.0
"""Least mean ``token_set_ratio`` at which a plan's criterion names are those of a set."""


@dataclass(frozen=True, slots=True)
class CriterionSet:
    """A national set: ``level`` commune, district or province; ``grade`` standard, advanced
    (nâng cao), model (kiểu mẫu) or amendment; ``size`` the number of its criteria where they are
    numbered; in force in [valid_from, valid_to).
    """

    id: str
    decision: str
    decided_on: date | None
    level: str
    grade: str
    size: int | None
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
            size=int(row["criteria"]) if row["criteria"] else None,
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


def match_set(on: date | None, text: str, numbers: Collection[int] = ()) -> str | None:
    """The set a plan goes by, from its date and from words that tell set, level or grade.

    A decision cited by number settles it; else level and grade come from the words ("huyện nông
    thôn mới", "nâng cao", "kiểu mẫu") and the set from the date.  ``numbers`` are those of the
    criteria: where the set has fewer, a district's plan lists those of communes, and one of the
    first months of a new set those of the set before.  None without a date, where no national set
    of that grade was in force, and where the words tell of another system ("chuẩn tiếp cận pháp
    luật") or of hamlets.
    """
    folded = fold(text)
    cited = [s for s in criterion_sets() if re.search(rf"(?<!\d){fold(s.decision)}", folded)]
    level = "district" if _DISTRICT.search(folded) else "commune"
    level = "province" if _PROVINCE.search(folded) else level
    grade = next((g for g, words in _GRADES.items() if re.search(words, folded)), "standard")
    if len({found.decision for found in cited}) == 1:
        graded = [found for found in cited if found.grade == grade]
        return (graded or cited)[0].id
    if on is None or _is_of_another_system(folded):
        return None
    found = _in_force(level, grade, on)
    if found is None or found.size is None or found.size >= max(numbers, default=0):
        return found.id if found else None
    if level != "commune":
        return match_set(on, "", numbers)
    before = [
        one for one in criterion_sets() if (one.level, one.grade) == (level, grade) and one.size
    ]
    former = before[before.index(found) - 1 : before.index(found)]
    return former[0].id if former and (former[0].size or 0) >= max(numbers) else None


def _in_force(level: str, grade: str, on: date) -> CriterionSet | None:
    """The set of a level and grade on that day."""
    for found in criterion_sets():
        if (found.level, found.grade) == (level, grade) and holds(
            found.valid_from, found.valid_to, on
        ):
            return found
    return None


def _is_of_another_system(folded: str) -> bool:
    """Whether the words tell of criteria that no national set of new-rural ones numbers."""
    if _OF_HAMLETS.search(folded) and not _OF_COMMUNES.search(folded):
        return True
    return bool(_OTHER_SYSTEM.search(folded)) and not _NEW_RURAL.search(folded)


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
