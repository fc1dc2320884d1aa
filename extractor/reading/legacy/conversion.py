"""From the characters of a legacy font to Unicode letters, by the tables of viparse."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from extractor.reading.legacy.fonts import VNI

_LACKING_IN_VNI = {"aú": "ẳ", "AÚ": "Ẳ", "î": "ỵ", "Î": "Ỵ"}
"""Letters of VNI-Windows that viparse leaves out, as its sample of documents has none."""


@lru_cache(maxsize=32768)
def convert(word: str, encoding: str) -> str:
    """A word in ``encoding`` (tcvn3 or vni) as Unicode."""
    from viparse.normalize.tables import convert as convert_by

    converted: str = convert_by(word, _charmap(encoding))
    return converted


def is_vni_mark(character: str) -> bool:
    """Whether the character is a mark that VNI sets behind its vowel."""
    return character in _vni_marks()


@cache
def _vni_marks() -> frozenset[str]:
    return frozenset(sequence[1] for sequence, _ in _charmap(VNI).pairs if len(sequence) == 2)


@cache
def _charmap(encoding: str) -> Any:
    """The table of viparse; for VNI with what is lacking, and with vowel and mark in any case.

    People type "Uûy ban" as well as "UÛy ban".
    """
    from viparse.normalize.encodings import get_charmap
    from viparse.normalize.tables import build_charmap

    known = get_charmap(encoding)
    if known is None:
        raise ValueError(f"no table for the encoding {encoding}")
    if encoding != VNI:
        return known
    pairs = dict(known.pairs) | _LACKING_IN_VNI
    for sequence, letter in list(pairs.items()):
        if len(sequence) == 2:
            vowel, mark = sequence
            pairs.setdefault(vowel.upper() + mark.lower(), letter.upper())
            pairs.setdefault(vowel.lower() + mark.upper(), letter.lower())
    return build_charmap(encoding, pairs.items())
