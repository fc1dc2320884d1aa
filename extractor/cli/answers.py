"""Answers of the database on standard output, cut to the terminal where they are for reading."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from extractor.cli.console import console

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from extractor.research.tables import Answer

WIDEST_CELL = 32
FRAME = 3  # columns that the frame of a table takes for each cell


def format_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The form of an answer."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "csv", "json", "jsonl"]),
        default="table",
        show_default=True,
        help="A table for reading, or all columns for another program.",
    )(command)


def show(answer: Answer, form: str, first: tuple[str, ...] = ()) -> None:
    """Write ``answer``; as a table only the columns that fit, naming those left out.

    ``first`` are the columns that a table for reading begins with.
    """
    from extractor.research.tables import write_answer

    if form != "table":
        write_answer(answer, form, sys.stdout)
        return
    rest = [name for name in answer.columns if name not in first]
    shown = fitting(_chosen(answer, [*first, *rest]), console().width)
    write_answer(shown, form, sys.stdout)
    left_out = [name for name in answer.columns if name not in shown.columns]
    if left_out and answer.rows:
        click.echo(f"Not shown (see --format csv): {', '.join(left_out)}")


def fitting(answer: Answer, width: int) -> Answer:
    """The leading columns that hold anything and fit side by side into ``width``, at least one."""
    kept: list[int] = []
    width -= 1
    for place, name in enumerate(answer.columns):
        cells = [str(row[place]) for row in answer.rows if row[place] is not None]
        if answer.rows and not cells:
            continue
        width -= min(max(map(len, [name, *cells])), WIDEST_CELL) + FRAME
        if width < 0 and kept:
            break
        kept.append(place)
    return _chosen(answer, [answer.columns[place] for place in kept])


def _chosen(answer: Answer, columns: list[str]) -> Answer:
    """The ``answer`` with just these columns, in this order."""
    from extractor.research.tables import Answer as Table

    places = [answer.columns.index(name) for name in columns]
    return Table(
        tuple(columns), tuple(tuple(row[place] for place in places) for row in answer.rows)
    )
