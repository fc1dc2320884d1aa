"""How much of a text is spelled as Vietnamese is: what recognition spoilt, the rules misread."""

from __future__ import annotations

import re
from collections import Counter

from extractor.reading.ocr.fit import is_sound

_WORD = re.compile(r"[^\W\d_]{2,}")


def share_spelled(text: str) -> float:
    """The share of words that could be syllables, 0 to 1; 1 where there is none.

    Only words in lower case are tried, as names may be foreign and capitals abbreviations.
    """
    words = Counter(word for word in _WORD.findall(text) if word.islower())
    sound = sum(times for word, times in words.items() if is_sound(word))
    return sound / words.total() if words else 1.0
