"""What a plan commits to: targets, criteria, deadlines, money."""

from typing import get_args

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from extractor.records.model import Comparator
from extractor.records.model import Criterion as CriterionRecord
from extractor.records.model import Deadline as DeadlineRecord
from extractor.store.tables import columns
from extractor.store.tables.columns import Base

COMPARATORS: tuple[str, ...] = get_args(Comparator)
STATUSES: tuple[str, ...] = get_args(CriterionRecord.model_fields["status"].annotation)
KINDS: tuple[str, ...] = get_args(DeadlineRecord.model_fields["kind"].annotation)


class Indicator(Base, table=True):
    """A thing that targets measure."""

    __tablename__ = "indicators"
    __table_args__ = (
        CheckConstraint("id <> ''", name="id"),
        {"comment": "Canonical indicators, so that targets of many plans compare."},
    )

    id: str = columns.text("Canonical id (eco.income_per_capita).", primary_key=True)
    label: str | None = columns.text("Its name in Vietnamese, where known.", default=None)


class Target(Base, table=True):
    """A quantity to reach."""

    __tablename__ = "targets"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        columns.one_of("comparator", COMPARATORS),
        columns.date("due"),
        columns.share(),
        # Plans are compared by what is measured, in which year and at which level: the values
        # of such a group lie side by side in this index.
        Index("ix_targets_compared", "indicator_id", "unit", "year", "level", "value", "issuer_id"),
        Index("ix_targets_of_issuer", "issuer_id", "indicator_id", "unit", "due", "value"),
        {"comment": "Quantities that a plan commits someone to reach."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    indicator: str | None = columns.text("The words that say what is measured.", default=None)
    indicator_id: str | None = columns.text(
        "Canonical indicator.", default=None, foreign_key="indicators.id"
    )
    issuer_id: int | None = columns.plain(
        "Who issued the plan, as in documents.", default=None, foreign_key="issuers.id"
    )
    year: int | None = columns.plain("Year of the plan, as in documents.", default=None)
    level: str | None = columns.text("Level of the issuer, as this plan has it.", default=None)
    comparator: str = columns.text("How the value binds: =, >=, >, <= or <.")
    value: float = columns.plain("The number, in plain units (134 triệu đồng is 134000000 đồng).")
    value_max: float | None = columns.plain("Upper end of a range.", default=None)
    unit: str = columns.text("Unit of measure.")
    out_of: float | None = columns.plain("The whole it counts against (19 of 14/19).", default=None)
    baseline: float | None = columns.plain("Where it stood before, if stated.", default=None)
    direction: str | None = columns.text(
        "Which way what is measured is to move: up or down.", default=None
    )
    scope: str | None = columns.text("Whom it binds.", default=None)
    due: str | None = columns.text("When it is to be reached (EDTF).", default=None)
    criterion: int | None = columns.plain("Number of the new-rural criterion.", default=None)
    confidence: float | None = columns.confidence()
    inferred: bool = columns.inferred()
    reason: str | None = columns.reason()
    reasons: list[str] = columns.reasons()


class Criterion(Base, table=True):
    """A criterion with its status."""

    __tablename__ = "criteria"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        columns.one_of("status", STATUSES),
        columns.share(),
        {"comment": "Numbered criteria of a national new-rural set and their status."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    number: int = columns.plain("Number in the set.")
    name: str = columns.text("Name of the criterion.")
    status: str = columns.text("achieved, not_achieved or planned.")
    criteria_set: str | None = columns.text("The national set the number belongs to.", default=None)
    set_level: str | None = columns.text("Level of the units that the set judges.", default=None)
    provincial_set: str | None = columns.text(
        "Decision by which the province lays down its own set, where cited.", default=None
    )
    confidence: float | None = columns.confidence()
    inferred: bool = columns.inferred()
    reason: str | None = columns.reason()
    reasons: list[str] = columns.reasons()


class Deadline(Base, table=True):
    """A time that binds an action."""

    __tablename__ = "deadlines"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        columns.one_of("kind", KINDS),
        columns.date("starts_on"),
        columns.date("ends_on"),
        columns.share(),
        {"comment": "Times that bind an action."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    text: str = columns.text("The time as written.")
    kind: str = columns.text("by, before, on, during, recurring or event.")
    starts_on: str | None = columns.text("First day (EDTF).", default=None)
    ends_on: str | None = columns.text("Last day (EDTF).", default=None, index=True)
    recurrence: str | None = columns.text(
        "Rule of RFC 5545 (FREQ=MONTHLY), or PERIODIC.", default=None
    )
    action: str | None = columns.text("What is to be done.", default=None)
    confidence: float | None = columns.confidence()
    inferred: bool = columns.inferred()
    reason: str | None = columns.reason()
    reasons: list[str] = columns.reasons()


class Funding(Base, table=True):
    """A word on money."""

    __tablename__ = "funding"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        columns.share(),
        {"comment": "What a plan says on money."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    text: str = columns.text("The sentence as written.")
    amount: float | None = columns.plain("Amount in đồng.", default=None)
    source: str | None = columns.text("Source of the money as written.", default=None)
    confidence: float | None = columns.confidence()
    inferred: bool = columns.inferred()
    reason: str | None = columns.reason()
    reasons: list[str] = columns.reasons()
