"""Paragraphs of a Word document as lines: numbering, breaks, text boxes, tracked changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from docx.oxml.ns import qn

from extractor.reading.document import Line
from extractor.reading.docx_numbering import Numbering
from extractor.reading.legacy import Decoder, Run

_SKIPPED = frozenset(
    qn(tag) for tag in ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:txbxContent", "w:instrText")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_OFF = frozenset({"0", "false", "off"})
_BREAK, _PAGE = "\n", "\f"


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    bold: bool
    font: str = ""


class Styles:
    """What paragraph and character styles say of bold type, fonts and numbering."""

    def __init__(self, styles: Any | None) -> None:
        found = [] if styles is None else list(styles.iterchildren(qn("w:style")))
        self._styles = {style.get(qn("w:styleId")): style for style in found}
        usual = (
            style.get(qn("w:styleId"))
            for style in found
            if style.get(qn("w:type")) == "paragraph" and _is_default(style)
        )
        self._usual = next(usual, "Normal")
        defaults = None if styles is None else styles.find(f"{qn('w:docDefaults')}//{qn('w:rPr')}")
        self._font = _font_of(defaults)

    def bold(self, style_id: str | None) -> bool:
        """Whether the style, or one it is based on, sets bold."""
        for style in self._chain(style_id):
            flag = style.find(f"{qn('w:rPr')}/{qn('w:b')}")
            if flag is not None:
                return _is_on(flag)
        return False

    def font(self, style_id: str | None) -> str:
        """The font that the style, or one it is based on, sets; else that of the document."""
        for style in self._chain(style_id or self._usual):
            if found := _font_of(style.find(qn("w:rPr"))):
                return found
        return self._font

    def list_of(self, style_id: str | None) -> tuple[str | None, int]:
        """The list and depth that the style gives its paragraphs."""
        for style in self._chain(style_id):
            numbering = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if numbering is not None:
                return _list_of(numbering)
        return None, 0

    def _chain(self, style_id: str | None) -> Iterator[Any]:
        seen: set[str] = set()
        while style_id is not None and style_id not in seen and style_id in self._styles:
            seen.add(style_id)
            style = self._styles[style_id]
            yield style
            base = style.find(qn("w:basedOn"))
            style_id = None if base is None else base.get(qn("w:val"))


def _is_default(style: Any) -> bool:
    return str(style.get(qn("w:default"), "0")).lower() not in _OFF


def _font_of(form: Any | None) -> str:
    """The font that run properties set for letters beyond ASCII; "" for none."""
    fonts = None if form is None else form.find(qn("w:rFonts"))
    if fonts is None:
        return ""
    return str(fonts.get(qn("w:hAnsi")) or fonts.get(qn("w:ascii")) or "")


def _is_on(flag: Any) -> bool:
    return flag.get(qn("w:val"), "1").lower() not in _OFF


def _list_of(numbering: Any) -> tuple[str | None, int]:
    list_id, depth = numbering.find(qn("w:numId")), numbering.find(qn("w:ilvl"))
    return (
        None if list_id is None else list_id.get(qn("w:val")),
        0 if depth is None else int(depth.get(qn("w:val"), "0")),
    )


class ParagraphReader:
    """Turns ``w:p`` elements into lines, counting the lists as it goes."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self.decoder = Decoder()

    def lines(self, paragraph: Any) -> list[Line]:
        """The lines of the paragraph, label first; a page break is a line with a form feed."""
        lines: list[Line] = []
        for part in _split(self._decoded(paragraph)):
            if len(part) == 1 and part[0].text == _PAGE:
                lines.append(Line(_PAGE))
                continue
            text = "".join(piece.text for piece in part).strip()
            worded = [piece for piece in part[1:] or part if _has_letters(piece.text)]
            if text:
                bold = bool(worded) and all(piece.bold for piece in worded)
                lines.append(Line(text, bold=bold))
        return lines

    def _label(self, paragraph: Any) -> str:
        properties = paragraph.find(qn("w:pPr"))
        style = None if properties is None else properties.find(qn("w:pStyle"))
        style_id = None if style is None else style.get(qn("w:val"))
        list_id, depth = self._styles.list_of(style_id)
        own = None if properties is None else properties.find(qn("w:numPr"))
        if own is not None:
            own_id, own_depth = _list_of(own)
            list_id, depth = (own_id or list_id), own_depth
        if list_id is None or list_id == "0" or not self._has_text(paragraph):
            return ""
        label = self._numbering.next_label(list_id, depth)
        return f"{label} " if label else ""

    def _has_text(self, paragraph: Any) -> bool:
        return any(node.text for node in paragraph.iter(qn("w:t"), qn("w:delText")))

    def _decoded(self, paragraph: Any) -> list[_Piece]:
        """Label and pieces in Unicode, without soft hyphens: in TCVN3 they are the letter "ư"."""
        pieces = list(self._pieces(paragraph))
        texts = self.decoder.decode([Run(piece.text, piece.font) for piece in pieces])
        return [
            replace(piece, text=text.replace("\u00ad", ""))
            for piece, text in zip(pieces, texts, strict=True)
        ]

    def _pieces(self, paragraph: Any) -> Iterator[_Piece]:
        properties = paragraph.find(qn("w:pPr"))
        style = None if properties is None else properties.find(qn("w:pStyle"))
        style_id = None if style is None else style.get(qn("w:val"))
        base, font = self._styles.bold(style_id), self._styles.font(style_id)
        yield _Piece(self._label(paragraph), True, font)
        for run in _runs(paragraph):
            bold, hidden = self._run_form(run, base)
            if not hidden:
                own = self._run_font(run) or font
                yield from (_Piece(text, bold, own) for text in _run_texts(run))

    def _run_font(self, run: Any) -> str:
        form = run.find(qn("w:rPr"))
        style = None if form is None else form.find(qn("w:rStyle"))
        own = _font_of(form)
        return own or ("" if style is None else self._styles.font(style.get(qn("w:val"))))

    def _run_form(self, run: Any, base: bool) -> tuple[bool, bool]:
        form = run.find(qn("w:rPr"))
        if form is None:
            return base, False
        hidden = form.find(qn("w:vanish"))
        bold, style = form.find(qn("w:b")), form.find(qn("w:rStyle"))
        if bold is not None:
            base = _is_on(bold)
        elif style is not None:
            base = base or self._styles.bold(style.get(qn("w:val")))
        return base, hidden is not None and _is_on(hidden)


