"""Criteria that a plan undertakes as a whole: "hoàn thành 06 tiêu chí còn lại"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.fields.findings import Offsets
    from extractor.language.document import Paragraph

_REST = re.compile(
    r"(?<!\w)(?:hoàn thành|hoàn thiện|đạt(?: chuẩn| thêm)?|thực hiện đạt|thực hiện hoàn thành)"
    r"\s+(?:đạt\s+)?(?P<count>\d{1,2})\s+tiêu\s+chí\s+(?:còn\s+lại|chưa\s+đạt)(?!\w)",
    re.IGNORECASE,
)
_DONE = re.compile(r"(?<!\w)(?:đã|chưa|không|khó|việc)\s+(?:\w+\s+)?\Z", re.IGNORECASE)


def rest_undertaken(paragraphs: Iterable[Paragraph], text: str) -> tuple[int, Offsets] | None:
    """How many of the criteria not achieved a plan undertakes all at once, and where it says so.

    Only a count binds: "các tiêu chí còn lại" may be a matter of years.
    """
    for paragraph in paragraphs:
        for found in _REST.finditer(text, paragraph.content_start, paragraph.end):
            if not _DONE.search(text, paragraph.content_start, found.start()):
                return int(found["count"]), found.span()
    return None
