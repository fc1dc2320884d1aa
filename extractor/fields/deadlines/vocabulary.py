"""The word lists that tell binding times from mere mentions, as patterns over folded text."""

from __future__ import annotations

import re
from functools import cache

from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold


@cache
def _phrases(name: str) -> str:
    phrases = {fold(row["phrase"]) for row in rows("time_words") if row["list"] == name}
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


@cache
def anywhere(name: str) -> re.Pattern[str]:
    """A phrase of list ``name`` as whole words."""
    return re.compile(rf"\b(?:{_phrases(name)})\b")


@cache
def at_end(name: str) -> re.Pattern[str]:
    """A phrase of list ``name`` that closes the string, spaces aside."""
    return re.compile(rf"\b(?:{_phrases(name)}) *$")


@cache
def at_start(name: str) -> re.Pattern[str]:
    """A phrase of list ``name`` that opens the string, spaces and commas aside."""
    return re.compile(rf"^[ ,:]*(?:(?:va|viec|tien hanh) )?(?:{_phrases(name)})\b")
