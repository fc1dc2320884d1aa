"""Numbers told twice, in words and in digits: "năm (05) mô hình", "05 (năm) mô hình"."""

from __future__ import annotations

import re

from extractor.knowledge.numbers import number_words, parse_number, parse_number_words

_WORDS = "|".join(sorted(map(re.escape, number_words()), key=len, reverse=True))
_BEFORE = re.compile(
    rf"(?<!\w)(?P<words>(?:{_WORDS})(?:\s+(?:{_WORDS}))*)(?P<share>\s+phần trăm)?\s*\(\s*\Z"
)
_BEHIND = re.compile(rf"\s?\(\s*(?P<words>(?:{_WORDS})(?:\s+(?:{_WORDS}))*)(?:\s+phần trăm)?\s*\)")
_REACH = 60


def words_before(folded: str, start: int, digits: str) -> int | None:
    """Where the words begin that say the number whose ``digits`` stand at ``start`` in brackets."""
    if folded[max(0, start - 2) : start].rstrip()[-1:] != "(":
        return None
    window = folded[max(0, start - _REACH) : start]
    found = _BEFORE.search(window)
    if found is None or parse_number_words(found["words"]) != parse_number(digits):
        return None
    return start - len(window) + found.start()


def past_words(folded: str, end: int, digits: str) -> int:
    """Where the bracket ends that repeats the ``digits`` before ``end`` in words, else ``end``."""
    found = _BEHIND.match(folded, end)
    if found is None or parse_number_words(found["words"]) != parse_number(digits):
        return end
    return found.end()
