"""Names that nobody knows, answered with the nearest that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from extractor.errors import InputProblem
from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

ENOUGH = 60.0  # of 100: below that, names have little more in common than their letters


def nearest(name: str, known: Sequence[str], number: int = 5) -> list[str]:
    """The known names most like ``name``, case and diacritics aside, best first."""
    found = process.extract(
        name, known, scorer=fuzz.token_set_ratio, processor=fold, limit=number, score_cutoff=ENOUGH
    )
    return [match for match, _, _ in found]


def unknown(kind: str, name: str, known: Sequence[str]) -> InputProblem:
    """The problem that there is no ``name``, with what may have been meant."""
    near = nearest(name, known)
    listed = near or list(known)
    meant = "Did you mean" if near else "There are"
    mark = "?" if near else "."
    advice = f"{meant}: {', '.join(listed)}{mark}" if listed else ""
    return InputProblem(f"There is no {kind} {name!r}.", advice)
