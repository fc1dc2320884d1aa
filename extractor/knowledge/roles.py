"""The words that say in what role a unit does its work: chủ trì, phối hợp, tham mưu."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extractor.knowledge.tables import rows, words
from extractor.knowledge.text import fold_tones, unify_tones


class RoleWord(NamedTuple):
    """Words of a role in a text: ``role`` is lead, coordinate, advise, request or implement."""

    role: str
    start: int
    end: int


@cache
def role_words() -> dict[str, tuple[str, ...]]:
    """The words of each role."""
    return {row["role"]: words(row["words"]) for row in rows("role_words")}


@cache
def _roles() -> dict[str, str]:
    return {fold_tones(word): role for role, all_ in role_words().items() for word in all_}


@cache
def _pattern() -> re.Pattern[str]:
    ordered = sorted(_roles(), key=len, reverse=True)
    spaced = [r"\s+".join(map(re.escape, word.split())) for word in ordered]
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)")


def find_roles(text: str) -> list[RoleWord]:
    """The role words of ``text`` in order, the longest at each place, with their offsets.

    ``text`` must be NFC; tone placement and case do not matter.
    """
    return [
        RoleWord(_roles()[fold_tones(match[0])], match.start(), match.end())
        for match in _pattern().finditer(unify_tones(text).lower())
    ]


def role_of(text: str) -> str:
    """The role that the opening of a task gives its unit: that of the first role word.

    "Chủ trì, phối hợp với …" leads; "Tham mưu UBND …" advises; anything else implements.
    """
    found = find_roles(text)
    return found[0].role if found else "implement"
