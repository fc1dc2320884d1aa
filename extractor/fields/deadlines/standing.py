"""Where bare points stand by themselves, so that no other word need say that they are times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.deadlines.leads import HOUR, SESSION
from extractor.fields.deadlines.point_forms import GAP, SPACE

if TYPE_CHECKING:
    from extractor.fields.deadlines.calendar import Point

_BULLET = re.compile(r"(?:^|\n)[^\S\n]*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ]\))?[^\S\n]*$")
# "20/7: xét duyệt; 24/7: trình Phòng"
_FIRST_ENTRY = re.compile(r"\W*\d{1,2}/\d{1,2}\b[^;\n]{0,15}:")
_NEXT_ENTRY = re.compile(r";\s*$")
_COLON = re.compile(rf"{GAP}:{GAP}[^\W\d_]")
# "khai mạc: 15/6; trao giải: 20/8"
_EVENT = re.compile(
    rf"\b(?:công{GAP}bố(?:{GAP}kết{GAP}quả)?|chấm(?:{GAP}(?:thi|bài))?|khai{GAP}(?:mạc|giảng)|bế{GAP}(?:mạc|giảng)"
    rf"|tổng{GAP}kết|sơ{GAP}kết|trao{GAP}giải|(?:bán|chung){GAP}kết|sơ{GAP}khảo|chung{GAP}khảo|ra{GAP}quân"
    rf"|phát{GAP}động|kết{GAP}thúc|bắt{GAP}đầu|nhận{GAP}bài|nộp{GAP}[^\W\d_]{{2,5}}|tựu{GAP}trường|hạn{GAP}[^\W\d_]{{2,5}})"
    rf"{GAP}:{GAP}$"
    # "khai mạc 15/6"
    rf"|\b(?:công{GAP}bố(?:{GAP}kết{GAP}quả)?|khai{GAP}(?:mạc|giảng|trường)|bế{GAP}(?:mạc|giảng)|tựu{GAP}trường"
    rf"|trao{GAP}giải|chung{GAP}kết|tổng{GAP}duyệt|ra{GAP}quân|phát{GAP}động|giao{GAP}quân|họp{GAP}mặt|hội{GAP}quân){GAP}$"
    # "Ngày cao điểm hiến máu: 14/6"
    rf"|(?:^|[\n;.+•-]{GAP})(?:ngày(?!{GAP}\d)|lễ|hội|giải|vòng|đêm|họp|liên{GAP}hoan|chương{GAP}trình|khai|bế|tổng{GAP}duyệt)"
    rf"\b(?:(?!thành{GAP}lập|truyền{GAP}thống|quốc{GAP}(?:khánh|tế)|việt{GAP}nam|liệt{GAP}sĩ|đạt|tỷ{GAP}lệ|số)[^:;\n]){{1,90}}:{GAP}"
    rf"(?:{HOUR}{SESSION})$"
)
# "ngày hội đọc sách 30/7": more days than the month has a number are no fraction.
_OCCASION = re.compile(
    rf"\b(?:ngày{GAP}hội|hội{GAP}(?:thi|thao|trại|diễn|chợ|sách)|liên{GAP}hoan|giải{GAP}(?:bóng|cầu|cờ|việt|điền|thể|chạy|vô))"
    rf"(?:{SPACE}(?!(?:nhân|dịp|chào|mừng|kỷ|hưởng|đạt|tại|ở|có|cho|với|là|được|từ|đến|trước|gồm)\b)[^\W\d_]+){{1,8}}{GAP}$"
)
_ENDED = re.compile(rf"{GAP}(?:$|[.;,(\n])")


def tells_event(text: str, point: Point) -> bool:
    """Whether a day is all that is said of an event ("trao giải: 20/8;", "khai mạc 15/6")."""
    if not _ENDED.match(text, point.end):
        return False
    low = max(0, point.start - 100)
    if _EVENT.search(text, low, point.start):
        return True
    fraction = (point.day or 0) <= (point.month or 0)
    return not fraction and _OCCASION.search(text, low, point.start) is not None


def bracketed(text: str, first: Point, last: Point) -> bool:
    """Whether the points are all that a bracket holds ("(1/6 - 30/6)")."""
    return text[: first.start].endswith("(") and text.startswith(")", last.end)


def opens_entry(text: str, first: Point, last: Point) -> bool:
    """Whether the points open an entry of a calendar ("- 15/6: Khai mạc …")."""
    if not _COLON.match(text, last.end):
        return False
    before = text[: first.start]
    further = _NEXT_ENTRY.search(before) is not None and _FIRST_ENTRY.match(text) is not None
    return further or _BULLET.search(before) is not None


_DAYS = re.compile(r"\W*\d{1,2}/\d{1,2}(?:\s*(?:,|;|và)\s*\d{1,2}/\d{1,2})+(?:/20\d\d)?\W*")
_NOTE = re.compile(rf"{GAP}\((?:sáng|chiều|tối|thứ|chủ)[^()\n]{{1,20}}\)")


def alone(text: str, first: Point, last: Point) -> bool:
    """Whether nothing stands beside the points, in the text or in a cell between bars.

    Further days may ("30/6, 30/9, 31/12"), and a note of the weekday ("07/5 (thứ Ba)").
    """
    if _DAYS.fullmatch(text):
        return True
    note = _NOTE.match(text, last.end)
    if note:
        return not text[: first.start].strip() and not text[note.end() :].strip(" .")
    before, after = text[: first.start], text[last.end :]
    if "|" in text:
        before, after = before.rsplit("|", 1)[-1], after.split("|", 1)[0]
    return not before.strip() and not after.strip(" .")
