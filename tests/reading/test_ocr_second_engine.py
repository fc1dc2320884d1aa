from __future__ import annotations

import pytest
from line_scores import ScriptedLines, scores_of
from ocr_drawing import PLAN, Scripted, page
from PIL import Image

from extractor.errors import InputProblem
from extractor.reading.filled_in import LEGIBLE, SURE, date_stretches, number_stretch
from extractor.reading.ocr import cache
from extractor.reading.ocr.engine import OcrWord, PixelBox
from extractor.reading.ocr.head_lines import head_lines
from extractor.reading.ocr.line_engine import load_line_engine
from extractor.reading.ocr.penned import with_penned
from extractor.reading.ocr.settings import OcrSettings
from extractor.reading.ocr.signed_name import with_signed_names

MOTTO = ["CỘNG", "HÒA", "XÃ", "HỘI", "CHỦ", "NGHĨA", "VIỆT", "NAM"]
PAPER = Image.new("RGB", (1654, 2339), "white")


def line(number: int, top: int, left: int, text: str, unsure: str = "") -> list[OcrWord]:
    """Words 30 pixels high; those in ``unsure`` recognised with 0.5."""
    words, x = [], left
    for part in text.split():
        box = PixelBox(x, top, x + 15 * len(part), top + 30)
        words.append(OcrWord(part, box, 0.5 if part in unsure.split() else 0.95, number))
        x += 15 * len(part) + 10
    return words


def head(number_line: str, date_line: str, unsure: str = "") -> list[OcrWord]:
    return [
        *line(0, 100, 150, "UBND XÃ BÌNH AN"),
        *line(0, 100, 800, " ".join(MOTTO)),
        *line(1, 180, 150, number_line, unsure),
        *line(1, 180, 850, date_line, unsure),
        *line(2, 300, 700, "KẾ HOẠCH"),
    ]


HEADS = [
    (
        "Số: 15/KH-UBND",
        "Bình An, ngày 12 tháng 3 năm 2021",
        "Số: 15/KH-UBND",
        "ngày 12 tháng 3 năm 2021",
    ),
    ("Só:2đ/KH-TTra", "Huế, ngày 28 tháng 8 năm 2017", "Só:2đ/KH-TTra", "ngày 28 tháng 8 năm 2017"),
    ("SỞ Y TẾ", "Huế, ngàys)\\ tháng!O năm 2025", None, "ngàys)\\ tháng!O năm 2025"),
    ("sø: GỀ /KH-ATTP", "Vị Thanh", "sø: GỀ /KH-ATTP", None),
    ("", "", None, None),
]


@pytest.mark.parametrize(("left", "right", "number", "date"), HEADS)
def test_number_and_date_line_are_found_in_the_head(left, right, number, date) -> None:
    found = {one.is_date: one.text for one in head_lines(head(left, right))}
    assert (found.get(False), found.get(True)) == (number, date)


def test_without_a_motto_nothing_is_taken_for_a_head() -> None:
    assert head_lines(line(0, 180, 150, "Số: 15/KH-UBND")) == []


STRETCHES = [
    ("Số: 12 /KH-UBND", ("12 ",)),
    ("Số:4@` /TB-UBND", ("4@` ",)),
    ("Số 15-KH/ĐU", ("15",)),
    ("Kế hoạch số 5", ()),
    ("ngày 5 tháng 3 năm 2020", (" 5 ", " 3 ", " 2020")),
    ("ngày/6 tháng {năm 2010", ("/6 ", " {", " 2010")),
    ("Nơi nhận:", ()),
]


@pytest.mark.parametrize(("text", "expected"), STRETCHES)
def test_the_places_that_are_filled_in(text: str, expected: tuple[str, ...]) -> None:
    number = number_stretch(text)
    stretches = (number,) if number else date_stretches(text)
    assert tuple(text[first:last] for first, last in stretches) == expected


def read(words: list[OcrWord], engine: ScriptedLines | None) -> dict[bool, list[OcrWord]]:
    found = with_penned(PAPER, words, engine.scores if engine else None)
    return {one.is_date: list(one.words) for one in head_lines(found)}


def spelled(words: list[OcrWord]) -> str:
    return " ".join(word.text for word in words)


def test_digits_that_both_engines_read_alike_are_sure() -> None:
    words = head("Số: 15 /KH-UBND", "Bình An", unsure="15")
    found = read(words, ScriptedLines(["Số: 15 /KH-UBND"]))[False]
    assert spelled(found) == "Số: 15 /KH-UBND"
    assert found[1].confidence >= SURE


def test_words_that_both_engines_read_alike_stay_as_they_stand() -> None:
    words = head("Số: 15/KH-UBND", "Bình An", unsure="15/KH-UBND")
    found = read(words, ScriptedLines(["Số: 15 /KH-UBND"]))[False]
    assert spelled(found) == "Số: 15/KH-UBND"
    assert found[1].confidence >= SURE


def test_digits_that_the_second_engine_doubts_are_not_sure_though_both_agree() -> None:
    words = head("Số: 15 /KH-UBND", "Bình An", unsure="15")
    found = read(words, ScriptedLines(["Số: 15 /KH-UBND"], sure=0.35))[False]
    assert found[1].confidence < SURE


