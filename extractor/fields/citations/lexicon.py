"""The words of the grammar, from the tables ``citation_types`` and ``citation_words``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.knowledge.tables import rows, words
from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A document type: ``name`` as reported, the abbreviations its codes may carry, main first.

    ``bare`` says whether its documents are cited by a number without notation: ``yes``
    ("Quyết định 1980"), ``marked`` (with "số" only: "Pháp lệnh số 34") or ``never``.
    """

    name: str
    abbreviations: tuple[str, ...]
    bare: str


TYPES: dict[str, DocumentType] = {
    fold(row["phrase"]): DocumentType(row["doc_type"], words(row["abbreviations"]), row["bare"])
    for row in rows("citation_types")
}
"""Document types by folded phrase."""

_WORDS: dict[str, tuple[str, ...]] = {
    row["kind"]: words(row["words"]) for row in rows("citation_words")
}

REPAIRS: dict[str, str] = {
    wrong: right for wrong, _, right in (pair.partition("=") for pair in _WORDS["notation_repair"])
}
"""Notations that lost the bar of their Đ, with the right form."""

LOOK_ALIKES: dict[str, str] = {
    letter: meant
    for letter, _, meant in (pair.partition("=") for pair in _WORDS["notation_look_alike"])
}
"""A letter as it may be read, with the letters it may have been."""

ISSUER_WORDS: frozenset[str] = frozenset(fold(word) for word in _WORDS["issuer_word"])
"""Syllables that may stand in lower case inside the name of a body, folded."""


def _by_abbreviation() -> dict[str, DocumentType]:
    found: dict[str, DocumentType] = {}
    for entry in sorted(TYPES.values(), key=lambda entry: len(entry.name)):
        if entry.abbreviations:
            found.setdefault(entry.abbreviations[0], entry)
    for entry in TYPES.values():
        for abbreviation in entry.abbreviations:
            found.setdefault(abbreviation, entry)
    return found


BY_ABBREVIATION: dict[str, DocumentType] = _by_abbreviation()
"""The usual document type of an abbreviation."""


def alternatives(entries: Iterable[str]) -> str:
    """A pattern for any of the entries, folded, longest first; spaces are flexible.

    A stray quote after a syllable is let pass: optical recognition leaves them for tone marks.
    """
    folded = sorted({fold(entry) for entry in entries}, key=len, reverse=True)
    return "|".join(r"['`]? {1,2}".join(map(re.escape, entry.split())) for entry in folded)


TYPE_PATTERN = alternatives(TYPES)
BODY_PATTERN = alternatives(_WORDS["body"])
_NO_VERB_AFTER = r"(?<!\bban )(?<!\bso )(?<!\bbo )(?<!\bphong )(?<!\bgiup )(?<!\bbao )"
TITLE_VERB_PATTERN = (
    rf"{_NO_VERB_AFTER}(?:{alternatives(_WORDS['title_verb'])})\b"
    r"(?<!\bve(?= sinh| binh| si))(?<!\bviec(?= lam))"
)
"""Words that open a title; not "vệ" of "bảo vệ", nor the second part of "Ban Tổ chức"."""
ISSUER_COMMA_PATTERN = alternatives(_WORDS["issuer_comma"])
LAW_COMMA_PATTERN = alternatives(_WORDS["law_comma"])
LAW_STOPS: tuple[str, ...] = _WORDS["law_stop"]
ABBREVIATION_PATTERN = "|".join(
    sorted(map(re.escape, {*BY_ABBREVIATION, *REPAIRS}), key=len, reverse=True)
)
