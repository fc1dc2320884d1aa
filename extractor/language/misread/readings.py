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
        self._found: dict[tuple[str, bool], dict[tuple[str, ...], int]] = {}

    def of(self, word: Word) -> dict[tuple[str, ...], int]:
        """The readings of a word other than itself, each of one or two words, with its slips.

        A number among them is given in digits.
        """
        key = word.written, word.beside_digits
        if key not in self._found:
            self._found[key] = dict(self._all(word))
        return self._found[key]

    def joined(self, first: Word, second: Word) -> dict[str, int]:
        """The words that two may be the parts of, each with its slips beside the parting."""
        whole = normal(first.spelled + second.spelled)
        if len(whole) > _LONGEST or not whole.isalpha():
            return {}
        if self._usage.count(whole) >= 1:
            return {whole: 0}
        if len(first.spelled) > 1 and len(second.spelled) > 1:
            return {}
        return {other: slips for (other,), slips in self._single(whole) if slips == 1}

    def _all(self, word: Word) -> Iterator[tuple[tuple[str, ...], int]]:
        if not _LETTER_AND_NUMBER.fullmatch(word.spelled):
            yield from self._single(word.spelled)
            yield from self._parted(word.spelled)
        if word.beside_digits or not self._usage.is_known(word.spelled):
            own = self._usage.own_numbers
            number = meant_number(word.written, own, among_digits=word.beside_digits)
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
        """Words without the blanks between them; none where the word itself is known."""
        if len(word) < _LONG or not word.isalpha() or self._usage.is_known(word):
            return
        for place in range(1, len(word)):
            first, rest = normal(word[:place]), normal(word[place:])
            if self._usage.count(first) >= 1:
                yield from self._second(first, rest)
            elif self._usage.count(rest) >= 1 and place > 1:
                # The second word stands; the first was misread as well.
                for (other,), slips in self._single(first):
                    if slips == 1 and self._usage.goes_together(other, rest):
                        yield (other, rest), 2

    def _second(self, first: str, rest: str) -> Iterator[tuple[tuple[str, ...], int]]:
        if self._usage.count(rest) >= 1:
            yield (first, rest), 1
        elif len(rest) > 1:
            for (other,), slips in self._single(rest):
                if slips == 1 and self._usage.goes_together(first, other):
                    yield (first, other), 2
        for place in range(1, len(rest)):
            second, third = normal(rest[:place]), normal(rest[place:])
            together = self._usage.goes_together
            if together(first, second) and together(second, third):
                yield (first, second, third), 2


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
