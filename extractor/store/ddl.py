"""The database as SQL text, each table, column and view with a comment in plain words.

SQLite keeps the text of a CREATE statement as it was given, comments included, so a database
made from this text explains itself to anyone who types ``.schema``.
"""

from __future__ import annotations

import re
import sys
from importlib import resources
from typing import TYPE_CHECKING

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from extractor.store.tables import SCHEMA_VERSION, metadata

if TYPE_CHECKING:
    from sqlalchemy import Table

APPLICATION_ID = int.from_bytes(b"KHVN", "big")
"""Marks an SQLite file as one of ours (``PRAGMA application_id``)."""

_DIALECT = sqlite.dialect()


def ddl() -> str:
    """All statements that make an empty database, in order."""
    head = (
        "-- Plans read from an archive, in normalised tables (SQLite).\n"
        "-- Dates are EDTF (ISO 8601-2): 2024, 2024-03 or 2024-03-30."
    )
    return "\n\n".join([head, *statements()]) + "\n"


def statements() -> list[str]:
    """The single statements, each ended by a semicolon and led by its comment."""
    made = [
        f"PRAGMA application_id = {APPLICATION_ID};",
        f"PRAGMA user_version = {SCHEMA_VERSION};",
    ]
    for table in metadata.sorted_tables:
        made.append(_create(table))
        made += [
            f"{CreateIndex(index).compile(dialect=_DIALECT)};"
            for index in sorted(table.indexes, key=lambda index: str(index.name))
        ]
    return made + list(views().values())


def views() -> dict[str, str]:
    """The CREATE VIEW statements with their leading comment, by name of the view."""
    text = resources.files("extractor.store").joinpath("views.sql").read_text("utf-8")
    parts = [part.strip() for part in re.split(r"(?<=;)\n", text) if part.strip()]
    return {_name(part): part for part in parts}


def _name(statement: str) -> str:
    found = re.search(r"CREATE VIEW (\w+)", statement)
    if found is None:
        raise ValueError(f"not a view: {statement[:60]}")
    return found[1]


def _create(table: Table) -> str:
    """CREATE TABLE with the comments, which SQLite's dialect of SQLAlchemy leaves out.

    They stand inside the brackets, because SQLite drops what comes before the statement.
    """
    comments = {_DIALECT.identifier_preparer.quote(c.name): c.comment for c in table.columns}
    lines = []
    for line in str(CreateTable(table).compile(dialect=_DIALECT)).strip().splitlines():
        line = line.rstrip().replace("\t", "    ")
        column = line.split()[0] if line.startswith("    ") else ""
        if comment := comments.get(column):
            lines.append(f"    -- {comment}")
        lines.append(line)
    lines.insert(1, f"    -- {table.comment}\n")
    return "\n".join(lines) + ";"


if __name__ == "__main__":
    sys.stdout.write(ddl())
