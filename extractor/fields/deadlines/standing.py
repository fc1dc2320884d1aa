"""Where bare points stand by themselves, so that no other word need say that they are times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.deadlines.point_forms import GAP

if TYPE_CHECKING:
    from extractor.fields.deadlines.calendar import Point

_BULLET = re.compile(r"(?:^|\n)[^\S\n]*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ]\))?[^\S\n]*$")
_COLON = re.compile(rf"{GAP}:{GAP}[^\W\d_]")
# "khai mạc: 15/6; trao giải: 20/8"
_EVENT = re.compile(
    rf"\b(?:công{GAP}bố(?:{GAP}kết{GAP}quả)?|chấm(?:{GAP}(?:thi|bài))?|khai{GAP}(?:mạc|giảng)|bế{GAP}(?:mạc|giảng)"
    rf"|tổng{GAP}kết|sơ{GAP}kết|trao{GAP}giải|(?:bán|chung){GAP}kết|sơ{GAP}khảo|chung{GAP}khảo|ra{GAP}quân"
    rf"|phát{GAP}động|kết{GAP}thúc|bắt{GAP}đầu|nhận{GAP}bài|nộp{GAP}[^\W\d_]{{2,5}}|tựu{GAP}trường|hạn{GAP}[^\W\d_]{{2,5}})"
    rf"{GAP}:{GAP}$"
)
_ENDED = re.compile(rf"{GAP}(?:$|[.;,(\n])")


def tells_event(text: str, point: Point) -> bool:
    """Whether a day is all that is said of an event ("trao giải: 20/8;")."""
    named = _EVENT.search(text, max(0, point.start - 40), point.start)
    return named is not None and _ENDED.match(text, point.end) is not None


def bracketed(text: str, first: Point, last: Point) -> bool:
    """Whether the points are all that a bracket holds ("(1/6 - 30/6)")."""
    return text[: first.start].endswith("(") and text.startswith(")", last.end)


def opens_entry(text: str, first: Point, last: Point) -> bool:
    """Whether the points open an entry of a calendar ("- 15/6: Khai mạc …")."""
    entry = _COLON.match(text, last.end) is not None
    return entry and _BULLET.search(text[: first.start]) is not None


_DAYS = re.compile(r"\W*\d{1,2}/\d{1,2}(?:\s*(?:,|;|và)\s*\d{1,2}/\d{1,2})+\W*")
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
