"""What a time expression is, and what must be known of the plan to resolve one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

_LONG_AFTER = 90
Kind = Literal["by", "before", "on", "during", "recurring", "event"]


@dataclass(frozen=True, slots=True)
class TimeContext:
    """The plan's own date in EDTF ("2024-01-22", "2024-03", "2024") and the time it plans for.

    ``plan_month`` is set for the plan of a single month ("Kế hoạch công tác tháng 9/2026").
    ``latest`` is the last day that the plan writes out with its year, where that is known.
    """

    issued_on: str | None = None
    plan_year: int | None = None
    plan_month: int | None = None
    latest: str | None = None

    def drawn_up_before(self, day: date) -> bool:
        """Whether a day without a year, read as ``day``, belongs to the year before instead.

        What is planned for a year may be done in the autumn before it (the call-up of recruits);
        then the last day that the plan writes out lies months before ``day``, and the same day of
        the year of issue is yet to come.
        """
        issued = self.issue_day
        if issued is None or self.latest is None or self.plan_year != issued.year + 1:
            return False
        if day.year != self.plan_year or (day.month, day.day) < (issued.month, issued.day):
            return False
        return (day - date.fromisoformat(self.latest)).days > _LONG_AFTER

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
