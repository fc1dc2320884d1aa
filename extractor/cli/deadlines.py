"""``extractor deadlines``: what falls due in a span of time."""

from __future__ import annotations

import click

from extractor.cli.answers import format_option, show
from extractor.cli.options import database_option, level_option, province_option
from extractor.cli.session import debug_option

FIRST = ("due", "unit", "action", "as_written", "document_code")


@click.command()
@click.option("--from", "start", metavar="DATE", help="First day: 2024, 2024-03 or 2024-03-30.")
@click.option("--to", "end", metavar="DATE", help="Last day; of a month or year, its last.")
@database_option
@level_option
@province_option
@format_option
@debug_option
def command(
    start: str | None,
    end: str | None,
    database: str,
    level: str | None,
    province: str | None,
    form: str,
) -> None:
    """Show what plans say is due from one day to another, earliest first.

    In Python: extractor.research.deadlines.deadlines.
    """
    from extractor.research.deadlines import deadlines
    from extractor.store.database import Database

    with Database.open(database, create=False, read_only=True) as opened:
        found = deadlines(opened, start, end, level=level, province=province)
    show(found.answer(), form, FIRST)
