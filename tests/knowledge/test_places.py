import csv
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.knowledge.place_table import place, units
from extractor.knowledge.places import current, find, province_of, respelled
from extractor.knowledge.resolving import resolve

BEFORE = date(2024, 3, 1)
LAST = date(2025, 6, 30)


@pytest.mark.parametrize(
    ("name", "level", "code", "district", "province", "now"),
    [
        ("xã Cao Ngạn", "commune", "05695", "thành phố Thái Nguyên", "tỉnh Thái Nguyên", {"05710"}),
        ("XÃ LỤC BA", "commune", "05833", "huyện Đại Từ", "tỉnh Thái Nguyên", {"05830"}),
        ("xã Bảo Linh", "commune", "05554", "huyện Định Hóa", "tỉnh Thái Nguyên", {"05569"}),
        (
            "thị xã Vĩnh Châu",
            "district",
            "950",
            None,
            "tỉnh Sóc Trăng",
            {"31783", "31789", "31795", "31804", "31810"},
        ),
        (
            "Huyện Tam Đường",
            "district",
            "106",
            None,
            "tỉnh Lai Châu",
            {"03390", "03394", "03405", "03408", "03424", "03430"},
        ),
    ],
)
def test_places_then_and_now(
    name: str, level: str, code: str, district: str | None, province: str, now: set[str]
) -> None:
    (found,) = find(name, on=BEFORE)
    assert (found.level, found.code) == (level, code)
    assert (found.district, found.province) == (district, province)
    assert {successor.code for successor in current(found)} == now
    assert found.name.casefold() == name.casefold()


@pytest.mark.parametrize(
    ("written", "name", "on"),
    [
        ("TP. Thái Nguyên", "thành phố Thái Nguyên", BEFORE),
        ("TX.Vĩnh Châu", "thị xã Vĩnh Châu", BEFORE),
        ("TT Chợ Chu", "thị trấn Chợ Chu", BEFORE),
        ("TPHCM", "thành phố Hồ Chí Minh", BEFORE),
        ("TP.HCM", "thành phố Hồ Chí Minh", BEFORE),
        ("TT Huế", "tỉnh Thừa Thiên Huế", BEFORE),
        ("tỉnh Đắc Lắc", "tỉnh Đắk Lắk", BEFORE),
        ("Tỉnh Hoà Bình", "tỉnh Hòa Bình", BEFORE),
        ("BR-VT", "tỉnh Bà Rịa - Vũng Tàu", BEFORE),
        ("Quận 9", "quận 9", date(2019, 5, 1)),
        ("tỉnh Hà Tây", "tỉnh Hà Tây", date(2007, 5, 1)),
        ("huyện Phổ Yên", "huyện Phổ Yên", date(2014, 5, 1)),
        ("huyện Phổ Yên", "thị xã Phổ Yên", date(2019, 5, 1)),
        ("Đồng Nai", "thành phố Đồng Nai", date(2026, 5, 1)),
    ],
)
def test_spellings(written: str, name: str, on: date) -> None:
    assert find(written, on=on)[0].name == name


def test_parents_are_those_of_the_day() -> None:
    assert find("huyện Ba Vì", on=date(2007, 1, 1))[0].province == "tỉnh Hà Tây"
    assert find("huyện Ba Vì", on=date(2012, 1, 1))[0].province == "thành phố Hà Nội"
    assert find("huyện Phong Điền", within="Huế", on=date(2025, 2, 1))[0].province == (
        "thành phố Huế"
    )


@pytest.mark.parametrize("within", ["TP Vũng Tàu", "Vũng Tàu, Bà Rịa Vũng Tàu", "tỉnh BR-VT"])
def test_a_homonym_is_told_apart_by_what_is_above(within: str) -> None:
    found = find("Phường 1", within="TP Vũng Tàu", on=BEFORE)
    assert [entry.code for entry in found] == ["26506"]
    assert set(found) <= set(find("P.1", within=within, on=BEFORE))


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("Cân Thơ", "Cần Thơ"),
        ("TP. Cân Thơ", "TP. Cần Thơ"),
        ("Bẳc Giang", "Bắc Giang"),
        ("xã Cao Ngan", "xã Cao Ngạn"),
        ("Hoà Bình", "Hoà Bình"),
        ("Vị Thanh", "Vị Thanh"),
        ("Đồng Nơi", "Đồng Nơi"),
    ],
)
def test_marks_that_were_misread(misread: str, meant: str) -> None:
    assert respelled(misread) == meant


