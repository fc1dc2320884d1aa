"""The deadlines of a paragraph: binding time expressions with the words that go with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.fields.deadlines.binding import binds
from extractor.fields.deadlines.clauses import action, evidence
from extractor.fields.deadlines.expressions import find_times
from extractor.fields.deadlines.setting import Setting
from extractor.fields.deadlines.surroundings import under_month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.fields.deadlines.times import TimeContext, TimeExpression
    from extractor.fields.findings import Offsets


@dataclass(frozen=True, slots=True)
class DeadlineMention:
    """A deadline: its time, the evidence at ``start:end`` of the paragraph, and what is due."""

    time: TimeExpression
    start: int
    end: int
    action: str | None
    labelled: bool = False


def find_deadlines(
    text: str,
    context: TimeContext,
    *,
    masked: Sequence[Offsets] = (),
    heading: str = "",
    title: str = "",
) -> list[DeadlineMention]:
    """The deadlines of a paragraph of prose.

    Times that overlap ``masked`` offsets (citations) are left out.  ``heading`` is the text of
    the heading or item above; one that asks for a time ("Thời gian thực hiện") makes a bare date
    a deadline.  ``title`` is the plan's own: the times in it are not deadlines where it is
    repeated.
    """
    context = under_month(context, heading)
    setting = Setting(text, context, masked, heading, title)
    mentions = []
    for time in find_times(text, context):
        if binds(time, setting):
            start, end = evidence(text, time.start, time.end)
            mentions.append(
                DeadlineMention(
                    time,
                    start,
                    end,
                    action(text, time.start, time.end),
                    setting.labelled(time),
                )
            )
    return mentions
