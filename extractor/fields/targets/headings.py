"""Which rows of a table are its headings, where the words alone do not tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.quantities import prepare
from extractor.knowledge.numbers import NUMBER

if TYPE_CHECKING:
    from extractor.language.document import TableCell, TableGrid

LONGEST_FIGURE = 40
_QUALIFIED = (
    r"(?:trên|dưới|ít nhất|tối thiểu|tối đa|khoảng|từ|đạt|không (?:vượt )?quá|không dưới|hơn|còn"
    r"|giảm|tăng|thêm|duy trì|phấn đấu|đến|lên|xuống)"
)
_NUMERIC = re.compile(
    rf"[^\w%]*(?:{_QUALIFIED}\s+)*(?:[≥≤<>=]\s*)*(?:{NUMBER})"
    rf"(?:\s?[-–/]\s?(?:{NUMBER}))?\s?(?:[%‰]\s?|[^\W\d_]+[²³23]?\s?|,\s){{0,4}}"
    r"(?:/\s?(?:[^\W\d_]+[²³23]?\s?){1,2})*(?:trở (?:lên|xuống))?\W*"
)
_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*")
_NUMBERING = re.compile(r"\W*(?:\d{1,2}|[a-zđ])(?:\s?=[\d\s+()/*x-]*)?\W*")
_UNIT_NOTE = re.compile(r"\(\s*[^()\d]{1,24}\)|%|‰")
_MOST = 4


def is_numeric(cell: str) -> bool:
    """Whether a cell holds a number and hardly anything else."""
    return len(cell) <= LONGEST_FIGURE and _NUMERIC.fullmatch(prepare(cell).strip()) is not None


def is_unit_note(cell: str) -> bool:
    """Whether a cell only says in what the figures below are counted: "(ha)", "(triệu đồng)"."""
    return _UNIT_NOTE.fullmatch(cell.strip()) is not None


def words_at(table: TableGrid, text: str, row: int, column: int) -> str:
    """The words of the cell over a grid place."""
    cell = table.cell_at(row, column)
    return text[cell.start : cell.end] if cell else ""


def heading_rows(table: TableGrid, text: str) -> int:
    """How many leading rows head the columns of a table that has figures below.

    Headings that no list knows ("Hạt Kiểm lâm", "Hiến máu (đơn vị)") show by being words above
    figures; a second row of headings by standing under merged cells; a row "(1) (2) (3)" numbers
    the columns.
    """
    rows = table.header_rows
    while rows < min(_MOST, table.rows - 1) and _heads(table, text, rows):
        rows += 1
    return rows


def is_numbering(table: TableGrid, text: str, row: int) -> bool:
    """Whether a row only numbers the columns: "(1) | (2) | (3)", "A | B | 1 | 2 | 3=1+2"."""
    words = [prepare(text[cell.start : cell.end]).strip() for cell in _row(table, row)]
    words = [word for word in words if word]
    if len(words) < 3 or not all(_NUMBERING.fullmatch(word) for word in words):
        return False
    numbers = [int(found[0]) for word in words if (found := re.search(r"\d+", word))]
    return bool(numbers) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _row(table: TableGrid, row: int) -> list[TableCell]:
    return [cell for cell in table.cells if cell.row == row]


def _heads(table: TableGrid, text: str, row: int) -> bool:
    if is_numbering(table, text, row):
        return row > 0
    cells = [cell for cell in _row(table, row) if cell.end > cell.start]
    words = [text[cell.start : cell.end].strip() for cell in cells]
    if not words or any(is_numeric(word) and not _YEAR.fullmatch(word) for word in words):
        return False
    if row > 0 and len(words) > 1 and all(map(is_unit_note, words)):
        return True
    if row == 0:
        return len(words) > 1 and _has_figures_below(table, text, 0)
    opening = words_at(table, text, row, 0).strip()
    if opening and opening == words_at(table, text, row - 1, 0).strip():
        return _has_figures_below(table, text, row)  # a merged cell that a converter repeats
    return _stands_under_merged(table, row, cells) or _fills_blanks(table, text, row, cells)


def _fills_blanks(table: TableGrid, text: str, row: int, cells: list[TableCell]) -> bool:
    """Whether a row goes on with the headings above, some of which are blank as it is beside them.

    A table without merged cells leaves blanks: "ĐVT | Kế hoạch | |" over "| 2024 | 2025 |".
    """
    above = {cell.column for cell in _row(table, row - 1) if cell.end > cell.start}
    columns = {cell.column for cell in cells}
    blank = set(range(table.columns)) - above
    return (
        0 in above - columns
        and len(columns) > 1
        and bool(blank & columns)
        and above | columns == set(range(table.columns))
        and _has_figures_below(table, text, row)
    )


def spread_heading(table: TableGrid, text: str, row: int, column: int, last: int) -> str:
    """The words over a heading cell; a blank over further headings has those to its left."""
    words = words_at(table, text, row, column)
    below = any(words_at(table, text, other, column).strip() for other in range(row + 1, last))
    while column and below and not words.strip():
        column -= 1
        words = words_at(table, text, row, column)
    return words


def _has_figures_below(table: TableGrid, text: str, row: int) -> bool:
    """Whether figures stand below in a column whose heading is no number."""
    below = [
        cell
        for cell in table.cells
        if cell.row > row and cell.column > 0 and is_numeric(text[cell.start : cell.end].strip())
    ]
    return 2 * len({cell.row for cell in below}) >= table.rows - row - 1


def _stands_under_merged(table: TableGrid, row: int, cells: list[TableCell]) -> bool:
    above = [
        cell for cell in table.cells if cell.column_span > 1 and cell.row + cell.row_span == row
    ]
    return bool(above) and all(
        any(over.column <= cell.column < over.column + over.column_span for over in above)
        for cell in cells
    )
