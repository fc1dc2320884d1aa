"""Tables as an Excel workbook that opens ready for reading."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from datetime import date
from math import ceil
from textwrap import wrap
from traceback import clear_frames
from typing import TYPE_CHECKING, Any

from extractor import __version__
from extractor.errors import InputProblem
from extractor.research.export.dataset import batches
from extractor.research.export.files import Written, whole_file
from extractor.research.extras import needed
from extractor.research.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from extractor.research.export.dataset import Batch, Cell, Table

ROWS = 1_048_575
"""Rows that a sheet takes below its headings; what is more goes on in a further sheet."""
LETTERS = 32_767
"""Letters that a cell takes; longer text is cut and says so."""
CUT = " … [cut, see another format]"
SHEET_NAME = 31
FIRST = ("documents", "targets", "assignments", "deadlines", "criteria", "issuers", "flags")
LAST = ("runs", "batches", "ledger", "outcomes")
"""The book-keeping of the program, which few open."""
NARROWEST, WIDEST = 8, 60
A4 = 9
LINE = 15.0
"""Height of a line of text in points."""
PRINTED = 210
"""Letters that are read easily across a printed page."""
HASH = 14
HEADING = 24
"""Letters of a heading to a line."""
GROUPED = 10_000
"""Amounts from which on thousands are set apart."""
BUTTON = 3
"""Letters that the button of the filter covers."""


@contextmanager
def _silent_ends() -> Iterator[None]:
    """Keep silent what cannot end well: on a full disk a ZipFile fails once more as it goes."""
    before, sys.unraisablehook = sys.unraisablehook, lambda _: None
    try:
        yield
    finally:
        sys.unraisablehook = before


class Workbook:
    """A workbook under way; rows go to disk as they come (xlsxwriter's ``constant_memory``)."""

    def __init__(self, path: Path) -> None:
        needed("xlsxwriter", "research", "Excel")
        from xlsxwriter import Workbook as Book

        options = {
            "constant_memory": True,
            "strings_to_urls": False,
            "strings_to_formulas": False,
            "default_date_format": "yyyy-mm-dd",
        }
        self._book = Book(str(path), options)
        self._header = self._book.add_format(
            {"bold": True, "bg_color": "#DDE6F0", "bottom": 1, "text_wrap": True, "valign": "top"}
        )
        # Without the indent text stands flush against a number in the column before.
        self._words = self._book.add_format({"align": "left", "indent": 1})
        self._large = self._book.add_format({"num_format": "#,##0"})
        self.day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self.bold = self._book.add_format({"bold": True})
        self.top = self._book.add_format({"valign": "top", "align": "left"})
        self.wrapped = self._book.add_format({"text_wrap": True, "valign": "top"})
        self.marked = self._book.add_format({"bg_color": "#FFF2CC"})
        self.marked_header = self._book.add_format(
            {"bold": True, "bg_color": "#FFD966", "bottom": 1, "text_wrap": True, "valign": "top"}
        )

    def close(self) -> None:
        """Put the file together.

        It raises OSError where it cannot be written, InputProblem where it grows too large.
        """
        from xlsxwriter.exceptions import FileCreateError, FileSizeError

        try:
            self._book.close()
        except FileCreateError as error:
            cause: OSError = error.args[0]
            with _silent_ends():
                clear_frames(cause.__traceback__)
            raise cause from None
        except FileSizeError as error:
            raise InputProblem(
                "The workbook would be larger than Excel opens.",
                "Pick tables with --table, or write csv or parquet.",
            ) from error

    def sheet(self, name: str) -> Any:
        """A new sheet, set up for printing; long names are cut to what Excel takes."""
        sheet = self._book.add_worksheet(name[:SHEET_NAME])
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&L&8&A&R&8&P / &N")
        return sheet

    def table(
        self, name: str, headings: Sequence[str], batches: Iterable[Batch], marked: set[int] | None
    ) -> int:
        """A sheet of rows with frozen headings, widths and a filter; gives the number of rows.

        Empty cells under the ``marked`` columns are coloured: somebody has to fill them in.
        """
        marked = marked or set()
        total = rows = sheets = 0
        sheet: Any = None
        widths: list[int] = []
        for batch in batches:
            for row in batch:
                widths = widths or _widths(headings, batch)
                if sheet is None or rows == ROWS:
                    self._finish(sheet, rows, widths)
                    sheets += 1
                    sheet = self._begin(name, sheets, headings, widths, marked)
                    rows = 0
                rows += 1
                self._row(sheet, rows, row, marked)
            total += len(batch)
        if sheet is None:
            widths = _widths(headings, [])
            sheet = self._begin(name, 1, headings, widths, marked)
        self._finish(sheet, rows, widths)
        return total

    def _begin(
        self,
        name: str,
        number: int,
        headings: Sequence[str],
        widths: Sequence[int],
        marked: set[int],
    ) -> Any:
        ending = "" if number == 1 else f" {number}"
        sheet = self.sheet(f"{name[: SHEET_NAME - len(ending)]}{ending}")
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_row(0, _height(headings, [width - BUTTON for width in widths]))
        for place, heading in enumerate(headings):
            form = self.marked_header if place in marked else self._header
            sheet.write_string(0, place, heading, form)
        return sheet

    def _finish(self, sheet: Any, rows: int, widths: Sequence[int]) -> None:
        if sheet is None:
            return
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        sheet.autofilter(0, 0, rows, len(widths) - 1)
        pages = ceil(sum(widths) / PRINTED)
        sheet.fit_to_pages(pages, 0)
        if pages > 1:
            sheet.repeat_columns(0)

    def _row(self, sheet: Any, number: int, row: Sequence[Cell], marked: set[int]) -> None:
        for place, cell in enumerate(row):
            if cell is None:
                if place in marked:
                    sheet.write_blank(number, place, None, self.marked)
            elif isinstance(cell, bool):
                sheet.write_boolean(number, place, cell)
            elif isinstance(cell, str):
                self.text(sheet, number, place, cell)
            else:
                amount = isinstance(cell, float) and cell.is_integer() and abs(cell) >= GROUPED
                sheet.write_number(number, place, cell, self._large if amount else None)

    def text(self, sheet: Any, row: int, column: int, cell: str) -> None:
        """Text as text, never a formula or a link; a whole date (EDTF) as a date."""
        if (day := as_day(cell)) is not None:
            sheet.write_datetime(row, column, day, self.day)
        else:
            short = cell if len(cell) <= LETTERS else cell[: LETTERS - len(CUT)] + CUT
            sheet.write_string(row, column, short, self._words)


def write_workbook(connection: Connection, tables: Sequence[Table], output: Path) -> list[Written]:
    """One file: a sheet README, then a sheet a table."""
    counts: dict[str, int] = {}
    ordered = sorted(tables, key=_reading_order)
    with whole_file(output) as path:
        book = Workbook(path)
        readme = book.sheet("README")
        for table in ordered:
            headings = [column.name for column in table.columns]
            counts[table.name] = book.table(table.name, headings, batches(connection, table), None)
        _explain(book, readme, ordered, counts)
        book.close()
    return [Written(output, sum(counts.values()))]


def _reading_order(table: Table) -> int:
    """What people open first comes first, book-keeping last; the rest stays as it was."""
    if table.name in LAST:
        return len(FIRST) + 1
    return FIRST.index(table.name) if table.name in FIRST else len(FIRST)


def as_day(cell: str) -> date | None:
    """The day that ``cell`` is, or None for anything else (text, a month, a year).

    Excel knows no day before 1900.
    """
    if len(cell) != 10 or cell[4] != "-" or cell[7] != "-":
        return None
    try:
        day = date.fromisoformat(cell)
    except ValueError:
        return None
    return day if day.year >= 1900 else None


def _widths(headings: Sequence[str], batch: Batch) -> list[int]:
    longest = [min(len(heading), HEADING) + BUTTON for heading in headings]
    for row in batch[:500]:
        for place, cell in enumerate(row):
            longest[place] = max(longest[place], len(str(cell)) if cell is not None else 0)
    fixed = {"sha256": HASH}  # nobody reads it to the end
    return [
        fixed.get(heading, min(max(width + 2, NARROWEST), WIDEST))
        for heading, width in zip(headings, longest, strict=True)
    ]


def _height(cells: Sequence[str | int], widths: Sequence[int]) -> float:
    """The height of a row of wrapped text, in points: programs other than Excel do not find it."""
    told = zip(cells, widths, strict=False)
    return LINE * max((len(wrap(str(cell), width)) or 1 for cell, width in told), default=1)


def _explain(book: Workbook, sheet: Any, tables: Sequence[Table], counts: dict[str, int]) -> None:
    """The sheet README: what each sheet and each column holds."""
    widths = (24, 24, 60, 70)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    lines: list[tuple[str | int, ...]] = [
        ("Plans (Kế hoạch) read from an archive",),
        (f"Written by extractor {__version__} on {date.today().isoformat()}.",),
        ("Dates known in part (2024, 2024-03) are text.",),
        ("Tables refer to each other by the columns that end in _id.",),
        (),
        ("sheet", "rows", "nội dung", "what it holds"),
        *((one.name, counts[one.name], label(one.name), one.comment) for one in tables),
        (),
        ("sheet", "column", "ý nghĩa", "what it means"),
        *(
            (table.name, column.name, label(table.name, column.name), column.comment)
            for table in tables
            for column in table.columns
        ),
    ]
    for number, line in enumerate(lines):
        heading = book.bold if number == 0 or line[:1] == ("sheet",) else None
        sheet.set_row(number, _height(line[2:], widths[2:]))
        for place, cell in enumerate(line):
            if isinstance(cell, int):
                sheet.write_number(number, place, cell, heading or book.top)
            else:
                form = heading or (book.wrapped if place > 1 else book.top)
                sheet.write_string(number, place, cell, form)
