"""The second opinion: how likely the line model finds the zones that the rules gave."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from extractor.language.document import Zone
from extractor.language.line_model.features import features
from extractor.language.lines import Item

_LONG = frozenset({Zone.BODY, Zone.ANNEX})
_NEAR = 25
MODEL = Path(__file__).with_name("zones.crf")


def judge(items: Sequence[Item], zones: Sequence[Zone]) -> list[float | None]:
    """The model's marginal probability, 0..1, of each line's zone.

    None for a zone the model never saw, for lines deep in the body, and for all lines where no
    model is installed.  The judgement is for marking doubt only; measured over unseen layouts,
    rules that gave way to the model read worse.
    """
    tagger = _tagger(MODEL)
    if tagger is None or not items:
        return [None] * len(items)
    return judge_with(tagger, items, zones)


def judge_with(tagger: Any, items: Sequence[Item], zones: Sequence[Zone]) -> list[float | None]:
    """As :func:`judge`, by an ``underthesea_core.CRFTagger`` of the caller's."""
    place = {label: index for index, label in enumerate(tagger.labels())}
    asked = _worth_asking(zones)
    marginals = tagger.marginals(features([items[index] for index in asked]))
    judged: list[float | None] = [None] * len(items)
    for index, row in zip(asked, marginals, strict=True):
        known = place.get(zones[index].value)
        judged[index] = None if known is None else row[known]
    return judged


def _worth_asking(zones: Sequence[Zone]) -> list[int]:
    """The places of all lines but those deep in a long body or annex, which nobody doubts."""
    asked: set[int] = set()
    for index, zone in enumerate(zones):
        if zone not in _LONG or index in (0, len(zones) - 1):
            asked.update(range(max(index - _NEAR, 0), min(index + _NEAR + 1, len(zones))))
    return sorted(asked)


@cache
def _tagger(path: Path) -> Any:
    """The tagger of a model file, loaded once; None where there is no such file."""
    if not path.is_file():
        return None
    from underthesea_core import CRFTagger

    tagger = CRFTagger()
    tagger.load(str(path))
    return tagger
