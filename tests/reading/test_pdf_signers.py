"""Offices side by side at the foot of a page, each over its name."""

from __future__ import annotations

import pytest

from extractor.reading.document import Box
from extractor.reading.pdf_geometry import Row, Token
from extractor.reading.pdf_signers import signers_from

HEAD, BOOKS, DRAWN = "CHI CỤC TRƯỞNG", "KẾ TOÁN ĐƠN VỊ", "NGƯỜI LẬP BẢNG"


def row(top: float, *parts: tuple[float, str]) -> Row:
    """Words of parts that begin at x, with a blank of three points between words."""
    tokens: Row = []
    for x, text in parts:
        for word in text.split():
            tokens.append(Token(word, Box(x, top, x + 6 * len(word), top + 12)))
            x = tokens[-1].box.x1 + 3
    return tokens


def texts(rows: list[Row]) -> list[str]:
    return [" ".join(token.text for token in one) for one in rows]


def test_the_head_of_the_office_comes_last() -> None:
    rows = [
        row(100, (60, HEAD), (300, BOOKS), (500, DRAWN)),
        row(160, (320, "Trần Thị Thủy")),
        row(170, (70, "Võ Minh Tân"), (510, "Lê Văn Bình")),
        row(200, (60, "Nơi nhận:")),
    ]
    found = signers_from(rows, 0)
    assert found is not None
    assert texts(found[0]) == [
        BOOKS, "Trần Thị Thủy", DRAWN, "Lê Văn Bình", HEAD, "Võ Minh Tân",
    ]  # fmt: skip
    assert found[1] == 3


@pytest.mark.parametrize(
    "parts",
    [
        [(60, HEAD)],
        [(60, "TM. ỦY BAN NHÂN DÂN"), (300, "CHỦ TỊCH")],
        [(60, "Nội dung"), (300, "Kế toán"), (500, "Người lập")],
        [(60, BOOKS), (300, DRAWN)],
        [(60, "Nơi nhận:"), (300, HEAD)],
    ],
)
def test_other_rows_are_no_offices_side_by_side(parts: list[tuple[float, str]]) -> None:
    assert signers_from([row(100, *parts)], 0) is None
