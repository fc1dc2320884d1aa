"""Targets in tables: figures cell by cell, the wording of tasks by the grammar of prose."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractor.fields.deadlines.due import resolve_due
from extractor.fields.deadlines.expressions import find_times
from extractor.fields.deadlines.times import TimeContext
from extractor.fields.targets.cells import (
    POINTS,
    counted_noun,
    is_scale,
    noun_alone,
    noun_set_up,
    opening_noun,
    read_figure,
    read_unit_words,
    unit_in_brackets,
    unit_of_heading,
    unit_of_table,
    unit_stated,
)
from extractor.fields.targets.columns import FIGURES, YEARS, Role, TableColumn, TableForm, read_form
from extractor.fields.targets.comparators import bound_of_heading
from extractor.fields.targets.dues import due_of_headings
from extractor.fields.targets.headings import is_numbering, is_numeric, words_at
from extractor.fields.targets.judging import nearest_section
from extractor.fields.targets.model import Kind, TargetMention
from extractor.fields.targets.prose import LONGEST_INDICATOR, THRESHOLD, find_targets
from extractor.fields.targets.quantities import prepare
from extractor.fields.targets.stages import stage_headed
from extractor.fields.targets.telling import SUM_OF_ALL
from extractor.language.segmentation import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.fields.targets.model import Quantity, TargetContext
    from extractor.fields.targets.units import UnitReading
    from extractor.language.document import TableCell, TableGrid

_NO_TARGETS = frozenset({"state", "award", "funds"})
_ALLOTTED = re.compile(
    r"(?<!\w)(?:chỉ tiêu|phân bổ|phân khai|kế hoạch giao|phân chia"
    r"|giao (?:chỉ tiêu|kế hoạch|(?:[^\W\d_]+ ){0,5}cho)|phấn đấu"
    r"|đăng ký|mục tiêu)(?!\w)|\A\W*(?:biểu\s)?kế hoạch (?:sản xuất|gieo|trồng|chăn nuôi|tiêm|tuyển"
    r"|huy động|vận động|phát triển|kết nạp|đào tạo|mở lớp|khám|thu|hiến)(?!\w)"
)
_SUM = re.compile(
    r"\W*(?:[ivx]+\W+)?(?:tổng(?: cộng| số| chung)?|cộng(?: chung)?|(?:tổng )?(?:toàn|cả)"
    r" (?P<whole>tỉnh|huyện|xã|thành phố|thị xã|thị trấn|quận|phường|ngành|trường|đơn vị|thôn))\W*"
)
_ONLY_TIME = re.compile(
    r"\W*(?:(?:kế hoạch|chỉ tiêu|mục tiêu|kh|năm|giai đoạn|đến|cuối|hết|tổng|số|cộng|giao"
    r"|phấn đấu)\W*|(?:19|20)\d\d\W*)*"
)
_WORDED = (Role.PRODUCT, Role.TARGET, Role.NAME, Role.DUE)
_UP_TO_A_DAY = frozenset({"by", "before", "during"})
_BEGINS = re.compile(
    r"(?<!\w)(?:bắt đầu|khởi công|khai giảng|khai mạc|từ ngày)(?!.*(?:kết|bế|hoàn))"
)
_DONE_BY = re.compile(
    r"(?<!\w)(?:tần suất|(?:đơn vị|người|bộ phận|cán bộ|lực lượng|thành viên) (?:thực hiện"
    r"|phụ trách|đảm nhận|thi công)|đảm nhận|phụ trách)(?!\w)"
)
_FORESEEN = re.compile(r"\W*(?:tổng )?(?:số|khối) [^()]{0,40}(?<!\w)(?:dự kiến|sẽ|cần)(?!\w)")
_PRICED = re.compile(r"(?<!\w)(?:đơn giá|thành tiền)(?!\w)")
_CAPTION_END = re.compile(r"\s*\([^()]*\)?\s*\Z")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One table with its form, its text and what is known of its place."""

    table: TableGrid
    text: str
    form: TableForm
    context: TargetContext

    def cell(self, row: int, column: int) -> tuple[TableCell | None, str]:
        cell = self.table.cell_at(row, column)
        return cell, self.text[cell.start : cell.end] if cell else ""

    def words(self, row: int, column: int) -> str:
        return " ".join(words_at(self.table, self.text, row, column).split())


