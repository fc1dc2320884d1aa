"""How well words fit Vietnamese: the share of them that are spelled as its syllables are."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.knowledge.letters import has_tone
from extractor.knowledge.syllables import is_syllable

_ENOUGH = 8
_EDGES = ".,;:!?()[]“”\"'…-"
_STOPS = ("c", "ch", "p", "t")


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
    return has_tone(word) or not word.lower().endswith(_STOPS)
