"""What is searched for: words and phrases, folded, and where they stand in a text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.errors import InputProblem
from extractor.knowledge.text import fold, unify_tones
from extractor.store.full_text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARTS = re.compile(r'"([^"]*)"|([^\s"]+)')
_TOKEN = re.compile(r"[^\W_]+")
_BETWEEN = r"[\W_]+"


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase: its syllables folded, and as they were typed (lower case)."""

    folded: tuple[str, ...]
    typed: tuple[str, ...]

    @property
    def words(self) -> str:
        """The folded syllables with blanks between them."""
        return " ".join(self.folded)


@dataclass(frozen=True, slots=True)
class Terms:
    """All that is searched for; every term must be there."""

    terms: tuple[Term, ...]

    @property
    def whole(self) -> Term:
        """The terms as one phrase."""
        return Term(
            tuple(token for term in self.terms for token in term.folded),
            tuple(token for term in self.terms for token in term.typed),
        )


@dataclass(frozen=True, slots=True)
class Match:
    """A term found at ``start`` to ``end`` of a text; ``exact`` with the diacritics typed."""

    start: int
    end: int
    exact: bool


def understood(words: str) -> Terms:
    """The terms of a search: words, and phrases in quotation marks.

    Everything else is taken for words: there are no operators.  It raises InputProblem where
    there is no letter or digit.
    """
    plain = unicodedata.normalize("NFC", words)
    for mark in "“”„«»":
        plain = plain.replace(mark, '"')
    terms = tuple(
        term for found in _PARTS.finditer(plain) if (term := _term(found[1] or found[2] or ""))
    )
    if not terms:
        raise InputProblem(
            f"There is nothing to search for in {words!r}.",
            'Give one or more words, or a phrase in quotation marks: "hộ nghèo".',
        )
    return Terms(terms)


def _term(words: str) -> Term | None:
    typed = tuple(unify_tones(token.lower()) for token in _TOKEN.findall(words))
    return Term(tuple(fold(token) for token in typed), typed) if typed else None


def matches(text: str, terms: Iterable[Term]) -> list[Match]:
    """Where any of the terms stands in ``text`` (NFC), in order, none over another."""
    searched = folded(text)
    found = []
    for term in terms:
        pattern = rf"(?<![^\W_]){_BETWEEN.join(map(re.escape, term.folded))}(?![^\W_])"
        for match in re.finditer(pattern, searched):
            start, end = match.span()
            surface = tuple(unify_tones(token) for token in _TOKEN.findall(text[start:end].lower()))
            found.append(Match(start, end, surface == term.typed))
    kept: list[Match] = []
    for one in sorted(found, key=lambda match: (match.start, -match.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
