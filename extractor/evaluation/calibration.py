"""Fitting the way from sums of evidence to probabilities, and trying it on plans held out.

Isotonic regression by pooling adjacent violators (Ayer and others 1955; for confidences Zadrozny
and Elkan 2002): more evidence never means a lower probability, and nothing else is assumed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.records.calibration import Calibration, Curve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extractor.evaluation.judging import JudgedFields
    from extractor.evaluation.matching import Judged

ENOUGH_VALUES = 50
ENOUGH_WRONG = 3
"""A field with fewer values, or fewer wrong ones, stays uncalibrated."""

LEAST_POOL = 20
"""How many values a step of the curve rests on at least."""

PRIOR = 2.0
"""As many values of the field's mean share are added to each step, so that none is certain."""

FOLDS = 10


@dataclass(frozen=True, slots=True)
class Pool:
    """Values whose evidence lies from ``low`` to ``high``, and how many are right."""

    low: float
    high: float
    values: int
    right: int

    def share(self, mean: float) -> float:
        """The share that is right, drawn towards ``mean`` where there are few."""
        return (self.right + PRIOR * mean) / (self.values + PRIOR)

    def __add__(self, other: Pool) -> Pool:
        return Pool(self.low, other.high, self.values + other.values, self.right + other.right)


def fit(judged: Mapping[str, Sequence[Judged]], fitted_on: str) -> Calibration:
    """A curve for each field, from values whose ``confidence`` is the sum of evidence."""
    documents = {one.document for values in judged.values() for one in values}
    curves = {field: fit_curve(values) for field, values in judged.items()}
    return Calibration(fitted_on=fitted_on, documents=len(documents), fields=curves)


def fit_curve(judged: Sequence[Judged]) -> Curve:
    """The curve of one field; without points where there is too little to learn from."""
    values, right = len(judged), sum(one.right for one in judged)
    if values < ENOUGH_VALUES:
        return Curve(values=values, right=right, reason=f"fewer than {ENOUGH_VALUES} values")
    if values - right < ENOUGH_WRONG:
        return Curve(values=values, right=right, reason=f"fewer than {ENOUGH_WRONG} wrong ones")
    mean = right / values
    steps = _rising(_by_evidence(judged), mean)
    points = [
        (place, round(step.share(mean), 4)) for step in steps for place in {step.low, step.high}
    ]
    return Curve(values=values, right=right, points=tuple(sorted(points)))


def held_out(
    judged: JudgedFields, tried: JudgedFields | None = None, folds: int = FOLDS
) -> JudgedFields:
    """The values ``tried`` (by default those fitted to) with the probability other plans give.

    Plans are dealt out by turns in the order of their names, a plan with all its values to one
    part.  A value whose field is uncalibrated keeps its sum.
    """
    tried = judged if tried is None else tried
    names = {one.document for part in (judged, tried) for values in part.values() for one in values}
    turns = {name: place % folds for place, name in enumerate(sorted(names))}
    given: JudgedFields = {}
    for field, values in tried.items():
        curves = [
            fit_curve([one for one in judged.get(field, ()) if turns[one.document] != turn])
            for turn in range(folds)
        ]
        given[field] = tuple(_with(curves[turns[one.document]], one) for one in values)
    return given


def _with(curve: Curve, one: Judged) -> Judged:
    known = curve.probability(one.confidence)
    if known is None:
        return one._replace(calibrated=False)
    return one._replace(confidence=known, calibrated=True)


def _by_evidence(judged: Iterable[Judged]) -> Iterator[Pool]:
    counts: dict[float, list[bool]] = {}
    for one in judged:
        counts.setdefault(one.confidence, []).append(one.right)
    for evidence, right in sorted(counts.items()):
        yield Pool(evidence, evidence, len(right), sum(right))


def _rising(pools: Iterable[Pool], mean: float) -> list[Pool]:
    """The pools joined until each is large enough and surer than the one below it."""
    steps: list[Pool] = []
    for pool in pools:
        steps.append(pool)
        while len(steps) > 1 and (
            steps[-2].values < LEAST_POOL or steps[-2].share(mean) >= steps[-1].share(mean)
        ):
            _join(steps)
    while len(steps) > 1 and (
        steps[-1].values < LEAST_POOL or steps[-2].share(mean) >= steps[-1].share(mean)
    ):
        _join(steps)
    return steps


def _join(steps: list[Pool]) -> None:
    last = steps.pop()
    steps[-1] += last
