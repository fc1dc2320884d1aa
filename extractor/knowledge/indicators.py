"""The canonical indicators that targets are compared by, and matching phrases to them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from extractor.knowledge.abbreviations import match_key
from extractor.knowledge.tables import rows, words

SIMILAR = 90.0
"""Least ``token_sort_ratio`` of a phrase and a name that are taken for the same."""
_SHARES = ("%", "‰", "điểm %")
_LEAST_COVER = 0.3
"""Least share of the phrase's words that a name found inside it must make up."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measured thing; ``direction`` up, down or context; the last three name criteria."""

    id: str
    label: str
    synonyms: tuple[str, ...]
    unit: str
    direction: str
    domain: str
    ntm2016: str
    ntm2022: str
    ntmnc2022: str


@cache
def indicators() -> tuple[Indicator, ...]:
    """All indicators of the table ``indicators``."""
    return tuple(
        Indicator(
            id=row["id"],
            label=row["label"],
            synonyms=words(row["synonyms"]),
            unit=row["unit"],
            direction=row["direction"],
            domain=row["domain"],
            ntm2016=row["ntm2016"],
            ntm2022=row["ntm2022"],
            ntmnc2022=row["ntmnc2022"],
        )
        for row in rows("indicators")
    )


def _key(phrase: str) -> str:
    """The words of a phrase, tỉ lệ as tỷ lệ, abbreviations expanded."""
    return match_key(phrase).replace("y", "i")


@cache
def _names() -> tuple[tuple[str, Indicator], ...]:
    """Each name of each indicator as a key; gaps ("...") part a name into pieces by " … "."""
    return tuple(
        (key, indicator)
        for indicator in indicators()
        for name in (indicator.label, *indicator.synonyms)
        if (key := " … ".join(filter(None, map(_key, re.split(r"\.{3}%?|…", name)))))
    )


@dataclass(frozen=True, slots=True)
class _Index:
    """The names with what finds them fast: their rarest word, and their words in order."""

    names: tuple[tuple[str, Indicator], ...]
    by_word: dict[str, tuple[int, ...]]
    ordered: tuple[str, ...]


@cache
def _index() -> _Index:
    names = _names()
    held = [name.replace(" … ", " ").split() for name, _ in names]
    frequency = Counter(word for held_words in held for word in set(held_words))
    by_word: dict[str, list[int]] = {}
    for number, held_words in enumerate(held):
        by_word.setdefault(min(held_words, key=frequency.__getitem__), []).append(number)
    return _Index(
        names=names,
        by_word={word: tuple(numbers) for word, numbers in by_word.items()},
        ordered=tuple(" ".join(sorted(name.split())) for name, _ in names),
    )


@lru_cache(maxsize=4_096)
def match_indicator(phrase: str, unit: str | None = None) -> tuple[str, float] | None:
    """The id of the indicator that ``phrase`` measures with a score in 0..1, or None if unsure.

    An equal name scores 1; a name found whole inside the phrase scores by how much of the phrase
    it is, the longest name winning; a name written a little differently scores its likeness.
    Where ``unit`` is given, shares are not matched to counts nor counts to shares.  Names of
    several indicators that fit alike give None.
    """
    key = _key(phrase)
    inside = [
        (name, found.id)
        for name, found in _candidates(key)
        if _stands_in(name, key) and _fits(found, unit)
    ]
    if equal := {found for name, found in inside if name == key}:
        return (equal.pop(), 1.0) if len(equal) == 1 else None
    if inside:
        longest = max(len(name) for name, _ in inside)
        best = {found for name, found in inside if len(name) == longest}
        cover = longest / len(key)
        return (best.pop(), 0.6 + 0.4 * cover) if len(best) == 1 and cover >= _LEAST_COVER else None
    return _similar(key, unit)


def _candidates(key: str) -> list[tuple[str, Indicator]]:
    """The names whose rarest word stands in ``key``: no other can stand in it whole."""
    index = _index()
    return [
        index.names[number]
        for word in dict.fromkeys(key.split())
        for number in index.by_word.get(word, ())
    ]


def _similar(key: str, unit: str | None) -> tuple[str, float] | None:
    """The likest name by ``token_sort_ratio``: both sides' words are put in order beforehand."""
    index = _index()
    likened = process.extract(
        " ".join(sorted(key.split())),
        index.ordered,
        scorer=fuzz.ratio,
        score_cutoff=SIMILAR,
        limit=None,
    )
    scores: dict[str, float] = {}
    for _, score, number in likened:
        found = index.names[number][1]
        if _fits(found, unit):
            scores[found.id] = max(score, scores.get(found.id, 0.0))
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0], ranked[0][1] / 100


def _stands_in(name: str, key: str) -> bool:
    """Whether the pieces of ``name`` stand in ``key`` in order, at word bounds."""
    position = 0
    padded = f" {key} "
    for piece in name.split(" … "):
        position = padded.find(f" {piece} ", position)
        if position < 0:
            return False
        position += len(piece) + 1
    return True


def _fits(indicator: Indicator, unit: str | None) -> bool:
    if unit is None or not indicator.unit or " hoặc " in indicator.unit:
        return True
    return (unit in _SHARES) == indicator.unit.startswith(_SHARES)
