"""Finding the points of the calendar that a text writes out, whatever stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extractor.fields.deadlines import builds
from extractor.fields.deadlines.calendar import Grain, Point
from extractor.fields.deadlines.point_forms import (
    DAY_WORD,
    FORMS,
    FURTHER,
    FURTHER_DAY,
    MONTH_WORD,
    QUARTER_WORD,
    YEAR_WORD,
)

# Where a form can begin: at a number, or at one of the words that open one.
_ANCHOR = re.compile(
    rf"(?<!\d)\d|\b(?:{DAY_WORD}|{MONTH_WORD}|{QUARTER_WORD}|{YEAR_WORD}"
    r"|giai\b|nhiệm\b|thời\b|mùng\b|mồng\b|q\.?[^\S\n]?[i\d]|nửa\b|ba\b|sáu\b|chín\b|t\.?\d)"
)


def find_points(text: str) -> list[Point]:
    """All points of the calendar in lower-case ``text``, in reading order, without overlap."""
    found: list[Point] = []
    reached = 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() >= reached and (point := _point_at(text, anchor.start())):
            found += _with_list(text, point)
            reached = found[-1].end
    return list(_with_edges(text, _with_calendar(text, found)))


_LISTED = re.compile(rf"(?P<month>{MONTH_WORD})|{QUARTER_WORD}")


def _with_list(text: str, point: Point) -> list[Point]:
    """A day, month or quarter with those that go on its list ("tháng 3, 6, 9").

    Where they follow one another ("quý I, II, III") they are one run.
    """
    if point.grain is Grain.DAY and point.month is None and not point.weak:
        days = [point]
        while match := FURTHER_DAY.match(text, days[-1].end):
            days.append(replace(builds.day(match), start=match.start("day"), weak=False))
        return days
    opened = _LISTED.match(text, point.start)
    if opened is None or point.grain is not Grain.MONTH or point.year:
        return [point]
    pattern, build = FURTHER[0 if opened["month"] else 1]
    items = [point]
    end = point.end
    while (match := pattern.match(text, end)) and (following := build(match)):
        items.append(replace(following, start=match.start(1)))
        end = match.end()
    for before, following in pairwise(items):
        if following.month != (before.month or 0) + before.months:
            return items
    last = items[-1]
    months = sum(item.months for item in items)
    run = point.run or len(items) > 1
    return [replace(point, end=last.end, year=last.year, months=months, run=run)]


_ENTRIES = 3
_ENTRY_BEFORE = re.compile(r"(?:^|(?<!ngày)(?<!đến)(?<!từ)(?<!và)[^\d,(/–-])\s*$")
_ENTRY_AFTER = re.compile(r"\s*[:.]?\s*[\"“]?[^\W\d_]{2}")


def _with_calendar(text: str, points: list[Point]) -> list[Point]:
    """Bare months that run through a text as the entries of a calendar ("9/2024 Khai giảng …").

    A table of months and what they bring, typed with a line for each cell, reads like that.
    """
    entries = [
        point
        for point in points
        if point.weak
        and point.grain is Grain.MONTH
        and _ENTRY_BEFORE.search(text, max(0, point.start - 6), point.start)
        and _ENTRY_AFTER.match(text, point.end)
    ]
    times = [(point.year, point.month) for point in entries]
    if len(entries) < _ENTRIES or times != sorted(set(times)):
        return points
    return [replace(point, weak=False) if point in entries else point for point in points]


def _point_at(text: str, position: int) -> Point | None:
    for pattern, build in FORMS:
        match = pattern.match(text, position)
        if match is not None and (point := build(match)) is not None:
            return point
    return None


_EDGE = re.compile(
    r"(?:\b(?P<part>nửa[^\S\n]đầu|nửa[^\S\n]cuối|thượng[^\S\n]tuần|trung[^\S\n]tuần|hạ[^\S\n]tuần)"
    r"|(?<![\d/.,])(?P<count>\d{1,2})[^\S\n]*ngày[^\S\n]*(?P<place>đầu(?:[^\S\n]*tiên)?|giữa|cuối(?:[^\S\n]*cùng)?)"
    r"|\b(?P<early>đầu)|\b(?P<middle>giữa)|\b(?P<late>cuối)"
    r"|\b(?:tuần[^\S\n]*(?P<since>[1-4])[^\S\n]*(?:-|–|và|đến)[^\S\n]*)?tuần(?:[^\S\n]*lễ)?[^\S\n]*(?:(?P<first>đầu(?:[^\S\n]*tiên)?)|(?P<last>cuối(?:[^\S\n]*cùng)?)"
    r"|(?:thứ[^\S\n]*)?(?P<week>nhất|hai|ba|tư|0?[1-4])))"
    r"(?:[^\S\n]*(?:của|trong|/))?[^\S\n]*$"
)
_PARTS = {
    "nửa đầu": (1, 15),
    "nửa cuối": (16, 31),
    "thượng tuần": (1, 10),
    "trung tuần": (11, 20),
    "hạ tuần": (21, 31),
}
_LAST_DAY = 31
_WEEKS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "cuối": 5}


def _with_edges(text: str, points: list[Point]) -> Iterator[Point]:
    """Draw the words before a point into it that name a part of it ("cuối quý II")."""
    for point in points:
        if point.grain is Grain.DAY or point.name:
            yield point
            continue
        match = _EDGE.search(text, max(0, point.start - 30), point.start)
        yield _on_weekday(text, _edged(point, match) if match else point)


_DAY_NAMES = (
    ("hai", "2"),
    ("ba", "3"),
    ("tư", "4"),
    ("năm", "5"),
    ("sáu", "6"),
    ("bảy", "bẩy", "7"),
    ("nhật",),
)
_WEEKDAY = r"(?P<name>chủ[^\S\n]*nhật|thứ[^\S\n]*(?:hai|ba|tư|năm|sáu|b[ảẩ]y|[2-7]))"
# Of two weekdays ("thứ Bảy, Chủ nhật tuần 2") the week says more.
_ONE = r"(?<!tuần )(?<!, )(?<!và )(?<![-–] )"
_BEFORE_WEEK = re.compile(rf"{_ONE}\b{_WEEKDAY}(?:[^\S\n]*(?:của|trong|,))?[^\S\n]*$")
_OF_MONTH = re.compile(
    rf"{_ONE}\b{_WEEKDAY}[^\S\n]*(?:(?P<first>đầu(?:[^\S\n]*tiên)?)|(?P<last>cuối(?:[^\S\n]*cùng)?)"
    r"|thứ[^\S\n]*(?P<week>nhất|hai|ba|tư|[1-4]))(?:[^\S\n]*(?:của|trong))?[^\S\n]*$"
)


def _on_weekday(text: str, point: Point) -> Point:
    """A week of a month, or a month, with the one weekday that is meant of it.

    "thứ Bảy tuần đầu tháng 6", "Chủ nhật thứ hai của tháng 9".
    """
    if point.grain is not Grain.MONTH or point.months != 1:
        return point
    low = max(0, point.start - 40)
    match = None
    if point.week and point.since_week == point.week:
        match = _BEFORE_WEEK.search(text, low, point.start)
        week = point.week
    elif not point.week and not point.part:
        # "đầu", "cuối" may have been drawn into the point.
        edge = point.start + (len("đầu") if point.edge == "early" else len("cuối"))
        match = _OF_MONTH.search(text, low, edge + 1 if point.edge else point.start)
        if match:
            written = match["week"] or ("nhất" if match["first"] else "cuối")
            week = _WEEKS.get(written) or int(written)
    if match is None:
        return point
    weekday = next(
        day for day, names in enumerate(_DAY_NAMES) if match["name"].split()[-1].endswith(names)
    )
    return replace(
        point,
        start=match.start(),
        edge="week",
        week=week,
        since_week=week,
        weekday=weekday,
        weak=False,
    )


def _days_of(match: re.Match[str]) -> tuple[int, int]:
    """The days that "10 ngày đầu tháng" (the first ten days of the month) covers."""
    count = int(match["count"])
    if match["place"] == "giữa":
        return _PARTS["trung tuần"]
    return (1, count) if match["place"].startswith("đầu") else (-count, _LAST_DAY)


def _edged(point: Point, match: re.Match[str]) -> Point:
    if match["part"]:
        if point.grain is not Grain.MONTH or point.months != 1:
            return point
        part = _PARTS[" ".join(match["part"].split())]
        return replace(point, start=match.start(), part=part, weak=False)
    if match["count"]:
        if point.grain is not Grain.MONTH or point.months != 1 or not int(match["count"]):
            return point
        return replace(point, start=match.start(), part=_days_of(match), weak=False)
    if match["first"] or match["week"] or match["last"]:
        if point.grain is not Grain.MONTH or point.months != 1:
            return point
        written = match["week"] or ("nhất" if match["first"] else "cuối")
        week = _WEEKS.get(written) or int(written)
        since = int(match["since"] or week)
        return replace(
            point, start=match.start(), edge="week", week=week, since_week=since, weak=False
        )
    for edge in ("early", "middle", "late"):
        if match[edge]:
            return replace(point, start=match.start(), edge=edge, weak=False)
    return point
