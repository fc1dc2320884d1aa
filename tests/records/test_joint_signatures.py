"""Offices that sign beside each other: the issuer's own signature is the one on the right."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.records.extract import extract_file

PLAN = """UBND XÃ TÂN PHÚ                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG THCS TÂN PHÚ                  Độc lập - Tự do - Hạnh phúc

Số: 12/KH-THCS                 Tân Phú, ngày 5 tháng 9 năm 2025

KẾ HOẠCH
Bồi dưỡng học sinh giỏi năm học 2025 - 2026

I. MỤC ĐÍCH
Nâng cao chất lượng dạy và học của nhà trường.

"""
RECIPIENTS = "\nNơi nhận:\n- UBND xã;\n- Lưu: VT.\n"


@pytest.mark.parametrize(
    ("foot", "signatory"),
    [
        (
            "DUYỆT CỦA UBND XÃ                    HIỆU TRƯỞNG\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n"
            "Lê Văn Tám                           Phạm Thị Chín\n",
            ("Phạm Thị Chín", "Hiệu trưởng", None),
        ),
        (
            "   DUYỆT CỦA CHI BỘ        DUYỆT CỦA BGH         TM. LIÊN ĐỘI\n"
            "       BÍ THƯ            PHÓ HIỆU TRƯỞNG       TỔNG PHỤ TRÁCH\n\n\n"
            "   Lê Quang Minh          Vũ Thị Hợp            Phạm Văn Mười\n",
            ("Phạm Văn Mười", "Tổng phụ trách", "TM."),
        ),
        (
            "                                     HIỆU TRƯỞNG\n\n\n"
            "                                     Phạm Thị Chín\n",
            ("Phạm Thị Chín", "Hiệu trưởng", None),
        ),
    ],
)
def test_the_signature_on_the_right_counts(
    tmp_path: Path, foot: str, signatory: tuple[str, str, str | None]
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN + foot + RECIPIENTS, encoding="utf-8")
    record = extract_file(path)
    found = record.signatory
    assert (found.name, found.title, found.authority) == signatory
    assert [entry.value for entry in record.recipients] == ["UBND xã", "Lưu: VT"]
