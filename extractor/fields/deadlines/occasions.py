"""Feasts, lunar days and seasons by which work is due: "xong trước Tết", "trước rằm tháng Bảy".

Their days move from year to year and from place to place, so the expressions have no dates.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.deadlines.point_forms import GAP, SPACE
from extractor.fields.deadlines.times import TimeExpression

if TYPE_CHECKING:
    from collections.abc import Iterator

OCCASION = "occasion"
"""The ``rule`` of these expressions."""

_STEMS = r"(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)"
_BRANCHES = r"(?:t[ýí]|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)"
_LUNAR_YEAR = rf"(?:{GAP},?{GAP}(?:năm{GAP})?(?:{_STEMS}{GAP}{_BRANCHES}\b|20\d\d\b))?"
_CALENDAR = rf"(?:{GAP}\(?(?:theo{GAP})?(?:âm{GAP}lịch|[âa]l)\b\)?)?"
_LUNAR_MONTH = r"(?:giêng|chạp|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười)"
_LUNAR_DAY = (
    rf"(?:(?:(?:ngày|đêm){GAP})?(?:m[ùồ]ng{GAP})?\d{{1,2}}(?:{GAP}tháng{GAP}|/)(?:giêng|chạp)"
    rf"|(?:(?:ngày|đêm){GAP})?(?:m[ùồ]ng{GAP})?(?:\d{{1,2}}|một|hai|ba|tư|năm){GAP}tết"
    rf"|(?:ngày{GAP})?rằm{GAP}(?:tháng{GAP})?(?:{_LUNAR_MONTH}|\d{{1,2}})"
    rf"|(?:ngày{GAP})?m[ùồ]ng{GAP}\d{{1,2}}{GAP}âm{GAP}lịch"
    rf"|tháng{GAP}(?:giêng|chạp))\b{_CALENDAR}{_LUNAR_YEAR}{_CALENDAR}"
)
_TET = (
    rf"tết(?:{GAP}(?:nguyên{GAP}đán|trung{GAP}thu|cổ{GAP}truyền|dương{GAP}lịch|âm{GAP}lịch|cả"
    rf"|đoan{GAP}ngọ|độc{GAP}lập|thiếu{GAP}nhi|chôl{GAP}chnăm{GAP}thmây|chol{GAP}chnam{GAP}thmay))?"
    rf"\b{_LUNAR_YEAR}"
)
_SEASON = (
    rf"mùa{GAP}(?:mưa|lũ|bão|khô|lụt|cạn|nắng|hạn|nước|đông|hè|xuân|thu|cưới|lễ|thi|tuyển|vụ|gặt|thu{GAP}hoạch)"
    rf"(?:{GAP}(?:,{GAP})?(?:và{GAP})?(?:lũ|bão|lụt|nóng|nổi|hội|hoạch|sinh))*\b(?:{GAP}năm{GAP}20\d\d)?"
)
_SCHOOL = (
    rf"(?:(?:ngày|lễ|thời{GAP}điểm){GAP})?(?:khai{GAP}giảng|khai{GAP}trường|tựu{GAP}trường|bế{GAP}giảng)\b"
    rf"(?:{GAP}năm{GAP}học(?:{GAP}mới|{GAP}20\d\d{GAP}[-–]{GAP}20\d\d)?)?|(?:khi{GAP}(?:bước{GAP})?vào{GAP})?năm{GAP}học{GAP}mới"
)
_FEAST = (
    rf"(?:đại{GAP})?lễ{GAP}(?:giáng{GAP}sinh|noel|phục{GAP}sinh|phật{GAP}đản|vu{GAP}lan|kathina|ka{GAP}tê|katê|ramưwan"
    rf"|ok{GAP}om{GAP}bok|óc{GAP}om{GAP}bóc|sen{GAP}đôn{GAP}ta|sene{GAP}dolta|đôn{GAP}ta|quốc{GAP}khánh)|quốc{GAP}khánh"
)
# What only a word of completion makes a limit: "hoàn thành trước Ngày hội".
_EVENT = (
    rf"(?:khi{GAP})?(?:ngày{GAP}(?:hội|giao|ra|bầu|khai|diễn|tổ|lễ|đại)|lễ|hội{GAP}(?:nghị|thi|thao|trại|diễn)|đại{GAP}hội"
    rf"|ra{GAP}quân|giao{GAP}quân|khai{GAP}mạc|diễn{GAP}tập|bầu{GAP}cử|kỳ{GAP}(?:họp|thi|nghỉ)|vụ{GAP}(?:mùa|xuân|đông|hè|chiêm)"
    rf"|tổ{GAP}chức|vào{GAP}vụ|gieo{GAP}cấy|thu{GAP}hoạch)\b[^\d,.;:()\n]{{0,50}}+"
)
_DONE = rf"(?:xong|hoàn{GAP}thành|hoàn{GAP}tất|kết{GAP}thúc|dứt{GAP}điểm)"
_NAMED = rf"(?>{_LUNAR_DAY}|{_TET}|{_SEASON}|{_SCHOOL}|{_FEAST})"
_BEFORE = (
    rf"trước{GAP}(?:và{GAP}trong{GAP})?(?:khi{GAP})?"
    rf"(?:(?:thời{GAP}điểm|các|dịp|ngày|kỳ|đợt|nghỉ){GAP}){{0,3}}"
)
# A date, a count of days or a rate beside it says more.
_NO_DATE = (
    rf"(?!{GAP}[,(:]?{GAP}(?:(?:tức|khoảng|là|xong|trước|từ|chậm{GAP}nhất|muộn{GAP}nhất|không{GAP}(?:muộn|chậm){GAP}hơn){GAP}){{0,3}}"
    rf"(?:ngày{GAP})?\d{{1,2}}(?:{GAP}[/.-]{GAP}\d|{GAP}(?:ngày|tháng|tuần)\b))"
    rf"(?!(?:{SPACE}[^\W\d_]+){{0,3}}{GAP}(?:h[àằ]ng|mỗi|từng|các){GAP}năm\b)"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        # xong trước Tết Nguyên đán, trước rằm tháng Bảy, trước mùa mưa bão
        rf"\b(?:{_DONE}{GAP})?{_BEFORE}{_NAMED}{_NO_DATE}",
        # hoàn thành trước Ngày hội
        rf"\b{_DONE}{GAP}(?:chậm{GAP}nhất{GAP})?{_BEFORE}{_EVENT}{_NO_DATE}",
        # hoàn thành 100% việc niêm yết trước ngày bầu cử
        rf"\b{_DONE}(?:{SPACE}[^\s,;.:()]+){{1,7}}{SPACE}(?P<limit>{_BEFORE}{_EVENT}){_NO_DATE}",
        # ra quân vào mồng 6 tháng Giêng, chậm nhất 23 tháng Chạp, xong trong tháng Giêng
        rf"\b(?:trong|vào|chậm{GAP}nhất(?:{GAP}là)?|muộn{GAP}nhất|trễ{GAP}nhất|đến(?:{GAP}hết)?|hạn{GAP}cuối)"
        rf"{GAP}(?:(?:buổi|sáng|chiều|tối|đêm|dịp|khoảng|ngày){GAP}){{0,2}}(?>{_LUNAR_DAY}){_NO_DATE}",
        # từ nay đến Tết Nguyên đán
        rf"\btừ{GAP}(?:nay|bây{GAP}giờ){GAP}(?:cho{GAP})?(?:đến|tới){GAP}(?:hết{GAP}|trước{GAP})?"
        rf"(?:(?:dịp|ngày){GAP}){{0,2}}{_NAMED}{_NO_DATE}",
        # trình HĐND tại kỳ họp giữa năm
        rf"\b(?:tại|vào|trong|trước){GAP}kỳ{GAP}họp(?:{GAP}(?:thường{GAP}lệ|hđnd|của|hội{GAP}đồng{GAP}nhân{GAP}dân|xã|huyện|tỉnh|cấp|phường|thành{GAP}phố)){{0,4}}"
        rf"{GAP}giữa{GAP}năm\b(?!{GAP}20\d\d)",
    )
)
_GATE = re.compile(r"\b(?:tết|mùa|rằm|giêng|chạp|lễ|quốc khánh|khai|tựu|trước|âm lịch|kỳ họp)\b")


def find_occasions(text: str) -> Iterator[TimeExpression]:
    """Expressions in lower-case ``text`` that name an occasion by or on which work is due."""
    if not _GATE.search(text):
        return
    for form in _FORMS:
        for match in form.finditer(text):
            start = match.start("limit" if "limit" in form.groupindex else 0)
            words = text[start : match.end()].rstrip()
            yield TimeExpression(
                start, start + len(words), words, "event", rule=OCCASION, vague=True
            )


# "nhất là trước Tết", "so với trước Tết": when it matters, not when it is due.
_NO_LIMIT = re.compile(
    r"\b(?:nhat la|dac biet la|nhung ngay|thoi diem|thoi gian|giai doan|cao diem|so voi|cung ky|da"
    r"|nhu|tu|truoc,|khong|chua|neu)(?: [a-z]+)? *$"
    r"|\b(?:nhiem vu|cong tac|hoat dong|phuong an|bien phap|phan|tinh hinh) *$"
)
# "giá cả tăng cao trước Tết", "nghị quyết tại kỳ họp giữa năm": how things stood.
_STATE = re.compile(
    r"\b(?:tăng|giảm|phức tạp|cao hơn|thấp hơn|mừng|diễn biến|nhu cầu|tình hình|xảy ra|xuất hiện)\b"
    r"[^,;.]{0,25}$|\b(?:nghị quyết|kết luận|kết quả|ý kiến|được (?:duyệt|thông qua|ban hành)|nêu"
    r"|phát biểu)(?: \w+){0,2} *$|\bđã\b[^.;\n]*$"
)
_DATED = re.compile(r"\d[/.-]\d{1,4} *,? *$")
_LED = re.compile(r"(?:trong|vao)\b")
# "Công tác chuẩn bị trước mùa mưa lũ" heads what is to be done.
_HEADED = re.compile(
    r"\W*(?:\w{1,4}[.)]\W*)*(?:cong tac|nhiem vu|noi dung|hoat dong|phuong an|bien phap)"
    r"(?: [a-z]+){1,4} ?\Z"
)
_DONE_FIRST = re.compile(r"(?:xong|hoan thanh|hoan tat|ket thuc|dut diem)\b")
_CLAUSE_NEXT = re.compile(r" ?, [a-z]+ [a-z]+")
_NUMBERING = " -–+*.()0123456789"
_NAMED_FEAST = re.compile(r"\b(?:le (?:hoi|gio|cung|ruoc|te|khai an)|hoi lang|hoi xuan)\b")


_ALONE = re.compile(rf"\W*(?:(?:nhân|dịp|trong|vào){GAP}){{0,2}}{_NAMED}\W*")


def names_occasion(words: str) -> bool:
    """Whether lower-case ``words`` are nothing but the name of an occasion ("Rằm tháng Tám")."""
    return _ALONE.fullmatch(words) is not None


def told_of(before: str) -> bool:
    """Whether the lower-case words before an occasion only tell how things stood then."""
    return _STATE.search(before) is not None


def binds_occasion(words: str, before: str, after: str) -> bool:
    """Whether an occasion is one that work is due by, given the folded words around it.

    Where it opens the sentence it heads what is done then ("1. Trước mùa mưa bão").  A day of
    the feast itself ("vào mồng 6 tháng Giêng") is none where a festival is told of.
    """
    if not before.strip(_NUMBERING):
        return _DONE_FIRST.match(words) is not None or _CLAUSE_NEXT.match(after) is not None
    named = before.endswith("(") and after.startswith("):")
    headed = _HEADED.match(before) and not after.strip(" :.;") and not _DONE_FIRST.match(words)
    if named or headed or _NO_LIMIT.search(before) or _DATED.search(before):
        return False
    return not (_LED.match(words) and _NAMED_FEAST.search(before))
