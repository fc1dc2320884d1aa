"""Counts that only say where something is done, for whom or with whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.cues import ending, pattern
from extractor.fields.targets.model import Kind
from extractor.knowledge.unit_words import opens_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.fields.targets.clauses import Clause

_CONCERNS = re.compile(r"\A\W*(?:\w{1,2}\)\s*)?đối với\s*\Z")
_APPLIED_TO = re.compile(r"(?<!\w)đối với\s+\Z")
_DONE_UPON = re.compile(
    r"(?<!\w)(?:lập hồ sơ|lập danh sách|hoàn thành|hoàn thiện|kiểm tra|thanh tra|giám sát|kiểm toán"
    r"|thẩm định|thẩm tra|quyết toán|đánh giá|khảo sát|rà soát|xử lý|xử phạt|giải quyết|điều tra"
    r"|cấp|phê duyệt|nghiệm thu|đo đạc|tập huấn|bồi dưỡng|đào tạo|thí điểm|cưỡng chế|thu hồi"
    r"|bồi thường|tiêm|khám|xét nghiệm|sửa chữa|cải tạo|nâng cấp|duy tu)(?!\w)[^;.:]{0,80}"
    r"(?<!\w)đối với\s+\Z"
)
_OF_EACH_GROUP = re.compile(
    r"(?<!\w)(?:tại|ở|theo|cho) (?:mỗi|từng|một) (?:cụm|nhóm|tổ|khu vực|tuyến)(?: gồm| từ)?\s+\Z"
)
_ALL_OF_A_SET = re.compile(r"(?<!\w)(?:trên|ở|tại|của|với|về|so với) cả\s+\Z")
# "Toàn bộ 120 hộ ký cam kết", "kiểm tra toàn bộ 25 cơ sở": who acts, or what is acted upon.
_ALL_OF_THEM = re.compile(r"(?<!\w)(?:toàn bộ|tất cả|cả)(?: các| số)?\s+\Z")
# "Kiểm đếm đất của 40 hộ còn lại": the rest of a work is what is to be done.
_FOR_THE_REST = re.compile(r"(?<!\w)(?:của|cho)\s+\Z")
_REST = re.compile(r"(?:\s+[^\W\d_]+){0,2}\s+còn lại(?!\w)")
_ITEM_ALONE = re.compile(r"\W*(?:[\w.]{1,5}[.)/]\s+)?")
_AGREED_WITH = re.compile(
    r"(?<!\w)(?:ký cam kết|cam kết|ký kết|hợp đồng)[^;.]{0,80}(?<!\w)với\s+\Z"
)
_BODY = re.compile(
    r"(?<!\w)(?:ubnd|hđnd|ủy ban nhân dân|ban (?:nhân dân|điều hành|quản lý|cán sự"
    r"|phát triển|công tác)|ban (?:chỉ huy|chỉ đạo|công tác|bảo vệ|giám sát)[^,;.]{0,20}|công an"
    r"|chi đoàn|chi hội|chi bộ|trạm y tế|mttq|mặt trận|trưởng|bí thư|lãnh đạo|cán bộ|đại diện"
    r"|đảng ủy|đoàn thanh niên|hội \w+ \w+|chủ tịch|tổ trưởng|cấp ủy)(?: của| tại| thuộc)?\s+\Z"
)
_PLACES = re.compile(
    r"(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|thôn|ấp|bản|khóm|khu phố|tổ dân phố"
    r"|xóm|buôn|làng|khu|khối phố|khu dân cư|tổ)(?!\w)"
)
_DOERS = re.compile(
    r"(?:đơn vị|cơ quan|bộ phận|ngành)\s+(?:chủ trì|phối hợp|thực hiện|phụ trách)"
    r"[^:]{0,20}:[^.;]*\Z"
)
_INVITED = re.compile(r"(?:(?<!\w)(?:cho|gồm|mời|gồm có|thành phần|và)|,)\s+\Z")
_PEOPLE_OF = re.compile(
    r"(?<!\w)(?:nhân dân|người dân|bà con|hội viên|đoàn viên|đảng viên|cán bộ|học sinh|đội ngũ"
    r"|phụ huynh)\s+\Z"
)
_PERSON = re.compile(r"(?:lãnh|lãnh đạo|công chức|cán bộ|đại diện|đồng chí|chuyên viên|đ/c)(?!\w)")
_ADDRESSED = re.compile(r"[^()\d]{0,20}\)\s*:")
_MEMBERS = re.compile(r"(?:người|đồng chí|đ/c|thành viên|cán bộ|công chức|hội viên)(?!\w)")
_LEFT_OVER = re.compile(r"\s*(?:còn lại|khác|nêu trên|trên|này)(?!\w)")
_SHOWN_AT = re.compile(r"(?<!\w)(?:công khai|niêm yết|dán|thông báo)[^;.]{0,60}(?:tại|ở)\s+\Z")
_TO_A_PLACE = re.compile(r"(?<!\w)(?:về|tới|đến|tại|ở|trên|cả|thuộc|cho)\s+\Z")
_MANNED_BY = re.compile(
    r"(?<!\w)(?:tổ|ban|đoàn|hội đồng|tiểu ban|ban chỉ đạo|ban tổ chức)\s[^,;.:\d]{0,40}\scó\s+\Z"
)
_FOUNDED = re.compile(
    r"(?<!\w)(?:thành lập|kiện toàn|củng cố|xây dựng|duy trì|phấn đấu|mỗi|từng|bảo đảm|đảm bảo"
    r"|bố trí|100%|tất cả)"
)
_PARTED = re.compile(r"[;:,]|(?<!\w)và(?!\w)")
_COUNTED = frozenset({Kind.COUNT, Kind.OPEN, Kind.MEASURE})


def whereabouts_signals(left: str, right: str, clause: Clause) -> Iterator[tuple[str, float]]:
    """Reasons with their weights: ``left`` and ``right`` are the sentence's words around it."""
    quantity = clause.quantity
    if quantity.unit == "điểm" and leads_to_a_place(left) and _LEFT_OVER.match(right):
        yield "says-where", -0.6
    if quantity.kind is Kind.COUNT and _MANNED_BY.search(left) and not _FOUNDED.search(left):
        yield "size-of-a-team", -0.3
    if quantity.kind in _COUNTED and not quantity.explicit:
        yield from _of_whereabouts(left, right, clause)


