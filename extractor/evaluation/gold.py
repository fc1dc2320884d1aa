"""Hand-made gold for one plan, as a file holds it.

An item marked optional is neutral: a reasonable annotator could take it or leave it.  A key
that is left out was not annotated, and is not scored where that is possible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.errors import InputProblem

if TYPE_CHECKING:
    from pathlib import Path

Number = int | float | str


class GoldModel(BaseModel):
    """Base of the gold models; further keys, such as notes, are let be."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class GoldIssuer(GoldModel):
    """The issuing body; names with their type words, as at the date of issue."""

    name: str | None = None
    level: str | None = None
    unit: str | None = None
    district: str | None = None
    province: str | None = None


class GoldSignatory(GoldModel):
    """Who signed."""

    name: str | None = None
    title: str | None = None
    authority: str | None = None


class GoldBasis(GoldModel):
    """A document the plan rests on."""

    relation: str | None = None
    doc_type: str | None = None
    code: str | None = None
    date: str | None = None
    issuer: str | None = None
    quote: str = ""
    optional: bool = False


class GoldTarget(GoldModel):
    """A quantity to reach."""

    value: Number | None
    unit: str | None = None
    comparator: str | None = None
    of: Number | None = None
    due: str | None = None
    quote: str = ""
    optional: bool = False


class GoldCriterion(GoldModel):
    """A numbered criterion with its status."""

    number: int | None = None
    name: str | None = None
    status: str | None = None
    optional: bool = False


class GoldAssignment(GoldModel):
    """A unit given work, with the first words of each of its tasks."""

    unit: str
    role: str
    task_starts: tuple[str, ...] = ()
    optional: bool = False


class GoldDeadline(GoldModel):
    """A time that binds an action; ``recurrence`` is a rate such as MONTHLY, or PERIODIC."""

    quote: str = ""
    start: str | None = None
    end: str | None = None
    recurrence: str | None = None
    optional: bool = False


class GoldPlan(GoldModel):
    """The gold of one plan."""

    doc: str | None = None
    doc_type: str | None = None
    number: Number | None = None
    symbol: str | None = None
    place: str | None = None
    issued_on: str | None = None
    title: str | None = None
    issuer: GoldIssuer | None = None
    signatory: GoldSignatory | None = None
    recipients: tuple[str, ...] = ()
    legal_bases: tuple[GoldBasis, ...] = ()
    citations: tuple[str, ...] = ()
    citations_optional: tuple[str, ...] = ()
    targets: tuple[GoldTarget, ...] = ()
    criteria: tuple[GoldCriterion, ...] = ()
    assignments: tuple[GoldAssignment, ...] = ()
    deadlines: tuple[GoldDeadline, ...] = ()

    def annotates(self, name: str) -> bool:
        """Whether the file has the key ``name``."""
        return name in self.model_fields_set


def read_gold(path: Path) -> GoldPlan:
    """The gold in a JSON file; it raises InputProblem where the file is not such gold."""
    try:
        return GoldPlan.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InputProblem(
            f"{path} is not gold for a plan: {place} {first['msg']}".strip() + ".",
            "Correct the file, or move it out of the folder.",
        ) from error
