"""Dates of cited documents, in every way they are written, as EDTF strings."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_DIGIT = "[0-9oil|zs]"
_TWO = rf"{_DIGIT}(?: ?{_DIGIT})?"
_YEAR = rf"(?:[1il|] ?9|[2z] ?[0o])(?: ?{_DIGIT}){{2}}"
# µ is the à of the old fonts, where a converter left it (folded to the letter mu).
_DAY_WORD = r"n ?[gq] ?[a-zµμ] ?y['`,.:]? *"
_MONTH = r"[t1] ?h ?[ao] ?n ?[gq] ?"
_OF_YEAR = r"n ?[ao] ?(?:m|rn) ?"
_MARK = r" ?[/.\-] ?"

_DATE = re.compile(
    rf"(?:{_DAY_WORD})?(?P<d1>{_TWO}){_MARK}(?P<m1>{_TWO})(?:{_MARK}| ?{_OF_YEAR})"
    rf"(?P<y1>{_YEAR})(?![0-9])"
    rf"|{_DAY_WORD}(?P<d2>{_TWO}) ?[/-]? ?{_MONTH}(?P<m2>{_TWO}) ?[/-]? ?"
    rf"(?:{_OF_YEAR})?(?P<y2>{_YEAR})"
    rf"|{_DAY_WORD}(?P<d3>{_TWO}){_MARK}(?P<m3>{_TWO})/(?P<y3>[0-9]{{2}})(?![0-9])"
    rf"|(?:{_DAY_WORD}[.… _/]*)?{_MONTH}(?P<m4>{_TWO})(?: {_OF_YEAR}|{_MARK}| )"
    rf"(?P<y4>{_YEAR})(?![0-9])"
    rf"|{_DAY_WORD}[.… _]*/ ?(?P<m5>{_TWO})/ ?(?P<y5>{_YEAR})(?![0-9])"
    rf"|nam (?P<y6>{_YEAR})(?![0-9])"
)
_READ = str.maketrans("oil|zs", "011125", " ")


class FoundDate(NamedTuple):
    """A date in EDTF with the offsets of its words (in the paragraph)."""

    value: str | None
    start: int
    end: int


def match_date(folded: str, start: int) -> FoundDate | None:
    """The date that begins exactly at ``start``; ``value`` is None for an impossible day."""
    match = _DATE.match(folded, start)
    return _read(match) if match else None


def last_date(folded: str, start: int, end: int) -> FoundDate | None:
    """The last full date within the stretch."""
    found = None
    for match in _DATE.finditer(folded, start, end):
        if match["y6"] is None:
            found = _read(match)
    return found


def _read(match: re.Match[str]) -> FoundDate:
    year, month, day = (
        next((int(match[key].translate(_READ)) for key in keys if match[key]), None)
        for keys in (
            ("y1", "y2", "y3", "y4", "y5", "y6"),
            ("m1", "m2", "m3", "m4", "m5"),
            ("d1", "d2", "d3"),
        )
    )
    return FoundDate(_edtf(year, month, day), match.start(), match.end())


def _edtf(year: int | None, month: int | None, day: int | None) -> str | None:
    if year is None:
        return None
    year += 2000 if year < 100 else 0
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])
