"""Quantities in words, as people read them in a cell."""

from __future__ import annotations

SIGNS = {">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< ", "=": ""}
THIN_SPACE = "\u2009"
_MONEY = ((1e9, "tỷ đồng"), (1e6, "triệu đồng"))


def number(value: float) -> str:
    """A number with its thousands apart and no needless decimals."""
    return f"{value:,.10g}".replace(",", THIN_SPACE) if abs(value) < 1e15 else f"{value:g}"


def scaled(value: float, unit: str) -> tuple[float, str]:
    """What to divide by, and the unit then: sums of money in millions and billions."""
    if unit == "đồng" or unit.startswith("đồng/"):
        scale, name = next(((s, n) for s, n in _MONEY if abs(value) >= s), (1.0, "đồng"))
        return scale, unit.replace("đồng", name, 1)
    return 1.0, unit


def quantity(
    comparator: str, value: float, value_max: float | None, of: float | None, unit: str
) -> str:
    """The number a target binds to: ``≥ 90 %``, ``3–5 dự án``, ``14/19 tiêu chí``."""
    scale, unit = scaled(value, unit)
    words = number(value / scale)
    if value_max is not None:
        words += f"–{number(value_max / scale)}"
    if of is not None:
        words += f"/{number(of)}"
    return f"{SIGNS[comparator]}{words} {unit}".strip()
