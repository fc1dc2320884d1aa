"""The lines of a rendering are aligned with the source, whatever the order and the noise."""

from __future__ import annotations

import random

import pytest

from corpora.generate import HERE
from corpora.line_noise import copied_from_web, scanned
from corpora.line_variants import varied
from corpora.plan import load_plan
from corpora.true_zones import AlignmentError, Piece, align, labelled, letters_of
from extractor.language.document import Zone
from extractor.language.lines import TextItem
from extractor.reading import read_bytes
from extractor.reading.document import Line

PIECES = [
    Piece(Zone.ISSUER, letters_of("UBND XÃ AN HÒA")),
    Piece(Zone.MOTTO, letters_of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
    Piece(Zone.TITLE, letters_of("Phát triển sản xuất năm 2024")),
    Piece(Zone.BODY, letters_of("1. Phòng Kinh tế: hướng dẫn phát triển sản xuất.")),
    Piece(Zone.SIGNATURE, letters_of("CHỦ TỊCH")),
]


def item(text: str) -> TextItem:
    return TextItem(text, 1, Line(text), gap=False)


@pytest.mark.parametrize(
    ("lines", "zones"),
    [
        (["CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM"], [Zone.MOTTO, Zone.MOTTO]),
        (["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "UBND XÃ AN HÒA"], [Zone.MOTTO, Zone.ISSUER]),
        (["UBND XÃ AN HÒA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], [Zone.ISSUER]),
        (["Phát triển sản xuất", "năm 2024"], [Zone.TITLE, Zone.TITLE]),
        (
            ["1. Phòng Kinh tế: hướng dẫn", "phát triển sản xuất.", "CHỦ TỊCH"],
            [Zone.BODY, Zone.BODY, Zone.SIGNATURE],
        ),
    ],
)
def test_alignment(lines: list[str], zones: list[Zone]) -> None:
    assert align([item(line) for line in lines], PIECES) == zones


def test_foreign_line_is_named() -> None:
    with pytest.raises(AlignmentError, match="Lượt xem"):
        align([item("Lượt xem: 20")], PIECES)


@pytest.mark.parametrize("form", ["txt", "docx"])
def test_spoilt_lines_keep_their_zones_and_are_the_same_each_time(form: str) -> None:
    plan = load_plan(HERE / "plans" / "province_digital_2023.toml")
    name = f"{plan.name}.{form}"
    source = read_bytes(name, (HERE / "rendered" / form / name).read_bytes())
    lines = list(zip(*labelled(plan, source), strict=True))
    assert {zone for _, zone in lines} >= {Zone.ISSUER, Zone.TYPE, Zone.ANNEX_TITLE, Zone.ANNEX}

    def spoilt() -> list[tuple[object, Zone]]:
        chance = random.Random(7)  # noqa: S311 - noise, no secret
        return list(copied_from_web(scanned(varied(lines, chance), chance), chance))

    assert spoilt() == spoilt()
    assert spoilt()[0][1] is spoilt()[-1][1] is Zone.CLUTTER
    assert all(getattr(found, "text", "-") for found, _ in spoilt())
