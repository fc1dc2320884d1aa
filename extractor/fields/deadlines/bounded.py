"""Rates within bounds: "mỗi ngày 2 lần từ 1/5 đến 20/5", "hằng năm đến năm 2025"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.deadlines.calendar import Grain
from extractor.fields.deadlines.point_forms import GAP
from extractor.fields.deadlines.rates import PERIODIC

if TYPE_CHECKING:
    from extractor.fields.deadlines.drafts import Draft
    from extractor.fields.deadlines.rates import Rate
    from extractor.fields.deadlines.times import TimeExpression

SHORT_RATES = ("FREQ=DAILY", "FREQ=WEEKLY")
"""What comes round within a month."""

_LONG_RATES = ("FREQ=MONTHLY", "QUARTERLY")
_UNTIL = re.compile(rf"{GAP},?{GAP}(?:(?:liên{GAP}tục|kéo{GAP}dài|duy{GAP}trì|cho){GAP}){{0,2}}")
_WITHIN = re.compile(r"[^;:.\n]{0,45}")
# "mỗi ngày phát 02 lần từ …": how many times is no bound of a clause.
_DIRECTLY = re.compile(
    r"(?:[^,;:.()\n\d]|, ?(?=(?:sáng|trưa|chiều|tối|đêm)\b)"
    r"|\d{1,2} (?=(?:lần|lượt|buổi|tin|bài|phút|giờ)\b)){0,45}"
)
# "mỗi tuần có 01 chuyên mục về nông dân, nông thôn kể từ ngày …"
_SINCE_THEN = re.compile(r"(?:kể|bắt đầu|tính) từ\b")
_ANY_WORDS = re.compile(r"[^;:.()\n]{0,80}")
# "hàng tuần trong mùa mưa bão (từ tháng 9 đến tháng 12)"
_IN_SEASON = re.compile(
    rf"{GAP}(?:trong|vào|suốt){GAP}(?:mùa|vụ|đợt|dịp|thời{GAP}gian|thời{GAP}kỳ)[^,;.()\d\n]{{1,40}}\({GAP}"
)
# "hằng tháng (từ tháng 3 đến tháng 9)"
_BRACKETED = re.compile(rf"{GAP}\({GAP}")
_SINCE = re.compile(rf"(?:(?:kể|bắt{GAP}đầu|tính){GAP})?từ\b")


def until(text: str, drafts: list[Draft], rate: Rate) -> Draft | None:
    """A bound that follows the rate at once: "hằng năm đến năm 2025"."""
    for draft in drafts:
        expression = draft.expression
        years = _is_span_of_years(draft)
        follows = expression.start >= rate.end and _UNTIL.fullmatch(
            text, rate.end, expression.start
        )
        # The "năm" of "hằng năm 2027 - 2030" is read with both.
        shared = years and rate.start < expression.start < rate.end
        if expression.finish and ((follows and (expression.kind == "by" or years)) or shared):
            return None if _is_day_of(rate, draft) else draft
    return None


def _is_day_of(rate: Rate, draft: Draft) -> bool:
    """Whether a date tells when the one time of a bare "định kỳ" (periodically) is due."""
    return (
        rate.rule == PERIODIC
        and not rate.half_yearly
        and not rate.spaced
        and draft.points[-1].grain is Grain.DAY
    )


def _is_span_of_years(draft: Draft) -> bool:
    """Whether a draft is "2027 - 2030", the years in which something comes round."""
    first, last = draft.points[0], draft.points[-1]
    if first.grain is not Grain.YEAR or last.grain is not Grain.YEAR:
        return False
    return first is not last or (first.last_year or 0) > (first.year or 0)


def over(text: str, drafts: list[Draft], rate: Rate) -> Draft | None:
    """The span that a rate stands in: "Từ 1/5 - 20/5 … mỗi ngày 2 lần".

    A rate by the month or quarter stands in a span of several months only.
    """
    long = rate.rule.startswith(_LONG_RATES)
    if not long and not rate.rule.startswith(SHORT_RATES):
        return None
    for draft in reversed(drafts):
        found = draft.expression
        if found.kind != "during" or not (found.begin and found.finish) or not _of_days(draft):
            continue
        if long and not _of_several_months(draft):
            continue
        if found.end <= rate.start and _WITHIN.fullmatch(text, found.end, rate.start):
            return draft
        if rate.end <= found.start and (
            _DIRECTLY.fullmatch(text, rate.end, found.start)
            or (
                _SINCE.match(text, found.start)
                and _BRACKETED.fullmatch(text, rate.end, found.start)
            )
            or (
                _SINCE_THEN.match(text, found.start)
                and _ANY_WORDS.fullmatch(text, rate.end, found.start)
            )
            or (_IN_SEASON.fullmatch(text, rate.end, found.start) and text[found.end :][:1] == ")")
        ):
            return draft
    return None


def _of_days(draft: Draft) -> bool:
    """Whether a draft is of days or of months, no year among them."""
    years = any(point.grain is Grain.YEAR or point.name for point in draft.points)
    return not years and draft.points[0].grain is draft.points[-1].grain


def _of_several_months(draft: Draft) -> bool:
    """Whether a draft runs from one month to another ("từ tháng 4 đến tháng 10")."""
    begin, finish = draft.expression.begin or "", draft.expression.finish or ""
    return len(draft.points) > 1 and begin[:7] != finish[:7]


def bounded(text: str, rate: TimeExpression, bound: Draft) -> TimeExpression:
    """The recurring expression with the first and last day that its bound sets."""
    limits = bound.expression
    rule = rate.recurrence or ""
    if rule.startswith("FREQ="):
        rule = f"{rule};UNTIL={(limits.finish or '').replace('-', '')}"
    start, end = min(rate.start, limits.start), max(rate.end, limits.end)
    return replace(
        rate,
        start=start,
        end=end,
        text=text[start:end],
        begin=limits.begin,
        finish=limits.finish,
        recurrence=rule,
    )


def opens_rate(text: str, draft: Draft, rates: list[TimeExpression]) -> bool:
    """Whether a draft says from when a rate right before it runs ("hằng tuần, từ tháng 3")."""
    expression = draft.expression
    if expression.kind != "during" or expression.finish or not _SINCE.match(expression.text):
        return False
    if draft.points[-1].grain is Grain.DAY:
        return False  # the day from which it comes round
    return any(
        rate.recurrence and _UNTIL.fullmatch(text, rate.end, expression.start) for rate in rates
    )
