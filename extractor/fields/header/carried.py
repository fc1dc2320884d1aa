"""A plan filed behind the act that issues it: a decision, its foot, and then "KẾ HOẠCH".

The file is the plan's.  Number and date in the first head are the act's; the plan has its own only
where a second head says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.knowledge import document_types
from extractor.knowledge.document_types import DocumentType
from extractor.language.document import Layout, Paragraph, Zone

_FOOT = (Zone.RECIPIENTS, Zone.SIGNATURE)
_NEAR = 4


@dataclass(frozen=True, slots=True)
class CarriedPlan:
    """``act`` is the type of the act; the plan's own paragraphs are those from ``begin`` on."""

    act: DocumentType
    begin: int


def carried_plan(layout: Layout, text: str) -> CarriedPlan | None:
    """Where the plan begins in a file that opens with the act it is issued with; None else."""
    lines = [
        (paragraph, opened[0])
        for paragraph in layout.in_zone(Zone.TYPE)
        if (opened := document_types.heading(text[paragraph.start : paragraph.end].lstrip("* ")))
    ]
    if not lines or not lines[0][1].carries:
        return None
    act = lines[0]
    for paragraph, kind in lines[1:]:
        if not kind.is_plan:
            continue
        foot = [
            one.index
            for one in layout.in_zone(*_FOOT)
            if act[0].index < one.index < paragraph.index
        ]
        if foot:
            return CarriedPlan(act[1], foot[-1] + 1)
        if _is_attached(layout, paragraph):
            return CarriedPlan(act[1], paragraph.index)
    return None


def _is_attached(layout: Layout, type_line: Paragraph) -> bool:
    """Whether a line soon below says with what the plan is issued."""
    below = layout.paragraphs[type_line.index + 1 : type_line.index + 1 + _NEAR]
    return any(paragraph.zone is Zone.CARRIER for paragraph in below)
