"""The column of serial numbers of a table, put right by the order in which numbers follow.

"TT" and a lone figure give an engine no word to go by: it reads "JEE" above 1, 2, 3, and "z4"
between 1 and 3.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.document import Cell, Table
from extractor.reading.ocr.fit import is_sound

_SERIAL = re.compile(r"0?([1-9]\d?)\.?")
_LONGEST = 3
_FEWEST = 2
_HEADING = "TT"
_HEADINGS = re.compile(r"S?TT|S[oố]|No", re.IGNORECASE)


def with_serials(table: Table) -> Table:
    """The table with the heading over its serial numbers, and those between two that were read."""
    column = sorted((cell for cell in table.cells if cell.column == 0), key=lambda cell: cell.row)
    numbers = [_number(cell) for cell in column]
    told = [number for number in numbers if number is not None]
    if len(told) < _FEWEST or told != sorted(set(told)):
        return table
    meant: dict[int, str] = {}
    for place, cell in enumerate(column[:-1]):
        word = _meant(numbers[place - 1] if place else None, numbers[place + 1])
        if word and numbers[place] is None and _is_misread(cell, word):
            meant[id(cell)] = word
    return replace(
        table, cells=tuple(_with_word(cell, meant.get(id(cell))) for cell in table.cells)
    )


def _meant(before: int | None, after: int | None) -> str | None:
    """What stands between two serial numbers, or above the first."""
    if before is None:
        return _HEADING if after == 1 else None
    return str(before + 1) if after == before + 2 else None


def _number(cell: Cell) -> int | None:
    """The serial number of a cell, 0 for the heading above them; None where it holds neither."""
    if _HEADINGS.fullmatch(cell.text.strip()):
        return 0
    found = _SERIAL.fullmatch(cell.text.strip())
    return int(found[1]) if found else None


def _is_misread(cell: Cell, meant: str) -> bool:
    """Whether the cell holds one word as short as what is meant; no syllable above the numbers."""
    word = cell.text.strip()
    if meant == _HEADING:
        return 0 < len(word) <= _LONGEST and len(cell.lines) == 1 and not is_sound(word)
    return 0 < len(word) <= len(meant) + 1 and len(cell.lines) == 1


def _with_word(cell: Cell, word: str | None) -> Cell:
    """The cell with another word, in the place and as sure as what was read."""
    if word is None:
        return cell
    line = cell.lines[0]
    words = tuple(replace(read, text=word) for read in line.words[:1])
    return replace(cell, lines=(replace(line, text=word, words=words),))
