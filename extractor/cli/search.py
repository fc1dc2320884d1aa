"""``extractor search``: words in titles, targets, tasks and texts."""

from __future__ import annotations

import click

from extractor.cli.answers import format_option, show
from extractor.cli.options import database_option, level_option, province_option, year_option
from extractor.cli.session import debug_option

KINDS = ["title", "target", "task", "body"]


@click.command()
@click.argument("words", nargs=-1, required=True)
@database_option
@click.option(
    "--in",
    "kinds",
    type=click.Choice(KINDS),
    multiple=True,
    help="Only in titles, targets, tasks or whole texts (may be repeated).",
)
@year_option
@level_option
@province_option
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Hits to show."
)
@format_option
@debug_option
def command(
    words: tuple[str, ...],
    database: str,
    kinds: tuple[str, ...],
    year: int | None,
    level: str | None,
    province: str | None,
    limit: int,
    form: str,
) -> None:
    """Find WORDS in titles, targets, tasks and texts of plans, best first.

    Diacritics need not be typed (duong finds đường); what has those that were typed comes first.
    '"hộ nghèo"' finds the words side by side.  There are no operators.  Found words stand
    between ** in the formats for programs.  In Python: extractor.research.search.search.
    """
    from extractor.research.search import search
    from extractor.store.database import Database

    with Database.open(database, create=False, read_only=True) as opened:
        found = search(
            opened,
            " ".join(words),
            kinds=kinds,
            level=level,
            year=year,
            province=province,
            limit=limit,
        )
    if form != "table":
        show(found.answer(), form)
        return
    from extractor.cli.hits import print_hits

    print_hits(found)
