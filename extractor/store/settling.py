"""What is settled once all documents of a run are written: the rows that documents share."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select, union_all, update

from extractor.store.duplicates import link_duplicates
from extractor.store.shapes import ACT_FIELDS
from extractor.store.summaries import Touched, parts, summarise
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, Select, Table


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
    removed.  ``touched`` limits all else to what the documents written may have changed.
    """
    if replaced:
        _drop_orphans(connection)
    _name_acts(connection, sorted(touched.acts) if touched else None)
    _name_issuers(connection, sorted(touched.issuers) if touched else None)
    summarise(connection, touched)
    if link:
        link_duplicates(connection, touched.documents if touched else None)


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


def _name_acts(connection: Connection, keys: Sequence[int] | None) -> None:
    acts = metadata.tables["legal_acts"]
    citing = [metadata.tables[name].c for name in ("citations", "legal_bases")]
    chosen = [acts.c.id, *(column.act_id for column in citing)]
    for of_acts, *of_uses in zip(*(parts(column, keys) for column in chosen), strict=True):
        uses = union_all(
            *(
                select(columns.act_id.label("id"), *(columns[name] for name in ACT_FIELDS)).where(
                    these
                )
                for columns, these in zip(citing, of_uses, strict=True)
            )
        ).subquery()
        said = select(*uses.c, func.count()).group_by(*uses.c)
        _agree(connection, acts, ACT_FIELDS, said, of_acts)


def _name_issuers(connection: Connection, keys: Sequence[int] | None) -> None:
    issuers, documents = metadata.tables["issuers"], metadata.tables["documents"].c
    named = (documents.issuer_id, documents.issuer_name)
    chosen = (parts(column, keys) for column in (issuers.c.id, documents.issuer_id))
    for of_issuers, of_documents in zip(*chosen, strict=True):
        known = select(*named, func.count()).where(documents.issuer_id.is_not(None), of_documents)
        _agree(connection, issuers, ("name",), known.group_by(*named), of_issuers)


def _agree(
    connection: Connection,
    table: Table,
    names: tuple[str, ...],
    said: Select[Any],
    chosen: ColumnElement[bool],
) -> None:
    """Give each chosen row the values said most often (of equals, the first), if it has others."""
    votes: defaultdict[int, tuple[Counter[str], ...]] = defaultdict(
        lambda: tuple(Counter() for _ in names)
    )
    for row in connection.execute(said):
        *values, number = row[1:]
        for counter, value in zip(votes[row[0]], values, strict=True):
            if value is not None:
                counter[value] += number
    held = select(table.c.id, *(table.c[name] for name in names)).where(chosen)
    for row in connection.execute(held).all():
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
