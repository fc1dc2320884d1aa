"""How often words stand beside each other in the language of administration.

:func:`words_of` cuts a text into the words that are counted: syllables and abbreviations in lower
case with tone marks as by ``fold_tones``, :data:`NUMBER` for any number, and :data:`BOUND` where
punctuation or a line's end parts two words.  ``build_word_counts`` collects the counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.knowledge.tables import packed_rows
from extractor.knowledge.word_pairs import normal

NUMBER = "#"
BOUND = "^"

_WORD = re.compile(r"(?P<word>[^\W\d_]+)|(?P<number>\d+(?:[.,/]\d+)*)|\n|[^\s\w,'’]")
_LISTED = 0.3
"""How much a pair counts that only a dictionary has."""


@dataclass(frozen=True, slots=True)
class WordCounts:
    """Counts of words, of pairs of neighbours, of the pairs that a word opens, and of all words.

    ``followers`` says how many different words were seen behind a word.
    """

    words: dict[str, float]
    pairs: dict[tuple[str, str], float]
    opening: dict[str, float]
    followers: dict[str, int]
    total: float


def words_of(text: str) -> list[str]:
    """The words of ``text`` as they are counted, with a bound at both ends."""
    words = [BOUND]
    for match in _WORD.finditer(text):
        word = normal(match[0]) if match["word"] else NUMBER if match["number"] else BOUND
        if word != BOUND or words[-1] != BOUND:
            words.append(word)
    return words if words[-1] == BOUND else [*words, BOUND]


@cache
def word_counts() -> WordCounts:
    """The packaged counts."""
    words: dict[str, float] = {}
    pairs: dict[tuple[str, str], float] = {}
    opening: dict[str, float] = {}
    followed: dict[str, int] = {}
    for word, times, followers in packed_rows("word_counts"):
        words[word] = float(times) or _LISTED
        opens, seen = 0.0, 0
        for group in followers.split(";") if followers else ():
            count, *after = group.split()
            weight = float(count) or _LISTED
            pairs.update(((word, second), weight) for second in after)
            opens += weight * len(after)
            seen += len(after) if weight >= 1 else 0
        opening[word], followed[word] = opens, seen
    return WordCounts(words, pairs, opening, followed, sum(words.values()))
