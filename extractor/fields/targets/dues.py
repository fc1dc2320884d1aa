"""By when a target is to be reached: the nearest words that set a date decide."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.fields.deadlines.due import horizon
from extractor.fields.deadlines.expressions import find_times
from extractor.fields.deadlines.times import TimeContext

if TYPE_CHECKING:
    from extractor.fields.deadlines.times import TimeExpression
    from extractor.fields.targets.clauses import Clause
    from extractor.fields.targets.model import Span, TargetContext

_ONLY_PERIOD = re.compile(
    r"\W*(?:\w{1,4}[.)/-]+\s*)?(?:trong\s+)?giai đoạn\s+(?:19|20)\d\d\s*[-–]\s*((?:19|20)\d\d)\W*",
    re.IGNORECASE,
)
_NO_DATE = frozenset({"recurring", "event"})
_COMPLETED = (
    r"(?:xong|hoàn (?:thành|tất)|chậm nhất|muộn nhất|kết thúc|thời hạn|thời gian|tiến độ"
    r"|(?:đưa vào|nghiệm thu|bàn giao|khánh thành)(?= [^;.\d]{0,24}(?:trước|trong|vào))"
    r"|trước ngày)(?!\w)"
)
_COMPLETION = re.compile(rf"(?<!\w){_COMPLETED}", re.IGNORECASE)
_ASIDE = r"(?:;\s*(?:kinh phí|tổng|dự toán|nguồn|trị giá|do)\s[^;\n]{0,80})?"
_FOLLOWING = re.compile(
    rf"{_ASIDE}\s*[;.]\s*(?:tất cả\s+)?{_COMPLETED}[^;\n]{{0,80}}", re.IGNORECASE
)
_NEAR = 80
_AT_THE_LATEST = re.compile(
    r"(?<!\w)(?:xong|hoàn thành|hoàn tất)\s+(?:chậm nhất|muộn nhất|trước)(?!\w)", re.IGNORECASE
)
_ANOTHER = re.compile(r"\d\s?%|\d\s+(?!tháng|năm|ngày)[^\W\d]{2}")
_OPENING = re.compile(r"[^:;\n]{4,90}(?::|,|(?<=\d)\s)|[^:;\n]{4,60}")
_FRONT = 40
_LOOSE = frozenset({"as-of", "period", "school-year"})


def due_of(text: str, clause: Clause, context: TargetContext) -> str | None:
    """An EDTF day from the clause, its table row, the headings above or the plan as a whole."""
    times = TimeContext(issued_on=context.issued_on, plan_year=context.plan_year)
    return (
        _of_promise(text, clause, times)
        or _in_words(text, clause.stretch, clause, times, years=context.due is None)
        or _in_words(text, clause.sentence, clause, times, years=False)
        or _of_completion(text, clause, times)
        or _of_opening(text, clause, times)
        or context.due
        or due_of_headings(context, times)
        or context.default_due
    )


def due_of_headings(context: TargetContext, times: TimeContext) -> str | None:
    """The horizon that the nearest heading with one sets ("Mục tiêu đến hết năm 2020")."""
    due = next(
        (due for heading in context.heading_chain if (due := _horizon(heading, times))), None
    )
    return due or _of_lead_in(context, times)


@lru_cache(maxsize=1024)
def _horizon(heading: str, times: TimeContext) -> str | None:
    """:func:`horizon`, kept: a heading is asked again by all that stands under it."""
    if period := _ONLY_PERIOD.fullmatch(heading):
        return f"{period[1]}-12-31"
    return horizon(heading, times)


@lru_cache(maxsize=1024)
def _year_of_lead_in(lead: str, times: TimeContext) -> str | None:
    years = [
        time.finish
        for time in find_times(lead, times)
        if time.kind == "during" and _binds(time, times, years=True)
    ]
    return max((day for day in years if day and day.endswith("-12-31")), default=None)


def _of_lead_in(context: TargetContext, times: TimeContext) -> str | None:
    """The year of the sentence that a list divides ("Vận động Quỹ năm 2024: …, trong đó:")."""
    lead = context.heading_chain[0].rstrip() if context.heading_chain else ""
    return _year_of_lead_in(lead, times) if lead.endswith(":") else None


def _of_promise(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The last day where the words name it ("khởi công tháng 3, xong chậm nhất ngày 15/9/2018")."""
    end = clause.sentence.end
    for cue in _AT_THE_LATEST.finditer(text, clause.quantity.end, end):
        if _ANOTHER.search(text, clause.quantity.end, cue.start()):
            return None
        for time in find_times(text[cue.start() : min(end, cue.start() + _NEAR)], times):
            if time.kind in {"by", "before"} and _binds(time, times, years=False):
                return time.finish
    return None


def _of_opening(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The day that opens a chain of clauses: "Phấn đấu đến cuối năm 2027: …; …; …"."""
    opened = (text.rfind(mark, 0, clause.sentence.start) for mark in ("\n", ". "))
    start = max(place + 1 for place in opened)
    if (opening := _OPENING.match(text, start, clause.quantity.start)) is None:
        return None
    finishes = [
        time.finish
        for time in find_times(opening[0], times)
        if _binds(time, times, years=True) and time.start <= _FRONT
    ]
    return finishes[0] if finishes else None


def _of_completion(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The day after words of completion ("…, 200 áo phao; xong trong quý II")."""
    start, end = clause.quantity.end, clause.sentence.end
    if follows := _FOLLOWING.match(text, end):
        end = follows.end()
    for cue in _COMPLETION.finditer(text, start, end):
        for time in find_times(text[cue.start() : min(end, cue.start() + _NEAR)], times):
            if _binds(time, times, years=True):
                return time.finish
    return None


def _in_words(
    text: str, span: Span, clause: Clause, times: TimeContext, *, years: bool
) -> str | None:
    offset = clause.quantity.start - span.start
    found = [
        time
        for time in find_times(text[span.start : span.end], times)
        if _binds(time, times, years=years)
    ]
    nearest = min(found, key=lambda time: abs(time.start - offset), default=None)
    return nearest.finish if nearest else None


def _binds(time: TimeExpression, times: TimeContext, *, years: bool) -> bool:
    if time.finish is None or time.kind in _NO_DATE or time.rule in _LOOSE:
        return False
    if times.plan_year is not None and int(time.finish[:4]) < times.plan_year:
        return False
    return years or time.kind in {"by", "before"}
