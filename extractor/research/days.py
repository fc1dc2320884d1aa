"""Days and spans of EDTF dates: 2024, 2024-03 and 2024-03-30."""

from __future__ import annotations

import calendar
import re
from datetime import date

from extractor.errors import InputProblem

_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def first_day(edtf: str) -> date:
    """The first day of an EDTF date; ValueError where it is none."""
    year, month, day = _parts(edtf)
    return date(year, month or 1, day or 1)


def last_day(edtf: str) -> date:
    """The last day of an EDTF date; ValueError where it is none."""
    year, month, day = _parts(edtf)
    return date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])


def _parts(edtf: str) -> tuple[int, int | None, int | None]:
    found = _EDTF.fullmatch(edtf.strip())
    if found is None:
        raise ValueError(edtf)
    year, month, day = found.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def asked_for(words: str, *, end: bool = False) -> date:
    """The day that a person typed: the first, or with ``end`` the last, of year, month or day.

    It raises InputProblem where it is no date.
    """
    try:
        return last_day(words) if end else first_day(words)
    except ValueError as error:
        raise InputProblem(
            f"{words!r} is not a date.", "Write 2024, 2024-03 or 2024-03-30."
        ) from error
