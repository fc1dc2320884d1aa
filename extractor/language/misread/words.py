"""Lines cut into words, and how each is parted from the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from extractor.knowledge.word_counts import NUMBER
from extractor.knowledge.word_pairs import normal

_WORD = re.compile(r"[^\W_]+")
_DIGITS_BEFORE = re.compile(r"\d[/,]")
_DIGITS_AFTER = re.compile(r"[/,]\d|\.\d{3}(?!\d)|\.\d{1,2}\.|\s?%")
_APART = re.compile(r"[^\s,:'’]")


class Gap(Enum):
    """What stands between two words: one blank; a line's end, a comma or colon; another sign."""

    BLANK = "blank"
    LOOSE = "loose"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits at ``start`` to ``end`` of line number ``line``.

    ``spelled`` is its form for comparing (NUMBER for digits); ``gap`` leads to the next word.
    ``beside_digits`` tells that it is parted from digits by what parts them in dates and decimals,
    or from a sign of per cent by nothing.
    """

    written: str
    spelled: str
    line: int
    start: int
    end: int
    gap: Gap
    beside_digits: bool = False


def words_of_lines(lines: Sequence[str]) -> list[Word]:
    """The words of all lines in order."""
    words: list[Word] = []
    for number, line in enumerate(lines):
        found = list(_WORD.finditer(line))
        for place, match in enumerate(found):
            after = found[place + 1].start() if place + 1 < len(found) else None
            words.append(
                Word(
                    match[0],
                    NUMBER if match[0].isdigit() else normal(match[0]),
                    number,
                    *match.span(),
                    _gap(line[match.end() : after], last=after is None),
                    bool(_DIGITS_BEFORE.fullmatch(line[: match.start()][-2:]))
                    or bool(_DIGITS_AFTER.match(line, match.end())),
                )
            )
    return words


def _gap(between: str, *, last: bool) -> Gap:
    if _APART.search(between):
        return Gap.APART
    return Gap.BLANK if between == " " and not last else Gap.LOOSE
