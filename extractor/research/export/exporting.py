"""One way to all exports."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from extractor.errors import InputProblem
from extractor.research.export.archive import write_archive
from extractor.research.export.data_package import write_data_package
from extractor.research.export.dataset import Table, snapshot, tables
from extractor.research.export.delimited import write_csv
from extractor.research.export.files import Written, may_write
from extractor.research.export.json_lines import write_json_lines, write_records
from extractor.research.export.label_studio import write_label_studio
from extractor.research.export.parquet import write_parquet
from extractor.research.export.workbook import write_workbook
from extractor.research.nearest import unknown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from extractor.store.database import Database

OfTables = Callable[["Connection", "Sequence[Table]", "Path"], list[Written]]
OfDocuments = Callable[["Connection", "Path"], list[Written]]

OF_TABLES: dict[str, OfTables] = {
    "parquet": write_parquet,
    "csv": write_csv,
    "xlsx": write_workbook,
    "datapackage": write_data_package,
    "jsonl": write_json_lines,
}
OF_DOCUMENTS: dict[str, OfDocuments] = {
    "jsonl": write_records,
    "archive": write_archive,
    "label-studio": write_label_studio,
}
FORMATS = tuple(dict.fromkeys([*OF_TABLES, *OF_DOCUMENTS]))
ENDINGS = {"xlsx": ".xlsx", "label-studio": ".json", "jsonl": ".jsonl"}
"""What the name of the output ends in, where a format makes one file."""
OF_ONE_TABLE = (".csv", ".parquet", ".jsonl")
"""Endings of files that hold one table each."""


def export(
    database: Database,
    form: str,
    output: Path,
    names: Sequence[str] = (),
    *,
    plain: bool = False,
    overwrite: bool = False,
) -> list[Written]:
    """Write the database to ``output`` in one of :data:`FORMATS` and list what was written.

    ``names`` picks tables and views (all tables without it); ``plain`` is CSV for programs
    (:func:`~extractor.research.export.delimited.write_csv`).  All rows are of one state of the
    database, and no format keeps more than a batch of them in memory.  It raises InputProblem
    for an unknown format or table, a missing library, and an output that is taken (unless
    ``overwrite``), is wrongly named or cannot be written.
    """
    if form not in FORMATS:
        raise unknown("format", form, FORMATS)
    whole = form in OF_DOCUMENTS and not (form == "jsonl" and names)
    if whole and names:
        raise InputProblem(f"{form} is made of whole documents.", "Leave out the tables.")
    _check_ending(form, output, len(names), whole=whole)
    may_write(output, overwrite=overwrite)
    with snapshot(database) as connection:
        if whole:
            return OF_DOCUMENTS[form](connection, output)
        chosen = tables(connection, names)
        if form == "csv":
            return write_csv(connection, chosen, output, plain=plain)
        return OF_TABLES[form](connection, chosen, output)


def _check_ending(form: str, output: Path, number: int, *, whole: bool) -> None:
    ending = ENDINGS.get(form)
    one_file = whole or form == "xlsx"
    if ending and one_file and output.suffix != ending:
        raise InputProblem(
            f"{form} makes one file, and {output} does not end in {ending}.",
            f"Write to {output.with_suffix(ending)}.",
        )
    if not one_file and number != 1 and output.suffix in OF_ONE_TABLE:
        raise InputProblem(
            f"{form} makes a file a table, and {output} is the name of one file.",
            "Name a folder, or pick one table with --table.",
        )
