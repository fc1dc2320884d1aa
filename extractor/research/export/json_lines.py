"""Plan records or rows as JSON Lines (one JSON object a line, UTF-8)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import select

from extractor.research.export.dataset import batches
from extractor.research.export.files import Written, place, whole_file
from extractor.store.restore import load_records
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from extractor.research.export.dataset import Table


def write_records(connection: Connection, output: Path) -> list[Written]:
    """Every plan record, one a line, as the published JSON Schema describes it."""
    documents = metadata.tables["documents"]
    hashes = connection.scalars(select(documents.c.sha256).order_by(documents.c.id)).all()
    number = 0
    with whole_file(output) as path, path.open("w", encoding="utf-8", newline="\n") as file:
        for record in load_records(connection, hashes):
            file.write(f"{record.model_dump_json(by_alias=True)}\n")
            number += 1
    return [Written(output, number)]


def write_json_lines(
    connection: Connection, tables: Sequence[Table], output: Path
) -> list[Written]:
    """A file a table, an object a row; columns of JSON become lists and objects."""
    written = []
    for table in tables:
        target = place(output, table.name, ".jsonl", alone=len(tables) == 1)
        names = [column.name for column in table.columns]
        nested = {place for place, column in enumerate(table.columns) if column.kind == "json"}
        number = 0
        with whole_file(target) as path, path.open("w", encoding="utf-8", newline="\n") as file:
            for batch in batches(connection, table):
                for row in batch:
                    cells = [
                        json.loads(cell) if at in nested and isinstance(cell, str) else cell
                        for at, cell in enumerate(row)
                    ]
                    record = dict(zip(names, cells, strict=True))
                    file.write(f"{json.dumps(record, ensure_ascii=False)}\n")
                number += len(batch)
        written.append(Written(target, number))
    return written
