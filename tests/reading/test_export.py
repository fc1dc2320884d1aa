"""What was read, as plain text and as hOCR."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from extractor.errors import InputProblem
from extractor.reading import read
from extractor.reading.document import (
    Block,
    Box,
    Cell,
    Column,
    Line,
    Origin,
    Page,
    SourceDocument,
    Table,
    Word,
)
from extractor.reading.export.hocr import as_hocr
from extractor.reading.export.text import as_text

PLAN = Path(__file__).parents[2] / "corpora" / "rendered" / "pdf" / "town_rubbish_2022.pdf"
TABLE = Table(
    (
        Cell(0, 0, (Line("TT"),)),
        Cell(0, 1, (Line("Nhiệm"), Line("vụ"))),
        Cell(1, 0, (Line("1"),)),
        Cell(1, 1, ()),
    )
)


def document(*pages: tuple[Block, ...], size: tuple[float, float] = (72, 144)) -> SourceDocument:
    made = tuple(
        Page(number, blocks, *size, Origin.OCR) for number, blocks in enumerate(pages, start=1)
    )
    return SourceDocument("plan.pdf", "0" * 64, "application/pdf", 9, made)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([(Line("Một"), Line("hai"))], "Một\nhai\n"),
        ([(Line("Một"),), (), (Line("ba"),)], "Một\n\f\fba\n"),
        ([(Line("Một", gap=True), Line("hai", gap=True))], "Một\n\nhai\n"),
        ([(Line("Bảng"), TABLE, Line("hết"))], "Bảng\n\nTT\tNhiệm vụ\n1\t\n\nhết\n"),
        ([(Line("a\fb\tc\u00a0d"),)], "a b c d\n"),
        ([(Line(unicodedata.normalize("NFD", "Kế hoạch")),)], "Kế hoạch\n"),
        ([(), ()], "\f"),
    ],
    ids=["lines", "pages", "gaps", "table", "blanks", "composed", "blank pages"],
)
def test_text(pages: list[tuple[Block, ...]], expected: str) -> None:
    assert as_text(document(*pages)) == expected


def parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data)


def by_class(root: etree._Element, name: str) -> list[etree._Element]:
    return root.xpath(f"//*[@class='{name}']")


def words_of(*words: tuple[str, Box | None, float | None]) -> tuple[Word, ...]:
    return tuple(Word(*word) for word in words)


LINE = Line(
    "Kế <hoạch>",
    Box(6, 12, 36, 24),
    words_of(("Kế", Box(6, 12, 12, 24), 0.956), ("<hoạch>", Box(18, 12, 36, 24), None)),
    Column.LEFT,
)
MOTTO = Line("& Độc lập", Box(40, 12, 80, 24), words_of(("&", Box(40, 12, 80, 24), 0.5)))


def test_places_and_certainty_in_pixels_at_300_dpi() -> None:
    root = parsed(as_hocr(document((LINE, MOTTO), ())))
    first, second = by_class(root, "ocr_page")
    assert first.get("title") == ('image "plan.pdf"; bbox 0 0 300 600; ppageno 0; scan_res 300 300')
    assert "ppageno 1" in second.get("title")
    assert [e.get("title") for e in by_class(root, "ocr_carea")] == [
        "bbox 25 50 150 100",
        "bbox 167 50 300 100",
    ]
    assert by_class(root, "ocr_line")[0].get("title") == "bbox 25 50 150 100"
    assert [(e.text, e.get("title")) for e in by_class(root, "ocrx_word")] == [
        ("Kế", "bbox 25 50 50 100; x_wconf 96"),
        ("<hoạch>", "bbox 75 50 150 100"),
        ("&", "bbox 167 50 300 100; x_wconf 50"),
    ]


def test_tables_and_lines_without_words_or_place() -> None:
    root = parsed(as_hocr(document((LINE, TABLE, Table((Cell(0, 0, ()),)), MOTTO))))
    assert [e.get("class") for e in by_class(root, "ocr_page")[0]] == [
        *("ocr_carea", "ocr_table", "ocr_table", "ocr_carea"),
    ]
    (row, *_) = by_class(root, "ocr_table")[0]
    assert (row.text, row.get("title")) == ("TT", "bbox 0 0 300 600")


def test_what_it_says_of_itself() -> None:
    root = parsed(as_hocr(document((LINE,))))
    metadata = {e.get("name"): e.get("content") for e in root.iter("{*}meta")}
    assert metadata["ocr-system"].startswith("extractor ")
    assert metadata["ocr-number-of-pages"] == "1"
    used = {e.get("class") for e in root.iter() if e.get("class")}
    assert used <= set(metadata["ocr-capabilities"].split())


def test_a_page_in_every_reader_of_web_pages() -> None:
    data = as_hocr(document((), (LINE,), ()))
    assert data.startswith(b"<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html>")
    root = html.document_fromstring(data)
    assert [len(e) for e in root.xpath("//body/div[@class='ocr_page']")] == [0, 1, 0]


@given(st.text(max_size=30), st.text(max_size=20))
def test_any_text_is_written(text: str, name: str) -> None:
    source = document((Line(text, Box(0, 0, 9, 9), words_of((text, Box(-5, 0, 999, 9), 1.0))),))
    source = SourceDocument(name, *("0" * 64, "application/pdf", 9), source.pages)
    root = parsed(as_hocr(source))
    assert by_class(root, "ocrx_word")[0].get("title") == "bbox 0 0 300 38; x_wconf 100"
    assert len(by_class(root, "ocr_page")[0].get("title").split(";")) == 4
    assert as_text(source).count("\n") <= 1
    assert "\f" not in as_text(source)


def test_formats_without_places_are_refused() -> None:
    with pytest.raises(InputProblem, match="where on the page"):
        as_hocr(document((Line("Kế hoạch"),), size=(0, 0)))


def test_a_sample_plan() -> None:
    plan = read(PLAN)
    pages = as_text(plan).split("\f")
    assert len(pages) == len(plan.pages)
    assert "KẾ HOẠCH\n" in pages[0]
    root = parsed(as_hocr(plan))
    lines = [" ".join("".join(e.itertext()).split()) for e in by_class(root, "ocr_line")]
    assert lines == [" ".join(line.text.split()) for page in plan.pages for line in page.lines]
    boxes = [e.get("title") for e in by_class(root, "ocrx_word")]
    assert len(boxes) > 200
    assert all(re.fullmatch(r"bbox \d+ \d+ \d+ \d+", box) for box in boxes)
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
