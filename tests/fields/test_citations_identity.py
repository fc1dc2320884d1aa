"""One act, one key: spellings, misread letters and short forms meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fields.citations.find import find_citations
from extractor.fields.citations.identity import home_places, legal_id
from extractor.fields.citations.known import id_by_name, known_acts
from extractor.fields.citations.resolve import resolve
from extractor.fields.citations.unnumbered import find_unnumbered
from extractor.knowledge.legal_acts import legal_acts

HOME = home_places(["tỉnh Thái Nguyên", "huyện Đại Từ", "xã Lục Ba"])


def ids(text: str, on: str = "2023-03-02") -> set[str | None]:
    found = find_citations(text)
    acts = resolve([*found, *find_unnumbered(text, found)], known_acts())
    return {legal_id(act, HOME) or id_by_name(act, on) for act in acts}


@pytest.mark.parametrize(
    ("key", "spellings"),
    [
        (
            "cp|nghi-dinh|136|2020",
            [
                "Căn cứ Nghị định số 136/2020/NĐ-CP ngày 24/11/2020 của Chính phủ;",
                "Căn cứ Nghị định 136/2020/NĐ-CP;",
                "Căn cứ NĐ số 136/2020/NĐ-CP ngày 24 tháng 11 năm 2020;",
                "Căn cứ Nghị định số 136/2020/ND-CP;",
                "Căn cứ Nghị định số l36/2020/NĐ-CP ngày 24/11/2020;",
                "Căn cứ Nghị định số I36/2O20/NĐ-CP ngày 24/11/2020;",
                "Căn cứ Nghị định số 136/2020/NĐ - CP của CP;",
                "Căn cứ Nghị định số 0136/2020/NĐ-CP;",
                "Căn cứ Nghị định số 136 ngày 24/11/2020 của Chính phủ;",
            ],
        ),
        (
            "ttg|quyet-dinh|318|2022",
            [
                "Căn cứ Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ;",
                "Căn cứ QĐ 318/QĐ-TTg ngày 8 tháng 3 năm 2022;",
                "Căn cứ Quyết định số 318/QD-TTg ngày 08/03/2022;",
                "Căn cứ Quyết định số 318/QĐ-TIg ngày 08/3/2022;",
                "Căn cứ Quyết định số 318/QĐ-TTG ngày 08.3.2022;",
                "Căn cứ Quyết định 318/QĐ-TTg năm 2022;",
                "Căn cứ Quyết định số 318/QĐ-TTg về Bộ tiêu chí quốc gia về xã nông thôn mới và Bộ "
                "tiêu chí quốc gia về xã nông thôn mới nâng cao giai đoạn 2021-2025;",
            ],
        ),
        (
            "qh13|luat|45|2013",
            [
                "Căn cứ Luật Đất đai ngày 29/11/2013;",
                "Căn cứ Luật Đất đai năm 2013;",
                "Căn cứ Luật đất đai số 45/2013/QH13;",
                "Căn cứ Luật Đất đai;",
            ],
        ),
        (
            "hoi-dong-nhan-dan-xa-luc-ba|nghi-quyet|12|2022",
            [
                "Căn cứ Nghị quyết số 12/NQ-HĐND ngày 20/12/2022 của HĐND xã Lục Ba;",
                "Căn cứ Nghị quyết 12/NQ-HĐND ngày 20/12/2022 của Hội đồng nhân dân xã;",
                "Căn cứ Nghị quyết số 12-NQ/HĐND ngày 20-12-2022 của HĐND xã;",
            ],
        ),
        (
            "uy-ban-nhan-dan-huyen-dai-tu|ke-hoach|45|2023",
            [
                "Thực hiện Kế hoạch số 45/KH-UBND ngày 10/1/2023 của UBND huyện Đại Từ;",
                "Thực hiện KH số 45/KH-UBND ngày 10/01/2023 của Uỷ ban nhân dân huyện;",
            ],
        ),
        (
            "tw|nghi-quyet|18|2017",
            [
                "Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương;",
                "Thực hiện Nghị quyết 18-NQ/TW;",
                "Thực hiện Nghị quyết số 18/NQ-TW ngày 25-10-2017;",
            ],
        ),
    ],
)
def test_spellings_of_one_act_have_one_key(key: str, spellings: list[str]) -> None:
    assert {spelling: ids(spelling) for spelling in spellings} == {
        spelling: {key} for spelling in spellings
    }


@pytest.mark.parametrize(
    "text",
    [
        # A number is given out anew each year, and by each body.
        "Căn cứ Quyết định số 318/QĐ-TTg;",
        "Căn cứ Quyết định số 318/QĐ-TTg về giá điện;",
        "Căn cứ Kế hoạch số 45/KH-UBND ngày 10/1/2023;",
    ],
)
def test_what_may_be_one_of_many_has_no_key(text: str) -> None:
    assert ids(text) == {None}


@given(st.sampled_from([act for act in legal_acts() if len(act.date) == 10]))
def test_each_known_act_is_itself(act: object) -> None:
    known = next(one for one in legal_acts() if one is act)
    year, month, day = known.date.split("-")
    dated = ids(f"Căn cứ {known.type} số {known.code} ngày {int(day)}/{int(month)}/{year};")
    assert len(dated) == 1
    assert None not in dated
