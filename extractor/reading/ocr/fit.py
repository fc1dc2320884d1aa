"""How well words fit Vietnamese: the share of them that are spelled as its syllables are."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from extractor.knowledge.syllables import is_syllable

_ENOUGH = 8
_EDGES = ".,;:!?()[]“”\"'…-"
_STOPS = ("c", "ch", "p", "t")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def share_of_syllables(words: Sequence[str]) -> float | None:
    """The share of syllables among words of letters alone; None where there are too few to tell.

    Words all in capitals are left out, as many are abbreviations.
    """
    tried = [
        bare
        for word in words
        if len(bare := word.strip(_EDGES)) > 1 and bare.isalpha() and not bare.isupper()
    ]
    return sum(map(is_sound, tried)) / len(tried) if len(tried) >= _ENOUGH else None


def is_sound(word: str) -> bool:
    """Whether the word is a syllable with its tone: one that ends in a stop must have one."""
    if not is_syllable(word):
        return False
    toned = not _TONES.isdisjoint(unicodedata.normalize("NFD", word))
    return toned or not word.lower().endswith(_STOPS)
