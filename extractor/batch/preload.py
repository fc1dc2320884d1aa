"""Imported once by the server that forks the children of a batch.

It reads one small plan, so that every child, also one that replaces a dead one, starts with all
modules, tables and patterns loaded.  What stands by then is kept from the collector of garbage:
children would look through all of it time and again, and copy the memory they share.
"""

from __future__ import annotations

import gc
from contextlib import suppress

from extractor.reading import read_bytes
from extractor.records.extract import extract_document

LINES = (
    "ỦY BAN NHÂN DÂN",
    "XÃ TÂN LẬP",
    "Số: 12/KH-UBND",
    "Tân Lập, ngày 22 tháng 01 năm 2024",
    "KẾ HOẠCH",
    "Xây dựng nông thôn mới năm 2024",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
    "I. MỤC TIÊU",
    "- Tỷ lệ hộ dùng nước sạch đạt 98% trở lên.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Công chức Tài chính - Kế toán: tham mưu bố trí kinh phí trước ngày 30/6/2024.",
    "2. Phấn đấu trồng mới 12 ha rừng, giảm 15 hộ nghèo, hộ cận nghèo; tổ chức 02 lớp tập huấn.",
    "TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành",
    "1 | Rà soát quy hoạch | Công chức Địa chính | Các thôn | Tháng 6/2024",
    "Nơi nhận:",
    "- UBND huyện;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Lê Văn Mẫu",
)

with suppress(Exception):  # a defect shows in the outcome of each file, not here
    extract_document(read_bytes("preload.txt", "\n".join(LINES).encode()))
gc.collect()
gc.freeze()
