"""Automatic numbers and bullets of Word paragraphs, which are not in their text.

Levels, formats and counters follow ECMA-376 Part 1, section 17.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"))
_ROMAN_LOW = ((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_KNOWN_BULLETS = {"*": "*", "+": "+", "●": "-", "\uf02b": "+", "\uf02a": "*"}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: format name, text pattern ("%1.%2.") and first number."""

    form: str
    pattern: str
    start: int


@dataclass(slots=True)
class _List:
    levels: dict[int, Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, numbering: Any | None) -> None:
        self._lists: dict[str, _List] = {}
        if numbering is None:
            return
        abstracts = {
            abstract.get(qn("w:abstractNumId")): _List(dict(_levels(abstract)))
            for abstract in numbering.iterchildren(qn("w:abstractNum"))
        }
        for number in numbering.iterchildren(qn("w:num")):
            link = number.find(qn("w:abstractNumId"))
            base = abstracts.get(link.get(qn("w:val"))) if link is not None else None
            if base is None:
                continue
            overrides = list(number.iterchildren(qn("w:lvlOverride")))
            own = _List(base.levels | dict(_overrides(overrides, base))) if overrides else base
            self._lists[number.get(qn("w:numId"))] = own

    def next_label(self, list_id: str, depth: int) -> str:
        """The label of the next paragraph at ``depth`` (0 = top) of the list; "" for none."""
        found = self._lists.get(list_id)
        if found is None or depth not in found.levels:
            return ""
        level = found.levels[depth]
        found.counts[depth] = found.counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in found.counts if other > depth]:
            del found.counts[deeper]
        if level.form == "bullet":
            return _KNOWN_BULLETS.get(level.pattern.strip(), "-")
        if level.form == "none":
            return ""
        return re.sub(r"%(\d)", lambda match: _number_at(found, int(match[1]) - 1), level.pattern)


def _number_at(found: _List, depth: int) -> str:
    level = found.levels.get(depth)
    if level is None:
        return ""
    return format_number(found.counts.get(depth, level.start), level.form)


def _levels(parent: Any) -> Iterator[tuple[int, Level]]:
    for level in parent.iterchildren(qn("w:lvl")):
        yield int(level.get(qn("w:ilvl"), "0")), _level(level)


def _level(level: Any) -> Level:
    return Level(
        _value(level, "w:numFmt", "decimal"),
        _value(level, "w:lvlText", ""),
        int(_value(level, "w:start", "1")),
    )


def _overrides(overrides: list[Any], base: _List) -> Iterator[tuple[int, Level]]:
    for override in overrides:
        depth = int(override.get(qn("w:ilvl"), "0"))
        level = override.find(qn("w:lvl"))
        known = _level(level) if level is not None else base.levels.get(depth)
        if known is None:
            continue
        start = int(_value(override, "w:startOverride", str(known.start)))
        yield depth, Level(known.form, known.pattern, start)


def _value(parent: Any, tag: str, default: str) -> str:
    child = parent.find(qn(tag))
    return default if child is None else str(child.get(qn("w:val"), default))


def format_number(number: int, form: str) -> str:
    """``number`` in a number format of Word: decimal, roman, letters, leading zero."""
    if form in {"lowerRoman", "upperRoman"}:
        roman = _roman(number)
        return roman.upper() if form == "upperRoman" else roman
    if form in {"lowerLetter", "upperLetter"} and number > 0:
        letters = _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    letters = ""
    for value, sign in (*_ROMAN, *_ROMAN_LOW):
        count, number = divmod(number, value)
        letters += sign * count
    return letters
