"""How alike two wordings are; diacritics count, typography does not."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher

_TYPOGRAPHY = str.maketrans(dict.fromkeys("*_`“”\"'‘’«»", " ") | dict.fromkeys("–—", "-"))
_EDGES = " .;,:-/"
_SHORT_NAMES = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "bch": "ban chấp hành",
    "bcđ": "ban chỉ đạo",
    "tp.": "thành phố ",
    "tp ": "thành phố ",
}
"""Abbreviations that stand for the same name (Decree 30/2020 and common office use)."""
_SHORT_NAME = re.compile(rf"\b(?:{'|'.join(map(re.escape, _SHORT_NAMES))})")


def folded(text: object) -> str:
    """``text`` in lower case, without quotation marks and emphasis, spaces squeezed; None is ""."""
    lowered = unicodedata.normalize("NFC", str(text or "")).lower().translate(_TYPOGRAPHY)
    return " ".join(lowered.replace("uỷ", "ủy").split()).strip(_EDGES)


def word_list(text: object) -> list[str]:
    """The words and numbers of ``text``, folded."""
    return re.findall(r"\w+", folded(text))


def full_name(text: object) -> str:
    """``text`` folded, with abbreviated names of bodies written out."""
    written = _SHORT_NAME.sub(lambda found: _SHORT_NAMES[found[0]], folded(text))
    return re.sub(r"\s+", " ", written)


def code_form(code: object) -> str:
    """A document code in upper case, without spaces and full stops; None is ""."""
    text = unicodedata.normalize("NFC", str(code or ""))
    return re.sub(r"[\s.]+", "", text).upper().replace("–", "-")


def similarity(one: object, other: object) -> float:
    """The share of characters in common order (Ratcliff-Obershelp), from 0 to 1."""
    return _matcher(folded(one), folded(other)).ratio()


def shared_words(one: object, other: object) -> float:
    """The share of the shorter text's words that the longer has too, from 0 to 1."""
    first, second = Counter(word_list(one)), Counter(word_list(other))
    shorter = min(first.total(), second.total())
    return (first & second).total() / shorter if shorter else 0.0


def name_similarity(one: object, other: object) -> float:
    """:func:`similarity` of full names; a long name inside the other counts at least 0.9."""
    first, second = full_name(one), full_name(other)
    if not first or not second:
        return 0.0
    inside = min(len(first), len(second)) >= 12 and (first in second or second in first)
    return max(_matcher(first, second).ratio(), 0.9 if inside else 0.0)


def opening_found(opening: object, text: object) -> float:
    """How much of ``opening``'s words stand in one run at the beginning of ``text``, 0 to 1.

    A few words may stand before it.
    """
    wanted = word_list(opening)
    given = word_list(text)[: len(wanted) + 6]
    run = SequenceMatcher(None, wanted, given, autojunk=False).find_longest_match()
    return run.size / max(1, len(wanted))


def same_number(one: object, other: object) -> bool:
    """Whether two numbers agree to a millionth; what is no number must read the same."""
    if one is None or other is None:
        return one is other
    try:
        first, second = float(str(one)), float(str(other))
    except ValueError:
        return folded(one) == folded(other)
    return abs(first - second) <= 1e-6 * max(1.0, abs(first), abs(second))


def same_unit(one: object, other: object) -> bool:
    """Whether two units of measure agree, or one contains the other (hộ, hộ nghèo)."""
    first, second = folded(one), folded(other)
    return first == second or bool(first and second and (first in second or second in first))


def _matcher(one: str, other: str) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one, other, autojunk=False)
