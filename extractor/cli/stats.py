"""``extractor stats``: what a database holds, in numbers."""

from __future__ import annotations

import click

from extractor.cli.answers import format_option, show
from extractor.cli.options import database_option
from extractor.cli.session import debug_option


@click.command()
@database_option
@format_option
@debug_option
def command(database: str, form: str) -> None:
    """Show how many plans, targets and tasks there are, by year, level and province.

    In Python: extractor.research.statistics.statistics.
    """
    from extractor.research.statistics import answer, statistics
    from extractor.store.database import Database

    with Database.open(database, create=False, read_only=True) as opened:
        figures = statistics(opened)
    show(answer(figures), form)
