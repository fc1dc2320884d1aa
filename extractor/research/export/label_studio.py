"""Documents as tasks of Label Studio, with what was read as predictions to correct.

https://labelstud.io/guide/predictions: offsets count characters of the text, ``end`` is the
character after the last.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from sqlalchemy import select

from extractor.research.export.files import Written, whole_file
from extractor.store.tables import metadata
from extractor.store.tables.documents import HEADER_FIELDS, ITEM_OWNERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from extractor.research.export.dataset import Cell

BATCH = 100
LABELS = (*HEADER_FIELDS, *ITEM_OWNERS)
"""The labels: each header field, and each kind of item."""


def write_label_studio(connection: Connection, output: Path) -> list[Written]:
    """A JSON list of tasks, and beside it the labelling interface (``OUTPUT.xml``).

    A document whose text was not stored makes no task.
    """
    number = 0
    with whole_file(output) as path, path.open("w", encoding="utf-8", newline="\n") as file:
        for number, task in enumerate(_tasks(connection), start=1):
            file.write("[\n" if number == 1 else ",\n")
            json.dump(task, file, ensure_ascii=False)
        file.write("[]\n" if number == 0 else "\n]\n")
    interface = output.with_suffix(".xml")
    with whole_file(interface) as path:
        path.write_text(labelling_interface(), encoding="utf-8")
    return [Written(output, number), Written(interface, len(LABELS))]


def labelling_interface() -> str:
    """The configuration to paste into a project of Label Studio."""
    labels = "\n".join(f"    <Label value={quoteattr(label)}/>" for label in LABELS)
    return (
        f'<View>\n  <Labels name="label" toName="text">\n{labels}\n  </Labels>\n'
        '  <Text name="text" value="$text" granularity="word"/>\n</View>\n'
    )


def task(document: dict[str, Any], spans: list[dict[str, Any]]) -> dict[str, Any]:
    """One task: the text with facts of its file, and a region for each piece of evidence."""
    data = {name: document[name] for name in ("text", "name", "sha256", "code", "issuer_name")}
    result = [
        {
            "id": f"{span['owner_kind']}-{span['id']}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {
                "start": span["start_offset"],
                "end": span["end_offset"],
                "text": span["text"],
                "labels": [span["owner_kind"]],
            },
        }
        for span in spans
    ]
    version = f"extractor {document['extractor_version']}"
    return {"data": data, "predictions": [{"model_version": version, "result": result}]}


def _tasks(connection: Connection) -> Iterator[dict[str, Cell]]:
    documents, texts = metadata.tables["documents"], metadata.tables["documents_text"]
    query = (
        select(documents, texts.c.text)
        .join(texts, texts.c.document_id == documents.c.id)
        .order_by(documents.c.id)
    )
    result = connection.execute(query, execution_options={"yield_per": BATCH})
    for part in result.mappings().partitions():
        spans = _spans(connection, [document["id"] for document in part])
        for document in part:
            yield task(dict(document), spans[document["id"]])


def _spans(connection: Connection, documents: list[int]) -> dict[int, list[dict[str, Any]]]:
    evidence = metadata.tables["evidence"]
    wanted = ("id", "document_id", "owner_kind", "start_offset", "end_offset", "text")
    query = (
        select(*(evidence.c[name] for name in wanted))
        .where(evidence.c.document_id.in_(documents))
        .order_by(evidence.c.document_id, evidence.c.start_offset, evidence.c.id)
    )
    found: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    for span in connection.execute(query).mappings():
        found[span["document_id"]].append(dict(span))
    return found
