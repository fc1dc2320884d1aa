"""How probable it is that one word follows another: in the language, and in this document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log

from extractor.knowledge.word_counts import BOUND, NUMBER, word_counts
from extractor.language.misread.words import Gap, Word
from extractor.reading.ocr.fit import is_sound

_OWN = 3.0
"""How much more a neighbourhood counts that stands in the document itself."""
_OWN_UNSOUND = 0.3
"""The same for what can be no word, where a slip may have befallen the document twice."""
_SMOOTHING = 4.0
_UNSEEN, _UNSOUND = 0.02, 0.0002
"""What a word counts that nobody has seen, being spelled soundly or not."""


class Usage:
    """The counts of the language and of one document, as logarithms of probabilities.

    A word that stands as it was read does not speak for itself: it is left out of the counts.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self._language = word_counts()
        self.own = Counter(word.spelled for word in words)
        self.own_pairs = Counter(
            (one.spelled, other.spelled)
            for one, other in pairwise(words)
            if one.gap is not Gap.APART
        )
        self.own_numbers = Counter(word.written for word in words if word.spelled == NUMBER)
        self._known: dict[tuple[str, str, bool, bool], float] = {}

    def count(self, word: str) -> float:
        """How often the word occurs in the language."""
        return self._language.words.get(word, 0.0)

    def goes_together(self, first: str, second: str) -> bool:
        """Whether two words are known neighbours."""
        pair = first, second
        return self._language.pairs.get(pair, 0.0) >= 1 or self.own_pairs[pair] > 1

    def is_known(self, word: str) -> bool:
        """Whether a word occurs in the language at all, or often in the document."""
        return word in self._language.words or self.own[word] > 2

    def follows(self, first: str, second: str, *, read: bool, both_read: bool) -> float:
        """How probable ``second`` is behind ``first``, as a natural logarithm.

        ``read`` tells that the second word stands as it was read, ``both_read`` both of them.
        """
        key = first, second, read, both_read
        if key not in self._known:
            self._known[key] = log(self._probability(*key))
        return self._known[key]

    def _probability(self, first: str, second: str, read: bool, both_read: bool) -> float:
        language = self._language
        own_pair = self.own_pairs[first, second] - both_read
        own_first = self.own[first] if first not in (BOUND, NUMBER) else 0
        sound = second in language.words or is_sound(second)
        own = (_OWN if sound else _OWN_UNSOUND) * max(own_pair, 0)
        pair = language.pairs.get((first, second), 0.0) + own
        opening = language.opening.get(first, 0.0) + _OWN * own_first
        unseen = language.followers.get(first, 0) + _SMOOTHING + own_first
        alone = self._alone(second, self.own[second] - read)
        return (pair + unseen * alone) / (opening + unseen)

    def _alone(self, word: str, own: int) -> float:
        count = self.count(word)
        if count or is_sound(word):
            count += _OWN * max(own, 0) or _UNSEEN
        else:
            count += _OWN_UNSOUND * max(own, 0) or _UNSOUND
        return count / self._language.total
