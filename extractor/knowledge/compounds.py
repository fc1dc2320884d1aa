"""Names that hold a dash: "Văn hóa - Thể thao", "Lao động - Thương binh và Xã hội"."""

from __future__ import annotations

import re
from functools import cache

from extractor.knowledge.actors import actors
from extractor.knowledge.bodies import bodies
from extractor.knowledge.text import fold

_DASHED = re.compile(r"(\w+)\s*-\s*(\w+)")


@cache
def dashed_pairs() -> frozenset[tuple[str, str]]:
    """The folded syllables that stand around a dash in the names of bodies and actors."""
    names = [name for body in bodies() for name in (body.name, *body.variants)]
    names += [name for actor in actors() for name in (actor.name, *actor.aliases)]
    return frozenset(pair for name in names for pair in _DASHED.findall(fold(name)))


def is_dashed_name(before: str, after: str) -> bool:
    """Whether the end of one text and the beginning of another are two halves of such a name."""
    left, right = re.findall(r"\w+", fold(before)), re.findall(r"\w+", fold(after))
    return bool(left and right) and (left[-1], right[0]) in dashed_pairs()
