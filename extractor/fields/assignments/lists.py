"""Tasks written as labelled items: "- Đơn vị chủ trì: Sở X. - Thời gian: …" below the task."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.fields.assignments.model import Duty
from extractor.fields.assignments.units import opens_with_unit, read_unit
from extractor.fields.findings import Offsets
from extractor.knowledge.text import fold_aligned
from extractor.language.document import Layout, Paragraph, Zone

_WHO = r"(?:co quan|don vi|bo phan|phong|ban|nguoi|ca nhan|to chuc|dia phuong|nganh|luc luong)"
_LEAD = re.compile(
    rf"{_WHO}?[\s,]*(?:{_WHO}[\s,]*)*(?P<role>chu tri|thuc hien|tham muu|phu trach|dau moi"
    r"|chiu trach nhiem|to chuc thuc hien|duoc phan cong|phan cong(?: thuc hien| cho)?)"
    r"(?: (?:chu tri|thuc hien|chinh|tham muu|trien khai|trinh|xay dung))*"
    r"(?: \([^()]{3,20}\))?\s*:\s*"
)
_IN_BRACKETS = re.compile(
    r"\((?:giao )?(?P<unit>[^()]{4,120}?) (?P<role>chu tri|thuc hien|tham muu|phu trach"
    r"|la co quan chu tri|la don vi chu tri)(?: thuc hien)?"
    r"(?:[,;]? (?:va )?phoi hop [^()]{4,160})?\W{0,3}\)"
)
_PARTNER = re.compile(
    rf"{_WHO}?[\s,]*(?:{_WHO}[\s,]*)*(?:phoi hop|cung thuc hien)(?: thuc hien)?\s*:\s*"
)
_TASK = re.compile(
    r"(?:(?:ten |noi dung )?(?:nhiem vu|cong viec)|noi dung(?: thuc hien)?|hoat dong)"
    r"(?: so)?(?: \d{1,2})?\s*[:.]\s*"
)
_NEXT_LABEL = re.compile(
    rf"[;.,]\s*(?:{_WHO}\s+)?(?:phoi hop|thoi gian|kinh phi|san pham)[^:;.,]*:"
)
_ROLE_SAID = re.compile(r"(?:chu tri|phoi hop|tham muu|co trach nhiem|chiu trach nhiem)\b")
_LABEL = re.compile(r"[^:]{3,40}:")
# Between a task and who does it: "a) Phân công thực hiện".
_SHARED_OUT = re.compile(
    r"(?:phan cong(?: to chuc)?(?: thuc hien| nhiem vu)?|(?:to chuc|trach nhiem|don vi|co quan)"
    r" thuc hien)\W*"
)
_ROLES = {"tham muu": "advise", "chu tri": "lead", "dau moi": "lead"}


def listed_duties(layout: Layout, text: str) -> Iterator[Duty]:
    """One duty for each labelled lead unit; the task is the labelled task or the item above."""
    for paragraph in layout.in_zone(Zone.BODY, Zone.ANNEX):
        if paragraph.table is not None:
            continue
        folded = fold_aligned(text[paragraph.content_start : paragraph.end])
        match = _LEAD.match(folded)
        if match is not None:
            yield from _labelled(layout, paragraph, text, match)
        elif (match := _IN_BRACKETS.search(folded)) is not None:
            yield from _bracketed(paragraph, text, match)


def _labelled(
    layout: Layout, paragraph: Paragraph, text: str, match: re.Match[str]
) -> Iterator[Duty]:
    begin = paragraph.content_start + match.end()
    task = _task_of(layout, paragraph, text)
    holds_tasks = paragraph.heading and bool(layout.children(paragraph.index))
    if task is None or holds_tasks or not opens_with_unit(text[begin : paragraph.end]):
        return
    unit = _trim(text, begin, begin + _name_length(text[begin : paragraph.end]))
    role = _ROLES.get(match.group("role"), "implement")
    yield Duty(unit, task, role, "list", partners=_partners(layout, paragraph, text))


def _name_length(words: str) -> int:
    """How far the unit behind a label goes: to the next label, or to a role it is said to have."""
    labelled = _NEXT_LABEL.search(fold_aligned(words))
    words = words[: labelled.start()] if labelled else words
    named = read_unit(words)
    if named is not None and _ROLE_SAID.match(fold_aligned(words[named.rest :])):
        return named.end
    return len(words)


def _bracketed(paragraph: Paragraph, text: str, match: re.Match[str]) -> Iterator[Duty]:
    """The task stands before the bracket: "Trồng 100 cây (Đoàn xã chủ trì)"."""
    begin = paragraph.content_start
    unit = (begin + match.start("unit"), begin + match.end("unit"))
    task = _trim(text, begin, begin + match.start())
    if task[1] <= task[0] or read_unit(text[slice(*task)], whole=True):
        return  # "Ban Giám hiệu (đồng chí Phó Hiệu trưởng phụ trách)" says who answers for a unit
    if opens_with_unit(text[slice(*unit)]):
        role = (
            "lead" if match["role"].endswith("chu tri") else _ROLES.get(match["role"], "implement")
        )
        yield Duty(unit, task, role, "list")


def _task_of(layout: Layout, paragraph: Paragraph, text: str) -> Offsets | None:
    """The labelled task nearest above among its siblings, else the prose, else the item above."""
    siblings = layout.children(paragraph.parent)
    for sibling in reversed(siblings):
        label = _TASK.match(fold_aligned(text[sibling.content_start : sibling.end]))
        if label is not None and sibling.index < paragraph.index:
            return _trim(text, sibling.content_start + label.end(), sibling.end)
    if paragraph.parent is None:
        return None
    prose = [
        sibling
        for sibling in siblings
        if sibling.index < paragraph.index
        and sibling.marker is None
        and not _LABEL.match(text[sibling.content_start : sibling.end])
    ]
    above = prose[-1] if prose else layout.paragraphs[paragraph.parent]
    while above.parent is not None and _SHARED_OUT.fullmatch(
        fold_aligned(text[above.content_start : above.end])
    ):
        above = layout.paragraphs[above.parent]
    return _trim(text, above.content_start, above.end)


def _partners(layout: Layout, paragraph: Paragraph, text: str) -> tuple[Offsets, ...]:
    found: list[Offsets] = []
    for sibling in layout.children(paragraph.parent):
        label = _PARTNER.match(fold_aligned(text[sibling.content_start : sibling.end]))
        if label is not None:
            found.append(_trim(text, sibling.content_start + label.end(), sibling.end))
    return tuple(found)


def _trim(text: str, start: int, end: int) -> Offsets:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".;:,"):
        end -= 1
    return start, end
