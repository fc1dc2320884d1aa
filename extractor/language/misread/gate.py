"""Whether a text is spoilt: words in it that can be none of the language, each once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from extractor.reading.ocr.fit import is_sound

# Words in lower case that stand alone, as no part of an address or a notation.
_WORD = re.compile(r"(?<![\w.@/-])[^\W\d_]{2,}(?![\w@/-]|\.\w)")
_LEAST = 2.5
_SHARE = 0.006
_WITHOUT_MARKS = 0.5
"""How much an odd word counts that has no mark, as foreign words have none."""


def share_unsound(texts: Iterable[str]) -> float:
    """The share of words that are no syllables, 0 to 1; 0 where they are few.

    Clean plans have up to 0.4 % (foreign words, units of measure), those with 1 % of their letters
    wrong 1 % and more.  What occurs twice is no slip but a word.
    """
    words = Counter(word for text in texts for word in _WORD.findall(text) if word.islower())
    odd = sum(
        _WITHOUT_MARKS if word.isascii() else 1.0
        for word, times in words.items()
        if times == 1 and not is_sound(word)
    )
    share = odd / words.total() if words else 0.0
    return share if odd >= _LEAST and share >= _SHARE else 0.0
