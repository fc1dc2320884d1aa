"""Points in the calendar of any grain, and the days they cover."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Literal

Edge = Literal["early", "middle", "late", "week"]


class Grain(IntEnum):
    """How fine a point is; a day written without month or year is still a day."""

    DAY = 0
    MONTH = 1
    YEAR = 2


_LAST_WEEK = 5


@dataclass(frozen=True, slots=True)
class Point:
    """A point as written at ``start:end``; what the words leave out is None.

    A MONTH point covers ``months`` months from ``month`` on: a quarter is 3, a half year 6;
    ``run`` says that the words themselves name the first and the last ("tháng 5-6").
    ``week`` is the first to the fourth week of the month, 5 its last seven days; ``since_week``
    opens a run of weeks ("tuần 2 - tuần 4"); ``weekday`` is the one day of the week that is meant
    (Monday: 0; "Chủ nhật thứ hai của tháng 9").  ``part`` is the first and last day of a part of
    the month ("trung tuần": 11 to 20); a negative first day counts from the end (-5: the last 5).
    ``last_year`` closes a run of years ("2021 - 2025").  ``year_offset`` counts from the
    context's year ("năm sau", next year: 1).  A ``weak`` point ("30/9", "10/2025") may as well
    be a fraction, and needs a word beside it that speaks of time.
    """

    start: int
    end: int
    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    months: int = 1
    last_year: int | None = None
    year_offset: int = 0
    edge: Edge | None = None
    week: int = 0
    since_week: int = 0
    weekday: int | None = None
    part: tuple[int, int] | None = None
    weak: bool = False
    run: bool = False
    name: str = ""


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_working_days(day: date, count: int) -> date:
    """``count`` working days after ``day``, Saturdays and Sundays skipped.

    Public holidays move from year to year by decree of the government and are not counted out.
    """
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < 5:
            count -= 1
    return day


def _weeks(first: date, last: date, point: Point) -> tuple[date, date]:
    """The days of a week, or run of weeks, of the month from ``first`` to ``last``."""
    if point.week == _LAST_WEEK:
        return last - timedelta(days=6), last
    end = first + timedelta(days=7 * point.week - 1) if point.week < _LAST_WEEK - 1 else last
    return first + timedelta(days=7 * ((point.since_week or point.week) - 1)), end


def _on_weekday(span: tuple[date, date], weekday: int | None) -> tuple[date, date]:
    """The first day of a span that falls on a weekday, twice; the span where none is asked for."""
    if weekday is None:
        return span
    day = span[0] + timedelta(days=(weekday - span[0].weekday()) % 7)
    return day, day


def bounds(point: Point, year: int | None, month: int | None = None) -> tuple[date, date] | None:
    """First and last day of a point, given what the context adds; None where that is too little.

    A day that the month does not have ("31/9") falls on the month's last day.
    """
    year = point.year if point.year is not None else year
    if year is None:
        return None
    year += point.year_offset
    if point.grain is Grain.YEAR:
        return date(year, 1, 1), date(point.last_year or year, 12, 31)
    month = point.month if point.month is not None else month
    if month is None:
        return None
    if point.grain is Grain.DAY:
        if point.day is None:
            return None
        day = date(year, month, min(point.day, monthrange(year, month)[1]))
        return day, day
    first = date(year, month, 1)
    final = add_months(first, point.months - 1)
    last = month_end(final.year, final.month)
    if point.week:
        return _on_weekday(_weeks(first, last, point), point.weekday)
    if point.part:
        opening, closing = point.part
        if opening < 0:
            return last + timedelta(days=opening + 1), last
        return first.replace(day=opening), min(last, first + timedelta(days=closing - 1))
    return first, last
