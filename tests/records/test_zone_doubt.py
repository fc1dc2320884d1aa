"""A zone that the line model finds impossible is flagged and lowers what stands in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.fields.pipeline import load_pipeline
from extractor.language.document import Zone
from extractor.language.pipeline import make_doc
from extractor.reading import read_bytes
from extractor.records.assembly import assemble
from extractor.records.model import PlanRecord

PLAN = """ỦY BAN NHÂN DÂN
XÃ PHƯỚC LỘC

Số: 31/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Phước Lộc, ngày 09 tháng 5 năm 2022

KẾ HOẠCH
Nạo vét kênh mương nội đồng năm 2022

Căn cứ Kế hoạch số 40/KH-UBND ngày 02/4/2022 của UBND huyện;
UBND xã xây dựng kế hoạch như sau:
1. Nạo vét 3 km kênh trước ngày 30/6/2022.
2. Công chức Địa chính - Nông nghiệp hướng dẫn các ấp thực hiện.
Trên đây là kế hoạch nạo vét kênh mương năm 2022./.

Nơi nhận:
- UBND huyện;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đặng Văn Thọ
"""


def record_with(zone: Zone | None) -> PlanRecord:
    """The record of the plan, with the paragraphs of a zone made doubtful."""
    nlp = load_pipeline()
    doc = nlp(make_doc(read_bytes("plan.txt", PLAN.encode()), nlp))
    paragraphs = tuple(
        replace(paragraph, zone_confidence=0.02) if paragraph.zone is zone else paragraph
        for paragraph in doc._.layout.paragraphs
    )
    doc._.layout = replace(doc._.layout, paragraphs=paragraphs)
    return assemble(doc)


def flags(record: PlanRecord) -> list[str]:
    return [flag.code for flag in record.flags]


def test_a_plan_read_well_raises_no_doubt() -> None:
    record = record_with(None)
    assert "zone-doubtful" not in flags(record)
    assert "line-model-disagrees" not in record.number.reasons


@pytest.mark.parametrize("zone", [Zone.NUMBER, Zone.PREAMBLE, Zone.SIGNATURE])
def test_doubt_is_flagged_once_with_its_lines(zone: Zone) -> None:
    record = record_with(zone)
    assert flags(record).count("zone-doubtful") == 1
    flag = next(flag for flag in record.flags if flag.code == "zone-doubtful")
    assert 1 <= len(flag.evidence) <= 3


def test_doubt_in_the_body_is_no_flag() -> None:
    assert "zone-doubtful" not in flags(record_with(Zone.BODY))


def test_values_in_doubtful_lines_lose_confidence() -> None:
    sure, doubted = record_with(None), record_with(Zone.NUMBER)
    assert doubted.number.value == sure.number.value == 31
    assert doubted.number.confidence < sure.number.confidence
    assert "line-model-disagrees" in doubted.number.reasons
    assert doubted.place.confidence == sure.place.confidence
    assert [basis.confidence for basis in record_with(Zone.PREAMBLE).legal_bases] == [
        basis.confidence for basis in sure.legal_bases
    ]
