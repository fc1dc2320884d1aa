"""Tables as Parquet, for pandas, Polars, DuckDB and R."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.research.export.dataset import batches
from extractor.research.export.files import Written, place, whole_file
from extractor.research.extras import needed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from extractor.research.export.dataset import Kind, Table

GROUP_ROWS = 100_000
GROUP_BYTES = 32 * 1024**2
"""A row group is written when it holds that much; it is all that stays in memory."""

TYPES: dict[Kind, str] = {
    "integer": "int64",
    "number": "float64",
    "boolean": "bool",
    "string": "string",
    "json": "string",
}


def write_parquet(connection: Connection, tables: Sequence[Table], output: Path) -> list[Written]:
    """A file a table, typed, each column with its comment as metadata; dates stay EDTF text."""
    needed("pyarrow", "research", "Parquet")
    from pyarrow.parquet import ParquetWriter

    written = []
    for table in tables:
        target = place(output, table.name, ".parquet", alone=len(tables) == 1)
        schema = _schema(table)
        rows = 0
        with (
            whole_file(target) as path,
            ParquetWriter(path, schema, compression="zstd") as writer,
        ):
            for group in _groups(connection, table, schema):
                writer.write_table(group)
                rows += group.num_rows
        written.append(Written(target, rows))
    return written


def _schema(table: Table) -> Any:
    import pyarrow

    fields = [
        pyarrow.field(
            column.name,
            pyarrow.type_for_alias(TYPES[column.kind]),
            nullable=not column.required,
            metadata={"comment": column.comment} if column.comment else None,
        )
        for column in table.columns
    ]
    return pyarrow.schema(fields, metadata={"comment": table.comment})


def _groups(connection: Connection, table: Table, schema: Any) -> Iterator[Any]:
    """The rows as Arrow tables of at most a row group each, one at least."""
    import pyarrow

    parts: list[Any] = []
    rows = size = 0
    for batch in batches(connection, table):
        arrays = [
            pyarrow.array(cells, type=field.type)
            for cells, field in zip(zip(*batch, strict=True), schema, strict=True)
        ]
        parts.append(pyarrow.record_batch(arrays, schema=schema))
        rows, size = rows + len(batch), size + parts[-1].nbytes
        if rows >= GROUP_ROWS or size >= GROUP_BYTES:
            yield pyarrow.Table.from_batches(parts, schema=schema)
            parts, rows, size = [], 0, 0
    if parts:
        yield pyarrow.Table.from_batches(parts, schema=schema)
