"""The database as SQL text, each table, column and view with a comment in plain words.

SQLite keeps the text of a CREATE statement as it was given, comments included, so a database
made from this text explains itself to anyone who types ``.schema``; PostgreSQL has COMMENT ON.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from sqlalchemy import URL
from sqlalchemy.schema import CreateIndex, CreateTable

from extractor.store import full_text
from extractor.store.tables import SCHEMA_VERSION, metadata

if TYPE_CHECKING:
    from sqlalchemy import Dialect, Table

APPLICATION_ID = int.from_bytes(b"KHVN", "big")
"""Marks an SQLite file as one of ours (``PRAGMA application_id``)."""

VERSION_TABLE = "schema_version"
"""The table in which the migrations note the version of the others."""

_HEAD = """\
-- Plans read from an archive, in normalised tables ({name}).
-- Dates are EDTF (ISO 8601-2): 2024, 2024-03 or 2024-03-30."""
_NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
_VIEW = re.compile(r"(?:-- (?P<comment>.+)\n)+CREATE VIEW (?P<name>\w+)")
_OUTPUT = re.compile(r"\bAS (?P<name>\w+),? -- (?P<comment>.+)$", re.MULTILINE)


def ddl(dialect: str = "sqlite") -> str:
    """All statements that make an empty database of the dialect, in order."""
    return "\n\n".join([_HEAD.format(name=_NAMES[dialect]), *statements(dialect)]) + "\n"


def statements(dialect: str = "sqlite") -> list[str]:
    """The single statements, each ended by a semicolon and led by its comment."""
    made = []
    if dialect == "sqlite":
        made = [
            f"PRAGMA application_id = {APPLICATION_ID};",
            f"PRAGMA user_version = {SCHEMA_VERSION};",
        ]
    for table in metadata.sorted_tables:
        made.append(_create(table, dialect))
        made += [
            f"{CreateIndex(index).compile(dialect=_dialect(dialect))};"
            for index in sorted(table.indexes, key=lambda index: str(index.name))
        ]
    made += [
        f"CREATE TABLE {VERSION_TABLE} (\n"
        "    -- The form of the tables, for upgrades.\n\n"
        "    -- Number of the form.\n"
        f"    version_num VARCHAR(32) NOT NULL CONSTRAINT pk_{VERSION_TABLE} PRIMARY KEY\n);",
        f"INSERT INTO {VERSION_TABLE} (version_num) VALUES ('{SCHEMA_VERSION:04d}');",  # noqa: S608
    ]
    made += full_text.statements(dialect)
    made += view_statements(dialect)
    return made + comments() if dialect == "postgresql" else made


def views(dialect: str = "sqlite") -> dict[str, str]:
    """The CREATE VIEW statements with their leading comment, by name of the view."""
    folder = resources.files("extractor.store").joinpath("views")
    texts = {file.name.removesuffix(".sql"): file.read_text("utf-8") for file in folder.iterdir()}
    if dialect == "postgresql":
        # The one word in which the dialects differ.
        texts = {name: text.replace("group_concat(", "string_agg(") for name, text in texts.items()}
    return {name: texts[name].strip() for name in sorted(texts)}


def view_statements(dialect: str) -> list[str]:
    """The CREATE VIEW statements as they are executed.

    The comment of the view stands inside, because SQLite drops what comes before the statement.
    """
    made = []
    for statement in views(dialect).values():
        comment, create, body = statement.split("\n", 2)
        made.append(f"{create}\n{comment}\n{body}")
    return made


def comments() -> list[str]:
    """The COMMENT ON statements of PostgreSQL for all tables, views and their columns."""
    made = []
    quote = _dialect("postgresql").identifier_preparer.quote
    for table in metadata.sorted_tables:
        made.append(_comment("TABLE", table.name, table.comment))
        made += [
            _comment("COLUMN", f"{table.name}.{quote(column.name)}", column.comment)
            for column in table.columns
        ]
    for name, statement in views("postgresql").items():
        found = _VIEW.match(statement)
        made.append(_comment("VIEW", name, found["comment"] if found else None))
        made += [
            _comment("COLUMN", f"{name}.{quote(column)}", words)
            for column, words in view_columns(statement).items()
        ]
    return made


def view_columns(statement: str) -> dict[str, str]:
    """The columns of a view with the comments that end their lines."""
    return {found["name"]: found["comment"] for found in _OUTPUT.finditer(statement)}


def _comment(kind: str, name: str, words: str | None) -> str:
    said = (words or "").replace("'", "''")
    return f"COMMENT ON {kind} {name} IS '{said}';"


@cache
def _dialect(name: str) -> Dialect:
    return URL.create(name).get_dialect()()


def _create(table: Table, dialect: str) -> str:
    """CREATE TABLE with the comments, which the dialects of SQLAlchemy leave out.

    They stand inside the brackets, because SQLite drops what comes before the statement.
    """
    quote = _dialect(dialect).identifier_preparer.quote
    said = {quote(column.name): column.comment for column in table.columns}
    lines = []
    for line in str(CreateTable(table).compile(dialect=_dialect(dialect))).strip().splitlines():
        line = line.rstrip().replace("\t", "    ")
        column = line.split()[0] if line.startswith("    ") else ""
        if comment := said.get(column):
            lines.append(f"    -- {comment}")
        lines.append(line)
    lines.insert(1, f"    -- {table.comment}\n")
    return "\n".join(lines) + ";"


if __name__ == "__main__":
    sys.stdout.write(ddl(*sys.argv[1:]))
