"""``extractor cite``: the plans that cite an act."""

from __future__ import annotations

import click

from extractor.cli.answers import format_option, show
from extractor.cli.options import database_option
from extractor.cli.session import debug_option

FIRST = ("act", "act_date", "relation", "unit", "year", "document_code", "page")


@click.command()
@click.argument("code")
@database_option
@format_option
@debug_option
def command(code: str, database: str, form: str) -> None:
    """Show the plans that cite the act CODE, such as 1600/QĐ-TTg.

    The relation is that of a legal basis (Căn cứ, Thực hiện, Theo, Xét), or "mentioned".  In
    Python: extractor.research.citing.cite.
    """
    from extractor.research.citing import cite
    from extractor.store.database import Database

    with Database.open(database, create=False, read_only=True) as opened:
        found = cite(opened, code)
    show(found.answer(), form, FIRST)
    if form == "table":
        number = found.plans
        plans = f"{number} plan{' cites' if number == 1 else 's cite'} it"
        click.echo(f"{plans}, {found.resting} as a legal basis")
