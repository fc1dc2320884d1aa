"""Deadlines in tables: which columns hold them and what each of their cells says."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractor.fields.deadlines import vocabulary
from extractor.fields.deadlines.due import SHORT_MONTH
from extractor.fields.deadlines.durations import duration_from_issue
from extractor.fields.deadlines.expressions import find_times
from extractor.fields.deadlines.occasions import OCCASION, names_occasion
from extractor.fields.deadlines.times import TimeContext, TimeExpression
from extractor.fields.deadlines.weekdays import weekly_rule
from extractor.knowledge.text import fold, fold_aligned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.fields.findings import Offsets
    from extractor.language.document import TableCell, TableGrid

_WORDS_QUOTED = 12
_WORD = re.compile(r"\S+")
_COUNT = re.compile(r"\s*0*([1-9]\d{0,2})\s*")
_DURATION = re.compile(r"\s*(?:trong )?\d{1,3} (?:ngay|tuan|thang)(?: lam viec)?\W*")
_ALL_YEAR = re.compile(r"\s*(?:trong )?ca nam\s*")
_YEARS = re.compile(r"\W*(?:giai doan )?(?P<first>20\d\d)(?:\s*(?:-|/|den)\s*(?P<last>20\d\d))?\W*")
_DAY = re.compile(r"\d[/.-]\d|\bngay \d|\d ngay\b")
# A calendar has a column of months; its cells may hold their bare numbers.
_MONTHS = re.compile(r"thang(?:(?:,|/| /| -)? ?nam)?")
_ON_OCCASION = re.compile(r"^\W*(?:nhân\s+)?dịp\s", re.IGNORECASE)
# Days of birth, of signing, of pay; what a term was, and what is measured by it.
_NO_DUE = re.compile(
    r"^ngay(?:,? thang,? nam)? (?:sinh|cong|cap|vao|ky|ban hanh|nghi|dieu tri|nhap|gia|nguoi)\b"
    r"|^thoi gian (?:cong tac|hoat dong|phat song|giang day"
    r"|su dung|giai quyet|cho|van hanh|bao hanh|luu)\b|^hoan thanh (?:nam|ke hoach|\(?%)|%"
    # the years that an inspection looks into
    r"|^moc (?:thoi gian )?(?:kiem tra|giam sat|thanh tra)|^thoi ky (?:kiem|thanh|giam)|^nien do"
)
_WORK = re.compile(r"\b(?:noi dung|viec|nhiem vu|hoat dong|chu diem|chu de|trong tam|cong tac)\b")
# Where objects of an inspection or courses are listed, "10 ngày" is how long each takes.
_INSPECTION = r"(?:thanh tra|kiem tra|kiem toan|giam sat)"
_LASTING = re.compile(
    rf"\b(?:(?:doi tuong|don vi|co so|doanh nghiep|cuoc)(?: duoc| thuc hien)? {_INSPECTION}"
    rf"|(?:thoi gian|thoi han|so ngay) (?:{_INSPECTION}|hoc|dao tao|tap huan|boi duong|lam viec)"
    r"|ten lop|hoc vien|so tiet|nien do|lop (?:tap huan|boi duong|dao tao|hoc)"
    r"|khoa (?:hoc|dao tao))\b"
)
# Steps one after the other: "7 ngày" among dated ones is counted from the step before.
_STEPS = re.compile(r"thoi gian(?: (?:du kien|thuc hien|tien hanh|trien khai))*")
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}")
_SEVERAL = 2
_OPENING = re.compile(r"\b(?:bat dau|khoi cong|trien khai tu)\b")
_NUMBERING = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,5})?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CellDeadline:
    """A deadline of a table: its time (offsets into the canonical text) and its evidence.

    ``spans`` are the last words of the row's cells beside the deadline cell, then that cell;
    ``task`` is the widest of those cells.
    """

    time: TimeExpression
    spans: tuple[Offsets, ...]
    task: str | None


def deadline_columns(table: TableGrid, text: str) -> dict[int, str]:
    """The columns that say when, each with its folded heading.

    A heading such as "Thời hạn" decides; in a table where none does, a column most of whose
    cells are nothing but times.
    """
    headings: dict[int, str] = {}
    for cell in table.cells:
        if cell.row < table.header_rows:
            words = fold(text[cell.start : cell.end])
            for column in range(cell.column, cell.column + cell.column_span):
                headings[column] = f"{headings.get(column, '')} {words}".strip()
    named = {
        column: words
        for column, words in headings.items()
        if (vocabulary.at_start("column").match(words) and not _NO_DUE.search(words))
        or (_MONTHS.fullmatch(words) and _WORK.search(" | ".join(headings.values())))
    }
    if named:
        return named
    return {
        column: headings.get(column, "")
        for column in range(table.columns)
        if not _NO_DUE.search(headings.get(column, "")) and _mostly_times(table, text, column)
    }


def _mostly_times(table: TableGrid, text: str, column: int) -> bool:
    filled = [
        text[cell.start : cell.end]
        for cell in table.cells
        if cell.column == column and cell.row >= table.header_rows and cell.start < cell.end
    ]
    hits = sum(_is_time(words) for words in filled)
    return hits >= 2 and hits >= 0.6 * len(filled)


def _is_time(words: str) -> bool:
    covered = sum(
        time.end - time.start
        for time in find_times(words, TimeContext())
        if time.kind != "event" or time.rule == "from-event"
    )
    return covered >= 0.7 * len(words.strip())


def read_cell(words: str, context: TimeContext, heading: str = "") -> list[TimeExpression]:
    """The times of a deadline cell, offsets into ``words``; none for "Thường xuyên".

    A bare span ("100 ngày") or, under a heading that says so ("Thời hạn (ngày)"), a bare number
    of days counts from the plan's issue; "cả năm" (all year) is the year planned for; a bare year
    or two are those years ("2025 - 2030").
    """
    folded = fold_aligned(words)
    whole = (0, len(words), words)
    count = _COUNT.fullmatch(words)
    if count and _MONTHS.fullmatch(heading):
        named = find_times(f"tháng {count[1]}", context)
        return [replace(time, start=0, end=len(words), text=words) for time in named]
    if SHORT_MONTH.search(words):
        spelt = find_times(SHORT_MONTH.sub(r"tháng \1", words), context)
        return [replace(time, start=0, end=len(words), text=words) for time in spelt]
    if _DURATION.fullmatch(folded) or (count and "ngay" in heading):
        span = f"{count[1]} ngày" if count else words
        finish = duration_from_issue(span, context)
        return [TimeExpression(*whole, "by", finish=finish, rule="from-issue")]
    if _ALL_YEAR.fullmatch(folded) and context.year:
        year = context.year
        return [
            TimeExpression(*whole, "during", f"{year}-01-01", f"{year}-12-31", rule="plan-year")
        ]
    if years := _YEARS.fullmatch(folded):
        first, last = years["first"], years["last"] or years["first"]
        return [TimeExpression(*whole, "during", f"{first}-01-01", f"{last}-12-31")]
    if rule := weekly_rule(words.lower()):
        return [TimeExpression(*whole, "recurring", recurrence=rule)]
    if names_occasion(words.lower()):
        return [TimeExpression(*whole, "event", rule=OCCASION, vague=True)]
    words = _ON_OCCASION.sub(lambda match: " " * len(match[0]), words)
    times = [
        time
        for time in find_times(words, context)
        if time.begin
        or time.finish
        or time.recurrence
        or time.rule in ("after-event", "from-event", OCCASION)
    ]
    times = [time for time in times if not any(_told_by(time, other) for other in times)]
    return _rate_over_span(words, times) or times


def _rate_over_span(words: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """One time of a cell that says how often and how long: "Hằng tháng, từ tháng 3 đến 9/2025"."""
    if len(times) != _SEVERAL:
        return []
    rate, span = times
    if not rate.recurrence or rate.begin or rate.finish or not (span.begin and span.finish):
        return []
    if span.kind != "during" or words[rate.end : span.start].strip(" ,;(\n"):
        return []
    return [
        replace(
            rate,
            end=span.end,
            text=words[rate.start : span.end],
            begin=span.begin,
            finish=span.finish,
        )
    ]


def _told_by(vague: TimeExpression, day: TimeExpression) -> bool:
    """Whether a soft part of a month only repeats a day beside it ("28/10 (cuối tháng 10)")."""
    if not vague.vague or day.vague or vague.recurrence or not day.finish:
        return False
    return (vague.finish or vague.begin or "")[:7] == day.finish[:7]


def table_deadlines(table: TableGrid, text: str, context: TimeContext) -> Iterator[CellDeadline]:
    """The deadlines of a table's deadline columns, a merged cell counting once."""
    columns = deadline_columns(table, text)
    lasting = _LASTING.search(_header(table, text)) is not None
    steps = {column for column, words in columns.items() if _STEPS.fullmatch(words)}
    steps = {column for column in steps if _dated_cells(table, text, column) >= _SEVERAL}
    opening = {column for column, words in columns.items() if _OPENING.search(words)}
    closing = set(columns) - opening or set(columns)
    for cell in table.cells:
        if cell.column not in closing or cell.start == cell.end or _in_header(table, text, cell):
            continue
        if cell.column_span > max(1, table.columns // 2):
            continue  # a heading inside the table
        spans = row_evidence(table, text, cell, skip=set(columns))
        if (lasting or cell.column in steps) and _DURATION.fullmatch(
            fold_aligned(text[cell.start : cell.end])
        ):
            continue
        begin = _begin(table, text, cell, opening - {cell.column}, context)
        for time in read_cell(text[cell.start : cell.end], context, columns[cell.column]):
            yield CellDeadline(
                _moved(time, cell.start, begin),
                (*spans, (cell.start, cell.end)),
                _task(spans, text),
            )


def _header(table: TableGrid, text: str) -> str:
    """The folded headings of a table."""
    cells = (cell for cell in table.cells if cell.row < table.header_rows)
    return " | ".join(fold(text[cell.start : cell.end]) for cell in cells)


def _dated_cells(table: TableGrid, text: str, column: int) -> int:
    """How many cells of a column hold a day with its month."""
    cells = (cell for cell in table.cells if cell.column == column)
    return sum(_DATE.search(text, cell.start, cell.end) is not None for cell in cells)


def _in_header(table: TableGrid, text: str, cell: TableCell) -> bool:
    """Whether a cell heads its column; a day or a limit under the first heading is no heading."""
    if cell.row >= table.header_rows:
        return False
    words = text[cell.start : cell.end]
    return cell.row == 0 or not _DAY.search(fold(words)) or not _is_time(words)


def _begin(
    table: TableGrid, text: str, cell: TableCell, opening: set[int], context: TimeContext
) -> str | None:
    """The date in the row's column for the beginning, where the table has one."""
    for column in opening:
        beside = table.cell_at(cell.row, column)
        if beside is not None:
            times = read_cell(text[beside.start : beside.end], context)
            return next((time.begin for time in times if time.begin), None)
    return None


def _moved(time: TimeExpression, by: int, begin: str | None) -> TimeExpression:
    return TimeExpression(
        time.start + by,
        time.end + by,
        time.text,
        time.kind,
        begin or time.begin,
        time.finish,
        time.recurrence,
        time.rule,
        time.vague,
    )


def row_evidence(
    table: TableGrid, text: str, cell: TableCell, skip: set[int]
) -> tuple[Offsets, ...]:
    """The words that tell what a deadline cell is about.

    They are the last words of each cell to its left, numbering and other deadline columns left
    out; where there is none (the time opens the row), the first words of the cells to its right.
    """
    left = _beside(table, text, cell.row, range(cell.column), skip)
    if left:
        return tuple(_tail(text, *span) for span in left)
    right = _beside(table, text, cell.row, range(cell.column + 1, table.columns), skip)
    return tuple(_head(text, *span) for span in right[:1])


def _beside(
    table: TableGrid, text: str, row: int, columns: Sequence[int], skip: set[int]
) -> list[Offsets]:
    found: list[Offsets] = []
    for column in columns:
        cell = table.cell_at(row, column)
        if cell is None or column in skip or (cell.start, cell.end) in found:
            continue
        if not _NUMBERING.fullmatch(text[cell.start : cell.end]):
            found.append((cell.start, cell.end))
    return found


def _tail(text: str, start: int, end: int) -> Offsets:
    words = [match.start() for match in _WORD.finditer(text, start, end)]
    return (words[-_WORDS_QUOTED] if len(words) > _WORDS_QUOTED else words[0]), end


def _head(text: str, start: int, end: int) -> Offsets:
    words = [match.end() for match in _WORD.finditer(text, start, end)]
    return start, words[min(_WORDS_QUOTED, len(words)) - 1]


def _task(spans: Sequence[Offsets], text: str) -> str | None:
    if not spans:
        return None
    start, end = max(spans, key=lambda span: span[1] - span[0])
    return " ".join(text[start:end].split())
