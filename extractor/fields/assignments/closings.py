"""Work that the last words of a plan give to all it concerns.

Most closings ask for no more than to carry the plan out in earnest; "yêu cầu các sở, ngành căn cứ
nhiệm vụ được giao xây dựng kế hoạch" asks for plans.
"""

from __future__ import annotations

import re

from extractor.fields.assignments.model import Duty
from extractor.fields.assignments.roles import role_of
from extractor.fields.assignments.units import read_unit
from extractor.knowledge.text import fold_aligned
from extractor.language.document import Paragraph

_ASKED = re.compile(r"\b(?:yeu cau|de nghi) (?=(?:cac|thu truong|uy ban nhan dan|ubnd)\b)")
_TO_PLAN = re.compile(
    r"(?:can cu|tren co so|theo) [^.;]{0,120}?(?:,? (?:khan truong|chu dong|kip thoi|tien hanh))?"
    r"\b(?:xay dung|ban hanh|lap)(?: va ban hanh)?(?: cac)? (?:ke hoach|chuong trinh)\b"
)
_SENTENCE_END = re.compile(r"\.(?=\s|$)|;")


def asked_to_plan(paragraph: Paragraph, text: str) -> Duty | None:
    """The units that an unnumbered last paragraph asks for plans of their own, with that task."""
    if paragraph.marker is not None:
        return None
    words = text[paragraph.start : paragraph.end]
    folded = fold_aligned(words)
    asked = _ASKED.search(folded)
    phrase = read_unit(words, asked.start()) if asked else None
    if phrase is None or not _TO_PLAN.match(folded, phrase.rest):
        return None
    stop = _SENTENCE_END.search(words, phrase.rest)
    end = paragraph.start + (stop.start() if stop else len(words))
    unit = (paragraph.start + phrase.start, paragraph.start + phrase.end)
    task = (paragraph.start + phrase.rest, end)
    role = role_of(text[slice(*task)], requested=phrase.requested)
    return Duty(unit, task, role, "organisation")
