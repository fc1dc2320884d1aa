"""Filling the tables that are derived from the others, wholly or for what was touched."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    case,
    delete,
    distinct,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    union_all,
)

from extractor.store.shapes import chunks
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Column, Connection

MOST = 2000
"""From so many touched indicators or acts on, everything is counted anew."""


@dataclass(slots=True)
class Touched:
    """The documents written, and the indicators, acts and issuers whose numbers and names they
    may have changed.
    """

    indicators: set[str] = field(default_factory=set)
    acts: set[int] = field(default_factory=set)
    issuers: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)


def summarise(connection: Connection, touched: Touched | None = None) -> None:
    """Count anew what stands in the derived tables; all of it where ``touched`` is None."""
    measured = sorted(touched.indicators) if touched else None
    acts = sorted(touched.acts) if touched else None
    documents = sorted(touched.documents) if touched else None
    tables = metadata.tables
    ranks, groups, uses = tables["target_ranks"], tables["target_groups"], tables["act_uses"]
    targets, citations, bases = tables["targets"], tables["citations"], tables["legal_bases"]
    for chosen in parts(targets.c.indicator_id, measured):
        these = select(targets.c.id).where(chosen)
        connection.execute(delete(ranks).where(ranks.c.target_id.in_(these)))
        _rank(connection, chosen)
    for chosen in parts(groups.c.indicator_id, measured):
        connection.execute(delete(groups).where(chosen))
    for chosen in parts(targets.c.indicator_id, measured):
        _group(connection, chosen)
    for chosen in parts(uses.c.act_id, acts):
        connection.execute(delete(uses).where(chosen))
    for of_citations, of_bases in zip(
        parts(citations.c.act_id, acts), parts(bases.c.act_id, acts), strict=True
    ):
        _count_uses(connection, of_citations, of_bases)
    links = tables["plan_links"].c
    _link(connection, links.act_id, tables["legal_acts"].c.id, acts)
    if documents is not None:
        _link(connection, links.followed_id, tables["documents"].c.id, documents)


def _link(
    connection: Connection, held: Column[Any], sought: Column[Any], keys: list[int] | None
) -> None:
    """Find anew which plans cite which, for these acts or these plans cited."""
    links, acts = metadata.tables["plan_links"], metadata.tables["legal_acts"].c
    citations, earlier = metadata.tables["citations"].c, metadata.tables["documents"].c
    for these, those in zip(parts(held, keys), parts(sought, keys), strict=True):
        connection.execute(delete(links).where(these))
        cited = (
            select(
                citations.document_id,
                earlier.id.label("followed_id"),
                func.min(acts.key).label("key"),
            )
            .where(
                citations.act_id == acts.id,
                citations.document_id != earlier.id,
                acts.code == earlier.code,
                acts.date == earlier.issued_on,
                or_(acts.issuer.is_(None), acts.issuer == earlier.issuer_name),
                those,
            )
            .group_by(citations.document_id, earlier.id)
            .subquery()
            .c
        )
        query = select(cited.document_id, cited.followed_id, acts.id).where(acts.key == cited.key)
        connection.execute(insert(links).from_select([one.name for one in links.columns], query))


def parts(column: ColumnElement[Any], keys: Sequence[Any] | None) -> Iterator[ColumnElement[bool]]:
    """Conditions that together choose the rows of these keys, or one that chooses all rows.

    All rows where ``keys`` is None, or so many that to look for each takes longer.
    """
    if keys is None or len(keys) > MOST:
        yield true()
    else:
        yield from (column.in_(some) for some in chunks(keys))


def _rank(connection: Connection, chosen: ColumnElement[bool]) -> None:
    targets, ranks = metadata.tables["targets"].c, metadata.tables["target_ranks"]
    alike = (targets.indicator_id, targets.unit, targets.year, targets.level)
    query = select(
        targets.id,
        func.rank().over(partition_by=alike, order_by=targets.value.desc()),
        func.count().over(partition_by=alike),
    ).where(targets.indicator_id.is_not(None), chosen)
    connection.execute(insert(ranks).from_select([column.name for column in ranks.columns], query))


def _group(connection: Connection, chosen: ColumnElement[bool]) -> None:
    targets, groups = metadata.tables["targets"].c, metadata.tables["target_groups"]
    alike = (targets.indicator_id, targets.unit, targets.year, targets.level)
    placed = (
        select(
            *alike,
            targets.issuer_id,
            targets.value,
            func.row_number().over(partition_by=alike, order_by=targets.value).label("place"),
            func.count().over(partition_by=alike).label("total"),
        )
        .where(targets.indicator_id.is_not(None), chosen)
        .subquery()
        .c
    )
    middle = (2 * placed.place).between(placed.total, placed.total + 2)
    key = (placed.indicator_id, placed.unit, placed.year, placed.level)
    counted = (
        func.count().label("targets"),
        func.count(distinct(placed.issuer_id)).label("issuers"),
        func.min(placed.value).label("lowest"),
        func.avg(case((middle, placed.value))).label("median"),
        func.max(placed.value).label("highest"),
    )
    whole = select(*key, *counted).group_by(*key).subquery().c
    highest = select(func.coalesce(func.max(groups.c.id), 0)).scalar_subquery()
    order = func.row_number().over(
        order_by=(whole.indicator_id, whole.unit, whole.year, whole.level)
    )
    query = select(highest + order, *whole)
    connection.execute(insert(groups).from_select([one.name for one in groups.columns], query))


def _count_uses(
    connection: Connection, of_citations: ColumnElement[bool], of_bases: ColumnElement[bool]
) -> None:
    citations, bases = metadata.tables["citations"].c, metadata.tables["legal_bases"].c
    documents, counts = metadata.tables["documents"].c, metadata.tables["act_uses"]
    uses = union_all(
        select(bases.act_id, bases.document_id, bases.document_id.label("base")).where(of_bases),
        select(citations.act_id, citations.document_id, literal(None)).where(of_citations),
    ).subquery()
    query = (
        select(
            uses.c.act_id,
            func.count(distinct(uses.c.document_id)),
            func.count(distinct(uses.c.base)),
            func.count(distinct(documents.issuer_id)),
            func.min(documents.year),
            func.max(documents.year),
        )
        .join_from(uses, documents.id.table, documents.id == uses.c.document_id)
        .group_by(uses.c.act_id)
    )
    connection.execute(insert(counts).from_select([one.name for one in counts.columns], query))
