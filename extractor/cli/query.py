"""``extractor query``: the ready questions of the database, and one's own."""

from __future__ import annotations

import click

from extractor.cli.answers import format_option, show
from extractor.cli.options import database_option
from extractor.cli.session import debug_option
from extractor.errors import InputProblem

FIRST_COLUMNS = {
    "targets_by_commune": (
        *("unit", "province", "year", "indicator"),
        *("comparator", "value", "unit_of_measure", "due"),
    ),
    "tasks_by_unit": ("unit", "year", "actor", "role", "task", "due"),
    "deadline_calendar": ("starts_on", "ends_on", "unit", "action", "as_written"),
    "cited_acts": ("doc_type", "code", "date", "plans", "title"),
    "documents_to_check": ("document_name", "flag", "message", "page"),
    "awaiting_review": ("document_name", "matter", "field", "message"),
    "commitment_ranks": (
        *("rank", "compared", "unit", "province", "year"),
        *("comparator", "value", "unit_of_measure", "indicator"),
    ),
    "commitment_summary": (
        *("indicator", "year", "level", "targets", "issuers"),
        *("lowest", "median", "highest", "unit_of_measure"),
    ),
    "contradicting_values": (
        *("unit", "indicator", "comparator", "value"),
        *("other_comparator", "other_value", "document_name", "other_document_name"),
    ),
    "criteria_by_commune": ("unit", "year", "criteria_set", "number", "name", "status"),
    "criteria_matrix": ("unit", "year", "criteria_set"),
    "plans_following": ("code", "issuer", "relation", "followed_code", "followed_issuer"),
    "plans_without_number_or_date": ("document_name", "number", "issued_on", "title"),
    "tasks_without_unit": ("unit", "year", "actor", "role", "task"),
    "duplicate_plans": ("link", "likeness", "document_name", "other_name"),
    "acts_on_acts": ("code", "relation", "of_code", "plans", "title"),
    "issuer_names": ("issuer", "name", "unit", "province", "plans"),
}
"""What a person reads first of each ready question."""


@click.command()
@click.argument("name", required=False)
@database_option
@click.option("--sql", help="A SELECT statement of your own instead of NAME.")
@click.option("--list", "listed", is_flag=True, help="List the names and what they answer.")
@format_option
@debug_option
def command(name: str | None, database: str, sql: str | None, listed: bool, form: str) -> None:
    """Ask the database the ready question NAME (a view or a table; see --list).

    Nothing is ever changed.  fold(text) drops case and diacritics: WHERE fold(title) LIKE
    '%nong thon%'.  In Python: extractor.research.queries.run_query.
    """
    if listed or not (name or sql):
        _list()
        return
    if name and sql:
        raise InputProblem("NAME and --sql exclude each other.", "Give one of them.")
    from extractor.research.queries import run_query
    from extractor.store.database import Database

    with Database.open(database, create=False, read_only=True) as opened:
        answer = run_query(opened, sql or name or "")
    show(answer, form, FIRST_COLUMNS.get(name or "", ()))


def _list() -> None:
    from extractor.store.ddl import views

    for name, statement in views().items():
        comment = statement.splitlines()[0].removeprefix("--").strip()
        click.echo(f"{name}\n    {comment}")
