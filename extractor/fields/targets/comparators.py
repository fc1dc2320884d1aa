"""Words and signs beside a number that say from which side it binds."""

from __future__ import annotations

import re
from typing import NamedTuple

_BEFORE = (
    ("<=", r"nhỏ hơn hoặc bằng|bằng hoặc nhỏ hơn|không (?:vượt )?quá|không cao hơn|không lớn hơn"
           r"|không nhiều hơn|không hơn|tối đa|nhiều nhất|cao nhất|≤|<\s?=|=\s?<"),
    (">=", r"lớn hơn hoặc bằng|bằng hoặc (?:lớn|cao) hơn|ít nhất|tối thiểu|không dưới"
           r"|không thấp hơn|không ít hơn|không nhỏ hơn|đạt và vượt|thấp nhất|≥|>\s?=|=\s?>"),
    (">", r"trên|hơn|vượt(?: quá| trên| mức)?|quá|cao hơn|lớn hơn|nhiều hơn|>"),
    ("<", r"dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đến|không đến|không đầy|<"),
    ("~", r"khoảng|gần|xấp xỉ|ước|ước đạt|chừng|~|≈"),
)  # fmt: skip
_JOINED = r"(?:\s*(?::|là|từ|đạt|có|được|khoảng|về|thêm|mỗi \w+|bằng|còn|(?:ở )?mức))*\s*"
_NAMED_WORDS = "|".join(f"(?P<c{index}>{words})" for index, (_, words) in enumerate(_BEFORE))
_PREFIX = re.compile(rf"(?<!\w)(?:{_NAMED_WORDS}){_JOINED}\Z")
_FROM = re.compile(r"(?<!\w)từ\s+\Z")
_UPWARD = re.compile(r"\s*\(?(?:trở lên|hoặc (?:cao|nhiều|lớn) hơn)(?!\w)")
_DOWNWARD = re.compile(r"\s*\(?(?:trở xuống|hoặc (?:thấp|ít|nhỏ) hơn)(?!\w)")
_UPWARD_FAR = re.compile(r"(?:\s+[^\W\d_]+){1,5}\s+trở (?P<way>lên|xuống)(?!\w)")
_UPWARD_SHARE = re.compile(
    r"\s+(?:(?:tổng|số|cả)\s+)*(?:dự toán|kế hoạch|chỉ tiêu|đàn|diện tích|dân số|hộ|định mức"
    r"|khối lượng|nghị quyết|yêu cầu)(?:\s+(?:giao|năm|được giao|đề ra|dân))?"
    r"\s+trở (?P<way>lên|xuống)(?!\w)"
)
_UPWARD_NOUN = re.compile(
    r"\s+(?:(?:tổng|số|các)\s+)*(?:[^\W\d_]+\s+){1,3}?trở (?P<way>lên|xuống)(?!\w)"
)
_RANKED = re.compile(
    r"(?<!\w)(?:khá|giỏi|tốt|trung bình|đạt|loại|cấp|hạng|sao|cử nhân|đại học|cao đẳng|trung cấp"
    r"|sơ cấp|nhiệm vụ|chuẩn|mức|bậc|thứ|thạc sĩ|xã|huyện|tỉnh|học|phòng|thông|trưởng|phó|viên"
    r"|úy|tá|thpt|thcs|tuổi|sắc|quy|tiến|nặng|vừa|kv)\s+trở\s"
)
_WINDOW = 42
_NEGATED = re.compile(
    r"(?:(?:\A|[.;:,\n(])[\W\d]*(?:(?:bảo đảm|đảm bảo|phấn đấu|quyết tâm|tuyệt đối|kiên quyết"
    r"|cố gắng)\s+)*không (?:có|còn|xảy ra|phát sinh|bố trí|cho phép|tổ chức|xây dựng)"
    r"|(?<!\w)không để)(?!\w)[^.;:,\n]*\Z"
    r"|(?<!\w)không (?:có |còn )?(?:[^\W\d]+ ){1,6}nào (?:[^\W\d]+ ){0,4}\Z"
)
_NEGATED_WINDOW = 90
_NEVER_OVER = re.compile(r"(?<!\w)không (?:được )?(?:[^\W\d]+ ){0,8}\Z")
_OVER = re.compile(r"(?:quá|vượt)(?!\w)")
_OF_ITS_OWN = r"(?!\s*(?:là|từ|có|đạt|trên)?\s*\d)"  # "lớp không quá 35 em" bounds the 35
_HEADED = (
    ("<=", rf"(?:tối đa|nhiều nhất|không (?:vượt )?quá|không (?:cao|lớn|nhiều) hơn){_OF_ITS_OWN}"),
    (">=", rf"(?:(?<!lương )tối thiểu(?! vùng)|ít nhất|không dưới|không (?:thấp|ít|nhỏ) hơn)"
           rf"{_OF_ITS_OWN}"),
    ("<=", rf"(?:≤|<\s?=){_OF_ITS_OWN}"),
    (">=", rf"(?:≥|>\s?=){_OF_ITS_OWN}|\(\s*trở lên\s*\)|từ\s*[.…]+\s*(?:%\s*)?trở lên"),
    ("<", r"<(?!\s*\d)|\(\s*dưới(?:\s*%)?\s*\)|,\s*dưới\s*\)"),
    (">", r">(?!\s*\d)|\(\s*trên(?:\s*%)?\s*\)|,\s*trên\s*\)"),
)  # fmt: skip
_HEADING_BOUNDS = tuple((sign, re.compile(rf"(?<!\w){words}")) for sign, words in _HEADED)
_OPPOSITE = {">": "<=", "<": ">="}
_TOTAL = re.compile(r"(?<!\w)trên\s+(?:tổng|địa bàn|cơ sở|toàn)")


