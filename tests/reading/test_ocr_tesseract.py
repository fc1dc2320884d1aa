from __future__ import annotations

import pytest

from extractor.reading.ocr.tesseract import words_of

HEAD = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
)


def table_of(*words: tuple[int, int, int, float, str]) -> str:
    """Words given by line, left edge, width, confidence in percent and text."""
    rows = [
        f"5\t1\t1\t1\t{line}\t{at}\t{left}\t{100 * line}\t{width}\t24\t{sure}\t{text}"
        for at, (line, left, width, sure, text) in enumerate(words, start=1)
    ]
    return "\n".join([HEAD, "1\t1\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t", *rows])


def test_words_of_a_table() -> None:
    found = words_of(
        table_of((1, 985, 33, 96.5, "Sở"), (1, 1030, 40, -1, " "), (2, 300, 52, 91, "tế"))
    )
    assert [(word.text, word.line, word.confidence) for word in found] == [
        ("Sở", 0, 0.965),
        ("tế", 1, 0.91),
    ]
    assert found[0].box == (985, 100, 1018, 124)


def test_a_stroke_between_figures_is_the_common_one() -> None:
    assert [word.text for word in words_of(table_of((1, 900, 90, 95, "05\u20443/2018")))] == [
        "05/3/2018"
    ]


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        # A box drawn over the two words behind it would put the word behind them.
        (
            ((1, 985, 95, 93, "Sở"), (1, 1025, 13, 92, "Y"), (1, 1050, 30, 97, "tế")),
            [1025, 1038, 1080],
        ),
        (((1, 985, 33, 93, "Sở"), (1, 1025, 13, 92, "Y")), [1018, 1038]),
        (((1, 985, 95, 93, "Sở"), (2, 1025, 13, 92, "Y")), [1080, 1038]),
        (((1, 985, 95, 93, "Sở"), (1, 900, 60, 92, "Y")), [1080, 960]),
    ],
)
def test_a_word_ends_where_the_next_begins(
    words: tuple[tuple[int, int, int, float, str], ...], ends: list[int]
) -> None:
    assert [word.box.x1 for word in words_of(table_of(*words))] == ends
