"""Numbers of pages that a converter left among the lines of a text.

A number alone on a line may be anything; a row of them, each one more than the last and about a
page apart, numbers the pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_ALONE = re.compile(r"[ \t]*(?:[-–][ \t]*)?(\d{1,3})(?:[ \t]*[-–])?[ \t]*")
_LABELLED = re.compile(
    r"\s*[-–|]?\s*(?:trang|page):?\s*\d{1,3}(?P<of>\s*(?:/|of|trên)\s*\d{1,3})?\s*[-–|]?\s*",
    re.IGNORECASE,
)
_FEWEST_PAGES = 3
_FEWEST_LABELS = 2
_SET_APART = re.compile(r"[ \t]{20,}\S")
_SHORTEST_PAGE, _LONGEST_PAGE = 20, 120  # lines


def page_numbers(lines: Sequence[str]) -> frozenset[int]:
    """The indices of the lines that hold nothing but the number of a page."""
    alone = [
        (at, int(found[1])) for at, line in enumerate(lines) if (found := _ALONE.fullmatch(line))
    ]
    chains: dict[int, list[int]] = {}
    best: list[int] = []
    for at, number in alone:
        before = chains.get(number - 1, [])
        follows = before and _SHORTEST_PAGE <= at - before[-1] <= _LONGEST_PAGE
        if follows or number <= 2:
            chains[number] = [*before, at] if follows else [at]
            best = max(best, chains[number], key=len)
    steps = [later - earlier for earlier, later in pairwise(best)]
    even = steps and max(steps) <= 3 * min(steps)
    unnamed = best if len(best) >= _FEWEST_PAGES and even else []
    return frozenset([*unnamed, *_labelled(lines)])


def _labelled(lines: Sequence[str]) -> list[int]:
    """The lines "Trang 3/5"; without the total only several of them, or one set apart."""
    found = [
        (at, match["of"] or _SET_APART.match(line))
        for at, line in enumerate(lines)
        if (match := _LABELLED.fullmatch(line))
    ]
    if len(found) >= _FEWEST_LABELS or any(sure for _, sure in found):
        return [at for at, _ in found]
    return []
