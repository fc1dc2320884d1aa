"""What a word may have been before it was misread, and by how many slips."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from extractor.knowledge.letter_likeness import alike_forms
from extractor.knowledge.word_counts import word_counts
from extractor.knowledge.word_pairs import normal
from extractor.language.misread.numerals import meant_number
from extractor.language.misread.usage import Usage
from extractor.language.misread.words import Word

_LONG = 4
"""From so many letters on a word may have two slips, or be two words without a blank between."""
_LONGEST = 7
"""The longest syllable has so many letters (nghiêng)."""
_FREQUENT = 2
_LETTER_AND_NUMBER = re.compile(r"[^\W\d_][0-9]+")
_NUMBER_BESIDE = re.compile(r"([0-9]+)([^\W\d_]{2,})|([^\W\d_]{2,})([0-9]+)")


class Readings:
    """The words that those of one document may be taken for."""

    def __init__(self, usage: Usage) -> None:
        self._usage = usage
        self._own: defaultdict[str, list[str]] = defaultdict(list)
        for word, times in usage.own.items():
            if times >= _FREQUENT and usage.count(word) == 0:
                self._own[bare(word)].append(word)
        self._found: dict[str, dict[tuple[str, ...], int]] = {}

    def of(self, word: Word) -> dict[tuple[str, ...], int]:
        """The readings of a word other than itself, each of one or two words, with its slips.

        A number among them is given in digits.
        """
        if word.written not in self._found:
            self._found[word.written] = dict(self._all(word))
        return self._found[word.written]

    def joined(self, first: str, second: str) -> str | None:
        """The word that two are the parts of; None where they make none."""
        whole = normal(first + second)
        if len(whole) > _LONGEST or self._usage.count(whole) < 1:
            return None
        return whole

    def _all(self, word: Word) -> Iterator[tuple[tuple[str, ...], int]]:
        if not _LETTER_AND_NUMBER.fullmatch(word.spelled):
            yield from self._single(word.spelled)
            yield from self._parted(word.spelled)
        if len(word.spelled) <= _LONGEST and not self._usage.is_known(word.spelled):
            number = meant_number(word.written, self._usage.own_numbers)
            if number is not None:
                yield (number,), sum(not letter.isdigit() for letter in word.written)
        if beside := _NUMBER_BESIDE.fullmatch(word.spelled):
            halves = tuple(half for half in beside.groups() if half)
            if all(half.isdigit() or self._usage.count(half) >= 1 for half in halves):
                yield halves, 1

    def _single(self, word: str) -> Iterator[tuple[tuple[str, ...], int]]:
        letters = bare(word)
        most = 1 if len(word) < _LONG else 2
        for form in {letters, *alike_forms(letters)}:
            for other in (*_vocabulary().get(form, ()), *self._own.get(form, ())):
                slips = _slips(word, other)
                if other != word and slips <= most:
                    yield (other,), slips
        if len(word) >= _LONG and self._usage.count(word) < 1:
            yield from self._longer_or_shorter(word, letters)

    def _longer_or_shorter(self, word: str, letters: str) -> Iterator[tuple[tuple[str, ...], int]]:
        """Words that have one letter more or less, which is rarer than a letter mistaken."""
        for other in _one_letter_more().get(letters, ()):
            if _lacks_one(word, other):
                yield (other,), 2
        for place in range(len(letters)):
            for other in _vocabulary().get(letters[:place] + letters[place + 1 :], ()):
                if _lacks_one(other, word):
                    yield (other,), 2

    def _parted(self, word: str) -> Iterator[tuple[tuple[str, ...], int]]:
        """Two words without the blank between them; none where the word itself is known."""
        if len(word) < _LONG or not word.isalpha() or self._usage.is_known(word):
            return
        for place in range(1, len(word)):
            halves = normal(word[:place]), normal(word[place:])
            if all(self._usage.count(half) >= 1 for half in halves):
                yield halves, 1


@lru_cache(maxsize=65_536)
def bare(word: str) -> str:
    """The letters of a word without any mark, đ as d."""
    return "".join(letter for letter, _ in _parts(word))


@lru_cache(maxsize=65_536)
def _parts(word: str) -> tuple[tuple[str, str], ...]:
    """Each letter of a word with its marks."""
    marked = (unicodedata.normalize("NFD", letter) for letter in word)
    return tuple(("d", "-") if mark == "đ" else (mark[0], mark[1:]) for mark in marked)


def _slips(read: str, meant: str) -> int:
    """How many letters differ, or 1 and those that do not where two were read for one."""
    if len(read) != len(meant):
        return 1
    return sum(one != other for one, other in zip(_parts(read), _parts(meant), strict=True))


@cache
def _vocabulary() -> dict[str, tuple[str, ...]]:
    """The words seen in administrative language, by their letters without marks."""
    words: defaultdict[str, list[str]] = defaultdict(list)
    for word, count in word_counts().words.items():
        if count >= 1:
            words[bare(word)].append(word)
    return {letters: tuple(found) for letters, found in words.items()}


@cache
def _one_letter_more() -> dict[str, tuple[str, ...]]:
    """The words of the language by what is left of their letters without one of them."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for letters, found in _vocabulary().items():
        for place in range(len(letters)):
            words[letters[:place] + letters[place + 1 :]].update(found)
    return {left: tuple(sorted(found)) for left, found in words.items()}


def _lacks_one(shorter: str, longer: str) -> bool:
    """Whether ``shorter`` is ``longer`` without one letter, all marks being alike."""
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
