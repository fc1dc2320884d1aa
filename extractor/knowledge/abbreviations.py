"""Abbreviations inside running text: UBND, NN&PTNT, BHYT."""

from __future__ import annotations

import re
from functools import cache

from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold


@cache
def expansions() -> dict[str, str]:
    """Each abbreviation (in capitals) with its folded expansion."""
    return {row["abbreviation"]: fold(row["expansion"]) for row in rows("abbreviations")}


def match_key(phrase: str) -> str:
    """The folded words of ``phrase``, abbreviations expanded, without "và" and punctuation.

    "Phòng NN&PTNT" and "phòng Nông nghiệp và phát triển nông thôn" have the same key.
    """
    text = re.sub(r"[&/.]", " ", phrase)
    tokens = [word for part in re.findall(r"[^\W_]+", text) for word in _expand(part)]
    return " ".join(word for word in tokens if word != "va")


def _expand(word: str) -> list[str]:
    """A word in capitals, or one no Vietnamese syllable looks like, may be an abbreviation."""
    folded = fold(word)
    if word.isupper() or not re.search("[aeiouy]", folded):
        return expansions().get(word.upper(), folded).split()
    return [folded]
