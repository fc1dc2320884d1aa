"""``extractor watch``: reads into a database what arrives in a folder."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.console import console
from extractor.cli.exit_codes import ExitCode
from extractor.cli.ingest import read_all
from extractor.cli.options import batch_options, database_option, log_format_option
from extractor.cli.session import debug_option
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from extractor.batch.limits import Limits

REST = 10  # times as long as a look at the folders takes, at least, before the next


@click.command()
@click.argument(
    "folders", nargs=-1, required=True, metavar="FOLDER...", type=click.Path(path_type=Path)
)
@database_option
@click.option(
    "--interval",
    type=click.FloatRange(min=0.1),
    default=5.0,
    show_default=True,
    help="Seconds between two looks at the folder.",
)
@click.option(
    "--settle",
    type=click.FloatRange(min=0.0),
    default=10.0,
    show_default=True,
    help="Seconds for which a file must not have changed.",
)
@click.option("--once", is_flag=True, help="End when what is there now has been read.")
@batch_options
@log_format_option
@debug_option
def command(
    folders: tuple[Path, ...],
    database: str,
    interval: float,
    settle: float,
    once: bool,
    jobs: int | None,
    limits: Limits,
    log_format: str,
) -> int:
    """Read what is in FOLDER, and what arrives there, into a database, until Ctrl-C.

    A file is read once it has stopped growing, and again when it has changed.  Works on network
    drives too.  In Python: extractor.batch.arrivals.Arrivals and extractor.batch.ingest.ingest.
    """
    for folder in folders:
        if not folder.is_dir():
            raise InputProblem(f"{folder} is no folder.", "Name one that is there.")
    from extractor.batch.arrivals import Arrivals
    from extractor.batch.engines import open_engine
    from extractor.batch.scratch import scratch
    from extractor.batch.stopping import Stage, Stop
    from extractor.batch.worklist import own_paths
    from extractor.reading.ocr.settings import default_cache_folder
    from extractor.store.database import Database

    log = console(stderr=True)
    with Database.open(database) as opened, open_engine("local", jobs, limits) as engine:
        own = own_paths(opened.place.path, default_cache_folder(), scratch().folder)
        arrivals, stop = Arrivals(folders, settle, own=own), Stop()
        log.print(f"Watching {', '.join(map(str, folders))}; Ctrl-C ends.", soft_wrap=True)
        while stop.stage is Stage.RUNNING:
            looked = time.monotonic()
            files = arrivals.settled()
            took = time.monotonic() - looked
            if files:
                read_all(files, opened, engine, log, log_format, stop=stop)
            elif once and not arrivals.growing:
                return ExitCode.OK
            else:
                with stop.listening():
                    stop.wait(max(interval, REST * took))
    return ExitCode.INTERRUPTED
