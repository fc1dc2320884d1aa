from datetime import date

import pytest

from extractor.knowledge.actors import actors, match_actor
from extractor.knowledge.unit_words import opens_unit


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("UBND xã", "ubnd.xa"),
        ("Uỷ ban nhân dân các xã, thị trấn", "ubnd.xa"),
        ("UBND huyện Đại Từ", "ubnd.huyen"),
        ("Công an xã Cao Ngạn", "cc.congan"),
        ("HỘI NÔNG DÂN XÃ LỤC BA", "hoi.nongdan"),
        ("Hội LHPN", "hoi.lhpn"),
        ("Đoàn TNCS Hồ Chí Minh xã", "doan.tn"),
        ("Đề nghị UBMTTQ xã và các đoàn thể", "mttq.xa"),
        ("Công chức Văn phòng - Thống kê, phụ trách cải cách hành chính", "cc.vptk"),
        ("Công chức Tài chính-Kế toán", "cc.tckt"),
        ("Phòng NN&PTNT huyện", "p.nnptnt"),
        ("Phòng Văn hoá và Thông tin", "p.vhtt"),
        ("Phòng Lao động, Thương binh và Xã hội", "p.ldtbxh"),
        ("Sở NN & PTNT", "so.nnptnt"),
        ("Sở Lao động - Thương binh & Xã hội", "so.ldtbxh"),
        ("Kho bạc nhà nước Đại Từ", "khobac"),
        ("Thuế Hà Nội", "thue"),
        ("15 xóm", "thon"),
        ("Các đồng chí thành viên BCĐ", "bcd"),
        ("Hội Nông dân và Hội Phụ nữ", None),
        ("Văn phòng Sở", None),
        ("Xyz", None),
        ("", None),
    ],
)
def test_names_of_actors(name: str, actor: str | None) -> None:
    found = match_actor(name)
    assert (found.id if found else None) == actor


def test_level_and_date_choose_between_namesakes() -> None:
    then = match_actor("Phòng Kinh tế", "district", date(2021, 8, 1))
    now = match_actor("Phòng Kinh tế", "commune", date(2025, 9, 1))
    assert then is not None
    assert now is not None
    assert (then.id, now.id) == ("p.kinhte", "phong.kinhte_xa")


def test_the_table_is_whole() -> None:
    ids = [actor.id for actor in actors()]
    assert len(ids) == len(set(ids)) >= 250
    unmatched = [actor.name for actor in actors() if match_actor(actor.name) is None]
    assert unmatched == []


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("Công chức Địa chính", "post", " Địa chính"),
        ("Các xóm", "class", ""),
        ("Ban Chỉ đạo", "body", " Chỉ đạo"),
        ("Bản Lướt", "class", " Lướt"),
        ("trưởng thôn", "post", ""),
        ("hỏi đáp", None, ""),
        ("Tuyên truyền", None, ""),
    ],
)
def test_words_that_open_a_unit(text: str, kind: str | None, rest: str) -> None:
    found = opens_unit(text)
    assert (found[0].kind if found else None) == kind
    assert found is None or text[found[1] :] == rest
