"""The words of signature blocks: offices, titles of honour, surnames, and what is no name."""

from __future__ import annotations

import re
from functools import cache

from extractor.knowledge.tables import rows
from extractor.knowledge.text import fold, fold_aligned, fold_tones, unify_tones

_LONGEST_ABBREVIATION = 4


@cache
def _phrases(kind: str) -> tuple[str, ...]:
    found = [row["phrase"] for row in rows("signature_words") if row["kind"] == kind]
    return tuple(sorted(found, key=len, reverse=True))


@cache
def _office_pattern() -> re.Pattern[str]:
    names = [r"\s+".join(map(re.escape, fold(name).split())) for name in _phrases("office")]
    return re.compile(rf"(?:{'|'.join(names)})(?!\w)")


@cache
def _offices() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for row in rows("signature_words"):
        if row["kind"] == "office":
            key = fold(row["phrase"])
            index[key] = (*index.get(key, ()), row["phrase"])
    return index


def office(text: str) -> tuple[str, int] | None:
    """The office whose name opens ``text``, as it is properly written, and where it ends.

    "PHÓ CHỦ TỊCH UBND XÃ" gives "Phó Chủ tịch" and the offset before " UBND".
    """
    match = _office_pattern().match(fold_aligned(text))
    if match is None:
        return None
    names = _offices()[fold(match[0])]
    written = fold_tones(text[: match.end()])
    exact = [name for name in names if fold_tones(name) == written]
    # "Trương" is a family name, "Trưởng" an office.
    if not exact and " " not in match[0]:
        return None
    return (exact or names)[0], match.end()


@cache
def _beside_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(fold(phrase) for phrase in _phrases('beside'))})(?!\w)")


def signs_beside(text: str) -> bool:
    """Whether the office is that of one who signs beside the head, as an accountant does."""
    return bool(_beside_pattern().match(fold(text)))


def surnames() -> tuple[str, ...]:
    """Family names as they are written: "Nguyễn"."""
    return _phrases("surname")


def honours() -> tuple[str, ...]:
    """Titles of honour as they are written: "ThS", "Tiến sĩ"."""
    return _phrases("honour")


def _as_dotted(honour: str) -> str:
    """The pattern of an honour; between the letters of an abbreviation dots may stand: "K.s"."""
    written = fold_tones(honour)
    joint = "[./]?" if " " not in honour and len(honour) <= _LONGEST_ABBREVIATION else ""
    return joint.join(map(re.escape, written))


@cache
def _honour_pattern() -> re.Pattern[str]:
    names = "|".join(map(_as_dotted, _phrases("honour")))
    return re.compile(rf"(?:(?:{names})(?![^\W_])[\s.,:/-]*)+")


def honours_end(text: str) -> int:
    """Where the titles of honour that open ``text`` end: "ThS.BS. Lê Minh" gives 8."""
    match = _honour_pattern().match(unify_tones(text.lower()))
    return match.end() if match else 0


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold_tones(name) for name in _phrases("surname"))


def is_surname(word: str) -> bool:
    """Whether a word is a family name, or the first word of a name of the Central Highlands."""
    return fold_tones(re.split(r"['’-]", word)[0]) in _surnames()


@cache
def _not_name_pattern() -> re.Pattern[str]:
    inside = "|".join(re.escape(fold_tones(name)) for name in _phrases("not_name"))
    opening = "|".join(re.escape(fold_tones(name)) for name in _phrases("not_name_opening"))
    return re.compile(rf"\b(?:{inside})\b|^(?:{opening}) ")


def cannot_be_name(text: str) -> bool:
    """Whether the words are those of bodies or of the form itself, never of a person."""
    return bool(_not_name_pattern().search(fold_tones(text)))
