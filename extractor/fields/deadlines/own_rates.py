"""Days that say by themselves how they come round: "ngày 20 của tháng cuối quý".

Also what days without a year or month say beside a rate that did not take them up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.deadlines.calendar import Grain
from extractor.fields.deadlines.point_forms import GAP
from extractor.fields.deadlines.rates import PERIODIC, Rate
from extractor.fields.deadlines.times import TimeExpression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.fields.deadlines.calendar import Point
    from extractor.fields.deadlines.drafts import Draft

_JOINED_GAP = 20
_MONTH_OF_QUARTER = re.compile(
    rf"{GAP}(?:của|trong)?{GAP}tháng{GAP}(?P<which>đầu|cuối|sau|thứ{GAP}(?:hai|ba|nhất))(?:{GAP}(?:tiên|cùng))?"
    rf"(?:{GAP}của)?(?:{GAP}(?:mỗi|hàng|hằng|từng))?{GAP}quý"
    rf"(?:{GAP}(?:sau|tiếp{GAP}theo|kế{GAP}tiếp|báo{GAP}cáo))?",
)
_MONTHS_OF_QUARTER = {"đầu": "1,4,7,10", "sau": "1,4,7,10", "cuối": "3,6,9,12"}
_END_OF_TERM = re.compile(
    rf"{GAP}(?:của{GAP})?tháng{GAP}cuối(?:{GAP}cùng)?(?:{GAP}của)?{GAP}kỳ{GAP}(?:báo{GAP}cáo)?",
)
# "hằng năm …; riêng năm 2024 gửi trước 31/8": that day is of that year alone.
_NAMED_YEAR = re.compile(
    rf"\briêng{GAP}(?:trong{GAP})?năm{GAP}(?P<year>20\d\d)\b[^,;.\n\d]{{0,60}}$"
)
_YEAR_BEFORE = re.compile(
    rf"{GAP}(?:của{GAP})?năm{GAP}(?:liền{GAP})?trước{GAP}(?:liền{GAP}kề{GAP})?(?:của{GAP})?(?:năm|kỳ)"
    rf"{GAP}(?:kế{GAP}hoạch|báo{GAP}cáo|đánh{GAP}giá|ngân{GAP}sách)\b"
)
_EACH = re.compile(
    rf"{GAP}(?:của{GAP})?(?:từng|các|mỗi){GAP}(?:năm\b(?!{GAP}(?:học|\d))|(?P<stage>giai{GAP}đoạn)\b(?!{GAP}\d))"
)
_OF_THE_MONTH = re.compile(
    rf"{GAP}(?:(?:của|từng|(?:của{GAP})?các){GAP}tháng|tháng(?={GAP}(?:sau|trước|tiếp|kế|liền|báo)\b))"
    rf"(?:{GAP}(?:sau|(?:liền{GAP})?trước|tiếp{GAP}theo|kế{GAP}tiếp|liền{GAP}kề|báo{GAP}cáo))?\b(?!{GAP}\d)",
)


def month_days(points: Sequence[Point], *, span: bool) -> str:
    """BYMONTHDAY of single days, or of a span of days within a month."""
    days = [point.day for point in points if point.day is not None]
    if span and len(days) == 2 and days[0] < days[1]:
        days = list(range(days[0], days[1] + 1))
    return ",".join(map(str, days))


def yearly_days(points: Sequence[Point]) -> str:
    """BYMONTH and BYMONTHDAY, as far as one rule can say it without naming further days."""
    if all(point.grain is Grain.MONTH and point.month for point in points):
        named = [(point.month or 0) + i for point in points for i in range(point.months)]
        return f";BYMONTH={','.join(map(str, named))}"
    months = list(dict.fromkeys(point.month for point in points if point.month))
    days = {point.day for point in points}
    if len(days) == 1 and None not in days and months:
        return f";BYMONTH={','.join(map(str, months))};BYMONTHDAY={days.pop()}"
    return ""


def recurring(
    text: str, start: int, end: int, rule: str, note: str | None = None
) -> TimeExpression:
    """The expression at ``text[start:end]`` that comes round by ``rule``."""
    return TimeExpression(start, end, text[start:end], "recurring", recurrence=rule, rule=note)


def of_the_month(text: str, draft: Draft) -> TimeExpression | None:
    """A day "of the month", "of the first month of the quarter", "of the term's last month"."""
    start, end = draft.expression.start, draft.expression.end
    days = month_days(draft.points, span=len(draft.points) > 1)
    if match := _MONTH_OF_QUARTER.match(text, end):
        months = _MONTHS_OF_QUARTER.get(match["which"])
        detail = f";BYMONTH={months};BYMONTHDAY={days}" if months else ""
        return recurring(text, start, match.end(), f"QUARTERLY{detail}")
    if match := _END_OF_TERM.match(text, end):
        return recurring(text, start, match.end(), "PERIODIC", "end-of-term")
    if match := _OF_THE_MONTH.match(text, end):
        return recurring(text, start, match.end(), f"FREQ=MONTHLY;BYMONTHDAY={days}")
    return None


def _of_the_year(text: str, draft: Draft) -> TimeExpression | None:
    """A day "of the year before the year planned for", or "of each year": it comes round.

    One of each stage ("của từng giai đoạn") has no rate that could be named.
    """
    expression = draft.expression
    if expression.kind not in ("before", "by") or not yearless(draft):
        return None
    start, end = expression.start, expression.end
    if each := _EACH.match(text, end):
        if each["stage"]:
            return recurring(text, start, each.end(), PERIODIC, "each-stage")
        return recurring(text, start, each.end(), f"FREQ=YEARLY{yearly_days(draft.points)}")
    match = _YEAR_BEFORE.match(text, end)
    if match is None:
        return None
    rule = f"FREQ=YEARLY{yearly_days(draft.points)}"
    return recurring(text, start, match.end(), rule, "year-before")


def yearless(draft: Draft) -> bool:
    """Whether a draft is of days with their months and no year."""
    return all(
        point.grain is Grain.DAY
        and point.month is not None
        and point.year is None
        and not point.year_offset
        for point in draft.points
    )


def one_rule(text: str, first: TimeExpression, last: TimeExpression) -> TimeExpression | None:
    """The one yearly expression of a list of days that come round ("15/6 và 15/12 hằng năm")."""
    yearly = all((found.recurrence or "").startswith("FREQ=YEARLY") for found in (first, last))
    if not yearly or not 0 <= last.start - first.end <= _JOINED_GAP:
        return None
    return recurring(text, first.start, last.end, "FREQ=YEARLY")


_LED_DAY = re.compile(rf"(?:vào|trước|chậm{GAP}nhất|muộn{GAP}nhất|ngày)\b")
_SENTENCE_BREAK = re.compile(r"\n|\.(?=\s|$)")


def of_monthly_work(text: str, draft: Draft, rates: list[Rate]) -> TimeExpression | None:
    """A day without its month in the sentence of a monthly rate that stands before it.

    "tiêm vào ngày 10 hằng tháng; tiêm vét ngày 25".
    """
    found = draft.expression
    bare = all(
        point.grain is Grain.DAY and point.month is None and not point.year
        for point in draft.points
    )
    if not bare or not _LED_DAY.match(text, found.start):
        return None
    for rate in rates:
        if (
            rate.rule.startswith("FREQ=MONTHLY")
            and rate.end <= found.start
            and not _SENTENCE_BREAK.search(text, rate.end, found.start)
        ):
            days = month_days(draft.points, span=len(draft.points) > 1)
            return recurring(text, found.start, found.end, f"FREQ=MONTHLY;BYMONTHDAY={days}")
    return None


def left_over(text: str, draft: Draft, governed: list[tuple[int, int]]) -> TimeExpression | None:
    """What a draft says that no rate took up; None where it lacks too much."""
    start, end = draft.expression.start, draft.expression.end
    if own := _of_the_year(text, draft):
        return own
    named = _NAMED_YEAR.search(text, 0, start)
    own_year = named is not None and (draft.expression.finish or "").startswith(named["year"])
    inside = any(low <= start and end <= high for low, high in governed)
    if yearless(draft) and inside and not own_year:
        return recurring(text, start, end, f"FREQ=YEARLY{yearly_days(draft.points)}")
    if draft.points[-1].month is None and (monthly := of_the_month(text, draft)):
        return monthly
    return draft.expression if draft.complete else None
