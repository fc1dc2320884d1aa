"""The letter "ư" that a PDF in TCVN3 shows as a hyphen.

TCVN3 has "ư" at 0xAD, where Western fonts have the soft hyphen; readers of PDFs give it as a plain
hyphen, so that "nước" comes out as "n-ớc".
"""

from __future__ import annotations

import re

from extractor.knowledge.syllables import is_syllable

_CORE = re.compile(r"-?[^\W\d_][\w-]*")
_LIST_MARK = re.compile(r"\A[a-zđ]-\Z", re.IGNORECASE)


def with_horned_u(word: str, opens_line: bool) -> str:
    """A decoded word with its hyphens as "ư", where that makes it one syllable.

    A letter and a hyphen that open a line ("b-") are left as the mark of a list.
    """
    if "-" not in word or (opens_line and _LIST_MARK.match(word)):
        return word
    found = _CORE.search(word)
    core = found[0] if found else ""
    if core.count("-") != 1:
        return word
    letter = "Ư" if core.isupper() and len(core) > 2 else "ư"
    restored = core.replace("-", letter)
    return word.replace(core, restored) if is_syllable(restored) else word
