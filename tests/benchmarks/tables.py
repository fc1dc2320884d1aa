"""What the benchmarks share: CPU clocks, and tables printed for people."""

from __future__ import annotations

import resource
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Row = tuple[str | float | int, ...]


def cpu_seconds(call: Callable[[], object], repeats: int = 1) -> float:
    """The least CPU time of ``repeats`` calls, all threads of this process counted."""
    least = float("inf")
    for _ in range(repeats):
        start = time.process_time()
        call()
        least = min(least, time.process_time() - start)
    return least


def total_cpu() -> float:
    """CPU seconds of this process and of the children that have ended."""
    own, children = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def print_table(head: Sequence[str], rows: Sequence[Row]) -> None:
    """Print columns as wide as they need; numbers stand right."""
    cells = [[_cell(value) for value in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(head, *cells, strict=True)]
    print("  ".join(title.ljust(width) for title, width in zip(head, widths, strict=True)))
    for row, values in zip(cells, rows, strict=True):
        parts = (
            text.ljust(width) if isinstance(value, str) else text.rjust(width)
            for text, width, value in zip(row, widths, values, strict=True)
        )
        print("  ".join(parts).rstrip())


def _cell(value: str | float) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)
