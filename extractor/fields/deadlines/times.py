"""What a time expression is, and what must be known of the plan to resolve one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["by", "before", "on", "during", "recurring", "event"]


@dataclass(frozen=True, slots=True)
class TimeContext:
    """The plan's own date in EDTF ("2024-01-22", "2024-03", "2024") and the time it plans for.

    ``plan_month`` is set for the plan of a single month ("Kế hoạch công tác tháng 9/2026").
    """

    issued_on: str | None = None
    plan_year: int | None = None
    plan_month: int | None = None

    @property
    def year(self) -> int | None:
        """The year that a date without one falls in: the year planned for, else that of issue."""
        if self.plan_year is not None:
            return self.plan_year
        return int(self.issued_on[:4]) if self.issued_on else None

    @property
    def issue_day(self) -> date | None:
        """The day of issue, where it is known to the day."""
        if self.issued_on is None or len(self.issued_on) != 10:
            return None
        return date.fromisoformat(self.issued_on)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, at ``text[start:end]`` of the string they were found in.

    ``begin`` and ``finish`` are EDTF dates, both inclusive, save that "trước ngày 30/3" (before
    30 March) keeps the day it names, as offices read it.  ``recurrence`` is an RFC 5545 rule
    ("FREQ=MONTHLY;BYMONTHDAY=15"), or one of the two words that RFC 5545 has no frequency for,
    ``QUARTERLY`` (with BYMONTH and BYMONTHDAY where given) and ``PERIODIC`` (no usable rate).
    ``rule`` names how the dates were come by where they are not written out; ``vague`` marks
    bounds that the words leave soft ("đầu tháng 9", early September).
    """

    start: int
    end: int
    text: str
    kind: Kind
    begin: str | None = None
    finish: str | None = None
    recurrence: str | None = None
    rule: str | None = None
    vague: bool = False
