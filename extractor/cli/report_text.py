"""The report of a run for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.batch.advice import next_steps
from extractor.batch.durations import numbered, spoken
from extractor.batch.outcome import Verdict
from extractor.cli.console import put

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from extractor.batch.report import Report

MEANINGS = {
    Verdict.DONE: "",
    Verdict.NEEDS_REVIEW: "stored, but a person should look",
    Verdict.UNCHANGED: "stored before, passed over",
    Verdict.FAILED: "",
    Verdict.QUARANTINED: "failed again and again, left alone",
}
STYLES = {
    Verdict.NEEDS_REVIEW: "yellow",
    Verdict.FAILED: "red",
    Verdict.QUARANTINED: "red",
}
SLOWEST = 5
ISSUERS = 10


def print_report(report: Report, database: str, out: Console) -> None:
    """What the run came to, what failed and why, and what to do next."""
    if report.state != "running":
        pages = f", {numbered(report.pages, 'page')}" if report.pages else ""
        out.print(f"{numbered(report.accounted, 'file')} in {spoken(report.seconds)}{pages}")
    counts = _table("", "files")
    counts.show_header = False
    for name, number in report.counts.items():
        verdict = Verdict(name)
        counts.add_row(name, f"{number:,}", MEANINGS[verdict], style=STYLES.get(verdict))
    if report.left:
        counts.add_row(report.left_as, f"{report.left:,}", "", style="yellow")
    put(out, counts)
    for reason in report.reasons:
        kind = ", quarantined" if reason.quarantined else ""
        out.print(f"\n{reason.code}{kind}: {reason.files:,}", style="bold")
        if reason.shared:
            out.print(f"  {reason.shared}", soft_wrap=True)
        for path, message in reason.examples:
            words = "" if reason.shared else f": {message}"
            out.print(f"  {path}{words}", soft_wrap=True)
        if reason.files > len(reason.examples):
            out.print(f"  and {reason.files - len(reason.examples):,} more")
        for advice in reason.advice:
            out.print(f"  What to do: {advice}", soft_wrap=True)
    _print_tables(report, out)
    steps = next_steps(report, database)
    if steps:
        out.print("\nWhat to do next", style="bold")
    for words, command in steps:
        out.print(f"  {words}", soft_wrap=True)
        if command:
            out.print(f"    {command}", soft_wrap=True)


def _print_tables(report: Report, out: Console) -> None:
    if report.flags:
        flags = _table("what to look at", "files", "for instance")
        flags.columns[-1].justify = "left"
        for flag in report.flags:
            flags.add_row(flag.code, f"{flag.files:,}", flag.example)
        out.print()
        put(out, flags)
    if len(report.issuers) > 1:
        table = _table("issuer", "files", "to review")
        for issuer in report.issuers[:ISSUERS]:
            table.add_row(issuer.name, f"{issuer.files:,}", f"{issuer.to_review:,}")
        out.print()
        put(out, table)
    if len(report.slowest) > 1:
        table = _table("slowest", "pages", "seconds")
        for slow in report.slowest[:SLOWEST]:
            table.add_row(slow.path, f"{slow.pages:,}", f"{slow.seconds:,.1f}")
        out.print()
        put(out, table)


def _table(*names: str) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for place, name in enumerate(names):
        table.add_column(name, justify="right" if place else "left", overflow="fold")
    return table
