"""What the line model sees of a line: its form, its first and last words, its neighbours.

Features are strings, as CRFsuite takes them.  They come from the line's own look and from where
it stands, never from the scores of :mod:`extractor.language.anchors`: a second opinion that
asked the first for advice would be worth nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from extractor.knowledge.text import fold
from extractor.language.anchors import upper_share
from extractor.language.lines import Item, TableItem
from extractor.language.markers import find_marker

# A long line is prose by its length; only short ones are looked at word by word.
_SHORT = 56
_START = 24
_LENGTHS = (4, 12, 22, 32, 45, 60, 75, 95, 140, 220)
_CAPITALS = (0.02, 0.12, 0.3, 0.6, 0.8, 0.95)
_NEAREST = 14
_ENDS = frozenset(".;:,/!?…")
_WORD = re.compile(r"[a-z]+|\d+")
# A code such as 12/KH or /KH (the number left blank), a date in figures, a year, a quotation.
_SIGNS = re.compile(
    r"(?P<code>[\d:.…]\s*[/\-–]\s*[A-ZĐ]{2})|(?P<date>\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4})"
    r"|(?P<year>\b(?:19|20)\d{2}\b)|(?P<quote>[“\"])|(?P<dots>\.{3}|…)"
)

Features = list[str]


class _Look:
    """A line's own features, and what its neighbours and those one further see of it.

    ``opens`` says that a paragraph may begin with the line, ``ends`` that one may end with it.
    """

    __slots__ = ("ends", "far", "near", "opens", "own")

    def __init__(
        self, own: Features, near: tuple[str, ...], opens: bool = True, ends: bool = True
    ) -> None:
        self.own = own
        self.near = near
        self.far = near[0]
        self.opens = opens
        self.ends = ends


_EDGE = _Look([], ("edge",))


def features(items: Sequence[Item]) -> list[Features]:
    """The features of each line or table, in order."""
    looks = [_EDGE, _EDGE, *map(_look, items), _EDGE, _EDGE]
    count = len(items)
    result: list[Features] = []
    block = ""
    for place in range(count):
        far_before, before, look, after, far_after = looks[place : place + 5]
        if look.opens or before.ends:
            block = look.near[-1]
        result.append(
            [
                *look.own,
                f"block={block}",
                f"from-start={min(place, _NEAREST)}",
                f"from-end={min(count - 1 - place, _NEAREST)}",
                f"tenth={10 * place // count}",
                *["-1:" + seen for seen in before.near],
                *["+1:" + seen for seen in after.near],
                "-2:" + far_before.far,
                "+2:" + far_after.far,
            ]
        )
    return result


def _look(item: Item) -> _Look:
    if isinstance(item, TableItem):
        return _Look(["table"], ("table",))
    text = item.text
    short = len(text) <= _SHORT
    start = text if short else text[:_START]
    words = _WORD.findall(fold(start))
    capitals = bisect_left(_CAPITALS, upper_share(start))
    length = bisect_left(_LENGTHS, len(text))
    side = item.side.value
    marker = find_marker(text)
    form = f"form={capitals}/{side}"
    kind = f"marker={marker.kind.value}" if marker else "marker=none"
    pair = f"pair={'_'.join(words[:2])}"
    own = [
        form,
        kind,
        pair,
        f"first={words[0] if words else text[0]}",
        f"capitals={capitals}",
        f"side={side}",
        f"shape={capitals}/{length}",
        f"length={length}",
        f"case={'lower' if text[0].islower() else 'other'}/{item.gap}",
    ]
    if item.line.bold:
        own.append("bold")
    if marker is not None:
        own.append(f"label={marker.label}")
    if short:
        own += _short_line(text, words)
    ends = text[-1] in _ENDS
    if ends:
        own.append(f"ends={text[-2:]}")
    return _Look(own, (form, kind, pair), item.gap or marker is not None, ends)


def _short_line(text: str, words: list[str]) -> Features:
    found = [f"sign={sign.lastgroup}" for sign in _SIGNS.finditer(text)]
    found += [f"word={word}" for word in words if word.isalpha()]
    found += [f"run={before}_{after}" for before, after in pairwise(words)]
    found.append(f"last={words[-1] if words and words[-1].isalpha() else text[-1].isdigit()}")
    return list(dict.fromkeys(found))
