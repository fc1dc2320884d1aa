"""``extractor export``: the database as files for other programs, for an archive, for labelling."""

from __future__ import annotations

from pathlib import Path

import click

from extractor.cli.options import database_option
from extractor.cli.session import debug_option

FORMATS = ["parquet", "csv", "xlsx", "jsonl", "datapackage", "archive", "label-studio"]


@click.command()
@database_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    required=True,
    help="parquet, csv, datapackage: a folder with a file a table. xlsx: one workbook. jsonl: one "
    "record a line. archive: the sheet of documents of Decree 30/2020 and Circular 05/2025 "
    "(.xlsx or a folder). label-studio: tasks and interface.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="The file or folder to write.",
)
@click.option(
    "--table",
    "names",
    multiple=True,
    metavar="NAME",
    help="Only this table or view (may be repeated; see query --list).",
)
@click.option(
    "--plain",
    is_flag=True,
    help="CSV for programs: no byte-order mark, no apostrophe before text that Excel would run.",
)
@click.option("--overwrite", is_flag=True, help="Replace what is there.")
@debug_option
def command(
    database: str,
    form: str,
    output: Path,
    names: tuple[str, ...],
    plain: bool,
    overwrite: bool,
) -> None:
    """Write the database, or some of its tables, as files for other programs.

    In Python: extractor.research.export.exporting.export.
    """
    from extractor.research.export.exporting import export
    from extractor.store.database import Database

    with Database.open(database, create=False, read_only=True) as opened:
        written = export(opened, form, output, names, plain=plain, overwrite=overwrite)
    for one in written:
        click.echo(f"{one.path}  {one.rows:,}")
