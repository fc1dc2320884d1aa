"""Heads as bodies of all systems and levels print them: who issues, of which unit, below whom."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from extractor.knowledge.resolving import resolve
from extractor.knowledge.text import fold
from extractor.knowledge.unit_keys import unit_key
from extractor.records.extract import extract_file

TABLE = Path(__file__).with_name("issuer_heads.csv")
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


def read_rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def text_of(row: dict[str, str]) -> str:
    """A short plan below the head; lines of a head are parted by |."""
    on = date.fromisoformat(row["date"])
    of_party = "/" in row["symbol"]
    by = f"Thực hiện Kế hoạch số 3/KH-UBND của {row['context']}" if row["context"] else "Nay"
    return "\n".join(
        [
            *row["head"].split("|"),
            f"Số: 25{'-' if of_party else '/'}{row['symbol']}",
            PARTY if of_party else MOTTO,
            f"{row['place']}, ngày {on.day:02d} tháng {on.month:02d} năm {on.year}",
            "",
            "KẾ HOẠCH",
            f"Tổ chức phong trào trồng cây đầu xuân năm {on.year}",
            "",
            f"{by} về trồng cây, đơn vị xây dựng kế hoạch như sau:",
            "",
            "I. MỤC ĐÍCH",
            "1. Vận động mọi người cùng chăm sóc cây đã trồng.",
            "II. TỔ CHỨC THỰC HIỆN",
            "1. Văn phòng theo dõi, đôn đốc việc thực hiện kế hoạch.",
        ]
    )


def key_of_unit(names: str, on: date) -> str | None:
    """The key of "xã Lục Ba, huyện Đại Từ, tỉnh Thái Nguyên"."""
    if not names:
        return None
    name, *parents = (part.strip() for part in names.split(","))
    unit = resolve(name, parents=parents, date=on).unit
    assert unit is not None, names
    return unit_key(unit)


def words(name: str | None) -> str:
    """A name for comparing: heads print "SỞ Y TẾ HẬU GIANG" with or without "tỉnh"."""
    return re.sub(r"\b(?:tinh|thanh pho) ", "", fold(name or ""))


@pytest.mark.parametrize("row", [pytest.param(row, id=row["head"]) for row in read_rows()])
def test_heads(row: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(text_of(row), encoding="utf-8")
    issuer = extract_file(path).issuer
    assert issuer.body == row["body"]
    assert (issuer.unit.key if issuer.unit else None) == key_of_unit(
        row["unit"], date.fromisoformat(row["date"])
    )
    assert row["level"] in ("", issuer.level)
    assert words(issuer.superior.name if issuer.superior else None) == words(row["superior"])


def test_the_table_is_large() -> None:
    rows = read_rows()
    assert len({row["head"] for row in rows}) >= 180
    assert {row["level"] for row in rows} == {"", "central", "province", "district", "commune"}
    assert len({row["body"] for row in rows}) >= 35
