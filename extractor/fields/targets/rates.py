"""How often work is done, held or broadcast: "2 lần/tuần", "mỗi tháng 01 đợt"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.cues import pattern
from extractor.fields.targets.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.fields.targets.model import Quantity

_HELD = re.compile(r"(?<!\w)tổ chức (?:[^\W\d_]+ ){1,5}\Z")
_FREQUENT = re.compile(
    r"/\s?(?:ngày|tuần|tháng|quý|năm)"
    r"|\s*(?:mỗi|một|trong|hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm|học kỳ|vụ)(?!\w)"
)
_EACH_DAY = re.compile(
    r"(?<!\w)(?:mỗi|một|hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm|học kỳ|vụ)(?!\w)[^;.]{0,60}\Z"
)
_MEETS_OR_TELLS = re.compile(
    r"(?<!\w)(?:báo cáo|họp|giao ban|hội ý|sinh hoạt|sơ kết|tổng kết|kiểm điểm|tổng hợp|cập nhật"
    r"|gửi|phản ánh|luân phiên|đánh giá kết quả|rút kinh nghiệm)(?!\w)[^;.]{0,80}\Z"
)
_MULTIPLIED = re.compile(r"(?<!\w)(?:gấp|tăng|giảm|cao|hơn|bằng|nhanh|thấp|nhân)\s+\Z")
_HELD_WITHIN = re.compile(
    r"(?<!\w)(?:vào|thành|làm|ra|trong|theo|qua|với|là|cho|từ|đến|của|ở|tại|sau|trước|mỗi|từng|và"
    r"|cả|về|trên|gồm|các|những|vi phạm|tái phạm|nhắc nhở)\s+\Z"
)
_APART = re.compile(r",?\s*(?:cách nhau|liên tiếp|so với|trở lại|trong đời)(?!\w)")
_BROADCAST = re.compile(
    r"(?<!\w)(?:phát thanh|phát sóng|truyền thanh|tiếp sóng|tiếp âm|phát|tuyên truyền|thông báo"
    r"|đăng|đăng tải|đưa tin|loa|chuyên mục|chuyên trang|bản tin)(?!\w)[^;.]{0,80}\Z"
)
_TAUGHT = re.compile(r"(?:tiết|buổi|giờ)(?!\w)")
_SET_ASIDE = re.compile(r"(?<!\w)(?:bố trí|dành|sắp xếp)(?!\w)[^;.]{0,60}\Z")
_HELD_KINDS = frozenset({Kind.TIMES, Kind.COUNT, Kind.OPEN})
_ROUNDS = frozenset({"đợt", "lần", "lượt", "buổi", "cuộc", "vòng"})


def rate_signals(left: str, right: str, quantity: Quantity) -> Iterator[tuple[str, float]]:
    """How often work is done is promised, the more where it is bounded or broadcast.

    How often one meets or reports is no more than a date that comes back.
    """
    if not is_rated(left, right, quantity) or quantity.kind not in _HELD_KINDS:
        if is_bounded_in_all(left, quantity):
            yield "bounded-rate", 0.1
        return
    if is_rate_of_work(left, right, quantity):
        yield "rate-of-work", 0.15
    if quantity.kind is Kind.TIMES and quantity.comparator == ">=" and quantity.explicit:
        yield "bounded-rate", 0.15
    if is_broadcast(left):
        yield "broadcast-rate", 0.2
    if quantity.kind is Kind.TIMES and _TAUGHT.match(quantity.unit) and _SET_ASIDE.search(left):
        yield "taught-rate", 0.3


def is_rated(left: str, right: str, quantity: Quantity) -> bool:
    """Whether a count is of each day, week or year: "2 lần/tuần", "mỗi tháng 01 lần"."""
    return bool("/" in quantity.unit or _FREQUENT.match(right) or _EACH_DAY.search(left))


def is_bounded_in_all(left: str, quantity: Quantity) -> bool:
    """Whether something is to be done so many times in all: "họp dân ít nhất 2 lần"."""
    at_least = quantity.kind is Kind.TIMES and quantity.explicit and quantity.comparator == ">="
    return at_least and not _MULTIPLIED.search(left) and not _HELD_WITHIN.search(left)


def is_rate_of_work(left: str, right: str, quantity: Quantity) -> bool:
    """Whether it tells how often work is done; a report or meeting that comes back is none."""
    works = quantity.kind is Kind.TIMES and not _TAUGHT.match(quantity.unit)
    return works and is_rated(left, right, quantity) and not _MEETS_OR_TELLS.search(left)


def is_held_so_often(left: str, own: str, right: str, quantity: Quantity) -> bool:
    """Whether what is undertaken takes place so often: "huấn luyện dân phòng 2 đợt"."""
    if quantity.kind is Kind.TIMES and _HELD.search(left):
        return True
    return (
        quantity.unit in _ROUNDS
        and not quantity.worded
        and not _APART.match(right)
        and pattern("commit").search(own) is not None
        and not _HELD_WITHIN.search(own)
        and not _MULTIPLIED.search(own)
        and not _MEETS_OR_TELLS.search(own)
    )


def is_broadcast(left: str) -> bool:
    """Whether what is counted goes on the air or into a paper."""
    return _BROADCAST.search(left) is not None