@pytest.mark.parametrize("misread", ["4£", "l7", "‹"])
def test_digits_that_one_engine_reads_are_given_but_not_sure(misread: str) -> None:
    words = head(f"Số: {misread} /KH-UBND", "Bình An", unsure=misread)
    found = read(words, ScriptedLines(["Số: 49 /KH-UBND"]))[False]
    assert spelled(found) == "Số: 49 /KH-UBND"
    assert LEGIBLE <= found[1].confidence < SURE
    assert found[0].box.x1 <= found[1].box.x0 + 1 <= found[2].box.x0 + 1


def test_views_that_contradict_each_other_leave_the_words_in_doubt() -> None:
    words = head("Số: 4£ /KH-UBND", "Bình An", unsure="4£")
    texts = [f"Số: {number} /KH-UBND" for number in (41, 57, 230, 868)]
    found = read(words, ScriptedLines(texts))[False]
    assert spelled(found) == "Số: 4£ /KH-UBND"
    assert found[1].confidence < LEGIBLE


def test_alone_an_engine_that_was_unsure_is_not_believed() -> None:
    words = head("Số: 47 /KH-UBND", "Bình An", unsure="47")
    found = read(words, None)[False]
    assert spelled(found) == "Số: 47 /KH-UBND"
    assert found[1].confidence < LEGIBLE


def test_a_date_is_read_as_a_whole_and_a_misread_type_is_mended() -> None:
    words = head(
        "Số: 4£ /&H-UBND", "Bình An, ngày// tháng ` năm 2021", unsure="4£ /&H-UBND ngày// `"
    )
    engine = ScriptedLines(["Số: 49 /KH-UBND"] * 4 + ["ngày /4 tháng O6 năm 2021"] * 4)
    found = read(words, engine)
    assert spelled(found[False]) == "Số: 49 /KH-UBND"
    assert spelled(found[True]) == "ngày 14 tháng 06 năm 2021"


def test_what_was_recognised_surely_is_not_asked_again() -> None:
    engine = ScriptedLines(["Số: 49 /KH-UBND"])
    words = head("Số: 15 /KH-UBND", "Bình An, ngày 12 tháng 3 năm 2021")
    assert with_penned(PAPER, words, engine.scores) == words
    assert engine.asked == 0


FOOT = [
    *line(0, 1500, 150, "Nơi nhận:"),
    *line(1, 1500, 1000, "KT. CHỦ TỊCH"),
    *line(2, 1560, 1000, "PHÓ CHỦ TỊCH"),
]


def test_a_name_that_the_page_engine_missed_is_found_below_the_office() -> None:
    image = page([(950, 1800, "Nguyễn Văn Bình")])
    engine = ScriptedLines(["ThS. Nguyễn Văn Bình"], sure=0.99)
    found = with_signed_names(image, FOOT, engine.scores)
    added = found[len(FOOT) :]
    assert spelled(added) == "Nguyễn Văn Bình"
    assert all(LEGIBLE <= word.confidence < SURE for word in added)
    assert all(1750 < word.box.top < word.box.bottom < 1880 for word in added)


def test_a_name_that_was_read_surely_is_left_alone() -> None:
    words = [*FOOT, *line(3, 1800, 1000, "Trần Thị Hà")]
    engine = ScriptedLines(["Nguyễn Văn Bình"])
    assert with_signed_names(PAPER, words, engine.scores) == words
    assert engine.asked == 0


def test_strokes_below_the_office_make_no_name() -> None:
    image = page([(950, 1800, "///|||///|||")])
    engine = ScriptedLines(["{{ ||:: &&/"])
    assert with_signed_names(image, FOOT, engine.scores) == FOOT


def test_scores_are_kept_and_damaged_entries_mended(tmp_path) -> None:
    engine = ScriptedLines(["Số: 15"])
    for _ in range(2):
        found = cache.scores(engine, PAPER, tmp_path)
    assert engine.asked == 1
    assert found.symbols == scores_of("").symbols
    assert abs(found.log_probabilities - scores_of("Số: 15").log_probabilities).max() < 0.01
    next(tmp_path.rglob("*.npz")).write_bytes(b"PK\x03\x04 broken")
    cache.scores(engine, PAPER, tmp_path)
    assert engine.asked == 2


def test_the_environment_names_the_line_engine(monkeypatch) -> None:
    monkeypatch.setenv("EXTRACTOR_OCR_LINES", "off")
    assert OcrSettings.from_environment().load_second() is None
    monkeypatch.setenv("EXTRACTOR_OCR_LINES", "nonesuch")
    with pytest.raises(InputProblem, match="nonesuch"):
        OcrSettings.from_environment().load_second()
    given = ScriptedLines(["x"])
    assert OcrSettings(engine=Scripted(), line_engine=given).load_second() is given


def test_the_engine_of_the_project_reads_a_printed_line() -> None:
    pytest.importorskip("asterocr")
    engine = load_line_engine()
    assert engine is not None
    image = page([PLAN[2]]).crop((180, 190, 480, 250))
    found = engine.scores(image)
    best = found.log_probabilities.argmax(axis=1)
    text = "".join(
        found.symbols[symbol]
        for place, symbol in enumerate(best)
        if symbol != found.blank and (place == 0 or best[place - 1] != symbol)
    )
    assert text.replace(" ", "") == "Số:15/KH-UBND"
