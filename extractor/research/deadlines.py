"""What falls due in a span of time, across plans."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, or_, select

from extractor.errors import InputProblem
from extractor.research.days import asked_for, last_day
from extractor.research.places import conditions
from extractor.research.tables import Answer
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from extractor.store.database import Database


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A deadline; ``due`` (EDTF) is its end, or its only day."""

    due: str
    starts_on: str | None
    ends_on: str | None
    kind: str
    recurrence: str | None
    as_written: str
    action: str | None
    unit: str | None
    district: str | None
    province: str | None
    level: str | None
    confidence: float | None
    document_code: str | None
    document_name: str
    page: int | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The deadlines in the order in which they fall due."""

    rows: tuple[DeadlineRow, ...]

    def answer(self) -> Answer:
        """The rows as a table."""
        names = tuple(field.name for field in fields(DeadlineRow))
        return Answer(names, tuple(astuple(row) for row in self.rows))


def deadlines(
    database: Database,
    start: str | None = None,
    end: str | None = None,
    level: str | None = None,
    province: str | None = None,
) -> Deadlines:
    """The deadlines that fall due from ``start`` to ``end`` (EDTF, both included).

    A deadline known to the month or year falls due at its end; one that recurs without a date
    is no part of it.  It raises InputProblem for a date that is none, for a span that ends
    before it begins and for a province without plans.
    """
    first = asked_for(start) if start else date.min
    last = asked_for(end, end=True) if end else date.max
    if last < first:
        raise InputProblem(f"{end} lies before {start}.", "Give the earlier date first.")
    found, documents, issuers, evidence = (
        metadata.tables[name] for name in ("deadlines", "documents", "issuers", "evidence")
    )
    due = func.coalesce(found.c.ends_on, found.c.starts_on)
    query = (
        select(
            due.label("due"),
            *(found.c[name] for name in ("starts_on", "ends_on", "kind", "recurrence")),
            found.c.text.label("as_written"),
            found.c.action,
            func.coalesce(issuers.c.unit, documents.c.issuer_name).label("unit"),
            *(issuers.c[name] for name in ("district", "province", "level")),
            found.c.confidence,
            documents.c.code.label("document_code"),
            documents.c.name.label("document_name"),
            evidence.c.page,
            evidence.c.text.label("quote"),
        )
        .select_from(found)
        .join(documents, documents.c.id == found.c.document_id)
        .outerjoin(issuers, issuers.c.id == documents.c.issuer_id)
        .outerjoin(
            evidence,
            and_(
                evidence.c.owner_kind == "deadline",
                evidence.c.owner_id == found.c.id,
                evidence.c.position == 0,
            ),
        )
    )
    # Dates known in part sort before their days, so the index can narrow by year alone.
    from_year, to_day = f"{first.year:04d}", last.isoformat()
    ends = and_(found.c.ends_on >= from_year, found.c.ends_on <= to_day)
    starts = and_(
        found.c.ends_on.is_(None), found.c.starts_on >= from_year, found.c.starts_on <= to_day
    )
    with database.reading() as connection:
        narrowed = conditions(connection, level=level, province=province)
        result = connection.execute(query.where(or_(ends, starts), *narrowed))
        rows = [DeadlineRow(**row) for row in result.mappings()]
    kept = [row for row in rows if first <= last_day(row.due) <= last]
    return Deadlines(tuple(sorted(kept, key=_order)))


def _order(row: DeadlineRow) -> tuple[object, ...]:
    places = (row.province, row.unit, row.document_name)
    return (last_day(row.due), *(place or "" for place in places), row.as_written)
