"""Writing answers: one table of named columns as CSV, JSON, JSON Lines or text for a terminal."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.table import Table as TerminalTable

from extractor.errors import InputProblem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import JustifyMethod

Value = str | int | float | bytes | None

LONGEST = 200
"""Rows of a table for reading: to lay out more takes longer than to find them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of values under named columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def records(self) -> Iterator[Mapping[str, Value]]:
        """The rows as mappings from column to value."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


def write_csv(answer: Answer, stream: TextIO) -> None:
    """Comma-separated values with a line of headings; null is an empty cell.

    Open ``stream`` with ``newline=""``.
    """
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_plain(value) for value in row] for row in answer.rows)


def write_json(answer: Answer, stream: TextIO) -> None:
    """A JSON list with an object a row."""
    rows = [{name: _plain(value) for name, value in row.items()} for row in answer.records()]
    json.dump(rows, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


def write_json_lines(answer: Answer, stream: TextIO) -> None:
    """A JSON object a line."""
    for row in answer.records():
        plain = {name: _plain(value) for name, value in row.items()}
        stream.write(json.dumps(plain, ensure_ascii=False) + "\n")


def write_terminal(answer: Answer, stream: TextIO) -> None:
    """A table for reading, of :data:`LONGEST` rows at most; columns in which every value is null
    are left out.
    """
    rows = answer.rows[:LONGEST]
    shown = [
        place
        for place, _ in enumerate(answer.columns)
        if not rows or any(row[place] is not None for row in rows)
    ]
    table = TerminalTable(show_lines=False)
    for place in shown:
        numbers = any(isinstance(row[place], int | float) for row in rows)
        # What is too long is broken, never cut: a name or a key is of use only whole.
        side: JustifyMethod = "right" if numbers else "left"
        table.add_column(answer.columns[place], justify=side, overflow="fold")
    for row in rows:
        table.add_row(*(_shown(row[place]) for place in shown))
    console = Console(file=stream, markup=False, highlight=False, emoji=False)
    console.print(table)
    console.print(_counted(len(answer.rows)))


def _counted(rows: int) -> str:
    if rows > LONGEST:
        return f"The first {LONGEST} of {rows:,} rows; --format csv gives all."
    return f"{rows} row{'' if rows == 1 else 's'}"


WRITERS: dict[str, Callable[[Answer, TextIO], None]] = {
    "table": write_terminal,
    "csv": write_csv,
    "json": write_json,
    "jsonl": write_json_lines,
}
"""The writers by the name of their format."""


def write_answer(answer: Answer, form: str, stream: TextIO) -> None:
    """Write ``answer`` in one of the formats of :data:`WRITERS`.

    It raises InputProblem where there is no such format.
    """
    if form not in WRITERS:
        raise InputProblem(f"There is no format {form!r}.", f"Use one of {', '.join(WRITERS)}.")
    WRITERS[form](answer, stream)


def _plain(value: Value) -> str | int | float | None:
    return value.hex() if isinstance(value, bytes) else value


def _shown(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.10g}" if abs(value) < 1e15 else f"{value:g}"
    return str(_plain(value))
