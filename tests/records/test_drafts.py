"""A draft says so beside the type of the document; type and title are read all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.records.extract import extract_file

HEAD = """ỦY BAN NHÂN DÂN
XÃ LỤC BA

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số:    /KH-UBND

Lục Ba, ngày    tháng 3 năm 2021

"""
BODY = """

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Ủy ban nhân dân xã Lục Ba xây dựng kế hoạch như sau:
I. MỤC ĐÍCH
Nâng cao nhận thức của nhân dân.
"""


@pytest.mark.parametrize(
    "opening",
    [
        "DỰ THẢO KẾ HOẠCH\nTrồng cây năm 2021",
        "DỰ THẢO 2 KẾ HOẠCH\nTrồng cây năm 2021",
        "Dự thảo kế hoạch\nTrồng cây năm 2021",
        "DỰ THẢO\nKẾ HOẠCH\nTrồng cây năm 2021",
        "DỰ THẢO LẦN 2\n\nKẾ HOẠCH\nTrồng cây năm 2021",
        "(Dự thảo)\nKẾ HOẠCH\nTrồng cây năm 2021",
        "KẾ HOẠCH (DỰ THẢO)\nTrồng cây năm 2021",
        "KẾ HOẠCH (Dự thảo lần 1)\nTrồng cây năm 2021",
        "KẾ HOẠCH\n(Dự thảo)\nTrồng cây năm 2021",
        "DỰ THẢO KẾ HOẠCH TRỒNG CÂY NĂM 2021",
    ],
)
def test_the_mark_of_a_draft_is_neither_type_nor_title(tmp_path: Path, opening: str) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(HEAD + opening + BODY, encoding="utf-8")
    record = extract_file(path)
    assert record.doc_type.value == "Kế hoạch"
    assert (record.title.value or "").casefold() == "trồng cây năm 2021"
    assert record.issuer.name == "Ủy ban nhân dân xã Lục Ba"
