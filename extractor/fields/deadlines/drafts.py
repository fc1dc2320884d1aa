"""A time expression in the making: the dates read so far and the points they were read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.fields.deadlines.calendar import Point
    from extractor.fields.deadlines.times import TimeExpression


@dataclass(frozen=True, slots=True)
class Draft:
    """``points`` are one for a plain point, two for a range.

    ``complete`` is false where the dates still lack a month ("ngày 15") that only a rate
    ("hàng tháng") can stand in for; ``joined`` says that the draft goes on a list that the one
    before it began ("01/6 và 15/11").
    """

    expression: TimeExpression
    points: tuple[Point, ...]
    complete: bool = True
    joined: bool = False
