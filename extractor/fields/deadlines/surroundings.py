"""The year and the month that a point leaves to the words around it.

"Năm 2024, … trong tháng 10", "quý II và quý IV năm 2024", "- Tháng 2: …, chậm nhất ngày 20".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.deadlines.calendar import Grain, Point
from extractor.fields.deadlines.leads import HOUR, SESSION
from extractor.fields.deadlines.point_forms import GAP, YEAR_WORD

if TYPE_CHECKING:
    from extractor.fields.deadlines.times import TimeContext

LUNAR_NOTE = (
    rf"\((?:tức{GAP})?[^()\n]{{0,30}}(?:chạp|giêng|tết|âm{GAP}lịch|[aâ]l)\b[^()\n]{{0,30}}\)"
)
TO = re.compile(
    rf"{GAP}\)?(?:{LUNAR_NOTE})?,?{GAP}(?:(?:cho{GAP})?(?:đến|tới)|(?:và{GAP})?kết{GAP}thúc(?:{GAP}(?:đợt|vòng|giai{GAP}đoạn){GAP}\w{{1,4}})?(?:{GAP}(?:vào|trong))?|[-–—=]?>|[-–—→]{{1,2}})(?:{GAP}(?:hết|khi{GAP}hết|trước|cuối|đầu|giữa))?"
    rf"{GAP}{HOUR}{SESSION}(?:(?:ngày(?:{GAP}bầu{GAP}cử{GAP}\(?)?|tháng|năm){GAP})?"
)
"""What joins the two ends of a span ("đến", "-", "->")."""

_NOTE = rf"(?:{GAP}\([^()\d\n]{{1,40}}\))?"
ALSO = re.compile(rf"{_NOTE}{GAP}(?:,|và|;|hoặc){GAP}(?:trước{GAP}|cả{GAP})?(?:ngày{GAP})?")
"""What joins the points of a list, a note on the first allowed ("09/11 (thôn Đông) và 12/11")."""

_YEARS_END = re.compile(rf"{GAP}(?:$|[).,;:\n]|(?:và|gửi|về|báo|để)\b)")
_AND_YEAR = re.compile(rf"{GAP}(?:,|và|;){GAP}(?:{YEAR_WORD}{GAP})?")
_NAMES_YEAR = re.compile(rf"\bnăm{GAP}(?:19|20)\d\d$|^năm{GAP}(?:19|20)\d\d$|^(?:19|20)\d\d$")
# "Năm 2016, … trong tháng 10": the year that opens a sentence holds throughout it.
_OPENING_YEAR = re.compile(
    rf"(?:^|[.;\n]{GAP})(?:[-+*•]{GAP})?(?:trong{GAP})?năm{GAP}(?P<year>(?:19|20)\d\d){GAP},[^.;\n]*$"
)


def with_opening_year(text: str, point: Point) -> Point:
    """A point without a year with the one that opens its sentence."""
    if point.year is not None or point.year_offset or point.grain is Grain.YEAR:
        return point
    match = _OPENING_YEAR.search(text, max(0, point.start - 250), point.start)
    return replace(point, year=int(match["year"])) if match else point


def with_list_years(text: str, points: list[Point]) -> list[Point]:
    """Months and quarters with the year that only the last of their list names.

    "quý II và quý IV năm 2017".
    """
    filled = list(points)
    for index in range(len(points) - 2, -1, -1):
        point, following = filled[index], filled[index + 1]
        if (
            point.grain is following.grain is Grain.MONTH
            and point.year is None
            and not point.year_offset
            and ALSO.fullmatch(text, point.end, following.start)
        ):
            filled[index] = replace(point, year=following.year)
    return filled


def with_further_years(text: str, points: list[Point]) -> list[Point]:
    """Years that go on a day with its year, as that day of theirs.

    "ngày 25/12 năm 2026, năm 2027".
    """
    filled = list(points)
    for index in range(1, len(points)):
        day, year = filled[index - 1], filled[index]
        if (
            day.grain is Grain.DAY
            and day.month is not None
            and year.grain is Grain.YEAR
            and year.last_year in (None, year.year)
            and not year.edge
            and day.year is not None
            and _NAMES_YEAR.search(text[day.start : day.end])
            and _AND_YEAR.fullmatch(text, day.end, year.start)
            and _YEARS_END.match(text, year.end)
        ):
            filled[index] = replace(
                day, start=year.start, end=year.end, year=year.year, year_offset=0, weak=False
            )
    return filled


def with_span_years(text: str, points: list[Point]) -> list[Point]:
    """Days without a year that lie in the span of days written out before them, in its year.

    "Từ ngày 04/9 đến 20/9/2023: … chậm nhất ngày 18/9", in a plan for the year 2024.
    """
    filled = list(points)
    span: tuple[Point, Point] | None = None
    for index, point in enumerate(points):
        if point.grain is not Grain.DAY or point.month is None:
            continue
        if point.year is not None:
            before = points[index - 1] if index else None
            if before and before.month and TO.fullmatch(text, before.end, point.start):
                span = before, point
        elif span is not None and (year := _year_within(point, *span)):
            filled[index] = replace(point, year=year)
    return filled


def _year_within(point: Point, first: Point, last: Point) -> int | None:
    """The year in which a day lies between two others, the last of which has its year."""
    low, day, high = ((p.month or 0, p.day or 0) for p in (first, point, last))
    if last.year is None or point.year_offset:
        return None
    begun = first.year or (last.year if low <= high else last.year - 1)
    if begun == last.year:
        return last.year if low <= day <= high else None
    if begun != last.year - 1:
        return None
    return begun if day >= low else last.year if day <= high else None


_MONTH_LABEL = re.compile(
    r"\W*(?:(?:\d{1,2}|[ivx]{1,4}|[a-zđ])[.)]\s*)?\W*(?:trong\s)?tháng\s{1,2}0?(?P<month>1[0-2]|[1-9])(?:\s?(?:/|năm\s)\s?(?P<year>20\d\d))?"
    r"\s?(?::|$)",
    re.IGNORECASE,
)


def under_month(context: TimeContext, *labels: str) -> TimeContext:
    """``context`` for the month that one of ``labels`` opens with ("- Tháng 2: … ngày 20").

    A plan by months names the month once, and then its days by their number alone.
    """
    for label in labels:
        if match := _MONTH_LABEL.match(label):
            year = int(match["year"]) if match["year"] else context.plan_year
            return replace(context, plan_month=int(match["month"]), plan_year=year)
    return context
