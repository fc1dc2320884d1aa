"""The words of a phrase that names an indicator, as its matching needs them.

Measure words (tỷ lệ, số), place names, years and words without content are left out; words of
several syllables stay together, and words that plans use for one another (ấp and thôn, heo and
lợn, bê tông hóa and cứng hóa) are one; level and change are told apart by "giảm" and "tăng".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.knowledge.abbreviations import expansions
from extractor.knowledge.letters import CAPITAL
from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold, fold_tones

_PLACE = re.compile(
    r"\b(?:[Tt]ỉnh|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hành phố|[Tt]hị xã|[Qq]uận)"
    rf"(?:\s+(?!(?:NTM|OCOP|VNeID)\b){CAPITAL}\w+){{1,4}}"
)
_WORD = re.compile(r"[^\W_]+|[%‰]")
_MARKED = re.compile(r"[^\x00-\x7fđĐ]")
_AGES = frozenset({"tuoi", "thang", "sao", "g", "buoi", "khong", "sach", "cong"})
_BEFORE_NUMBERS = frozenset({"lop", "thu", "muc", "do", "con", "covid", "dieu", "khu", "tieu"})
_CHANGES = frozenset({"tang", "giam"})
_REACHED = "dat"
_GROWTH, _RISE = "tang truong", "tang"
_ENDS_OF_LEVELS = frozenset({"con", "xuong", "duoi", "len"})
_LISTS = ("indicator_fillers", "indicator_equivalents")
_OTHER = "'"


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """``content``: the words that tell indicators apart; ``measure``: share, count or ""."""

    content: tuple[str, ...]
    measure: str


@cache
def fillers() -> dict[str, str]:
    """The words with a part of their own, folded, and their kind.

    share and count are measure words, free words say nothing, light and heavy ones less and
    more than their rarity, level ones turn "giảm" and "tăng" into a value reached.
    """
    kinds = {_plain(row["words"]): row["kind"] for row in rows("indicator_fillers")}
    exact = {" ".join(_syllables(row["words"])): row["kind"] for row in rows("indicator_fillers")}
    return kinds | exact


@cache
def _compounds() -> frozenset[str]:
    return frozenset(_plain(row["word"]) for row in rows("indicator_words"))


@cache
def _equivalents() -> dict[str, str]:
    """Words that are used for one another, folded, and the word that stands for them."""
    return {
        _plain(row["words"]): _plain(row["stands_for"]) for row in rows("indicator_equivalents")
    }


@cache
def _abbreviations() -> dict[str, list[str]]:
    own = {row["abbreviation"]: fold(row["expansion"]) for row in rows("indicator_abbreviations")}
    return {short: long.split() for short, long in (expansions() | own).items()}


def _plain(words: str) -> str:
    return fold(words).replace("y", "i")


def _listed() -> list[str]:
    return [row["words"] for name in _LISTS for row in rows(name)]


@cache
def _listed_syllables() -> frozenset[str]:
    """The fillers and equivalents of one syllable, folded."""
    return frozenset(_plain(word) for word in _listed() if " " not in word)


@cache
def _listed_tones() -> frozenset[str]:
    """The fillers and equivalents of one syllable with their diacritics."""
    return frozenset(_toned(word) for word in _listed() if " " not in word)


def _toned(word: str) -> str:
    return fold_tones(word).replace("y", "i").replace("ỷ", "ỉ").replace("ỹ", "ĩ")


def _syllables(phrase: str) -> list[str]:
    """The folded syllables, y as i, abbreviations written out.

    Where the phrase has diacritics at all, "đất", "cá" and "tầng" are not the fillers đạt, cả
    and tăng, nor is "bán" the equivalent bản: such a syllable bears a stroke (dat').
    """
    marked = _MARKED.search(phrase) is not None
    found: list[str] = []
    for word in _WORD.findall(phrase):
        folded = fold(word)
        if word.isupper() or not re.search("[aeiouy]", folded):
            long = _abbreviations().get(word.upper())
            if long:
                found.extend(syllable.replace("y", "i") for syllable in long)
                continue
        plain = folded.replace("y", "i")
        other = marked and plain in _listed_syllables() and _toned(word) not in _listed_tones()
        found.append(plain + _OTHER if other else plain)
    return found


@lru_cache(maxsize=8_192)
def phrase_words(phrase: str) -> PhraseWords:
    """The words of ``phrase`` that matter for matching, in their order."""
    text = _PLACE.sub(" ", unicodedata.normalize("NFC", phrase))
    content: list[str] = []
    measure = ""
    reached = False
    words = _grouped(_syllables(text))
    for word in words:
        kind = fillers().get(word, "")
        if kind in {"share", "count"}:
            measure = measure or ("" if content else kind)
        elif kind == "level":
            reached = True
        elif kind != "free":
            content.append(word)
    last = [word for word in words if word != _REACHED][-1:]
    if reached or not _ENDS_OF_LEVELS.isdisjoint(last):
        content = [word for word in content if word not in _CHANGES]
    if len(content) > 1:  # alone, growth is that of the economy
        content = [_RISE if word == _GROWTH else word for word in content]
    return PhraseWords(tuple(dict.fromkeys(content)), measure)


def _grouped(syllables: list[str]) -> list[str]:
    """Syllables joined to the longest words of the tables, figures without meaning left out."""
    found: list[str] = []
    position = 0
    while position < len(syllables):
        length = _word_length(syllables, position)
        word = " ".join(syllables[position : position + length])
        word = word.replace(_OTHER, "") if length > 1 else word
        word = _equivalents().get(word, word)
        if not word[0].isdigit() or _tells(syllables, position):
            found.append(word.lstrip("0") or word if word.isdigit() else word)
        position += length
    return [word for word in found if word not in {"%", "‰"}]


@cache
def _longest() -> dict[str, int]:
    """By its first syllable, how many the longest word of the tables has."""
    found: dict[str, int] = {}
    for word in (*fillers(), *_compounds(), *_equivalents()):
        first, *rest = word.replace(_OTHER, "").split() or [""]
        found[first] = max(1 + len(rest), found.get(first, 1))
    return found


def _word_length(syllables: list[str], position: int) -> int:
    longest = _longest().get(syllables[position].replace(_OTHER, ""), 1)
    for length in range(min(longest, len(syllables) - position), 1, -1):
        word = " ".join(syllables[position : position + length])
        plain = word.replace(_OTHER, "")
        if word in fillers() or plain in _compounds() or plain in _equivalents():
            return length
    return 1


def _tells(syllables: list[str], position: int) -> bool:
    """Whether a figure is part of the name: an age, a class, a grade, a birth."""
    if re.fullmatch(r"\d+[a-z]", syllables[position]):
        return True
    later = [one for one in syllables[position + 1 : position + 4] if not one.isdigit()]
    after = later[0] if later and later[0] != "den" else later[1] if later[1:] else ""
    before = syllables[position - 1] if position else ""
    return after in _AGES or before in _BEFORE_NUMBERS
