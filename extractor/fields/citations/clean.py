"""Clean: paragraphs of a text with a folded shadow, character for character.

Nothing is removed or added, so every offset in the shadow is an offset in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.knowledge.text import fold_aligned

if TYPE_CHECKING:
    from collections.abc import Iterator

_ODD = {
    **dict.fromkeys("\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufffe", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2009\u200a\u202f\u3000\t", " "),
    **dict.fromkeys("\u00d0\u0189", "Đ"),
    **dict.fromkeys("\u2044\u2215\uff0f", "/"),
}
_SURFACE = str.maketrans(_ODD)
_HAS_ODD = re.compile(f"[{''.join(_ODD)}]")
_HAS_DIGIT = re.compile("[0-9]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph at offset ``base`` of the text.

    ``surface`` has one kind of dash, space and Đ; ``folded`` is lower case without marks.
    """

    base: int
    surface: str
    folded: str


def paragraphs(text: str, *, numbered: bool = False) -> Iterator[Paragraph]:
    """The paragraphs of ``text``, parted by line feeds; empty ones are left out.

    With ``numbered`` those without a digit are left out too.
    """
    base = 0
    for line in text.split("\n"):
        if _HAS_DIGIT.search(line) if numbered else line.strip():
            surface = line.translate(_SURFACE) if _HAS_ODD.search(line) else line
            yield Paragraph(base, surface, fold_aligned(surface))
        base += len(line) + 1
