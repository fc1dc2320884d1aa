"""The words before a point that say how it is meant: before it, by it, from it on, during it."""

from __future__ import annotations

import re

from extractor.fields.deadlines.point_forms import GAP, SPACE

# What stands just before a point.  The last words may be "ngày", "năm" or an hour, which the
# point itself does not take in where the number is written bare.
HOUR = rf"(?:(?:khoảng{GAP})?\d{{1,2}}{GAP}(?:giờ|h|g)(?:{GAP}?\d{{2}})?(?:{GAP}phút)?,?{GAP})?"
SESSION = rf"(?:(?:buổi{GAP})?(?:sáng|chiều|tối|trưa){GAP},?{GAP})?"
_WEEKDAY = rf"(?:\(?(?:thứ{GAP}\w{{2,4}}|chủ{GAP}nhật){GAP}\)?,?{GAP})?"
_TAIL = (
    rf"{HOUR}{SESSION}{_WEEKDAY}(?:(?:các|của|là|vào|trong|thời{GAP}điểm|hết|kết{GAP}thúc){GAP}){{0,2}}"
    rf"(?:(?:ngày|tháng|năm|quý){GAP})?$"
)
# "trước kỳ nghỉ lễ 30/4", "xong trước dịp 2/9"
_HOLIDAY = rf"(?:(?:các|kỳ|dịp|đợt|ngày|nghỉ|lễ){GAP}){{0,4}}"
_BEFORE = re.compile(rf"\b(?:trước|xong{GAP}trước){GAP}(?:khi{GAP})?{_HOLIDAY}{_TAIL}")
# "trước mùa mưa lũ (15/8)": the bracket gives the day of what is named.
_BEFORE_NAMED = re.compile(
    rf"\btrước{GAP}[^\W\d_][^\d\n,.;:()]{{1,40}}\({GAP}(?:ngày{GAP})?$"
    # "trước ngày Phụ nữ Việt Nam 20/10"
    rf"|\btrước{GAP}(?:(?:dịp|kỷ{GAP}niệm){GAP})?(?:ngày|lễ|tết){GAP}(?:[^\W\d_]+{SPACE}){{1,7}}$"
)
# A drought and a long, middle or short term are no limits: "chống hạn năm 2026", "trung hạn 2026".
_LIMIT = (
    rf"(?<!trung )(?<!dài )(?<!ngắn )(?<!chống )(?<!nắng )(?<!khô )(?<!đợt )(?<!mùa )(?<!vụ )"
    rf"(?<!giới )(?:thời{GAP})?hạn"
)
_BY = re.compile(
    rf"\b(?:(?:chậm|muộn|trễ){GAP}nhất|deadline|không{GAP}(?:quá|muộn{GAP}hơn|chậm{GAP}hơn)"
    rf"|hạn{GAP}(?:chót|cuối(?:{GAP}cùng)?)(?:(?:{SPACE}[^\W\d_]+){{1,6}}{GAP}:)?|{_LIMIT}{GAP}(?:đến|tới)?|đến|tới|hết|kết{GAP}thúc"
    rf"|(?:nay|giờ){GAP}(?:cho{GAP})?(?:đến|tới))"
    rf"(?:{GAP}(?:là|đến|tới|vào|trong|cho{GAP}đến))?{GAP}:?{GAP}{_TAIL}"
)
_AS_OF = re.compile(rf"\btính{GAP}(?:cho{GAP})?đến{GAP}(?:hết{GAP})?{_TAIL}")
# "chậm nhất từ ngày 01/10": by then it must have begun
_FROM_AT_LATEST = re.compile(
    rf"\b(?:chậm|muộn|trễ){GAP}nhất(?:{GAP}(?:là|cũng|phải)){{0,2}}{GAP}(?:kể{GAP})?từ{GAP}{_TAIL}"
)
_FROM = re.compile(
    rf"\b(?:(?:(?:kể|bắt{GAP}đầu|tính){GAP})?từ|sớm{GAP}nhất(?:{GAP}(?:là|vào|từ))?){GAP}{_TAIL}"
)
# "trong dịp 19/5" says when; "nhân dịp 19/5" only honours the day
_DURING = re.compile(
    rf"\b(?:(?:ngay{GAP})?trong(?:{GAP}suốt)?|vào)(?:{GAP}khoảng)?(?:{GAP}dịp)?{GAP}{_TAIL}"
    # "trong hai năm 2024 - 2025"
    rf"|\b(?:trong|suốt)(?:{GAP}vòng)?{GAP}(?:hai|ba|bốn|năm|0?[2-9]|10){GAP}$"
)
_AFTER = re.compile(
    rf"\bsau{GAP}(?:ngày{GAP}(?:bầu{GAP}cử|khai{GAP}(?:mạc|giảng)|tết|lễ)[^\d\n,.;:]{{0,20}})?{_TAIL}"
)
_LABEL = re.compile(
    rf"\b(?:thời{GAP}(?:gian|hạn|điểm)|tiến{GAP}độ|lộ{GAP}trình)[^:.;\n]{{0,30}}:{GAP}[-+(]?{GAP}$"
)
# "Đợt 1: 05 - 20/6", "vòng 2 (cấp huyện): 15/9"
_STAGE = re.compile(
    rf"\b(?:đợt|giai{GAP}đoạn|vòng|kỳ|lần|phiên|lớp|khóa|bước|tuần|ca|cụm|lượt|mốc)(?:{GAP}thứ)?"
    rf"{GAP}(?:\d{{1,2}}|[ivx]{{1,4}}|một|hai|ba|nhất|đầu|cuối)(?![\w/])[^:.;\n]{{0,30}}:{GAP}\(?{GAP}$"
)
# "đợt 1 dịp 08/3", "đợt 3 hưởng ứng Ngày Bảo hiểm y tế 01/7"
_STAGE_OF = re.compile(
    rf"\b(?:đợt|lần|vòng|kỳ)(?:{GAP}thứ)?{GAP}(?:\d{{1,2}}|[ivx]{{1,4}}|một|hai|ba|nhất)(?![\w/])"
    rf"[^,:.;\n\d]{{0,15}}(?:dịp|nhân|hưởng{GAP}ứng|chào{GAP}mừng)(?:{SPACE}[^\W\d_]+){{0,8}}{GAP}$"
)
# "khánh thành dịp 2/9": the day on which a work is shown, not one that is only honoured
_AT_FEAST = re.compile(
    rf"\b(?:khánh{GAP}thành|khởi{GAP}công|hoàn{GAP}thành|bàn{GAP}giao|sơ{GAP}kết|tổng{GAP}kết|gắn{GAP}biển|ra{GAP}mắt|kết{GAP}nạp"
    rf"|trao{GAP}giải|phát{GAP}động)\b[^,;.:\d\n]{{0,40}}?(?P<from>\b(?<!nhân )(?:đúng{GAP})?dịp"
    rf"(?:{SPACE}(?:lễ|quốc{GAP}khánh|kỷ{GAP}niệm|ngày|sinh{GAP}nhật{GAP}bác)){{0,3}}{GAP})$"
)
_RATE = re.compile(rf"\b(?:h[àằ]ng|mỗi){GAP}(?:năm|quý|tháng){GAP}[(,]?{GAP}$")
_PLAIN = re.compile(rf"(?:{HOUR}{SESSION}{_WEEKDAY}|\bngày{GAP}|\bnăm{GAP})$")
_SINCE_NOW = re.compile(
    rf"\btừ{GAP}(?:nay|bây{GAP}giờ|khi{GAP}ban{GAP}hành|ngày{GAP}(?:ký{GAP})?ban{GAP}hành"
    rf"(?:{GAP}kế{GAP}hoạch)?(?:{GAP}này)?){GAP}(?:cho{GAP})?(?:đến|tới){GAP}{_TAIL}"
)
# "từ 7h30 đến 11h30 ngày 20/5": the hours of one day.
_HOURS = re.compile(
    rf"\btừ{GAP}\d{{1,2}}{GAP}(?:giờ|h|g)[^;.:()\n]{{0,12}}(?:đến|tới|[-–]){GAP}{HOUR}{_TAIL}"
)
# "Thời gian: từ 7 giờ 30, ngày 19/5": an hour opens a meeting, midnight a rule.
_FROM_HOUR = re.compile(
    rf"\bthời{GAP}gian[^.;\n]{{0,30}}:{GAP}(?:dự{GAP}kiến{GAP})?(?P<from>(?:bắt{GAP}đầu{GAP})?(?:vào{GAP})?từ{GAP}"
    rf"(?!0?0{GAP}(?:giờ|h|g)){HOUR}(?<!từ )(?<!từ){SESSION}{_WEEKDAY}(?:ngày{GAP})?)$"
)
# "Lễ hội bắt đầu từ 19 giờ ngày 10/3": an event has its hour; what goes on from then on is none.
_NO_DUTY = (
    rf"(?:(?!\b(?:trực|cấm|ngừng|dừng|đóng|áp{GAP}dụng|bảo{GAP}vệ|duy{GAP}trì|phân{GAP}luồng|treo|nghỉ|phục{GAP}vụ)\b)"
    rf"[^.;:\n])*?"
)
_EVENT_FROM_HOUR = re.compile(
    rf"(?:^|[.;:\n]){_NO_DUTY}"
    rf"\b(?:lễ|hội(?!{GAP}viên|{GAP}đồng)|họp|mít{GAP}tinh|khai{GAP}(?:mạc|giảng|hội)|bế{GAP}mạc|đêm|chương{GAP}trình"
    rf"|giao{GAP}lưu|gặp{GAP}mặt|tọa{GAP}đàm|đối{GAP}thoại|biểu{GAP}diễn|pháo{GAP}hoa|chung{GAP}kết|trận|tổng{GAP}duyệt|ra{GAP}quân"
    rf"|xuất{GAP}quân|giao{GAP}quân|diễu{GAP}hành|đón|diễn{GAP}ra|khởi{GAP}hành|tập{GAP}trung|hội{GAP}quân|tập{GAP}huấn)\b{_NO_DUTY}"
    rf"\b(?P<from>(?:bắt{GAP}đầu{GAP})?(?:vào{GAP})?từ{GAP}"
    rf"(?!0?0{GAP}(?:giờ|h|g)){HOUR}(?<!từ )(?<!từ){SESSION}{_WEEKDAY}(?:ngày{GAP})?)$"
)
_GOES_ON = re.compile(
    rf"(?:ngày{GAP})?[\d/.-]+(?:{GAP}tháng{GAP}\d+)?(?:{GAP}năm{GAP}\d+)?,?{GAP}(?:trở{GAP}(?:đi|về)|(?:cho{GAP})?đến|tới)\b"
)
_LEADS = (
    ("plain", _HOURS),
    ("as-of", _AS_OF),
    ("since-now", _SINCE_NOW),
    ("before", _BEFORE),
    ("by", _FROM_AT_LATEST),
    ("from", _FROM),
    ("from", _AFTER),
    ("by", _BY),
    ("during", _DURING),
    ("plain", _PLAIN),
)


def lead_of(text: str, start: int) -> tuple[str, int]:
    """The class of the words before ``start``, and where they begin."""
    low = max(text.rfind("\n", 0, start) + 1, start - 60)
    window = text[low:start]
    if _RATE.search(window):
        return "rate", start
    opens = not _GOES_ON.match(text, start) and _EVENT_FROM_HOUR.search(window)
    if hour := _FROM_HOUR.search(window) or opens:
        return "plain", low + hour.start("from")
    if feast := _AT_FEAST.search(window):
        return "during", low + feast.start("from")
    for name, form in _LEADS:
        match = form.search(window)
        if match and match[0].strip():
            return name, low + match.start()
    named = _BEFORE_NAMED.search(window)
    if named and text[start : start + 1].isdigit():
        return "before", low + named.start()
    if any(form.search(window) for form in (_LABEL, _STAGE, _STAGE_OF)):
        return "label", start
    return "", start
