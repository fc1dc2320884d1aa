"""``extractor doctor``: whether everything the program needs is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from extractor.cli.console import console, put
from extractor.cli.exit_codes import ExitCode
from extractor.cli.session import debug_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from extractor.cli.check import Check

MARKS = {"ok": ("ok", "green"), "lack": ("--", "yellow"), "fault": ("!!", "red")}


@click.command()
@debug_option
def command() -> int:
    """Check Python, the packages, the formats, the data files and write access.

    What is marked !! must be put right; the exit code is 1 then.  What is marked -- only some
    files need.
    """
    from rich.table import Table
    from rich.text import Text

    from extractor.cli.checkup import check_up

    out = console()
    checks = check_up()
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for check in checks:
        mark, colour = MARKS[check.state]
        table.add_row(Text(mark, style=colour), check.name, check.found)
    put(out, table)
    lacks = [check for check in checks if check.state == "lack"]
    if lacks:
        out.print("\nTo read every format:", style="yellow")
        _advise(lacks, out)
    faults = [check for check in checks if check.state == "fault"]
    if faults:
        out.print(f"\nNot fit for work: {len(faults)} to put right.", style="red")
        _advise(faults, out)
        return ExitCode.ATTENTION
    out.print("\nFit for work.", style="green")
    return ExitCode.OK


def _advise(checks: Sequence[Check], out: Console) -> None:
    for check in checks:
        out.print(f"  {check.name}: {check.advice}", soft_wrap=True)
