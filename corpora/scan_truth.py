"""What stands on a printed page, line by line, before it is scanned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpora.plan import Plan

COLUMN_GAP = 15.0
SAME_LINE = 3.0
PAGE_NUMBER_BELOW = 50.0


class Rectangle(NamedTuple):
    """A box in points from the page's top left."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True)
class PrintedLine:
    """One line of print; ``zone`` is header, body, recipients, signature, running or ornament."""

    text: str
    box: Rectangle
    zone: str = "body"


def printed_lines(page: Any, plan: Plan, first: bool) -> list[PrintedLine]:
    """Give the lines of a page of :mod:`corpora.render_pdf`, with their zones.

    ``page`` is a pypdfium2 page, ``first`` whether it is the first of the plan.
    """
    lines = list(_lines(page))
    lines = [
        replace(line, zone="running")
        if line.text.isdigit() and line.box.bottom < PAGE_NUMBER_BELOW
        else line
        for line in lines
    ]
    if first and (plan.header.issuer or plan.header.motto):
        lines = _with_header(lines, plan.type_name)
    lines = _with_ending(lines, plan, page.get_width() / 2)
    return [
        line if any(map(str.isalnum, line.text)) else replace(line, zone="ornament")
        for line in lines
    ]


def turned(box: Rectangle, degrees: float, width: float, height: float) -> Rectangle:
    """Give the box round ``box`` on a page turned anticlockwise about its centre."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    corners = [
        (
            width / 2 + (x - width / 2) * c + (y - height / 2) * s,
            height / 2 - (x - width / 2) * s + (y - height / 2) * c,
        )
        for x in (box.x0, box.x1)
        for y in (box.top, box.bottom)
    ]
    xs, ys = zip(*corners, strict=True)
    return Rectangle(*(round(value, 2) for value in (min(xs), min(ys), max(xs), max(ys))))


def _lines(page: Any) -> Iterator[PrintedLine]:
    """Runs of characters at one height, without a gap as wide as between columns."""
    textpage, height = page.get_textpage(), page.get_height()
    letters = textpage.get_text_range()
    text, box = "", None
    for index in range(min(textpage.count_chars(), len(letters))):
        letter = letters[index]
        if letter.isspace():
            text += " "
            continue
        left, bottom, right, top = textpage.get_charbox(index, loose=True)
        here = Rectangle(left, height - top, right, height - bottom)
        if box is None:
            text, box = letter, here
        elif _goes_on(box, here):
            box = Rectangle(
                *(box.x0, min(box.top, here.top)),
                *(max(box.x1, here.x1), max(box.bottom, here.bottom)),
            )
            text += letter
        else:
            yield PrintedLine(" ".join(text.split()), box)
            text, box = letter, here
    if box is not None:
        yield PrintedLine(" ".join(text.split()), box)


def _goes_on(line: Rectangle, letter: Rectangle) -> bool:
    level = abs(line.bottom - letter.bottom) < SAME_LINE
    return level and -SAME_LINE < letter.x0 - line.x1 < COLUMN_GAP


def _with_header(lines: Sequence[PrintedLine], type_name: str) -> list[PrintedLine]:
    title = next((line for line in lines if line.text == type_name), None)
    if title is None:
        return list(lines)
    return [
        replace(line, zone="header") if line.box.bottom <= title.box.top + 1 else line
        for line in lines
    ]


def _with_ending(lines: Sequence[PrintedLine], plan: Plan, middle: float) -> list[PrintedLine]:
    """Recipients and signature stand side by side, the name lowest on the right."""
    capacity = plan.signature.capacity[:1] or (plan.signature.name,)
    right = [line for line in lines if line.box.x0 > middle - 30]
    names = [line for line in right if line.text == plan.signature.name]
    if not names:
        return list(lines)
    below = names[-1].box.bottom
    starts = [
        line.box.top
        for line in right
        if capacity[0].startswith(line.text) and line.box.bottom <= below
    ]
    above = starts[-1] if starts else names[-1].box.top
    recipients = [line.box.top for line in lines if line.text == plan.recipients_head]
    result = []
    for line in lines:
        if line in right and above - 1 <= line.box.top and line.box.bottom <= below + 1:
            line = replace(line, zone="signature")
        elif recipients and line not in right and line.box.top >= recipients[-1] - 1:
            line = replace(line, zone="recipients")
        result.append(line)
    return result
