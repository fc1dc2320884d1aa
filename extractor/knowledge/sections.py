"""What the headings of a plan announce: organisation, funding, reporting, targets, rewards."""

from __future__ import annotations

import re
from functools import cache

from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    phrases: dict[str, list[str]] = {}
    for row in rows("outline_headings"):
        phrases.setdefault(row["section"], []).append(re.escape(fold(row["phrase"])))
    return {
        section: re.compile(rf"\b(?:{'|'.join(sorted(names, key=len, reverse=True))})\b")
        for section, names in phrases.items()
    }


def announces(heading: str, section: str) -> bool:
    """Whether a heading announces the section: "III. TỔ CHỨC THỰC HIỆN" the ``organisation``."""
    return bool(_patterns()[section].search(fold(heading)))
