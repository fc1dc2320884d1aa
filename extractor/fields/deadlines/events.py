"""Times that hang on an event: "ngay sau khi …" (right after), holidays, "đột xuất" (ad hoc)."""

from __future__ import annotations

import re

from extractor.fields.deadlines.times import TimeExpression

_SPACE = r"[^\S\n]{1,3}"
_UP_TO_COMMA = r"[^,.;:()\n]{2,90}"
# "xử lý ngay khi còn nhỏ": a state, not an event.
_NOT_YET = r"(?!(?:còn|đang|chưa|vẫn)\b)"
# "ngay sau khi …, chậm nhất không quá 15 ngày" is one limit.
_AT_THE_LATEST = (
    rf"(?:nhưng{_SPACE})?(?:chậm|muộn){_SPACE}nhất{_SPACE}(?:(?:là|sau|trong|không{_SPACE}quá){_SPACE}){{0,2}}"
    rf"\d{{1,3}}{_SPACE}(?:ngày|giờ|tuần)\b"
)
_HOLIDAY = (
    rf"(?:tết(?:{_SPACE}(?:nguyên{_SPACE}đán|trung{_SPACE}thu|cổ{_SPACE}truyền|dương{_SPACE}lịch))?"
    rf"|lễ{_SPACE}giáng{_SPACE}sinh|quốc{_SPACE}khánh|hè)"
)
_FORMS = tuple(
    (rule, re.compile(pattern))
    for rule, pattern in (
        (
            "after-event",
            rf"\bngay{_SPACE}(?:sau{_SPACE})?khi{_SPACE}{_NOT_YET}{_UP_TO_COMMA}(?:,{_SPACE}{_AT_THE_LATEST})?",
        ),
        ("after-event", rf"\bsau{_SPACE}khi{_SPACE}{_UP_TO_COMMA}"),
        ("on-request", rf"\bkhi{_SPACE}(?:có|được){_SPACE}(?:yêu{_SPACE}cầu|chỉ{_SPACE}đạo)"),
        (
            "on-request",
            rf"\bđột{_SPACE}xuất\b(?:{_SPACE}(?:theo|khi{_SPACE}có){_SPACE}yêu{_SPACE}cầu)?",
        ),
        (
            "holiday",
            rf"\b(?:(?:trước|trong|sau)(?:,{_SPACE}|{_SPACE}(?:và{_SPACE})?)){{1,3}}(?:dịp{_SPACE})?{_HOLIDAY}\b",
        ),
        (
            "holiday",
            rf"\b(?:nhân{_SPACE})?dịp{_SPACE}(?:lễ{_SPACE}|các{_SPACE}ngày{_SPACE}lễ{_SPACE})?"
            rf"(?:{_HOLIDAY}\b|(?:30[/-]0?4|0?1[/-]0?5|0?2[/-]0?9|10[/-]0?3)"
            rf"(?:[^\S\n]?(?:,|và|-|–)[^\S\n]?(?:30[/-]0?4|0?1[/-]0?5|0?2[/-]0?9)){{0,2}}(?![\d/]))",
        ),
        (
            "offset",
            rf"\b\d{{1,3}}{_SPACE}ngày{_SPACE}\(?trước{_SPACE}ngày{_SPACE}(?!\d){_UP_TO_COMMA}",
        ),
        (
            "offset",
            rf"\btrước{_SPACE}\d{{1,3}}{_SPACE}ngày{_SPACE}(?:kể|tính){_SPACE}từ{_SPACE}{_UP_TO_COMMA}",
        ),
    )
)

_GATE = re.compile(r"\b(?:khi|đột xuất|tết|dịp|lễ|quốc khánh|hè|trước)\b")


def find_events(text: str) -> list[TimeExpression]:
    """Expressions in lower-case ``text`` of kind ``event``; the text gives no dates for them."""
    if not _GATE.search(text):
        return []
    return [
        TimeExpression(*match.span(), match[0], "event", rule=rule, vague=True)
        for rule, pattern in _FORMS
        for match in pattern.finditer(text)
    ]
