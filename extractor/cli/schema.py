"""``extractor schema``: the published form of records and of the database."""

from __future__ import annotations

import json

import click

from extractor.cli.session import debug_option


@click.command()
@click.argument("what", type=click.Choice(["record", "database"]), default="record")
@debug_option
def command(what: str) -> None:
    """Print the JSON Schema of the record, or the SQL that makes the database.

    In Python: PlanRecord.model_json_schema and extractor.store.ddl.ddl.
    """
    if what == "record":
        from extractor.records.model import PlanRecord

        click.echo(json.dumps(PlanRecord.model_json_schema(), ensure_ascii=False, indent=2))
    else:
        from extractor.store.ddl import ddl

        click.echo(ddl(), nl=False)
