"""Which way a plan means what it measures to move: up or down."""

from __future__ import annotations

import re

from extractor.fields.targets.model import Quantity
from extractor.knowledge.indicators import direction_of_indicator
from extractor.knowledge.text import fold

_FRONT = 5  # words in which the verb stands
_FALLS = re.compile(r"\b(?:giam|ha|rut ngan|han che|khong che|khong de|xoa|cham dut|thoat)\b")
_RISES = re.compile(r"\b(?:tang|nang|mo rong|phat trien|trong moi|ket nap|thu hut)\b")


def direction_of(indicator: str, indicator_id: str | None, quantity: Quantity) -> str | None:
    """``up`` or ``down``, None where nothing tells.

    What the plan states goes first: a baseline, then the verb, then what is known of the indicator,
    then how the value binds (at most, at least).
    """
    if quantity.baseline is not None and quantity.baseline != quantity.value:
        return "down" if quantity.value < quantity.baseline else "up"
    front = " ".join(fold(indicator).split()[:_FRONT])
    falls, rises = _FALLS.search(front), _RISES.search(front)
    if falls and rises:
        return "down" if falls.start() < rises.start() else "up"
    if falls or rises:
        return "down" if falls else "up"
    known = direction_of_indicator(indicator_id) if indicator_id else None
    if known:
        return known
    bound = quantity.comparator[:1]
    return {"<": "down", ">": "up"}.get(bound)
