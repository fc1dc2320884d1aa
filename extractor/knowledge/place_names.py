"""Reading the names of administrative units: the type word apart from the bare name."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from extractor.knowledge.text import fold, fold_aligned, fold_tones

KINDS: dict[str, tuple[str, ...]] = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    "thị xã": ("district",),
    "quận": ("district",),
    "huyện": ("district",),
    "xã": ("commune",),
    "phường": ("commune",),
    "thị trấn": ("commune",),
    "đặc khu": ("commune",),
}
"""Each type word with the levels it stands at."""

_BY_FOLDED = {fold(kind): kind for kind in KINDS} | {
    "tp": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "q": "quận",
    "h": "huyện",
    "x": "xã",
    "p": "phường",
}
_OPENING = re.compile(
    r"\s*(?:(?P<full>thanh\s+pho|thi\s+xa|thi\s+tran|dac\s+khu|tinh|huyen|quan|phuong|xa)"
    r"|(?P<short>t\s?\.?\s?[pxt]|[qhxp](?=\s?\.|\d)))(?:\s*\.\s*|\s+|(?=\d))(?=\w)"
)
_ROMAN = re.compile(
    r"(?<![^\W_])(?:I{1,3}|XI{2,3}|X?(?:IV|V|VI{2,3}|IX)|X|^(?:X?VI|XI)$)(?![^\W_]|['’])"
)
"""Numbers of wards and of parted communes (Phường IV, xã Hòa Tú II); VI and XI may be syllables."""
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


class PlaceName(NamedTuple):
    """A name as written: its type word (None where there is none) and its bare name.

    ``key`` is what the bare name is found by, ``toned`` what tells Hòa An from Hóa An.
    """

    kind: str | None
    bare: str
    key: str
    toned: str


def read_name(text: str) -> PlaceName:
    """The parts of "xã Cao Ngạn", "TP. Thái Nguyên", "TX.Vĩnh Châu", "P.1", "Lục Ba"."""
    text = unicodedata.normalize("NFC", text)
    match = _OPENING.match(fold_aligned(text))
    if match is None:
        return PlaceName(None, text.strip(), key_of(text), fold_tones(text))
    word = re.sub(r"[\s.]+", " " if match["full"] else "", match["full"] or match["short"])
    bare = text[match.end() :].strip()
    return PlaceName(_BY_FOLDED[word], bare, key_of(bare), fold_tones(bare))


def key_of(bare: str) -> str:
    """The key of a bare name: folded, without spaces and marks.

    Spellings that vary from source to source fall together: y and i, Đắk and Đắc, 1, 01 and I.
    """
    words = re.findall(r"[^\W_]+", fold(_ROMAN.sub(_arabic, bare)))
    words = [str(int(word)) if word.isascii() and word.isdecimal() else word for word in words]
    return "".join("dak" if word == "dac" else word for word in words).replace("y", "i")


def _arabic(match: re.Match[str]) -> str:
    """A Roman number in Arabic digits."""
    values = [_ROMAN_DIGITS[letter] for letter in match[0]]
    later = [*values[1:], 0]
    return str(sum(-one if one < two else one for one, two in zip(values, later, strict=True)))
