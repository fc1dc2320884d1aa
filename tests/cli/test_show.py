"""The card shows each value beside its words, on a terminal and in a pipe."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from lxml import etree
from reportlab.pdfgen.canvas import Canvas
from rich.console import Console

from extractor.cli.card.card import print_card
from extractor.cli.card.pages import page_rows
from extractor.cli.card.quote import quote
from extractor.cli.card.rows import head, sections
from extractor.cli.card.wording import number, quantity
from extractor.cli.exit_codes import ExitCode
from extractor.records.model import Extracted, Grounded, PageReading, PlanRecord, Span, Target


def printed(record: PlanRecord, width: int, *, terminal: bool) -> str:
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=terminal,
        highlight=False,
        color_system="truecolor" if terminal else None,
    )
    print_card(record, console)
    return console.file.getvalue()


@pytest.mark.parametrize("width", [60, 80, 140])
def test_a_pipe_gets_plain_lines(record: PlanRecord, width: int) -> None:
    lines = printed(record, width, terminal=False).splitlines()
    assert not any(letter in "\n".join(lines) for letter in "\x1b╭│─━")
    assert all(len(line) <= width and line == line.rstrip() for line in lines)


def test_a_terminal_gets_a_frame_and_colours(record: PlanRecord) -> None:
    text = printed(record, 140, terminal=True)
    assert "╭" in text
    assert "\x1b[" in text


def test_every_value_is_on_the_card(record: PlanRecord) -> None:
    text = " ".join(printed(record, 200, terminal=False).split())
    rows = [*head(record), *(row for s in sections(record) for _, g in s.groups for row in g)]
    assert len(rows) > 12
    for row in rows:
        assert row.value is None or " ".join(row.value.split()) in text
    for flag in record.flags:
        assert flag.message in text
        assert text.index(flag.message) < text.index("Title")


def test_what_is_not_found_says_so() -> None:
    empty = PlanRecord.model_validate(
        {
            "extractor_version": "0",
            "source": {
                "name": "leer.txt",
                "sha256": "0" * 64,
                "media_type": "text/plain",
                "bytes": 0,
                "pages": 1,
                "text_origin": "plain",
            },
        }
    )
    assert printed(empty, 80, terminal=False).count("not found") == 8


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"value": 90, "unit": "%", "comparator": ">="}, "≥ 90 %"),
        ({"value": 14, "of": 19, "unit": "tiêu chí"}, "14/19 tiêu chí"),
        ({"value": 3, "value_max": 5, "unit": "dự án"}, "3–5 dự án"),
        ({"value": 61.5, "unit": "%"}, "61.5 %"),
        ({"value": 134e3, "unit": "đồng", "comparator": "<"}, "< 134\u2009000 đồng"),
        ({"value": 134e6, "unit": "đồng", "comparator": "<"}, "< 134 triệu đồng"),
        ({"value": 1.5e9, "unit": "đồng/năm"}, "1.5 tỷ đồng/năm"),
        ({"value": 2}, "2"),
    ],
)
def test_quantities_read_well(changes: dict[str, object], expected: str) -> None:
    assert quantity(Target.model_validate(changes)) == expected


@pytest.mark.parametrize("value", [0.1, 0.05, 1e9, 7, 1234567.25])
def test_numbers_keep_their_value(value: float) -> None:
    assert float(number(value).replace("\u2009", "")) == value


TEXT = "Mục tiêu\nPhấn đấu đến cuối năm đạt 90% trở lên các hộ có nước sạch\nHết"


def grounded(words: str) -> Grounded:
    start = TEXT.index(words)
    return Grounded(evidence=[Span(page=2, start=start, end=start + len(words), text=words)])


def test_short_words_are_set_in_their_line() -> None:
    shown = quote(grounded("90%"), TEXT, "", 100).plain
    assert shown == "“Phấn đấu đến cuối năm đạt 90% trở lên các hộ có nước sạch” p.2"


def test_long_words_are_cut_around_what_matters() -> None:
    words = "mở đầu " * 40 + "chủ trì việc này " + "kết thúc " * 40
    source = Grounded(evidence=[Span(page=1, start=0, end=len(words), text=words)])
    shown = quote(source, None, "chủ trì", 60).plain
    assert "chủ trì việc này" in shown
    assert shown.startswith("“…")
    assert len(shown) < 75


def test_an_inference_gives_its_reason() -> None:
    source = Extracted[str](value="tỉnh X", inferred=True, reason="only one xã of that name")
    assert quote(source, TEXT, "", 100).plain == "inferred: only one xã of that name"


def test_json_is_the_record(run, library, record: PlanRecord) -> None:
    library(lambda path: record)
    code, out, _ = run("show", "plan.pdf", "--format", "json")
    assert code == 0
    assert PlanRecord.model_validate_json(out) == record
    assert "with" in json.loads(out)["assignments"][0]


def test_json_without_the_text(run, library, record: PlanRecord) -> None:
    library(lambda path: record)
    _, out, _ = run("show", "plan.pdf", "--format", "json", "--no-text")
    assert "text" not in json.loads(out)


def test_the_card_of_a_file(run, library, record: PlanRecord) -> None:
    library(lambda path: record)
    code, out, err = run("show", "plan.pdf", "--width", 120)
    assert (code, err) == (0, "")
    assert record.title.value in out


SCAN = [
    (1, "ocr", "recognised by tesseract at 300 dpi (a picture)", 0.93),
    (2, "ocr", "recognised by tesseract at 300 dpi (a picture)", 0.934),
    (3, "ocr", "recognised by tesseract at 300 dpi (a picture)", 0.71),
    (4, "text_layer", "OCR layer", 0.9),
    (5, "text_layer", "needs OCR: a picture; recognition was given up after 60 seconds", 0.0),
]


def scanned(record: PlanRecord, *pages: tuple[int, str, str, float | None]) -> PlanRecord:
    readings = [
        PageReading(page=page, origin=origin, reason=reason, confidence=confidence)
        for page, origin, reason, confidence in pages
    ]
    origins = {reading.origin for reading in readings}
    source = record.source.model_copy(
        update={
            "pages": len(pages),
            "page_reading": readings,
            "text_origin": origins.pop() if len(origins) == 1 else "mixed",
        }
    )
    return record.model_copy(update={"source": source})


def test_each_page_of_a_scan_says_how_it_was_read(record: PlanRecord) -> None:
    rows = page_rows(scanned(record, *SCAN).source)
    assert [(row.numbers, row.origin, row.confidence, row.reason) for row in rows] == [
        ("1–2", "recognised", 0.93, "by tesseract at 300 dpi (a picture)"),
        ("3", "recognised", 0.71, "by tesseract at 300 dpi (a picture)"),
        ("4", "text layer", 0.9, "OCR layer"),
        ("5", "not read", None, SCAN[4][2]),
    ]
    shown = printed(scanned(record, *SCAN), 120, terminal=False)
    assert "Pages: 5\n--------\n" in shown
    assert re.search(r"^1–2  recognised +93%  by tesseract at 300 dpi", shown, re.MULTILINE)
    assert re.search(r"^  5  not read +needs OCR", shown, re.MULTILINE)


@pytest.mark.parametrize(
    "pages",
    [
        [(1, "text_layer", "text layer", 1.0), (2, "text_layer", "text layer", 1.0)],
        [(1, "plain", "", None)],
        [],
    ],
)
def test_sound_text_needs_no_word_on_its_pages(record: PlanRecord, pages) -> None:
    assert "Pages:" not in printed(scanned(record, *pages), 80, terminal=False)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.pdf"
    canvas = Canvas(str(path))
    for page in (1, 2):
        for row in range(12):
            canvas.drawString(80, 700 - 20 * row, f"Page {page} of a plan in plain words")
        canvas.showPage()
    canvas.save()
    return path


def test_saving_text_and_hocr(run, plan: Path, tmp_path: Path) -> None:
    text, hocr = tmp_path / "out.txt", tmp_path / "out.html"
    code, out, err = run(
        *("show", plan, "--format", "json", "--save-text", text, "--save-hocr", hocr)
    )
    assert code == 0
    assert json.loads(out)["source"]["pages"] == 2
    assert err == f"Saved {text}\nSaved {hocr}\n"
    first, second = text.read_text(encoding="utf-8").split("\f")
    assert first.splitlines()[0] == "Page 1 of a plan in plain words"
    assert second.splitlines()[0] == "Page 2 of a plan in plain words"
    pages = etree.parse(hocr).xpath("//*[@class='ocr_page']")
    assert len(pages) == 2


@pytest.mark.parametrize("option", ["--save-text", "--save-hocr"])
def test_what_cannot_be_saved_is_told(run, plan: Path, tmp_path: Path, option: str) -> None:
    before = plan.read_bytes()
    for target, words in ((plan, "would be overwritten"), (tmp_path / "no/out", "be written")):
        code, _, err = run("show", plan, option, target)
        assert code == ExitCode.USAGE
        assert words in err
        assert "What to do" in err
    assert plan.read_bytes() == before


def test_hocr_of_a_format_without_places(run, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("KẾ HOẠCH", encoding="utf-8")
    code, _, err = run("show", path, "--save-hocr", tmp_path / "out.html")
    assert code == ExitCode.USAGE
    assert "where on the page" in err
    assert not (tmp_path / "out.html").exists()
