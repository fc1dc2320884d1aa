"""Reading every time expression in a text: points, ranges, rates, spans and events."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from extractor.fields.deadlines.calendar import Grain, Point, bounds
from extractor.fields.deadlines.drafts import Draft
from extractor.fields.deadlines.durations import find_durations
from extractor.fields.deadlines.events import find_events
from extractor.fields.deadlines.points import GAP, find_points
from extractor.fields.deadlines.rates import find_rates
from extractor.fields.deadlines.recurring import attach_rates
from extractor.fields.deadlines.times import Kind, TimeContext, TimeExpression


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


# What stands just before a point.  The last words may be "ngày", "năm" or an hour, which the
# point itself does not take in where the number is written bare.
_HOUR = rf"(?:(?:khoảng{GAP})?\d{{1,2}}{GAP}(?:giờ|h|g)(?:{GAP}?\d{{2}})?(?:{GAP}phút)?,?{GAP})?"
_SESSION = rf"(?:(?:buổi{GAP})?(?:sáng|chiều|tối|trưa){GAP},?{GAP})?"
_WEEKDAY = rf"(?:\(?(?:thứ{GAP}\w{{2,4}}|chủ{GAP}nhật){GAP}\)?,?{GAP})?"
_TAIL = (
    rf"{_HOUR}{_SESSION}{_WEEKDAY}(?:(?:các|của|là|vào|trong|thời{GAP}điểm|hết|kết{GAP}thúc){GAP}){{0,2}}"
    rf"(?:(?:ngày|tháng|năm|quý){GAP})?$"
)
_BEFORE = _pattern(rf"\b(?:trước|xong{GAP}trước){GAP}(?:khi{GAP})?{_TAIL}")
_BY = _pattern(
    rf"\b(?:(?:chậm|muộn|trễ){GAP}nhất|không{GAP}(?:quá|muộn{GAP}hơn|chậm{GAP}hơn)"
    rf"|hạn{GAP}(?:chót|cuối(?:{GAP}cùng)?)|(?:thời{GAP})?hạn{GAP}(?:đến|tới)?|đến|tới|hết|kết{GAP}thúc"
    rf"|(?:nay|giờ){GAP}(?:cho{GAP})?(?:đến|tới))"
    rf"(?:{GAP}(?:là|đến|tới|vào|trong|cho{GAP}đến))?{GAP}:?{GAP}{_TAIL}"
)
_AS_OF = _pattern(rf"\btính{GAP}(?:cho{GAP})?đến{GAP}(?:hết{GAP})?{_TAIL}")
_FROM = _pattern(rf"\b(?:(?:kể|bắt{GAP}đầu|tính){GAP})?từ{GAP}{_TAIL}")
_DURING = _pattern(rf"\b(?:(?:ngay{GAP})?trong(?:{GAP}suốt)?|vào)(?:{GAP}khoảng)?{GAP}{_TAIL}")
_PLAIN = _pattern(rf"(?:{_HOUR}{_SESSION}{_WEEKDAY}|\bngày{GAP}|\bnăm{GAP})$")
_SINCE_NOW = _pattern(
    rf"\btừ{GAP}(?:nay|bây{GAP}giờ|khi{GAP}ban{GAP}hành|ngày{GAP}(?:ký{GAP})?ban{GAP}hành"
    rf"(?:{GAP}kế{GAP}hoạch)?(?:{GAP}này)?){GAP}(?:cho{GAP})?(?:đến|tới){GAP}{_TAIL}"
)
_TO = _pattern(
    rf"{GAP}\)?,?{GAP}(?:(?:cho{GAP})?(?:đến|tới)|[-–—→])(?:{GAP}(?:hết|khi{GAP}hết|trước|cuối|đầu|giữa))?"
    rf"{GAP}(?:(?:{_HOUR}){_SESSION}(?:ngày|tháng|năm){GAP})?"
)
_ALSO = _pattern(rf"{GAP}(?:,|và|;|hoặc){GAP}(?:trước{GAP})?(?:ngày{GAP})?")
_ONWARD = _pattern(rf"{GAP}(?:trở{GAP}(?:đi|về{GAP}sau)|đến{GAP}(?:nay|khi)[^.,;:\n]{{0,100}})")
_COUNTED = _pattern(
    rf"{GAP}(?:xã|phường|thị{GAP}trấn|thôn|xóm|ấp|bản|tổ|huyện|hộ|tiêu{GAP}chí|chỉ{GAP}tiêu"
    rf"|điểm|đơn{GAP}vị|trường|người|nội{GAP}dung|nhiệm{GAP}vụ|cơ{GAP}quan|sản{GAP}phẩm|mô{GAP}hình)\b"
)
_CLOSED = _pattern(rf"{GAP}(?:$|[.,;:)\n\-–])")
_LEADS = (
    ("as-of", _AS_OF),
    ("since-now", _SINCE_NOW),
    ("before", _BEFORE),
    ("from", _FROM),
    ("by", _BY),
    ("during", _DURING),
    ("plain", _PLAIN),
)
_ISSUE_ONWARD = _pattern(
    rf"\b(?:kể{GAP}|bắt{GAP}đầu{GAP})?từ{GAP}(?:ngày|khi){GAP}(?:(?:kế{GAP}hoạch(?:{GAP}này)?{GAP})?"
    rf"(?:được{GAP})?(?:ký{GAP})?ban{GAP}hành|ký)(?:{GAP}kế{GAP}hoạch)?(?:{GAP}này)?"
    rf"(?:{GAP}trở{GAP}đi)?(?!{GAP}(?:đến|tới))"
)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _lead(text: str, start: int) -> tuple[str, int]:
    """The class of the words before ``start``, and where they begin."""
    low = max(text.rfind("\n", 0, start) + 1, start - 60)
    window = text[low:start]
    for name, pattern in _LEADS:
        match = pattern.search(window)
        if match and match[0].strip():
            return name, low + match.start()
    return "", start


def _is_time(text: str, point: Point, lead: str) -> bool:
    """Whether a weak point ("30/9", "10/2025", "2030") is a time where it stands."""
    if not text[: point.start].strip() and not text[point.end :].strip(" ."):
        return True
    if not lead or _COUNTED.match(text, point.end):
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
    opening, ending = bounds(filled, context.year), bounds(closing, context.year)
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


def _single(text: str, point: Point, lead: str, start: int, context: TimeContext) -> Draft:
    days = bounds(point, context.year)
    begin, finish = days or (None, None)
    kind: Kind = "during"
    end = point.end
    if point.edge == "early":
        finish = None
    elif point.edge == "late":
        begin = None
    if lead == "from" and not point.run:
        finish = None
        if onward := _ONWARD.match(text, end):
            end = onward.end()
    elif lead == "before":
        kind = "before"
        if days and point.grain is not Grain.DAY and not point.edge:
            finish = days[0] - timedelta(days=1)
        begin = None
    elif lead in ("by", "as-of", "since-now"):
        kind, begin, finish = "by", None, days[1] if days else None
    elif point.grain is Grain.DAY:
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


def _drafts(text: str, context: TimeContext) -> list[Draft]:
    points = find_points(text)
    drafts: list[Draft] = []
    lead = ""
    index = 0
    while index < len(points):
        point = points[index]
        joined = bool(index and drafts) and _continues(text, points[index - 1], point, drafts[-1])
        if not joined:
            lead, start = _lead(text, point.start)
        else:
            start = point.start
        following = points[index + 1] if index + 1 < len(points) else None
        if following and _spans(text, point, following, lead):
            drafts.append(_range(text, point, following, start, context))
            index += 2
            continue
        index += 1
        if point.weak and not joined and not _is_time(text, point, lead):
            continue
        if following and point.month is None and _ALSO.fullmatch(text, point.end, following.start):
            point = replace(point, month=following.month, year=following.year)
        drafts.append(replace(_single(text, point, lead, start, context), joined=joined))
    return drafts


def _continues(text: str, before: Point, point: Point, draft: Draft) -> bool:
    """Whether a day goes on a list of days ("ngày 20/6 và 20/12")."""
    return (
        point.grain is Grain.DAY
        and before.grain is Grain.DAY
        and draft.points[-1].end == before.end
        and _ALSO.fullmatch(text, before.end, point.start) is not None
        and not _COUNTED.match(text, point.end)
    )


def _spans(text: str, first: Point, last: Point, lead: str) -> bool:
    """Whether two points are the ends of a range."""
    if first.name or last.name or first.grain is not last.grain:
        return False
    if not _TO.fullmatch(text, first.end, last.start):
        return False
    if lead in ("before", "by", "as-of", "since-now"):
        return False
    return lead == "from" or not first.weak or not last.weak


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
    groups = (
        find_durations(lowered, context),
        attach_rates(lowered, _drafts(lowered, context), find_rates(lowered)),
        _onward(lowered, context),
        find_events(lowered),
    )
    taken = bytearray(len(text))
    kept: list[TimeExpression] = []
    for group in groups:
        for found in sorted(group, key=lambda expression: expression.start):
            if not any(taken[found.start : found.end]):
                taken[found.start : found.end] = b"\x01" * (found.end - found.start)
                kept.append(replace(found, text=text[found.start : found.end]))
    return sorted(kept, key=lambda expression: expression.start)


# Without a digit or one of these words there is no time in a text.
_GATE = _pattern(
    r"\d|\b(?:h[àằăảâ]ng|mỗi|định|khi|đột|tết|dịp|lễ|hè|từ|qu[ýíyi]"
    r"|báo cáo|sơ kết|giao ban|đánh giá|thống kê|đầu|giữa|cuối|lần)\b"
)


def _lowered(text: str) -> str:
    """``text`` in lower case, one character for each of its own."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
