"""The sheet of documents that an archive asks for with files it takes over.

One row a document, one column a field of the standard (Decree 30/2020/NĐ-CP, Annex VI, part II;
Circular 05/2025/TT-BNV).  What only an archivist can know stays empty and is marked, as is what
the document does not tell; nothing is guessed.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from extractor.knowledge.archive_fields import STANDARDS, ArchiveField, archive_fields
from extractor.research.export.delimited import write_rows
from extractor.research.export.files import Written, whole_file
from extractor.research.export.workbook import Workbook, as_day
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection, RowMapping

    from extractor.research.export.dataset import Batch, Cell

Facts = dict[str, str | int | None]

BATCH = 500
LANGUAGE = "Tiếng Việt"
TO_SUPPLY = "Cần bổ sung"
TO_CHECK = "Cần kiểm tra"
MARK = "(bổ sung)"
LAST = (TO_SUPPLY, TO_CHECK, "Tệp", "SHA-256")
NOTE = (
    "Ô tô màu: văn bản không cho biết, người làm lưu trữ bổ sung. "
    "Cột “Cần bổ sung” liệt kê các trường còn trống; “Cần kiểm tra” nêu điều chưa chắc."
)


def write_archive(connection: Connection, output: Path) -> list[Written]:
    """A workbook with a sheet a standard (``output`` ends in .xlsx), or a folder with their CSV.

    Dates are ISO 8601 days (real dates in the workbook); a date known in part is left empty.
    """
    if output.suffix == ".xlsx":
        return [_workbook(connection, output)]
    written = []
    for standard in STANDARDS:
        fields = _fields(standard)
        target = output / f"{standard}.csv"
        with whole_file(target) as path:
            rows = (row for batch in _rows(connection, fields) for row in batch)
            number = write_rows(path, headings(fields), rows, plain=False)
        written.append(Written(target, number))
    return written


def headings(fields: Sequence[ArchiveField]) -> list[str]:
    """The headings: label and element of each field, marked where the archivist fills it in."""
    return [
        *(f"{one.label} [{one.element}]{'' if one.value else f' {MARK}'}" for one in fields),
        *LAST,
    ]


def row(fields: Sequence[ArchiveField], facts: Facts) -> tuple[Cell, ...]:
    """The cells of one document; ``facts`` as :class:`ArchiveField` names them in ``value``."""
    cells = [facts.get(one.value) if one.value else None for one in fields]
    empty = [one.label for one, cell in zip(fields, cells, strict=True) if cell is None]
    doubts = [facts["flags"]] if facts["flags"] else []
    doubts += [
        f"{one.label}: dài hơn {one.length} ký tự"
        for one, cell in zip(fields, cells, strict=True)
        if one.length and len(str(cell or "")) > one.length
    ]
    notes = "; ".join(str(doubt) for doubt in doubts) or None
    return (*cells, "; ".join(empty) or None, notes, facts["name"], facts["sha256"])


def _fields(standard: str) -> list[ArchiveField]:
    return [one for one in archive_fields() if one.standard == standard]


def _workbook(connection: Connection, output: Path) -> Written:
    number = 0
    with whole_file(output) as path:
        book = Workbook(path)
        readme = book.sheet("README")
        for standard, name in STANDARDS.items():
            fields = _fields(standard)
            marked = set(range(len(fields)))
            number = book.table(name, headings(fields), _rows(connection, fields), marked)
        for place, width in enumerate((22, 58, 28, 60)):
            readme.set_column(place, place, width)
        readme.write_string(0, 0, NOTE, book.bold)
        lines = [("Chuẩn", "Trường", "Lấy từ văn bản", "Nguồn")]
        for one in archive_fields():
            told = one.value or "người làm lưu trữ bổ sung"
            lines.append(
                (STANDARDS[one.standard], f"{one.label} [{one.element}]", told, one.source)
            )
        for place, line in enumerate(lines, start=2):
            for column, cell in enumerate(line):
                readme.write_string(place, column, cell, book.bold if place == 2 else None)
        book.close()
    return Written(output, number)


def _rows(connection: Connection, fields: Sequence[ArchiveField]) -> Iterator[Batch]:
    documents = metadata.tables["documents"]
    result = connection.execute(
        select(documents).order_by(documents.c.id), execution_options={"yield_per": BATCH}
    )
    for part in result.mappings().partitions():
        keys = [document["id"] for document in part]
        recipients = _joined(connection, "recipients", "name", keys)
        flags = _joined(connection, "flags", "code", keys)
        yield [
            row(fields, _facts(one, recipients.get(one["id"]), flags.get(one["id"])))
            for one in part
        ]


def _joined(
    connection: Connection, name: str, column: str, documents: Iterable[int]
) -> dict[int, str]:
    """The values of ``column``, by document, in the order of the document."""
    table = metadata.tables[name]
    query = (
        select(table.c.document_id, table.c[column])
        .where(table.c.document_id.in_(documents))
        .order_by(table.c.document_id, table.c.position)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for document, value in connection.execute(query):
        found[document].append(value)
    return {document: "; ".join(values) for document, values in found.items()}


def _facts(document: RowMapping, recipients: str | None, flags: str | None) -> Facts:
    issued = document["issued_on"]
    number = document["number"]
    return {
        "doc_type": document["doc_type"],
        "number": None if number is None else str(number),
        "symbol": document["symbol"],
        "issued_on": issued if issued and as_day(issued) else None,
        "issuer": document["issuer_name"],
        "title": document["title"],
        "language": LANGUAGE,
        "pages": document["pages"],
        "signatory_title": document["signatory_title"],
        "signatory_name": document["signatory_name"],
        "recipients": recipients,
        "flags": flags,
        "name": document["name"],
        "sha256": document["sha256"],
    }
