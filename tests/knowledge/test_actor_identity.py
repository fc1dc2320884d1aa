from datetime import date

import pytest

from extractor.knowledge.actor_identity import Home, identify
from extractor.knowledge.actors import actors
from extractor.knowledge.places import find

_DAY = {"2020": date(2020, 5, 4), "2026": date(2026, 3, 2)}


def home(unit: str, year: str, body: str = "UBND", key: str | None = None) -> Home:
    place = find(unit, on=_DAY[year])[0]
    return Home(place, body, key, _DAY[year])


COMMUNE = home("xã Lục Ba", "2020")
COMMUNE_NOW = home("xã Đại Từ", "2026")
DISTRICT = home("huyện Đại Từ", "2020")
PROVINCE = home("tỉnh Cà Mau", "2020")


@pytest.mark.parametrize(
    ("name", "of", "entry", "extent", "level", "key"),
    [
        # One name, two bodies.
        ("Phòng Kinh tế", home("thị xã Phổ Yên", "2020"), "p.kinhte", "one", "district",
         "PHÒNG:phong-kinh-te|172@2024"),
        ("Phòng Kinh tế", COMMUNE_NOW, "phong.kinhte_xa", "one", "commune",
         "PHÒNG:phong-kinh-te|05830@2025"),
        # Spellings of one, and the body as an issuer has the same key.
        ("Phòng NN&PTNT huyện", DISTRICT, "p.nnptnt", "one", "district",
         "PHÒNG:phong-nong-nghiep-phat-trien-nong-thon|171@2024"),
        ("Phòng Nông nghiệp và Phát triển nông thôn", DISTRICT, "p.nnptnt", "one", "district",
         "PHÒNG:phong-nong-nghiep-phat-trien-nong-thon|171@2024"),
        ("Sở Y tế", PROVINCE, "so.yte", "one", "province", "SỞ:so-y-te|96@2024"),
        ("Chi cục Phát triển nông thôn", PROVINCE, "cc.ptnt", "one", "province",
         "CHI CỤC:chi-cuc-phat-trien-nong-thon|96@2024"),
        # Levels above the issuer, and places that a name tells.
        ("Phòng Nội vụ", COMMUNE, "p.noivu", "one", "district", "PHÒNG:phong-noi-vu|171@2024"),
        ("UBND huyện Đại Từ", COMMUNE, "ubnd.huyen", "one", "district", "UBND|171@2024"),
        ("UBND xã Lục Ba", COMMUNE, "ubnd.xa", "one", "commune", "UBND|05833@2024"),
        ("Công an xã", COMMUNE, "cc.congan", "one", "commune", "CÔNG AN|05833@2024"),
        ("UBND huyện Cái Nước", PROVINCE, "ubnd.huyen", "one", "district", "UBND|969@2024"),
        ("UBND xã Bảo Linh", PROVINCE, "ubnd.xa", "one", "commune", None),  # not of Cà Mau
        ("Đề nghị Ủy ban MTTQ xã", COMMUNE, "mttq.xa", "one", "commune", "MTTQ|05833@2024"),
        ("Hội LHPN huyện", DISTRICT, "hoi.lhpn", "one", "district", "HLHPN|171@2024"),
        # Posts keep to their table.
        ("Công chức Văn phòng - Thống kê", COMMUNE, "cc.vptk", "one", "commune",
         "cc.vptk|05833@2024"),
        # Classes.
        ("UBND các xã, thị trấn", DISTRICT, "ubnd.xa", "class", "commune", "ubnd.xa|171@2024"),
        ("UBND xã", DISTRICT, "ubnd.xa", "class", "commune", "ubnd.xa|171@2024"),
        ("15 xóm", COMMUNE, "thon", "class", "hamlet", "thon|05833@2024"),
        ("Các sở, ban, ngành", PROVINCE, "cacso", "class", "province", "cacso|96@2024"),
        ("Nhân dân", COMMUNE, "nhan.dan", "group", "commune", "nhan.dan|05833@2024"),
        # Bodies of which a unit has many are told by their own names.
        ("Bệnh viện Nguyễn Đình Chiểu", PROVINCE, "benhvien", "one", "province",
         "BV:benh-vien-nguyen-dinh-chieu|96@2024"),
        # What went before the day is not the body of that name.
        ("Phòng Tư pháp", COMMUNE_NOW, "p.tuphap", "one", "district", None),
        ("Bộ Nội vụ", PROVINCE, "bo.nv", "one", "central", "BỘ:bo-noi-vu"),
        ("Người ứng cử", COMMUNE, None, "one", "commune", None),
    ],
)  # fmt: skip
def test_actors_have_one_key_each(
    name: str, of: Home, entry: str | None, extent: str, level: str, key: str | None
) -> None:
    found = identify(name, of)
    assert (found.actor.id if found.actor else None) == entry
    assert (found.extent, found.level, found.key) == (extent, level, key)


@pytest.mark.parametrize(
    ("name", "of", "members"),
    [
        ("Hội Nông dân, Hội Phụ nữ và Đoàn Thanh niên", COMMUNE,
         ("HND|05833@2024", "HLHPN|05833@2024", "ĐTN|05833@2024")),
        ("Sở Y tế, Sở Văn hóa, Thể thao và Du lịch; UBND các huyện, thành phố", PROVINCE,
         ("SỞ:so-y-te|96@2024", "SỞ:so-van-hoa-the-thao-du-lich|96@2024", "ubnd.huyen|96@2024")),
        ("Ủy ban MTTQ xã và các đoàn thể", COMMUNE, ("MTTQ|05833@2024", "ctxh|05833@2024")),
    ],
)  # fmt: skip
def test_several_named_together_are_a_group(name: str, of: Home, members: tuple[str, ...]) -> None:
    found = identify(name, of)
    assert (found.extent, found.key) == ("group", None)
    assert found.members == members


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Phòng Kế hoạch tổng hợp", "BV:benh-vien|96@2024/phong-ke-hoach-tong-hop"),
        ("Khoa Dược", "BV:benh-vien|96@2024/khoa-duoc"),
        ("Sở Y tế", "SỞ:so-y-te|96@2024"),
    ],
)
def test_sections_belong_to_the_issuer(name: str, key: str) -> None:
    of = home("tỉnh Cà Mau", "2020", "BV", "BV:benh-vien|96@2024")
    assert identify(name, of).key == key


def test_without_a_place_nothing_below_the_centre_has_a_key() -> None:
    assert identify("Phòng Nội vụ", Home()).key is None
    assert identify("Bộ Công an", Home()).key == "BỘ:bo-cong-an"


def test_every_actor_of_the_table_is_identified() -> None:
    for actor in actors():
        found = identify(actor.name, PROVINCE)
        assert found.actor is not None, actor.name
        assert found.extent in {"one", "class", "group"}
