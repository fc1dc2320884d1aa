"""Pairing what was expected with what was found, one to one, and counting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from extractor.records.calibration import UNCALIBRATED

if TYPE_CHECKING:
    from extractor.records.model import Grounded

G = TypeVar("G")
R = TypeVar("R")
Pair = tuple[int, int]
"""The places of an expected and a found item that belong together."""


@dataclass(frozen=True, slots=True)
class Expected(Generic[G]):
    """An item of the gold; ``words`` show it to a reader, an optional one is neutral."""

    value: G
    words: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Found(Generic[R]):
    """An item of the record; ``grounds`` say how sure the program was of it."""

    value: R
    words: str
    grounds: Grounded | None = None


def pair_up(
    expected: Sequence[Expected[G]],
    found: Sequence[Found[R]],
    likeness: Callable[[G, R], float],
    threshold: float,
) -> list[Pair]:
    """Pairs of likeness ``threshold`` or more, the most alike first, each item in one pair.

    Among pairs that are equally alike, items that are not optional come first.
    """
    scored = [
        (likeness(wanted.value, given.value), wanted.optional, (i, j))
        for i, wanted in enumerate(expected)
        for j, given in enumerate(found)
    ]
    scored.sort(key=lambda candidate: (-candidate[0], candidate[1]))
    pairs: list[Pair] = []
    used_expected: set[int] = set()
    used_found: set[int] = set()
    for alike, _, (i, j) in scored:
        if alike >= threshold and i not in used_expected and j not in used_found:
            used_expected.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs


class Judged(NamedTuple):
    """How sure the program was of a value found, and whether it was right.

    ``calibrated`` tells a probability from a mere sum of evidence.
    """

    document: str
    confidence: float
    right: bool
    calibrated: bool = True


@dataclass(frozen=True, slots=True)
class Miss:
    """An expected item that was ``missed``, or a found one that is ``spurious``."""

    field: str
    document: str
    kind: str
    words: str


@dataclass(slots=True)
class Tally:
    """Counts of one field over all documents.

    An optional item counts nowhere, whether found or not; but ``judged`` are all items found
    that say how sure the program was.
    """

    name: str
    gold: int = 0
    predicted: int = 0
    matched: int = 0
    misses: list[Miss] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)

    def count(
        self,
        document: str,
        expected: Sequence[Expected[G]],
        found: Sequence[Found[R]],
        pairs: Sequence[Pair],
    ) -> None:
        """Add the items of one document."""
        paired_expected = {i for i, _ in pairs}
        paired_found = {j for _, j in pairs}
        hits = sum(not expected[i].optional for i in paired_expected)
        spurious = [given for j, given in enumerate(found) if j not in paired_found]
        self.gold += sum(not wanted.optional for wanted in expected)
        self.matched += hits
        self.predicted += hits + len(spurious)
        self.misses += [
            Miss(self.name, document, "missed", wanted.words)
            for i, wanted in enumerate(expected)
            if i not in paired_expected and not wanted.optional
        ]
        self.misses += [Miss(self.name, document, "spurious", one.words) for one in spurious]
        self.judged += [
            Judged(document, sure, j in paired_found, UNCALIBRATED not in given.grounds.reasons)
            for j, given in enumerate(found)
            if given.grounds is not None and (sure := given.grounds.confidence) is not None
        ]

    def add(self, *, gold: int, predicted: int, matched: int) -> None:
        """Add counts of a field that qualifies pairs made by another field."""
        self.gold += gold
        self.predicted += predicted
        self.matched += matched

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        if self.predicted:
            return self.matched / self.predicted
        return 0.0 if self.gold else 1.0

    @property
    def recall(self) -> float:
        """The share of what was expected that was found."""
        return self.matched / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Sheet(defaultdict[str, Tally]):
    """The tallies by name of the field, each made when it is first needed."""

    def __missing__(self, name: str) -> Tally:
        self[name] = Tally(name)
        return self[name]
