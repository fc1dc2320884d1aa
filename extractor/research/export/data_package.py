"""Tables as a Frictionless data package: CSV files with a description that validates."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from extractor import __version__
from extractor.research.export.dataset import batches
from extractor.research.export.delimited import write_rows
from extractor.research.export.files import Written, whole_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from extractor.research.export.dataset import Column, Table

JSON_TYPES = {"JSON list": "array", "JSON object": "object"}
"""How the comments of such columns begin, and the type of Table Schema that they are."""


def write_data_package(
    connection: Connection, tables: Sequence[Table], output: Path
) -> list[Written]:
    """``datapackage.json`` (Data Package 1.0) and ``data/TABLE.csv``, plain UTF-8.

    Types, required cells, keys and foreign keys are described, with size and SHA-256 of each file.
    """
    written, resources = [], []
    exported = {table.name for table in tables}
    for table in tables:
        target = output / "data" / f"{table.name}.csv"
        with whole_file(target) as path:
            headings = [column.name for column in table.columns]
            rows = (row for batch in batches(connection, table) for row in batch)
            number = write_rows(path, headings, rows, plain=True)
        resources.append(_resource(table, target, output, exported))
        written.append(Written(target, number))
    package = {
        "profile": "tabular-data-package",
        "name": "plans",
        "title": "Plans (Kế hoạch) read from an archive",
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "sources": [{"title": f"read by extractor {__version__}"}],
        "resources": resources,
    }
    description = output / "datapackage.json"
    with whole_file(description) as path:
        path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return [*written, Written(description, len(resources))]


def _resource(table: Table, file: Path, root: Path, exported: set[str]) -> dict[str, Any]:
    with file.open("rb") as stream:
        checksum = hashlib.file_digest(stream, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "description": table.comment,
        "path": file.relative_to(root).as_posix(),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.stat().st_size,
        "hash": f"sha256:{checksum}",
        "schema": _schema(table, exported),
    }


def _schema(table: Table, exported: set[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    references = [
        {
            "fields": one.column,
            # The empty name stands for the table itself (Table Schema 1.0).
            "reference": {
                "resource": "" if one.table == table.name else one.table,
                "fields": one.target,
            },
        }
        for one in table.references
        if one.table in exported
    ]
    if references:
        schema["foreignKeys"] = references
    return schema


def _field(column: Column) -> dict[str, Any]:
    kind: str = column.kind
    if kind == "json":
        begun = (type_ for words, type_ in JSON_TYPES.items() if column.comment.startswith(words))
        kind = next(begun, "string")
    described: dict[str, Any] = {"name": column.name, "type": kind}
    if column.comment:
        described["description"] = column.comment
    constraints = {}
    if column.required and kind != "string":  # an empty text and none look alike in CSV
        constraints["required"] = True
    if column.unique:
        constraints["unique"] = True
    if constraints:
        described["constraints"] = constraints
    return described
