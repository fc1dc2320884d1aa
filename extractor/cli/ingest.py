"""``extractor ingest``: files into a database."""

from __future__ import annotations

import time
from pathlib import Path

import click

from extractor.cli.console import console
from extractor.cli.exit_codes import ExitCode
from extractor.cli.options import batch_options, database_option, limits, paths_argument
from extractor.cli.progress import files_of, follow, print_summary
from extractor.cli.session import debug_option


@click.command()
@paths_argument
@database_option
@click.option("--force", is_flag=True, help="Read also what this version has stored before.")
@batch_options
@debug_option
def command(
    paths: tuple[Path, ...],
    database: str,
    force: bool,
    jobs: int | None,
    timeout: float,
    memory: int,
) -> int:
    """Read the files under PATH into a database, made if it is not there.

    Folders are walked.  A file stored before is passed over, so a run that broke off is taken up
    by starting it again.  A file that cannot be read stops nothing; the exit code is 1 if there
    was one.  In Python: extractor.batch.ingest.ingest.
    """
    started = time.monotonic()
    log = console(stderr=True)
    files = files_of(paths, log)
    from extractor.batch.ingest import ingest
    from extractor.store.database import Database

    with Database.open(database) as opened:
        outcomes = ingest(files, opened, jobs=jobs, limits=limits(timeout, memory), force=force)
        tally = follow(outcomes, len(files), log)
    print_summary(tally, started, console())
    click.echo(f"\nStored in {database}.  Next: extractor query --list --db {database}")
    if tally.flagged:
        click.echo(f"What to look at: extractor query documents_to_check --db {database}")
    return ExitCode.ATTENTION if tally.failures else ExitCode.OK
