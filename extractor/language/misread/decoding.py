"""The most probable row of words behind those that were read (Viterbi's algorithm)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from extractor.knowledge.word_counts import BOUND, NUMBER
from extractor.language.misread.readings import Readings
from extractor.language.misread.usage import Usage
from extractor.language.misread.words import Gap, Word
from extractor.reading.ocr.fit import is_sound

_KIND_OF_SLIP = 0.2
"""The share of one slip among all that may befall a word."""
_PARTED = 0.3
"""How much rarer it is that a word is parted."""

_BREADTH = 8
_SHORTLIST = 8
_FITTING = 5.0
"""How much a known neighbourhood is worth when readings are shortlisted."""
_DOUBT = 4.0
"""How much less likely (as a logarithm) a word was misread that may well be what it is."""
_LONGEST_SHORT = 4
"""Capitals of so many letters may abbreviate anything."""
_KINDS = frozenset({"xã", "phường", "trấn", "huyện", "quận", "tỉnh", "phố", "thôn", "bản", "ấp"})
"""The last syllable of what kinds of places are called."""
_State = tuple[str, bool]
"""The last word, and whether it stands as read."""


@dataclass(frozen=True, slots=True)
class Change:
    """``meant`` stands for ``length`` words from number ``first`` on."""

    first: int
    length: int
    meant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Option:
    """``length`` words taken for ``spelled``, and how probable that is (as a logarithm)."""

    length: int
    spelled: tuple[str, ...]
    cost: float
    change: Change | None


@dataclass(frozen=True, slots=True)
class _Step:
    """How a state was reached: from which, and by what change (None: the word as read)."""

    score: float
    before: _State | None
    place: int
    change: Change | None


def changes(words: Sequence[Word], rate: float) -> list[Change]:
    """What words are to be read otherwise, where ``rate`` of all are misread."""
    usage = Usage(words)
    return _Decoder(words, usage, Readings(usage), rate).changes()


class _Decoder:
    def __init__(
        self, words: Sequence[Word], usage: Usage, readings: Readings, rate: float
    ) -> None:
        self._words, self._usage, self._readings = words, usage, readings
        self._slip = log(rate * _KIND_OF_SLIP)
        self._parted = self._slip + log(_PARTED)
        self._kept = log(1 - rate)
        self._reached: list[dict[_State, _Step]] = [{} for _ in range(len(words) + 1)]
        self._reached[0][BOUND, False] = _Step(0.0, None, 0, None)

    def changes(self) -> list[Change]:
        for place in range(len(self._words)):
            self._prune(place)
            for step_to, state, step in self._steps(place):
                known = self._reached[step_to].get(state)
                if known is None or known.score < step.score:
                    self._reached[step_to][state] = step
        return list(reversed(list(self._back())))

    def _back(self) -> Iterator[Change]:
        place = len(self._words)
        final = self._reached[place]
        state: _State | None = max(final, key=lambda one: final[one].score)
        while place and state is not None:
            step = self._reached[place][state]
            if step.change is not None:
                yield step.change
            place, state = step.place, step.before

    def _prune(self, place: int) -> None:
        reached = self._reached[place]
        if len(reached) > _BREADTH:
            best = sorted(reached.items(), key=lambda item: -item[1].score)[:_BREADTH]
            self._reached[place] = dict(best)

    def _steps(self, place: int) -> Iterator[tuple[int, _State, _Step]]:
        """All ways from the states before a word to those behind it."""
        options = list(self._options(place))
        last = self._words[place - 1].gap if place else Gap.APART
        for state, reached in self._reached[place].items():
            for option in options:
                score = reached.score + option.cost + self._entering(state, option, last)
                yield (
                    place + option.length,
                    (option.spelled[-1], option.change is None),
                    _Step(score, state, place, option.change),
                )

    def _entering(self, state: _State, option: _Option, gap: Gap) -> float:
        """How probable an option's first word is behind a state."""
        before, was_read = state
        first, read = option.spelled[0], option.change is None
        if gap is Gap.APART:
            return self._follows(BOUND, first, read, False)
        together = self._follows(before, first, read, read and was_read)
        if gap is Gap.LOOSE:
            return max(together, self._follows(BOUND, first, read, False))
        return together

    def _options(self, place: int) -> Iterator[_Option]:
        word = self._words[place]
        yield self._option((word.spelled,), self._kept, place, 1, None)
        if self._is_odd(place):
            yield from self._shortlist(place)
        if word.gap is Gap.BLANK:
            for whole, slips in self._readings.joined(word, self._words[place + 1]).items():
                cost = self._parted + slips * self._slip
                yield self._option((whole,), cost, place, 2, Change(place, 2, (whole,)))

    def _shortlist(self, place: int) -> list[_Option]:
        """The most likely readings of a word, judged by its neighbours as they were read."""
        word = self._words[place]
        doubt = self._doubt(place)
        of_place = self._in_place_name(place)
        found: list[tuple[float, _Option]] = []
        for meant, slips in self._readings.of(word).items():
            spelled = tuple(NUMBER if one.isdigit() else one for one in meant)
            change = Change(place, 1, meant)
            named = of_place and self._stands_elsewhere(place, spelled)
            cost = slips * self._slip + (0.0 if named else doubt)
            option = self._option(spelled, cost, place, 1, change)
            found.append((option.cost + self._fitting(place, spelled), option))
        found.sort(key=lambda pair: -pair[0])
        return [option for _, option in found[:_SHORTLIST]]

    def _fitting(self, place: int, spelled: tuple[str, ...]) -> float:
        words, fitting = self._words, 0.0
        if place and words[place - 1].gap is not Gap.APART:
            fitting += self._usage.goes_together(words[place - 1].spelled, spelled[0])
        if words[place].gap is not Gap.APART and place + 1 < len(words):
            fitting += self._usage.goes_together(spelled[-1], words[place + 1].spelled)
        return _FITTING * fitting + log(self._usage.count(spelled[0]) + 1)

    def _option(
        self, spelled: tuple[str, ...], cost: float, place: int, length: int, change: Change | None
    ) -> _Option:
        for first, second in pairwise(spelled):
            cost += self._follows(first, second, False, False)
        if self._words[place + length - 1].gap is Gap.APART:
            cost += self._follows(spelled[-1], BOUND, False, False)
        return _Option(length, spelled, cost, change)

    def _follows(self, first: str, second: str, read: bool, both_read: bool) -> float:
        return self._usage.follows(first, second, read=read, both_read=both_read)

    def _doubt(self, place: int) -> float:
        """How much less likely it is that a word that may well stand there was misread."""
        word = self._words[place]
        if _may_abbreviate(word.written) and not is_sound(word.spelled):
            return -3 * _DOUBT
        sound = is_sound(word.spelled)
        known = sound and self._usage.is_known(word.spelled)
        return -(_DOUBT * (known + 1.5 * self._in_name(place)) + sound)

    def _in_name(self, place: int) -> bool:
        """Whether a word stands in a run of words with a capital, as names do."""
        words = self._words
        if not words[place].written.istitle():
            return False
        beside = []
        if place and words[place - 1].gap is Gap.BLANK:
            beside.append(words[place - 1])
        if words[place].gap is Gap.BLANK:
            beside.append(words[place + 1])
        return any(word.written.istitle() for word in beside)

    def _in_place_name(self, place: int) -> bool:
        """Whether a word is part of a name behind "xã", "huyện" …, or before ", ngày"."""
        words = self._words
        if not words[place].written[0].isupper():
            return False
        first = last = place
        while first and words[first - 1].gap is not Gap.APART and _opens_name(words[first - 1]):
            first -= 1
        while words[last].gap is Gap.BLANK and _opens_name(words[last + 1]):
            last += 1
        before = words[first - 1].spelled if first else ""
        kind = words[first].spelled if words[first].written.isupper() else ""
        after = words[last + 1].spelled if last + 1 < len(words) else ""
        return before in _KINDS or kind in _KINDS or after == "ngày"

    def _stands_elsewhere(self, place: int, spelled: tuple[str, ...]) -> bool:
        """Whether the document has the word beside the same neighbour elsewhere, twice or more."""
        words, pairs = self._words, self._usage.own_pairs
        sides = []
        if place and words[place - 1].gap is not Gap.APART:
            sides.append((words[place - 1].spelled, spelled[0]))
        if words[place].gap is Gap.BLANK:
            sides.append((spelled[-1], words[place + 1].spelled))
        return any(pairs[side] > 1 for side in sides)

    def _is_odd(self, place: int) -> bool:
        """Whether a word goes with a neighbour badly, or is not known."""
        word = self._words[place]
        if word.spelled == NUMBER:
            return False
        if not self._usage.is_known(word.spelled) or not is_sound(word.spelled):
            return True
        neighbours = []
        if place and self._words[place - 1].gap is not Gap.APART:
            neighbours.append((self._words[place - 1].spelled, word.spelled))
        if word.gap is not Gap.APART and place + 1 < len(self._words):
            neighbours.append((word.spelled, self._words[place + 1].spelled))
        together = [self._usage.goes_together(*pair) for pair in neighbours]
        return not together or not all(together)


def _may_abbreviate(written: str) -> bool:
    return len(written) <= _LONGEST_SHORT and written.isupper() and written.isalpha()


def _opens_name(word: Word) -> bool:
    return word.written[0].isupper() and word.spelled not in _KINDS