class Comparison(NamedTuple):
    """The comparator sign, where its words begin and end, and whether words state it."""

    sign: str
    start: int
    end: int
    explicit: bool


def read_comparison(folded: str, start: int, end: int) -> Comparison:
    """What binds the quantity ``folded[start:end]``; "=" where nothing says otherwise.

    "trên" and "hơn" are ">", "từ … trở lên", "ít nhất", "tối thiểu" are ">=", "không quá" and
    "tối đa" "<=", "dưới" "<"; "khoảng" stays "="; a bare "từ" (from) is ">=".  What is not to be
    ("không để nợ xấu vượt 2%", "không thanh tra quá 01 lần/năm") binds from the other side.
    """
    window = folded[max(0, start - _WINDOW) : start]
    offset = start - len(window)
    sign, begin, explicit = "=", start, False
    if found := _PREFIX.search(window):
        index = next(i for i in range(len(_BEFORE)) if found.group(f"c{i}"))
        begin = offset + found.start()
        sign = "=" if _BEFORE[index][0] == "~" else _BEFORE[index][0]
        explicit = _BEFORE[index][0] != "~"
        before = folded[max(0, begin - _NEGATED_WINDOW) : begin]
        never_over = _OVER.match(folded, begin) and _NEVER_OVER.search(before)
        if sign in _OPPOSITE and (never_over or _NEGATED.search(before)):
            sign = _OPPOSITE[sign]
    from_word = _FROM.search(window)
    if from_word and not explicit:
        begin = min(begin, offset + from_word.start())
    if after := _UPWARD.match(folded, end):
        return Comparison(">=", begin, after.end(), True)
    if after := _DOWNWARD.match(folded, end):
        return Comparison("<=", begin, after.end(), True)
    share = _UPWARD_NOUN.match(folded, end)
    if share and not _RANKED.search(share[0]):
        return Comparison(">=" if share["way"] == "lên" else "<=", begin, share.end(), True)
    far = _UPWARD_SHARE.match(folded, end) or (from_word and _UPWARD_FAR.match(folded, end))
    if far:
        return Comparison(">=" if far["way"] == "lên" else "<=", begin, far.end(), True)
    if from_word and sign == "=":
        sign = ">="
    return Comparison(sign, begin, end, explicit)


def bound_of_heading(*folded: str) -> str | None:
    """The sign that a heading or an indicator gives its figures: "Điểm tối thiểu", "Nợ (≤ %)".

    Words that bound a number of the heading's own ("lớp không quá 35 em") say nothing of them.
    """
    return next(
        (sign for words in folded for sign, pattern in _HEADING_BOUNDS if pattern.search(words)),
        None,
    )
