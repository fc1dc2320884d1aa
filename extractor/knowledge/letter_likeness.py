"""Which letters and digits an engine for text recognition takes for one another."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import permutations
from typing import TYPE_CHECKING

from extractor.knowledge.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator


def alike_forms(letters: str) -> Iterator[str]:
    """``letters`` (lower case, without marks) with one of them, or two as one, read otherwise."""
    alike, contracted = _alike()
    for place, letter in enumerate(letters):
        for other in alike.get(letter, ()):
            yield f"{letters[:place]}{other}{letters[place + 1 :]}"
        if other := contracted.get(letters[place : place + 2], ""):
            yield f"{letters[:place]}{other}{letters[place + 2 :]}"


@cache
def _alike() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    alike: defaultdict[str, set[str]] = defaultdict(set)
    contracted: dict[str, str] = {}
    for row in rows("letter_likeness"):
        group = row["letters"].split()
        for one, other in permutations(group, 2):
            if len(one) > 1:
                contracted[one] = other
            elif len(other) == 1:
                alike[one].add(other)
    return {letter: frozenset(others) for letter, others in alike.items()}, contracted
