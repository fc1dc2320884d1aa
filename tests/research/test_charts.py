from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.errors import InputProblem
from extractor.research.charts import MOST_LINES, draw, vietnamese
from extractor.research.comparison import Comparison, ComparisonRow

pytest.importorskip("matplotlib")

ROW = ComparisonRow(
    indicator="Thu nhập bình quân đầu người",
    indicator_id="eco.income_per_capita",
    province="tỉnh Sông Lam",
    district="huyện Núi Xanh",
    unit="xã Đường Ẳng",
    level="commune",
    current_unit=None,
    current_province=None,
    year=2024,
    comparator=">=",
    value=62e6,
    value_max=None,
    unit_of_measure="đồng/người/năm",
    out_of=None,
    due=None,
    confidence=0.9,
    document_code="12/KH-UBND",
    document_name="a.pdf",
    page=1,
    quote=None,
)


def _texts(svg: Path) -> str:
    """The letters of the chart; matplotlib notes them beside their outlines."""
    return "\n".join(re.findall(r"<!-- (.*?) -->", svg.read_text("utf-8"), re.DOTALL))


def test_a_mark_for_each_target(tmp_path: Path) -> None:
    other = replace(ROW, unit=None, year=None, value=70.5e6, value_max=75e6, comparator="=")
    elsewhere = replace(ROW, indicator="Số $cây$", indicator_id=None, unit_of_measure="cây")
    path = tmp_path / "chart.svg"
    chart = draw(Comparison((ROW, other, elsewhere), ()), path)
    assert (chart.drawn, chart.left_out, chart.unit) == (2, 1, "triệu đồng/người/năm")
    texts = _texts(path)
    for words in ("Thu nhập bình quân đầu người", "xã Đường Ẳng, huyện Núi Xanh", "2024"):
        assert words in texts
    assert {"Năm ban hành", "không rõ năm", "trở lên", "đúng mức"} <= set(texts.splitlines())


def test_many_targets_are_drawn_as_their_spread(tmp_path: Path) -> None:
    rows = [
        replace(ROW, value=(50 + number) * 1e6, year=2022 + number % 2)
        for number in range(MOST_LINES + 10)
    ]
    path = tmp_path / "chart.svg"
    assert draw(Comparison(tuple(rows), ()), path).drawn == MOST_LINES + 10
    texts = _texts(path)
    assert "25 chỉ tiêu" in texts
    assert "trung vị 74" in texts
    assert "xã Đường Ẳng" not in texts


@pytest.mark.parametrize(
    ("ending", "magic"), [(".png", b"\x89PNG"), (".pdf", b"%PDF"), (".SVG", b"<?xml")]
)
def test_the_same_chart_is_the_same_file(tmp_path: Path, ending: str, magic: bytes) -> None:
    first, second = tmp_path / f"a{ending}", tmp_path / f"b{ending}"
    draw(Comparison((ROW,), ()), first)
    draw(Comparison((ROW,), ()), second)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(magic)


@pytest.mark.parametrize(
    ("rows", "name", "words"),
    [
        ((), "chart.svg", "nothing to draw"),
        ((ROW,), "chart.gif", "cannot be written as chart.gif"),
        ((ROW,), "taken/chart.svg", "cannot be written"),
    ],
)
def test_what_cannot_be_drawn(
    tmp_path: Path, rows: tuple[ComparisonRow, ...], name: str, words: str
) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(InputProblem, match=words):
        draw(Comparison(rows, ()), tmp_path / name)


@pytest.mark.parametrize(
    ("value", "written"), [(1234.5, "1.234,5"), (0.25, "0,25"), (62, "62"), (0.1 + 0.2, "0,3")]
)
def test_numbers_as_in_vietnam(value: float, written: str) -> None:
    assert vietnamese(value) == written
