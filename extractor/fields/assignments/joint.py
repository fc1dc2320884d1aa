"""The second unit of a sentence: "Công an xã chủ trì, Ban Chỉ huy Quân sự xã phối hợp …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.fields.assignments.model import Duty
from extractor.fields.assignments.units import read_unit
from extractor.knowledge.text import fold

_FIRST = re.compile(r"\s*chủ trì(?: thực hiện)?\s*[,;]\s*(?:và\s+)?", re.IGNORECASE)


def second_duty(text: str, start: int, end: int) -> Iterator[Duty]:
    """The duty of the unit that a task ``text[start:end]`` names beside its leader."""
    first = _FIRST.match(text, start, end)
    phrase = read_unit(text[first.end() : end]) if first else None
    if first is None or phrase is None or phrase.start:
        return
    task = first.end() + phrase.rest
    if fold(text[task:end]).startswith("phoi hop"):
        unit = (first.end() + phrase.start, first.end() + phrase.end)
        yield Duty(unit, (task, end), "coordinate", "organisation")
