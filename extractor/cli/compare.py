"""``extractor compare``: an indicator across places and years."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.answers import format_option, show
from extractor.cli.options import database_option, level_option, province_option, year_option
from extractor.cli.session import debug_option
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from extractor.research.comparison import Comparison

SUMMARY_FIRST = ("indicator", "year", "lowest", "middle", "highest", "unit_of_measure", "units")
TODAY_FIRST = ("current_unit", "year", "units", "lowest", "middle", "highest", "made_of")


@click.command()
@click.argument("indicator", required=False)
@database_option
@year_option
@level_option
@province_option
@click.option("--summary", is_flag=True, help="Lowest, middle and highest instead of each target.")
@click.option("--today", is_flag=True, help="Gathered by the unit that covers the place today.")
@click.option(
    "--chart",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="OUT.svg",
    help="Draw the targets as well (.svg, .png or .pdf).",
)
@format_option
@debug_option
def command(
    indicator: str | None,
    database: str,
    year: int | None,
    level: str | None,
    province: str | None,
    summary: bool,
    today: bool,
    chart: Path | None,
    form: str,
) -> None:
    """Show the targets on INDICATOR side by side, one line a target.

    INDICATOR is an id (eco.income_per_capita), the beginning of ids (eco.) or words of its name,
    with or without diacritics; without it all targets are shown.  In Python:
    extractor.research.comparison.compare, extractor.research.charts.draw.
    """
    if summary and today:
        raise InputProblem("--summary and --today exclude each other.", "Give one of them.")
    from extractor.research.comparison import compare
    from extractor.store.database import Database

    with Database.open(database, create=False, read_only=True) as opened:
        compared = compare(opened, indicator, level=level, year=year, province=province)
    if summary:
        show(compared.summary(), form, SUMMARY_FIRST)
    elif today:
        show(compared.today(), form, TODAY_FIRST)
    else:
        show(compared.readable() if form == "table" else compared.answer(), form)
    if chart is not None:
        _draw(compared, chart)


def _draw(compared: Comparison, path: Path) -> None:
    from extractor.research.charts import draw

    chart = draw(compared, path)
    click.echo(
        f"Drawn {chart.path}: {chart.indicator} ({chart.unit}), {chart.drawn} targets", err=True
    )
    if chart.left_out:
        click.echo(
            f"{chart.left_out} targets on other indicators or in other units are not on it.",
            err=True,
        )
