"""The component over a hand-made layout, and the real plans where they exist."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc
from zoned import run, zoned

from extractor.fields.citations import code_key, find_citations
from extractor.fields.citations import component as _component  # noqa: F401
from extractor.fields.findings import CitationFinding, IssuerFinding, ValueFinding
from extractor.language.document import Layout, Paragraph, Zone

PARAGRAPHS = [
    (Zone.NUMBER, "Số: 12/KH-UBND"),
    (Zone.TYPE, "KẾ HOẠCH"),
    (Zone.TITLE, "Thực hiện Nghị quyết số 5/NQ-HĐND về dân số"),
    (Zone.PREAMBLE, "Căn cứ Luật Dân số năm 2025;"),
    (Zone.PREAMBLE, "Căn cứ Nghị quyết số 5/NQ-HĐND ngày 2/3/2024 của HĐND huyện về dân số;"),
    (Zone.PREAMBLE, "Thực hiện Kế hoạch số 9/KH-UBND ngày 1/4/2024 của UBND tỉnh về triển khai "
     "Quyết định số 88/QĐ-TTg ngày 5/1/2024 của Thủ tướng Chính phủ;"),
    (Zone.BODY, "1. Mục tiêu theo Nghị quyết số 5/NQ-HĐND"),
    (Zone.ANNEX, "(Kèm theo Kế hoạch số 12/KH-UBND ngày 6/4/2024 của UBND huyện)"),
]  # fmt: skip


def _extend() -> None:
    for name in ("layout", "findings"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)


@pytest.fixture(scope="module")
def doc() -> Doc:
    _extend()
    nlp = spacy.blank("xx")
    nlp.add_pipe("plan_citations")
    text = "\n".join(words for _, words in PARAGRAPHS)
    paragraphs, start = [], 0
    for index, (zone, words) in enumerate(PARAGRAPHS):
        paragraphs.append(
            Paragraph(index, start, start + len(words), zone, heading=zone is Zone.BODY)
        )
        start += len(words) + 1
    made = nlp.make_doc(text)
    made._.layout = Layout(tuple(paragraphs), (), ())
    made._.findings = {
        "code": (ValueFinding(value="12/KH-UBND", spans=((4, 14),), confidence=1.0),),
        "issued_on": (ValueFinding(value="2024-04-06", spans=((4, 14),), confidence=1.0),),
        "issuer": (
            IssuerFinding(
                name="UBND huyện Mai Sơn", unit="huyện Mai Sơn", province="tỉnh Sơn La",
                spans=((0, 1),), confidence=1.0,
            ),
        ),
    }  # fmt: skip
    return nlp.get_pipe("plan_citations")(made)


def _findings(doc: Doc, field: str) -> tuple[CitationFinding, ...]:
    return doc._.findings[field]  # type: ignore[no-any-return]


def test_legal_bases(doc: Doc) -> None:
    bases = _findings(doc, "legal_bases")
    assert [(b.relation, b.doc_type, b.code, b.date) for b in bases] == [
        ("Căn cứ", "Luật", None, "2025"),
        ("Căn cứ", "Nghị quyết", "5/NQ-HĐND", "2024-03-02"),
        ("Thực hiện", "Kế hoạch", "9/KH-UBND", "2024-04-01"),
    ]
    assert bases[2].legal_id == "uy-ban-nhan-dan-tinh-son-la|ke-hoach|9|2024"
    assert len(doc.spans["legal_bases"]) == 3


def test_citations_hold_every_place(doc: Doc) -> None:
    citations = {c.code: c for c in _findings(doc, "citations") if c.code}
    assert set(citations) == {"5/NQ-HĐND", "9/KH-UBND", "88/QĐ-TTg"}
    assert len(citations["5/NQ-HĐND"].spans) == 3
    assert citations["5/NQ-HĐND"].date == "2024-03-02"
    assert "nested" in citations["88/QĐ-TTg"].reasons
    for finding in citations.values():
        assert all("/" in doc.text[start:end] for start, end in finding.spans)
        assert 0.5 < finding.confidence <= 0.99


def _gold(shared: Path) -> list[tuple[dict[str, Any], str]]:
    pairs = []
    for path in sorted((shared / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        source = shared / "plans" / "seeds" / f"{gold['doc']}.txt"
        if source.exists():
            pairs.append((gold, source.read_text("utf-8")))
    return pairs


def test_codes_of_real_plans(shared: Path) -> None:
    for gold, text in _gold(shared):
        own = f"{gold['number']}/{gold['symbol']}" if gold["number"] else None
        found = {code_key(c.code or "") for c in find_citations(text, own, gold["issued_on"])}
        assert found == {code_key(code) for code in gold["citations"]}


SECTIONS = [
    ("I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", 2),
    ("1. Căn cứ pháp lý", 2),
    ("I. CƠ SỞ PHÁP LÝ", 2),
    ("I. MỤC ĐÍCH, YÊU CẦU", 0),
    ("I. Căn cứ kết quả rà soát hộ nghèo năm 2023", 0),
]


@pytest.mark.parametrize(("heading", "count"), SECTIONS)
def test_a_first_section_of_bases_is_read_without_verbs(heading: str, count: int) -> None:
    lines = [
        (Zone.TYPE, "KẾ HOẠCH"),
        (Zone.TITLE, "Khám sức khỏe học sinh"),
        (Zone.BODY, heading),
        (Zone.BODY, "- Nghị định số 8/2020/NĐ-CP ngày 1/2/2020 của Chính phủ;"),
        (Zone.BODY, "- Tình hình thực tế của đơn vị;"),
        (Zone.BODY, "- Khoản 1 Điều 3 Thông tư số 9/2021/TT-BYT ngày 4/5/2021 của Bộ Y tế."),
        (Zone.BODY, ("2. " if heading[0] == "1" else "II. ") + "NỘI DUNG"),
        (Zone.BODY, "- Thực hiện Quyết định số 77/QĐ-UBND ngày 6/7/2022 của UBND huyện."),
    ]
    bases = run(zoned(lines), "plan_citations")._.findings["legal_bases"]
    assert [basis.relation for basis in bases] == ["Căn cứ"] * count
    assert [basis.code for basis in bases] == ["8/2020/NĐ-CP", "9/2021/TT-BYT"][:count]