def find_table_targets(table: TableGrid, text: str, context: TargetContext) -> list[TargetMention]:
    """The targets of one table; offsets are into ``text``, the canonical text.

    In a table of indicators (a column of names beside columns of bare figures) each figure is a
    target: unit from its column, its heading or the line above the table, due from the year of
    the heading, scope from a heading that names a unit.  In a table of allotments (rows are
    bodies or places, headings what each is given) the heading is the indicator and the row the
    scope.  In any other table the cells of tasks and products are read as prose, due from the
    deadline cell of their row.
    """
    sheet = _Sheet(table, text, read_form(table, text, context.plan_year), context)
    form = sheet.form
    section = nearest_section(context)
    found: list[TargetMention] = []
    has_figures = any(column.role in FIGURES for column in form.columns)
    for row in range(form.header_rows, table.rows):
        if is_numbering(table, text, row):
            continue
        if has_figures and section not in _NO_TARGETS:
            found.extend(_allotted(sheet, row) if form.is_allotment else _measured(sheet, row))
        found.extend(_row_prose(sheet, row))
    return found


def _measured(sheet: _Sheet, row: int) -> Iterator[TargetMention]:
    """The figures of a row that is an indicator."""
    named = _name_of_row(sheet, row)
    if named is None:
        return
    headed, name = named
    indicator = " ".join(sheet.text[name.start : name.end].split()).strip(" -+*")
    given = _unit_of_row(sheet, row)
    baseline = _baseline(sheet, row, given)
    shared_out = any(column.role is Role.PLACE for column in sheet.form.columns)
    for column, cell, words in _figures(sheet, row):
        unit = (
            given
            or unit_of_heading(column.heading, indicator, headed.heading)
            or unit_of_table(sheet.context.above)
            or noun_alone(column.label)
            or (POINTS if any(is_scale(other.label) for other in sheet.form.columns) else None)
            or (opening_noun(indicator) if shared_out else None)
        )
        bound = bound_of_heading(prepare(column.heading), prepare(indicator))
        quantity = read_figure(words, cell.start, unit, bound)
        if quantity is None or (quantity.value == 0 and column.role is not Role.TARGET):
            continue
        if quantity.of and not quantity.unit and (noun := opening_noun(indicator)):
            quantity = replace(quantity, unit=noun.unit, kind=noun.kind)
        confidence, reasons = _confidence(sheet, column, quantity)
        if confidence < THRESHOLD:
            continue
        yield TargetMention(
            spans=((name.start, name.end), (cell.start, cell.end)),
            quantity=replace(quantity, baseline=baseline),
            indicator=indicator,
            confidence=confidence,
            reasons=reasons,
            scope=column.label if column.role is Role.PLACE else None,
            due=_due(sheet, row, column),
        )


def _name_of_row(sheet: _Sheet, row: int) -> tuple[TableColumn, TableCell] | None:
    """The cell that says what the figures of a row measure: of several the one beside them.

    In "Tiêu chí | Việc cụ thể | Khối lượng" the work is measured, not the criterion.
    """
    first = next((column.index for column in sheet.form.columns if column.role in FIGURES), 0)
    filled = [
        (column, cell)
        for column in sheet.form.columns
        if column.role is Role.NAME
        and (cell := sheet.table.cell_at(row, column.index)) is not None
        and cell.end > cell.start
    ]
    beside = [(column, cell) for column, cell in filled if column.index < first]
    return beside[-1] if beside else next(iter(filled), None)


def _allotted(sheet: _Sheet, row: int) -> Iterator[TargetMention]:
    """The figures of a row that is a body or place, or the sum of all."""
    label = _label_of_row(sheet, row)
    if label is None:
        return
    words = " ".join(sheet.text[label.start : label.end].split()).strip(" -+*.:")
    sums = _SUM.fullmatch(prepare(words))
    scope = None if sums and not sums["whole"] else words
    baseline = _baseline(sheet, row, None)
    for column, cell, figure in _figures(sheet, row):
        bound = bound_of_heading(prepare(column.heading))
        quantity = read_figure(figure, cell.start, _unit_allotted(sheet, row, column), bound)
        if quantity is None or quantity.value == 0:
            continue
        confidence, reasons = _confidence(sheet, column, quantity)
        if confidence < THRESHOLD:
            continue
        yield TargetMention(
            spans=((label.start, label.end), (cell.start, cell.end)),
            quantity=replace(quantity, baseline=baseline),
            indicator=_indicator_allotted(sheet, column),
            confidence=confidence,
            reasons=(*reasons, SUM_OF_ALL) if sums else reasons,
            scope=scope,
            due=(_last_due(sheet, row) if sums else None) or _due(sheet, row, column),
        )


