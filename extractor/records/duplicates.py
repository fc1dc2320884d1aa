"""Whether two files are the same plan: sent twice, or once as a scan and once from Word.

They are only ever linked: which to keep is for a person to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extractor.knowledge.text import fold

_DAY = len("2024-01-22")
_AMENDING = re.compile(
    r"(?:v/?v |ve viec |ve )?(?:sua doi|dieu chinh|bo sung|thay the|dinh chinh)\b"
)
Link = Literal["same", "same_number", "alike"]
SAME_TEXT = 0.5
"""Least likeness of two texts of one plan where nothing that names it disagrees.

With three letters in a hundred misread the sample plans keep 0.54 to 0.65 of their likeness, with
one 0.80 to 0.90; as PDF and as text they share 0.96 or more, different plans at most 0.22.
"""
SAME_PLAN = 0.15
"""Least likeness of two texts that issuer, number and year say are one plan."""
SAME_WORDS = 0.99
"""Least likeness where no issuer, or no number and day, speaks for one plan.

Plans that neighbours copy from one another share up to 0.98 of their words.
"""
ALIKE = 0.6
"""Least likeness of the texts of two plans of which one was made after the other."""


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What names a plan: the key of its issuer, number, symbol, date (EDTF) and title."""

    issuer: str | None = None
    number: int | None = None
    symbol: str | None = None
    date: str | None = None
    title: str | None = None

    @property
    def year(self) -> str | None:
        """The year of issue."""
        return self.date[:4] if self.date else None


@dataclass(frozen=True, slots=True)
class Duplicate:
    """How two files are linked, and why.

    ``same`` are two files of one plan; ``same_number`` bear one issuer, number and year over
    texts that differ, so that one is misread or misnumbered; ``alike`` are different plans whose
    texts are nearly the same, as last year's plan taken over.
    """

    link: Link
    likeness: float
    reasons: tuple[str, ...]


def compare(one: PlanFacts, other: PlanFacts, likeness: float) -> Duplicate | None:
    """How two plans with texts of that likeness (0 to 1) are linked; None where they are not."""
    agree = {name for name in ("issuer", "number", "year") if _equal(one, other, name)}
    differ = {name for name in ("issuer", "number", "year") if _differ(one, other, name)}
    reasons = tuple(f"same {name}" for name in ("issuer", "number", "year") if name in agree)
    numbered = len(agree) == len(("issuer", "number", "year")) and _same_kind(one, other)
    if numbered:
        link: Link = "same" if likeness >= SAME_PLAN else "same_number"
        return Duplicate(link, likeness, (*reasons, *_of_text(likeness)))
    amends = _amends(one) != _amends(other)
    told = "issuer" in agree or _same_number_and_day(one, other) or likeness >= SAME_WORDS
    if likeness >= SAME_TEXT and not differ and told and not amends and _same_kind(one, other):
        return Duplicate("same", likeness, (*reasons, *_of_text(likeness)))
    if likeness >= SAME_TEXT and differ == {"number"} and _same_day_and_title(one, other):
        # A number filled in by hand is easily misread.
        return Duplicate("same", likeness, (*reasons, "same day and title", *_of_text(likeness)))
    if likeness >= ALIKE:
        told_apart = tuple(f"other {name}" for name in sorted(differ))
        told_apart += ("one amends",) if amends else ()
        return Duplicate("alike", likeness, (*told_apart, *_of_text(likeness)))
    return None


def _equal(one: PlanFacts, other: PlanFacts, name: str) -> bool:
    value = getattr(one, name)
    return value is not None and value == getattr(other, name)


def _differ(one: PlanFacts, other: PlanFacts, name: str) -> bool:
    values = getattr(one, name), getattr(other, name)
    return None not in values and values[0] != values[1]


def _same_number_and_day(one: PlanFacts, other: PlanFacts) -> bool:
    same_day = one.date is not None and one.date == other.date and len(one.date) == _DAY
    return one.number is not None and one.number == other.number and same_day


def _amends(facts: PlanFacts) -> bool:
    """Whether the title says that the plan changes another ("Điều chỉnh, bổ sung Kế hoạch …")."""
    return _AMENDING.match(fold(facts.title or "")) is not None


def _same_kind(one: PlanFacts, other: PlanFacts) -> bool:
    """Whether the symbols may be one: plans and decisions are numbered apart."""
    kinds = [fold(facts.symbol or "").split("-")[0] for facts in (one, other)]
    return "" in kinds or kinds[0] == kinds[1]


def _same_day_and_title(one: PlanFacts, other: PlanFacts) -> bool:
    dated = one.date is not None and one.date == other.date and len(one.date) == _DAY
    return dated and bool(one.title) and fold(one.title or "") == fold(other.title or "")


def _of_text(likeness: float) -> tuple[str, ...]:
    return (f"{round(100 * likeness)} % of the text",)
