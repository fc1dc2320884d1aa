"""What a database holds, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from extractor.research.tables import Answer
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Connection

    from extractor.store.database import Database

MOST = 10
"""Indicators, acts and provinces named: those with most plans."""
COUNTED = (
    *("documents", "issuers", "targets", "criteria", "assignments", "deadlines"),
    *("funding", "legal_bases", "citations", "legal_acts", "flags"),
)
FIELDS = ("doc_type", "number", "issued_on", "title", "issuer_id", "signatory_name")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: ``section`` says what is counted, ``name`` of which kind."""

    section: str
    name: str
    number: int


def statistics(database: Database) -> list[Figure]:
    """Rows of each table, plans by year, level, province and origin of the text, header fields
    that are there, what people should check, and the indicators and acts of most plans.
    """
    with database.reading() as connection:
        return list(_figures(connection))


def answer(figures: list[Figure]) -> Answer:
    """The figures as a table."""
    return Answer(
        ("section", "name", "number"),
        tuple((one.section, one.name, one.number) for one in figures),
    )


def _figures(connection: Connection) -> Iterator[Figure]:
    documents, issuers, flags = (
        metadata.tables[name] for name in ("documents", "issuers", "flags")
    )
    for name in COUNTED:
        number = connection.scalar(select(func.count()).select_from(metadata.tables[name]))
        yield Figure("rows", name, number or 0)
    for name in FIELDS:
        present = connection.scalar(select(func.count(documents.c[name])))
        yield Figure("plans with", name.removesuffix("_id"), present or 0)
    yield from _counted(connection, "plans by year", documents.c.year)
    yield from _counted(connection, "plans by level", issuers.c.level)
    yield from _counted(connection, "plans by province", issuers.c.province, most=True)
    yield from _counted(connection, "plans by origin of the text", documents.c.text_origin)
    yield from _counted(connection, "plans by flag", flags.c.code, most=True)
    yield from _indicators(connection)
    yield from _acts(connection)


def _counted(
    connection: Connection, section: str, column: ColumnElement[Any], *, most: bool = False
) -> Iterator[Figure]:
    """Plans by the values of a column of documents, their issuers or their flags."""
    documents, issuers, flags = (
        metadata.tables[name] for name in ("documents", "issuers", "flags")
    )
    number = func.count(documents.c.id.distinct())
    query = select(column, number).select_from(documents).group_by(column)
    if column.table is issuers:
        query = query.outerjoin(issuers, issuers.c.id == documents.c.issuer_id)
    elif column.table is flags:
        query = query.join(flags, flags.c.document_id == documents.c.id)
    query = query.order_by(number.desc(), column).limit(MOST) if most else query.order_by(column)
    for value, count in connection.execute(query):
        yield Figure(section, "unknown" if value is None else str(value), count)


def _indicators(connection: Connection) -> Iterator[Figure]:
    targets, indicators = metadata.tables["targets"], metadata.tables["indicators"]
    number = func.count(targets.c.document_id.distinct())
    query = (
        select(indicators.c.id, indicators.c.label, number)
        .join(targets, targets.c.indicator_id == indicators.c.id)
        .group_by(indicators.c.id, indicators.c.label)
        .order_by(number.desc(), indicators.c.id)
        .limit(MOST)
    )
    for key, label, count in connection.execute(query):
        yield Figure("plans by indicator", label or key, count)


def _acts(connection: Connection) -> Iterator[Figure]:
    citations, acts = metadata.tables["citations"], metadata.tables["legal_acts"]
    number = func.count(citations.c.document_id.distinct())
    cited = (
        select(citations.c.act_id, number.label("plans"))
        .group_by(citations.c.act_id)
        .order_by(number.desc(), citations.c.act_id)
        .limit(MOST)
        .subquery()
    )
    query = select(acts.c.doc_type, acts.c.code, acts.c.title, cited.c.plans).join(
        cited, cited.c.act_id == acts.c.id
    )
    for kind, code, title, count in connection.execute(
        query.order_by(cited.c.plans.desc(), acts.c.id)
    ):
        name = " ".join(part for part in (kind, code or title) if part)
        yield Figure("plans by cited act", name, count)
