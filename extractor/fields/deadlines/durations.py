"""Spans of time counted from an event: "trong 15 ngày kể từ ngày ban hành Kế hoạch"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from extractor.fields.deadlines.calendar import Grain, add_months, add_working_days, bounds
from extractor.fields.deadlines.limits import FROM_EVENT, LEAD, SINCE
from extractor.fields.deadlines.point_forms import GAP
from extractor.fields.deadlines.points import find_points
from extractor.fields.deadlines.times import TimeContext, TimeExpression
from extractor.knowledge.text import fold

_IN_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "mười": 10}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_IN_WORDS)})(?:{GAP}\([^()\d\n]{{1,30}}\))?"
_MEASURE = (
    rf"{_COUNT}{GAP}(?P<unit>ngày|tuần|tháng|năm)(?:{GAP}đêm)?(?P<working>{GAP}làm{GAP}việc)?"
)
_RELATIVE = re.compile(
    rf"(?<![\d/.,])\b{LEAD}(?<!\d){_MEASURE}{SINCE}{GAP}(?P<anchor>[^,;:()\n]{{0,90}})",
)
_BARE = re.compile(rf"^\W*(?:\b{LEAD})?(?<!\d){_MEASURE}\W*$")

# The plan's own date: signed, issued, in force.  Folded text.
_PLAN = r"(?:(?:ban )?ke hoach|van ban|quyet dinh|chi thi|cong van|thong bao|huong dan)(?: nay)? ?"
_ISSUE = re.compile(
    rf"^(?:(?:tu )?(?:ngay|khi|thoi diem|luc) )?(?:{_PLAN})?(?:duoc |co )?"
    r"(?:ky ban hanh|ky|ban hanh|phat hanh|hieu luc)(?! (?:hop dong|ket|nhan|quyet dinh ph))"
    rf"(?:(?: va)? (?:ky|ban hanh))?(?: (?:{_PLAN}))?(?: ?co hieu luc(?: thi hanh)?\b)?",
)
_BEGINS = re.compile(rf"\bbắt{GAP}đầu\b")
_GATE = re.compile(r"\b(?:từ|sau|trước|trong|chậm|muộn|trễ|quá|tối đa)\b")
# "chậm nhất là 40 ngày trước ngày bầu cử (03/02/2026)": the date is given, the count explains it.
_DATED = re.compile(r"\s?\((?:tức\s)?(?:là\s)?(?:trước\s)?(?:ngày\s)?\d{1,2}\s?[/.-]\s?\d{1,2}")
# What follows the event: by what rule, where, what for.
_TAIL = re.compile(r"(?<!tiếp) (?:theo|tại|để|phải)\b")
_STOP = re.compile(r"[.!?](?:\s|$)")
# "trong vòng 10 ngày sau khi kết thúc quý": the event comes round, and the limit with it.
_TERM_ENDS = re.compile(
    rf"\b(?:(?:kết{GAP}thúc|hết)(?:{GAP}(?:mỗi|từng|h[àằ]ng))?|mỗi|từng){GAP}(?P<term>tuần|tháng|quý)$"
)
_RATES = {"tuần": "FREQ=WEEKLY", "tháng": "FREQ=MONTHLY", "quý": "QUARTERLY"}


def _later(day: date, count: int, unit: str, *, working: bool) -> date:
    if working:
        return add_working_days(day, count)
    if unit == "ngay":
        return day + timedelta(days=count)
    if unit == "tuan":
        return day + timedelta(weeks=count)
    return add_months(day, count if unit == "thang" else 12 * count)


def _measured(match: re.Match[str], day: date) -> date:
    count = _IN_WORDS.get(match["count"]) or int(match["count"])
    return _later(day, count, fold(match["unit"]), working=bool(match["working"]))


def _expression(match: re.Match[str], text: str, context: TimeContext) -> TimeExpression:
    anchor = _STOP.split(match["anchor"])[0].rstrip()
    folded = anchor and fold(anchor)
    issue = _ISSUE.match(folded)
    points = [point for point in find_points(anchor) if point.grain is Grain.DAY and not point.weak]
    begin: date | None = None
    if issue:
        # The anchor is single-spaced, so folding keeps its length.
        anchor = anchor[: issue.end()].rstrip() if len(folded) == len(anchor) else anchor
        begin, rule = context.issue_day, "from-issue"
    elif points and (days := bounds(points[0], context.year)):
        anchor, begin, rule = anchor[: points[0].end], days[0], "from-date"
    else:
        anchor, rule = " ".join(_TAIL.split(anchor)[0].split(" ")[:10]), "from-event"
    end = match.start("anchor") + len(anchor)
    lasts = rule == "from-date" and _BEGINS.search(text, match.start(), match.start("anchor"))
    if begin and lasts:
        # "trong 08 ngày, bắt đầu từ ngày 18/11": the first day counts.
        finish = _measured(match, begin - timedelta(days=1)).isoformat()
        words = text[match.start() : end]
        return TimeExpression(
            match.start(), end, words, "during", begin.isoformat(), finish, rule=rule
        )
    return TimeExpression(
        match.start(),
        end,
        text[match.start() : end],
        "event" if rule == "from-event" else "by",
        finish=_measured(match, begin).isoformat() if begin else None,
        recurrence=_rate_of(anchor) if rule == "from-event" else None,
        rule=rule,
    )


def _rate_of(event: str) -> str | None:
    """How often an event comes round that ends a week, month or quarter."""
    ends = _TERM_ENDS.search(event)
    return _RATES[ends["term"]] if ends else None


def find_durations(text: str, context: TimeContext) -> list[TimeExpression]:
    """The spans in lower-case ``text`` counted from a named event.

    They are resolved where that is the plan's own issue, or has a date in the text.
    "ngày làm việc" are working days.  A span counted from an event whose date the text does not
    give ("kể từ ngày nhận đủ hồ sơ") is of kind ``event`` and has no dates.
    """
    if not _GATE.search(text):
        return []
    counted = [_expression(match, text, context) for match in _RELATIVE.finditer(text)]
    return counted + [
        _of_event(match, text)
        for form in FROM_EVENT
        for match in form.finditer(text)
        if not _DATED.match(text, match.end())
    ]


def _of_event(match: re.Match[str], text: str) -> TimeExpression:
    """The limit a form found; what the form needs before it stays outside ("gửi … trong …")."""
    start = match.start("limit") if "limit" in match.re.groupindex else match.start()
    end = start + len(_TAIL.split(text[start : match.end()])[0].rstrip())
    words = text[start:end]
    return TimeExpression(start, end, words, "event", recurrence=_rate_of(words), rule="from-event")


def duration_from_issue(text: str, context: TimeContext) -> str | None:
    """The day that lies as far from the plan's issue as ``text`` says ("100 ngày"), or None.

    ``text`` must say nothing else: it is what a cell under "Thời hạn" (time allowed) holds.
    """
    match = _BARE.match(text.lower())
    if match is None or context.issue_day is None:
        return None
    return _measured(match, context.issue_day).isoformat()
