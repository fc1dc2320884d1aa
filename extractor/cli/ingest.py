"""``extractor ingest``: files into a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.console import console
from extractor.cli.exit_codes import ExitCode
from extractor.cli.options import batch_options, database_option, log_format_option
from extractor.cli.session import debug_option
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from rich.console import Console

    from extractor.batch.engine import Engine
    from extractor.batch.limits import Limits
    from extractor.batch.report import Report
    from extractor.batch.source import Source
    from extractor.batch.stopping import Stop
    from extractor.store.database import Database

report_option = click.option(
    "--report",
    "report_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="OUT.html",
    help="Write the closing report as a web page too.",
)


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@database_option
@click.option("--force", is_flag=True, help="Read also what this version has stored before.")
@click.option(
    "--retry",
    type=click.Choice(["failed", "quarantined"]),
    multiple=True,
    help="Try those files again; without PATH, just those.  May be given twice.",
)
@click.option(
    "--order",
    type=click.Choice(["given", "text-first"]),
    default="given",
    show_default=True,
    help="Read as given, or text and Word files, then PDF, then pictures.",
)
@click.option("--dry-run", is_flag=True, help="Only count, and estimate the time.")
@batch_options
@click.option(
    "--engine",
    "engine_name",
    type=click.Choice(["local", "dask"]),
    default="local",
    show_default=True,
    help="Read with this machine's processors, or with a Dask cluster.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Scheduler of the cluster (tcp://… or tls://…); without it, one made here.",
)
@log_format_option
@report_option
@debug_option
def command(
    paths: tuple[str, ...],
    database: str,
    force: bool,
    retry: tuple[str, ...],
    order: str,
    dry_run: bool,
    jobs: int | None,
    limits: Limits,
    engine_name: str,
    scheduler: str | None,
    log_format: str,
    report_file: Path | None,
) -> int:
    """Read the files under PATH into a database, made if it is not there.

    PATH is a file, a folder, which is walked, or the address of a store (s3://…, with the extra
    cluster).  A file stored before is passed over, so a run that broke off is taken up by
    the same command.  Ctrl-C finishes the files in hand, once more stops now.  A file that cannot
    be read stops nothing; the exit code is 1 if there was one.  In Python:
    extractor.batch.ingest.ingest.
    """
    if scheduler and engine_name != "dask":
        raise InputProblem("--scheduler is of a Dask cluster.", "Add --engine dask.")
    log = console(stderr=True)
    from extractor.batch.order import in_order

    sources = in_order(_sources(paths, database, retry, log, report_file), order)
    if dry_run:
        return _estimate(sources, database, jobs, limits, frozenset(retry), force)
    from extractor.batch.engines import open_engine
    from extractor.store.database import Database

    with (
        Database.open(database) as opened,
        open_engine(engine_name, jobs, limits, scheduler) as engine,
    ):
        status = read_all(sources, opened, engine, log, log_format, frozenset(retry), force)
        close(opened, report_file)
    return status


def _sources(
    paths: tuple[str, ...],
    database: str,
    retry: tuple[str, ...],
    log: Console,
    report_file: Path | None,
) -> tuple[Source, ...]:
    from extractor.batch.source import source_of
    from extractor.cli.progress import files_of

    if paths:
        from extractor.batch.worklist import own_paths, without_database
        from extractor.reading.ocr.settings import default_cache_folder
        from extractor.store.address import address

        place = address(database).path
        own = own_paths(place, report_file, default_cache_folder())
        return without_database(files_of(paths, log, own), place)
    if not retry:
        raise InputProblem("There is no PATH.", "Name a file or folder, or use --retry failed.")
    from extractor.store import ledger
    from extractor.store.database import Database

    with Database.open(database, create=False, read_only=True) as opened, opened.reading() as one:
        keys = ledger.paths_of(one, retry)
    if not keys:
        raise InputProblem(f"No file of {database} is {' or '.join(retry)}.", "All is well.")
    return tuple(source_of(key) for key in keys)


def read_all(
    sources: tuple[Source, ...],
    database: Database,
    engine: Engine,
    log: Console,
    log_format: str = "text",
    retry: frozenset[str] = frozenset(),
    force: bool = False,
    stop: Stop | None = None,
) -> int:
    """Read ``sources`` and tell of it; gives the exit code."""
    from extractor.batch.ingest import ingest
    from extractor.batch.stopping import Stage
    from extractor.batch.stopping import Stop as StopNow
    from extractor.cli.progress import follow, log_for

    shown = log_for(log, len(sources), engine, log_format)

    def told(stage: Stage) -> None:
        if stage is Stage.NOW:
            shown.say("Stopping now; the same command takes it up again.")
        else:
            shown.say("Finishing the files in hand; Ctrl-C again stops now.")

    stop = stop or StopNow()
    stop.told = told
    with stop.listening():
        outcomes = ingest(
            *(sources, database),
            force=force,
            retry=retry,
            engine=engine,
            stop=stop,
            say=shown.say,
        )
        tally = follow(outcomes, shown)
    if stop.stage is not Stage.RUNNING:
        return ExitCode.INTERRUPTED
    return ExitCode.ATTENTION if tally.failures else ExitCode.OK


def close(database: Database, report_file: Path | None) -> None:
    """Print the report of our last run, and write it where asked for.

    Another program may have begun a run since.
    """
    name = str(database.place)  # without a password
    from extractor.batch.report import report
    from extractor.cli.report_text import print_report
    from extractor.store import ledger

    with database.reading() as connection:
        ours = ledger.run_of_this_process(connection)
    told = report(database, ours)
    if told is None:
        raise InputProblem(f"{name} knows of no run.", "Make one with: extractor ingest.")
    print_report(told, name, console())
    if report_file is not None:
        save_report(told, name, report_file)


def save_report(told: Report, database: str, report_file: Path) -> None:
    """Write the report of a run as a web page."""
    from extractor.batch.report_html import as_html
    from extractor.cli.saving import save

    save(report_file, as_html(told, database).encode())


def _estimate(
    sources: tuple[Source, ...],
    database: str,
    jobs: int | None,
    limits: Limits,
    retry: frozenset[str],
    force: bool,
) -> int:
    from extractor.batch.estimate import estimate
    from extractor.cli.estimate_text import print_estimate

    print_estimate(estimate(sources, database, jobs, limits, retry, force=force), console())
    return ExitCode.OK
