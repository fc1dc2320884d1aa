"""Words of a PDF page from its text layer, through pdfium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2.raw as pdfium

from extractor.reading.document import Box
from extractor.reading.legacy import Decoder, Run
from extractor.reading.legacy.fonts import TCVN3, hint_of
from extractor.reading.legacy.hyphens import with_horned_u
from extractor.reading.pdf_geometry import Frame, Token

_HYPHENS = {0xFFFE: "-", 0x02: "-", 0x2010: "-", 0x2011: "-"}
_SOFT_HYPHEN = "\u00ad"
"""A hyphen in Unicode, the letter "ư" in TCVN3."""
_BLANKS = frozenset(b" \t\r\n\x0b\x0c\x00") | {0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0x3000, 0xFEFF}
_SEMIBOLD = 600
_PASSAGE = 80
"""How many words are judged together when the encoding of legacy fonts is told."""


def frame_of(page: Any) -> Frame:
    """The visible part of a pypdfium2 page."""
    left, bottom, right, top = page.get_cropbox()
    return Frame(left, bottom, right, top, page.get_rotation())


def tokens_of(
    page: Any, frame: Frame, stamp: bool = False, decoder: Decoder | None = None
) -> tuple[list[Token], set[str]]:
    """The words of a pypdfium2 page in the order of the file, and the names of their fonts.

    ``decoder`` turns words in legacy encodings into Unicode.
    """
    textpage = page.get_textpage()
    fonts: list[str] = []
    try:
        tokens, seen = [], set()
        buffer = ctypes.create_string_buffer(128)
        for text, box, first in _words(textpage.raw):
            name = _font_name(textpage.raw, first, buffer)
            place = (text, round(box[0] / 2), round(box[1] / 2))
            if place in seen:
                continue  # printed twice to look bold
            seen.add(place)
            fonts.append(name)
            bold = (
                "bold" in name.lower()
                or pdfium.FPDFText_GetFontWeight(textpage.raw, first) >= _SEMIBOLD
            )
            tokens.append(Token(text, frame.box(*box), bold, stamp))
    finally:
        textpage.close()
    tokens = _decoded(tokens, fonts, decoder or Decoder())
    return (_join_spaced_digits(tokens) if stamp else tokens), set(fonts)


def _decoded(tokens: list[Token], fonts: list[str], decoder: Decoder) -> list[Token]:
    texts: list[str] = []
    for start in range(0, len(tokens), _PASSAGE):
        passage = zip(
            tokens[start : start + _PASSAGE], fonts[start : start + _PASSAGE], strict=True
        )
        texts += decoder.decode([Run(f"{token.text} ", font) for token, font in passage])
    texts = [text.rstrip(" ").replace(_SOFT_HYPHEN, "-") for text in texts]
    for index, text in enumerate(texts):
        if "-" in text and hint_of(fonts[index]).encoding == TCVN3:
            texts[index] = with_horned_u(text, _opens_line(tokens, index))
    return [
        token if text == token.text else replace(token, text=text)
        for token, text in zip(tokens, texts, strict=True)
    ]


def _words(textpage: Any) -> Iterator[tuple[str, tuple[float, float, float, float], int]]:
    """Text, box (left, bottom, right, top) and first character of each word."""
    letters: list[str] = []
    first = 0
    x0 = y0 = x1 = y1 = 0.0
    rect = pdfium.FS_RECTF()
    pointer = ctypes.byref(rect)
    for index in range(pdfium.FPDFText_CountChars(textpage)):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        if code in _BLANKS:
            if letters:
                yield "".join(letters), (x0, y0, x1, y1), first
                letters = []
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, pointer)
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        if letters and _breaks(left, bottom, top, x0, x1, y0, y1):
            yield "".join(letters), (x0, y0, x1, y1), first
            letters = []
        if letters:
            x0, y0, x1, y1 = min(x0, left), min(y0, bottom), max(x1, right), max(y1, top)
        else:
            first, x0, y0, x1, y1 = index, left, bottom, right, top
        letters.append(_HYPHENS.get(code) or chr(code))
    if letters:
        yield "".join(letters), (x0, y0, x1, y1), first


def _breaks(
    left: float, bottom: float, top: float, x0: float, x1: float, y0: float, y1: float
) -> bool:
    """Whether a character stands too far from the word to belong to it."""
    height = y1 - y0
    away = left - x1 > 0.6 * height or left < x0 - 0.5 * height
    return away or bottom > y1 - 0.2 * height or top < y0 + 0.2 * height


def _font_name(textpage: Any, index: int, buffer: Any) -> str:
    if not pdfium.FPDFText_GetFontInfo(textpage, index, buffer, len(buffer), None):
        return ""
    name: bytes = buffer.value
    return name.decode("utf-8", errors="replace")


def _opens_line(tokens: list[Token], index: int) -> bool:
    return index == 0 or tokens[index - 1].box.bottom < tokens[index].middle


def _join_spaced_digits(tokens: list[Token]) -> list[Token]:
    """Stamped digits come letter-spaced: "1 4" is 14."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if (
            last is not None
            and (last.text + token.text).isdigit()
            and -0.5 * token.height < token.box.x0 - last.box.x1 < 0.5 * token.height
            and abs(last.middle - token.middle) < 0.3 * token.height
        ):
            box = Box(
                last.box.x0,
                min(last.box.top, token.box.top),
                token.box.x1,
                max(last.box.bottom, token.box.bottom),
            )
            joined[-1] = Token(last.text + token.text, box, last.bold, True)
        else:
            joined.append(token)
    return joined
