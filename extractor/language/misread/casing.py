"""The case of a word that stands for a misread one."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ROMAN = re.compile(r"[ivx]+")
_CAPITALS_AS_DIGITS = "0568"
"""Digits that rather capitals are taken for: O, S, G, B."""


def cased(
    meant: str, written: str, *, among_capitals: bool, own: Mapping[str, int] | None = None
) -> str:
    """``meant`` (in lower case) as ``written`` is: in capitals, with one in front, or without.

    ``among_capitals`` tells that its neighbours are in capitals throughout; ``own`` how often the
    words of the document occur, which settles what a digit in front does not tell.
    """
    letters = [letter for letter in written if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    if _ROMAN.fullmatch(meant) and capitals:
        return meant.upper()
    if (among_capitals and capitals) or (capitals > 1 and 2 * capitals > len(letters)):
        return meant.upper()
    if written[0] in _CAPITALS_AS_DIGITS and own is not None and not among_capitals:
        return max((meant.capitalize(), meant), key=lambda form: own.get(form, 0))
    if written[0].isupper() or written[0] in _CAPITALS_AS_DIGITS:
        return meant.upper() if len(written) == len(meant) == 1 else meant.capitalize()
    return meant
