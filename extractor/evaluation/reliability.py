"""Does the confidence tell the truth: reliability by bins, and what a threshold accepts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extractor.evaluation.matching import Judged

BIN_EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)
ALL = "all"


@dataclass(frozen=True, slots=True)
class ConfidenceBin:
    """Values whose confidence lies from ``low`` to ``high``: their mean, and how many are right.

    A well calibrated program has ``right / values`` near ``mean``.
    """

    low: float
    high: float
    values: int
    mean: float
    right: int


@dataclass(frozen=True, slots=True)
class Accepted:
    """What a threshold takes of one field: ``accepted`` of ``values``, of which ``right`` are.

    ``uncalibrated`` values are never taken, as their confidence is no probability.
    """

    field: str
    values: int
    accepted: int
    right: int
    uncalibrated: int

    @property
    def share(self) -> float:
        """The share of values that is accepted, 0 to 1."""
        return self.accepted / self.values if self.values else 0.0

    @property
    def precision(self) -> float | None:
        """The share of the accepted that is right; None where nothing is accepted."""
        return self.right / self.accepted if self.accepted else None


def bins(judged: Sequence[Judged]) -> Iterator[ConfidenceBin]:
    """The values by confidence, empty bins left out; the last bin holds 1 as well."""
    for low, high in pairwise(BIN_EDGES):
        inside = [
            one for one in judged if low <= one.confidence < high or one.confidence == high == 1.0
        ]
        if inside:
            mean = sum(one.confidence for one in inside) / len(inside)
            right = sum(one.right for one in inside)
            yield ConfidenceBin(low, high, len(inside), round(mean, 4), right)


def accepted(judged: Mapping[str, Sequence[Judged]], least: float) -> list[Accepted]:
    """What is accepted at a probability of ``least`` or more: a line a field, the last for all."""
    lines = [_accepted(field, values, least) for field, values in judged.items()]
    everything = [one for values in judged.values() for one in values]
    return [*lines, _accepted(ALL, everything, least)]


def _accepted(field: str, values: Sequence[Judged], least: float) -> Accepted:
    taken = [one for one in values if one.calibrated and one.confidence >= least]
    return Accepted(
        field,
        len(values),
        len(taken),
        sum(one.right for one in taken),
        sum(not one.calibrated for one in values),
    )


def threshold_for(judged: Mapping[str, Sequence[Judged]], precision: float) -> float | None:
    """The lowest confidence from which on that share of the accepted is right; None if none is."""
    ranked = sorted(
        (one for values in judged.values() for one in values if one.calibrated),
        key=lambda one: -one.confidence,
    )
    best, seen, right = None, 0, 0
    for confidence, same in groupby(ranked, key=lambda one: one.confidence):
        group = list(same)
        seen += len(group)
        right += sum(one.right for one in group)
        if right >= precision * seen:
            best = confidence
    return best
