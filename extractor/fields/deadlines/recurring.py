"""Joining rates with the days they fall on: "trước ngày 15 hàng tháng" is monthly by the 15th."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.deadlines.bounded import SHORT_RATES, bounded, opens_rate, over, until
from extractor.fields.deadlines.calendar import Grain
from extractor.fields.deadlines.own_rates import (
    left_over,
    month_days,
    of_monthly_work,
    of_the_month,
    one_rule,
    recurring,
    yearless,
    yearly_days,
)
from extractor.fields.deadlines.point_forms import GAP
from extractor.fields.deadlines.rates import PERIODIC, Rate
from extractor.fields.deadlines.terms import report_clauses
from extractor.fields.deadlines.times import TimeExpression
from extractor.fields.deadlines.weekdays import weekdays_beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.fields.deadlines.calendar import Point
    from extractor.fields.deadlines.drafts import Draft

_JOINT = re.compile(rf"{GAP}(?:,|của|vào|\(|\))?{GAP}")
# "vào các ngày 27/7, 22/12 và trước Tết Nguyên đán hằng năm".
_AND_HOLIDAY = re.compile(
    rf"{GAP}(?:,|và){GAP}(?:(?:trước|trong|sau|nhân|vào|các){GAP}){{0,2}}(?:(?:dịp|ngày){GAP}){{0,2}}"
    rf"(?:tết|lễ|quốc{GAP}khánh|khai{GAP}giảng|rằm)[^\d,;.:()\n]{{0,30}}"
)
_REACH = 70
_CLAUSE_BREAK = re.compile(r"[;\n]|\.\s")

# "lần 1 …, lần 2 …" after "02 lần/năm": each date is that of one time, and none of the rate.
_ENUMERATED = re.compile(rf"\b(?:lần|đợt|kỳ){GAP}(?:thứ\b|nhất\b|một\b|0?1\b|i\b)")
# "tỉa mỗi cây 1 lần/năm, xong trong tháng 5": the month is of this year's work.
_DONE_BY = re.compile(rf",{GAP}(?:phải{GAP})?(?:hoàn{GAP}thành|hoàn{GAP}tất|xong|kết{GAP}thúc)\b")


def _rule(rate: Rate, points: Sequence[Point], *, span: bool) -> str:
    if rate.rule == "FREQ=YEARLY":
        return rate.rule + ("" if span else yearly_days(points))
    if rate.rule == "FREQ=MONTHLY" and all(point.month is None for point in points):
        days = month_days(points, span=span)
        return f"{rate.rule};BYMONTHDAY={days}" if days else rate.rule
    return rate.rule


def _may_recur(draft: Draft, rate: Rate) -> bool:
    """Whether a draft leaves open what the rate gives: the month, or the year."""
    if any(point.year is not None or point.year_offset or point.name for point in draft.points):
        return False
    if draft.points[-1].month is None:
        return draft.points[-1].grain is Grain.DAY and not rate.rule.startswith(SHORT_RATES)
    return rate.rule == "FREQ=YEARLY"


# "vụ 1 từ tháng 3 đến tháng 5, vụ 2 từ tháng 9 đến tháng 11 hằng năm".
_NEXT_TERM = re.compile(
    rf"{GAP}(?:,|và|;){GAP}(?:vụ|đợt|lần|kỳ|mùa){GAP}(?:\w{{1,5}}{GAP}){{1,3}}:?{GAP}"
)


_AND_MONTH = re.compile(rf"{GAP}(?:,|và|hoặc){GAP}(?:vào{GAP})?")


def _goes_on(text: str, drafts: list[Draft], index: int) -> bool:
    """Whether a draft goes on what the one before it began: a list of days, or terms of a year."""
    if index == 0:
        return False
    if drafts[index].joined:
        return True
    between = text, drafts[index - 1].expression.end, drafts[index].expression.start
    if _NEXT_TERM.fullmatch(*between):
        return True
    months = all(d.points[0].grain is Grain.MONTH for d in drafts[index - 1 : index + 1])
    return months and _AND_MONTH.fullmatch(*between) is not None


def _before(text: str, drafts: list[Draft], rate: Rate) -> list[Draft]:
    """The drafts that end right before the rate, with the list they close."""
    for index, draft in enumerate(drafts):
        between = text, draft.expression.end, rate.start
        if (
            0 <= rate.start - draft.expression.end <= _REACH
            and (_JOINT.fullmatch(*between) or _AND_HOLIDAY.fullmatch(*between))
            and _may_recur(draft, rate)
        ):
            first = index
            while _goes_on(text, drafts, first) and _may_recur(drafts[first - 1], rate):
                first -= 1
            return drafts[first : index + 1]
    return []


def _after(text: str, drafts: list[Draft], rate: Rate) -> list[Draft]:
    """The first draft of the same clause that follows the rate and lacks what it gives."""
    for index, draft in enumerate(drafts):
        start = draft.expression.start
        if not rate.end <= start <= rate.end + _REACH:
            continue
        between = (text, rate.end, start)
        if any(words.search(*between) for words in (_CLAUSE_BREAK, _ENUMERATED, _DONE_BY)):
            return []
        if not _may_recur(draft, rate):
            return []
        last = index + 1
        while (
            last < len(drafts) and _goes_on(text, drafts, last) and _may_recur(drafts[last], rate)
        ):
            last += 1
        return drafts[index:last]
    return []


def attach_rates(
    text: str, drafts: list[Draft], rates: list[Rate], *, lasting: bool = False
) -> list[TimeExpression]:
    """The finished expressions: rates with their days, and the drafts no rate took up.

    A ``lasting`` plan is for no single year: what a day without a year says beside one that comes
    round every year, it says of every year.
    """
    open_drafts = list(drafts)
    rates = [rate for rate in rates if lasting or not _in_this_year(text, drafts, rate)]
    clauses = report_clauses(text) if lasting else []
    rates = [rate for rate in rates if not _told_by_date(text, open_drafts, rate, clauses)]
    taken_by: dict[int, list[Draft]] = {}
    # What stands right before a rate belongs to it; only then may a rate reach forward.
    for beside in (_before, _after):
        for index, rate in enumerate(rates):
            if index not in taken_by and (taken := beside(text, open_drafts, rate)):
                taken_by[index] = taken
                open_drafts = [draft for draft in open_drafts if draft not in taken]
    found: list[TimeExpression] = []
    for index, rate in enumerate(rates):
        if rate.half_yearly and (dated := _dated_in_brackets(text, open_drafts, rate)):
            open_drafts.remove(dated)
            found.append(_from_rate(text, rate, dated, lasting=lasting))
        elif bound := until(text, open_drafts, rate) or over(text, open_drafts, rate):
            open_drafts.remove(bound)
            found.append(bounded(text, _joined(text, taken_by.get(index, []), rate), bound))
        else:
            found.append(_joined(text, taken_by.get(index, []), rate))
    governed = clauses + _governed(text, rates, taken_by, lasting=lasting)
    for draft in open_drafts:
        if opens_rate(text, draft, found):
            continue
        left = left_over(text, draft, governed) or of_monthly_work(text, draft, rates)
        if left and draft.joined and found and (whole := one_rule(text, found[-1], left)):
            found[-1] = whole
        elif left:
            found.append(left)
    return found


# "kiểm kê 02 lần trong năm: ngày 30/6 và ngày 31/12": of the one year that is planned for.
_IN_THE_YEAR = re.compile(rf"trong{GAP}năm$")
_THEN_DAYS = re.compile(rf"{GAP}[:(]{GAP}(?:(?:vào|các|ngày){GAP}){{0,3}}")


_END_OF_YEAR = re.compile(rf"định{GAP}kỳ\b.*\b(?:đầu|giữa|cuối){GAP}năm$")


def _in_this_year(text: str, drafts: list[Draft], rate: Rate) -> bool:
    """Whether a rate counts the times of one year, and their days follow.

    In the plan of a year "định kỳ cuối năm" is the end of that year too.
    """
    if _END_OF_YEAR.match(text, rate.start, rate.end):
        return True
    return _IN_THE_YEAR.search(text, rate.start, rate.end) is not None and any(
        yearless(draft) and _THEN_DAYS.fullmatch(text, rate.end, draft.expression.start)
        for draft in drafts
    )


# "định kỳ 6 tháng và cả năm vào các ngày 15/6 và 15/12"
_HALF_AND_YEAR = re.compile(
    rf"{GAP}(?:và|,){GAP}(?:(?:cả|cuối|01|1){GAP})?năm{GAP}[,(:]?{GAP}(?:(?:vào|trước|các){GAP}){{0,2}}"
)


def _told_by_date(
    text: str, drafts: list[Draft], rate: Rate, clauses: list[tuple[int, int]]
) -> bool:
    """Whether days of the year tell how often "định kỳ" is ("định kỳ … trước ngày 5/6 và 5/12")."""
    if rate.rule != PERIODIC:
        return False
    if rate.half_yearly:
        return any(
            yearless(draft) and _HALF_AND_YEAR.fullmatch(text, rate.end, draft.expression.start)
            for draft in drafts
        )
    return any(
        low <= rate.start < draft.expression.start < high and yearless(draft)
        for low, high in clauses
        for draft in drafts
    )


def _dated_in_brackets(text: str, drafts: list[Draft], rate: Rate) -> Draft | None:
    """The date that a half-yearly term is given: "6 tháng (trước ngày 15/6)"."""
    for draft in drafts:
        start = draft.expression.start
        between = text[rate.end : start].strip()
        due = draft.expression.kind in ("before", "by")
        if (
            draft.complete
            and 0 < start - rate.end <= 3
            and (between == "(" or (due and between in ("", ",")))
        ):
            return draft
    return None


def _governed(
    text: str, rates: list[Rate], taken_by: dict[int, list[Draft]], *, lasting: bool
) -> list[tuple[int, int]]:
    """Where a day without a year comes round every year: about a rate by the year with its day.

    That is its clause, and in a lasting plan the whole text; there a half-yearly rate governs
    its clause too.
    """
    found: list[tuple[int, int]] = []
    for index, rate in enumerate(rates):
        yearly = index in taken_by and rate.rule == "FREQ=YEARLY"
        if yearly and lasting:
            return [(0, len(text))]
        if yearly or (lasting and rate.half_yearly):
            breaks = [match.end() for match in _CLAUSE_BREAK.finditer(text, 0, rate.start)]
            closing = _CLAUSE_BREAK.search(text, rate.end)
            found.append((breaks[-1] if breaks else 0, closing.start() if closing else len(text)))
    return found


def _from_rate(text: str, rate: Rate, draft: Draft, *, lasting: bool) -> TimeExpression:
    found = draft.expression
    if lasting and "(" not in text[rate.end : found.start] and yearless(draft):
        rule = f"FREQ=YEARLY{yearly_days(draft.points)}"
        return recurring(text, rate.start, found.end, rule, "half-yearly")
    if lasting:
        return recurring(text, rate.start, found.end, rate.rule, "half-yearly")
    return replace(found, start=rate.start, text=text[rate.start : found.end])


def _joined(text: str, taken: list[Draft], rate: Rate) -> TimeExpression:
    if len(taken) == 1 and (own := of_the_month(text, taken[0])):
        # "hằng quý, trước ngày 20 của tháng cuối quý": the day speaks for itself.
        start = min(rate.start, own.start)
        return recurring(text, start, max(rate.end, own.end), own.recurrence or rate.rule)
    start = min([rate.start, *(draft.expression.start for draft in taken)])
    end = max([rate.end, *(draft.expression.end for draft in taken)])
    points = [point for draft in taken for point in draft.points]
    span = any(len(draft.points) > 1 for draft in taken)
    rule = _rule(rate, points, span=span) if points else rate.rule
    if rate.rule == "FREQ=WEEKLY" and (named := weekdays_beside(text, rate)):
        rule = f"{rate.rule};BYDAY={named[2]}"
        # "thứ Bảy hàng tuần": the weekday is part of the expression where it stands next to it.
        if named[1] <= rate.start and _JOINT.fullmatch(text, named[1], rate.start):
            start = min(start, named[0])
    note = "half-yearly" if rate.half_yearly else "spaced" if rate.spaced else None
    return recurring(text, start, end, rule, note)
