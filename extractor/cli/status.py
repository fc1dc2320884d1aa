"""``extractor status``: how a run is going, or went, from any terminal."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.console import console
from extractor.cli.exit_codes import ExitCode
from extractor.cli.ingest import report_option, save_report
from extractor.cli.options import database_option
from extractor.cli.session import debug_option
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from rich.console import Console

    from extractor.batch.report import Report


@click.command()
@database_option
@click.option("--run", "number", type=int, help="Number of the run.  [default: the last]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For the eye, or as JSON.",
)
@report_option
@debug_option
def command(database: str, number: int | None, form: str, report_file: Path | None) -> int:
    """Show how the last run is going: files, pace, time left, and what each worker does.

    The run itself is not disturbed.  The exit code is 1 where it broke off.  In Python:
    extractor.batch.report.report.
    """
    from extractor.batch.report import report
    from extractor.store import ledger
    from extractor.store.database import Database

    with Database.open(database, create=False, read_only=True) as opened:
        told, shown = report(opened, number), str(opened.place)
        with opened.reading() as connection:
            totals = ledger.counts(connection)
    if told is None:
        raise InputProblem(f"{database} knows of no such run.", "Make one: extractor ingest.")
    if form == "json":
        more = {"accounted": told.accounted, "remaining_seconds": told.remaining_seconds}
        click.echo(json.dumps(asdict(told) | more | {"ledger": totals}, ensure_ascii=False))
    else:
        _print(told, totals, shown, console())
    if report_file is not None:
        save_report(told, shown, report_file)
    return ExitCode.ATTENTION if told.state == "broken-off" else ExitCode.OK


def _print(report: Report, totals: dict[str, int], database: str, out: Console) -> None:
    from extractor.batch.durations import moment
    from extractor.cli.report_text import print_report

    state, began = report.state.replace("-", " "), moment(report.started_at)
    out.print(
        f"Run {report.run} {state}, begun {began} on {report.host} (process {report.process}), "
        f"{report.engine} engine",
        soft_wrap=True,
    )
    if report.state == "running":
        _print_progress(report, out)
    out.print()
    print_report(report, database, out)
    if totals:
        ever = ", ".join(f"{name} {files:,}" for name, files in sorted(totals.items()))
        out.print(f"\nAll files ever read: {ever}")


def _print_progress(report: Report, out: Console) -> None:
    from extractor.batch.durations import numbered, spoken

    parts = [f"{report.accounted:,} of {report.files:,} files"]
    if report.pages:
        parts.append(numbered(report.pages, "page"))
    if report.read and report.seconds:
        parts.append(f"{report.read / report.seconds * 60:,.0f} files a minute")
    if not report.left:
        parts.append("settling what all files tell together")
    elif left := report.remaining_seconds:
        parts.append(f"about {spoken(left)} left")
    out.print(", ".join(parts))
    for one in report.working:
        pages = f"{one.pages:,} pages, " if one.pages > 1 else ""
        out.print(f"  at work: {one.path} ({pages}{spoken(one.seconds)})", soft_wrap=True)
