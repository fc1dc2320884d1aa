"""The provinces, districts and communes, and what became of them in 2025; all invented."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

PROVINCE_NAMES = ("Sông Lĩnh", "Núi Bạc", "Hồ Sen", "Đồng Mây", "Biển Quế", "Rừng Thông")
DISTRICT_NAMES = (
    *("An Khê Hạ", "Bình Lộc", "Cẩm Đường", "Đại Thạch", "Gia Phúc"),
    *("Hòa Vang Thượng", "Kim Sa", "Long Hải Đông", "Mỹ Xuyên Hạ", "Nghi Tân"),
)
FIRST = ("Tân", "Vĩnh", "Thạnh", "Phú", "Đông", "Xuân", "Hưng", "Quảng", "Đức", "Thiện")
SECOND = (
    *("Lợi", "Hòa", "Thịnh", "Mỹ", "Đạo", "Sơn", "Giang", "Trung"),
    *("Yên", "Khánh", "Điền", "Bái", "Lâm", "Trạch", "Phong"),
)
COMMUNES = len(DISTRICT_NAMES) * len(SECOND)
"""Communes of a province before the mergers."""
MERGED = 3
"""Communes that make up one of today."""


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of before 2026 with the one that covers it today."""

    name: str
    code: str
    district: str
    province: str
    current_name: str
    current_code: str


@cache
def commune(province: int, number: int) -> Commune:
    """The commune of that number (from 0 to :data:`COMMUNES` - 1) of a province."""
    district, place = divmod(number, len(SECOND))
    head = place - place % MERGED
    code = 90000 + province * COMMUNES + number
    return Commune(
        name=f"xã {FIRST[district]} {SECOND[place]}",
        code=f"{code:05d}",
        district=f"huyện {DISTRICT_NAMES[district]}",
        province=f"tỉnh {province_name(province)}",
        current_name=f"xã {FIRST[district]} {SECOND[head]}",
        current_code=f"{code - place % MERGED + 5000:05d}",
    )


def province_name(number: int) -> str:
    """The name of a province, without its type word."""
    turn, place = divmod(number, len(PROVINCE_NAMES))
    return PROVINCE_NAMES[place] + (f" {turn + 1}" if turn else "")
