"""By when a target is to be reached: the nearest words that set a date decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.fields.deadlines.due import horizon
from extractor.fields.deadlines.expressions import find_times
from extractor.fields.deadlines.times import TimeContext

if TYPE_CHECKING:
    from extractor.fields.deadlines.times import TimeExpression
    from extractor.fields.targets.clauses import Clause
    from extractor.fields.targets.model import Span, TargetContext

_NO_DATE = frozenset({"recurring", "event"})
_LOOSE = frozenset({"as-of", "period", "school-year"})


def due_of(text: str, clause: Clause, context: TargetContext) -> str | None:
    """An EDTF day from the clause, its table row, the headings above or the plan as a whole."""
    times = TimeContext(issued_on=context.issued_on, plan_year=context.plan_year)
    return (
        _in_words(text, clause.stretch, clause, times, years=context.due is None)
        or _in_words(text, clause.sentence, clause, times, years=False)
        or context.due
        or due_of_headings(context, times)
        or context.default_due
    )


def due_of_headings(context: TargetContext, times: TimeContext) -> str | None:
    """The horizon that the nearest heading with one sets ("Mục tiêu đến hết năm 2020")."""
    return next(
        (due for heading in context.heading_chain if (due := horizon(heading, times))), None
    )


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
