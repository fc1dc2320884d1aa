"""Expressions that are one time only together: "từ ngày 01/6, hoàn thành trước ngày 15/6"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.deadlines.point_forms import GAP, SPACE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.fields.deadlines.times import TimeExpression

_SINCE = re.compile(rf"(?:(?:kể|bắt{GAP}đầu|tính){GAP})?từ\b")
_SINCE_YEAR = re.compile(rf"từ{GAP}(?:tháng{GAP}\d{{1,2}}{GAP})?năm{GAP}20\d\d$")
_DATED = re.compile(r"\d{1,2}\s*[/.-]\s*\d|tháng")
# "…, hoàn thành trước …"
_TO_BE_DONE = re.compile(
    rf"{GAP},?{GAP}(?:và{GAP})?(?:phải{GAP}|cần{GAP}|đến{GAP})?(?:cơ{GAP}bản{GAP})?"
    rf"(?:hoàn{GAP}thành|hoàn{GAP}tất|kết{GAP}thúc|xong|thu{GAP}xong|làm{GAP}xong){GAP}"
)
# "bắt đầu ngày 21/11, xong trước ngày 10/12": "xong" is read with its day.
_BEGUN = re.compile(rf"\b(?:bắt{GAP}đầu|khởi{GAP}động){GAP}(?:vào{GAP})?$")
_THEN = re.compile(rf"{GAP},?{GAP}(?:và{GAP})?")
_DONE = re.compile(rf"(?:xong|hoàn{GAP}thành|hoàn{GAP}tất|kết{GAP}thúc)\b")
# "từ tuần 3 (ngày 21/9/2024) đến hết tuần 18 (ngày 16/01/2025)", "… đến đêm 30 tết (09/02/2024)"
_FROM_NAMED = re.compile(rf"\btừ{GAP}(?:\w+{GAP}){{1,5}}\({GAP}$")
_TO_NAMED = re.compile(rf"{GAP}\)?{GAP}đến{GAP}(?:hết{GAP})?(?:\w+{GAP}){{1,6}}\({GAP}")
# "hằng tuần kể từ ngày …", "mỗi tuần một lần vào chiều thứ năm, từ ngày …"
_ON_A_WEEKDAY = rf"(?:vào{GAP})?(?:(?:sáng|chiều|tối|các){GAP}){{0,2}}(?:thứ{GAP}\w+|chủ{GAP}nhật)"
_FROM_THEN_ON = re.compile(rf"{GAP}(?:{_ON_A_WEEKDAY})?{GAP},?{GAP}")
# "Từ ngày 05/9/2026, định kỳ vào sáng thứ Bảy hằng tuần": the day from which it comes round.
_THEN_EVERY = re.compile(
    rf"{GAP},{GAP}(?:(?!\b(?:hoàn{GAP}thành|xong|trước|đến|và)\b)[^\W\d_]+{SPACE}){{0,8}}"
)
_SENTENCE_END = re.compile(r"[;\n]|\.(?!\d)")


def joined(text: str, expressions: Sequence[TimeExpression]) -> list[TimeExpression]:
    """``expressions`` in reading order, each two that are the ends of one time made one.

    ``text`` is in lower case.  A year since which something comes round says less than the rate
    and is left out ("Từ năm 2025, … trong quý I hằng năm").
    """
    found: list[TimeExpression] = []
    for index, expression in enumerate(expressions):
        if _is_year_of_rate(text, expression, expressions[index + 1 :]):
            continue
        last = found[-1] if found else None
        if last is not None and (whole := _whole(text, last, expression)) is not None:
            found[-1] = whole
        else:
            found.append(expression)
    return found


def _is_year_of_rate(
    text: str, expression: TimeExpression, further: Sequence[TimeExpression]
) -> bool:
    if expression.finish or not _SINCE_YEAR.match(text[expression.start : expression.end]):
        return False
    stop = _SENTENCE_END.search(text, expression.end)
    end = stop.start() if stop else len(text)
    return any(other.recurrence and other.start < end for other in further)


def _whole(text: str, first: TimeExpression, last: TimeExpression) -> TimeExpression | None:
    """The one time that two expressions are the ends of; None where they are not."""
    between = text, first.end, last.start
    since = _SINCE.match(text, first.start) is not None
    if first.recurrence is None and _follow(first, last):
        bracketed = since or _FROM_NAMED.search(text, 0, first.start) is not None
        begun = first.kind == "on" and _BEGUN.search(text, 0, first.start) is not None
        open_ended = begun or (since and first.finish is None)
        done = _TO_BE_DONE.fullmatch(*between) or (
            _THEN.fullmatch(*between) and _DONE.match(text, last.start)
        )
        if (open_ended and last.begin is None and done) or (
            bracketed and last.kind == "on" and _TO_NAMED.fullmatch(*between)
        ):
            return _over(text, first, last)
    if (
        since
        and not first.text.endswith("nay")
        and first.finish is None
        and first.recurrence is None
        and last.recurrence
        and not last.begin
        and _DATED.search(text, first.start, first.end)
        and _THEN_EVERY.fullmatch(*between)
    ):
        words = text[first.start : last.end]
        return replace(last, start=first.start, text=words, begin=first.begin)
    if (
        first.recurrence
        and not (first.begin or first.finish)
        and _SINCE.match(text, last.start)
        and last.begin
        and not last.finish
        and _DATED.search(text, last.start, last.end)
        and _FROM_THEN_ON.fullmatch(*between)
    ):
        end = last.end
        return replace(first, end=end, text=text[first.start : end], begin=last.begin)
    return None


def _follow(first: TimeExpression, last: TimeExpression) -> bool:
    return bool(
        first.begin
        and last.finish
        and last.recurrence is None
        and first.begin < last.finish
        and first.finish in {None, first.begin}
    )


def _over(text: str, first: TimeExpression, last: TimeExpression) -> TimeExpression:
    whole = text[first.start : last.end]
    return replace(first, end=last.end, text=whole, kind="during", finish=last.finish)
