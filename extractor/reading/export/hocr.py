"""A document as hOCR 1.2: each word with its place on the page and how surely it was recognised.

hOCR embeds the layout in XHTML: a class says what an element is, the ``title`` attribute where it
stands (http://kba.github.io/hocr-spec/1.2/).  Places are pixels of the page at 300 dpi.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from extractor import __version__
from extractor.errors import InputProblem
from extractor.reading.document import Box, Line, Page, SourceDocument, Table, Word
from extractor.reading.pdf_geometry import bounding_box

if TYPE_CHECKING:
    from lxml.etree import _Element as Element  # type: ignore[import-untyped]

DPI = 300
_NAMESPACE = "http://www.w3.org/1999/xhtml"
_SCALE = DPI / 72
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STYLE = ".ocr_page { border-bottom: thin solid; margin: 1em } .ocr_line { display: block }"
_METADATA = {
    "ocr-system": f"extractor {__version__}",
    "ocr-capabilities": "ocr_page ocr_carea ocr_table ocr_line ocrx_word ocrp_lang",
    "ocr-langs": "vi",
    "ocr-scripts": "Latn",
}


def as_hocr(document: SourceDocument) -> bytes:
    """The document as an XHTML file in UTF-8.

    Raises InputProblem where the format has no places, as with plain text and Word.
    """
    if not any(page.width and page.height for page in document.pages):
        raise InputProblem(
            f"{document.name}: this format does not say where on the page its words stand.",
            "hOCR is made of PDF files and pictures; save the text instead.",
        )
    from lxml import etree  # type: ignore[import-untyped]
    from lxml.builder import ElementMaker  # type: ignore[import-untyped]

    make = ElementMaker(namespace=_NAMESPACE, nsmap={None: _NAMESPACE})
    metadata = _METADATA | {"ocr-number-of-pages": str(len(document.pages))}
    head = make.head(
        make.title(_clean(document.name)),
        make.meta({"http-equiv": "Content-Type", "content": "text/html; charset=utf-8"}),
        *(make.meta(name=name, content=content) for name, content in metadata.items()),
        make.style(_STYLE, type="text/css"),
    )
    pages = [_page(page, document.name, make) for page in document.pages]
    root = make.html(head, make.body("\n", *pages), lang="vi")
    written: bytes = etree.tostring(
        root, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE html>"
    )
    return written


def _page(page: Page, name: str, make: Any) -> Element:
    source = _clean(name).translate({ord('"'): "'", ord(";"): ","})
    title = (
        f'image "{source}"; bbox 0 0 {_pixels(page.width)} {_pixels(page.height)}; '
        f"ppageno {page.number - 1}; scan_res {DPI} {DPI}"
    )
    element = make.div("\n", {"class": "ocr_page", "id": f"page_{page.number}", "title": title})
    for place, (kind, lines) in enumerate(_areas(page), start=1):
        element.append(_area(page, kind, lines, f"{page.number}_{place}", make))
    return element


def _areas(page: Page) -> Iterator[tuple[str, list[Line]]]:
    """Tables, and between them the lines of one column after the other."""
    for _, run in groupby(page.blocks, key=_area_of):
        blocks = list(run)
        lines = [block for block in blocks if isinstance(block, Line)]
        if lines:
            yield "ocr_carea", lines
        for table in blocks:
            if isinstance(table, Table):
                yield "ocr_table", [line for cell in table.cells for line in cell.lines]


def _area_of(block: Line | Table) -> str:
    return block.column.value if isinstance(block, Line) else "table"


def _area(page: Page, kind: str, lines: Sequence[Line], number: str, make: Any) -> Element:
    box = bounding_box(_box_of(line, page) for line in lines) if lines else _whole(page)
    element = make.div(
        "\n", {"class": kind, "id": f"area_{number}", "title": f"bbox {_bbox(box, page)}"}
    )
    element.tail = "\n"
    for place, line in enumerate(lines, start=1):
        element.append(_line(page, line, f"{number}_{place}", make))
    return element


def _line(page: Page, line: Line, number: str, make: Any) -> Element:
    title = f"bbox {_bbox(_box_of(line, page), page)}"
    element = make.span({"class": "ocr_line", "id": f"line_{number}", "title": title})
    element.tail = "\n"
    for place, word in enumerate(line.words, start=1):
        element.append(_word(page, word, f"{number}_{place}", make))
    if line.words:
        element[-1].tail = None
    else:
        element.text = _clean(line.text)
    return element


def _word(page: Page, word: Word, number: str, make: Any) -> Element:
    properties = []
    if word.box is not None:
        properties.append(f"bbox {_bbox(word.box, page)}")
    if word.confidence is not None:
        properties.append(f"x_wconf {round(100 * word.confidence)}")
    element = make.span(_clean(word.text), {"class": "ocrx_word", "id": f"word_{number}"})
    if properties:
        element.set("title", "; ".join(properties))
    element.tail = " "
    return element


def _box_of(line: Line, page: Page) -> Box:
    """The box around the words of a line, or its own; that of the page where none is known."""
    boxes = [word.box for word in line.words if word.box]
    return bounding_box(boxes) if boxes else line.box or _whole(page)


def _whole(page: Page) -> Box:
    return Box(0.0, 0.0, page.width, page.height)


def _bbox(box: Box, page: Page) -> str:
    """The box in whole pixels, kept inside the page."""
    sides = zip(box, (page.width, page.height) * 2, strict=True)
    return " ".join(str(_pixels(min(max(0.0, side), most))) for side, most in sides)


def _pixels(points: float) -> int:
    return round(points * _SCALE)


def _clean(text: str) -> str:
    """The text in Unicode NFC without characters that XML cannot hold."""
    return unicodedata.normalize("NFC", _NOT_XML.sub("", text))
