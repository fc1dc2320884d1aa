"""The true zone of every line of a rendered plan, by aligning the lines with the source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpora.plan import Cell, PageBreak, Paragraph, Table
from extractor.knowledge.text import fold
from extractor.language.document import Zone
from extractor.language.lines import Item, TableItem, items_of
from extractor.language.markers import find_marker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpora.plan import Block, Plan
    from extractor.reading.document import SourceDocument

BACKWARD = 1.5  # a step back in the source costs this much, a piece left out ahead costs 1
PART = 0.5  # what it costs that a line is only a part of a piece


class AlignmentError(ValueError):
    """A rendered line that stands nowhere in the source."""


@dataclass(frozen=True)
class Piece:
    """A stretch of the source with its zone; ``letters`` are its folded letters and digits."""

    zone: Zone
    letters: str


def labelled(plan: Plan, source: SourceDocument) -> tuple[tuple[Item, ...], tuple[Zone, ...]]:
    """The lines of a rendering of ``plan``, as the language stage sees them, and their zones."""
    items = items_of(source)
    return tuple(items), tuple(align(items, list(pieces(plan))))


def pieces(plan: Plan) -> Iterator[Piece]:
    """All parts of a plan in the order of the form."""
    header, signature = plan.header, plan.signature
    for zone, texts in (
        (Zone.ISSUER, (*header.parent, *header.issuer)),
        (Zone.MOTTO, header.motto),
        (Zone.NUMBER, (header.number,)),
        (Zone.PLACE_DATE, (header.date,)),
        (Zone.TYPE, (plan.type_name,)),
        (Zone.TITLE, plan.subject),
        (Zone.CARRIER, (plan.attached,)),
    ):
        yield from _pieces(zone, texts)
    yield from _body(plan.body)
    if plan.recipients:
        yield from _pieces(Zone.RECIPIENTS, (plan.recipients_head, *plan.recipients))
    yield from _pieces(Zone.SIGNATURE, (*signature.capacity, signature.mark, signature.name))
    yield from _annex(plan.annex)


def _pieces(zone: Zone, texts: Sequence[str]) -> Iterator[Piece]:
    yield from (Piece(zone, letters_of(text)) for text in texts if text)


def _body(blocks: Sequence[Block]) -> Iterator[Piece]:
    """Preamble up to the first heading or item; closing is plain prose after the last item."""
    shown = [block for block in blocks if not isinstance(block, PageBreak)]
    begins = next(i for i, block in enumerate(shown) if _is_structured(block))
    last = shown[-1]
    closes = not _is_structured(last) and not _is_heading(shown[-2])
    for place, block in enumerate(shown):
        zone = Zone.PREAMBLE if place < begins else Zone.BODY
        if closes and block is last:
            zone = Zone.CLOSING
        yield Piece(zone, letters_of(_text(block)))


def _is_heading(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.kind in ("heading", "centred")


def _is_structured(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return True
    return _is_heading(block) or find_marker(block.text) is not None


def _annex(blocks: Sequence[Block]) -> Iterator[Piece]:
    """The centred lines that open an annex are its title."""
    titled = True
    for block in blocks:
        if isinstance(block, PageBreak):
            titled = True
            continue
        titled = titled and isinstance(block, Paragraph) and block.kind.startswith("centred")
        yield Piece(Zone.ANNEX_TITLE if titled else Zone.ANNEX, letters_of(_text(block)))


def _text(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Table):
        cells = (cell for row in block.rows for cell in row)
        return " ".join(cell.text for cell in cells if isinstance(cell, Cell))
    return ""


def letters_of(text: str) -> str:
    """Folded letters and digits alone, so that markup, blanks and bullets do not matter."""
    return re.sub(r"[\W_]", "", fold(text))


def align(items: Sequence[Item], source: Sequence[Piece]) -> list[Zone]:
    """The zone of each item, by the path through the source that leaps least.

    Raises :class:`AlignmentError` for a line whose letters no piece holds.
    """
    costs: dict[int, float] = {0: 0.0}
    trails: list[dict[int, int]] = []
    for item in items:
        reached: dict[int, float] = {}
        trail: dict[int, int] = {}
        for place, fit in _places(letters_of(_text_of(item)), source).items():
            before = min(costs, key=lambda last: costs[last] + _leap(last, place))
            reached[place] = costs[before] + _leap(before, place) + fit
            trail[place] = before
        if not reached:
            raise AlignmentError(f"not in the source: {_text_of(item)!r}")
        costs = reached
        trails.append(trail)
    place = min(costs, key=lambda last: costs[last])
    path: list[int] = []
    for trail in reversed(trails):
        path.append(place)
        place = trail[place]
    return [source[place].zone for place in reversed(path)]


def _places(letters: str, source: Sequence[Piece]) -> dict[int, float]:
    """Where a line may stand, each with what its fit costs: the whole piece, or a part of it."""
    places = {
        place: 0.0 if piece.letters == letters else PART
        for place, piece in enumerate(source)
        if letters in piece.letters
    }
    # Two columns may run together in one line: then the line holds the piece.
    return places or {place: PART for place, piece in enumerate(source) if piece.letters in letters}


def _leap(last: int, place: int) -> float:
    step = place - last
    return float(max(step - 1, 0)) if step >= 0 else BACKWARD * -step


def _text_of(item: Item) -> str:
    if isinstance(item, TableItem):
        return next((line.text for cell in item.cells for line in cell.lines), "")
    return item.text