def _last_due(sheet: _Sheet, last: int) -> str | None:
    """When all rows above a sum are due, where each has a day of its own and the sum has none."""
    when = sheet.form.first(Role.DUE)
    if when is None or sheet.words(last, when.index):
        return None
    rows = range(sheet.form.header_rows, last)
    dues = [_due(sheet, row, None) for row in rows if sheet.words(row, when.index)]
    days = [due for due in dues if due]
    return max(days) if len(days) == len(rows) > 1 else None


def _figures(sheet: _Sheet, row: int) -> Iterator[tuple[TableColumn, TableCell, str]]:
    for column in sheet.form.columns:
        cell, words = sheet.cell(row, column.index)
        if column.role in FIGURES and cell is not None and cell.column == column.index:
            yield column, cell, words


def _label_of_row(sheet: _Sheet, row: int) -> TableCell | None:
    """The cell that names the body of a row; a sum may stand in the column of numbers."""
    body = sheet.form.first(Role.UNITS)
    leading = [column for column in sheet.form.columns if body and column.index <= body.index]
    for column in reversed(leading):
        cell, words = sheet.cell(row, column.index)
        if cell is not None and words.strip() and not is_numeric(words):
            return cell
    return None


def _indicator_allotted(sheet: _Sheet, column: TableColumn) -> str:
    """The heading of the column; under a bare year or sum what the table as a whole is of."""
    said = _caption(sheet, column) or column.heading
    return shorten(_CAPTION_END.sub("", said.strip(" :.-")), LONGEST_INDICATOR)


def _caption(sheet: _Sheet, column: TableColumn) -> str:
    """What the table as a whole is of, for a column headed by no more than a time."""
    bare = _ONLY_TIME.fullmatch(prepare(column.heading)) is not None
    return sheet.context.heading_chain[0] if bare and sheet.context.heading_chain else ""


def _unit_allotted(sheet: _Sheet, row: int, column: TableColumn) -> UnitReading | None:
    body = sheet.form.first(Role.UNITS)
    return (
        _unit_of_row(sheet, row)
        or unit_of_heading(column.heading)
        or unit_stated(column.heading)
        or (unit_in_brackets(body.heading) if body else None)
        or unit_of_table(sheet.context.above)
        or noun_set_up(_caption(sheet, column))
        or counted_noun(column.label)
    )


def _confidence(
    sheet: _Sheet, column: TableColumn, quantity: Quantity
) -> tuple[float, tuple[str, ...]]:
    score, reasons = 0.35, ["table-figure"]
    roles = {other.role for other in sheet.form.columns}
    if nearest_section(sheet.context) == "target":
        score, reasons = score + 0.25, [*reasons, "in-target-section"]
    if sheet.form.is_allotment:
        near = (
            column.heading,
            *sheet.context.above.splitlines()[:1],
            *sheet.context.heading_chain[:2],
        )
        if any(_ALLOTTED.search(prepare(words)) for words in near):
            score, reasons = score + 0.25, [*reasons, "allotted"]
        elif _sets_work(sheet) and quantity.kind is not Kind.MONEY:
            score, reasons = score + 0.15, [*reasons, "scheduled"]
    else:
        if column.role is Role.TARGET:
            score, reasons = score + 0.25, [*reasons, "target-column"]
        if roles & {Role.UNIT, Role.TOTAL, Role.TARGET}:
            score, reasons = score + 0.1, [*reasons, "indicator-table"]
        if Role.DUE in roles and quantity.kind is not Kind.MONEY:
            score, reasons = score + 0.15, [*reasons, "scheduled"]
    if quantity.unit:
        score, reasons = score + 0.1, [*reasons, "has-unit"]
    if any(_PRICED.search(prepare(other.label)) for other in sheet.form.columns):
        score, reasons = score - 0.5, [*reasons, "estimate-of-costs"]
    return round(min(score, 0.99), 2), tuple(reasons)


def _sets_work(sheet: _Sheet) -> bool:
    """Whether a table of places says when or by whom work is done there, or how much is to come."""
    return any(
        column.role is Role.DUE
        or _DONE_BY.search(prepare(column.label))
        or (column.role in FIGURES and _FORESEEN.match(prepare(column.heading)))
        for column in sheet.form.columns
    )


