from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ocr_drawing import DPI, PLAN, page
from PIL import Image, ImageDraw

from extractor.reading.document import Box
from extractor.reading.ocr.binary import array_of, ink_of, is_bitonal, threshold_of
from extractor.reading.ocr.cleaning import evened, is_uneven, paper_of
from extractor.reading.ocr.engine import OcrWord, PixelBox
from extractor.reading.ocr.prepare import clamped, only_red, prepare, without_colour
from extractor.reading.ocr.ruling import lean_of, rules_in
from extractor.reading.ocr.skew import skew_of
from extractor.reading.ocr.specks import is_speckled, without_specks
from extractor.reading.ocr.turns import LevelPage, Turn, quarter_turned
from extractor.reading.ocr.upright import is_suspicious


def grey(image: Image.Image) -> np.ndarray:
    return array_of(image.convert("L"))


@pytest.mark.parametrize("shade", [0, 128, 255])
def test_one_shade_is_no_ink(shade: int) -> None:
    flat = np.full((60, 60), shade, dtype=np.uint8)
    assert threshold_of(flat) == 0
    assert not ink_of(flat).any()
    assert skew_of(flat) == 0


@pytest.mark.parametrize("angle", [-4.0, -1.5, -0.5, 0.0, 0.7, 3.0])
def test_leaning_lines_are_levelled(angle: float) -> None:
    leaning = page(PLAN).convert("L").rotate(-angle, Image.Resampling.BICUBIC, fillcolor=255)
    assert skew_of(array_of(leaning)) == pytest.approx(angle, abs=0.2)
    assert abs(skew_of(array_of(prepare(leaning, DPI).image))) <= 0.7


def test_specks_go_and_full_stops_stay() -> None:
    image = Image.new("L", (200, 100), 255)
    draw = ImageDraw.Draw(image)
    draw.point([(20, 20), (60, 60)], 0)
    draw.rectangle((100, 40, 101, 41), fill=0)  # two pixels a side
    draw.rectangle((150, 40, 153, 43), fill=0)  # a full stop of four
    draw.line((10, 90, 190, 90), fill=0)
    cleaned = without_specks(array_of(image), DPI)
    assert [int(cleaned[y, x]) for y, x in [(20, 20), (60, 60), (40, 100)]] == [255, 255, 255]
    assert not cleaned[40:44, 150:154].any()
    assert not cleaned[90, 10:190].any()


