"""The tree of headings, items and paragraphs, tolerant of gaps and slips in the numbering.

No fixed depth is given to "1." or "a)": a marker belongs to the innermost open list of its kind
that it can continue; otherwise it opens a new list below what its kind usually stands under.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.language.anchors import upper_share
from extractor.language.document import Marker, MarkerKind, Paragraph, Zone
from extractor.language.markers import BULLETS, ordinal

_RANK = {
    MarkerKind.PART: 0,
    MarkerKind.UPPER: 1,
    MarkerKind.ROMAN: 2,
    MarkerKind.ARTICLE: 2,
    MarkerKind.NUMBER: 3,
    MarkerKind.DECIMAL: 4,
    MarkerKind.LETTER: 7,
    MarkerKind.PAREN: 7,
    MarkerKind.STAR: 8,
    MarkerKind.DASH: 9,
    MarkerKind.PLUS: 10,
}
_CAPITAL_HEADING = 2
_TITLE_OF_PART = 0.5
_BARE_PART = 3  # words: "Phần thứ nhất"
_BOLD_HEADING = 6
_ANNEX_TITLE = -1
_OUTLINED = frozenset({Zone.BODY, Zone.CLOSING, Zone.ANNEX_TITLE, Zone.ANNEX})
_HEADING_LENGTH = 220
_MAX_GAP = 3


@dataclass(frozen=True, slots=True)
class _Open:
    """A list or heading that is still open: its kind, rank, last ordinal and last member.

    ``bare`` is a part whose line says its number only.
    """

    kind: MarkerKind | None
    rank: float
    place: int | None
    index: int
    depth: int = 0
    bare: bool = False


def outline(paragraphs: Sequence[Paragraph], text: str) -> list[Paragraph]:
    """The paragraphs with ``parent``, ``level`` and ``heading`` set; table cells keep theirs."""
    stack: list[_Open] = []
    result: list[Paragraph] = []
    zone: Zone | None = None
    introduces = False
    for paragraph in paragraphs:
        if paragraph.table is not None or paragraph.zone not in _OUTLINED:
            result.append(_under(paragraph, stack) if paragraph.table is not None else paragraph)
            continue
        if paragraph.zone is not zone and Zone.ANNEX in {paragraph.zone, zone}:
            del stack[_titles(stack) if paragraph.zone is Zone.ANNEX else 0 :]
        zone = paragraph.zone
        if zone is Zone.ANNEX_TITLE:
            result.append(_annex_title(paragraph, result, stack))
            continue
        words = text[paragraph.start : paragraph.end]
        opened = _opened(paragraph, words, stack, introduces)
        if opened is not None:
            parent = stack[-1].index if stack else None
            result.append(replace(paragraph, parent=parent, level=len(stack)))
            stack.append(replace(opened, index=paragraph.index))
        else:
            result.append(_under(paragraph, stack))
        introduces = words.rstrip().endswith(":")
    return _mark_headings(result, text)


def _annex_title(paragraph: Paragraph, before: list[Paragraph], stack: list[_Open]) -> Paragraph:
    """A line of an annex's title stands above all of the annex, below the lines before it."""
    if not before or before[-1].zone is not Zone.ANNEX_TITLE:
        stack.clear()
    parent = stack[-1].index if stack else None
    titled = replace(paragraph, parent=parent, level=len(stack))
    stack.append(_Open(None, _ANNEX_TITLE, None, paragraph.index))
    return titled


def _titles(stack: list[_Open]) -> int:
    """How many entries of the stack are lines of an annex's title."""
    return sum(entry.rank == _ANNEX_TITLE for entry in stack)


def _under(paragraph: Paragraph, stack: list[_Open]) -> Paragraph:
    """A paragraph without a marker belongs to the nearest open heading, past closed bullets."""
    for entry in reversed(stack):
        if entry.kind not in BULLETS:
            depth = stack.index(entry) + 1
            return replace(paragraph, parent=entry.index, level=depth)
    return paragraph


def _opened(paragraph: Paragraph, words: str, stack: list[_Open], introduces: bool) -> _Open | None:
    """Pop what the paragraph closes and give the entry it opens; None for plain prose."""
    marker = paragraph.marker
    if marker is None:
        return _unnumbered_heading(paragraph, words, stack)
    rank, depth = _rank(marker), marker.label.count(".")
    place = ordinal(marker)
    home = _list_to_continue(marker, place, depth, stack)
    if home is not None:
        del stack[home:]
    elif not (introduces and place == 1 and any(entry.kind is marker.kind for entry in stack)):
        _close_deeper(marker.kind, rank, depth, stack)
    bare = marker.kind is MarkerKind.PART and len(words.split()) <= _BARE_PART
    return _Open(marker.kind, rank, place, -1, depth, bare)


def _rank(marker: Marker) -> int:
    return _RANK[marker.kind]


def _list_to_continue(
    marker: Marker, place: int | None, depth: int, stack: list[_Open]
) -> int | None:
    """The stack position of the innermost list this marker goes on with."""
    fallback: int | None = None
    for position in range(len(stack) - 1, -1, -1):
        entry = stack[position]
        if entry.kind is not marker.kind or entry.depth != depth:
            continue
        if marker.kind in BULLETS or marker.kind is MarkerKind.DECIMAL:
            return position
        if place is None or entry.place is None:
            return position
        if entry.place < place <= entry.place + _MAX_GAP:
            return position
        fallback = position if fallback is None else fallback
    if fallback is not None and place is not None and place > 1:
        return fallback
    return None


def _close_deeper(kind: MarkerKind, rank: int, depth: int, stack: list[_Open]) -> None:
    while stack:
        top = stack[-1]
        if top.rank < rank or (top.kind is kind and top.depth < depth):
            return
        if (
            top.rank == rank
            and top.kind is not kind
            and kind in {MarkerKind.PAREN, MarkerKind.LETTER}
        ):
            return  # "(1)" inside "a)", or "a)" inside "(1)": whichever came first is outside
        stack.pop()


def _unnumbered_heading(paragraph: Paragraph, words: str, stack: list[_Open]) -> _Open | None:
    if len(words) > _HEADING_LENGTH or re.search(r"[.;]$", words):
        return None
    if upper_share(words) > 0.85 and len(words) > 8:
        # "Phần III" over "TỔ CHỨC THỰC HIỆN": the title stands above all of its part.
        rank = _TITLE_OF_PART if stack and stack[-1].bare else _CAPITAL_HEADING
    elif paragraph.bold and not words.endswith(","):
        rank = _BOLD_HEADING
    else:
        return None
    while stack and stack[-1].rank >= rank:
        stack.pop()
    return _Open(None, rank, None, -1)


def _mark_headings(paragraphs: list[Paragraph], text: str) -> list[Paragraph]:
    """A heading is an item that has something under it, or a short title that ends openly."""
    with_children = {paragraph.parent for paragraph in paragraphs if paragraph.parent is not None}
    marked: list[Paragraph] = []
    for paragraph in paragraphs:
        words = text[paragraph.start : paragraph.end].rstrip()
        structured = paragraph.marker is not None and paragraph.marker.kind not in BULLETS
        heading = paragraph.index in with_children or (
            structured
            and paragraph.table is None
            and len(words) <= _HEADING_LENGTH
            and not re.search(r"[.;/]$", words)
        )
        marked.append(replace(paragraph, heading=heading))
    return marked
