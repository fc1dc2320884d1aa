"""The record of a plan from its facts, with words of its own so that every value is grounded."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from corpora.province.facts import MERGER_YEAR, PlanFacts, facts
from extractor.knowledge.legal_acts import legal_acts
from extractor.records.model import PlanRecord

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = "0.1.0"
BASES, CITATIONS = 2, 4
LINE = 14.0
"""Points from line to line."""


def records(documents: int, start: int = 0, version: str = VERSION) -> Iterator[PlanRecord]:
    """The records of so many plans, from plan ``start`` on, as ``version`` of the program read."""
    return (record(facts(index), version) for index in range(start, start + documents))


def record(plan: PlanFacts, version: str = VERSION) -> PlanRecord:
    """The validated record of a plan."""
    page = _Page()
    where = plan.commune
    data: dict[str, Any] = {"extractor_version": version}
    data["issuer"] = _issuer(plan, page)
    if plan.number is not None:
        data["number"] = page.value(plan.number, f"Số: {plan.code}")
        data["code"] = page.again(plan.code)
        data["symbol"] = page.again("KH-UBND")
    if plan.issued_on is not None:
        data["issued_on"] = page.value(
            plan.issued_on, f"{plan.unit[3:]}, {_spoken(plan.issued_on)}"
        )
        data["place"] = page.again(plan.unit[3:])
    data["doc_type"] = page.value("Kế hoạch", "KẾ HOẠCH")
    title = f"Thực hiện công tác {plan.theme} trên địa bàn {plan.unit} năm {plan.year}"
    data["title"] = page.value(title, title)
    data["period"] = page.value(f"{plan.year}-01-01/{plan.year}-12-31", f"năm {plan.year}")
    data |= _acts(plan, page) | _commitments(plan, page) | _work(plan, page)
    data["signatory"] = page.item(
        f"CHỦ TỊCH\n{_person(plan)}", name=_person(plan), title="Chủ tịch", authority="TM."
    )
    data["recipients"] = [
        page.value(name, f"- {name};") for name in (f"UBND {where.district}", "Lưu: VT")
    ]
    data["flags"] = _flags(plan)
    data["text"] = "".join(page.lines)
    data["source"] = {
        "name": f"{where.code}_{plan.year}_{plan.index:06d}.pdf",
        "sha256": hashlib.sha256(f"plan {plan.index}".encode()).hexdigest(),
        "media_type": "application/pdf",
        "bytes": 80_000 + plan.index % 50_000,
        "pages": 2,
        "text_origin": "ocr" if plan.index % 4 == 0 else "text_layer",
        "ocr_confidence": 0.93 if plan.index % 4 == 0 else None,
        "page_reading": [{"page": page, "origin": "text_layer"} for page in (1, 2)],
    }
    return PlanRecord.model_validate(data)


def _issuer(plan: PlanFacts, page: _Page) -> dict[str, Any]:
    where = plan.commune
    current = {
        "name": where.current_name,
        "code": where.current_code,
        "key": f"{where.current_code}@{MERGER_YEAR}",
        "province": where.province,
    }
    key = current["key"] if plan.merged else f"{where.code}@{MERGER_YEAR - 1}"
    unit = {
        "name": plan.unit,
        "code": where.current_code if plan.merged else where.code,
        "key": key,
        "district": None if plan.merged else where.district,
        "province": where.province,
        "current": current,
        "current_units": [current],
    }
    above = where.province if plan.merged else where.district
    return page.item(
        f"ỦY BAN NHÂN DÂN\n{plan.unit.upper()}",
        name=f"Ủy ban nhân dân {plan.unit}",
        key=f"UBND|{key}",
        body="UBND",
        level="commune",
        unit=unit,
        province=where.province,
        superior={
            "name": f"Ủy ban nhân dân {above}",
            "body": "UBND",
            "level": "province" if plan.merged else "district",
        },
    )


def _acts(plan: PlanFacts, page: _Page) -> dict[str, Any]:
    known = legal_acts()
    chosen = [known[(plan.index * 7 + n * 31) % len(known)] for n in range(CITATIONS)]
    cited = [
        page.item(
            f"Căn cứ {act.type} số {act.code} của {act.issuer};",
            doc_type=act.type,
            code=act.code,
            date=act.date or None,
            issuer=act.issuer,
            title=act.title,
            legal_id=f"{act.code}|{act.date}",
        )
        for act in chosen
    ]
    if plan.follows is not None:
        earlier = facts(plan.follows)
        issuer = f"Ủy ban nhân dân {earlier.unit}"
        cited[-1] = page.item(
            f"tiếp tục Kế hoạch số {earlier.code} {_spoken(earlier.issued_on or '')} của {issuer}.",
            doc_type="Kế hoạch",
            code=earlier.code,
            date=earlier.issued_on,
            issuer=issuer,
            legal_id=f"{earlier.code}|{earlier.issued_on}|{earlier.commune.code}|{earlier.merged}",
        )
    return {
        "legal_bases": [act | {"relation": "Căn cứ"} for act in cited[:BASES]],
        "citations": cited,
    }


def _commitments(plan: PlanFacts, page: _Page) -> dict[str, Any]:
    goals = [(goal, goal.value) for goal in plan.goals]
    if plan.contradicts_itself:
        goals[-1] = (plan.goals[0], plan.goals[0].value / 2)
    return {
        "targets": [
            page.item(
                f"- {goal.indicator.label} đạt {value:g}% trở lên;",
                indicator=goal.indicator.label,
                indicator_id=goal.indicator.id,
                comparator=">=",
                value=value,
                unit="%",
                due=goal.due,
            )
            for goal, value in goals
        ],
        "criteria": [
            page.item(f"- Tiêu chí số {number};", number=number, name=f"Tiêu chí {number}")
            | {"status": status, "set": "NTM2022" if plan.year >= 2022 else "NTM2016"}
            for number, status in plan.criteria
        ],
        "funding": [page.item("Kinh phí từ ngân sách xã.", text="Kinh phí từ ngân sách xã.")],
    }


def _work(plan: PlanFacts, page: _Page) -> dict[str, Any]:
    return {
        "assignments": [
            page.item(
                f"{task.actor}: rà soát, báo cáo kết quả phần việc {n + 1} trước {task.due};",
                unit={"name": task.actor, "unit_id": task.actor_id},
                role=task.role,
                task=f"rà soát, báo cáo kết quả phần việc {n + 1}",
                due=task.due,
            )
            | ({"with": ["các thôn", "Hội Nông dân"]} if n == 0 else {})
            for n, task in enumerate(plan.tasks)
        ],
        "deadlines": [
            page.item(f"trước {task.due}", text=f"trước {task.due}", kind="before", end=task.due)
            | {"action": "báo cáo kết quả"}
            for task in plan.tasks[:2]
        ],
    }


def _flags(plan: PlanFacts) -> list[dict[str, str]]:
    flags = []
    if plan.number is None:
        flags.append({"code": "number-blank", "message": "Số văn bản để trống."})
    if plan.issued_on is None:
        flags.append({"code": "date-blank", "message": "Ngày ban hành để trống."})
    return flags


def _person(plan: PlanFacts) -> str:
    return f"Nguyễn Văn {plan.commune.name.split()[-1]}"


def _spoken(date: str) -> str:
    year, month, day = date.split("-")
    return f"ngày {day} tháng {month} năm {year}"


class _Page:
    """The text as it grows, a line for each value."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.length = 0
        self.last: dict[str, Any] = {}

    def span(self, words: str) -> dict[str, Any]:
        """Write a line and say where it stands."""
        top = 60 + LINE * (len(self.lines) % 50)
        self.last = {
            "page": 1 if len(self.lines) < 24 else 2,
            "start": self.length,
            "end": self.length + len(words),
            "text": words,
            "boxes": [[85.0, top, 90.0 + 5 * len(words), top + 12]],
        }
        self.lines.append(words + "\n")
        self.length += len(words) + 1
        return self.last

    def item(self, words: str, **fields: Any) -> dict[str, Any]:
        """An item read from a line of its own."""
        return fields | {"evidence": [self.span(words)], "confidence": 0.93}

    def value(self, value: object, words: str) -> dict[str, Any]:
        """A value read from a line of its own."""
        return self.item(words, value=value)

    def again(self, value: object) -> dict[str, Any]:
        """A value read from the line written last."""
        return {"value": value, "evidence": [self.last], "confidence": 0.93}
