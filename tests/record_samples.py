"""Hand-made records for the tests of the database."""

from __future__ import annotations

import hashlib
from typing import Any

from extractor.records.model import PlanRecord


def span(text: str = "lời văn", start: int = 0, page: int = 1) -> dict[str, Any]:
    return {
        "page": page,
        "start": start,
        "end": start + len(text),
        "text": text,
        "boxes": [[70.5, 90.0, 300.25, 104.0]],
    }


def read(value: Any, confidence: float = 0.9) -> dict[str, Any]:
    return {"value": value, "evidence": [span(str(value))], "confidence": confidence}


def sha256(seed: str) -> str:
    return hashlib.sha256(seed.encode()).hexdigest()


def record_data(
    seed: str = "a", commune: str = "xã Suối Mây", income: float = 62e6
) -> dict[str, Any]:
    """A record with something in every field, for an invented commune."""
    return {
        "extractor_version": "0.1.0",
        "text": f"Kế hoạch {seed} của {commune}\nlời văn",
        "source": {
            "name": f"{seed}.pdf",
            "sha256": sha256(seed),
            "media_type": "application/pdf",
            "bytes": 1200,
            "pages": 2,
            "text_origin": "mixed",
            "ocr_confidence": 0.93,
            "page_reading": [
                {"page": 1, "origin": "text_layer", "reason": "lớp chữ tốt"},
                {"page": 2, "origin": "ocr", "reason": "ảnh", "confidence": 0.93},
            ],
            "signatures": [{"organisation": "UBND", "signed_at": "2024-01-22T08:00:00+07:00"}],
        },
        "doc_type": read("Kế hoạch"),
        "number": read(12),
        "symbol": read("KH-UBND"),
        "code": read("12/KH-UBND"),
        "place": read("Suối Mây"),
        "issued_on": read("2024-01-22"),
        "title": read("Xây dựng nông thôn mới năm 2024"),
        "period": read("2024-01-01/2024-12-31"),
        "issuer": {
            "name": f"Ủy ban nhân dân {commune}",
            "body": "UBND",
            "level": "commune",
            "unit": {
                "name": commune,
                "code": "99001",
                "district": "huyện Núi Xanh",
                "province": "tỉnh Sông Lam",
                "current": {"name": "xã Mây Mới", "code": "99100", "province": "tỉnh Sông Lam"},
            },
            "province": "tỉnh Sông Lam",
            "evidence": [span("UBND XÃ"), span("xã", 9)],
            "confidence": 0.8,
            "reasons": ["header", "place agrees"],
        },
        "issued_with": {"doc_type": "Quyết định", "code": "9/QĐ-UBND", "date": "2024-01-22"},
        "signatory": {"name": "Lò Văn Mẫu", "title": "Chủ tịch", "authority": "TM."},
        "recipients": [read("Như trên"), read("Lưu: VT")],
        "legal_bases": [
            {
                "relation": "Căn cứ",
                "doc_type": "Quyết định",
                "code": "318/QĐ-TTg",
                "date": "2022-03-08",
                "issuer": "Thủ tướng Chính phủ",
                "legal_id": "qd-318-ttg-2022",
                "pin": {"article": "1", "clause": "2", "point": None},
                "evidence": [span("Quyết định số 318/QĐ-TTg")],
                "confidence": 0.99,
            }
        ],
        "citations": [
            {
                "code": "318/QĐ-TTg",
                "legal_id": "qd-318-ttg-2022",
                "evidence": [span("318"), span("318", 40)],
            },
            {"doc_type": "Công văn", "code": "7/CV-NN", "evidence": [span("7/CV-NN")]},
        ],
        "act_relations": [
            {
                "act": None,
                "relation": "implements",
                "of": {
                    "legal_id": "qd-318-ttg-2022",
                    "doc_type": "Quyết định",
                    "code": "318/QĐ-TTg",
                    "date": "2022-03-08",
                    "issuer": "Thủ tướng Chính phủ",
                },
                "evidence": [span("thực hiện Quyết định số 318/QĐ-TTg")],
                "confidence": 0.85,
            }
        ],
        "targets": [
            {
                "indicator": "thu nhập bình quân đầu người",
                "indicator_id": "eco.income_per_capita",
                "comparator": ">=",
                "value": income,
                "unit": "đồng",
                "due": "2024-12-31",
                "criterion": 10,
                "evidence": [span("thu nhập bình quân đạt 62 triệu đồng", page=2)],
                "confidence": 0.9,
            },
            {
                "indicator": "số tiêu chí đạt",
                "value": 14,
                "of": 19,
                "unit": "tiêu chí",
                "evidence": [span("14/19")],
            },
        ],
        "criteria": [
            {
                "number": 14,
                "name": "Giáo dục",
                "status": "planned",
                "set": "commune-2022",
                "level": "commune",
                "provincial_set": "uy-ban-nhan-dan-tinh-song-lam|quyet-dinh|31|2022",
                "evidence": [span("14")],
            }
        ],
        "assignments": [
            {
                "unit": {"name": "Công chức Địa chính", "unit_id": "cc.dia_chinh", "type": "staff"},
                "role": "lead",
                "with": ["Hội Nông dân", "các thôn"],
                "task": "rà soát quy hoạch",
                "product": "báo cáo",
                "due": "2024-06",
                "evidence": [span("rà soát quy hoạch")],
            }
        ],
        "deadlines": [
            {
                "text": "trước 30/6/2024",
                "kind": "before",
                "end": "2024-06-30",
                "action": "rà soát",
                "evidence": [span("30/6")],
            },
            {
                "text": "hằng tháng",
                "kind": "recurring",
                "recurrence": "FREQ=MONTHLY",
                "evidence": [span("hằng tháng")],
            },
        ],
        "funding": [
            {
                "text": "ngân sách xã 50 triệu",
                "amount": 5e7,
                "source": "ngân sách xã",
                "evidence": [span("50")],
            }
        ],
        "flags": [
            {
                "code": "low-ocr-confidence",
                "message": "Trang 2 mờ.",
                "evidence": [span("mờ", page=2)],
            }
        ],
    }


def record(seed: str = "a", **changes: Any) -> PlanRecord:
    """A valid record; ``commune`` and ``income`` go into it, other changes replace fields."""
    made = {name: changes.pop(name) for name in ("commune", "income") if name in changes}
    return PlanRecord.model_validate(record_data(seed, **made) | changes)
