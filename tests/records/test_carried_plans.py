"""A decision and the plan it issues in one file: known by the decision, read through the plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.records.extract import extract_file
from extractor.records.model import PlanRecord

ACT = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 412/QĐ-UBND

Lai Châu, ngày 5 tháng 3 năm 2021

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch trồng rừng năm 2021

ỦY BAN NHÂN DÂN TỈNH LAI CHÂU

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Phát triển nông thôn,

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng rừng năm 2021.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT, NN.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lò Văn Pâng

"""
ATTACHED = "(Kèm theo Quyết định số 412/QĐ-UBND ngày 05 tháng 3 năm 2021 của UBND tỉnh Lai Châu)\n"
BODY = """
I. MỤC TIÊU
1. Trồng mới 250 ha rừng trong năm 2021.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Phát triển nông thôn: chủ trì, hướng dẫn các huyện trồng rừng trong vòng
30 ngày kể từ ngày ban hành.
"""
HEADS = {
    "a type line and the act named below": "KẾ HOẠCH\nTrồng rừng năm 2021\n" + ATTACHED,
    "a type line alone": "KẾ HOẠCH\nTrồng rừng năm 2021\n",
    "type and title on one line": "KẾ HOẠCH TRỒNG RỪNG NĂM 2021\n" + ATTACHED,
}


def read(folder: Path, text: str) -> PlanRecord:
    path = folder / "filed.txt"
    path.write_text(text, encoding="utf-8")
    return extract_file(path)


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_plan_behind_its_decision(tmp_path: Path, head: str) -> None:
    record = read(tmp_path, ACT + head + BODY)
    assert record.doc_type.value == "Quyết định"
    assert (record.number.value, record.symbol.value) == (412, "QĐ-UBND")
    assert record.issued_on.value == "2021-03-05"
    assert [target.value for target in record.targets] == [250]
    assert record.issued_with is not None
    assert (record.issued_with.doc_type, record.issued_with.code, record.issued_with.date) == (
        "Quyết định",
        "412/QĐ-UBND",
        "2021-03-05",
    )
    assert record.issuer.name == "Ủy ban nhân dân tỉnh Lai Châu"
    assert record.signatory.name == "Lò Văn Pâng"
    assert [entry.value for entry in record.recipients] == ["Như Điều 3", "Lưu: VT, NN"]


def test_its_deadlines_run_from_the_day_of_the_decision(tmp_path: Path) -> None:
    record = read(tmp_path, ACT + HEADS["a type line alone"] + BODY)
    assert "2021-04-04" in [deadline.end for deadline in record.deadlines]


def test_a_decision_alone_stays_a_decision(tmp_path: Path) -> None:
    record = read(tmp_path, ACT)
    assert record.doc_type.value == "Quyết định"
    assert record.number.value == 412
    assert record.issued_with is None
