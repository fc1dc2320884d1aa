from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.knowledge.word_pairs import word_pairs
from extractor.reading.ocr.slips import corrected


def line(text: str, sure: float = 0.95) -> str:
    return " ".join(corrected([(word, sure) for word in text.split()]))


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("KÉ HOẠCH", "KẾ HOẠCH"),
        ("Hoàng 'Thị Sẻn", "Hoàng Thị Sẻn"),
        ("ngày 04'tháng 12", "ngày 04 tháng 12"),
        ("Nguyễn Trúc Glang", "Nguyễn Trúc Giang"),
        ("tlếp tục thực h1ện", "tiếp tục thực hiện"),
        ("_KẺ HOẠCH", "_KẾ HOẠCH"),
        ("SỞ Y TÉ LONG AN", "SỞ Y TẾ LONG AN"),
        ("THÀNH PHÓ CẦN THƠ", "THÀNH PHỐ CẦN THƠ"),
        ("I. MỤC TIỂU", "I. MỤC TIÊU"),
        ("Thâm định hồ sơ", "Thẩm định hồ sơ"),
        ("cấp lại giây phép cho các hộ", "cấp lại giấy phép cho các hộ"),
        ("đôi với hộ nghẻo", "đối với hộ nghèo"),
        ("an toàn thực phâm.", "an toàn thực phẩm."),
        ("theo quy dịnh;", "theo quy định;"),
        ("tập thế, cá nhân", "tập thể, cá nhân"),
        ("tống hợp, kiếm tra", "tổng hợp, kiểm tra"),
        ("các chỉ bộ trực thuộc", "các chi bộ trực thuộc"),
        ("NỘI DUNG THỊ ĐUA", "NỘI DUNG THI ĐUA"),
        ("Luật số 105/2016/QHI13 ngày", "Luật số 105/2016/QH13 ngày"),
        ("I.MỤC ĐÍCH", "I. MỤC ĐÍCH"),
        ("- Lưu: VI, NN.", "- Lưu: VT, NN."),
        ("hoàn thành trong Quý 11/2023", "hoàn thành trong Quý II/2023"),
        ("báo cáo quý 111 trước ngày", "báo cáo quý III trước ngày"),
        ("90 ngày (kế từ ngày ban hành)", "90 ngày (kể từ ngày ban hành)"),
        ("QUÝ Il NĂM 2024", "QUÝ II NĂM 2024"),
    ],
)
def test_slips_of_recognition_are_put_right(read: str, meant: str) -> None:
    assert line(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "đôi giày, đổi mới",  # known pairs
        "tống tiền",
        "bản thiết kế từ ngày ban đầu",
        "các chỉ tiêu thi đua của thị xã, chi phí thí điểm",
        "Lưu: VP, VX.",
        "trong quý 1/2024, quý 2 năm 2025",
        "quý 12 tháng",
        "sửa chữa ngay sau khi nước rút, mỗi trường một lớp",  # free words
        "ông Lê Thế Thẳng",  # names
        "xã Ea Tul và làng Ia Kla",
        "xã Phúc Tiên, huyện Bảo Thằng",
        "TTPVHCC GDĐT 12 kW",
        "phân, đấu",  # punctuation parts words
        "kỷ năng sống",
        "tỗ chức",  # what writers mix up
        "quản lý; chỉnh sữa văn bản",
        "",
    ],
)
def test_what_stands_on_the_page_is_kept(text: str) -> None:
    assert line(text) == text


def test_hook_and_tilde_are_put_right_where_the_engine_was_unsure() -> None:
    assert line("tỗ chức", sure=0.6) == "tổ chức"


@given(st.lists(st.tuples(st.text(min_size=1).map(lambda t: t.strip() or "x"), st.floats(0, 1))))
def test_words_stay_as_many_and_as_long(words: list[tuple[str, float]]) -> None:
    result = corrected(words)
    assert len(result) == len(words)


def test_every_pair_of_the_dictionary_stays() -> None:
    pairs = sorted(word_pairs().known)[::97]
    assert [line(" ".join(pair)) for pair in pairs] == [" ".join(pair) for pair in pairs]
