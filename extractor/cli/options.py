"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.batch.slot import Limits

paths_argument = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="Files to read side by side.  [default: one a processor core]",
)
timeout_option = click.option(
    "--timeout",
    type=click.FloatRange(min=1),
    default=300,
    show_default=True,
    help="Seconds that one file may take.",
)
memory_option = click.option(
    "--memory",
    type=click.IntRange(min=128),
    default=2048,
    show_default=True,
    help="Megabytes that one file may take.",
)
database_option = click.option(
    "--db",
    "database",
    default="plans.db",
    show_default=True,
    envvar="EXTRACTOR_DB",
    show_envvar=True,
    help="The database: a file, sqlite:///FILE or postgresql://USER@HOST/NAME.",
)

LEVELS = ["central", "province", "district", "commune"]
level_option = click.option(
    "--level", type=click.Choice(LEVELS), help="Only plans of issuers of that level."
)
year_option = click.option("--year", type=int, help="Only plans issued in that year.")
province_option = click.option("--province", help="Only that province (its name then or today).")


def batch_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that reads many files."""
    for option in (memory_option, timeout_option, jobs_option):
        command = option(command)
    return command


def limits(timeout: float, memory: int) -> Limits:
    """The limits that ``--timeout`` and ``--memory`` ask for."""
    from extractor.batch.slot import Limits as FileLimits

    return FileLimits(seconds=timeout, memory=memory * 1024**2)