@given(
    st.lists(st.tuples(st.integers(0, 59), st.integers(0, 79)), max_size=40),
    st.sampled_from([100, 200, 300]),
)
def test_of_specks_only_those_ringed_by_paper_go(dots: list[tuple[int, int]], dpi: int) -> None:
    grey = np.full((60, 80), 255, dtype=np.uint8)
    for y, x in dots:
        grey[y, x] = 0
    ink = np.pad(grey < 128, 4)
    for size in range(1, dpi // 100 + 1):
        whole = ink.copy()
        for y in range(1, ink.shape[0] - size):
            for x in range(1, ink.shape[1] - size):
                square = slice(y, y + size), slice(x, x + size)
                around = whole[y - 1 : y + size + 1, x - 1 : x + size + 1].sum()
                if around == whole[square].sum():
                    ink[square] = False
    assert (without_specks(grey, dpi) < 128).tolist() == ink[4:-4, 4:-4].tolist()


def test_a_page_with_many_lone_dots_is_speckled() -> None:
    text = array_of(page(PLAN).convert("L").point([0] * 128 + [255] * 128)).copy()
    assert not is_speckled(text)
    text[5::60, 5::60] = 0
    assert is_speckled(text)


def test_a_black_and_white_page_gets_smooth_edges_and_a_grey_one_keeps_its_own() -> None:
    image = page(PLAN).convert("L")
    ragged = image.point([0] * 128 + [255] * 128)
    larger = ragged.resize((ragged.width + 1, ragged.height + 1), Image.Resampling.BILINEAR)
    for black_and_white in (ragged, larger):
        assert is_bitonal(array_of(black_and_white))
        smooth = prepare(black_and_white, DPI)
        assert smooth.steps == ("edges smoothed",)
        assert len(set(smooth.image.crop((0, 0, 900, 900)).tobytes())) > 2
    grey_ink = image.point([24 + level * 231 // 255 for level in range(256)])
    assert not is_bitonal(array_of(grey_ink))
    assert prepare(grey_ink, DPI).steps == ()


def test_faded_print_on_grey_paper_is_evened() -> None:
    clean = grey(page(PLAN)).astype(np.float32)
    light = np.linspace(1.0, 0.88, clean.shape[0])[:, None]
    faded = ((clean * 0.45 + 115) * light).astype(np.uint8)
    assert prepare(Image.fromarray(faded), DPI).steps == ("light evened",)


def test_shadow_is_evened_and_good_paper_left_alone() -> None:
    clean = grey(page(PLAN))
    assert not is_uneven(paper_of(clean))
    shade = np.linspace(1.0, 0.45, clean.shape[1])[None, :]
    dark = (clean * shade).astype(np.uint8)
    assert is_uneven(paper_of(dark))
    flat = evened(dark, paper_of(dark))
    assert flat[5, -200] > 225
    assert flat.min() < 40


@pytest.mark.parametrize(
    ("dpi", "drawn", "read"),
    [(72, 200, 200), (150, 200, 200), (220, 220, 220), (240, 240, 200), (600, 300, 200)],
)
def test_pages_are_drawn_at_their_own_resolution_and_read_at_about_200(
    dpi: int, drawn: int, read: int
) -> None:
    assert clamped(dpi) == drawn
    prepared = prepare(Image.new("L", (dpi * 2, dpi * 3), 255), dpi)
    assert prepared.dpi == read
    assert prepared.image.size == (read * 2, read * 3)


def test_colours() -> None:
    image = page([(50, 50, "Chữ đen")], (600, 300))
    ImageDraw.Draw(image).ellipse((300, 50, 500, 250), outline=(220, 20, 30), width=12)
    assert grey(prepare(image, DPI).image)[50:250, 300:500].min() > 200  # the stamp has gone
    assert grey(without_colour(image))[:, 300:].min() > 150
    red = grey(only_red(image))
    assert red[:, :280].min() == 255
    assert red[:, 300:].min() < 60


def test_bitonal_pages_are_known() -> None:
    text = page(PLAN).convert("L")
    assert is_bitonal(array_of(text.point(lambda v: 255 * (v > 128))))
    assert not is_bitonal(array_of(Image.effect_noise((400, 400), 60)))


def test_rules_of_a_drawn_table() -> None:
    image = page([(120, 120, "Nhiệm vụ"), (520, 120, "Cơ quan")], (1200, 500))
    draw = ImageDraw.Draw(image)
    for y in (100, 200, 300):
        draw.line((100, y, 900, y), fill="black", width=3)
    for x in (100, 500, 900):
        draw.line((x, 100, x, 300), fill="black", width=3)
    horizontal, vertical = rules_in(grey(image), DPI)[:2]
    assert [round(rule.top / 72 * DPI) for rule in horizontal] == pytest.approx(
        [100, 200, 300], abs=4
    )
    assert sorted(round(rule.x0 / 72 * DPI) for rule in vertical) == pytest.approx(
        [100, 500, 900], abs=4
    )
    assert rules_in(grey(page(PLAN)), DPI) == ([], [], 0, 0)
    assert rules_in(np.zeros((300, 300), dtype=np.uint8), DPI) == ([], [], 0, 0)


@pytest.mark.parametrize(("fall", "drift"), [(0.008, -0.016), (-0.01, 0.012), (0.0, 0.015)])
def test_rules_of_a_sheet_that_lay_skew_are_straightened(fall: float, drift: float) -> None:
    image = Image.new("L", (2000, 2800), 255)
    draw = ImageDraw.Draw(image)
    for y in range(200, 2700, 600):
        draw.line((150, y - 850 * fall, 1850, y + 850 * fall), fill=0, width=4)
    for x in (150, 600, 1200, 1850):
        draw.line((x - 1200 * drift, 200, x + 1200 * drift, 2600), fill=0, width=4)
    rules = rules_in(grey(image), 200)
    assert (rules.fall, rules.drift) == pytest.approx((fall, drift), abs=0.001)
    size = (2000 * 72 / 200, 2800 * 72 / 200)
    lean = lean_of(rules)
    upright = [lean.straightened(rule, size) for rule in rules.vertical]
    assert [rule.x0 for rule in upright] == pytest.approx([54, 216, 432, 666], abs=2)
    word = Box(90, 800, 130, 812)
    shown = Turn(*size, lean=lean).shown(lean.straightened(word, size))
    assert shown == pytest.approx(word, abs=0.2)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_box_is_found_again_on_the_page_as_shown(quarters: int) -> None:
    image = Image.new("L", (300, 200), 255)
    ImageDraw.Draw(image).rectangle((30, 40, 69, 59), fill=0)
    turned = np.asarray(quarter_turned(image, quarters))
    rows, columns = np.nonzero(turned == 0)
    box = Box(columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    assert Turn(300, 200, quarters).shown(box) == pytest.approx((30, 40, 70, 60))


def test_a_box_of_a_levelled_page_is_found_again() -> None:
    image = Image.new("L", (400, 400), 255)
    ImageDraw.Draw(image).rectangle((330, 90, 349, 99), fill=0)
    turned = np.asarray(image.rotate(4.0, Image.Resampling.BICUBIC, fillcolor=255))
    rows, columns = np.nonzero(turned < 128)
    box = Box(columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    shown = Turn(400, 400, 0, 4.0).shown(box)
    assert (shown.x0 + shown.x1) / 2 == pytest.approx(340, abs=1.5)
    assert (shown.top + shown.bottom) / 2 == pytest.approx(95, abs=1.5)


SIDEWAYS = [OcrWord("chăm", PixelBox(0, 0, 20, 90), 0.9, 0)] * 3
LEVEL = [OcrWord("chăm", PixelBox(0, 0, 90, 20), 0.9, 0)] * 3


@pytest.mark.parametrize(
    ("words", "suspicious"),
    [
        (SIDEWAYS, True),
        (LEVEL, False),
        ([*LEVEL, *SIDEWAYS[:1]], False),
        ([replace(word, confidence=0.3) for word in LEVEL], True),
        ([], True),
    ],
)
def test_a_page_read_the_wrong_way_up_is_suspicious(words: list[OcrWord], suspicious: bool) -> None:
    assert is_suspicious(words) is suspicious


@pytest.mark.parametrize("angle", [0.0, 1.3, -0.8])
def test_a_part_of_a_level_page_is_cut_from_the_page_turned_whole(angle: float) -> None:
    image = Image.effect_noise((400, 600), 90).convert("RGB")
    whole = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    box = (50, 300, 380, 560)
    assert LevelPage(image, image.size, angle).crop(box).tobytes() == whole.crop(box).tobytes()
