"""Character errors of recognised words against the lines that stand on a scanned page.

Words are given to printed lines by their place, so that the order in which a reader gives columns
and table cells does not count here; what stands on no line counts as so many wrong characters.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from corpora.scan_truth import Rectangle, turned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from corpora.render_scan import ScannedPage
    from corpora.scan_truth import PrintedLine
    from extractor.reading.document import Line, Page

UNCOUNTED = ("running", "ornament")  # page numbers and asterisks, which a reader may leave out
ZONES = ("body", "header", "signature")
ACROSS, DOWN = 8.0, 4.0
AROUND_SIGNATURE = 45.0


@dataclass(frozen=True)
class Seen:
    """A recognised word and its box in points on the scan."""

    text: str
    box: Rectangle


@dataclass
class Errors:
    """Wrong and printed characters by zone, and the lines that were misread."""

    wrong: Counter[str] = field(default_factory=Counter)
    printed: Counter[str] = field(default_factory=Counter)
    lines: list[tuple[int, str, str, str]] = field(default_factory=list)

    def add(self, other: Errors) -> None:
        self.wrong += other.wrong
        self.printed += other.printed
        self.lines += other.lines

    def rate(self, zone: str) -> float:
        """Character error rate in percent."""
        return 100 * self.wrong[zone] / max(1, self.printed[zone])


def words_of(page: Page) -> Iterator[Seen]:
    """The words of a page as the reader gives it, cells of tables included."""
    for block in page.blocks:
        cells = getattr(block, "cells", None)
        lines: Sequence[Line] = (
            (block,) if cells is None else [line for cell in cells for line in cell.lines]
        )
        for line in lines:
            for word in line.words or (line,):
                if word.box is not None:
                    yield Seen(word.text, Rectangle(*word.box))


def errors_of(page: ScannedPage, words: Iterable[Seen]) -> Errors:
    """Compare the words read on a page with what is printed there."""
    given: defaultdict[int, list[tuple[float, str]]] = defaultdict(list)
    errors = Errors()
    for word in words:
        box = turned(word.box, -page.skew, page.width, page.height)
        x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        index = _line_at(page.lines, x, y)
        if index is None:
            zone = _zone_at(page.lines, x, y)
            errors.wrong[zone] += len(word.text)
            errors.lines.append((len(word.text), zone, "", word.text))
        else:
            given[index].append((x, word.text))
    for index, line in enumerate(page.lines):
        if line.zone in UNCOUNTED:
            continue
        got = " ".join(text for _, text in sorted(given[index]))
        zone = "body" if line.zone == "recipients" else line.zone
        wrong = Levenshtein.distance(folded(line.text), folded(got))
        errors.printed[zone] += len(folded(line.text))
        if wrong:
            errors.wrong[zone] += wrong
            errors.lines.append((wrong, zone, line.text, got))
    return errors


def folded(text: str) -> str:
    """White space folded, NFC."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _line_at(lines: Sequence[PrintedLine], x: float, y: float) -> int | None:
    near = [
        (abs(y - (line.box.top + line.box.bottom) / 2), index)
        for index, line in enumerate(lines)
        if line.box.x0 - ACROSS <= x <= line.box.x1 + ACROSS
        and line.box.top - DOWN <= y <= line.box.bottom + DOWN
    ]
    return min(near)[1] if near else None


def _zone_at(lines: Sequence[PrintedLine], x: float, y: float) -> str:
    signature = [line.box for line in lines if line.zone == "signature"]
    if signature:
        left = min(box.x0 for box in signature) - AROUND_SIGNATURE
        top, bottom = signature[0].top, signature[-1].bottom
        if x >= left and top - AROUND_SIGNATURE <= y <= bottom + AROUND_SIGNATURE:
            return "signature"
    header = [line.box.bottom for line in lines if line.zone == "header"]
    return "header" if header and y <= max(header) + DOWN else "body"
