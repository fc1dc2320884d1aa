"""Archives of any size for tests and benchmarks: the sample plans with varied places and dates."""

from __future__ import annotations

import random
import re
from pathlib import Path

PLANS = Path(__file__).resolve().parent.parent / "corpora" / "rendered" / "txt"
FIRST = [
    "An",
    "Bình",
    "Cao",
    "Đông",
    "Hòa",
    "Khánh",
    "Lộc",
    "Minh",
    "Nam",
    "Phú",
    "Quang",
    "Sơn",
    "Tân",
    "Thanh",
    "Trung",
    "Vĩnh",
    "Xuân",
    "Yên",
]
SECOND = [
    "An",
    "Châu",
    "Dương",
    "Hải",
    "Hưng",
    "Khê",
    "Lâm",
    "Long",
    "Mỹ",
    "Ninh",
    "Phong",
    "Quý",
    "Thắng",
    "Thịnh",
    "Tiến",
    "Trạch",
]
FOLDER = 500
_HEAD = re.compile(r"^(?:XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ) ([^\n]+)$", re.MULTILINE)
_NUMBER = re.compile(r"(?<=Số: )\d+")
_DAY = re.compile(r"(?<=ngày )\d{2}(?= tháng)")


def varied(text: str, number: int) -> str:
    """The text of a plan as another place might have issued it, its bytes unlike any other's."""
    chance = random.Random(number)  # noqa: S311 (no secret)
    found = _HEAD.search(text)
    if found:
        place = f"{chance.choice(FIRST)} {chance.choice(SECOND)}"
        text = text.replace(found[1], place.upper()).replace(found[1].title(), place)
    text = _NUMBER.sub(str(chance.randint(1, 400)), text, count=1)
    text = _DAY.sub(f"{chance.randint(1, 28):02d}", text, count=1)
    unseen = f"{number:b}".translate({ord("0"): " ", ord("1"): "\t"})
    return f"{text.rstrip()}{unseen}\n"


def write_archive(
    folder: Path, documents: int, plans: Path = PLANS, longest: int = 1_000_000
) -> list[Path]:
    """Write so many plans as text, :data:`FOLDER` to a folder, none like another.

    Plans of more than ``longest`` bytes are left out.
    """
    chosen = [path for path in sorted(plans.glob("*.txt")) if path.stat().st_size <= longest]
    texts = [path.read_text("utf-8") for path in chosen]
    written = []
    for number in range(documents):
        path = folder / f"{number // FOLDER:03d}" / f"plan-{number:05d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(varied(texts[number % len(texts)], number), encoding="utf-8")
        written.append(path)
    return written


def write_damaged(path: Path) -> Path:
    """A PDF cut short."""
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    return path


def write_encrypted(path: Path) -> Path:
    """A PDF that asks for a password."""
    import pikepdf

    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    return path
