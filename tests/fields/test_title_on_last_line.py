"""A text may end with the line that gives its type."""

from __future__ import annotations

import pytest

from extractor.reading import read_bytes
from extractor.records.extract import extract_document


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("KẾ HOẠCH", None),
        ("KẾ HOẠCH Trồng cây năm 2024", "Trồng cây năm 2024"),
        ("UBND XÃ TÂN LẬP\nKẾ HOẠCH Trồng cây năm 2024\n", "Trồng cây năm 2024"),
    ],
)
def test_a_title_on_the_last_line(text: str, title: str | None) -> None:
    record = extract_document(read_bytes("plan.txt", text.encode()))
    assert record.title.value == title
