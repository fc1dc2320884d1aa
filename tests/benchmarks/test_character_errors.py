"""The measure of the OCR benchmark itself."""

from __future__ import annotations

import pytest
from PIL import Image

pytest.importorskip("reportlab")

from corpora.render_scan import ScannedPage
from corpora.scan_truth import PrintedLine, Rectangle, turned
from tests.benchmarks.character_errors import Errors, Seen, errors_of

PRINTED = (
    PrintedLine("SỞ Y TẾ", Rectangle(100, 60, 160, 74), "header"),
    PrintedLine("2", Rectangle(295, 30, 300, 42), "running"),
    PrintedLine("Tổ chức thực hiện", Rectangle(85, 200, 200, 214)),
    PrintedLine("GIÁM ĐỐC", Rectangle(380, 600, 460, 614), "signature"),
    PrintedLine("Lê Bình An", Rectangle(380, 670, 460, 684), "signature"),
)
GOOD = (
    *(("SỞ", 100, 60), ("Y", 125, 60), ("TẾ", 140, 60)),
    *(("Tổ", 85, 200), ("chức", 105, 200), ("thực", 135, 200), ("hiện", 170, 200)),
    *(("GIÁM", 380, 600), ("ĐỐC", 425, 600), ("Lê", 380, 670), ("Bình", 400, 670)),
    ("An", 440, 670),
)


def errors(*words: tuple[str, float, float], skew: float = 0.0) -> Errors:
    boxes = tuple(turned(line.box, skew, 595, 842) for line in PRINTED)
    page = ScannedPage(Image.new("L", (1, 1)), 595, 842, skew, PRINTED, boxes)
    return errors_of(
        page,
        [
            Seen(text, turned(Rectangle(x, y, x + 15, y + 14), skew, 595, 842))
            for text, x, y in words
        ],
    )


@pytest.mark.parametrize("skew", [0.0, 1.0, -1.5])
def test_right_words_in_any_order_are_without_error(skew: float) -> None:
    assert not errors(*reversed(GOOD), skew=skew).wrong


@pytest.mark.parametrize(
    ("extra", "zone", "wrong"),
    [
        (("2", 292, 29), "body", 0),
        (("~", 300, 400), "body", 1),
        (("ab", 300, 50), "header", 2),
        (("SAO", 360, 640), "signature", 3),
        (("nhanh", 190, 200), "body", 6),
    ],
)
def test_what_is_not_printed_counts_where_it_stands(
    extra: tuple[str, float, float], zone: str, wrong: int
) -> None:
    assert errors(*GOOD, extra).wrong[zone] == wrong


def test_missing_and_misread_characters_count_against_the_printed_ones() -> None:
    read = errors(*(("SO" if text == "SỞ" else text, x, y) for text, x, y in GOOD[:-1]))
    assert read.wrong == {"header": 1, "signature": 3}
    assert read.rate("header") == pytest.approx(100 / 7)
    assert read.rate("signature") == pytest.approx(100 * 3 / 18)
