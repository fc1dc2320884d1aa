from datetime import date

import pytest

from extractor.knowledge import bodies
from extractor.knowledge.issuers import issuer_key, named_superior, superior_of
from extractor.knowledge.parents import above, by_unit_code
from extractor.knowledge.places import Place, find
from extractor.knowledge.tables import rows

BEFORE = date(2021, 5, 4)
SINCE = date(2025, 9, 1)


def unit_of(name: str, on: date = BEFORE, within: str | None = None) -> Place:
    return find(name, on=on, within=within)[0]


@pytest.mark.parametrize(
    ("names", "unit", "key"),
    [
        (
            ["Ủy ban nhân dân xã Lục Ba", "UBND xã Lục Ba", "UỶ BAN NHÂN DÂN XÃ LỤC BA"],
            "xã Lục Ba",
            "UBND|05833@2024",
        ),
        (
            ["HĐND xã Lục Ba", "Thường trực Hội đồng nhân dân xã Lục Ba"],
            "Lục Ba",
            "HĐND|05833@2024",
        ),
        (
            ["Sở Y tế tỉnh Kiên Giang", "Sở Y tế Kiên Giang", "SỞ Y TẾ"],
            "tỉnh Kiên Giang",
            "SỞ:so-y-te|91@2024",
        ),
        (
            ["Sở Nông nghiệp và Phát triển nông thôn tỉnh Cà Mau", "Sở NN&PTNT tỉnh Cà Mau"],
            "tỉnh Cà Mau",
            "SỞ:so-nong-nghiep-phat-trien-nong-thon|96@2024",
        ),
        (
            ["Đảng ủy xã Lục Ba", "Ban Thường vụ Đảng ủy xã Lục Ba", "BCH Đảng bộ xã Lục Ba"],
            "xã Lục Ba",
            "ĐU|05833@2024",
        ),
        (["Huyện ủy Đại Từ", "Ban Chấp hành Đảng bộ huyện Đại Từ"], "huyện Đại Từ", "HU|171@2024"),
        (
            [
                "Ủy ban Mặt trận Tổ quốc Việt Nam xã Lục Ba",
                "Ủy ban MTTQ Việt Nam xã Lục Ba",
                "Ban Thường trực Ủy ban MTTQ Việt Nam xã Lục Ba",
            ],
            "xã Lục Ba",
            "MTTQ|05833@2024",
        ),
        (
            ["Ban Chấp hành Đoàn xã Lục Ba", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Lục Ba"],
            "xã Lục Ba",
            "ĐTN|05833@2024",
        ),
        (
            ["Hội LHPN xã Lục Ba", "Ban Thường vụ Hội Phụ nữ xã Lục Ba"],
            "Lục Ba",
            "HLHPN|05833@2024",
        ),
        (
            ["Ban Chỉ đạo CCHC huyện Đức Cơ", "BCĐ Cải cách hành chính huyện Đức Cơ"],
            "huyện Đức Cơ",
            "BCĐ:ban-chi-dao-cai-cach-hanh-chinh|631@2024",
        ),
        (
            ["Trường Tiểu học Kim Đồng", "Trường TH Kim Đồng, xã Lục Ba"],
            "xã Lục Ba",
            "TRƯỜNG:truong-tieu-hoc-kim-dong|05833@2024",
        ),
        (
            ["Phòng Giáo dục và Đào tạo huyện Thanh Bình", "Phòng GD&ĐT huyện Thanh Bình"],
            "huyện Thanh Bình",
            "PHÒNG:phong-giao-duc-dao-tao|874@2024",
        ),
        (["UBND Phường 5", "Ủy ban nhân dân phường 05"], "phường 5, quận 8", "UBND|27418@2024"),
        (["Công an xã Lục Ba"], "xã Lục Ba", "CÔNG AN|05833@2024"),
        (["Đảng ủy các cơ quan Đảng huyện Đại Từ"], "Đại Từ", "ĐU:cac-co-quan-dang|171@2024"),
        (["Bệnh viện đa khoa huyện Đại Từ"], "Đại Từ", "BV:benh-vien|171@2024"),
    ],
)
def test_spellings_of_one_issuer_have_one_key(names: list[str], unit: str, key: str) -> None:
    own, _, within = unit.partition(", ")
    place = unit_of(own, within=within or None)
    assert {issuer_key(name, place) for name in names} == {key}


def test_one_commune_keeps_its_key_through_the_years_and_types() -> None:
    dates = [date(2012, 1, 1), date(2017, 1, 1), date(2024, 1, 1)]
    units = [unit_of("Phổ Yên", on) for on in dates]
    assert [unit.kind for unit in units] == ["huyện", "thị xã", "thành phố"]
    keys = {issuer_key(f"UBND {unit.name}", unit) for unit in units}
    assert keys == {"UBND|172@2024"}


def test_central_bodies_need_no_unit_and_others_have_no_key_without() -> None:
    assert issuer_key("Thủ tướng Chính phủ", None) == "TTg"
    assert issuer_key("Bộ Nội vụ", None) == "BỘ:bo-noi-vu"
    assert issuer_key("Ủy ban nhân dân xã Lục Ba", None) is None


@pytest.mark.parametrize(
    ("name", "unit", "on", "superior", "key"),
    [
        ("UBND xã Lục Ba", "xã Lục Ba", BEFORE, "Ủy ban nhân dân huyện Đại Từ", "UBND|171@2024"),
        ("UBND phường Kinh Bắc", "phường Kinh Bắc", SINCE, "Ủy ban nhân dân tỉnh Bắc Ninh",
         "UBND|24@2025"),
        ("UBND huyện Đại Từ", "huyện Đại Từ", BEFORE, "Ủy ban nhân dân tỉnh Thái Nguyên",
         "UBND|19@2024"),
        ("UBND tỉnh Cà Mau", "tỉnh Cà Mau", BEFORE, "Chính phủ", "CP"),
        ("Đảng ủy xã Lục Ba", "xã Lục Ba", BEFORE, "Huyện ủy Đại Từ", "HU|171@2024"),
        ("Đảng ủy phường Tân Lập", "phường Tân Lập", BEFORE, "Thành ủy Thái Nguyên",
         "HU|164@2024"),
        ("Sở Y tế tỉnh Cà Mau", "tỉnh Cà Mau", BEFORE, "Ủy ban nhân dân tỉnh Cà Mau",
         "UBND|96@2024"),
        ("Phòng Nội vụ huyện Đại Từ", "huyện Đại Từ", BEFORE, "Ủy ban nhân dân huyện Đại Từ",
         "UBND|171@2024"),
        ("Chi cục Kiểm lâm tỉnh Cà Mau", "tỉnh Cà Mau", SINCE,
         "Sở Nông nghiệp và Môi trường tỉnh Cà Mau", "SỞ:so-nong-nghiep-moi-truong|96@2024"),
        ("Ban Chỉ đạo 35 huyện Đại Từ", "huyện Đại Từ", BEFORE, None, None),
        # A misprinted year: the unit did not stand yet.
        ("Đoàn Thanh niên phường Kinh Bắc", "phường Kinh Bắc", SINCE,
         "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Bắc Ninh", "ĐTN|24@2025"),
    ],
)  # fmt: skip
def test_the_body_above(
    name: str, unit: str, on: date, superior: str | None, key: str | None
) -> None:
    place = unit_of(unit, on, "Thái Nguyên" if "Tân Lập" in unit else None)
    found = superior_of(name, place.level, place, None, on)
    assert (found.name if found else None) == superior
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("written", "name", "key"),
    [
        ("UBND HUYỆN ĐẠI TỪ", "Ủy ban nhân dân huyện Đại Từ", "UBND|171@2024"),
        ("Phòng Giáo dục và Đào tạo Đại Từ", "Phòng Giáo dục và Đào tạo Đại Từ",
         "PHÒNG:phong-giao-duc-dao-tao|171@2024"),
        ("Đảng bộ huyện Đại Từ", "Huyện ủy Đại Từ", "HU|171@2024"),
        ("Sở Y tế tỉnh Cà Mau", None, None),
    ],
)  # fmt: skip
def test_the_body_above_that_a_head_names(written: str, name: str | None, key: str | None) -> None:
    found = named_superior(written, unit_of("xã Lục Ba"), BEFORE)
    assert (found.name if found else None, found.key if found else None) == (name, key)


def test_a_town_is_not_the_district_of_its_name() -> None:
    found = named_superior("UBND HUYỆN LẤP VÒ", unit_of("thị trấn Lấp Vò"), BEFORE)
    assert found is not None
    assert (found.level, found.name) == ("district", "Ủy ban nhân dân huyện Lấp Vò")


def test_units_of_codes_and_above() -> None:
    unit = by_unit_code("05833", "xã Lục Ba", BEFORE)
    assert unit is not None
    district = above(unit, "district", BEFORE)
    province = above(unit, "province", BEFORE)
    assert (district and district.code, province and province.code) == ("171", "19")
    now = unit_of("xã Đại Từ", SINCE)
    assert above(now, "district", SINCE) is None
    assert by_unit_code("05833", "xã Khôi Kỳ", BEFORE) is None


def test_the_table_of_superiors_names_known_bodies() -> None:
    known = {body.id for body in bodies.bodies()} | {body.key for body in bodies.bodies()}
    named = {row[column] for row in rows("superior_bodies") for column in ("body", "superior")}
    assert named <= known
