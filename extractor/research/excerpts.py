"""Excerpts: the part of a text around what was found, with the found words marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.research.search_terms import matches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.research.search_terms import Match, Term

ROOM = 200
"""Letters of an excerpt."""
LEAD = 60
"""Letters before the first word found."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a text, with the ``marks`` (start, end) of what was found among them.

    ``exact`` tells that something stands there with the very diacritics that were typed.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    exact: bool

    def marked(self, before: str = "**", after: str = "**") -> str:
        """The words with signs around what was found."""
        parts, last = [], 0
        for start, end in self.marks:
            parts += [self.text[last:start], before, self.text[start:end], after]
            last = end
        return "".join([*parts, self.text[last:]])


def excerpt(text: str, terms: Sequence[Term]) -> Excerpt:
    """The excerpt around the place where most of the terms stand together."""
    found = matches(text, terms)
    exact = any(match.exact for match in found)
    kept = [match for match in found if match.exact] if exact else found
    if not kept:
        return Excerpt(_line(text[:ROOM]), (), exact=False)
    start, end = _window(text, kept)
    inside = [match for match in kept if start <= match.start and match.end <= end]
    shift = start - (2 if start else 0)
    words = f"{'… ' if start else ''}{_line(text[start:end])}{' …' if end < len(text) else ''}"
    marks = tuple((match.start - shift, match.end - shift) for match in inside)
    return Excerpt(words, marks, exact)


def _line(text: str) -> str:
    """The text on one line, each letter in its place."""
    return "".join(" " if character.isspace() else character for character in text)


def _window(text: str, found: Sequence[Match]) -> tuple[int, int]:
    """Start and end of the excerpt, between words."""
    if len(text) <= ROOM:
        return 0, len(text)

    def together(match: Match) -> int:
        return sum(match.start <= other.start < match.start + ROOM - LEAD for other in found)

    first = max(found, key=lambda match: (together(match), -match.start))
    start = max(0, first.start - LEAD)
    if start:
        start = min(_after_blank(text, start), first.start)
    end = min(len(text), max(start + ROOM, first.end))
    if end < len(text):
        blank = text.rfind(" ", first.end, end)
        end = blank if blank > 0 else end
    return start, end


def _after_blank(text: str, place: int) -> int:
    for at in range(place, len(text)):
        if text[at].isspace():
            return at + 1
    return place
