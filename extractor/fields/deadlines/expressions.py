"""Reading every time expression in a text: points, ranges, rates, spans and events."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from extractor.fields.deadlines.calendar import Grain, Point, bounds
from extractor.fields.deadlines.drafts import Draft
from extractor.fields.deadlines.durations import find_durations
from extractor.fields.deadlines.events import find_events
from extractor.fields.deadlines.leads import lead_of
from extractor.fields.deadlines.occasions import find_occasions
from extractor.fields.deadlines.point_forms import GAP
from extractor.fields.deadlines.points import find_points
from extractor.fields.deadlines.rates import find_rates
from extractor.fields.deadlines.recurring import attach_rates
from extractor.fields.deadlines.rounds import yearly_rounds
from extractor.fields.deadlines.slips import repaired
from extractor.fields.deadlines.spans import joined
from extractor.fields.deadlines.standing import alone, bracketed, opens_entry, tells_event
from extractor.fields.deadlines.surroundings import (
    ALSO,
    LUNAR_NOTE,
    TO,
    under_month,
    with_further_years,
    with_list_years,
    with_opening_year,
    with_span_years,
)
from extractor.fields.deadlines.times import Kind, TimeContext, TimeExpression
from extractor.fields.deadlines.weekdays import with_weekdays

_LONG_BEHIND = 150
_MIDDLE = 15
_NO_LEAP_YEAR = 2023
_DAYS = re.compile(rf"(?:{GAP},{GAP}\d{{1,2}}(?![\d/]))*{GAP}(?:,|và|;|hoặc){GAP}(?:ngày{GAP})?")
_ONWARD = re.compile(rf"{GAP}(?:trở{GAP}(?:đi|về{GAP}sau)|đến{GAP}(?:nay|khi)[^.,;:\n]{{0,100}})")
_LUNAR_BRACKET = re.compile(LUNAR_NOTE)
_LUNAR = re.compile(
    rf"{GAP}\(?{GAP}(?:năm{GAP}\w{{2,5}}{GAP}\w{{2,5}}{GAP})?(?:âm{GAP}lịch|[aâ]l)\b"
)
_AND_AFTER = re.compile(
    rf"{GAP},?{GAP}(?:và{GAP})?(?:(?:các|những){GAP})?năm{GAP}(?:tiếp{GAP}theo|kế{GAP}tiếp|sau(?:{GAP}đó)?)\b"
)
_COUNTED = re.compile(
    rf"{GAP}(?:xã|phường|thị{GAP}trấn|thôn|xóm|ấp|bản|tổ(?!{GAP}chức)|huyện|hộ|tiêu{GAP}chí|chỉ{GAP}tiêu"
    rf"|điểm|đơn{GAP}vị|trường|người|nội{GAP}dung|nhiệm{GAP}vụ|cơ{GAP}quan|sản{GAP}phẩm|mô{GAP}hình|em|học{GAP}sinh|lớp|chi{GAP}bộ"
    rf"|đồng{GAP}chí|đại{GAP}biểu|phiếu|thành{GAP}viên|cơ{GAP}sở|công{GAP}trình|dự{GAP}án|trạm|hồ{GAP}sơ|vụ"
    rf"|đoàn{GAP}viên|hội{GAP}viên|gia{GAP}đình|sở|ngành|chợ|cháu|lượt)\b|{GAP}\(\d+(?:[.,]\d+)?{GAP}%"
)
# "hoàn thành trước mùa mưa (15/8)", "khai giảng (5/9)": a day, and no fraction.
_DUE_BEFORE = re.compile(
    r"\b(?:trước|xong|hoàn thành|chậm nhất|hạn|nộp|gửi|khai mạc|bế mạc|khai giảng|tựu trường"
    r"|tổng kết|sơ kết|ra quân|tổng duyệt|phát động)\b(?:(?!\bngày\b)[^.;:()\n]){0,50}\($"
)
_CLOSED = re.compile(
    rf"{GAP}(?:$|[.,;:)\n\-–]|(?:phấn{GAP}đấu|hoàn{GAP}thành|đạt|có|tăng|giảm|còn|duy{GAP}trì)\b)"
)
_ISSUE_ONWARD = re.compile(
    rf"\b(?:kể{GAP}|bắt{GAP}đầu{GAP})?từ{GAP}(?:ngày|khi){GAP}(?:(?:kế{GAP}hoạch(?:{GAP}này)?{GAP})?"
    rf"(?:được{GAP})?(?:ký{GAP})?ban{GAP}hành|ký)(?:{GAP}kế{GAP}hoạch)?(?:{GAP}này)?"
    rf"(?:{GAP}trở{GAP}đi)?(?!{GAP}(?:đến|tới))"
)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _is_time(text: str, point: Point, lead: str) -> bool:
    """Whether a weak point ("30/9", "10/2025", "2030") is a time where it stands."""
    if alone(text, point, point) and "/" in text[point.start : point.end]:
        return True
    if opens_entry(text, point, point) or tells_event(text, point):
        return True
    if bracketed(text, point, point) and _DUE_BEFORE.search(
        text, max(0, point.start - 80), point.start
    ):
        return True
    if lead in ("", "rate") or _COUNTED.match(text, point.end):
        return False
    if point.grain is Grain.YEAR:
        return lead != "plain" and _CLOSED.match(text, point.end) is not None
    return True


def _complete(first: Point, last: Point, context: TimeContext) -> tuple[Point, Point]:
    """A range with what one end leaves to the other ("từ ngày 06 - 15/11/2017") filled in."""
    if first.month is None and first.grain is Grain.DAY:
        first = replace(first, month=last.month)
    year = last.year if last.year is not None else context.year
    if first.year is None and first.grain is not Grain.YEAR:
        wraps = (first.month or 0) > (last.month or 12)
        if wraps and last.year is None:
            last = replace(last, year_offset=last.year_offset + 1)
            wraps = False
        if year is not None:
            first = replace(first, year=year - 1 if wraps else year)
    return first, last


def _range(text: str, first: Point, last: Point, start: int, context: TimeContext) -> Draft:
    filled, closing = _complete(first, last, context)
    opening = bounds(filled, context.year, context.plan_month)
    ending = bounds(closing, context.year, context.plan_month)
    if ending and last.year is None and first.year is None and context.drawn_up_before(ending[1]):
        year = ending[1].year - 1
        opening = bounds(replace(filled, year=year), year) if opening else None
        ending = bounds(closing, year)
    expression = TimeExpression(
        start,
        last.end,
        text[start : last.end],
        "during",
        _iso(opening[0]) if opening else None,
        _iso(ending[1]) if ending else None,
        vague=bool(first.edge or last.edge),
    )
    return Draft(expression, (first, last), complete=bool(ending))


def _in_year(point: Point, context: TimeContext, lead: str) -> tuple[date, date] | None:
    """The days of a point; one without a year falls on or after the plan's own date.

    A plan that names the year it is for settles the year, save for a day that lay long behind it
    when it was signed: in a plan of October "trước ngày 15/01" is next January.  Other plans look
    ahead.
    """
    days = bounds(point, context.year, context.plan_month)
    if days is None or context.issue_day is None or point.year or point.year_offset:
        return days
    behind = (context.issue_day - days[1]).days
    due = lead in ("before", "by") and point.grain is Grain.DAY
    long_behind = due and behind > _LONG_BEHIND
    if behind > 0 and (context.plan_year is None or long_behind):
        return bounds(point, days[1].year + 1)
    if point.grain is Grain.DAY and context.drawn_up_before(days[1]):
        return bounds(point, days[1].year - 1)
    return days


def _single(text: str, point: Point, lead: str, start: int, context: TimeContext) -> Draft:
    days = _in_year(point, context, lead)
    begin, finish = days or (None, None)
    kind: Kind = "during"
    end = point.end
    if point.edge == "early" and (point.grain is Grain.YEAR or lead == "from"):
        finish = None
    elif point.edge == "late":
        begin = None
    if point.grain is not Grain.DAY and (after := _AND_AFTER.match(text, end)):
        kind, finish, end = _and_after(lead, finish, after)
        begin = begin if kind == "during" else None
    elif lead == "from" and not point.run and not _spans_years(point):
        finish = None
        if onward := _ONWARD.match(text, end):
            end = onward.end()
    elif lead == "before":
        kind = "before"
        if days and point.grain is not Grain.DAY and not point.edge:
            finish = days[0] - timedelta(days=1)
        elif days and point.edge == "middle" and point.months == 1 and point.grain is Grain.MONTH:
            finish = days[0].replace(day=_MIDDLE)
        begin = None
    elif lead in ("by", "as-of", "since-now"):
        kind, begin, finish = "by", None, days[1] if days else None
        if days and point.edge == "middle" and point.months == 1 and point.grain is Grain.MONTH:
            finish = days[0].replace(day=_MIDDLE)
    elif point.grain is Grain.DAY or point.weekday is not None:
        kind = "on"
    expression = TimeExpression(
        start,
        end,
        text[start:end],
        kind,
        _iso(begin),
        _iso(finish),
        rule=point.name or (lead if lead in ("as-of", "since-now") else None),
        vague=point.edge is not None,
    )
    return Draft(expression, (point,), complete=days is not None)


def _spans_years(point: Point) -> bool:
    """Whether a point is "2025 - 2027", whose end a "từ" before it leaves as it is."""
    return (point.last_year or 0) > (point.year or 0)


def _and_after(
    lead: str, finish: date | None, after: re.Match[str]
) -> tuple[Kind, date | None, int]:
    """The kind, last day and end of a term with the years after it.

    What is due by a term stays due by it; what is done in it goes on for good.
    """
    due = lead in ("by", "since-now")
    return ("by", finish, after.end()) if due else ("during", None, after.end())


def _unless_lunar(text: str, draft: Draft) -> Draft:
    """A draft as it is, or as an event where the words that follow call it lunar.

    Lunar dates are not turned into dates of the common calendar.
    """
    if not _LUNAR.match(text, draft.expression.end):
        return draft
    event = replace(
        draft.expression, kind="event", begin=None, finish=None, rule="lunar", vague=True
    )
    return replace(draft, expression=event)


def _drafts(text: str, context: TimeContext) -> list[Draft]:
    notes = [note.span() for note in _LUNAR_BRACKET.finditer(text)]
    points = [
        with_opening_year(text, point)
        for point in find_points(text)
        if not any(low <= point.start < high for low, high in notes)
    ]
    points = with_list_years(text, with_further_years(text, points))
    points = with_span_years(text, points)
    drafts: list[Draft] = []
    lead = ""
    index = 0
    while index < len(points):
        point = points[index]
        joined = bool(index and drafts) and _continues(text, points[index - 1], point, drafts[-1])
        if not joined:
            lead, start = lead_of(text, point.start)
        else:
            start = point.start
        following = points[index + 1] if index + 1 < len(points) else None
        if following and _spans(text, point, following, lead):
            drafts.append(_unless_lunar(text, _range(text, point, following, start, context)))
            index += 2
            continue
        index += 1
        if point.weak and not joined and not _is_time(text, point, lead):
            continue
        single = replace(_single(text, point, lead, start, context), joined=joined)
        drafts.append(_unless_lunar(text, single))
    return drafts


def _continues(text: str, before: Point, point: Point, draft: Draft) -> bool:
    """Whether a day goes on a list of days ("ngày 20/6 và 20/12")."""
    return (
        point.grain is Grain.DAY
        and before.grain is Grain.DAY
        and draft.points[-1].end == before.end
        and ALSO.fullmatch(text, before.end, point.start) is not None
        and not _COUNTED.match(text, point.end)
    )


def _spans(text: str, first: Point, last: Point, lead: str) -> bool:
    """Whether two points are the ends of a range."""
    if first.name or last.name or not _same_grain(first, last, lead):
        return False
    if not TO.fullmatch(text, first.end, last.start):
        # "ngày 08 và 09/11/2025": the days of one event.
        days = first.grain is Grain.DAY and first.month is None and last.month is not None
        apart = text, first.end, last.start
        return (days and _DAYS.fullmatch(*apart) is not None) or (
            (lead or not last.weak)
            and _next_day(first, last)
            and ALSO.fullmatch(*apart) is not None
        )
    if lead in ("before", "by", "as-of", "since-now"):
        return False
    if last.weak and _COUNTED.match(text, last.end):
        return False
    # "được đầu tư năm 2022, đến hết năm 2025 phải …" names two years.
    years = {first.grain, last.grain} & {Grain.YEAR}
    apart_by_comma = "," in text[first.end : last.start]
    if years and apart_by_comma and (lead != "from" or first.grain is not last.grain):
        return False
    return (
        alone(text, first, last)
        or bracketed(text, first, last)
        or opens_entry(text, first, last)
        or lead in ("from", "label", "rate")
        or not first.weak
        or not last.weak
    )


def _same_grain(first: Point, last: Point, lead: str) -> bool:
    """Whether two points can bound a range; "từ tháng 3 đến 30/4" joins a month and a day.

    So does "từ ngày 01/3/2024 đến hết năm 2025" a day and a year.
    """
    if first.grain is last.grain:
        return True
    if Grain.YEAR in (first.grain, last.grain):
        if first.year is None:
            return lead == "from" and first.month is not None
        named = last.year is not None and first.year <= last.year
        return named and lead in ("from", "label")
    return lead == "from" and first.month is not None


def _next_day(first: Point, last: Point) -> bool:
    """Whether a day with its month is right before the other ("31/8, 1/9/2022": one event)."""
    if None in (first.day, first.month, last.day, last.month) or first.year not in (
        None,
        last.year,
    ):
        return False
    days = [bounds(point, last.year or _NO_LEAP_YEAR) for point in (first, last)]
    return bool(days[0] and days[1] and days[1][0] - days[0][0] == timedelta(days=1))


def _onward(text: str, context: TimeContext) -> list[TimeExpression]:
    """Times open from the day of issue: "Từ ngày ban hành Kế hoạch trở đi"."""
    return [
        TimeExpression(
            *match.span(),
            match[0],
            "during",
            context.issued_on if context.issue_day else None,
            rule="from-issue",
        )
        for match in _ISSUE_ONWARD.finditer(text)
    ]


def find_times(text: str, context: TimeContext) -> list[TimeExpression]:
    """Every time expression in ``text``, in reading order and without overlap.

    Whether an expression binds anybody to anything is not asked here (see
    :func:`extractor.fields.deadlines.find_deadlines`).
    """
    lowered = _lowered(text)
    if not _GATE.search(lowered):
        return []
    lowered = repaired(lowered)
    context = under_month(context, lowered)
    rounds, drafts = yearly_rounds(lowered, _drafts(lowered, context), context)
    groups = (
        find_durations(lowered, context),
        find_occasions(lowered),
        rounds,
        attach_rates(
            lowered,
            drafts,
            with_weekdays(lowered, find_rates(lowered)),
            lasting=context.plan_year is None,
        ),
        _onward(lowered, context),
        find_events(lowered),
    )
    taken = bytearray(len(text))
    kept: list[TimeExpression] = []
    for group in groups:
        for found in sorted(group, key=lambda expression: expression.start):
            if not any(taken[found.start : found.end]):
                taken[found.start : found.end] = b"\x01" * (found.end - found.start)
                kept.append(found)
    whole = joined(lowered, sorted(kept, key=lambda expression: expression.start))
    return [replace(found, text=text[found.start : found.end]) for found in whole]


# Without a digit or one of these words there is no time in a text.
_GATE = re.compile(
    r"\d|\b(?:h[àằăảâ]ng|mỗi|định|khi|đột|tết|dịp|lễ|hè|rằm|từ|qu[ýíyi]"
    r"|báo cáo|sơ kết|giao ban|đánh giá|thống kê|đầu|giữa|cuối|lần|thứ|chủ|trước"
    r"|tháng|chậm|muộn|trễ)\b"
)


def _lowered(text: str) -> str:
    """``text`` in lower case, one character for each of its own."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
