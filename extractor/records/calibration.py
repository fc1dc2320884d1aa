"""From a sum of evidence to a probability: how often such values proved right.

The table beside this module was fitted on gold (``extractor evaluate --calibrate``); it says on
what and on how many values.  ``EXTRACTOR_CALIBRATION`` names a table of one's own, or ``off``.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from functools import cache
from importlib import resources
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.errors import InputProblem

SETTING = "EXTRACTOR_CALIBRATION"
OFF = "off"
UNCALIBRATED = "uncalibrated"
"""The reason of a value whose confidence is a sum of evidence, not a probability."""

_SHIPPED = resources.files("extractor.records") / "calibration.json"


class Curve(BaseModel):
    """One field's way from evidence to probability, by what ``right`` of ``values`` showed.

    ``points`` are pairs of evidence and probability, both from 0 to 1 and rising; without any the
    field is uncalibrated, and ``reason`` says why.
    """

    model_config = ConfigDict(frozen=True)

    values: int
    right: int
    points: tuple[tuple[float, float], ...] = ()
    reason: str | None = None

    def probability(self, evidence: float) -> float | None:
        """The share of values with that much evidence that is right; None where it is not known.

        Between points it is interpolated.  Less evidence than was ever seen is worth less in
        proportion, more is worth no more.
        """
        if not self.points:
            return None
        place = bisect_left(self.points, (evidence, 0.0))
        if place == len(self.points):
            return self.points[-1][1]
        high, most = self.points[place]
        low, least = self.points[place - 1] if place else (0.0, 0.0)
        return most if high == low else least + (most - least) * (evidence - low) / (high - low)


class Calibration(BaseModel):
    """The curves by field of the record, and what they were ``fitted_on``."""

    model_config = ConfigDict(frozen=True)

    fitted_on: str
    documents: int
    fields: dict[str, Curve]

    def probability(self, field: str, evidence: float) -> float | None:
        """How probably a value of ``field`` is right; None where the field is uncalibrated."""
        curve = self.fields.get(field)
        return curve.probability(evidence) if curve else None


def current() -> Calibration:
    """The table the environment asks for; it raises InputProblem where that is none."""
    return _table(os.environ.get(SETTING, ""))


@cache
def _table(setting: str) -> Calibration:
    if setting == OFF:
        return Calibration(fitted_on="", documents=0, fields={})
    try:
        text = Path(setting).read_bytes() if setting else _SHIPPED.read_bytes()
        return Calibration.model_validate_json(text)
    except (OSError, ValidationError) as error:
        raise InputProblem(
            f"{SETTING} names {setting or _SHIPPED}, which is no table of calibration.",
            "Write one with: extractor evaluate GOLD RECORDS --calibrate FILE.",
        ) from error
