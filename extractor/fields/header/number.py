"""The number and notation of the document itself: "Số: 66/KH-UBND", "Số 15-KH/ĐU", "Số: /KH-UBND".

The state writes number/TYPE-ISSUER, the party number-TYPE/ISSUER (Decree 30/2020 Annex I.3;
Guidance 36-HD/VPTW).  A blank number is a fact of its own: the notation stands alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.fields.findings import Offsets

_LABEL = r"[Ss5][ốôồỏoóơ0ỐÔỒỎOÓƠ]\s*[:;.,]?\s*"
_DIGITS = r"(?P<number>\d(?:\s?\d){0,5})?(?P<letter>[A-Za-z](?=\s*[-/]))?"
_BLANK = r"[\s.…_]*"
_TOKEN = r"[A-ZĐƯÂÊÔƠĂ][A-Za-zĐđƯưÂâÊêÔôƠơĂă]{0,14}\d{0,2}"
_NOTATION = rf"(?P<notation>{_TOKEN}(?:\s?[-–&.]\s?{_TOKEN}|\s?/\s?{_TOKEN}){{0,4}})"
_PATTERN = re.compile(
    rf"(?:{_LABEL})?{_BLANK}{_DIGITS}{_BLANK}(?P<year>/\s?(?:19|20)\d\d\s?)?(?P<joint>[-–/])\s*{_NOTATION}"
)
_NUMBER_ONLY = re.compile(rf"{_LABEL}{_BLANK}(?P<number>\d{{1,5}})\s*$")
# A dot is part of a notation only between capitals ("KH.UBND"); a blank may be OCR's or a habit.
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """The parts of the number line with their offsets in the text searched."""

    number: int | None
    symbol: str | None
    code: str | None
    number_span: Offsets | None
    symbol_span: Offsets | None
    span: Offsets


def read_number(text: str, offset: int = 0) -> OwnNumber | None:
    """The number line in ``text``; spans are shifted by ``offset``; None where there is none."""
    match = _PATTERN.search(text)
    if match is None:
        return _number_only(text, offset)
    digits = match.group("number")
    symbol = _tidy(match.group("notation"))
    number = int(_SPACE.sub("", digits)) if digits else None
    joint = "-" if match.group("joint") in "-–" else "/"
    year = _SPACE.sub("", match.group("year") or "")
    code = None
    if digits:
        code = f"{_SPACE.sub('', digits)}{match.group('letter') or ''}{year}{joint}{symbol}"
    start = match.start("number") if digits else match.start("joint")
    return OwnNumber(
        number=number,
        symbol=symbol,
        code=code,
        number_span=_shift(match.span("number"), offset) if digits else None,
        symbol_span=_shift(match.span("notation"), offset),
        span=_shift((start, match.end("notation")), offset),
    )


def _number_only(text: str, offset: int) -> OwnNumber | None:
    match = _NUMBER_ONLY.search(text)
    if match is None:
        return None
    span = _shift(match.span("number"), offset)
    return OwnNumber(int(match.group("number")), None, None, span, None, span)


def _tidy(notation: str) -> str:
    return re.sub(r"[–.]", "-", _SPACE.sub("", notation))


def _shift(span: Offsets, offset: int) -> Offsets:
    return span[0] + offset, span[1] + offset