def test_diacritics_count_where_they_are_written() -> None:
    assert {found.bare_name for found in find("xã Hòa An", on=BEFORE)} == {"Hòa An"}
    assert {found.bare_name for found in find("phường Hóa An", on=BEFORE)} == {"Hóa An"}
    assert {found.bare_name for found in find("hoa an", on=BEFORE)} >= {"Hóa An", "Hòa An"}


def test_a_district_of_another_day_is_not_found() -> None:
    assert find("huyện Đại Từ", on=date(2025, 8, 1)) == []
    assert find("", on=BEFORE) == []


@pytest.mark.parametrize(
    ("line", "on", "province"),
    [
        ("Vị Thanh", date(2016, 1, 1), "tỉnh Hậu Giang"),
        ("Buôn Ma Thuột", date(2020, 1, 1), "tỉnh Đắk Lắk"),
        ("Thái Nguyên", None, "tỉnh Thái Nguyên"),
        ("Tp. Hồ Chí Minh", None, "thành phố Hồ Chí Minh"),
        ("Long An", date(2025, 9, 1), "tỉnh Tây Ninh"),
        ("Long An", date(2024, 9, 1), "tỉnh Long An"),
        ("Yên Bái", date(2025, 9, 1), "tỉnh Lào Cai"),
        ("Cao Ngạn", BEFORE, "tỉnh Thái Nguyên"),
        ("Huế", date(2012, 1, 1), "tỉnh Thừa Thiên Huế"),
        ("Phường 1", BEFORE, None),
        ("Xyz", None, None),
    ],
)
def test_the_province_of_a_place_line(line: str, on: date | None, province: str | None) -> None:
    found = province_of(line, on)
    assert (found.name if found else None) == province


@pytest.mark.parametrize(
    ("on", "provinces", "districts", "communes"),
    [
        (date(2021, 12, 1), 63, 705, 10599),
        (date(2024, 2, 10), 63, 705, 10597),
        (date(2025, 1, 10), 63, 696, 10051),
        (date(2025, 7, 1), 34, 0, 3321),
        (date(2026, 5, 1), 34, 0, 3321),
    ],
)
def test_the_table_counts_as_the_resolutions_do(
    on: date, provinces: int, districts: int, communes: int
) -> None:
    standing = [unit.level for unit in units() if unit.is_valid(on)]
    counts = [standing.count(level) for level in ("province", "district", "commune")]
    assert counts == [provinces, districts, communes]


@given(st.sampled_from(range(0, len(units()), 37)))
def test_each_unit_is_found_under_its_own_name(index: int) -> None:
    unit = units()[index]
    found = find(unit.name.upper(), unit.level)
    assert (unit.code, unit.name) in {(entry.code, entry.name) for entry in found}
    assert all(entry.province for entry in found)


def test_communes_of_june_2025_have_successors() -> None:
    last = [u for u in units() if u.level == "commune" and u.is_valid(date(2025, 6, 30))]
    assert [unit.code for unit in last if not current(place(unit))] == []


