import pytest

from extractor.knowledge import bodies, document_types, symbols


@pytest.mark.parametrize(
    ("symbol", "doc_type", "key", "body"),
    [
        ("KH-UBND", "Kế hoạch", "UBND", "Ủy ban nhân dân"),
        ("KH-SYT", "Kế hoạch", "SỞ", "Sở Y tế"),
        ("-KH/ĐU", "Kế hoạch", "ĐU", "Đảng ủy"),
        ("KH-BCĐ", "Kế hoạch", "BCĐ", "Ban Chỉ đạo"),
        ("KH/ĐTN", "Kế hoạch", "ĐTN", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("KH-PGDĐT", "Kế hoạch", "PHÒNG", "Phòng Giáo dục và Đào tạo"),
        ("KH-PGD&ĐT", "Kế hoạch", "PHÒNG", "Phòng Giáo dục và Đào tạo"),
        ("KH-TTYT", "Kế hoạch", "TTYT", "Trung tâm Y tế"),
        ("15/KH-CAH(TH)", "Kế hoạch", "CÔNG AN", "Công an huyện"),
        ("KH-THCS", "Kế hoạch", "TRƯỜNG", "Trường Trung học cơ sở"),
        ("KH-MTTQ-BTT", "Kế hoạch", "MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
        ("69-KH/TU", "Kế hoạch", "TU", "Tỉnh ủy"),
        ("QĐ-TTg", "Quyết định", "TTg", "Thủ tướng Chính phủ"),
        ("476/QĐ-BNN-TY", "Quyết định", "BỘ", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("QD-UBND", "Quyết định", "UBND", "Ủy ban nhân dân"),
        ("1013/UBND-KT", "Công văn", "UBND", "Ủy ban nhân dân"),
        ("197/STTTT", "Công văn", "SỞ", "Sở Thông tin và Truyền thông"),
        ("TT-BTC", "Thông tư", "BỘ", "Bộ Tài chính"),
        ("TT/TW", "Thông tri", "TW", "Ban Chấp hành Trung ương Đảng"),
        ("56/2010/QH12", "Luật", "QH", "Quốc hội"),
        ("653/2019/UBTVQH14", "Nghị quyết", "UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    ],
)
def test_notations(symbol: str, doc_type: str, key: str, body: str) -> None:
    named = document_types.by_abbreviation(symbol)
    issuer = symbols.issuer(symbol)
    assert named is not None
    assert issuer is not None
    assert (named.name, issuer.key, issuer.name) == (doc_type, key, body)


def test_a_joint_act_names_each_issuer() -> None:
    named = symbols.issuers("13/2014/TTLT-BNNPTNT-BKHĐT-BTC")
    assert [found[0].name for found in named] == [
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "Bộ Kế hoạch và Đầu tư",
        "Bộ Tài chính",
    ]


def test_what_is_no_notation() -> None:
    assert document_types.by_abbreviation("2024") is None
    assert document_types.by_abbreviation("") is None
    assert symbols.issuer("XYZ-QWW") is None


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("KẾ HOẠCH", "Kế hoạch", ""),
        ("Kế hoạch phối hợp tổ chức hội thi", "Kế hoạch", " phối hợp tổ chức hội thi"),
        ("Thông tư liên tịch số 3", "Thông tư liên tịch", " số 3"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "Chương trình hành động", ""),
        ("THÔNG  BÁO", "Thông báo", ""),
    ],
)
def test_openings(line: str, name: str, rest: str) -> None:
    found = document_types.opening(line)
    assert found is not None
    assert (found[0].name, line[found[1] :]) == (name, rest)


def test_a_line_may_name_more_than_running_text() -> None:
    joint = document_types.by_name("KẾ HOẠCH PHỐI HỢP")
    assert joint is not None
    assert joint.is_plan
    assert document_types.opening("Kế hoạchx") is None


@pytest.mark.parametrize("line", ["Thu quỹ xóm", "DỌN BÈO TRÊN SÔNG", "Đón Tết ở xã"])
def test_a_type_of_one_syllable_is_known_by_its_diacritics(line: str) -> None:
    assert document_types.opening(line) is None


@pytest.mark.parametrize(
    ("line", "key", "rest"),
    [
        ("ỦY BAN NHÂN DÂN XÃ LỤC BA", "UBND", " XÃ LỤC BA"),
        ("Uỷ ban MTTQ Việt Nam xã An Phú", "MTTQ", " xã An Phú"),
        ("SỞ Y TẾ KIÊN GIANG", "SỞ", " KIÊN GIANG"),
        ("BAN THƯỜNG VỤ HUYỆN ỦY", "HU", ""),
        ("Phòng Giáo dục & Đào tạo", "PHÒNG", ""),
        ("Sở Văn hoá, Thể thao và Du lịch Hà Nội", "SỞ", " Hà Nội"),
        ("TRƯỜNG THCS NGUYỄN DU", "TRƯỜNG", " NGUYỄN DU"),
    ],
)
def test_bodies_open_a_line(line: str, key: str, rest: str) -> None:
    found = bodies.opening(line)
    assert found is not None
    assert (found[0].key, line[found[1] :]) == (key, rest)


def test_ids_are_unique() -> None:
    ids = [body.id for body in bodies.bodies()]
    names = [kind.name for kind in document_types.document_types()]
    assert len(ids) == len(set(ids))
    assert len(names) == len(set(names))
