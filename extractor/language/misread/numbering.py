"""Numbers that lines open with, put right by those of the lines before and after.

Between "3." and "5." stands "4.", though "A." was read; behind "I." comes "II.", though "Il." was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.language.misread.numerals import possible_numbers

_MARK = re.compile(r"\W*(?P<mark>\w{1,4}(?:\.\w{1,3}){0,3})(?P<close>[.)])(?!\w)")
_AS_ROMAN = str.maketrans("l1|!iÌÍỈĨỊvYVxX", "IIIIIIIIIIVVVXX")
_LIKE_ONE = frozenset("Il|")
_TENS, _ONES = ("", "X"), ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = [tens + ones for tens in _TENS for ones in _ONES]


@dataclass(frozen=True, slots=True)
class _Mark:
    """The number at ``start`` to ``end`` of line number ``line``; its style is depth and close."""

    written: str
    line: int
    start: int
    end: int
    style: tuple[int, str]

    @property
    def numbers(self) -> tuple[int, ...] | None:
        """The parts as numbers; None where one holds a letter."""
        parts = self.written.split(".")
        return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else None


@dataclass(frozen=True, slots=True)
class Renumbered:
    """``meant`` stands for the characters ``start`` to ``end`` of line number ``line``."""

    line: int
    start: int
    end: int
    meant: str


def renumbered(lines: Sequence[str]) -> list[Renumbered]:
    """What the misread numbers at the beginning of lines are to be read as."""
    marks = list(_marks(lines))
    found: list[Renumbered] = []
    for place, mark in enumerate(marks):
        meant = _number(marks, mark) or _roman(marks, mark)
        if meant is not None and meant != mark.written:
            found.append(Renumbered(mark.line, mark.start, mark.end, meant))
            marks[place] = replace(mark, written=meant)
    return found


def misread_ones(lines: Sequence[str]) -> Iterator[Renumbered]:
    """The "I." and "l." that are certainly "1.", in a clean text too: "II.", "I.", "2.", "III."."""
    marks = list(_marks(lines))
    for place, mark in enumerate(marks):
        if mark.written not in _LIKE_ONE or place + 1 == len(marks):
            continue
        above = next((_roman_value(one) for one in reversed(marks[:place]) if _roman_value(one)), 0)
        below = next((_roman_value(one) for one in marks[place + 1 :] if _roman_value(one)), None)
        counted = (one for one in marks[place + 1 :] if one.style == mark.style)
        after = next((one.written for one in counted if one.written not in _LIKE_ONE), None)
        if above and below in (None, above + 1) and after in ("2", "02"):
            yield Renumbered(mark.line, mark.start, mark.end, "1")


def _roman_value(mark: _Mark) -> int:
    """The value of a Roman numeral; 0 where the mark is none."""
    return _ROMANS.index(mark.written) if mark.written in _ROMANS else 0


def _marks(lines: Sequence[str]) -> Iterator[_Mark]:
    for number, line in enumerate(lines):
        if found := _MARK.match(line):
            style = found["mark"].count("."), found["close"]
            yield _Mark(found["mark"], number, *found.span("mark"), style)


def _number(marks: Sequence[_Mark], mark: _Mark) -> str | None:
    """The number that a mark with letters stands for, between its like."""
    if mark.numbers is not None:
        return None
    numbered = [other for other in marks if other.style == mark.style and other.numbers]
    before = next((one.numbers for one in reversed(numbered) if one.line < mark.line), None)
    after = next((one.numbers for one in numbered if one.line > mark.line), None)
    for form in _forms(mark.written):
        wanted = tuple(map(int, form.split(".")))
        opens = wanted[-1] == 1 and after == _next(wanted)
        goes_on = before is not None and wanted == _next(before)
        if opens or (goes_on and (after == _next(wanted) or not _is_lettered(marks, mark))):
            return form
    return None


def _forms(written: str) -> Iterator[str]:
    """The numbers, parts and all, that a mark may be."""
    forms = [""]
    for part in written.split("."):
        forms = [f"{form}.{number}" for form in forms for number in possible_numbers(part)]
    for form in forms:
        yield form[1:]


def _next(numbers: tuple[int, ...]) -> tuple[int, ...]:
    return (*numbers[:-1], numbers[-1] + 1)


def _is_lettered(marks: Sequence[_Mark], mark: _Mark) -> bool:
    """Whether the letter of a mark may be one of a row: A, B, C."""
    if len(mark.written) > 1:
        return False
    beside = {chr(ord(mark.written) - 1), chr(ord(mark.written) + 1)}
    return mark.written.islower() or any(one.written in beside for one in marks)


def _roman(marks: Sequence[_Mark], mark: _Mark) -> str | None:
    """The roman numeral that a mark stands for, behind or before its like."""
    form = mark.written.translate(_AS_ROMAN)
    if mark.numbers is not None or mark.written in _ROMANS or form not in _ROMANS:
        return None
    value = _ROMANS.index(form)
    romans = [_ROMANS.index(one.written) for one in marks if one.written in _ROMANS]
    return form if {value - 1, value + 1} & set(romans) else None
