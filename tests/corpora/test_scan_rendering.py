"""Scans of the sample plans: the truth is that of the plan, the bytes those of the seed."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

pytest.importorskip("reportlab")

from corpora.fonts import FontMissingError, find_fonts
from corpora.generate import HERE
from corpora.plan import load_plan
from corpora.render_pdf import render_pdf
from corpora.render_scan import render_scan
from corpora.render_scans import main
from corpora.scan_ink import STAMP_DIAMETER, stamp
from corpora.scan_kinds import KINDS
from corpora.scan_truth import Rectangle, printed_lines, turned

try:
    find_fonts()
except FontMissingError as error:
    pytest.skip(str(error), allow_module_level=True)

DEPARTMENT, COMMUNE = "department_dengue_2022", "commune_criteria_table_2024"
FAST = replace(KINDS["good"], dpi=72)


@cache
def plan_of(name: str):
    return load_plan(HERE / "plans" / f"{name}.toml")


@cache
def lines_of(name: str, number: int):
    document = pypdfium2.PdfDocument(render_pdf(plan_of(name)))
    return printed_lines(document[number - 1], plan_of(name), first=number == 1)


@pytest.mark.parametrize(
    ("name", "page", "zone", "expected"),
    [
        (DEPARTMENT, 1, "header", ["UBND TỈNH BẾN TRE", "SỞ Y TẾ"]),
        (DEPARTMENT, 1, "signature", []),
        (DEPARTMENT, 2, "header", []),
        (DEPARTMENT, 2, "running", ["2"]),
        (DEPARTMENT, 2, "recipients", ["Nơi nhận:", "- Bộ Y tế (báo cáo);"]),
        (DEPARTMENT, 2, "signature", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        ("commune_cleanup_no_header_2023", 1, "header", []),
        ("youth_union_summer_2024", 1, "ornament", ["***"]),
    ],
)
def test_each_line_has_its_zone(name: str, page: int, zone: str, expected: list[str]) -> None:
    found = [line.text for line in lines_of(name, page) if line.zone == zone]
    assert found[: len(expected)] == expected
    assert bool(found) == bool(expected)


def test_truth_has_every_word_of_the_body() -> None:
    document = pypdfium2.PdfDocument(render_pdf(plan_of(COMMUNE)))
    for number in range(1, len(document) + 1):
        lines = lines_of(COMMUNE, number)
        words = " ".join(line.text for line in lines).split()
        printed = document[number - 1].get_textpage().get_text_range().split()
        assert sorted("".join(words)) == sorted("".join(printed))


@pytest.mark.parametrize("degrees", [0.0, 0.7, -1.0, 30.0])
def test_a_box_turned_there_and_back_keeps_its_centre(degrees: float) -> None:
    box = Rectangle(80, 60, 300, 75)
    back = turned(turned(box, degrees, 595, 842), -degrees, 595, 842)
    assert (back.x0 + back.x1) / 2 == pytest.approx(190, abs=0.05)
    assert (back.top + back.bottom) / 2 == pytest.approx(67.5, abs=0.05)


def test_boxes_lie_on_the_ink_of_a_skewed_page() -> None:
    kind = replace(KINDS["clean"], dpi=150, skew=3.0)
    page = render_scan(plan_of(DEPARTMENT), kind, seed=4).pages[0]
    assert abs(page.skew) > 0.3
    dark = np.asarray(page.image) < 128
    covered = np.zeros_like(dark)
    for box in page.boxes:
        x0, top, x1, bottom = (round(value * kind.dpi / 72) for value in box)
        assert dark[top:bottom, x0:x1].any()
        covered[top - 4 : bottom + 4, x0 - 4 : x1 + 4] = True
    # What lies outside are the rules under the header and the title.
    assert (dark & covered).sum() > 0.95 * dark.sum()


def test_by_pen_the_typed_figures_are_gone_and_the_truth_keeps_them() -> None:
    typed = render_scan(plan_of(DEPARTMENT), FAST)
    written = render_scan(plan_of(DEPARTMENT), FAST, by_pen=True)
    assert typed.by_pen == {}
    assert written.by_pen == {"number": "2417", "day": "13"}
    assert (
        written.pages[0]
        .text("header")
        .endswith("Số: 2417/KH-SYT\nBến Tre, ngày 13 tháng 6 năm 2022")
    )
    assert typed.pages[0].image != written.pages[0].image


def test_blank_number_and_day_stay_blank() -> None:
    assert render_scan(plan_of("ward_fire_safety_2023"), FAST, by_pen=True).by_pen == {}


def test_the_seed_alone_decides() -> None:
    first, same, other = (render_scan(plan_of(DEPARTMENT), FAST, seed) for seed in (1, 1, 2))
    assert first.pdf() == same.pdf()
    assert first.truth() == same.truth()
    assert first.pdf() != other.pdf()


def test_a_stamp_is_a_red_disc_of_36_millimetres() -> None:
    seal = stamp("CỘNG HÒA XHCN VIỆT NAM", "* HUẾ *", "UBND", 144, np.random.default_rng(0))
    assert seal.width == round(STAMP_DIAMETER * 2)
    red, green, _ = (np.asarray(channel, dtype=int) for channel in seal.split())
    inked = green < 200
    assert inked.mean() > 0.05
    assert (red[inked] > green[inked] + 20).all()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "mode", "packing"),
    [
        ("clean", "L", "DCTDecode"),
        ("good", "RGB", "DCTDecode"),
        ("bitonal", "1", "CCITTFaxDecode"),
        ("faded", "RGB", "DCTDecode"),
        ("fax", "1", "CCITTFaxDecode"),
    ],
)
def test_two_plans_in_each_kind(tmp_path: Path, kind: str, mode: str, packing: str) -> None:
    arguments = ["--kinds", kind, "--plans", DEPARTMENT, COMMUNE, "--by-pen", "--tiff"]
    assert main([str(tmp_path), *arguments]) == 0
    folder = tmp_path / "scan" / kind
    for name in (DEPARTMENT, COMMUNE):
        truth = json.loads((folder / f"{name}.truth.json").read_text("utf-8"))
        document = pypdfium2.PdfDocument(folder / f"{name}.pdf")
        assert len(document) == len(truth["pages"])
        for page, known in zip(document, truth["pages"], strict=True):
            assert page.get_size() == pytest.approx((known["width"], known["height"]), abs=0.5)
            assert page.get_textpage().count_chars() == 0
            (image,) = page.get_objects()
            assert image.get_filters() == [packing]
        with Image.open(folder / f"{name}.tiff") as pages:
            assert pages.n_frames == len(truth["pages"])
            assert pages.mode == mode
            assert round(pages.info["dpi"][0]) == truth["dpi"]
    document.close()
