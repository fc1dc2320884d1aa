"""What the headings of a plan announce: organisation, funding, reporting, targets, rewards."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz import fuzz

from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold

_LONG_ENOUGH = 12
_ALIKE = 92
"""One letter of the phrase may be misread, so that giải pháp is not read as biện pháp."""
_NUMBERING = 6


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """The folded phrases by section, the longest first."""
    phrases: dict[str, list[str]] = {}
    for row in rows("outline_headings"):
        phrases.setdefault(row["section"], []).append(fold(row["phrase"]))
    return {name: tuple(sorted(found, key=len, reverse=True)) for name, found in phrases.items()}


@cache
def _pattern(section: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _phrases()[section]))})\b")


@lru_cache(maxsize=4096)
def announces(heading: str, section: str) -> bool:
    """Whether a heading announces the section: "III. TỔ CHỨC THỰC HIỆN" the ``organisation``.

    In a long phrase a letter may be misread or a blank lost ("TỔ CHỨG THỰCHIỆN").
    """
    folded = fold(heading)
    return bool(_pattern(section).search(folded)) or _announces_misread(folded, section)


def _announces_misread(folded: str, section: str) -> bool:
    """Whether a long phrase with a letter misread or a blank lost opens the heading."""
    squeezed = folded.replace(" ", "")
    return any(
        len(squeezed) >= len(letters) >= _LONG_ENOUGH
        and fuzz.partial_ratio(letters, squeezed[: len(letters) + _NUMBERING], score_cutoff=_ALIKE)
        for phrase in _phrases()[section]
        for letters in [phrase.replace(" ", "")]
    )
