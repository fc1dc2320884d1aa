"""``extractor compare``: an indicator across places and years."""

from __future__ import annotations

import click

from extractor.cli.answers import format_option, show
from extractor.cli.options import database_option
from extractor.cli.session import debug_option

LEVELS = ["central", "province", "district", "commune"]
SUMMARY_FIRST = ("indicator", "year", "lowest", "middle", "highest", "unit_of_measure", "units")


@click.command()
@click.argument("indicator", required=False)
@database_option
@click.option("--year", type=int, help="Only plans issued in that year.")
@click.option("--level", type=click.Choice(LEVELS), help="Only issuers of that level.")
@click.option("--province", help="Only that province (its name then or today).")
@click.option("--summary", is_flag=True, help="Lowest, middle and highest instead of each target.")
@format_option
@debug_option
def command(
    indicator: str | None,
    database: str,
    year: int | None,
    level: str | None,
    province: str | None,
    summary: bool,
    form: str,
) -> None:
    """Show the targets on INDICATOR side by side, one line a target.

    INDICATOR is an id (eco.income_per_capita), the beginning of ids (eco.) or words of its name,
    with or without diacritics; without it all targets are shown.  In Python:
    extractor.research.comparison.compare.
    """
    from extractor.research.comparison import compare
    from extractor.store.database import Database

    with Database.open(database, create=False, read_only=True) as opened:
        compared = compare(opened, indicator, level=level, year=year, province=province)
    if summary:
        show(compared.summary(), form, SUMMARY_FIRST)
    else:
        show(compared.readable() if form == "table" else compared.answer(), form)
