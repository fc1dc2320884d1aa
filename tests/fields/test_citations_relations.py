"""What cited acts do to one another, and what a plan does to them."""

from __future__ import annotations

import pytest

from extractor.fields.citations.find import find_citations
from extractor.fields.citations.identity import issuer_key
from extractor.fields.citations.known import known_acts
from extractor.fields.citations.relating import relation_findings
from extractor.fields.citations.relations import stated_relations
from extractor.fields.citations.resolve import resolve
from extractor.fields.citations.unnumbered import find_unnumbered
from extractor.knowledge.legal_acts import act_relations


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "Căn cứ Nghị định số 38/2023/NĐ-CP ngày 24/6/2023 của Chính phủ sửa đổi, bổ sung một số"
            " điều của Nghị định số 27/2022/NĐ-CP ngày 19/4/2022;",
            [("38/2023/NĐ-CP", "amends", "27/2022/NĐ-CP")],
        ),
        (
            "Căn cứ Thông tư số 05/2019/TT-BNV ngày 2/5/2019 hướng dẫn thi hành Nghị định số "
            "12/2018/NĐ-CP ngày 3/2/2018 của Chính phủ;",
            [("05/2019/TT-BNV", "details", "12/2018/NĐ-CP")],
        ),
        (
            "Căn cứ Nghị định số 136/2020/NĐ-CP ngày 24/11/2020 của Chính phủ quy định chi tiết một"
            " số điều và biện pháp thi hành Luật Phòng cháy và chữa cháy;",
            [("136/2020/NĐ-CP", "details", None)],
        ),
        (
            "Thực hiện Kế hoạch số 45/KH-UBND ngày 10/1/2023 của UBND huyện về triển khai Nghị "
            "quyết số 12-NQ/HU ngày 5/1/2023 của Huyện ủy;",
            [("45/KH-UBND", "implements", "12-NQ/HU")],
        ),
        (
            "Thực hiện Công văn số 77/UBND-VP ngày 3/3/2023 của UBND huyện về việc sơ kết 3 năm "
            "thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016;",
            [("77/UBND-VP", "reviews", "05-CT/TW")],
        ),
        (
            "Căn cứ Quyết định số 12/2020/QĐ-UBND ngày 1/4/2020 được sửa đổi, bổ sung tại Quyết "
            "định số 30/2021/QĐ-UBND ngày 2/5/2021 của UBND tỉnh;",
            [("30/2021/QĐ-UBND", "amends", "12/2020/QĐ-UBND")],
        ),
        (
            "Quyết định số 30/QĐ-UBND ngày 2/5/2021 thay thế Quyết định số 12/QĐ-UBND.",
            [("30/QĐ-UBND", "replaces", "12/QĐ-UBND")],
        ),
        (
            "Kế hoạch này thay thế Kế hoạch số 22/KH-UBND ngày 5/2/2020 của UBND quận.",
            [(None, "replaces", "22/KH-UBND")],
        ),
        (
            "Căn cứ Quyết định số 12/QĐ-UBND ngày 1/4/2020; Nghị quyết số 9/NQ-HĐND ngày 2/3/2020;",
            [],
        ),
    ],
)
def test_relations_that_sentences_state(
    text: str, stated: list[tuple[str | None, str, str | None]]
) -> None:
    numbered = find_citations(text)
    cited = sorted([*numbered, *find_unnumbered(text, numbered)], key=lambda item: item.start)
    found = [
        (one.act.code if one.act else None, one.relation, one.of.code)
        for one in stated_relations(text, cited)
    ]
    assert found == stated


def test_the_title_of_the_plan_says_what_it_implements() -> None:
    text = "Triển khai Nghị quyết số 12-NQ/HU ngày 5/1/2023\nCăn cứ Nghị quyết số 12-NQ/HU;"
    cited = find_citations(text)
    (stated,) = stated_relations(text, cited, (0, text.index("\n")))
    assert (stated.act, stated.relation, stated.of.code) == (None, "implements", "12-NQ/HU")


def test_what_is_known_of_cited_acts_is_added_as_inferred() -> None:
    text = (
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Nghị định số 110/2004/NĐ-CP ngày "
        "8/4/2004 của Chính phủ về công tác văn thư;"
    )
    acts = resolve(find_citations(text), known_acts())
    found = relation_findings([], acts, ["cp|nghi-dinh|30|2020", "cp|nghi-dinh|110|2004"])
    assert [(one.relation, one.inferred, one.reason is not None) for one in found] == [
        ("replaces", True, True)
    ]
    assert relation_findings([], acts[:1], ["cp|nghi-dinh|30|2020"]) == []


def test_known_relations_run_from_later_acts_to_earlier_ones() -> None:
    assert len(act_relations()) >= 50
    for known in act_relations():
        assert known.act.date[:4] >= known.of.date[:4], known


def test_marks_behind_a_body_are_no_part_of_it() -> None:
    assert issuer_key("UBND thành phố./", {"thành phố": "thành phố Huế"}) == (
        "uy-ban-nhan-dan-thanh-pho-hue"
    )
