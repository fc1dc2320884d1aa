"""Single dates for others: what a heading sets for all under it, what a deadline cell says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.deadlines.durations import duration_from_issue
from extractor.fields.deadlines.expressions import find_times
from extractor.knowledge.text import fold_aligned

if TYPE_CHECKING:
    from extractor.fields.deadlines.times import TimeContext

_PURPOSE = re.compile(r"\b(?:muc tieu|chi tieu|phan dau|yeu cau dat|ket qua dat)\b")
SHORT_MONTH = re.compile(r"\bT\.? ?(\d{1,2})(?!\w)")
"""A month as cells abbreviate it ("T9")."""

_NUMBER = re.compile(r"^\s*0*([1-9]\d{0,2})\s*$")


def horizon(text: str, context: TimeContext) -> str | None:
    """The day by which targets under a heading are due, or None where it sets none.

    "Mục tiêu đến hết năm 2020" gives 2020-12-31, and so does "Chỉ tiêu năm 2020"; a bare year
    needs a word of purpose, or must be all that the heading says.
    """
    folded = fold_aligned(text)
    for time in find_times(text, context):
        if time.finish is None or time.kind in ("recurring", "event") or time.rule == "as-of":
            continue
        if time.rule in ("school-year", "period") and not _PURPOSE.search(folded):
            continue
        if time.kind in ("by", "before"):
            return time.finish
        rest = folded[: time.start] + folded[time.end :]
        if _PURPOSE.search(folded) or not re.search(r"[a-z]{2}", rest):
            return time.finish
    return None


def resolve_due(text: str, context: TimeContext) -> str | None:
    """The last day that a deadline cell allows: a date, a span from issue, a bare count of days.

    Of several dates the latest counts; a rate ("hằng năm") has none.
    """
    if (day := duration_from_issue(text, context)) is not None:
        return day
    if number := _NUMBER.match(text):
        return duration_from_issue(f"{number[1]} ngày", context)
    spelt = SHORT_MONTH.sub(r"tháng \1", text)
    finishes = [time.finish for time in find_times(spelt, context) if time.finish]
    return max(finishes, default=None)
