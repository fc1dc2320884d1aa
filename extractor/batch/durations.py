"""Numbers, spans and moments of time as people say them."""

from __future__ import annotations

from datetime import datetime, tzinfo


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


def moment(stamp: str, zone: tzinfo | None = None) -> str:
    """A moment by the clock on the wall, from ISO 8601: ``2026-11-22 21:11:05 +07``.

    ``zone`` is by default that of this machine.
    """
    return datetime.fromisoformat(stamp).astimezone(zone).strftime("%Y-%m-%d %H:%M:%S %Z")


def numbered(number: int, thing: str) -> str:
    """``1 page``, ``2,000 pages``."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
