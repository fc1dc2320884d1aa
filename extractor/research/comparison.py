"""Targets side by side: how communes compare on an indicator, year by year."""

from __future__ import annotations

import re
from dataclasses import astuple, dataclass, fields
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from sqlalchemy import text

from extractor.knowledge.text import fold
from extractor.research.queries import guard
from extractor.research.tables import Answer, Value
from extractor.research.wording import quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.store.database import Database

_PROVINCE_TYPE = re.compile(r"^(tinh|thanh pho|tp\.?)\s+")
_QUERY = """
    SELECT {columns} FROM targets_by_commune
    WHERE (:level IS NULL OR level = :level) AND (:year IS NULL OR year = :year)
"""


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


def _readable(row: ComparisonRow) -> tuple[Value, ...]:
    target = quantity(row.comparator, row.value, row.value_max, row.out_of, row.unit_of_measure)
    document = row.document_code or row.document_name
    return (row.unit, row.year, target, row.indicator, row.province, row.due, document)


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
    """
    columns = ", ".join(field.name for field in fields(ComparisonRow))
    query = text(_QUERY.format(columns=columns))
    with database.reading() as connection:
        guard(connection)
        found = connection.execute(query, {"level": level, "year": year})
        rows = [ComparisonRow(*row) for row in found]
    kept = [row for row in rows if _measures(row, indicator) and _lies_in(row, province)]
    ordered = tuple(sorted(kept, key=_order))
    return Comparison(ordered, tuple(_summaries(ordered)))


def _measures(row: ComparisonRow, indicator: str | None) -> bool:
    if not indicator:
        return True
    if row.indicator_id and (
        row.indicator_id == indicator
        or (indicator.endswith(".") and row.indicator_id.startswith(indicator))
    ):
        return True
    return fold(indicator) in fold(row.indicator or "")


def _lies_in(row: ComparisonRow, province: str | None) -> bool:
    if not province:
        return True
    return _bare(province) in (_bare(row.province), _bare(row.current_province))


def _bare(province: str | None) -> str:
    return _PROVINCE_TYPE.sub("", fold(province or ""))


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


def _table(
    kind: type[ComparisonRow | IndicatorSummary],
    rows: tuple[ComparisonRow, ...] | tuple[IndicatorSummary, ...],
) -> Answer:
    return Answer(tuple(field.name for field in fields(kind)), tuple(astuple(row) for row in rows))
