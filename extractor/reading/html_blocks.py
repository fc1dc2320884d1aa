"""The body of a web page as lines and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from extractor.reading.anchors import is_ornament
from extractor.reading.document import Block, Cell, Line, Table
from extractor.reading.layout import unfold
from extractor.reading.legacy import Decoder, Run

_INLINE_TAGS = """
a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark q s samp small
span strike strong sub sup time tt u var wbr
"""
_INLINE = frozenset(_INLINE_TAGS.split())
_BOLD = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_FONT_STYLE = re.compile(r"font-family\s*:\s*([^;]+)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_SPAN_LIMIT = 200
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class _Look:
    """How the text of an element is set."""

    font: str = ""
    bold: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    look: _Look


class BlockReader:
    """Reads elements into blocks, decoding legacy fonts as it goes."""

    def __init__(self) -> None:
        self.decoder = Decoder()
        self._pending: list[_Piece] = []
        self._gap = False

    def blocks(self, element: Any) -> Iterator[Block]:
        """The lines and tables inside an element, in order."""
        yield from self._inside(element, _look_of(element, _Look()), 0)
        yield from self._flush()

    def _inside(self, element: Any, look: _Look, depth: int) -> Iterator[Block]:
        self._add(element.text, look)
        for child in element:
            if isinstance(child.tag, str) and depth < _DEEPEST:
                yield from self._child(child, _look_of(child, look), depth + 1)
            self._add(child.tail, look)

    def _child(self, child: Any, look: _Look, depth: int) -> Iterator[Block]:
        if child.tag == "br":
            yield from self._flush()
        elif child.tag in _INLINE:
            yield from self._inside(child, look, depth)
        else:
            yield from self._flush()
            if child.tag == "table" and child.find(".//table") is None:
                yield from unfold(self._table(child, look, depth))
                self._gap = True
            else:
                self._add(_label(child), look)
                yield from self._inside(child, look, depth)
                yield from self._flush()
                self._gap = self._gap or child.tag in {"p", "hr", "table"} or child.tag in _BOLD

    def _add(self, text: str | None, look: _Look) -> None:
        if not text:
            return
        if look.kept:
            self._pending.append(_Piece(text, look))
            return
        self._pending.append(_Piece(_BLANKS.sub(" ", text), look))

    def _flush(self) -> Iterator[Line]:
        """The line or lines (of preformatted text) gathered so far."""
        pieces, self._pending = self._pending, []
        texts = self.decoder.decode([Run(piece.text, piece.look.font) for piece in pieces])
        lettered = [piece for piece in pieces if any(map(str.isalpha, piece.text))]
        bold = bool(lettered) and all(piece.look.bold for piece in lettered)
        joined = "".join(texts).replace("\u00a0", " ").replace("\u00ad", "").replace("\u200b", "")
        parts = joined.splitlines() if any(piece.look.kept for piece in pieces) else [joined]
        for part in parts:
            text = part.strip()
            if text and not is_ornament(text):
                yield Line(text, gap=self._gap, bold=bold, wraps=False)
                self._gap = False

    def _table(self, table: Any, look: _Look, depth: int) -> Table:
        """The grid of a table, its spans unrolled as HTML 4.9.12 forms tables."""
        cells: list[Cell] = []
        taken: set[tuple[int, int]] = set()
        rows = [row for row in table.iter("tr") if row.find("td") is not None or _has_heads(row)]
        for number, row in enumerate(rows):
            column = 0
            for element in row.iterchildren("td", "th"):
                while (number, column) in taken:
                    column += 1
                down = min(_span(element, "rowspan"), len(rows) - number)
                across = _span(element, "colspan")
                taken |= {(number + i, column + k) for i in range(down) for k in range(across)}
                lines = tuple(self._cell_lines(element, _look_of(element, look), depth))
                cells.append(Cell(number, column, lines, down, across))
                column += across
        return Table(tuple(cells))

    def _cell_lines(self, element: Any, look: _Look, depth: int) -> Iterator[Line]:
        self._gap = False
        for block in (*self._inside(element, look, depth), *self._flush()):
            if isinstance(block, Line):
                yield replace(block, text=" ".join(block.text.split()))


def _has_heads(row: Any) -> bool:
    return row.find("th") is not None


def _span(element: Any, name: str) -> int:
    value = element.get(name, "1").strip()
    return min(max(int(value), 1), _SPAN_LIMIT) if value.isdecimal() else 1


def _look_of(element: Any, outer: _Look) -> _Look:
    style = element.get("style", "")
    face = element.get("face") if element.tag == "font" else None
    family = _FONT_STYLE.search(style)
    font = face or (family[1] if family else "")
    return _Look(
        font.split(",")[0].strip(" '\"") or outer.font,
        outer.bold or element.tag in _BOLD or bool(_BOLD_STYLE.search(style)),
        outer.kept or element.tag == "pre",
    )


def _label(element: Any) -> str:
    """What the browser sets before a list item: a number in order, or a dash for a bullet."""
    if element.tag != "li":
        return ""
    parent = element.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    start = parent.get("start", "1")
    first = int(start) if start.isdecimal() else 1
    return f"{first + sum(1 for _ in element.itersiblings('li', preceding=True))}. "
