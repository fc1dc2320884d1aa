"""What the heading of a column says it holds: tasks, who leads, who helps, when, what comes out."""

from __future__ import annotations

import re
from functools import cache

from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold


def kinds_named(heading: str) -> dict[str, int]:
    """The kinds that a folded heading names (table ``column_headings``), each with its place."""
    found = {kind: pattern.search(heading) for kind, pattern in _patterns()}
    return {kind: match.start() for kind, match in found.items() if match}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    phrases: dict[str, list[str]] = {}
    for row in rows("column_headings"):
        phrase = re.escape(fold(row["phrase"]))
        # A word alone ("Việc") is part of too many headings.
        alone = rf"^\W*{phrase}\W*$"
        phrases.setdefault(row["column"], []).append(phrase if " " in row["phrase"] else alone)
    return tuple(
        (kind, re.compile(rf"\b(?:{'|'.join(sorted(names, key=len, reverse=True))})\b"))
        for kind, names in phrases.items()
    )
