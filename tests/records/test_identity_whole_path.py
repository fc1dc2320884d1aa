"""One key from the text of a plan to its row in the database: places, actors, sets, times, copies.

Every plan here is written for the test; its places are real.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from corpora.noise import misread
from extractor.records.extract import extract_file
from extractor.records.model import PlanRecord
from extractor.store.database import Database
from extractor.store.tables import metadata

SAMPLES = Path(__file__).resolve().parents[2] / "corpora" / "rendered" / "txt"
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
CRITERIA = """
I. KẾT QUẢ
Đến nay đã đạt các tiêu chí: tiêu chí số 1 và tiêu chí số 8.

II. NỘI DUNG
1. Các tiêu chí phấn đấu hoàn thành trong năm:
- Tiêu chí số {number} phấn đấu hoàn thành.

III. TỔ CHỨC THỰC HIỆN
1. Công chức Văn hóa - Xã hội tham mưu thực hiện kế hoạch.
"""


def plan(head: str, on: str, title: str, body: str, number: int = 25) -> str:
    """The text of a short plan; lines of its head are parted by |."""
    day = date.fromisoformat(on)
    place = head.split("|")[-1].split(" ", 1)[-1].title()
    return "\n".join(
        [
            *head.split("|"),
            f"Số: {number}/KH-UBND",
            MOTTO,
            f"{place}, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}",
            "",
            "KẾ HOẠCH",
            title,
            "",
            "Ủy ban nhân dân xây dựng kế hoạch như sau:",
            body,
        ]
    )


def duties(*units: str) -> str:
    """The part of a plan that gives each unit a task of its own."""
    lines = [
        f"{number}. {unit}\nXây dựng kế hoạch chi tiết phần việc số {number}."
        for number, unit in enumerate(units, start=1)
    ]
    return "\nI. MỤC ĐÍCH\nVận động mọi người trồng cây.\n\nII. TỔ CHỨC THỰC HIỆN\n" + "\n".join(
        lines
    )


def record_of(text: str, folder: Path, name: str = "plan.txt") -> PlanRecord:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return extract_file(path)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database.open(str(tmp_path / "plans.db")) as opened:
        yield opened


def rows(database: Database, table: str, *columns: str) -> list[tuple[Any, ...]]:
    wanted = metadata.tables[table]
    with database.reading() as connection:
        found = connection.execute(select(*(wanted.c[column] for column in columns)))
        return [tuple(row) for row in found]


def test_a_commune_before_and_after_july_2025(database: Database, tmp_path: Path) -> None:
    task = duties("Công chức Tài chính - Kế toán")
    texts = [
        plan("ỦY BAN NHÂN DÂN|XÃ LỤC BA", "2024-01-22", "Trồng cây năm 2024", task),
        plan("UBND XÃ LỤC BA", "2020-02-11", "Trồng cây năm 2020", task, 7),
        plan("UBND HUYỆN ĐẠI TỪ|UBND XÃ KHÔI KỲ", "2024-02-05", "Trồng cây năm 2024", task, 9),
        plan("ỦY BAN NHÂN DÂN|XÃ ĐẠI TỪ", "2026-01-20", "Trồng cây năm 2026", task),
    ]
    database.save([record_of(text, tmp_path, f"{n}.txt") for n, text in enumerate(texts)])
    columns = ("canonical", "unit_key", "current_code", "superior")
    found = rows(database, "issuers", *columns)
    assert {row for row in found if row[1]} == {
        ("UBND|05830@2025", "05830@2025", "05830", "UBND|19@2024"),
        ("UBND|05833@2024", "05833@2024", "05830", "UBND|171@2024"),
        ("UBND|05821@2024", "05821@2024", "05830", "UBND|171@2024"),
    }
    assert len(rows(database, "documents", "id")) == 4


@pytest.mark.parametrize(
    ("head", "on", "actor", "key", "extent"),
    [
        # One name, two offices: of the district in 2020, of the commune in 2026.
        ("ỦY BAN NHÂN DÂN|QUẬN NGÔ QUYỀN", "2020-03-12", "Phòng Kinh tế",
         "PHÒNG:phong-kinh-te|304@2024", "one"),
        ("ỦY BAN NHÂN DÂN|XÃ LỤC BA", "2020-03-12", "Phòng Kinh tế",
         "PHÒNG:phong-kinh-te|171@2024", "one"),
        ("ỦY BAN NHÂN DÂN|XÃ ĐẠI TỪ", "2026-03-12", "Phòng Kinh tế",
         "PHÒNG:phong-kinh-te|05830@2025", "one"),
        # An office that did not exist then has no key.
        ("ỦY BAN NHÂN DÂN|XÃ LỤC BA", "2020-03-12", "Phòng Văn hóa - Xã hội", None, "one"),
        ("ỦY BAN NHÂN DÂN|XÃ ĐẠI TỪ", "2026-03-12", "Phòng Văn hóa - Xã hội",
         "PHÒNG:phong-van-hoa-xa-hoi|05830@2025", "one"),
        ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "2022-03-12", "Sở Nông nghiệp và Môi trường",
         None, "one"),
        ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "2026-03-12", "Sở Nông nghiệp và Môi trường",
         "SỞ:so-nong-nghiep-moi-truong|79@2024", "one"),
        # Units named, then and now.
        ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "2022-03-12", "UBND quận 1", "UBND|760@2024",
         "one"),
        ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "2026-03-12", "UBND quận 1", None, "one"),
        ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "2022-03-12", "UBND thành phố Thủ Đức",
         "UBND|769@2024", "one"),
        ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "2022-03-12", "UBND huyện Cần Giờ",
         "UBND|787@2024", "one"),
        ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "2026-03-12", "UBND đặc khu Côn Đảo",
         "UBND|26732@2025", "one"),
        ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "2022-03-12", "UBND phường Vũng Tàu", None,
         "one"),
        ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "2026-03-12", "UBND phường Vũng Tàu",
         "UBND|26506@2025", "one"),
        # The police of a commune, and of the communes of a district.
        ("ỦY BAN NHÂN DÂN|XÃ LỤC BA", "2020-03-12", "Công an xã", "CÔNG AN|05833@2024", "one"),
        ("ỦY BAN NHÂN DÂN|QUẬN NGÔ QUYỀN", "2020-03-12", "UBND các phường", "ubnd.phuong|304@2024",
         "class"),
    ],
)  # fmt: skip
def test_actors_are_those_of_the_day(
    head: str, on: str, actor: str, key: str | None, extent: str, database: Database, tmp_path: Path
) -> None:
    text = plan(head, on, "Trồng cây đầu xuân", duties("Văn phòng", actor))
    database.save([record_of(text, tmp_path)])
    found = {row[0]: row[1:] for row in rows(database, "actors", "name", "canonical", "extent")}
    assert found[actor] == (key, extent)


@pytest.mark.parametrize(
    ("on", "title", "number", "set_id"),
    [
        ("2012-03-12", "Xây dựng nông thôn mới năm 2012", 10, "NTM2009"),
        ("2014-03-12", "Xây dựng nông thôn mới năm 2014", 10, "NTM2009"),
        ("2018-03-12", "Xây dựng nông thôn mới năm 2018", 10, "NTM2016"),
        ("2023-03-12", "Xây dựng nông thôn mới năm 2023", 10, "NTM2022"),
        ("2026-03-12", "Xây dựng nông thôn mới năm 2026", 10, "NTM2026"),
        # The set of 2026 has ten criteria: what is numbered 17 is of the one before.
        ("2026-03-12", "Xây dựng nông thôn mới năm 2026", 17, "NTM2022"),
        ("2023-03-12", "Xây dựng xã NTM nâng cao năm 2023", 10, "NTMNC2022"),
        ("2018-03-12", "Xây dựng xã NTM nâng cao năm 2018", 10, None),
        ("2023-03-12", "Xây dựng xã NTM kiểu mẫu năm 2023", 10, "NTMKM2022"),
        ("2019-03-12", "Xây dựng xã nông thôn mới kiểu mẫu năm 2019", 10, "NTMKM2018"),
        # A district has nine; more are of its communes.
        ("2023-03-12", "Xây dựng huyện nông thôn mới", 9, "HNTM2022"),
        ("2023-03-12", "Xây dựng huyện nông thôn mới", 17, "NTM2022"),
        # Hamlets go by their provinces' sets, other systems by sets of their own.
        ("2023-03-12", "Xây dựng thôn NTM kiểu mẫu năm 2023", 10, None),
        ("2023-03-12", "Xây dựng khu dân cư nông thôn mới kiểu mẫu", 10, None),
        ("2023-03-12", "Xây dựng vườn mẫu năm 2023", 10, None),
        ("2023-03-12", "Xây dựng xã NTM nâng cao, thôn NTM kiểu mẫu", 10, "NTMNC2022"),
        ("2023-03-12", "Xây dựng phường đạt chuẩn đô thị văn minh năm 2023", 10, None),
        ("2023-03-12", "Xây dựng xã đạt chuẩn tiếp cận pháp luật năm 2023", 10, None),
        ("2023-03-12", "Thực hiện Bộ tiêu chí quốc gia về y tế xã", 10, None),
        ("2023-03-12", "Tiếp cận pháp luật trong xây dựng nông thôn mới", 10, "NTM2022"),
    ],
)
def test_criteria_are_of_the_set_in_force(
    on: str, title: str, number: int, set_id: str | None, database: Database, tmp_path: Path
) -> None:
    head = "ỦY BAN NHÂN DÂN|XÃ ĐẠI TỪ" if on > "2025-07" else "ỦY BAN NHÂN DÂN|XÃ LỤC BA"
    database.save([record_of(plan(head, on, title, CRITERIA.format(number=number)), tmp_path)])
    found = rows(database, "criteria", "number", "criteria_set", "status")
    assert sorted(found) == sorted(
        [(1, set_id, "achieved"), (8, set_id, "achieved"), (number, set_id, "planned")]
    )


@pytest.mark.parametrize(
    ("words", "kind", "start", "end", "recurrence"),
    [
        ("trong quý III/2024", "during", "2024-07-01", "2024-09-30", None),
        ("trong quý 4 năm 2024", "during", "2024-10-01", "2024-12-31", None),
        ("trong 6 tháng đầu năm 2025", "during", "2025-01-01", "2025-06-30", None),
        ("trong 6 tháng cuối năm 2024", "during", "2024-07-01", "2024-12-31", None),
        ("trong 9 tháng đầu năm 2024", "during", "2024-01-01", "2024-09-30", None),
        ("vào đầu năm 2026", "during", "2026-01-01", None, None),
        ("vào cuối năm 2025", "during", None, "2025-12-31", None),
        ("trước ngày 15 hằng tháng", "recurring", None, None, "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("trước ngày 10/12/2024", "before", None, "2024-12-10", None),
        ("trước 17 giờ ngày 05/4/2024", "before", None, "2024-04-05", None),
        ("đến hết năm 2025", "by", None, "2025-12-31", None),
        ("từ ngày 01/4/2024 đến hết ngày 30/4/2024", "during", "2024-04-01", "2024-04-30", None),
        ("trong nửa đầu tháng 4/2024", "during", "2024-04-01", "2024-04-15", None),
    ],
)
def test_times_are_edtf(
    words: str,
    kind: str,
    start: str | None,
    end: str | None,
    recurrence: str | None,
    database: Database,
    tmp_path: Path,
) -> None:
    body = f"\nI. NỘI DUNG\n1. Hoàn thành việc trồng cây {words}.\n"
    text = plan("ỦY BAN NHÂN DÂN|XÃ LỤC BA", "2024-03-12", "Trồng cây", body)
    database.save([record_of(text, tmp_path)])
    found = rows(database, "deadlines", "kind", "starts_on", "ends_on", "recurrence")
    assert found == [(kind, start, end, recurrence)]


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("Trồng cây năm 2024", "2024-01-01", "2024-12-31"),
        ("Trồng cây giai đoạn 2021-2025", "2021", "2025"),
        ("Trồng cây giai đoạn 2026 - 2030, tầm nhìn đến năm 2035", "2026", "2030"),
        ("Hoạt động quý III/2024", "2024-07-01", "2024-09-30"),
        ("Hoạt động 6 tháng đầu năm 2025", "2025-01-01", "2025-06-30"),
        ("Hoạt động tháng 3 năm 2024", "2024-03-01", "2024-03-31"),
    ],
)
def test_periods_are_edtf(
    title: str, start: str, end: str, database: Database, tmp_path: Path
) -> None:
    text = plan("ỦY BAN NHÂN DÂN|XÃ LỤC BA", "2024-03-12", title, duties("Văn phòng"))
    database.save([record_of(text, tmp_path)])
    assert rows(database, "documents", "period_start", "period_end") == [(start, end)]


@pytest.mark.parametrize(
    ("sample", "unit", "neighbour"),
    [
        ("commune_new_rural_2024", "Yên Thắng", "Yên Hòa"),
        ("district_poverty_2024", "Mộ Đức", "Định Hóa"),
        ("commune_one_stop_centre_2025", None, "Bảo Linh"),
    ],
)
def test_copies_of_a_plan_and_of_a_neighbour(
    sample: str, unit: str | None, neighbour: str, database: Database, tmp_path: Path
) -> None:
    """The same plan in four files is one; word for word the neighbour's is another."""
    text = (SAMPLES / f"{sample}.txt").read_text(encoding="utf-8")
    first = record_of(text, tmp_path, "first.txt")
    assert first.issuer.unit is not None
    unit = unit or first.issuer.unit.name.split(" ", 1)[1]
    copied = text.replace(unit, neighbour).replace(unit.upper(), neighbour.upper())
    others = {
        "again": text + "\n",
        "misread1": misread(text, 0.01, "copies").text,
        "misread3": misread(text, 0.03, "copies").text,
        "neighbour": copied,
        "neighbour_misread": misread(copied, 0.03, "neighbours").text,
        "amended": re.sub(r"(KẾ HOẠCH\s+)", r"\1Điều chỉnh, bổ sung Kế hoạch ", text, count=1),
    }
    records = [record_of(words, tmp_path, f"{name}.txt") for name, words in others.items()]
    database.save([first, *records])
    names = dict(rows(database, "documents", "id", "name"))
    links = {
        frozenset((names[one].removesuffix(".txt"), names[other].removesuffix(".txt"))): link
        for one, other, link in rows(database, "document_links", "document_id", "other_id", "link")
    }
    found = {name: links.get(frozenset(("first", name))) for name in others}
    assert [found[name] for name in ("again", "misread1", "misread3")] == ["same"] * 3
    assert found["neighbour"] == "alike"
    assert found["neighbour_misread"] in (None, "alike")
    assert not [
        pair
        for pair, link in links.items()
        if link == "same"
        and any("neighbour" in one for one in pair)
        and len(pair) == 2
        and not all("neighbour" in one for one in pair)
    ]
