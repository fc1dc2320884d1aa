"""Numbering and bullets that open a paragraph.

The forms are those of Decree 30/2020 (Phần, Chương, Mục, Điều, I., 1., a), -) and the many that
offices use beside them (1/, 1-, 1.1, (1), A., +, *), tolerant of missing blanks.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.language.document import Marker, MarkerKind

_ORDINAL = r"(?i:thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy))"
# As southern offices close a number: "I/-", "1.-", "a/.", "2.)".
_STROKE = r"(?:[./)]\s?[-–]|/\s?\.|\.\))(?:\s+(?=\S)|(?=[^\W\d_]|[“\"(]))"
_PATTERNS: tuple[tuple[MarkerKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            MarkerKind.PART,
            rf"(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(?P<label>[IVXLC]+|\d{{1,2}}|{_ORDINAL})\b[.:)]?\s*",
        ),
        (MarkerKind.ARTICLE, r"(?:Điều|ĐIỀU)\s+(?P<label>\d{1,3})\s*[.:]\s*"),
        (
            MarkerKind.DECIMAL,
            rf"(?P<label>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:\s*[.)/:]\s+(?=\S)|{_STROKE}|\s*[.)/:]?\s*(?=[^\W\d_]|[“\"*(]))",
        ),
        (
            MarkerKind.ROMAN,
            rf"(?P<label>[IVX]{{1,5}}|[LC][IVX]{{0,4}})\s*(?:{_STROKE}|[.)/:]\s*|[-–]\s+)(?=[^\W_]|[“\"(])",
        ),
        (
            MarkerKind.UPPER,
            rf"(?P<label>[A-HĐK])\s*(?:{_STROKE}|[.)/]\s+|[-–]\s+)(?=[^\W\d_])",
        ),
        (
            MarkerKind.NUMBER,
            rf"(?:Bước\s+)?(?P<label>\d{{1,3}})\s*(?:{_STROKE}|[.)]\s*(?=[^\W\d_]|[“\"*(%≥>])|[.)/:]\s+|[-–]\s+(?=[^\W\d_])|,\s+(?=[A-ZĐÁÂĂÔƠƯỦỨ]))",
        ),
        (MarkerKind.LETTER, rf"(?P<label>[a-zđ]\d?)\s*(?:{_STROKE}|[)/]\s*|\.\s+)(?=\S)"),
        (MarkerKind.PAREN, r"\((?P<label>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*"),
        (MarkerKind.PLUS, r"(?P<label>\+)\s*(?=\D)"),
        (MarkerKind.STAR, r"(?P<label>\*{1,3}|[❖►➢✓√♦◆■□☐])\s*"),
        (MarkerKind.DASH, r"(?P<label>[-–—•·]_?|[oO](?=\s+[A-ZĐ]))\s*(?=[^\s\d]|\d)"),
    )
)
_ROMAN_LIKE = re.compile(
    r"(?P<label>[IVXlL1|!]{1,5})(?P<dot>\s*[.,:])?\s+(?=[A-ZĐÀ-ỸƯƠÂĂÊÔ][^\W\d_])"
)
_MOST_SECTIONS = 9
_STROKES = str.maketrans("lL1|!", "IIIII")
BULLETS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.STAR})
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@lru_cache(maxsize=4_096)
def find_marker(text: str, offset: int = 0) -> Marker | None:
    """The marker that opens ``text``, or None; ``Marker.end`` is counted from ``-offset``.

    A number inside a bullet ("- (1) …", "- + …") belongs to the bullet: the content starts
    after both, and the kind is that of the inner one where the outer is a mere dash.
    """
    for kind, pattern in _PATTERNS:
        match = pattern.match(text)
        if match is None:
            continue
        label, end = match.group("label"), match.end()
        if kind is MarkerKind.ROMAN and not roman_value(label):
            continue
        if label == "C" and kind is MarkerKind.ROMAN:
            kind = MarkerKind.UPPER  # of "A. B. C.": no plan comes to a hundredth section
        if kind is MarkerKind.DASH:
            inner = find_marker(text[end:], offset + end)
            if inner is not None and inner.kind in {MarkerKind.PLUS, MarkerKind.PAREN}:
                return inner if inner.kind is MarkerKind.PLUS else Marker(kind, "-", inner.end)
        return Marker(kind, label, offset + end)
    return _misread_roman(text, offset)


def _misread_roman(text: str, offset: int) -> Marker | None:
    """A Roman numeral as OCR leaves it: "VIIL Tổ chức", "II Nội dung", "lV. Kinh phí", "1II. …".

    An upright stroke is an I; a closing dot may have become part of the last letter.
    """
    match = _ROMAN_LIKE.match(text)
    if match is None:
        return None
    label = match.group("label").translate(_STROKES)
    spaced = not match.group("dot")
    value = roman_value(label)
    if value is None or not re.search(r"[IVX]", match.group("label")):
        return None
    # Without a dot only a short numeral is one: "XIV CỦA ĐẢNG" goes on with a congress.
    if spaced and (len(label) < 2 or value > _MOST_SECTIONS):
        return None
    return Marker(MarkerKind.ROMAN, label, offset + match.end())


def roman_value(label: str) -> int | None:
    """The value of a Roman numeral, or None where the letters are not one in canonical form."""
    if not label or any(letter not in _ROMAN for letter in label):
        return None
    values = [_ROMAN[letter] for letter in label]
    total = sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )
    return total if total > 0 and _to_roman(total) == label else None


def _to_roman(number: int) -> str:
    pairs = (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
    )
    letters = ""
    for value, sign in (*pairs, (1, "I")):
        while number >= value:
            letters += sign
            number -= value
    return letters


def ordinal(marker: Marker) -> int | None:
    """The place a marker claims in its list: 3 for "3.", "III.", "c)", "2.3."; None for bullets."""
    label = marker.label
    if marker.kind in {MarkerKind.NUMBER, MarkerKind.ARTICLE} or label.isdigit():
        return int(label)
    if marker.kind is MarkerKind.DECIMAL:
        return int(label.rsplit(".", 1)[1])
    if marker.kind in {MarkerKind.ROMAN, MarkerKind.PART}:
        return roman_value(label)
    if marker.kind in {MarkerKind.LETTER, MarkerKind.PAREN}:
        # Vietnamese lists run a, b, c, d, đ, e, g, h, i, k …
        place = "abcdđeghiklmnopqrstuvxy".find(label[0])
        return place + 1 if place >= 0 else None
    if marker.kind is MarkerKind.UPPER:
        return "ABCDĐEGHIK".find(label) + 1 or None
    return None
