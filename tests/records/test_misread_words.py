"""A spoilt text: values as meant, quotes as on the page, and a flag that tells of it."""

from __future__ import annotations

import pytest

from extractor.reading import read_bytes
from extractor.records.extract import extract_document
from extractor.records.model import PlanRecord

PLAN = """\
ỦY BAN NHÂN DÃN
XÃ TÂN LẬP
Số: l2/XH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Tân Lậq, ngày 1O tháng 3 năm 20Z2

KẾ HOẠCH
Nâng cao thu nhập của người dân xã Tân Lập năm 2022

Căn cứ Nghị quyềt số 05-NQ/ĐU ngày 05/1/2022 cùa Đảng ủy xã, Ủy ban nhân dân xã xây dựng kếhoạch:

I. MỤC TIÊU
- Thu nhập bình quân đầu người đạt 60 trệu đồng/năm trở lên.
- Giảm tỷ lệ hộ nghéo xuống còn 2%.

Il. TÔ CHỨC THỰC HIỆN
1. Công chức Ðịa chính xã: tharn mưu Ủy ban nhân dân xã triển khai tbực hiện.
Z. Hội Nông dàn xã: vận dộng hội viên thi đua sản xuất, báo cáo kết quả trưởc ngày 3O/11/2022.
3. Ban Công an xã: phối hợp thục hiện.

Nơi nhận:
- Như mục II;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Tám
"""


@pytest.fixture(scope="module")
def record() -> PlanRecord:
    return extract_document(read_bytes("spoilt.txt", PLAN.encode()))


def test_values_are_as_meant(record: PlanRecord) -> None:
    assert record.issuer.name == "Ủy ban nhân dân xã Tân Lập"
    assert record.code.value == "12/KH-UBND"
    assert record.issued_on.value == "2022-03-10"
    assert [(one.value, one.unit) for one in record.targets] == [(60e6, "đồng/năm"), (2.0, "%")]
    assert [(one.doc_type, one.code) for one in record.legal_bases] == [("Nghị quyết", "05-NQ/ĐU")]
    assert "2022-11-30" in {one.end for one in record.deadlines}


def test_quotes_are_as_on_the_page(record: PlanRecord) -> None:
    assert record.text is not None
    assert "60 trệu đồng" in record.text
    spans = [
        *record.issued_on.evidence,
        *(span for one in record.targets for span in one.evidence),
        *(span for one in record.assignments for span in one.evidence),
    ]
    assert all(record.text[span.start : span.end] == span.text for span in spans)
    units = {one.unit.name: one.task for one in record.assignments}
    assert units["Hội Nông dàn xã"].startswith("vận dộng hội viên thi đua sản xuất")


def test_a_flag_tells_of_it(record: PlanRecord) -> None:
    [flag] = [flag for flag in record.flags if flag.code == "words-misread"]
    assert "“DÃN” as “DÂN”" in flag.message
    assert flag.evidence[0].text == "DÃN"


def test_a_clean_text_has_none() -> None:
    clean = PLAN.replace("trệu", "triệu")[: PLAN.index("CỘNG")].replace("DÃN", "DÂN")
    flags = extract_document(read_bytes("clean.txt", clean.encode())).flags
    assert "words-misread" not in {flag.code for flag in flags}
