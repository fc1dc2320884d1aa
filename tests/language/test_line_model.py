"""The line model is current, agrees with clean rules, and doubts what is wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from extractor.language.composition import compose
from extractor.language.document import Zone
from extractor.language.line_model import judge, judge_with, judgement
from extractor.language.lines import Item, items_of
from extractor.language.zones import decode
from extractor.reading import read_bytes

PROJECT = Path(__file__).resolve().parents[2]
if str(PROJECT) not in sys.path:
    sys.path.append(str(PROJECT))

PLAN = """UBND XÃ BÌNH HÒA
BAN CHỈ HUY PHÒNG THỦ
Số: 14/KH-BCH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Hòa, ngày 04 tháng 3 năm 2021

KẾ HOẠCH
Tổ chức diễn tập phòng, chống thiên tai năm 2021

Căn cứ Kế hoạch số 20/KH-UBND ngày 15/01/2021 của UBND huyện Tây Hòa;
Ban Chỉ huy xây dựng kế hoạch diễn tập như sau:

I. MỤC ĐÍCH
1. Nâng cao khả năng chỉ huy, điều hành của các thôn khi có bão.
2. Bảo đảm an toàn tuyệt đối về người và tài sản.
II. TỔ CHỨC THỰC HIỆN
1. Công an xã giữ trật tự tại khu vực diễn tập.
2. Trạm Y tế bố trí tổ cấp cứu, cơ số thuốc trước ngày 20/4/2021.
Trên đây là kế hoạch diễn tập của Ban Chỉ huy./.

Nơi nhận:
- UBND huyện (b/c);
- Các thôn;
- Lưu: VT.

TRƯỞNG BAN
Lê Hữu Phước
"""
HEAD = (Zone.ISSUER, Zone.MOTTO, Zone.NUMBER, Zone.PLACE_DATE, Zone.TYPE, Zone.TITLE)


def items() -> list[Item]:
    return items_of(read_bytes("plan.txt", PLAN.encode()))


def test_clean_zones_are_believed() -> None:
    lines = items()
    judged = judge(lines, decode(lines))
    assert len(judged) == len(lines)
    assert all(probability is not None and probability > 0.5 for probability in judged)


@pytest.mark.parametrize("wrong", [*HEAD, Zone.RECIPIENTS, Zone.SIGNATURE, Zone.PREAMBLE])
def test_wrong_zones_are_doubted(wrong: Zone) -> None:
    lines = items()
    true = decode(lines)
    judged = judge(lines, [wrong] * len(lines))
    others = [found for found, zone in zip(judged, true, strict=True) if zone is not wrong]
    assert all(found is not None and found < 0.35 for found in others)
    assert sum(found < 0.1 for found in others) >= 0.9 * len(others)


def test_paragraphs_carry_the_judgement() -> None:
    paragraphs = compose(read_bytes("plan.txt", PLAN.encode())).layout.paragraphs
    assert all((paragraph.zone_confidence or 0) > 0.5 for paragraph in paragraphs)


def test_no_model_no_judgement(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(judgement, "MODEL", tmp_path / "none.crf")
    lines = items()
    assert judge(lines, decode(lines)) == [None] * len(lines)
    assert judge([], []) == []


def test_model_is_small() -> None:
    assert judgement.MODEL.stat().st_size < 200_000


@pytest.mark.slow
def test_packaged_model_is_current() -> None:
    """A model trained anew judges the sample plans as the packaged one does."""
    from underthesea_core import CRFTagger

    from corpora.train_line_model import documents
    from extractor.language.line_model import fit

    known = documents()
    fresh = CRFTagger.from_model(fit(known))
    differing = compared = agreeing = clean = 0
    for document in known[::7]:
        packaged = judge(document.items, document.zones)
        for before, now in zip(
            packaged, judge_with(fresh, document.items, document.zones), strict=True
        ):
            compared += 1
            differing += abs((before or 0) - (now or 0)) > 0.1
        if document.style.endswith("clean"):
            found = decode(document.items)
            clean += len(found)
            agreeing += sum((p or 0) > 0.5 for p in judge(document.items, found))
    assert differing < 0.01 * compared, "run python -m corpora.train_line_model"
    assert agreeing > 0.95 * clean
