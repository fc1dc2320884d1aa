"""One entry a document, and the key that is the same in every plan."""

# ruff: noqa: E501 -- a sentence of a table stays on its line

from __future__ import annotations

import pytest

from extractor.fields.citations import (
    CitedAct,
    code_key,
    find_citations,
    find_unnumbered,
    issuer_key,
    legal_id,
    resolve,
)
from extractor.fields.citations.identity import home_places
from extractor.fields.citations.known import id_by_name, known_acts

GROUPS = [
    ("Quyết định số 25/2021/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ; theo Quyết định số "
     "25/2021/QĐ-TTg", [("25/2021/QĐ-TTg", 2)]),
    ("Quyết định số 1980/QĐ-TTg ngày 17/10/2016; các tiêu chí của Quyết định 1980, Quyết định số 1980",
     [("1980/QĐ-TTg", 3)]),
    ("Nghị quyết số 57-NQ/TW; Chỉ thị số 57/CT-TTg; thực hiện Nghị quyết 57",
     [("57-NQ/TW", 2), ("57/CT-TTg", 1)]),
    ("Nghị định số 100/2019/NĐ-CP; xử phạt theo Nghị định 100/2019", [("100/2019/NĐ-CP", 2)]),
    ("Kế hoạch số 5/KH-UBND ngày 1/2/2020 của UBND tỉnh; Kế hoạch số 5/KH-UBND ngày 3/4/2021 của "
     "UBND tỉnh; Kế hoạch số 5/KH-UBND ngày 2/2/2020 của UBND huyện",
     [("5/KH-UBND", 1), ("5/KH-UBND", 1), ("5/KH-UBND", 1)]),
    ("Chỉ thị số 32/CT-TTg ngày 1/2/2020; CHỈ THỊ SỐ 32/CT-TTG NGÀY 1/2/2020", [("32/CT-TTg", 2)]),
    ("Quyết định số 7/QĐ-UBND của UBND huyện Tam Đường ngày 5/5/2020; Quyết định số 07/QĐ-UBND của "
     "Ủy ban nhân dân huyện Tam Đường", [("7/QĐ-UBND", 2)]),
    ("Pháp lệnh số 34 của Ủy ban Thường vụ Quốc hội; Pháp lệnh số 34", [("34", 2)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_one_entry_a_document(text: str, expected: list[tuple[str, int]]) -> None:
    acts = resolve(find_citations(text))
    assert [(act.code, len(act.mentions)) for act in acts] == expected


def test_later_mentions_complete_the_first() -> None:
    text = "Luật số 31/2024/QH15; Luật Đất đai số 31/2024/QH15 ngày 18/01/2024 của Quốc hội"
    (act,) = resolve(find_citations(text))
    assert (act.date, act.issuer, act.title) == ("2024-01-18", "Quốc hội", "Đất đai")


def test_capitals_give_way_to_plain_print() -> None:
    text = (
        "CHỈ THỊ SỐ 32/CT-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ\nChỉ thị số 32/CT-TTg của Thủ tướng Chính phủ"
    )
    (act,) = resolve(find_citations(text))
    assert (act.code, act.issuer) == ("32/CT-TTg", "Thủ tướng Chính phủ")
    assert [mention.code for mention in act.mentions] == ["32/CT-TTG", "32/CT-TTg"]


NAMED = [
    ("Luật Đất đai", "2025-06-01", "qh15|luat|31|2024"),
    ("Luật Đất đai", "2020", "qh13|luat|45|2013"),
    ("Luật Đất đai năm 2013", "2025-06-01", "qh13|luat|45|2013"),
    ("Luật Đất đai năm 1899", "2025-06-01", None),
    ("Luật Gì đó", "2025-06-01", None),
]


@pytest.mark.parametrize(("text", "on", "expected"), NAMED)
def test_laws_by_name_have_the_key_of_their_day(text: str, on: str, expected: str | None) -> None:
    (act,) = resolve(find_unnumbered(text))
    assert id_by_name(act, on) == expected


def test_only_lasting_codes_are_known() -> None:
    assert known_acts()[code_key("30/2020/NĐ-CP")].date == "2020-03-05"
    assert code_key("68/NQ-CP") not in known_acts()


def test_known_acts_complete_what_no_mention_says() -> None:
    known = {
        code_key("68/NQ-CP"): CitedAct(
            mentions=(), doc_type="Nghị quyết", code="68/NQ-CP", date="2020-05-12",
            issuer="Chính phủ", title="Cắt giảm quy định",
        )
    }  # fmt: skip
    (act,) = resolve(find_citations("theo Nghị quyết số 68/NQ-CP"), known)
    assert (act.date, act.issuer) == ("2020-05-12", "Chính phủ")
    (other,) = resolve(find_citations("Nghị quyết số 68/NQ-CP ngày 1/7/2016"), known)
    assert (other.date, other.issuer) == ("2016-07-01", None)


IDS = [
    ("Quyết định số 07/QĐ-UBND ngày 5/5/2020 của UBND tỉnh Sóc Trăng",
     "uy-ban-nhan-dan-tinh-soc-trang|quyet-dinh|7|2020"),
    ("Quyết định số 7/QĐ-UBND ngày 5-5-2020 của Uỷ ban nhân dân tỉnh Sóc Trăng",
     "uy-ban-nhan-dan-tinh-soc-trang|quyet-dinh|7|2020"),
    ("Nghị định số 30/2020/NĐ-CP", "cp|nghi-dinh|30|2020"),
    ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", "cp|nghi-dinh|30|2020"),
    ("Nghị quyết số 68/NQ-CP", None),
    ("Kế hoạch số 5/KH-UBND ngày 5/5/2020 của UBND tỉnh", None),
    ("Thông tư số 09/2021/TT-BTP của Bộ trưởng Bộ Tư pháp", "btp|thong-tu|9|2021"),
    ("Luật Đất đai số 31/2024/QH15", "qh15|luat|31|2024"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), IDS)
def test_legal_id(text: str, expected: str | None) -> None:
    (act,) = resolve(find_citations(text))
    assert legal_id(act) == expected


def test_the_plans_own_place_completes_a_body() -> None:
    home = home_places(["xã Vĩnh Hải", "thị xã Vĩnh Châu", "tỉnh Sóc Trăng", None])
    assert issuer_key("UBND tỉnh", home) == issuer_key("Ủy ban nhân dân tỉnh Sóc Trăng")
    assert issuer_key("Tỉnh uỷ", home) == "tinh-uy-soc-trang"
    assert issuer_key("UBND huyện", home) is None
    assert issuer_key("Đảng ủy", home) is None


UNNUMBERED = [
    ("theo Luật Thi đua, khen thưởng và các văn bản hướng dẫn", [("Luật Thi đua, khen thưởng", None)]),
    ("Luật Phòng, chống tham nhũng năm 2018 được phổ biến", [("Luật Phòng, chống tham nhũng năm 2018", "2018")]),
    ("Luật Tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003;",
     [("Luật Tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003", "2003-11-26")]),
    ("tuyên truyền Luật Đất đai, Luật Đầu tư công, Luật Bảo vệ môi trường đến người dân",
     [("Luật Đất đai", None), ("Luật Đầu tư công", None), ("Luật Bảo vệ môi trường", None)]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Tiêu chuẩn và quy chuẩn kỹ thuật (sau đây gọi là Luật)",
     [("Luật sửa đổi, bổ sung một số điều của Luật Tiêu chuẩn và quy chuẩn kỹ thuật", None)]),
    ("Bộ luật Lao động năm 2019", [("Bộ luật Lao động năm 2019", "2019")]),
    ("Nghị quyết Đại hội Đảng bộ xã Bình Yên lần thứ XX, nhiệm kỳ 2020-2025;",
     [("Nghị quyết Đại hội Đảng bộ xã Bình Yên lần thứ XX, nhiệm kỳ 2020-2025", None)]),
    ("kỷ luật lao động, pháp luật về đất đai, luật này", []),
    ("Quyết định này có hiệu lực, Kế hoạch này và hướng dẫn các hộ", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNNUMBERED)
def test_unnumbered(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(text[c.start : c.end], c.date) for c in find_unnumbered(text)] == expected
    assert all(c.code is None for c in find_unnumbered(text))


def test_unnumbered_leaves_numbered_places_out() -> None:
    text = "Luật Đất đai số 31/2024/QH15; Nghị quyết số 5/NQ-HĐND của HĐND xã"
    assert find_unnumbered(text, find_citations(text)) == []
