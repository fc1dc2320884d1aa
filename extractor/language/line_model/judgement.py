"""The second opinion: how likely the line model finds the zones that the rules gave."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from extractor.language.document import Zone
from extractor.language.line_model.features import features
from extractor.language.lines import Item

MODEL = Path(__file__).with_name("zones.crf")


def judge(items: Sequence[Item], zones: Sequence[Zone]) -> list[float | None]:
    """The model's marginal probability, 0..1, of each line's zone.

    None for a zone the model never saw, and for all lines where no model is installed.  The
    judgement is for marking doubt only; measured over unseen layouts, rules that gave way to
    the model read worse.
    """
    tagger = _tagger(MODEL)
    if tagger is None or not items:
        return [None] * len(items)
    return judge_with(tagger, items, zones)


def judge_with(tagger: Any, items: Sequence[Item], zones: Sequence[Zone]) -> list[float | None]:
    """As :func:`judge`, by an ``underthesea_core.CRFTagger`` of the caller's."""
    place = {label: index for index, label in enumerate(tagger.labels())}
    marginals = tagger.marginals(features(items))
    return [
        row[place[zone.value]] if zone.value in place else None
        for row, zone in zip(marginals, zones, strict=True)
    ]


@cache
def _tagger(path: Path) -> Any:
    """The tagger of a model file, loaded once; None where there is no such file."""
    if not path.is_file():
        return None
    from underthesea_core import CRFTagger

    tagger = CRFTagger()
    tagger.load(str(path))
    return tagger
