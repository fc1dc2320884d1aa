"""Targets side by side: how communes compare on an indicator, year by year."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select

from extractor.knowledge.text import fold
from extractor.research.measured import measuring
from extractor.research.places import conditions
from extractor.research.tables import Answer, Value
from extractor.research.wording import quantity
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Select

    from extractor.store.database import Database


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One target of one plan; ``year`` is that of issue, ``due`` EDTF, ``value`` in
    ``unit_of_measure``, ``current_unit`` the unit that covers the place today.
    """

    indicator: str | None
    indicator_id: str | None
    province: str | None
    district: str | None
    unit: str | None
    level: str | None
    current_unit: str | None
    current_province: str | None
    year: int | None
    comparator: str
    value: float
    value_max: float | None
    unit_of_measure: str
    out_of: float | None
    due: str | None
    confidence: float | None
    document_code: str | None
    document_name: str
    page: int | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class IndicatorSummary:
    """The targets on one indicator in one unit of measure and one year of issue.

    ``units`` counts the issuing units, ``lowest``, ``middle`` (median) and ``highest`` are over
    all targets.
    """

    indicator: str | None
    indicator_id: str | None
    unit_of_measure: str
    year: int | None
    targets: int
    units: int
    lowest: float
    middle: float
    highest: float


@dataclass(frozen=True, slots=True)
class TodaySummary:
    """What the units that a unit of today was made of had committed to.

    ``made_of`` names them with their quantities; ``lowest``, ``middle`` (median) and ``highest``
    are over their targets.
    """

    indicator: str | None
    year: int | None
    current_province: str | None
    current_unit: str | None
    units: int
    lowest: float
    middle: float
    highest: float
    unit_of_measure: str
    made_of: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Rows in the order indicator, year, province, district, unit, and what they amount to."""

    rows: tuple[ComparisonRow, ...]
    summaries: tuple[IndicatorSummary, ...]

    def answer(self) -> Answer:
        """The rows as a table."""
        return _table(ComparisonRow, self.rows)

    def readable(self) -> Answer:
        """The rows for a reader: place, year, the quantity in words, what is measured, by when."""
        return Answer(
            ("unit", "year", "target", "indicator", "province", "due", "document"),
            tuple(_readable(row) for row in self.rows),
        )

    def summary(self) -> Answer:
        """The summaries as a table."""
        return _table(IndicatorSummary, self.summaries)

    def today(self) -> Answer:
        """The rows gathered by the unit that covers the place today; see TodaySummary."""
        return _table(TodaySummary, tuple(_by_today(self.rows)))


def _readable(row: ComparisonRow) -> tuple[Value, ...]:
    document = row.document_code or row.document_name
    return (row.unit, row.year, target(row), row.indicator, row.province, row.due, document)


def target(row: ComparisonRow) -> str:
    """The quantity of a row in words."""
    return quantity(row.comparator, row.value, row.value_max, row.out_of, row.unit_of_measure)


def compare(
    database: Database,
    indicator: str | None = None,
    level: str | None = None,
    year: int | None = None,
    province: str | None = None,
) -> Comparison:
    """The targets in the database that match all that is given.

    ``indicator`` is a canonical id (``eco.income_per_capita``), the beginning of ids (``eco.``)
    or words of its name, with or without diacritics; ``level`` central, province, district or
    commune; ``year`` that of issue; ``province`` its name of then or of today, with or without
    its type word and diacritics.

    It raises InputProblem, with what may have been meant, where no plan in the database has a
    target on the indicator or none is of the province.
    """
    with database.reading() as connection:
        narrowed = conditions(connection, level=level, year=year, province=province)
        if indicator:
            narrowed.append(measuring(connection, indicator))
        rows = [ComparisonRow(*row) for row in connection.execute(_query().where(*narrowed))]
    ordered = tuple(sorted(rows, key=_order))
    return Comparison(ordered, tuple(_summaries(ordered)))


def _query() -> Select[Any]:
    targets, documents, issuers, indicators, evidence = (
        metadata.tables[name].c
        for name in ("targets", "documents", "issuers", "indicators", "evidence")
    )
    columns = {
        "indicator": func.coalesce(indicators.label, targets.indicator),
        "unit": func.coalesce(issuers.unit, documents.issuer_name),
        "unit_of_measure": targets.unit,
        "document_code": documents.code,
        "document_name": documents.name,
        "quote": evidence.text,
    }
    tables = (targets, issuers, documents, evidence)
    for field in fields(ComparisonRow):
        if field.name not in columns:
            columns[field.name] = next(one[field.name] for one in tables if field.name in one)
    here = and_(
        evidence.owner_kind == "target", evidence.owner_id == targets.id, evidence.position == 0
    )
    return (
        select(*(columns[field.name] for field in fields(ComparisonRow)))
        .select_from(metadata.tables["targets"])
        .join(metadata.tables["documents"], documents.id == targets.document_id)
        .outerjoin(metadata.tables["issuers"], issuers.id == documents.issuer_id)
        .outerjoin(metadata.tables["indicators"], indicators.id == targets.indicator_id)
        .outerjoin(metadata.tables["evidence"], here)
    )


def _topic(row: ComparisonRow) -> tuple[str, str, int]:
    return (row.indicator_id or fold(row.indicator or ""), row.unit_of_measure, row.year or 0)


def _order(row: ComparisonRow) -> tuple[object, ...]:
    places = (row.province, row.district, row.unit, row.document_name)
    return (*_topic(row), *(place or "" for place in places))


def _summaries(rows: Iterable[ComparisonRow]) -> Iterable[IndicatorSummary]:
    for _, group in groupby(rows, key=_topic):
        members = list(group)
        values = [row.value for row in members]
        yield IndicatorSummary(
            indicator=members[0].indicator,
            indicator_id=members[0].indicator_id,
            unit_of_measure=members[0].unit_of_measure,
            year=members[0].year,
            targets=len(members),
            units=len({(row.province, row.district, row.unit) for row in members}),
            lowest=min(values),
            middle=median(values),
            highest=max(values),
        )


def _by_today(rows: Iterable[ComparisonRow]) -> Iterable[TodaySummary]:
    def place(row: ComparisonRow) -> tuple[object, ...]:
        return (*_topic(row), row.current_province or "", row.current_unit or "")

    for _, group in groupby(sorted(rows, key=place), key=place):
        members = list(group)
        values = [row.value for row in members]
        yield TodaySummary(
            indicator=members[0].indicator,
            year=members[0].year,
            current_province=members[0].current_province,
            current_unit=members[0].current_unit,
            units=len({(row.province, row.district, row.unit) for row in members}),
            lowest=min(values),
            middle=median(values),
            highest=max(values),
            unit_of_measure=members[0].unit_of_measure,
            made_of="; ".join(f"{row.unit} {target(row)}" for row in members),
        )


def _table(kind: type[Any], rows: tuple[Any, ...]) -> Answer:
    return Answer(tuple(field.name for field in fields(kind)), tuple(astuple(row) for row in rows))
