"""A line of which the engine was not sure is read again alone, and taken only if far surer."""

from __future__ import annotations

import pytest
from ocr_drawing import Scripted, page, word

from extractor.reading.ocr.engine import OcrWord
from extractor.reading.ocr.prepare import Prepared
from extractor.reading.ocr.unsure import with_unsure

SURE = [word("nhân", 200 + 60 * place, 480, 0, 0.96) for place in range(20)]


def read_again(text: str, before: float, after: float) -> tuple[str, int]:
    """The text after the sure line, and how often the engine was asked."""
    answer = [word(part, 20 + 80 * at, 5, 0, after) for at, part in enumerate(text.split())]
    engine = Scripted(answer)
    unsure = [word(part, 200 + 80 * at, 900, 1, before) for at, part in enumerate(["ƯU:", "IIPV"])]

    prepared = Prepared(page([]).convert("L"), 200)
    result: list[OcrWord] = with_unsure(
        prepared,
        [*SURE, *unsure],
        lambda part, dpi, mode: engine.recognise(part, dpi=dpi, mode=mode),
    )
    return " ".join(one.text for one in result[20:]), len(engine.asked)


@pytest.mark.parametrize(
    ("before", "after", "kept", "asked"),
    [
        (0.2, 0.7, "- Lưu: VT", 1),
        (0.2, 0.3, "ƯU: IIPV", 1),  # hardly surer
        (0.45, 0.5, "ƯU: IIPV", 1),
        (0.8, 0.9, "ƯU: IIPV", 0),
    ],
)
def test_the_surer_reading_is_taken(before: float, after: float, kept: str, asked: int) -> None:
    assert read_again("- Lưu: VT", before, after) == (kept, asked)


def test_an_answer_of_nothing_changes_nothing() -> None:
    assert read_again("", 0.2, 0.9) == ("ƯU: IIPV", 1)


def test_words_read_again_stand_where_the_line_stood() -> None:
    engine = Scripted([word("Lưu:", 20, 5, 0, 0.9)])
    unsure = word("ƯUIIPV", 200, 900, 1, 0.1)
    *_, found = with_unsure(
        Prepared(page([]).convert("L"), 200),
        [*SURE, unsure],
        lambda part, dpi, mode: engine.recognise(part, dpi=dpi, mode=mode),
    )
    assert found.text == "Lưu:"
    assert abs(found.box.top - unsure.box.top) < 30
    assert found.line > 1
