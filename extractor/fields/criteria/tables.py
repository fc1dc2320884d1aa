"""Criteria listed in a table: "TT | Tên tiêu chí | Kết quả", one criterion a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractor.fields.criteria.statuses import verdict
from extractor.fields.findings import Offsets
from extractor.knowledge.text import fold
from extractor.language.document import TableGrid

_NAME_HEADING = re.compile(r"(?:ten |noi dung |cac )*tieu (?:chi|tri)\b")
_NUMBER_HEADING = re.compile(r"(?:stt|tt|so tt|so thu tu|so|so tieu chi|tieu chi so|tc so|ma)")
_NUMBERED = re.compile(
    r"(?:(?:[Tt]iêu (?:chí|trí)|TC)(?: số)?\s*)?(?P<number>\d{1,2})\s*[.:)–-]\s*(?P<name>\S.*)"
)
_NUMBER = re.compile(r"(?:(?:[Tt]iêu chí|TC)(?: số)? ?)?(?P<number>\d{1,2})")
_PREFIX = re.compile(r"[Tt]iêu (?:chí|trí)(?: về)?\s+(?=\S)")
_TICK = re.compile(r"[xX✓✔√+v]")
_MOST = 20
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion as a row of a table gives it."""

    number: int
    name: str
    status: str
    spans: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    number: int | None
    name: int
    headings: dict[int, str]


def read_table(table: TableGrid, text: str) -> list[Row]:
    """The criteria with a status that a table lists; none where it is another kind of table."""
    columns = _columns(table, text)
    if columns is None:
        return []
    rows = range(table.header_rows, table.rows)
    return [found for row in rows if (found := _read_row(table, text, columns, row))]


def _columns(table: TableGrid, text: str) -> _Columns | None:
    headings = {
        column: " ".join(dict.fromkeys(_heading_words(table, text, column)))
        for column in range(table.columns)
    }
    names = [column for column, words in headings.items() if _NAME_HEADING.match(words)]
    numbers = [column for column, words in headings.items() if _NUMBER_HEADING.fullmatch(words)]
    names = [column for column in names if column not in numbers]
    if not names:
        return None
    if not numbers and names[0] > 0 and _counts_up(table, text):
        numbers = [0]
    return _Columns(numbers[0] if numbers else None, names[0], headings)


def _counts_up(table: TableGrid, text: str) -> bool:
    """Whether the first column counts its rows, though its heading cannot be read."""
    cells = [table.cell_at(row, 0) for row in range(table.header_rows, table.rows)]
    words = [text[cell.start : cell.end].strip(" .)") if cell else "" for cell in cells]
    numbers = [int(word) for word in words if word.isdecimal()]
    ascending = all(one < two for one, two in pairwise(numbers))
    return ascending and len(numbers) >= _FEWEST and 2 * len(numbers) > len(words)


def _heading_words(table: TableGrid, text: str, column: int) -> Iterator[str]:
    for row in range(table.header_rows):
        cell = table.cell_at(row, column)
        if cell is not None:
            yield fold(text[cell.start : cell.end])


def _read_row(table: TableGrid, text: str, columns: _Columns, row: int) -> Row | None:
    named = table.cell_at(row, columns.name)
    if named is None or named.start == named.end:
        return None
    name = " ".join(text[named.start : named.end].split())
    number = _number_in(table, text, columns, row)
    if numbered := _NUMBERED.fullmatch(name):
        number = number or int(numbered["number"])
        name = numbered["name"]
    name = _PREFIX.sub("", name, count=1) if _PREFIX.match(name) else name
    status = _status_in(table, text, columns, row)
    if number is None or not 1 <= number <= _MOST or status is None:
        return None
    spans = [(named.start, named.end), status[1]]
    return Row(number, name, status[0], tuple(spans))


def _number_in(table: TableGrid, text: str, columns: _Columns, row: int) -> int | None:
    cell = table.cell_at(row, columns.number) if columns.number is not None else None
    words = text[cell.start : cell.end].strip(" .)") if cell else ""
    numbered = _NUMBER.fullmatch(words)
    return int(numbered["number"]) if numbered else None


def _status_in(
    table: TableGrid, text: str, columns: _Columns, row: int
) -> tuple[str, Offsets] | None:
    """The first verdict of the row: in words, or a tick under "Đạt" or "Chưa đạt"."""
    for column, heading in columns.headings.items():
        cell = table.cell_at(row, column)
        if column in (columns.name, columns.number) or cell is None or cell.start == cell.end:
            continue
        words = text[cell.start : cell.end].strip(" .")
        stated = heading if _TICK.fullmatch(words) else fold(words)
        if found := verdict(stated, heading if stated is not heading else ""):
            return found, (cell.start, cell.end)
    return None
