"""Capital and small letters of Vietnamese, as parts of patterns.

In Unicode they alternate (U+00C0 to U+1EF9), so that a range such as À-Ỹ holds both.
"""

from __future__ import annotations

import unicodedata

_LETTERS = [chr(code) for code in range(0xC0, 0x1EFA)]

CAPITAL = f"[A-Z{''.join(letter for letter in _LETTERS if letter.isupper())}]"
SMALL = f"[a-z{''.join(letter for letter in _LETTERS if letter.islower())}]"

TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""The five marks of tone, as they stand behind their letter in NFD."""


def has_tone(text: str) -> bool:
    """Whether some letter bears a mark of tone."""
    return not TONES.isdisjoint(unicodedata.normalize("NFD", text))
