"""Tables as CSV (RFC 4180), for Excel or for programs."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from extractor.research.export.dataset import batches
from extractor.research.export.files import Written, place, whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from extractor.research.export.dataset import Cell, Table

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell of CSV for a formula (OWASP, "CSV Injection")."""


def write_csv(
    connection: Connection, tables: Sequence[Table], output: Path, *, plain: bool = False
) -> list[Written]:
    """A file a table: UTF-8, a line of headings, null as an empty cell.

    For Excel the file begins with a byte-order mark, and an apostrophe goes before text that
    Excel would run as a formula (tasks often begin with a dash or a plus sign); ``plain`` leaves
    out both, so that each cell is as it stands in the database.
    """
    written = []
    for table in tables:
        with whole_file(place(output, table.name, ".csv", alone=len(tables) == 1)) as path:
            headings = [column.name for column in table.columns]
            rows = (row for batch in batches(connection, table) for row in batch)
            number = write_rows(path, headings, rows, plain=plain)
        written.append(Written(place(output, table.name, ".csv", alone=len(tables) == 1), number))
    return written


def write_rows(
    path: Path, headings: Sequence[str], rows: Iterable[Sequence[Cell]], *, plain: bool
) -> int:
    """Write one file of CSV and give the number of rows."""
    form = plain_cell if plain else guarded_cell
    number = 0
    with path.open("w", encoding="utf-8" if plain else "utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        for number, row in enumerate(rows, start=1):  # noqa: B007 -- counted for the caller
            writer.writerow([form(cell) for cell in row])
    return number


def plain_cell(cell: Cell) -> Cell:
    """A cell as text: true and false in words, whole numbers without decimals."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return int(cell)
    return cell


def guarded_cell(cell: Cell) -> Cell:
    """As :func:`plain_cell`; text that a spreadsheet would run is led by an apostrophe."""
    if isinstance(cell, str) and cell.startswith(FORMULA_SIGNS):
        return f"'{cell}"
    return plain_cell(cell)
