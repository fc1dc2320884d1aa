"""The tables and views as a page: a diagram (Mermaid), and what each holds in plain words."""

from __future__ import annotations

import sys

from extractor.store.ddl import view_columns, views
from extractor.store.tables import metadata

HEAD = """\
# The database

The tables with their keys, then what each table, view and column holds. Dates are EDTF
(ISO 8601-2): 2024, 2024-03 or 2024-03-30. The statements that make the database stand in
`database.sql` (SQLite) and `database.postgresql.sql` (PostgreSQL).
"""


def page() -> str:
    """The page as Markdown."""
    parts = [HEAD, "```mermaid", diagram(), "```", "\n## Views\n"]
    for name, statement in views().items():
        said = statement.splitlines()[0].removeprefix("-- ")
        parts.append(_section(name, said, view_columns(statement)))
    parts.append("## Tables\n")
    for table in metadata.sorted_tables:
        columns = {column.name: column.comment or "" for column in table.columns}
        parts.append(_section(table.name, table.comment or "", columns))
    return "\n".join(parts).rstrip() + "\n"


def diagram() -> str:
    """An entity-relationship diagram: tables with their keys, and which refers to which."""
    lines = ["erDiagram"]
    for table in metadata.sorted_tables:
        lines.append(f"    {table.name} {{")
        for column in table.columns:
            marks = [
                *(["PK"] if column.primary_key else []),
                *(["FK"] if column.foreign_keys else []),
            ]
            if marks:
                kind = str(column.type).split("(")[0].lower()
                lines.append(f"        {kind} {column.name} {','.join(marks)}")
        lines.append("    }")
    for table in metadata.sorted_tables:
        for column in table.columns:
            for key in sorted(column.foreign_keys, key=lambda key: key.target_fullname):
                one = "|o" if column.nullable else "||"
                lines.append(f"    {key.column.table.name} {one}--o{{ {table.name} : {column.name}")
    return "\n".join(lines)


def _section(name: str, said: str, columns: dict[str, str]) -> str:
    rows = [f"| `{column}` | {words.replace('|', '&#124;')} |" for column, words in columns.items()]
    return "\n".join([f"### {name}\n", f"{said}\n", "| column | holds |", "|---|---|", *rows, ""])


if __name__ == "__main__":
    sys.stdout.write(page())
