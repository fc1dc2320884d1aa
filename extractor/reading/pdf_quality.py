"""Whether the text layer of a page can be believed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.knowledge.lost_tones import count_lost_tones
from extractor.knowledge.text import fold
from extractor.reading.legacy.fonts import hint_of

_FEW_WORDS = 12
_COVERED = 0.5
_LEAST_MARKED = 0.15
_ENOUGH_LETTERS = 80
_LOST_TONES = 2
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}"
    r"(?:ch|ng|nh|[cmnpt])?"
)


@dataclass(frozen=True, slots=True)
class Quality:
    """``usable`` is whether the layer is read; ``confidence`` from 0 to 1."""

    usable: bool
    confidence: float
    reason: str


def judge(words: Sequence[str], covered: float, encoding: str = "unicode") -> Quality:
    """The quality of a page's words; ``covered`` is the share of the page under pictures.

    ``encoding`` is the one that the words, in Unicode by now, were decoded from.
    """
    letters = sum(1 for word in words for character in word if character.isalpha())
    if covered >= _COVERED and len(words) < _FEW_WORDS:
        return Quality(False, 0.0, "needs OCR: a picture with almost no text")
    if not letters:
        return Quality(True, 1.0, "empty page")
    marked = share_marked(words)
    if encoding != "unicode":
        sound = share_of_syllables(words)
        return Quality(True, round(sound**2, 2), f"text layer decoded from {encoding.upper()}")
    if count_lost_tones(" ".join(words)) >= _LOST_TONES:
        return Quality(True, 0.5, 'text layer with lost letters ("tồn" for "toàn")')
    if covered >= _COVERED:
        if marked < _LEAST_MARKED and letters >= _ENOUGH_LETTERS:
            return Quality(False, 0.0, "needs OCR: the text layer lacks Vietnamese letters")
        plausible = share_of_syllables(words)
        return Quality(True, round(plausible**2, 2), "text layer of a scan")
    if marked < _LEAST_MARKED and letters >= _ENOUGH_LETTERS:
        return Quality(True, 0.5, "text layer with few Vietnamese letters")
    return Quality(True, 1.0, "text layer")


def share_marked(words: Sequence[str]) -> float:
    """The share of letters that carry a Vietnamese mark (about a quarter in ordinary prose)."""
    letters = marked = 0
    for word in words:
        for character in unicodedata.normalize("NFC", word):
            if character.isalpha():
                letters += 1
                marked += character > "\x7f"
    return marked / letters if letters else 0.0


def share_of_syllables(words: Sequence[str]) -> float:
    """The share of lower-case words of letters alone that could be Vietnamese syllables."""
    tried = sound = 0
    for word in words:
        bare = word.strip(".,;:!?()“”\"'/…-")
        if not bare:
            continue
        if bare.isalpha() and bare.islower():
            tried += 1
            sound += bool(_SYLLABLE.fullmatch(fold(bare)))
        elif not bare.isalnum() and not re.search(r"\w{2}|\d", bare):
            tried += 1
    return sound / tried if tried else 0.0


def encoding_of_fonts(names: Sequence[str]) -> str:
    """``tcvn3``, ``vni``, ``mixed`` or ``unicode``, by the names of the fonts."""
    found = {encoding for name in names if (encoding := hint_of(name).encoding)}
    return found.pop() if len(found) == 1 else "mixed" if found else "unicode"
