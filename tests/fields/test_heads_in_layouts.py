"""Heads and feet read from files in the layouts that offices leave: lines, columns, tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.records.extract import extract_file
from extractor.records.model import PlanRecord

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
BODY = """
Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2019 của Ủy ban nhân dân tỉnh Quảng Trị;
Công ty TNHH một thành viên Công trình đô thị Đông Hà lập kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Giữ sạch đường phố, bảo đảm tiến độ.
II. TỔ CHỨC THỰC HIỆN
1. Đội Môi trường thu gom rác hằng ngày.

"""
LISTED = ["UBND thành phố (b/c)", "Các phòng, đội", "Lưu: VT"]
MARKDOWN = (
    "| UBND THÀNH PHỐ ĐÔNG HÀ **CÔNG TY TNHH MTV** **CÔNG TRÌNH ĐÔ THỊ ĐÔNG HÀ** |"
    f" **{NATION[0]}** **{NATION[1]}** |\n|---|---|\n"
    "| Số: 12/KH-CTĐT | *Đông Hà, ngày 03 tháng 4 năm 2019* |\n\n"
    "**KẾ HOẠCH**\n\n**Giữ sạch đường phố năm 2019**\n"
)
STACKED = (
    "UBND THÀNH PHỐ ĐÔNG HÀ\nCÔNG TY TNHH MTV\nCÔNG TRÌNH ĐÔ THỊ ĐÔNG HÀ\nSố: 12/KH-CTĐT\n"
    f"V/v giữ sạch đường phố\n\n{NATION[0]}\n{NATION[1]}\nĐông Hà, ngày 03 tháng 4 năm 2019\n\n"
    "KẾ HOẠCH\nGiữ sạch đường phố năm 2019\n"
)
FEET = {
    "cells.md": "| **Nơi nhận:** | **KT. GIÁM ĐỐC** **PHÓ GIÁM ĐỐC** |\n| --- | --- |\n"
    "| - UBND thành phố (b/c); - Các phòng, đội; - Lưu: VT. |"
    " *(Đã ký, đóng dấu)* **Trần Hữu Lộc** |\n",
    "one-cell.md": "| *Nơi nhận:* - UBND thành phố (b/c); - Các phòng, đội; - Lưu: VT. |"
    " **KT. GIÁM ĐỐC** **PHÓ GIÁM ĐỐC** **Trần Hữu Lộc** |\n|---|---|\n",
    "stacked.txt": "Nơi nhận:\n- UBND thành phố (b/c);\n- Các phòng, đội;\n- Lưu: VT.\n\n"
    "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nK.s Trần Hữu Lộc\n",
    "sent.txt": "Nơi gửi:\n* UBND thành phố (b/c);\n* Các phòng, đội;\n* Lưu: VT.\n\n"
    "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nTrần Hữu Lộc\n",
    "columns.txt": "Nơi nhận:                                KT. GIÁM ĐỐC\n"
    "- UBND thành phố (b/c);                  PHÓ GIÁM ĐỐC\n- Các phòng, đội;\n- Lưu: VT."
    "                               Trần Hữu Lộc\n",
}


@pytest.mark.parametrize("name", FEET)
def test_layouts(tmp_path: Path, name: str) -> None:
    head = MARKDOWN if name.endswith(".md") else STACKED
    record = _read(tmp_path / name, head + BODY + FEET[name])
    issuer, signatory = record.issuer, record.signatory
    assert issuer is not None
    assert signatory is not None
    assert issuer.name == "Công ty TNHH một thành viên Công trình đô thị Đông Hà"
    assert issuer.level == "district"
    assert record.title.value == "Giữ sạch đường phố năm 2019"
    assert (signatory.name, signatory.title, signatory.authority) == (
        "Trần Hữu Lộc",
        "Phó Giám đốc",
        "KT.",
    )
    assert [one.value for one in record.recipients] == LISTED


def test_a_long_title_in_capitals_on_the_line_of_its_type(tmp_path: Path) -> None:
    title = (
        "TỔ CHỨC HỘI THI TIẾNG HÁT NGƯỜI CAO TUỔI, GIAO LƯU VĂN NGHỆ QUẦN CHÚNG, TRƯNG BÀY SẢN "
        "PHẨM ĐỊA PHƯƠNG VÀ THI ĐẤU CÁC MÔN THỂ THAO TRUYỀN THỐNG NĂM 2019"
    )
    text = (
        f"ỦY BAN NHÂN DÂN XÃ LỤC BA\nSố: 9/KH-UBND, ngày 3 tháng 4 năm 2019\n\nKẾ HOẠCH {title}\n"
    )
    assert _read(tmp_path / "long.txt", text + BODY).title.value == title


def _read(path: Path, text: str) -> PlanRecord:
    path.write_text(text, encoding="utf-8")
    return extract_file(path)
