"""The estimate of a run for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.batch.durations import spoken
from extractor.cli.console import put

if TYPE_CHECKING:
    from rich.console import Console

    from extractor.batch.estimate import Estimate


def print_estimate(estimate: Estimate, out: Console) -> None:
    """What would be read and passed over, and how long that would take."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in ("", "files", "pages", "seconds a page"):
        table.add_column(name, justify="right" if name else "left")
    for kind, files in sorted(estimate.files.items()):
        each = estimate.page_seconds.get(kind)
        source = "" if kind in estimate.measured else " (usual)"
        rate = f"{each:.2f}{source}" if each is not None else ""
        table.add_row(f"to read, {kind}", f"{files:,}", f"{estimate.pages[kind]:,}", rate)
    for verdict, files in estimate.left.items():
        how = "unchanged" if verdict == "unchanged" else f"{verdict} before, left alone"
        table.add_row(how, f"{files:,}")
    put(out, table)
    jobs = f"{estimate.jobs} at a time"
    out.print(f"\nAbout {spoken(estimate.seconds)}, {jobs}.  Nothing was read or written.")
