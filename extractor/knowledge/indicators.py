"""The canonical indicators that targets are compared by, and matching phrases to them."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from extractor.knowledge.indicator_phrases import PhraseWords, fillers, phrase_words
from extractor.knowledge.letters import CAPITAL
from extractor.knowledge.tables import rows, words
from extractor.knowledge.units import compatible

THRESHOLD = 0.76
"""Least score that is taken for a match, measured on labelled phrases."""
MARGIN = 0.02
"""Least distance of the best indicator from the next."""
_LIGHT, _HEAVY, _UNKNOWN = 0.35, 1.6, 1.0
_ADULT = 14
"""The least figure that tells little: the ages from which adults are counted (14, 15, 18)."""
_EXTRA = 0.6
"""What a word of the phrase that the name lacks counts, beside a word the phrase lacks."""
_SIMILAR_WORD = 80.0
_SHORTEST_SLIP = 4
_ORDER = 0.12
"""The part of the score that the likeness of the whole wording makes up."""
_OTHER_HEAD = 0.95
"""What is left of the score where the head noun of the phrase is not in the name."""
_OTHER_CHANGE = 0.8
"""What is left of the score where one of phrase and name is of a change, and the other is not."""
_CHANGES = frozenset({"tang", "giam", "tang truong"})
_BRACKETS = re.compile(rf"\s*\((?!{CAPITAL}+\))[^()]*\)")
_TRIED = 12


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measured thing; ``direction`` up, down or context; the last three name criteria.

    ``kind`` is level (a share, a stock, a sum) or change (how much it rises or falls).  ``unit``
    may name several units joined by " hoặc ".
    """

    id: str
    label: str
    synonyms: tuple[str, ...]
    unit: str
    direction: str
    kind: str
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
            kind=row["kind"],
            domain=row["domain"],
            ntm2016=row["ntm2016"],
            ntm2022=row["ntm2022"],
            ntmnc2022=row["ntmnc2022"],
        )
        for row in rows("indicators")
    )


@cache
def _directions() -> dict[str, str]:
    return {one.id: one.direction for one in indicators() if one.direction in ("up", "down")}


def direction_of_indicator(indicator_id: str) -> str | None:
    """``up`` or ``down``: which way is better; None where it depends, or the id is unknown."""
    return _directions().get(indicator_id)


@dataclass(frozen=True, slots=True)
class _Name:
    indicator: Indicator
    words: PhraseWords
    weight: float


@dataclass(frozen=True, slots=True)
class _Index:
    """The names, where each word stands in them, and how much each word tells."""

    names: tuple[_Name, ...]
    by_word: dict[str, tuple[int, ...]]
    weights: dict[str, float]
    slips: tuple[str, ...]

    def weight(self, word: str) -> float:
        known = self.weights.get(word)
        if known is not None:
            return known
        return _UNKNOWN * _adjustment(word)


def _adjustment(word: str) -> float:
    if word.isdigit() and int(word) >= _ADULT:
        return _LIGHT
    return {"light": _LIGHT, "heavy": _HEAVY}.get(fillers().get(word, ""), 1.0)


@cache
def _index() -> _Index:
    named = [
        (one, found)
        for one in indicators()
        for name in (one.label, *one.synonyms)
        if (found := phrase_words(name)).content
    ]
    users: defaultdict[str, set[str]] = defaultdict(set)
    for one, found in named:
        for word in found.content:
            users[word].add(one.id)
    total = math.log(len(indicators()))
    weights = {
        word: _adjustment(word) * (1.3 - math.log(len(ids)) / total) for word, ids in users.items()
    }
    names = [
        _Name(one, found, sum(weights[word] for word in found.content)) for one, found in named
    ]
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        for word in name.words.content:
            by_word[word].append(number)
    return _Index(
        tuple(names),
        {word: tuple(numbers) for word, numbers in by_word.items()},
        weights,
        tuple(word for word in weights if len(word) >= _SHORTEST_SLIP),
    )


@lru_cache(maxsize=4_096)
def match_indicator(phrase: str, unit: str | None = None) -> tuple[str, float] | None:
    """The id of the indicator that ``phrase`` measures with a score in 0..1, or None if unsure.

    The score is the weight of the words that phrase and name share against that of all their
    words, rare words weighing most, with a part for the wording as a whole.  Words of neither
    count against it, so that another denominator, another group or a change in place of a level
    is no match.  An indicator that ``unit`` cannot measure is left out.  Indicators that fit
    alike, and scores below ``THRESHOLD``, give None.
    """
    return decide(rank_indicators(phrase, unit), THRESHOLD)


def decide(ranked: list[tuple[str, float]], threshold: float) -> tuple[str, float] | None:
    """The first of ``ranked`` if it reaches ``threshold`` and stands clear of the second."""
    if not ranked or ranked[0][1] < threshold:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN:
        return None
    return ranked[0]


def rank_indicators(phrase: str, unit: str | None = None) -> list[tuple[str, float]]:
    """The likeliest indicators of ``phrase`` with their scores in 0..1, best first.

    What stands in brackets may say the same once more, narrow it or note how it was reckoned: the
    phrase is tried with it and without.
    """
    best = _scores(phrase, unit)
    if (bare := _BRACKETS.sub("", phrase)) != phrase and bare.strip():
        for indicator, score in _scores(bare, unit).items():
            best[indicator] = max(score, best.get(indicator, 0.0))
    return sorted(best.items(), key=lambda item: -item[1])


def _scores(phrase: str, unit: str | None) -> dict[str, float]:
    found = phrase_words(phrase)
    content = tuple(_corrected(word) for word in found.content)
    index = _index()
    shared: defaultdict[int, float] = defaultdict(float)
    for word in content:
        weight = index.weight(word)
        for number in index.by_word.get(word, ()):
            shared[number] += weight
    whole = sum(map(index.weight, content))
    overlaps = [
        (weight / (index.names[number].weight + _EXTRA * (whole - weight)), number)
        for number, weight in shared.items()
    ]
    best: dict[str, float] = {}
    written = " ".join(content)
    head = next((word for word in content if fillers().get(word) != "light"), "")
    change = not _CHANGES.isdisjoint(content)
    tried = 0
    for overlap, number in sorted(overlaps, reverse=True):
        name = index.names[number]
        if not _fits(name, unit, found.measure):
            continue
        likeness = fuzz.ratio(written, " ".join(name.words.content)) / 100
        score = (1 - _ORDER) * overlap + _ORDER * likeness
        if head not in name.words.content:
            score *= _OTHER_HEAD
        if change is _CHANGES.isdisjoint(name.words.content):
            score *= _OTHER_CHANGE
        best[name.indicator.id] = max(score, best.get(name.indicator.id, 0.0))
        tried += 1
        if tried == _TRIED:
            break
    return best


@lru_cache(maxsize=4_096)
def _corrected(word: str) -> str:
    """A word no name has as the name word it is misread from; any other unchanged."""
    index = _index()
    if len(word) < _SHORTEST_SLIP or word in index.weights or word in fillers():
        return word
    found = process.extractOne(word, index.slips, scorer=fuzz.ratio, score_cutoff=_SIMILAR_WORD)
    return found[0] if found and found[0][0] == word[0] else word


def _fits(name: _Name, unit: str | None, measure: str) -> bool:
    """Whether the unit, or the measure word where there is none, can be the indicator's."""
    wanted = name.indicator.unit
    if unit is not None:
        return compatible(unit, wanted)
    if measure == "share":
        return compatible("%", wanted)
    return measure != "count" or wanted not in {"%", "‰", "điểm %"}
