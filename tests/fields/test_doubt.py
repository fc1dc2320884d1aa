from __future__ import annotations

import pytest

from extractor.fields.doubt import certainty, date_held_back, number_held_back, recognised
from extractor.language.document import Layout, Segment
from extractor.reading.document import Box

BOX = Box(0, 0, 1, 1)


def layout(text: str, unsure: dict[str, float], typed: bool = False) -> Layout:
    """A layout of one line whose words are sure but for those named."""
    words, sureness, place = [], [], 0
    for part in text.split():
        start = text.index(part, place)
        place = start + len(part)
        words.append((start, place, BOX))
        sureness.append(None if typed else unsure.get(part, 0.95))
    confidence = None if typed else 0.9
    line = Segment(0, len(text), 1, BOX, tuple(words), confidence, tuple(sureness))
    return Layout((), (), (line,))


NUMBERS = [
    ("Số: 15/KH-UBND", {}, "Số: 15/KH-UBND"),
    ("Số: 15/KH-UBND", {"15/KH-UBND": 0.35}, "Số: ……/KH-UBND"),
    ("Số:4@` /TB-UBND", {"Số:4@`": 0.49}, "Số:……… /TB-UBND"),
    ("Số: 4Ï /KH-UBND", {}, "Số: …… /KH-UBND"),
    ("Số: 42 /KH-SYT", {"42": 0.39}, "Số: …… /KH-SYT"),
    ("Số: 42 /KH-SYT", {"42": 0.41}, "Số: 42 /KH-SYT"),
    ("Số:    /KH-UBND", {"/KH-UBND": 0.4}, "Số:    /KH-UBND"),
    ("Kế hoạch số 5", {"5": 0.1}, "Kế hoạch số 5"),
]


@pytest.mark.parametrize(("text", "unsure", "expected"), NUMBERS)
def test_illegible_numbers_are_dotted_out(
    text: str, unsure: dict[str, float], expected: str
) -> None:
    held = number_held_back(layout(text, unsure), text, 0)
    assert (held, len(held)) == (expected, len(text))
    assert number_held_back(layout(text, unsure, typed=True), text, 0) == text


DATES = [
    ("Hà Nội, ngày 5 tháng 3 năm 2020", {}, "Hà Nội, ngày 5 tháng 3 năm 2020"),
    ("Hà Nội, ngày 5 tháng 3 năm 2020", {"5": 0.3}, "Hà Nội, ngày … tháng 3 năm 2020"),
    ("Huế, ngày/Ÿ tháng 8 năm 2020", {"ngày/Ÿ": 0.8}, "Huế, ngày…… tháng 8 năm 2020"),
    ("Huế, ngày 7 tháng O{†năm 2010", {}, "Huế, ngày 7 tháng ………năm 2010"),
    ("Huế, ngày    tháng 8 năm 2020", {"ngày": 0.2}, "Huế, ngày    tháng 8 năm 2020"),
    ("Huế, ngày 7 tháng 8 năm 201O", {"201O": 0.3}, "Huế, ngày 7 tháng 8 năm ……"),
]


@pytest.mark.parametrize(("text", "unsure", "expected"), DATES)
def test_illegible_dates_are_dotted_out(text: str, unsure: dict[str, float], expected: str) -> None:
    held = date_held_back(layout(text, unsure), text, 0)
    assert held.replace("…", "") == expected.replace("…", "")
    assert len(held) == len(text)
    assert ("…" in held) == ("…" in expected)
    assert date_held_back(layout(text, unsure, typed=True), text, 0) == text


def test_doubt_touches_only_words_in_the_span() -> None:
    line = layout("ngày 5 tháng 3", {"5": 0.4})
    assert certainty(line, (5, 6)) == 0.4
    assert certainty(line, (7, 14)) == 0.95
    assert certainty(layout("ngày 5", {}, typed=True), (0, 6)) == 1.0
    assert recognised(line, (0, 3))
    assert not recognised(layout("ngày 5", {}, typed=True), (0, 3))
