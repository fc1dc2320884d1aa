"""Cells of a table that say the roles themselves.

"Chủ trì: Đài Truyền thanh; phối hợp: các thôn" and "Phòng Tư pháp chủ trì, các xã phối hợp".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.fields.assignments.units import opens_with_unit, read_unit
from extractor.fields.findings import Offsets
from extractor.knowledge.text import fold_aligned

_LABELLED = re.compile(
    r"[-+*•\s]*(?:(?:co quan|don vi|bo phan)[, ]+)*(?P<role>chu tri|dau moi|thuc hien|tham muu)"
    r"\s*:\s*(?P<lead>[^:;]{3,200}?)"
    r"(?:\s*[-;,.\n][-+*•\s]*(?:(?:co quan|don vi|bo phan)[, ]+)*phoi hop\s*:\s*(?P<partner>.+))?",
    re.DOTALL,
)
_SAID = re.compile(r"(?P<role>chu tri)(?: thuc hien)?\s*(?:$|[;,.\n]|phoi hop|va )")
_ROLES = {"chu tri": "lead", "dau moi": "lead", "tham muu": "advise"}


@dataclass(frozen=True, slots=True)
class RoleCell:
    """The leading unit of a cell, its role, and the words for its partners (None: not said)."""

    unit: Offsets
    role: str
    partner: Offsets | None = None


def read_role_cell(text: str, start: int, end: int) -> RoleCell | None:
    """What the cell ``text[start:end]`` says of the roles; None where it only names units."""
    words = text[start:end].rstrip(" .;,\n")
    labelled = _LABELLED.fullmatch(fold_aligned(words))
    if labelled is not None and opens_with_unit(words[labelled.start("lead") :]):
        partner = labelled.span("partner") if labelled["partner"] else None
        return RoleCell(
            _shift(labelled.span("lead"), start),
            _ROLES.get(labelled["role"], "implement"),
            _shift(partner, start) if partner else None,
        )
    phrase = read_unit(words)
    if phrase is not None and _SAID.match(fold_aligned(words[phrase.rest :])):
        return RoleCell(_shift((phrase.start, phrase.end), start), "lead")
    return None


def _shift(span: Offsets, by: int) -> Offsets:
    return span[0] + by, span[1] + by
