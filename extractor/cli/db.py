"""``extractor db``: the care of the database itself."""

from __future__ import annotations

import click

from extractor.cli.exit_codes import ExitCode
from extractor.cli.options import database_option
from extractor.cli.session import debug_option


@click.group()
@debug_option
def command() -> None:
    """Bring a database to today's form, or see that it is sound."""


@command.command()
@database_option
@debug_option
def upgrade(database: str) -> None:
    """Bring a database of an older version to today's form; nothing in it is lost.

    Either all of it is done or nothing.  In Python: extractor.store.upgrading.upgrade.
    """
    from extractor.store.upgrading import upgrade as bring_up

    before, after = bring_up(database)
    if before == after:
        click.echo(f"The database is of today's form ({after}); nothing was to be done.")
    else:
        click.echo(f"The database was brought from form {before} to {after}.")


@command.command()
@database_option
@debug_option
def check(database: str) -> int:
    """Tell the form of a database and what is wrong with it; nothing is changed.

    The exit code is 1 where something is.  In Python: extractor.store.upgrading.check.
    """
    from extractor.store.upgrading import check as examine

    condition = examine(database)
    for fault in condition.faults:
        click.echo(fault)
    if condition.version < condition.newest:
        click.echo(
            f"The database is of form {condition.version}, today's is {condition.newest}.\n"
            f"  What to do: extractor db upgrade --db {database}"
        )
    elif condition.sound:
        click.echo(f"The database is sound and of today's form ({condition.version}).")
    return ExitCode.OK if condition.sound else ExitCode.ATTENTION


@command.command()
@click.argument("first")
@click.argument("second")
@debug_option
def compare(first: str, second: str) -> int:
    """Tell whether two databases hold the same, row by row; nothing is changed.

    Rows are told by their file and place, not by their keys, which are counted as rows are
    written; what tells of runs is left aside.  The exit code is 1 where something differs.
    In Python: extractor.store.comparing.compare_databases.
    """
    from extractor.store.comparing import compare_databases

    found = compare_databases(first, second)
    compared = f"{found.documents:,} plans, {found.rows:,} rows"
    if found.same:
        click.echo(f"The databases hold the same: {compared}.")
        return ExitCode.OK
    for one in found.differences:
        click.echo(one.words())
    for table, number in sorted(found.differing.items()):
        click.echo(f"Differing rows of {table}: {number:,}")
    click.echo(f"The databases differ ({compared} compared).")
    return ExitCode.ATTENTION
