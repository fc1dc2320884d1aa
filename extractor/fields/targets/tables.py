"""Targets in tables: indicator tables cell by cell, task tables by the grammar of prose."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.deadlines.due import resolve_due
from extractor.fields.deadlines.times import TimeContext
from extractor.fields.targets.columns import Role, TableColumn, is_numeric, read_columns
from extractor.fields.targets.comparators import read_comparison
from extractor.fields.targets.dues import due_of_headings
from extractor.fields.targets.judging import nearest_section
from extractor.fields.targets.model import Kind, Quantity, TargetMention
from extractor.fields.targets.prose import THRESHOLD, find_targets
from extractor.fields.targets.quantities import prepare, value_of
from extractor.fields.targets.units import UnitReading, read_unit
from extractor.knowledge.numbers import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.fields.targets.model import TargetContext
    from extractor.language.document import TableCell, TableGrid

_DIGITS = re.compile(NUMBER)
_UPPER = re.compile(rf"\s?[-–]\s?({NUMBER})")
_WHOLE = re.compile(rf"\s?/\s?({NUMBER})")
_IN_BRACKETS = re.compile(r"\(\s*(?:đvt|đơn vị tính|đơn vị|tính)?\s*:?\s*([^()]{1,24})\)")
_COUNT_OF = re.compile(r"^\W*(?:tổng )?số(?: lượng)?(?=\s)")
_SHARE = re.compile(r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|mức giảm|tốc độ|độ che phủ)")
_FIGURES = frozenset({Role.TARGET, Role.TOTAL, Role.PLACE})


def find_table_targets(table: TableGrid, text: str, context: TargetContext) -> list[TargetMention]:
    """The targets of one table; offsets are into ``text``, the canonical text.

    In a table of indicators (a column of names beside columns of bare figures) each figure is a
    target: unit from its column or heading, due from the year of the heading, scope from a
    heading that names a unit.  In any other table the cells of tasks and products are read as
    prose, due from the deadline cell of their row.
    """
    columns = read_columns(table, text, context.plan_year)
    section = nearest_section(context)
    names = [column for column in columns if column.role is Role.NAME]
    figures = [column for column in columns if column.role in _FIGURES]
    found: list[TargetMention] = []
    for row in range(table.header_rows, table.rows):
        if figures and names and section not in {"state", "award", "funds"}:
            found.extend(_row_figures(table, text, row, columns, context))
        found.extend(_row_prose(table, text, row, columns, context))
    return found


def _words(table: TableGrid, text: str, row: int, column: int) -> tuple[TableCell | None, str]:
    cell = table.cell_at(row, column)
    return cell, text[cell.start : cell.end] if cell else ""


def _row_figures(
    table: TableGrid,
    text: str,
    row: int,
    columns: Sequence[TableColumn],
    context: TargetContext,
) -> Iterator[TargetMention]:
    name = next(
        (
            cell
            for column in columns
            if column.role is Role.NAME
            and (cell := table.cell_at(row, column.index)) is not None
            and cell.end > cell.start
        ),
        None,
    )
    if name is None:
        return
    headed = next(column.heading for column in columns if column.role is Role.NAME)
    indicator = " ".join(text[name.start : name.end].split()).strip(" -+*")
    baseline = _baseline(table, text, row, columns)
    given = _unit_of_row(table, text, row, columns)
    for column in columns:
        cell, words = _words(table, text, row, column.index)
        if column.role not in _FIGURES or cell is None or cell.column != column.index:
            continue
        unit = given or _unit_of_words(column.heading, indicator, headed)
        quantity = _figure(words, cell.start, unit)
        if quantity is None or (quantity.value == 0 and column.role is not Role.TARGET):
            continue
        confidence, reasons = _confidence(column, columns, quantity, context)
        if confidence < THRESHOLD:
            continue
        yield TargetMention(
            spans=((name.start, name.end), (cell.start, cell.end)),
            quantity=replace(quantity, baseline=baseline),
            indicator=indicator,
            confidence=confidence,
            reasons=reasons,
            scope=column.label if column.role is Role.PLACE else None,
            due=_due(table, text, row, column, columns, context),
        )


def _confidence(
    column: TableColumn, columns: Sequence[TableColumn], quantity: Quantity, context: TargetContext
) -> tuple[float, tuple[str, ...]]:
    score, reasons = 0.35, ["table-figure"]
    if nearest_section(context) == "target":
        score, reasons = score + 0.25, [*reasons, "in-target-section"]
    if column.role is Role.TARGET:
        score, reasons = score + 0.25, [*reasons, "target-column"]
    if any(other.role in {Role.UNIT, Role.TOTAL, Role.TARGET} for other in columns):
        score, reasons = score + 0.1, [*reasons, "indicator-table"]
    if quantity.unit:
        score, reasons = score + 0.1, [*reasons, "has-unit"]
    return round(min(score, 0.99), 2), tuple(reasons)


def _baseline(
    table: TableGrid, text: str, row: int, columns: Sequence[TableColumn]
) -> float | None:
    values = [
        quantity.value
        for column in columns
        if column.role is Role.BASELINE
        if (quantity := _figure(_words(table, text, row, column.index)[1], 0, None)) is not None
    ]
    return values[-1] if values else None


def _unit_of_row(
    table: TableGrid, text: str, row: int, columns: Sequence[TableColumn]
) -> UnitReading | None:
    for column in columns:
        words = " ".join(_words(table, text, row, column.index)[1].split())
        if column.role is Role.UNIT and words.strip(' "”-–'):
            return read_unit(prepare(f" {words}"), 0) or UnitReading(0, words, Kind.OPEN)
    return None


def _unit_of_words(*places: str) -> UnitReading | None:
    """A unit in brackets ("Tỷ lệ hộ nghèo (%)"), or the noun that "Số …" counts."""
    for words in map(prepare, places):
        for bracket in _IN_BRACKETS.finditer(words):
            reading = read_unit(f" {bracket[1].strip()}", 0)
            if reading is not None and reading.kind not in {Kind.OPEN, Kind.BARE, Kind.TIME}:
                return reading
        if count := _COUNT_OF.match(words):
            return read_unit(words, count.end())
        if _SHARE.search(words):
            return UnitReading(0, "%", Kind.PERCENT)
    return None


def _figure(words: str, offset: int, unit: UnitReading | None) -> Quantity | None:
    """The quantity of a cell that holds a bare figure; ``unit`` where the cell names none."""
    if not is_numeric(words):
        return None
    folded = prepare(words)
    digits = _DIGITS.search(folded)
    if digits is None:
        return None
    end = digits.end()
    upper = _UPPER.match(folded, end)
    whole = _WHOLE.match(folded, end)
    end = (upper or whole or digits).end()
    reading = read_unit(folded, end) or unit or UnitReading(end, "", Kind.BARE)
    comparison = read_comparison(folded, digits.start(), max(end, min(reading.end, len(folded))))
    counted = reading.kind in {Kind.COUNT, Kind.OPEN}
    sign = ">=" if upper and comparison.sign == "=" else comparison.sign
    return Quantity(
        start=offset + comparison.start,
        end=offset + comparison.end,
        number=(offset + digits.start(), offset + end),
        value=value_of(digits[0], counted=counted) * reading.factor,
        unit=" ".join(reading.unit.split()),
        kind=reading.kind,
        comparator=sign,
        explicit=comparison.explicit,
        value_max=value_of(upper[1]) * reading.factor if upper else None,
        of=value_of(whole[1]) if whole else None,
    )


def _due(
    table: TableGrid,
    text: str,
    row: int,
    column: TableColumn | None,
    columns: Sequence[TableColumn],
    context: TargetContext,
) -> str | None:
    """The year of the column, the deadline cell of the row, or what the headings set."""
    if column is not None and column.year and column.role in _FIGURES:
        return f"{column.year}-12-31"
    times = TimeContext(issued_on=context.issued_on, plan_year=context.plan_year)
    for other in columns:
        if other.role is Role.DUE:
            words = " ".join(_words(table, text, row, other.index)[1].split())
            if words and (due := resolve_due(words, times)):
                return due
    return context.due or due_of_headings(context, times) or context.default_due


def _row_prose(
    table: TableGrid,
    text: str,
    row: int,
    columns: Sequence[TableColumn],
    context: TargetContext,
) -> list[TargetMention]:
    """Targets in the wording of a row; what the product cell repeats of the task counts once."""
    due = _due(table, text, row, None, columns, context)
    by_role: dict[Role, list[TargetMention]] = {Role.PRODUCT: [], Role.NAME: []}
    for column in columns:
        cell = table.cell_at(row, column.index)
        if column.role not in by_role or cell is None or cell.column != column.index:
            continue
        if cell.row != row:
            continue
        within = replace(context, is_table=True, column=prepare(column.label), due=due)
        for mention in find_targets(text[cell.start : cell.end], within):
            by_role[column.role].append(mention.moved(cell.start))
    products = {_key(mention) for mention in by_role[Role.PRODUCT]}
    tasks = [mention for mention in by_role[Role.NAME] if _key(mention) not in products]
    return [*tasks, *by_role[Role.PRODUCT]]


def _key(mention: TargetMention) -> tuple[float, str]:
    return mention.quantity.value, mention.quantity.unit
