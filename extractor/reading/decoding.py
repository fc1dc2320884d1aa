"""Bytes of a text file to characters, when nothing says how they are encoded."""

from __future__ import annotations

import codecs
import unicodedata

from extractor.reading.detect import utf16_order
from extractor.reading.legacy import looks_legacy

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CUT_TAIL = 3
_SAMPLE = 20_000
_DAMAGE_SHARE = 0.001
_VIETNAMESE = frozenset("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ")


def decode(data: bytes) -> str:
    """The text of ``data``: UTF-8, UTF-16, else Windows-1258 or Windows-1252 by what they give.

    Never fails; a few broken bytes in UTF-8 become U+FFFD.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return data.decode(codec, errors="replace").lstrip("\ufeff")
    if (codec_without_mark := utf16_order(data)) is not None:
        return data.decode(codec_without_mark, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        damaged = data.decode("utf-8", errors="replace")
    high = sum(byte >= 0x80 for byte in data)
    if damaged.count("\ufffd") <= max(_CUT_TAIL, high * _DAMAGE_SHARE):
        return damaged
    return _decode_single_byte(data)


def _decode_single_byte(data: bytes) -> str:
    """Windows-1258 writes tones as combining marks; composed, they must give Vietnamese letters.

    Text typed in TCVN3 or VNI stays in the Western characters by which it is known.
    """
    vietnamese = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    western = data.decode("cp1252", errors="replace")
    if "\ufffd" in western:
        western = data.decode("latin-1")
    if looks_legacy(western[:_SAMPLE]):
        return western
    return vietnamese if _strangeness(vietnamese) < _strangeness(western) else western


def _strangeness(text: str) -> int:
    """How many characters beyond ASCII are neither Vietnamese letters nor usual punctuation."""
    return sum(
        character > "\x7f" and character.lower() not in _VIETNAMESE and character not in "–—“”‘’…•"
        for character in text
    )
