"""How the forms of points are read: from the match of a pattern to a point of the calendar."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from extractor.fields.deadlines.calendar import Grain, Point

_LAST_CENTURY = 70
_NUMERALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

Build = Callable[[re.Match[str]], Point | None]


def _year(match: re.Match[str]) -> int | None:
    written = match.groupdict().get("year")
    return int(written) if written else None


def _offset(match: re.Match[str]) -> int:
    return 1 if match.groupdict().get("next") else 0


def day(match: re.Match[str]) -> Point:
    """A day; without the word for day it is weak."""
    groups = match.groupdict()
    return Point(
        *match.span(),
        grain=Grain.DAY,
        year=_year(match),
        month=int(groups["month"]) if groups.get("month") else None,
        day=int(groups["day"]),
        year_offset=_offset(match),
        weak=groups.get("word", "") is None,
    )


def short_year(match: re.Match[str]) -> Point:
    """A day whose year has its last two figures only."""
    short = int(match["short"])
    return replace(day(match), year=short + (1900 if short >= _LAST_CENTURY else 2000))


def dated_day(match: re.Match[str]) -> Point:
    """A day that its year makes sure."""
    return replace(day(match), weak=False)


def _apart(match: re.Match[str]) -> bool:
    """Whether a list names two times of their own ("quý II và quý IV"), not a run of them."""
    return match.groupdict().get("mark") in (",", "và", "hoặc")


def month(match: re.Match[str]) -> Point | None:
    """A month, or a run of them; None where a list names months apart."""
    groups = match.groupdict()
    first = int(groups["month"])
    last = int(groups.get("last") or first)
    year = _year(match)
    if last < first and year and groups.get("mark") in ("-", "–"):
        last, year = last + 12, year - 1  # tháng 11 - 02/2027
    if last < first or (last > first + 1 and _apart(match)):
        return None
    return Point(
        *match.span(),
        grain=Grain.MONTH,
        year=year,
        month=first,
        months=last - first + 1,
        run=last > first,
        year_offset=_offset(match),
    )


def month_list(match: re.Match[str]) -> Point | None:
    """Three months or more that follow one another ("tháng 2, tháng 3 và tháng 4/2025")."""
    named = [int(number) for number in re.findall(r"\d+", match["list"])]
    if named != list(range(named[0], named[0] + len(named))):
        return None
    return Point(
        *match.span(),
        grain=Grain.MONTH,
        year=_year(match),
        month=named[0],
        months=len(named),
        run=True,
        year_offset=_offset(match),
    )


def bare_months(match: re.Match[str]) -> Point | None:
    """A run of months without the word for month."""
    point = month(match)
    return replace(point, weak=True) if point else None


def bare_month(match: re.Match[str]) -> Point:
    """A month and its year without the word for month."""
    return Point(
        *match.span(),
        grain=Grain.MONTH,
        year=int(match["year"]),
        month=int(match["month"]),
        weak=True,
    )


def quarter(match: re.Match[str]) -> Point | None:
    """A quarter, or a run of them; None where a list names quarters apart."""

    def number(written: str) -> int:
        return _NUMERALS.get(written) or int(written)

    first = number(match["quarter"])
    last = number(match["last"] or match["quarter"])
    if last < first or (last > first + 1 and _apart(match)):
        return None
    return Point(
        *match.span(),
        grain=Grain.MONTH,
        year=_year(match),
        month=3 * first - 2,
        months=3 * (last - first + 1),
        run=last > first,
        year_offset=_offset(match),
    )


def part_of_year(match: re.Match[str]) -> Point | None:
    """The first or last months of a year, by their number."""
    words = {"ba": 3, "sáu": 6, "chín": 9}
    written = match["count"]
    count = words.get(written) or int(written)
    if not 1 <= count <= 11:
        return None
    closing = match["edge"] == "cuối"
    return Point(
        *match.span(),
        grain=Grain.MONTH,
        year=_year(match),
        month=13 - count if closing else 1,
        months=count,
    )


def half_year(match: re.Match[str]) -> Point:
    """The first or the second half of a year."""
    opening = match["edge"] == "đầu"
    return Point(
        *match.span(), grain=Grain.MONTH, year=_year(match), month=1 if opening else 7, months=6
    )


def years(match: re.Match[str]) -> Point | None:
    """A year, or a run of years; None where they do not follow."""
    first = int(match["year"])
    last = int(match["last"] or first)
    if not first <= last <= first + 40:
        return None
    return Point(*match.span(), grain=Grain.YEAR, year=first, last_year=last)


def two_years(match: re.Match[str]) -> Point | None:
    """A year and the next."""
    return years(match) if int(match["last"]) == int(match["year"]) + 1 else None


def bare_year(match: re.Match[str]) -> Point:
    """A year without its word."""
    return Point(*match.span(), grain=Grain.YEAR, year=int(match["year"]), weak=True)


def unnumbered_year(match: re.Match[str]) -> Point:
    """The year of the plan."""
    return Point(*match.span(), grain=Grain.YEAR)


def school_year(match: re.Match[str]) -> Point | None:
    """A school year, September to May; None where its years do not follow."""
    first, last = int(match["year"]), int(match["last"])
    if last != first + 1:
        return None
    return Point(
        *match.span(), grain=Grain.MONTH, year=first, month=9, months=9, name="school-year"
    )


def period(match: re.Match[str]) -> Point | None:
    """A named run of years; None where they do not follow."""
    point = years(match)
    if point is None:
        return None
    return Point(
        point.start,
        point.end,
        grain=Grain.YEAR,
        year=point.year,
        last_year=point.last_year,
        name="period",
    )
