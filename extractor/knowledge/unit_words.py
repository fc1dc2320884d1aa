"""The words that open the name of a unit: Sở, Phòng, Công chức, Trưởng thôn, Các đơn vị."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold, fold_aligned, fold_tones


@dataclass(frozen=True, slots=True)
class UnitWord:
    """Words that open a unit's name; ``kind`` is body, post, group, class or person."""

    words: str
    kind: str


@cache
def unit_words() -> tuple[UnitWord, ...]:
    """All words of the table ``unit_words``."""
    return tuple(UnitWord(row["words"], row["kind"]) for row in rows("unit_words"))


@cache
def _by_folded() -> dict[str, list[UnitWord]]:
    index: dict[str, list[UnitWord]] = {}
    for word in unit_words():
        index.setdefault(fold(word.words), []).append(word)
    return index


@cache
def _opening_pattern() -> re.Pattern[str]:
    ordered = sorted(_by_folded(), key=len, reverse=True)
    spaced = [r"\s+".join(map(re.escape, words.split())) for words in ordered]
    return re.compile(rf"\s*(?P<words>{'|'.join(spaced)})(?!\w)")


def opens_unit(text: str) -> tuple[UnitWord, int] | None:
    """The unit word that opens ``text`` (the longest) and the offset where it ends.

    Diacritics count where ``text`` has them: "hoi" may be "Hội", "hỏi" is not.
    """
    match = _opening_pattern().match(fold_aligned(text))
    if match is None:
        return None
    meant = _by_folded()[fold(match["words"])]
    written = fold_tones(text[match.start("words") : match.end()])
    if written != fold(written):
        meant = [word for word in meant if fold_tones(word.words) == written]
    return (meant[0], match.end()) if meant else None
