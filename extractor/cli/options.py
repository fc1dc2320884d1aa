"""Options that several commands share."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

paths_argument = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="Files to read side by side.  [default: one a processor core]",
)
_limit_options = (
    click.option(
        "--timeout",
        type=click.FloatRange(min=1),
        default=300,
        show_default=True,
        help="Seconds that one file may take; waiting for a busy processor does not count.",
    ),
    click.option(
        "--page-timeout",
        type=click.FloatRange(min=0),
        default=10,
        show_default=True,
        help="Seconds more for each page after the first.",
    ),
    click.option(
        "--memory",
        type=click.IntRange(min=128),
        default=2048,
        show_default=True,
        help="Megabytes that one file may take.",
    ),
    click.option("--max-pages", type=click.IntRange(min=1), help="Pages that one file may have."),
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

log_format_option = click.option(
    "--log-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A display or lines for people, or JSON lines for programs.",
)

LEVELS = ["central", "province", "district", "commune"]
level_option = click.option(
    "--level", type=click.Choice(LEVELS), help="Only plans of issuers of that level."
)
year_option = click.option("--year", type=int, help="Only plans issued in that year.")
province_option = click.option("--province", help="Only that province (its name then or today).")


def batch_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that reads many files: ``jobs``, and one ``limits``."""

    @wraps(command)
    def with_limits(
        *arguments: Any,
        timeout: float,
        page_timeout: float,
        memory: int,
        max_pages: int | None,
        **more: Any,
    ) -> Any:
        from extractor.batch.limits import Limits

        limits = Limits(timeout, memory * 1024**2, page_timeout, max_pages)
        return command(*arguments, limits=limits, **more)

    made: Callable[..., Any] = with_limits
    for option in (*reversed(_limit_options), jobs_option):
        made = option(made)
    return made
