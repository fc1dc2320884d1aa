"""Pairs of neighbouring Vietnamese syllables, and which syllables differ by a slip of the eye.

The pairs come from a dictionary of the language and from this project's own tables of
administrative terms; ``build_word_pairs`` collects them.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.knowledge.letters import TONES
from extractor.knowledge.tables import packed_rows, rows
from extractor.knowledge.text import fold_tones

_DOT_BELOW = "\u0323"
_WITHOUT_HATS = str.maketrans("âêô", "aeo")
_LETTERS_ALONE = str.maketrans("âăêôđ", "aaeod")


@dataclass(frozen=True, slots=True)
class WordPairs:
    """``usual`` pairs are frequent in administrative terms, ``used`` and ``known`` ones occur.

    ``known`` holds those of the language at large besides.
    ``administrative`` are the syllables of such terms, ``syllables`` all, by their letters
    without hat, breve, stroke and tone.
    """

    known: frozenset[tuple[str, str]]
    usual: frozenset[tuple[str, str]]
    used: frozenset[tuple[str, str]]
    administrative: frozenset[str]
    syllables: dict[str, tuple[str, ...]]

    def has(self, syllable: str) -> bool:
        """Whether the syllable occurs in any pair."""
        return syllable in self.syllables.get(_letters(syllable), ())

    def lookalikes(self, syllable: str) -> list[str]:
        """The syllables for which this one may have been misread.

        They differ in the stroke of the đ, or in hat and mark above the vowel; a dot below is
        neither lost nor won.
        """
        return [
            other
            for other in self.syllables.get(_letters(syllable), ())
            if other != syllable and _alike(syllable, other)
        ]


@cache
def free_words() -> frozenset[str]:
    """Words that stand beside any other: pronouns, particles, small numbers."""
    return frozenset(normal(row["word"]) for row in rows("free_words"))


@cache
def word_pairs() -> WordPairs:
    """The packaged pairs; syllables in lower case with tone marks as by ``fold_tones``."""
    known: set[tuple[str, str]] = set()
    usual: set[tuple[str, str]] = set()
    used: set[tuple[str, str]] = set()
    for first, often, seldom, listed in packed_rows("word_pairs"):
        usual.update((first, second) for second in often.split())
        used.update((first, second) for second in (*often.split(), *seldom.split()))
        known.update((first, second) for second in listed.split())
    known |= used
    syllables: defaultdict[str, list[str]] = defaultdict(list)
    for syllable in sorted({syllable for pair in known for syllable in pair}):
        syllables[_letters(syllable)].append(syllable)
    return WordPairs(
        frozenset(known),
        frozenset(usual),
        frozenset(used),
        frozenset(syllable for pair in used for syllable in pair),
        {letters: tuple(found) for letters, found in syllables.items()},
    )


def normal(word: str) -> str:
    """A word as the pairs spell it."""
    return fold_tones(unicodedata.normalize("NFC", word.lower()))


@lru_cache(maxsize=16384)
def _parted(syllable: str) -> tuple[str, str]:
    """The syllable without its tone mark, and the mark."""
    marks = unicodedata.normalize("NFD", syllable)
    bare = "".join(mark for mark in marks if mark not in TONES)
    return unicodedata.normalize("NFC", bare), "".join(mark for mark in marks if mark in TONES)


def _letters(syllable: str) -> str:
    return _parted(syllable)[0].translate(_LETTERS_ALONE)


def _alike(read: str, meant: str) -> bool:
    (read_bare, read_tone), (meant_bare, meant_tone) = _parted(read), _parted(meant)
    if read_tone == meant_tone and read_bare.replace("đ", "d") == meant_bare.replace("đ", "d"):
        return True
    if (_DOT_BELOW in read_tone) != (_DOT_BELOW in meant_tone):
        return False
    return read_bare.translate(_WITHOUT_HATS) == meant_bare.translate(_WITHOUT_HATS)
