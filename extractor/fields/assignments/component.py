"""The component that gathers duties from prose, labelled lists and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractor.fields.assignments.lists import listed_duties
from extractor.fields.assignments.model import Duty
from extractor.fields.assignments.partners import partners_in
from extractor.fields.assignments.prose import organisation_duties
from extractor.fields.assignments.tables import table_duties
from extractor.fields.findings import (
    AssignmentFinding,
    DeadlineFinding,
    IssuerFinding,
    annotate,
)
from extractor.fields.issuer.location import when
from extractor.knowledge.actors import Actor, match_actor
from extractor.language.document import Layout

_CONFIDENCE = {"organisation": 0.85, "table": 0.88, "list": 0.82}


@Language.component("plan_assignments")
def plan_assignments(doc: Doc) -> Doc:
    """Annotate ``assignments``: one finding a task of a unit."""
    layout: Layout = doc._.layout
    text = doc._.text
    deadlines = doc._.findings.get("deadlines", ())
    duties = _without_repeats(find_duties(layout, text))
    issuers: tuple[IssuerFinding, ...] = doc._.findings.get("issuer", ())
    dates = doc._.findings.get("issued_on", ())
    level = issuers[0].level if issuers else None
    on = when(str(dates[0].value)) if dates else None
    findings = []
    for duty in duties:
        actor = match_actor(_name(duty, text), level, on)
        findings.append(_finding(duty, text, actor, deadlines))
    annotate(doc, "assignments", findings)
    return doc


def find_duties(layout: Layout, text: str) -> Iterator[Duty]:
    """All duties of a document: from prose first, then from lists, then from tables."""
    yield from organisation_duties(layout, text)
    yield from listed_duties(layout, text)
    for table in layout.tables:
        yield from table_duties(table, text)


def _without_repeats(duties: Iterable[Duty]) -> list[Duty]:
    """The duties in the order of the document: a unit's role is that of its first task."""
    distinct = {
        (duty.unit, duty.task): duty for duty in duties if duty.task[0] < duty.task[1]
    }  # a unit that is named without any work has no task
    return sorted(distinct.values(), key=lambda duty: min(duty.unit[0], duty.task[0]))


def _name(duty: Duty, text: str) -> str:
    return " ".join(text[slice(*duty.unit)].split())


def _finding(
    duty: Duty, text: str, actor: Actor | None, deadlines: tuple[DeadlineFinding, ...]
) -> AssignmentFinding:
    partners = duty.partners or partners_in(text, *duty.task)
    return AssignmentFinding(
        spans=(duty.unit, duty.task),
        confidence=_CONFIDENCE[duty.origin],
        reasons=(f"in-{duty.origin}", f"role-{duty.role}"),
        unit=_name(duty, text),
        unit_id=actor.id if actor else None,
        unit_type=actor.type if actor else None,
        task=text[slice(*duty.task)],
        role=duty.role,
        partners=tuple(" ".join(text[slice(*partner)].split()) for partner in partners),
        product=text[slice(*duty.product)] if duty.product else None,
        due=_due(duty, deadlines),
    )


def _due(duty: Duty, deadlines: tuple[DeadlineFinding, ...]) -> str | None:
    """The end of the first deadline that stands in the task, or in its cell for time."""
    places = [place for place in (duty.time, duty.task) if place is not None]
    for start, end in places:
        for deadline in deadlines:
            if deadline.end and any(start <= first < end for first, _ in deadline.spans[-1:]):
                return deadline.end
    return None
