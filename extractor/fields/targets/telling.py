"""Units that one place of a plan tells for the bare numbers of another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.targets.cells import PLANNED
from extractor.fields.targets.model import Kind
from extractor.fields.targets.quantities import prepare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.fields.targets.model import TargetMention

SUM_OF_ALL = "sum-of-all"
"""The reason that marks a figure as the sum of its column."""


def with_units_told(
    found: Sequence[TargetMention], told: Sequence[TargetMention]
) -> list[TargetMention]:
    """``found`` in one table, where it names no unit with that of a sum the prose has told.

    So does a column of several whose heading only says that it is planned ("Chỉ tiêu năm 2024").
    "Chỉ tiêu giao quân: 24 thanh niên" tells what a table counts whose last row is "Cộng | 24".
    """
    first = min((mention.spans for mention in found), default=())
    told = [mention for mention in told if mention.spans < first] or told
    if not any(mention.quantity.unit for mention in found):
        return _with_unit_told(found, told)
    columns: dict[str, list[TargetMention]] = {}
    for mention in found:
        columns.setdefault(mention.indicator, []).append(mention)
    return [
        mention
        for heading, column in columns.items()
        for mention in (
            _with_unit_told(column, told) if PLANNED.match(prepare(heading)) else column
        )
    ]


def with_unit_of_sum(
    found: Sequence[TargetMention], told: Sequence[TargetMention]
) -> list[TargetMention]:
    """``found`` in one paragraph, where its shares count what the sum told before them counts.

    "Tổng chỉ tiêu: 35 công dân." / "Phân bổ: xã Hòa Lễ 12; xã Hòa Sơn 13; xã Ea Trul 10."
    """
    shares = [mention for mention in found if _is_share(mention)]
    whole = sum(mention.quantity.value for mention in shares)
    units = {
        (mention.quantity.unit, mention.quantity.kind)
        for mention in told
        if mention.quantity.value == whole and mention.quantity.kind is Kind.COUNT
    }
    if not shares or len(units) != 1:
        return list(found)
    return [_counting(one, *next(iter(units))) if _is_share(one) else one for one in found]


def _is_share(mention: TargetMention) -> bool:
    return mention.quantity.kind is Kind.OPEN and not mention.quantity.unit


def _counting(mention: TargetMention, unit: str, kind: Kind) -> TargetMention:
    return replace(mention, quantity=replace(mention.quantity, unit=unit, kind=kind))


def _with_unit_told(
    column: Sequence[TargetMention], told: Sequence[TargetMention]
) -> list[TargetMention]:
    sums = {mention.quantity.value for mention in column if SUM_OF_ALL in mention.reasons}
    units = {
        (mention.quantity.unit, mention.quantity.kind)
        for mention in told
        if mention.quantity.value in sums and mention.quantity.kind is Kind.COUNT
    }
    if not units or any(mention.quantity.unit for mention in column):
        return list(column)
    unit, kind = min(units, key=lambda counted: len(counted[0]))
    if not all(other == unit or other.startswith((f"{unit} ", f"{unit},")) for other, _ in units):
        return list(column)  # "52 nhà" and "73 nhà tạm" both count houses, "52 hộ" does not
    return [_counting(mention, unit, kind) for mention in column]
