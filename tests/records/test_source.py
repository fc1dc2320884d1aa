"""What the record says of the file: above all how sure recognition was."""

from __future__ import annotations

import pytest

from extractor.reading.document import Block, Cell, Line, Origin, Page, SourceDocument, Table
from extractor.records.source import source_of

TEN = (Line("Xã Lộc An"), Line("đẹp"))  # ten letters
THIRTY = (
    Line("mười chữ cái"),
    Table(
        (
            Cell(
                0,
                0,
                (Line("hai mươi"), Line("chữ cái nữa đây!")),
            ),
        )
    ),
)


def page(
    number: int,
    blocks: tuple[Block, ...],
    confidence: float | None,
    origin: Origin = Origin.OCR,
) -> Page:
    return Page(number, blocks, origin=origin, confidence=confidence)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([page(1, TEN, 0.9)], 0.9),
        ([page(1, TEN, 0.5), page(2, TEN, 0.9)], 0.7),
        ([page(1, TEN, 0.5), page(2, THIRTY, 0.9)], 0.8),
        ([page(1, TEN, 0.9), page(2, (), 1.0)], 0.9),
        ([page(1, TEN, 0.9), page(2, THIRTY, 0.4, Origin.TEXT_LAYER)], 0.9),
        ([page(1, TEN, 0.9), page(2, (), 0.0, Origin.TEXT_LAYER)], 0.9),
        ([page(1, (), 1.0)], None),
        ([page(1, TEN, 0.9, Origin.TEXT_LAYER)], None),
        ([page(1, TEN, None, Origin.PLAIN)], None),
    ],
    ids=[
        "one page",
        "two alike",
        "by letters, those of tables too",
        "a blank page does not count",
        "nor does a text layer",
        "nor a page that could not be read",
        "nothing but blank pages",
        "born digital",
        "typed",
    ],
)
def test_certainty_of_recognition(pages: list[Page], expected: float | None) -> None:
    document = SourceDocument("plan.pdf", "0" * 64, "application/pdf", 9, tuple(pages))
    assert source_of(document).ocr_confidence == expected
