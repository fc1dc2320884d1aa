"""The values that the target grammar works with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a number counts or measures."""

    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    COUNT = "count"
    OPEN = "open"  # a counted word that no list knows
    TIMES = "times"  # how often: 02 lần/tháng
    SCORE = "score"  # points, stars, grades
    TIME = "time"  # durations, ages, clock times
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as read from a text.

    ``start``/``end`` span comparator words, number and unit; ``number`` is the span of the
    digits.  ``value`` is a plain number after scaling; ``value_max`` the upper bound of a range;
    ``of`` the whole of which it is a part ("14/19"); ``baseline`` where it starts from
    ("từ 3,2% xuống còn 2,5%").  ``explicit`` says that words or signs state the comparator,
    ``worded`` that the number is spelled out.
    """

    start: int
    end: int
    number: tuple[int, int]
    value: float
    unit: str
    kind: Kind
    comparator: str = "="
    explicit: bool = False
    value_max: float | None = None
    of: float | None = None
    baseline: float | None = None
    worded: bool = False


@dataclass(frozen=True, slots=True)
class TargetContext:
    """What is known about the place of a paragraph or table.

    ``heading_chain`` holds the headings and items above it, nearest first; ``plan_year`` is the
    year the plan is for or of; ``issued_on`` an EDTF date; ``default_due`` the horizon of the
    plan as a whole, used for targets in target sections that name none; ``column`` the heading
    of the table column a cell stands in; ``due`` a date that already binds the whole text (the
    deadline cell of its row).  ``above`` are the lines between a table and its heading ("Đơn vị
    tính: ha"); ``stages`` the stages of the plan with their last days ("giai đoạn 1").
    ``masked`` are spans of the text in which no number counts; ``listed`` says that the plan as a
    whole is a list of indicators.
    """

    heading_chain: tuple[str, ...] = ()
    plan_year: int | None = None
    issued_on: str | None = None
    default_due: str | None = None
    is_table: bool = False
    column: str = ""
    due: str | None = None
    above: str = ""
    stages: tuple[tuple[str, str], ...] = ()
    masked: tuple[tuple[int, int], ...] = ()
    listed: bool = False


@dataclass(frozen=True, slots=True)
class TargetMention:
    """A quantity that the plan commits someone to reach, with the spans that show it."""

    spans: tuple[tuple[int, int], ...]
    quantity: Quantity
    indicator: str
    confidence: float
    reasons: tuple[str, ...]
    scope: str | None = None
    due: str | None = None
    criterion: int | None = None

    def moved(self, offset: int) -> TargetMention:
        """The same mention with all offsets raised by ``offset``."""
        quantity = self.quantity
        first, last = quantity.number
        return replace(
            self,
            spans=tuple((start + offset, end + offset) for start, end in self.spans),
            quantity=replace(
                quantity,
                start=quantity.start + offset,
                end=quantity.end + offset,
                number=(first + offset, last + offset),
            ),
        )


class Span(NamedTuple):
    """Half-open character offsets."""

    start: int
    end: int
