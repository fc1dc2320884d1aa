"""``extractor compare``: an indicator across places and years."""

from __future__ import annotations

import click

from extractor.cli.answers import chosen, format_option, show
from extractor.cli.options import database_option
from extractor.cli.session import debug_option

LEVELS = ["central", "province", "district", "commune"]
FIRST_COLUMNS = [
    "unit",
    "province",
    "year",
    "comparator",
    "value",
    "unit_of_measure",
    "due",
    "indicator",
    "document_name",
    "page",
]
"""What a person compares, in the order of a table for reading."""


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
    answer = compared.summary() if summary else compared.answer()
    if form == "table" and not summary:
        rest = [name for name in answer.columns if name not in FIRST_COLUMNS]
        answer = chosen(answer, FIRST_COLUMNS + rest)
    show(answer, form)
