"""Deadlines: the times that bind an action or a target.

:func:`find_times` reads every time expression of a text, :func:`find_deadlines` those that bind;
:func:`horizon` and :func:`resolve_due` give single dates to other fields.  The spaCy component
``plan_deadlines`` is in :mod:`extractor.fields.deadlines.component`.
"""

from extractor.fields.deadlines.due import horizon, resolve_due
from extractor.fields.deadlines.expressions import find_times
from extractor.fields.deadlines.mentions import DeadlineMention, find_deadlines
from extractor.fields.deadlines.times import TimeContext, TimeExpression

__all__ = [
    "DeadlineMention",
    "TimeContext",
    "TimeExpression",
    "find_deadlines",
    "find_times",
    "horizon",
    "resolve_due",
]
