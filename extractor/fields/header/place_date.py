"""The place-and-date line: "Lục Ba, ngày 22 tháng 01 năm 2024", with the day or month left blank.

The date keeps the precision it is written with (EDTF): a blank day gives ``2024-01``, a blank
month ``2024``.  Nothing is guessed from elsewhere.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

from extractor.fields.findings import Offsets

_FILL = r"[\s.…_]*"
_DATE = re.compile(
    rf"[nN][gG][aàáAÀ][yYỳ]{_FILL}(?P<day>\d\s?\d?)?{_FILL}"
    rf"[tT][hH][aáàâAÁ][nN][gG]{_FILL}(?P<month>\d\s?\d?)?{_FILL}"
    rf"[nN][aăâAĂ][mM]{_FILL}(?P<year>\d\s?\d\s?\d\s?\d)?"
)
_NUMERIC = re.compile(
    r"ngày\s+(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})"
)
_PLACE = re.compile(r"(?P<place>[^\W\d_][^,;:/]{1,60}?)\s*[,.;]?\s*$")


@dataclass(frozen=True, slots=True)
class PlaceDate:
    """Place and EDTF date with their offsets; either may be missing."""

    place: str | None
    place_span: Offsets | None
    date: str | None
    date_span: Offsets | None
    day_blank: bool = False


def read_place_date(text: str, offset: int = 0) -> PlaceDate | None:
    """Read the line; None where it holds no date words."""
    match = _DATE.search(text) or _NUMERIC.search(text)
    if match is None:
        return None
    place = _PLACE.search(text[: match.start()])
    date = _edtf(match.group("year"), match.group("month"), match.group("day"))
    return PlaceDate(
        place=place.group("place").strip() if place else None,
        place_span=(
            (place.start("place") + offset, place.end("place") + offset) if place else None
        ),
        date=date,
        date_span=(match.start() + offset, match.end() + offset) if date else None,
        day_blank=date is not None and match.group("day") is None,
    )


def _edtf(year: str | None, month: str | None, day: str | None) -> str | None:
    if year is None:
        return None
    numbers = [int("".join(part.split())) if part else None for part in (year, month, day)]
    whole_year, whole_month, whole_day = numbers[0] or 0, numbers[1], numbers[2]
    if not 1945 <= whole_year <= 2099:
        return None
    if whole_month is None or not 1 <= whole_month <= 12:
        return f"{whole_year}"
    if whole_day is None or not 1 <= whole_day <= monthrange(whole_year, whole_month)[1]:
        return f"{whole_year}-{whole_month:02d}"
    return f"{whole_year}-{whole_month:02d}-{whole_day:02d}"
