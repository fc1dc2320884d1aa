"""Numbers as Vietnamese texts write them: digits, words, Roman numerals."""

from __future__ import annotations

import re
from functools import cache

from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold_tones

NUMBER = (
    r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3},\d{3}(?:\.\d{3})+"
    r"|\d+(?:[.,]\d+)?"
)
"""A printed number, for use inside other patterns (no groups)."""

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_GROUPED_IN_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")
_GROUPED_BY_BOTH = re.compile(r"\d{1,3},\d{3}(?:\.\d{3})+")
_GROUPED_BY_SPACE = re.compile(r"\d{1,3}(?: \d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def parse_number(digits: str) -> float | None:
    """The value of a printed number, or None where it is none.

    A comma opens decimals and a dot parts thousands: "1.234,5" is 1234.5, "2.729" is 2729,
    "0,7" is 0.7.  A dot not followed by three digits opens decimals ("61.5"), as does a single
    comma always ("1,500" is 1.5: only two groups or more can be English, "1,234,567").
    "48,600.000" is a slip for "48.600.000".
    """
    digits = digits.strip().replace("\u00a0", " ")
    if not digits.isascii():
        return None
    if _GROUPED_BY_SPACE.fullmatch(digits):
        digits = digits.replace(" ", ".")
    if _GROUPED.fullmatch(digits) and not digits.startswith("0"):
        return float(digits.replace(".", "").replace(",", "."))
    if _GROUPED_BY_BOTH.fullmatch(digits):
        return float(digits.replace(",", "").replace(".", ""))
    if _GROUPED_IN_ENGLISH.fullmatch(digits):
        return float(digits.replace(",", ""))
    return float(digits.replace(",", ".")) if _PLAIN.fullmatch(digits) else None


def parse_roman(numeral: str) -> int | None:
    """The value of a Roman numeral from I to MMMCMXCIX in capitals, or None."""
    if not numeral or not _ROMAN.fullmatch(numeral):
        return None
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))


@cache
def number_words() -> dict[str, tuple[float, str]]:
    """Each number word with its value and kind: unit, ten, hundred, scale, zero or half."""
    return {row["word"]: (float(row["value"]), row["kind"]) for row in rows("number_words")}


def parse_number_words(text: str) -> float | None:
    """The value of a number in words: "hai mươi lăm" 25, "một trăm linh ba" 103, "ba triệu rưỡi".

    None where a word is no number word.
    """
    total = group = last = scale = 0.0
    tokens = fold_tones(text).split()
    for token in tokens:
        if token not in number_words():
            return None
        value, kind = number_words()[token]
        if kind == "unit":
            group, last = group + value, value
        elif kind in ("ten", "hundred"):
            group, last = group - last + (last or 1) * value, 0.0
        elif kind == "half":
            total, scale = total + (scale or group) / 2, 0.0
        elif kind == "scale":
            total, group, last, scale = total + (group or 1) * value, 0.0, 0.0, value
    return total + group if tokens else None
