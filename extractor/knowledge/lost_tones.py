"""Phrases by which a text shows that it lost the letter under old-style tone marks.

Some layers have "ồ" where the page prints "oà": "an tồn" for "an toàn".  The words they leave
are Vietnamese words, so only phrases that nobody writes tell; which word was meant is not always
clear, so such a text is flagged and not altered.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from extractor.knowledge.tables import rows


def count_lost_tones(text: str) -> int:
    """How many phrases of the text have lost a letter in this way."""
    return len(_damaged().findall(unicodedata.normalize("NFC", text).lower()))


@cache
def _damaged() -> re.Pattern[str]:
    phrases = "|".join(row["damaged"].replace(" ", r"\s+") for row in rows("lost_tones"))
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)")
