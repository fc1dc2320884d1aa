"""Capital and small letters of Vietnamese, as parts of patterns.

In Unicode they alternate (U+00C0 to U+1EF9), so that a range such as À-Ỹ holds both.
"""

from __future__ import annotations

_LETTERS = [chr(code) for code in range(0xC0, 0x1EFA)]

CAPITAL = f"[A-Z{''.join(letter for letter in _LETTERS if letter.isupper())}]"
SMALL = f"[a-z{''.join(letter for letter in _LETTERS if letter.islower())}]"