@pytest.mark.parametrize(
    ("name", "within", "code", "now"),
    [
        # New communes of one province whose names differ in a tone alone.
        ("Phường 1", "thành phố Mỹ Tho, tỉnh Tiền Giang", "28261", {"28261"}),
        ("thị trấn Mỹ Thọ", "huyện Cao Lãnh, tỉnh Đồng Tháp", "30076", {"30076"}),
        ("thị trấn Di Lăng", "huyện Sơn Hà, tỉnh Quảng Ngãi", "21289", {"21289"}),
        ("thị trấn Ba Tơ", "huyện Ba Tơ, tỉnh Quảng Ngãi", "21484", {"21484"}),
        ("xã Thanh Tuyền", "huyện Dầu Tiếng, tỉnh Bình Dương", "25810", {"25807", "25843"}),
        # A code as in Decision 19/2025/QĐ-TTg.
        ("thị trấn Ba Chẽ", "huyện Ba Chẽ, tỉnh Quảng Ninh", "06970", {"06970"}),
        # Rows of the official table that bear a neighbour's code.
        ("xã Mỹ Hưng", "huyện Quảng Hòa, tỉnh Cao Bằng", "01651", {"01648"}),
        ("xã Phú Thịnh", "huyện Yên Sơn, tỉnh Tuyên Quang", "02482", {"02494"}),
        ("xã Đặng Xá", "huyện Gia Lâm, thành phố Hà Nội", "00556", {"00541", "00562"}),
    ],
)
def test_successors(name: str, within: str, code: str, now: set[str]) -> None:
    (found,) = find(name, on=BEFORE, within=within)
    assert found.code == code
    assert {unit.code for unit in current(found)} == now


def test_an_island_district_became_a_special_zone() -> None:
    (district,) = find("huyện Côn Đảo", on=BEFORE)
    assert [successor.name for successor in current(district)] == ["đặc khu Côn Đảo"]


@pytest.mark.parametrize(
    ("written", "within", "code"),
    [
        # The city below a province of its name is the district.
        ("xã Vĩnh Quang", "thành phố Cao Bằng, tỉnh Cao Bằng", "01693"),
        ("Phường 1", "thị xã Quảng Trị, tỉnh Quảng Trị", "19357"),
        # Names of villages that are written in several ways.
        ("xã Sà Phìn", "huyện Đồng Văn, tỉnh Hà Giang", "00736"),
        ("xã Sủng Cháng", "huyện Yên Minh, tỉnh Hà Giang", "00829"),
        ("thị trấn Nông trường Phong Hải", "huyện Bảo Thắng, tỉnh Lào Cai", "02902"),
        ("xã Đak Rong", "huyện KBang, tỉnh Gia Lai", "23644"),
        ("xã Pờ Y", "huyện Ngọc Hồi, tỉnh Kon Tum", "23395"),
        # Roman numbers, and names that only their marks tell apart.
        ("Phường IV", "thành phố Tây Ninh, tỉnh Tây Ninh", "25462"),
        ("phường 3", "thành phố Vị Thanh, tỉnh Hậu Giang", "31321"),
        ("XÃ HOÀ TÚ 2", "huyện Mỹ Xuyên, tỉnh Sóc Trăng", "31729"),
        ("xã Ia Bang", "huyện Chư Prông, tỉnh Gia Lai", "23924"),
        (unicodedata.normalize("NFD", "phường Vĩnh Hải"), "TP Nha Trang, Khánh Hòa", "22330"),
    ],
)
def test_parents_tell_which_unit_is_meant(written: str, within: str, code: str) -> None:
    assert [found.code for found in find(written, within=within)] == [code]


def test_a_name_unlike_all_of_the_district_is_not_found() -> None:
    assert find("xã Tân Thành Đông", within="huyện Đồng Văn, tỉnh Hà Giang") == []


def test_communes_of_the_table_of_2025_resolve(shared: Path) -> None:
    """Each by its name and what stands above it: to its old code and to all of its successors."""
    with (shared / "domain" / "units_2025_mapping.csv").open(encoding="utf-8") as file:
        listed = list(csv.DictReader(file))
    now: dict[tuple[str, str, str, str], set[str]] = {}
    for row in listed:
        above = (row["old_district_name"], row["old_province_name"])
        key = (row["old_ward_name"], *above, row["old_ward_code"])
        now.setdefault(key, set()).add(row["new_ward_code"])
    found = {key: find(key[0], within=", ".join(key[1:3]))[:1] for key in now}
    chosen = {key: resolve(key[0], parents=key[1:3], date=LAST).unit for key in now}
    for answers in (found, {key: [unit] if unit else [] for key, unit in chosen.items()}):
        then = sum(answers[key][0].code == key[3] for key in now if answers[key])
        today = sum(
            codes <= {unit.code for unit in current(answers[key][0])}
            for key, codes in now.items()
            if answers[key]
        )
        assert then / len(now) >= 0.999
        assert today / len(now) >= 0.999
