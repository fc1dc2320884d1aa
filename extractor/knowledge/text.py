"""Folding Vietnamese text for matching; nothing here is ever shown to a reader.

:func:`fold` strips everything that differs between honest spellings of the same words (case,
diacritics, kinds of dash and space).  :func:`fold_tones` keeps the diacritics and only unifies
where the tone mark stands.  :func:`fold_aligned` is :func:`fold` without the squeezing: it gives
exactly one character for each character of its argument, so that offsets stay true.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DASHES = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uf02d\ufe58\ufe63\uff0d"
_D_LETTERS = "đĐðÐɖƉ"
_QUOTES = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "ʼ": "'"}

_TONE_MOVES = dict(
    pair.split()
    for pair in (
        *("oà òa", "oá óa", "oả ỏa", "oã õa", "oạ ọa"),
        *("oè òe", "oé óe", "oẻ ỏe", "oẽ õe", "oẹ ọe"),
        *("uỳ ùy", "uý úy", "uỷ ủy", "uỹ ũy", "uỵ ụy"),
    )
)
"""New-style to old-style placement in an open syllable: hoà -> hòa, khoẻ -> khỏe, thuỷ -> thủy."""

_TONE_RETURNS = {old: new for new, old in _TONE_MOVES.items()} | dict(
    pair.split() for pair in ("ùa uà", "úa uá", "ủa uả", "ũa uã", "ụa uạ")
)
_MISPLACED_OPEN = re.compile(rf"(?<!q)(?:{'|'.join(_TONE_MOVES)})(?![^\W\d_])", re.IGNORECASE)
_MISPLACED_CLOSED = re.compile(
    rf"(?:{'|'.join(_TONE_MOVES.values())})(?=[^\W\d_])|(?<=q)(?:ùa|úa|ủa|ũa|ụa|ùy|úy|ủy|ũy|ụy)",
    re.IGNORECASE,
)
_DASH_RUN = re.compile(r"\s*-[\s-]*")


class _Table(dict[int, str]):
    """A translation table that computes each character once, when it is first met."""

    def __init__(self, *, aligned: bool) -> None:
        super().__init__()
        self.aligned = aligned

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = _fold_character(character)
        if self.aligned and len(folded) != 1:
            folded = folded[:1] or character
        self[code] = folded
        return folded


def _fold_character(character: str) -> str:
    if character in _DASHES:
        return "-"
    if character in _D_LETTERS:
        return "d"
    if character in _QUOTES:
        return _QUOTES[character]
    if character.isspace():
        return " "
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFD", character).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


_FREE = _Table(aligned=False)
_ALIGNED = _Table(aligned=True)
_SURFACE = str.maketrans(
    dict.fromkeys(_DASHES, "-") | dict.fromkeys("ðɖ", "đ") | dict.fromkeys("ÐƉ", "Đ") | _QUOTES
)


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """``text`` in lower case without diacritics, đ as d, spaces and dashes squeezed.

    The result is for comparing only: "Uỷ  ban – XÃ" and "ủy ban-xã" both give "uy ban-xa".
    """
    folded = unicodedata.normalize("NFC", text).translate(_FREE)
    return _squeeze(folded)


@lru_cache(maxsize=4_096)
def fold_aligned(text: str) -> str:
    """As :func:`fold`, one character for each character of ``text``, nothing squeezed.

    ``text`` should be NFC, as canonical texts are; offsets into the result are then offsets into
    ``text``.  A lone combining mark stays as it is.
    """
    return text.translate(_ALIGNED)


def fold_tones(text: str) -> str:
    """``text`` in lower case with diacritics kept, tone marks placed alike, dashes squeezed."""
    surface = unicodedata.normalize("NFC", text).lower()
    return _squeeze(unify_tones(unicodedata.normalize("NFC", surface).translate(_SURFACE)))


@lru_cache(maxsize=4_096)
def unify_tones(text: str) -> str:
    """``text`` with tone marks in the traditional place; case, length and all else are kept.

    Open syllables take hòa, khỏe, thủy (not hoà, khoẻ, thuỷ), closed ones hoàn (not hòan), and
    after q the mark stands on the second vowel (quý, quả).
    """
    text = _MISPLACED_OPEN.sub(lambda match: _recase(match[0], _TONE_MOVES), text)
    return _MISPLACED_CLOSED.sub(lambda match: _recase(match[0], _TONE_RETURNS), text)


def _recase(found: str, moves: dict[str, str]) -> str:
    moved = moves[found.lower()]
    return "".join(
        new.upper() if old.isupper() else new for old, new in zip(found, moved, strict=True)
    )


def _squeeze(text: str) -> str:
    return _DASH_RUN.sub("-", " ".join(text.split()))
