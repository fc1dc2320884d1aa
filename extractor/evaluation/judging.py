"""Which values were right, and how sure the program was of them, by field of the record."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extractor.evaluation.matching import Judged, Sheet

MEASURES = {
    **{name: name for name in ("doc_type", "number", "symbol", "code", "place", "issued_on")},
    **{name: name for name in ("title", "issuer", "signatory", "recipients")},
    "legal_bases": "legal_bases",
    "citations": "citations",
    "targets": "targets.full",
    "criteria": "criteria",
    "assignments": "tasks",
    "deadlines": "deadlines",
}
"""By field of the record the measure that says whether a value of it is right.

A target is right with its comparator and unit, an assignment where unit and task are.
"""

JudgedFields = dict[str, tuple["Judged", ...]]


def judged_fields(sheet: Sheet) -> JudgedFields:
    """The values found, by field of the record; fields without any are left out."""
    return {
        field: tuple(sheet[measure].judged)
        for field, measure in MEASURES.items()
        if measure in sheet and sheet[measure].judged
    }


def together(parts: Iterable[Mapping[str, tuple[Judged, ...]]]) -> JudgedFields:
    """The values of several evaluations."""
    joined: dict[str, list[Judged]] = defaultdict(list)
    for part in parts:
        for field, judged in part.items():
            joined[field] += judged
    return {field: tuple(joined[field]) for field in MEASURES if field in joined}
