"""A plan filed behind the act that issues it: a decision, its foot, and then "KẾ HOẠCH".

Such a file bears the act's type, number and date, under which it is registered and cited; that a
plan stands behind it is told by ``issued_with``.
"""

from __future__ import annotations

from extractor.knowledge import document_types
from extractor.knowledge.document_types import DocumentType
from extractor.language.document import Layout, Paragraph, Zone

_FOOT = (Zone.RECIPIENTS, Zone.SIGNATURE)
_NEAR = 4


def carrying_act(layout: Layout, text: str) -> DocumentType | None:
    """The type of the act that the file opens with, where the plan it issues follows; None else."""
    lines = [
        (paragraph, opened[0])
        for paragraph in layout.in_zone(Zone.TYPE)
        if (opened := document_types.heading(text[paragraph.start : paragraph.end].lstrip("* ")))
    ]
    if not lines or not lines[0][1].carries:
        return None
    opening, act = lines[0]
    foot = [one.index for one in layout.in_zone(*_FOOT) if one.index > opening.index]
    for paragraph, kind in lines[1:]:
        behind_foot = bool(foot) and foot[0] < paragraph.index
        if kind.is_plan and (behind_foot or _is_attached(layout, paragraph)):
            return act
    return None


def _is_attached(layout: Layout, type_line: Paragraph) -> bool:
    """Whether a line soon below says with what the plan is issued."""
    below = layout.paragraphs[type_line.index + 1 : type_line.index + 1 + _NEAR]
    return any(paragraph.zone is Zone.CARRIER for paragraph in below)
