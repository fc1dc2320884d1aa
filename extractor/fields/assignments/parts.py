"""The parts of a plan that organise the work: below a heading that says so, or shown by units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from extractor.fields.assignments.units import opens_with_unit, read_unit
from extractor.knowledge.letters import CAPITAL
from extractor.knowledge.persons import person_end
from extractor.knowledge.sections import announces
from extractor.knowledge.text import fold, unify_tones
from extractor.language.document import Layout, MarkerKind, Paragraph, Zone

_BARE_HEADING = re.compile(r"(?:to chuc|thuc hien|trach nhiem|phan cong|cach thuc thuc hien)\W*")
# Who attends, belongs or is addressed is not thereby given work.
_PEOPLE = re.compile(
    r"thanh phan|thanh vien|danh sach|doi tuong|pham vi|co cau|tham du|khen thuong|giai thuong"
    r"|dia diem|thoi gian|kinh phi|muc dich|yeu cau|chi tieu|muc tieu|ket qua|thuc trang|co so"
)
# "1. Ông Trần Văn An, Phó Hiệu trưởng - Phó Trưởng ban": a member of a committee, no task.
_MEMBER = re.compile(
    r"(?:(?:cac )?(?:ong|ba|dong chi|d/c|thay|co|bs|cn|ths|ks|ts)[.: ]"
    r"|\d{1,2} (?:can bo|chuyen vien|cong chuc|dong chi|thanh vien)\b).*"
    r"(?:(?:pho )?(?:truong|truc) ban(?: (?:thuong truc|tt))?|p\.? ?truong ban(?: tt)?|to truong"
    r"|to pho|(?:pho )?truong doan|pho doan|(?:uy|thanh) vien(?: (?:thu ky|thuong truc|tt|tk))?"
    r"|thu ky)"
)
# "Trần Văn An - Trưởng phòng Đào tạo - Trưởng ban", "Lê Thị Bình - Chức vụ: Phó Hiệu trưởng"
_NAME = re.compile(rf"(?:{CAPITAL}[^\W\d_]* ){{1,4}}{CAPITAL}[^\W\d_]*\s*(?=[-–—,:(])")
_SEAT = re.compile(
    r"[-–—,:(]\s*(?:làm )?(?:(?:phó )?trưởng (?:ban|tiểu ban|đoàn)|(?:phó |ủy viên )?thư ký"
    r"|(?:phó )?chủ tịch hội đồng|(?:ủy|uỷ|thành) viên|tổ (?:trưởng|phó))(?: thường trực| thư ký)?"
    r"\)?$|\bchức vụ\s*:",
    re.IGNORECASE,
)
_COMPOSED = re.compile(r"\b(?:gom|co) .*\blam (?:pho )?truong (?:ban|doan|tieu ban|nhom)$")
_BULLETS = frozenset({MarkerKind.DASH, MarkerKind.PLUS, MarkerKind.STAR})
# The body whose plan it is speaks of itself; a place is where something is done.
_NO_DOER = re.compile(
    r"(?:ủy ban nhân dân|ubnd) (?:xã|phường|huyện|tỉnh|thành phố|thị)\b(?!,)|mỗi |khối \d"
    r"|(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|xóm|bản|ấp|khu phố"
    r"|tổ dân phố) (?!đội\b)"
)
# "Khối 6: 10 lớp, 417 học sinh" counts, "Giáo viên: ít nhất 04 tiết" measures.
_NO_DUTY = re.compile(r"\W*(?:\d|ít nhất|tối thiểu|không quá|đạt\b|trên \d|từ \d)", re.IGNORECASE)
# "Tổng số hợp tác xã: 38": below a heading that says what is counted.
_A_COUNT = re.compile(r"[^:]{3,90}:\s*[<>≥≤=]*\s*\d[\d.,]*\s*(?:[^\W\d]+\s?|[%‰/]){0,4}\W*")
_FEWEST_UNITS = 2
_SHORTEST_RUN, _SHORTEST_WORK, _NAME_BEGINS = 3, 12, 12
_MAX_HEADING_LEVEL = 2


def organisation_parts(layout: Layout, text: str) -> Iterator[list[Paragraph]]:
    """The paragraphs below each heading that announces the organisation of the work.

    Where a heading says something else, or none stands, units that follow one another with their
    tasks show the part as well.
    """
    taken: set[int] = set()
    for paragraph in layout.paragraphs:
        if not _announces_organisation(paragraph, text) or paragraph.index in taken:
            continue
        below = _below(layout, paragraph, text)
        taken.update(item.index for item in below)
        if below and not any(_names_unit(item, text) for item in below):
            below.insert(0, paragraph)
        if below:
            yield below
    yield from _unannounced(layout, text, taken)


def _unannounced(layout: Layout, text: str, taken: set[int]) -> Iterator[list[Paragraph]]:
    families: dict[int | None, list[Paragraph]] = {}
    for paragraph in layout.in_zone(Zone.BODY):
        if paragraph.marker and paragraph.table is None and paragraph.index not in taken:
            families.setdefault(paragraph.parent, []).append(paragraph)
    for parent, family in families.items():
        units = [item for item in family if _heads_tasks(layout, item, text)]
        few = len(units) < _FEWEST_UNITS or (parent is not None and 2 * len(units) < len(family))
        if few or (parent is not None and _lists_people(layout.paragraphs[parent], text)):
            continue
        taken.update(unit.index for unit in units)
        for unit in units:
            yield [unit, *_below(layout, unit, text)]
    yield from _runs(layout, text, taken)


def _runs(layout: Layout, text: str, taken: set[int]) -> Iterator[list[Paragraph]]:
    """Units that follow one another under one heading, each with its work in the same sentence.

    The heading may say what it likes ("Ai làm gì"), or be a line like any other ("Phân công").
    """
    families: dict[int | None, list[Paragraph]] = {}
    for paragraph in layout.in_zone(Zone.BODY):
        if paragraph.table is None and paragraph.index not in taken:
            families.setdefault(paragraph.parent, []).append(paragraph)
    for parent, family in families.items():
        if parent is not None and _lists_people(layout.paragraphs[parent], text):
            continue
        for found, run in groupby(family, lambda item: _works(item, text)):
            items = list(run)
            names = {fold(text[item.content_start : item.end][:_NAME_BEGINS]) for item in items}
            if found and len(items) >= _SHORTEST_RUN and len(names) == len(items):
                below = [lower for item in items for lower in [item, *_below(layout, item, text)]]
                yield sorted(below, key=lambda lower: lower.index)


def _works(paragraph: Paragraph, text: str) -> bool:
    """Whether a paragraph names a unit, no class or issuer, and says what it is to do."""
    words = text[paragraph.content_start : paragraph.end]
    phrase = read_unit(words)
    if phrase is None or len(words) - phrase.rest < _SHORTEST_WORK:
        return False
    if _NO_DUTY.match(words, phrase.rest) or _NO_DOER.match(unify_tones(words).lower()):
        return False
    return not _is_member(paragraph, text)


def _heads_tasks(layout: Layout, paragraph: Paragraph, text: str) -> bool:
    """Whether a numbered item names a unit and nothing else, with its tasks below."""
    if paragraph.marker is None or paragraph.marker.kind in _BULLETS:
        return False
    words = text[paragraph.content_start : paragraph.end].rstrip(" :")
    phrase = read_unit(words, whole=True) if ":" not in words else None
    if phrase is None or phrase.end < len(words):
        return False
    below = _below(layout, paragraph, text)
    counts = sum(
        _A_COUNT.fullmatch(text, item.content_start, item.end) is not None for item in below
    )
    return 2 * counts < len(below)


def _lists_people(heading: Paragraph, text: str) -> bool:
    return bool(_PEOPLE.search(fold(text[heading.content_start : heading.end])))


def _names_unit(paragraph: Paragraph, text: str) -> bool:
    words = text[paragraph.content_start : paragraph.end]
    return (read_unit(words, whole=True) or read_unit(words)) is not None


def _announces_organisation(paragraph: Paragraph, text: str) -> bool:
    if paragraph.zone not in {Zone.BODY, Zone.ANNEX, Zone.CLOSING} or paragraph.table is not None:
        return False
    words = text[paragraph.content_start : paragraph.end]
    return (
        paragraph.heading
        and paragraph.level <= _MAX_HEADING_LEVEL
        and len(words) <= 120
        and not opens_with_unit(words)
        and bool(announces(words, "organisation") or _BARE_HEADING.fullmatch(fold(words)))
    )


def _is_member(paragraph: Paragraph, text: str) -> bool:
    """Whether a paragraph names a person and the seat it has in a committee, and nothing more."""
    words = text[paragraph.content_start : paragraph.end].rstrip(" .;,-_")
    named = person_end(words) or _NAME.match(words)
    seated = named and _SEAT.search(words)
    return bool(seated or _MEMBER.fullmatch(fold(words)) or _COMPOSED.search(fold(words)))


def _below(layout: Layout, heading: Paragraph, text: str) -> list[Paragraph]:
    below: list[Paragraph] = []
    inside = {heading.index}
    for paragraph in layout.paragraphs[heading.index + 1 :]:
        if paragraph.parent in inside:
            inside.add(paragraph.index)
            if paragraph.table is None and not _is_member(paragraph, text):
                below.append(paragraph)
    return below


def is_parent(paragraph: Paragraph, part: list[Paragraph]) -> bool:
    """Whether something of a part stands below a paragraph."""
    return any(item.parent == paragraph.index for item in part)