def leads_to_a_place(left: str) -> bool:
    """Whether the words before a count open the place where something is done or goes."""
    return _TO_A_PLACE.search(left) is not None


def _counts_the_addressed(left: str, right: str, unit: str) -> bool:
    """Whether a bracket tells how many a duty is laid upon.

    "Trưởng khu (12 khu): đi thu", "Đội dân phòng (15 người): tuần tra".
    """
    addressed = left.removesuffix("(").rstrip(" ")
    manned = _MEMBERS.match(unit) is not None and opens_unit(_ITEM_ALONE.sub("", addressed, 1))
    return (
        left.endswith("(")
        and (addressed.endswith(f" {unit}") or bool(manned))
        and _ADDRESSED.match(right) is not None
        and pattern("commit").match(addressed.lstrip(" -–+*•")) is None
    )


def _act_or_are_acted_upon(left: str, right: str) -> bool:
    """Whether all or the rest of a set are the subject of a sentence, or the object of a verb."""
    if _FOR_THE_REST.search(left) and _REST.match(right):
        return True
    of_them = _ALL_OF_THEM.search(left)
    if of_them is None:
        return False
    before = left[: of_them.start()]
    if _ITEM_ALONE.fullmatch(before):
        return pattern("commit").search(right) is not None
    return ending("commit").search(before) is not None


def _one_in_each(left: str, clause: Clause) -> bool:
    """Whether as many as are counted before are meant: "12 buổi diễn tại 12 xã"."""
    if not clause.place:
        return False
    before, quantity = clause.siblings[clause.place - 1], clause.quantity
    between = left[len(left) - (quantity.start - before.end) :]
    return before.value == quantity.value and not _PARTED.search(between)


def _at_a_count(left: str, clause: Clause) -> tuple[str, float]:
    """How far "tại" before a count only says where: not at all "tại 14/14 điểm"."""
    if clause.quantity.of == clause.quantity.value:
        return "at-all-of-them", 0.1
    return "says-where", -0.25 if _one_in_each(left, clause) else -0.05


def _of_whereabouts(left: str, right: str, clause: Clause) -> Iterator[tuple[str, float]]:
    quantity = clause.quantity
    if _counts_the_addressed(left, right, quantity.unit):
        yield "counts-the-addressed", -0.6
    elif _SHOWN_AT.search(left):
        yield "says-where", -0.3
    elif left.endswith("tại "):
        yield _at_a_count(left, clause)
    elif _APPLIED_TO.search(left):
        done_upon = _DONE_UPON.search(left) and not _PLACES.match(quantity.unit)
        yield "says-where-or-whom", 0.0 if done_upon or _CONCERNS.search(left) else -0.2
    elif _OF_EACH_GROUP.search(left):
        yield "says-where-or-whom", -0.5
    elif _ALL_OF_A_SET.search(left):
        yield "says-where-or-whom", -0.6
    elif _act_or_are_acted_upon(left, right):
        yield "all-or-rest-of-them", 0.1
    elif ending("place").search(left[-20:]) and not _AGREED_WITH.search(left):
        lighter = not clause.place or quantity.kind is Kind.MEASURE
        yield "says-where-or-whom", -0.25 if lighter else -0.45
    elif _PEOPLE_OF.search(left) and (_PLACES.match(quantity.unit) or left.endswith("đội ngũ ")):
        yield "says-where-or-whom", -0.5
    elif _PLACES.match(quantity.unit) and (_BODY.search(left) or _DOERS.search(left)):
        yield "belongs-to-a-body", -0.5
    if quantity.value == 1 and _PERSON.match(quantity.unit) and _INVITED.search(left):
        yield "names-a-person", -0.2
