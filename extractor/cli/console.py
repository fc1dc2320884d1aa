"""Where output goes: coloured and framed on a terminal, plain text elsewhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

PLAIN_WIDTH = 100
NARROWEST = 60


def console(*, width: int | None = None, stderr: bool = False) -> Console:
    """A console of ``width`` columns; by default the terminal's, or 100 into a file or pipe."""
    from rich.console import Console as RichConsole

    made = RichConsole(stderr=stderr, highlight=False, markup=False, emoji=False)
    if width is None and not made.is_terminal and "COLUMNS" not in os.environ:
        width = PLAIN_WIDTH
    if width is not None:
        made.width = max(width, NARROWEST)
    return made


def put(out: Console, *parts: RenderableType) -> None:
    """Print ``parts``; into a file or pipe without the blanks that fill up each line."""
    if out.is_terminal:
        out.print(*parts, sep="\n")
        return
    with out.capture() as capture:
        out.print(*parts, sep="\n")
    for line in capture.get().splitlines():
        out.out(line.rstrip(), highlight=False)
