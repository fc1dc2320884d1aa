from __future__ import annotations

import pytest

from extractor.reading.document import Cell, Line, Table, Word
from extractor.reading.ocr.serials import with_serials


def table_of(column: list[str]) -> Table:
    cells = [
        cell
        for row, text in enumerate(column)
        for cell in (
            Cell(row, 0, (Line(text, words=(Word(text, confidence=0.6),)),)),
            Cell(row, 1, (Line("Thu nhập", words=(Word("Thu nhập"),)),)),
        )
    ]
    return Table(tuple(cells))


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (["JEE", "1", "2", "3"], ["TT", "1", "2", "3"]),
        (["1T", "1.", "2."], ["TT", "1.", "2."]),
        (["TT", "1", "z4", "3"], ["TT", "1", "2", "3"]),
        (["STT", "Hì", "2", "3"], ["STT", "1", "2", "3"]),
        (["JHE", "1", "Kj", "3", "4"], ["TT", "1", "2", "3", "4"]),
        (["7", "sĩ", "9"], ["7", "8", "9"]),  # a table that goes on from the page before
        # Left alone: what may be words, other orders, and what no neighbour tells.
        (["Xã", "1", "2"], ["Xã", "1", "2"]),
        (["TT", "I", "1", "2", "II", "3"], ["TT", "I", "1", "2", "II", "3"]),
        (["TT", "A", "1", "2", "B", "1", "2"], ["TT", "A", "1", "2", "B", "1", "2"]),
        (["JEE", "Hì", "2", "3"], ["JEE", "Hì", "2", "3"]),
        (["Thôn", "12", "1b", "14"], ["Thôn", "12", "13", "14"]),
        (["TT", "1", "Cộng"], ["TT", "1", "Cộng"]),
        (["JEE", "Bản"], ["JEE", "Bản"]),
    ],
)
def test_serial_numbers_follow_one_another(read: list[str], meant: list[str]) -> None:
    found = with_serials(table_of(read))
    assert [cell.text for cell in found.cells if cell.column == 0] == meant
    words = [cell.lines[0].words[0] for cell in found.cells if cell.column == 0]
    assert [word.text for word in words] == meant
    assert all(word.confidence == 0.6 for word in words)
    assert [cell for cell in found.cells if cell.column] == [
        cell for cell in table_of(read).cells if cell.column
    ]
