"""What is settled once all documents of a run are written: the rows that documents share."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select, union_all, update

from extractor.store.duplicates import link_duplicates
from extractor.store.shapes import ACT_FIELDS
from extractor.store.summaries import Touched, summarise
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select, Table


def settle(
    connection: Connection,
    *,
    replaced: bool,
    touched: Touched | None = None,
    link: bool = True,
) -> None:
    """Let shared rows say what most documents say, count what is counted once for all, and link
    files that are the same plan (unless ``link`` is False).

    Where documents were ``replaced``, shared rows that no document refers to any more are
    removed.  ``touched`` limits the counting to what the documents written may have changed.
    """
    if replaced:
        _drop_orphans(connection)
    tables = metadata.tables
    uses = union_all(
        *(
            select(table.c.act_id.label("id"), *(table.c[name] for name in ACT_FIELDS))
            for table in (tables["citations"], tables["legal_bases"])
        )
    ).subquery()
    said = select(*uses.c, func.count()).group_by(*uses.c)
    _agree(connection, tables["legal_acts"], ACT_FIELDS, said)
    documents = tables["documents"].c
    named = (documents.issuer_id, documents.issuer_name)
    said = select(*named, func.count()).where(documents.issuer_id.is_not(None)).group_by(*named)
    _agree(connection, tables["issuers"], ("name",), said)
    summarise(connection, touched)
    if link:
        link_duplicates(connection)


def place_targets(connection: Connection) -> None:
    """Fill the columns in which targets repeat what their plan says, as after an upgrade."""
    targets, documents = metadata.tables["targets"], metadata.tables["documents"]
    issuers = metadata.tables["issuers"]
    of_plan = documents.c.id == targets.c.document_id
    level = select(issuers.c.level).where(issuers.c.id == documents.c.issuer_id, of_plan)
    values = {
        "issuer_id": select(documents.c.issuer_id).where(of_plan).scalar_subquery(),
        "year": select(documents.c.year).where(of_plan).scalar_subquery(),
        "level": level.correlate(targets).scalar_subquery(),
    }
    connection.execute(update(targets).values(values))


def _agree(connection: Connection, table: Table, names: tuple[str, ...], said: Select[Any]) -> None:
    """Give each row the values said most often (of equals, the first), where it has others."""
    votes: defaultdict[int, tuple[Counter[str], ...]] = defaultdict(
        lambda: tuple(Counter() for _ in names)
    )
    for row in connection.execute(said):
        *values, number = row[1:]
        for counter, value in zip(votes[row[0]], values, strict=True):
            if value is not None:
                counter[value] += number
    for row in connection.execute(select(table.c.id, *(table.c[name] for name in names))).all():
        best = {
            name: min(counter, key=lambda value: (-counter[value], value))
            for name, counter in zip(names, votes[row.id], strict=True)
            if counter
        }
        change = {name: value for name, value in best.items() if getattr(row, name) != value}
        if change:
            connection.execute(update(table).where(table.c.id == row.id).values(change))


def _drop_orphans(connection: Connection) -> None:
    """Remove shared rows that no document refers to since it was read anew."""
    tables = metadata.tables
    users = (
        ("issuers", [tables["documents"].c.issuer_id]),
        ("actors", [tables["assignments"].c.actor_id]),
        (
            "legal_acts",
            [
                tables["legal_bases"].c.act_id,
                tables["citations"].c.act_id,
                tables["act_relations"].c.from_act_id,
                tables["act_relations"].c.to_act_id,
            ],
        ),
        ("indicators", [tables["targets"].c.indicator_id]),
    )
    unused = select(tables["targets"].c.indicator_id).where(
        tables["targets"].c.indicator_id == tables["target_groups"].c.indicator_id
    )
    connection.execute(delete(tables["target_groups"]).where(~unused.exists()))
    for name, references in users:
        table = tables[name]
        used = [select(column).where(column == table.c.id).exists() for column in references]
        connection.execute(delete(table).where(*(~exists for exists in used)))
