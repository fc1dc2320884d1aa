"""The shape of Vietnamese syllables, with their diacritics: what could be a word and what not."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from extractor.knowledge.tables import rows

_TONES = {"\u0300": "", "\u0301": "stop", "\u0303": "", "\u0309": "", "\u0323": "stop"}
"""Tone marks; only those of sắc and nặng stand over a syllable closed by a stop."""

_STOPS = ("c", "ch", "p", "t")
_OPENINGS = ("", *"bcdđghklmnprstvx", "ch", "gh", "kh", "ng", "ngh", "nh", "ph", "th", "tr")


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether ``word``, letters alone in any case, is spelled as a Vietnamese syllable may be.

    Tone marks may stand in the old or the new place ("hòa", "hoà").
    """
    letters: list[str] = []
    tones: list[str] = []
    for letter in word.lower():
        for mark in unicodedata.normalize("NFD", letter):
            if mark in _TONES:
                tones.append(mark)
            else:
                letters.append(mark)
    bare = unicodedata.normalize("NFC", "".join(letters))
    if len(tones) > 1 or bare not in _shapes():
        return False
    return not bare.endswith(_STOPS) or not tones or _TONES[tones[0]] == "stop"


@cache
def _shapes() -> frozenset[str]:
    """Every syllable without its tone mark."""
    shapes: set[str] = set()
    for row in rows("syllable_rhymes"):
        openings = (row["opening"],) if row["opening"] else _OPENINGS
        shapes.update(opening + rhyme for opening in openings for rhyme in row["rhymes"].split())
    return frozenset(shapes)