def _baseline(sheet: _Sheet, row: int, unit: UnitReading | None) -> float | None:
    values = [
        quantity.value
        for column in sheet.form.columns
        if column.role is Role.BASELINE
        if (quantity := read_figure(sheet.words(row, column.index), 0, unit)) is not None
    ]
    return values[-1] if values else None


def _unit_of_row(sheet: _Sheet, row: int) -> UnitReading | None:
    column = sheet.form.first(Role.UNIT)
    words = sheet.words(row, column.index).strip(' "”-–') if column else ""
    return read_unit_words(words) if words else None


def _due(sheet: _Sheet, row: int, column: TableColumn | None) -> str | None:
    """The year of the column, the deadline cell of the row, or what the headings set."""
    context = sheet.context
    if column is not None and column.role in FIGURES:
        if due := _due_of_heading(sheet, column):
            return due
        years = [other.year for other in sheet.form.columns if other.role in FIGURES and other.year]
        if column.year or (column.role is Role.TOTAL and years):
            return f"{column.year or max(years)}-12-31"
    times = TimeContext(issued_on=context.issued_on, plan_year=context.plan_year)
    whens = [other for other in sheet.form.columns if other.role is Role.DUE]
    closing = [other for other in whens if not _BEGINS.search(prepare(other.label))]
    for other in closing or whens:
        words = _when(sheet, row, other)
        if years_alone := YEARS.fullmatch(words):
            return f"{years_alone[1]}-12-31"
        if words and (due := resolve_due(words, times)):
            return due
    return context.due or due_of_headings(context, times) or context.default_due


def _when(sheet: _Sheet, row: int, column: TableColumn) -> str:
    """The deadline cell of a row; where times lead the rows, an empty one is as that above it."""
    words = sheet.words(row, column.index)
    leads = all(other.role is Role.INDEX for other in sheet.form.columns[: column.index])
    while leads and not words and row > sheet.form.header_rows:
        row -= 1
        words = sheet.words(row, column.index)
    return words


def _due_of_heading(sheet: _Sheet, column: TableColumn) -> str | None:
    """The last day of the stage or of the part of a year that heads a column of figures."""
    context = sheet.context
    if due := stage_headed(column.label, context.stages):
        return due
    times = TimeContext(issued_on=context.issued_on, plan_year=column.year or context.plan_year)
    finishes = [
        time.finish for time in find_times(column.label, times) if time.kind in _UP_TO_A_DAY
    ]
    return next((day for day in finishes if day), None)


def _row_prose(sheet: _Sheet, row: int) -> list[TargetMention]:
    """Targets in the wording of a row; what one cell repeats of another counts once.

    A deadline cell may tell stages ("50% năm 2027, 80% năm 2030"): shares with dates of their own.
    """
    due = _due(sheet, row, None)
    by_role: dict[Role, list[TargetMention]] = {role: [] for role in _WORDED}
    for column in sheet.form.columns:
        cell, words = sheet.cell(row, column.index)
        if column.role not in by_role or cell is None or cell.column != column.index:
            continue
        if cell.row != row or (column.role is Role.TARGET and is_numeric(words)):
            continue
        masked = tuple(
            (first - cell.start, last - cell.start)
            for first, last in sheet.context.masked
            if cell.start < last and first < cell.end
        )
        label = prepare(column.label)
        within = replace(sheet.context, column=label, due=due, masked=masked)
        if column.role is Role.DUE:
            within = replace(within, due=None)
        for mention in find_targets(words, within):
            if column.role is not Role.DUE or mention.quantity.kind is Kind.PERCENT:
                by_role[column.role].append(mention.moved(cell.start))
    products = [*by_role[Role.TARGET], *by_role[Role.PRODUCT]]
    told = {_key(mention) for mention in products}
    names = [mention for mention in by_role[Role.NAME] if _key(mention) not in told]
    named = {_key(mention): mention for mention in by_role[Role.NAME]}
    products = [_with_name(product, named.get(_key(product))) for product in products]
    dated = {(_key(mention), mention.due) for mention in (*names, *products)}
    stages = [stage for stage in by_role[Role.DUE] if (_key(stage), stage.due) not in dated]
    return [*names, *stages, *products]


def _with_name(product: TargetMention, named: TargetMention | None) -> TargetMention:
    """A product's target with the words of the task that promise the same as evidence."""
    return product if named is None else replace(product, spans=(*named.spans, *product.spans))


def _key(mention: TargetMention) -> tuple[float, str]:
    return mention.quantity.value, mention.quantity.unit
