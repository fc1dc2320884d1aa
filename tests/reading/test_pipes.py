"""Tables drawn with pipes."""

from __future__ import annotations

import pytest

from extractor.reading.document import Line, Table
from extractor.reading.text import blocks_of

Grid = list[tuple[int, int, int, int, str]]


def grid(table: Table) -> Grid:
    return [(c.row, c.column, c.row_span, c.column_span, c.text) for c in table.cells]


def lone_pipes(*rows: list[str]) -> str:
    return "\n".join(
        "|\n" + "".join(f"{cell}\n|\n" if cell else "|\n" for cell in row) for row in rows
    ).replace("\n\n", "\n")


def plain(*rows: list[str]) -> Grid:
    return [(r, c, 1, 1, text) for r, row in enumerate(rows) for c, text in enumerate(row)]


HEADING = ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]
FULL = [
    (HEADING, ["1", "Vệ sinh", "Trạm Y tế", "Quý I"], ["2", "Trồng cây", "Hội Nông dân", "Quý II"]),
    (
        HEADING,
        ["1", "Vệ sinh", "", "Quý I"],
        ["2", "", "Hội Nông dân", ""],
        ["3", "", "", "Quý II"],
    ),
    (HEADING, ["", "Vệ sinh", "Trạm Y tế", "Quý I"], ["", "Trồng cây", "Đoàn xã", ""]),
    (["TT", "Xã"], ["1", "An Bình"], ["2", ""], ["3", "An Hòa"]),
]


@pytest.mark.parametrize("rows", FULL)
def test_lone_pipes_with_empty_cells(rows: tuple[list[str], ...]) -> None:
    (table,) = blocks_of(lone_pipes(*rows))
    assert isinstance(table, Table)
    assert grid(table) == plain(*rows)


@pytest.mark.parametrize("rows", FULL)
@pytest.mark.parametrize("blank", ["", " ", "\n"])
def test_lone_pipes_with_cells_left_blank(rows: tuple[list[str], ...], blank: str) -> None:
    text = "".join("|\n" + "".join(f"{cell or blank}\n|\n" for cell in row) for row in rows)
    table, *after = blocks_of(text + "\nHết bảng.")
    assert after == [Line("Hết bảng.", gap=True)]
    assert isinstance(table, Table)
    assert grid(table) == plain(*rows)


def test_a_title_row_spans_the_table() -> None:
    rows = (HEADING, ["I. MÔI TRƯỜNG"], ["1", "Vệ sinh", "Trạm Y tế", "Quý I"])
    (table,) = blocks_of(lone_pipes(*rows))
    assert (1, 0, 1, 4, "I. MÔI TRƯỜNG") in grid(table)


def test_two_rows_of_headings() -> None:
    rows = (["TT", "Nội dung", "Kinh phí"], ["Huyện", "Xã"], ["1", "Kênh mương", "5", "7"])
    (table,) = blocks_of(lone_pipes(*rows))
    assert grid(table)[:5] == [
        (0, 0, 2, 1, "TT"),
        (0, 1, 2, 1, "Nội dung"),
        (0, 2, 1, 2, "Kinh phí"),
        (1, 2, 1, 1, "Huyện"),
        (1, 3, 1, 1, "Xã"),
    ]


def test_a_row_under_a_cell_that_reaches_down() -> None:
    rows = (
        HEADING,
        ["1", "Vệ sinh", "Trạm Y tế", "Quý I"],
        ["Công an xã", "Quý II"],
        ["2", "Trồng cây", "Đoàn xã", "Quý III"],
    )
    (table,) = blocks_of(lone_pipes(*rows))
    assert [(c.column, c.text) for c in table.cells if c.row == 2] == [
        (2, "Công an xã"),
        (3, "Quý II"),
    ]


def test_a_title_row_under_a_row_short_of_its_last_cell() -> None:
    rows = (HEADING, ["3", "Vệ sinh", "Trạm Y tế"], ["II", "ĐẦU TƯ"], ["4", "Đường", "Xã", "Quý I"])
    (table,) = blocks_of(lone_pipes(*rows))
    assert [(c.column, c.column_span, c.text) for c in table.cells if c.row == 2] == [
        (0, 1, "II"),
        (1, 3, "ĐẦU TƯ"),
    ]


def test_a_table_right_behind_a_table() -> None:
    first, second = blocks_of(
        lone_pipes(["Xã", "Số hộ"], ["An Bình", "12"])
        + "\n\n"
        + lone_pipes(["**STT**", "Nhiệm vụ", "Chủ trì"], ["1", "Vệ sinh", "Trạm Y tế"])
    )
    assert isinstance(first, Table)
    assert isinstance(second, Table)
    assert len(first.cells) == 4
    assert len(second.cells) == 6


ONE_LINE = [
    ("| TT | Xã |\n|---|:--:|\n| 1 | An **Bình** |", [["TT", "Xã"], ["1", "An Bình"]]),
    ("| TT | Xã |\n| 1 | |", [["TT", "Xã"], ["1", ""]]),
    ("| TT | Xã |\n|:-:|:-|\n| 1 | - |", [["TT", "Xã"], ["1", "-"]]),
    ("TT | Xã\n--- | ---\n1 | An Bình", [["TT", "Xã"], ["1", "An Bình"]]),
    ("| TT | Xã |\n| 1 | a<br>b |", [["TT", "Xã"], ["1", "a\nb"]]),
    (
        "  TT | Ấp      | Cây xanh\n  1  | Bình An | 120\n     | Cộng    | 120",
        [["TT", "Ấp", "Cây xanh"], ["1", "Bình An", "120"], ["", "Cộng", "120"]],
    ),
]


@pytest.mark.parametrize(("text", "rows"), ONE_LINE)
def test_tables_with_a_row_a_line(text: str, rows: list[list[str]]) -> None:
    (table,) = blocks_of(text)
    assert isinstance(table, Table)
    assert grid(table) == plain(*rows)


def test_text_goes_on_after_a_table() -> None:
    blocks = list(blocks_of(lone_pipes(HEADING, ["1", "a", "b", "c"]) + "\n\nGhi chú: không có"))
    assert isinstance(blocks[0], Table)
    assert blocks[1:] == [Line("Ghi chú: không có", gap=True)]
