"""Names that nobody knows, answered with the nearest that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from extractor.errors import InputProblem
from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

ENOUGH = 70.0  # of 100: below that, names have little more in common than their letters
LISTED = 12


def nearest(name: str, known: Sequence[str], number: int = 5) -> list[str]:
    """The known names most like ``name``, case and diacritics aside, best first."""
    wanted = fold(name)
    scored = [(_likeness(wanted, fold(one)), one) for one in known]
    near = sorted((-score, one) for score, one in scored if score >= ENOUGH)
    return [one for _, one in near[:number]]


def _likeness(wanted: str, name: str) -> float:
    """Half for the whole name, half for its part that is most like what is wanted."""
    return (fuzz.WRatio(wanted, name) + fuzz.partial_ratio(wanted, name)) / 2


def unknown(kind: str, name: str, known: Sequence[str]) -> InputProblem:
    """The problem that there is no ``name``, with what may have been meant."""
    near = nearest(name, known)
    advice = ""
    if near:
        advice = f"Did you mean: {'; '.join(near)}?"
    elif known:
        more = f"; and {len(known) - LISTED} more" if len(known) > LISTED else ""
        advice = f"There are: {'; '.join(known[:LISTED])}{more}."
    return InputProblem(f"There is no {kind} {name!r}.", advice)
