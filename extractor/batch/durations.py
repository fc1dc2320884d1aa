"""Spans of time as people say them."""

from __future__ import annotations


def spoken(seconds: float) -> str:
    """``45 s``, ``12 min``, ``3 h 20 min``."""
    whole = round(seconds)
    if whole < 90:
        return f"{whole} s"
    minutes = round(whole / 60)
    if minutes < 60:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d} min" if rest else f"{hours} h"
