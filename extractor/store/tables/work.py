"""Who must do what: actors, assignments and their partners."""

from typing import get_args

from sqlalchemy import UniqueConstraint

from extractor.records.model import Actor as ActorRecord
from extractor.records.model import Role
from extractor.store.tables import columns
from extractor.store.tables.columns import Base

ROLES: tuple[str, ...] = get_args(Role)
EXTENTS: tuple[str, ...] = get_args(ActorRecord.model_fields["extent"].annotation)


class Actor(Base, table=True):
    """A unit as written."""

    __tablename__ = "actors"
    __table_args__ = (
        columns.one_of("extent", EXTENTS, optional=True),
        {"comment": "Units given work: the name as written and what it stands for."},
    )

    id: int = columns.identity()
    key: str = columns.text("Entry, type, name and canonical key together.", unique=True)
    name: str = columns.text("Name as written.")
    unit_id: str | None = columns.text(
        "Its entry in the table of actors.", default=None, index=True
    )
    type: str | None = columns.text("Kind of unit.", default=None)
    canonical: str | None = columns.text(
        "The same for the same actor in every plan; of a body, as issuers.canonical.",
        default=None,
        index=True,
    )
    level: str | None = columns.text("Its level of administration in the plan.", default=None)
    extent: str | None = columns.text(
        "one; class (all of a kind, as UBND các xã); or group (several together, or people).",
        default=None,
    )
    members: str | None = columns.text(
        "Canonical keys of those that a group names, parted by semicolons.", default=None
    )


class Assignment(Base, table=True):
    """A task of a unit."""

    __tablename__ = "assignments"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        columns.one_of("role", ROLES),
        columns.date("due"),
        columns.share(),
        {"comment": "Tasks, one row for each task of each unit."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document(index=False)
    position: int = columns.position()
    actor_id: int = columns.plain("The unit given the task.", foreign_key="actors.id", index=True)
    role: str = columns.text("lead, coordinate, advise, request or implement.")
    task: str = columns.text("The task as written.")
    product: str | None = columns.text("What is to come out of it.", default=None)
    due: str | None = columns.text("When it is to be done (EDTF).", default=None)
    confidence: float | None = columns.confidence()
    inferred: bool = columns.inferred()
    reason: str | None = columns.reason()
    reasons: list[str] = columns.reasons()


class AssignmentPartner(Base, table=True):
    """A unit to work with."""

    __tablename__ = "assignment_partners"
    __table_args__ = (
        UniqueConstraint("assignment_id", "position"),
        {"comment": "Units that the unit of a task works with."},
    )

    id: int = columns.identity()
    document_id: int = columns.of_document()
    assignment_id: int = columns.plain(
        "The task.", foreign_key="assignments.id", ondelete="CASCADE", index=False
    )
    position: int = columns.position()
    name: str = columns.text("Name of the partner as written.")
