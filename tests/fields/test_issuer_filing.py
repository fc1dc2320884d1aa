"""The entry "Lưu" tells whose files keep the plan, and so whose plan it is."""

from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.fields.issuer.filing import filed_with
from extractor.language.document import Zone


@pytest.mark.parametrize(
    ("entry", "keys"),
    [
        ("- Lưu: VPĐU.", {"ĐU"}),
        ("- Lưu: VPHU.", {"HU"}),
        ("- Lưu VPTU", {"TU"}),
        ("- Lưu Văn phòng Tỉnh ủy.", {"TU", "VP"}),
        ("- Lưu: VT-UBND.", {"UBND"}),
        ("Lưu VP/UBND xã", {"UBND", "VP"}),
        ("- Lưu: VTUB.", {"UBND"}),
        ("- Lưu: VP HĐND&UBND", {"UBND", "HĐND", "VP"}),
        ("Lưu: HPN", {"HLHPN"}),
        ("- Lưu: VPHND", {"HND"}),
        ("Như trên; Lưu: MTTQ", {"MTTQ"}),
        ("- Lưu: VT, TTYT.", {"TTYT"}),
        ("- Lưu: VT.", set()),
        ("- Lưu: VT, KSTT (2b).", set()),
        ("Lưu trữ thuộc Văn phòng Tỉnh ủy", set()),
        ("Như Điều 3", set()),
        ("", set()),
    ],
)
def test_whose_files_keep_the_plan(entry: str, keys: set[str]) -> None:
    assert filed_with([entry]) == keys


def test_the_files_confirm_the_head() -> None:
    head = [(Zone.ISSUER, "ĐẢNG ỦY XÃ TÂN PHÚ")]
    alone, filed = (
        run(zoned([*head, *entry]), "plan_issuer")._.findings["issuer"][0]
        for entry in ([], [(Zone.RECIPIENTS, "- Lưu: VPĐU.")])
    )
    assert filed.confidence > alone.confidence
    assert "filed-so" in filed.reasons


def test_without_head_and_number_the_files_tell_which_body_named_is_meant() -> None:
    lines = [
        (Zone.BODY, "UBND xã Tân Phú xây dựng quỹ. Đảng ủy xã Tân Phú ban hành Kế hoạch này."),
        (Zone.RECIPIENTS, "- Lưu: VPĐU."),
    ]
    found = run(zoned(lines), "plan_issuer")._.findings["issuer"][0]
    assert found.name == "Đảng ủy xã Tân Phú"