def _runs(element: Any) -> Iterator[Any]:
    """Runs in order, into links, content controls and insertions, not into what was deleted."""
    for child in element.iterchildren():
        if child.tag in _SKIPPED:
            continue
        if child.tag == qn("w:r"):
            yield child
        else:
            yield from _runs(child)


def _run_texts(run: Any) -> Iterator[str]:
    for node in run.iterchildren():
        if node.tag == qn("w:t"):
            yield (node.text or "").replace("\n", " ").replace("\u00a0", " ")
        elif node.tag == qn("w:tab"):
            yield "\t"
        elif node.tag in {qn("w:noBreakHyphen"), qn("w:softHyphen")}:
            yield "-" if node.tag == qn("w:noBreakHyphen") else "\u00ad"
        elif node.tag == qn("w:lastRenderedPageBreak"):
            yield _PAGE
        elif node.tag in {qn("w:br"), qn("w:cr")}:
            yield _PAGE if node.get(qn("w:type")) == "page" else _BREAK
        elif node.tag == qn("w:sym"):
            yield "-"


def _split(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Pieces line by line; a page break is a part of its own."""
    parts: list[list[_Piece]] = [[]]
    for piece in pieces:
        if piece.text == _BREAK:
            parts.append([])
        elif piece.text == _PAGE:
            parts += [[piece], []]
        else:
            parts[-1].append(piece)
    return parts


def _has_letters(text: str) -> bool:
    return any(character.isalnum() for character in text)


def text_boxes(paragraph: Any) -> Iterator[Any]:
    """The contents of text boxes anchored in the paragraph, each once."""
    fallback = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
    for box in paragraph.iter(qn("w:txbxContent")):
        if not any(parent.tag == fallback for parent in box.iterancestors()):
            yield box
