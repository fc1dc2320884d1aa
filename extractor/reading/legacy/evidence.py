"""Which encoding a stretch of text is in, by how many of its words come out as syllables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractor.knowledge.syllables import is_syllable
from extractor.reading.legacy.conversion import convert
from extractor.reading.legacy.fonts import TCVN3, UNICODE, VNI

_BETWEEN = re.compile(r"[!-@\[-`{-~“”„‘’–—…•\u00a0]+")
_LETTER = re.compile(r"[^\W\d_]")
_UNICODE_ONLY = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9"
    "\u0300\u0301\u0303\u0309\u0323]"
)
"""Vietnamese letters and marks that no legacy font has, as its characters end at U+00FF."""

_FULL = 0.4
_ENOUGH_WORDS = 4
_SOUND = 0.8
_GAIN = 0.4
_FONT_WRONG_BY = 0.25


@dataclass(frozen=True, slots=True)
class Evidence:
    """Of ``marked`` words beyond ASCII, how many are syllables as they stand and decoded."""

    marked: int
    unicode: int
    tcvn3: int = 0
    vni: int = 0

    def sound(self, encoding: str) -> int:
        """The number of sound words, read in ``encoding``."""
        return {UNICODE: self.unicode, TCVN3: self.tcvn3, VNI: self.vni}[encoding]

    @property
    def best_legacy(self) -> str:
        """The legacy encoding that gives more sound words."""
        return TCVN3 if self.tcvn3 >= self.vni else VNI


def is_surely_unicode(word: str) -> bool:
    """Whether the word has a Vietnamese letter that only Unicode has."""
    return bool(_UNICODE_ONLY.search(word))


def is_full_of_unicode(text: str) -> bool:
    """Whether a good part of the characters beyond ASCII, if any, are in Unicode alone."""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return not beyond or len(_UNICODE_ONLY.findall(text)) >= _FULL * beyond


def weigh(text: str) -> Evidence:
    """Count the sound words of a text as it stands and in each legacy encoding.

    Where most words have letters that only Unicode has, nothing else is looked into.
    """
    marked = [word for word in text.split() if not word.isascii() and _LETTER.search(word)]
    if 2 * sum(map(is_surely_unicode, marked)) >= len(marked):
        return Evidence(len(marked), len(marked))
    sound = sum(map(_is_sound, marked))
    tcvn3, vni = (
        sum(_is_sound(convert(word, encoding)) for word in marked) for encoding in (TCVN3, VNI)
    )
    return Evidence(len(marked), sound, tcvn3, vni)


def looks_legacy(text: str) -> bool:
    """Whether a text without fonts is in TCVN3 or VNI, by its words."""
    return judge(weigh(text), None, None) != UNICODE


@lru_cache(maxsize=65536)
def _is_sound(word: str) -> bool:
    """Whether the word is one syllable, or several set together with hyphens and the like."""
    parts = [part for part in _BETWEEN.split(word) if part]
    return bool(parts) and all(part.isascii() or is_syllable(part) for part in parts)


def judge(evidence: Evidence, font: str | None, before: str | None) -> str:
    """The encoding of a text.

    ``font`` is the encoding that the font stands for; ``before`` the one of the text before it
    in the same font.  Fonts are believed unless the words clearly speak against them: a document
    put together from others may show one encoding in the font of another.
    """
    if not evidence.marked:
        return font or before or UNICODE
    best = evidence.best_legacy
    if font is not None:
        expected = before or font
        other = max((UNICODE, TCVN3, VNI), key=evidence.sound)
        margin = 0.0 if other == font else max(1.0, _FONT_WRONG_BY * evidence.marked)
        hopeless = not evidence.sound(expected) and evidence.sound(other) == evidence.marked
        wrong = hopeless or evidence.sound(other) > evidence.sound(expected) + margin
        return other if wrong else expected
    gain = evidence.sound(best) - evidence.unicode
    if before in {TCVN3, VNI} and gain > 0:
        return best if evidence.sound(best) > evidence.sound(before) + 1 else before
    strong = (
        evidence.marked >= _ENOUGH_WORDS
        and evidence.sound(best) >= _SOUND * evidence.marked
        and gain >= _GAIN * evidence.marked
    )
    return best if strong else UNICODE
