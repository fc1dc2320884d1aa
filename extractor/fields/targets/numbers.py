"""Numbers as Vietnamese plans print them: decimal comma, thousands dot, leading zero."""

from __future__ import annotations

import re

NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+")


def parse_number(digits: str, *, counted: bool = False) -> float:
    """The value of a printed number; ``counted`` things come whole, so "1,500 cây" is 1500."""
    if _THOUSANDS.fullmatch(digits):
        return float(digits.replace(".", "").replace(",", "."))
    if counted and _ENGLISH.fullmatch(digits):
        return float(digits.replace(",", ""))
    return float(digits.replace(",", "."))
