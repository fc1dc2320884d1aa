"""Numbers that are part of a name, a pin or a date: "Điều 5", "Đề án 06", "phường 1"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.model import Kind

if TYPE_CHECKING:
    from extractor.fields.targets.units import UnitReading

_NAMED = re.compile(
    r"(?<!\w)(?:điều|khoản|(?<!dứt )(?<!trọng )(?<!cao )(?<!thí )điểm|(?<!danh )(?<!chuyên )mục"
    r"|(?<!doanh )(?<!dân )(?<!quân )(?<!sĩ )số|(?<!cán )(?<!toàn )(?<!nội )bộ"
    r"|phụ lục|mẫu|biểu|bảng|tiêu chí|nghị quyết|kế hoạch|đề án"
    r"|quyết định|chỉ thị|kết luận|nghị định|thông tư|pháp lệnh|luật|công văn|chương|phần"
    r"|ban chỉ đạo|liên ngành|(?:trung|sư|lữ|quân) đoàn|hải đội|đường dây|tổng đài|trung ương"
    r"|(?:tiểu đoàn|đại đội|trung đội|đồn|hải đoàn|đội)(?:\s(?:bộ binh|pháo binh|biên phòng|bp"
    r"|công binh|đặc công|thông tin|xe tăng|trinh sát|dân quân|bb))"
    r"|(?<!\d )(?<!\d)km|điện thoại|đt|sđt|fax|hotline|thứ|quốc lộ|tỉnh lộ|đường tỉnh|ql|hạng"
    r"|trang"
    r"|khoá|khóa|cấp độ|mức độ|lớp|chỉ tiêu|top|tcvn|iso|chiến lược|ngày|quý|qh)\s*\Z"
)
# "tập 2", but "diễn tập 02 tình huống"; "cấp 3", but "cung cấp 20 bao".
_NAMED_SOFT = re.compile(
    r"(?<!\w)(?:phường|quận|tổ|khu phố|khu|thôn|xóm|ấp|khóm|(?<!văn )(?<!biên )bản|đợt|kỳ|lần|tháng"
    r"|chương trình|năm|(?<!phân )loại|(?<!cung )(?<!nâng )(?<!trợ )(?<!trao )(?<!tiếp )cấp|mức"
    r"|giai đoạn|(?<!diễn )(?<!luyện )(?<!thực )(?<!ôn )tập|đội|(?<!môi )(?<!thị )trường"
    r"|(?<!trực )tuyến|nhóm|vùng)\s*\Z"
)
_NAMED_LIST = re.compile(
    r"(?<!\w)(?:điều|khoản|(?<!dứt )(?<!trọng )(?<!cao )(?<!thí )điểm|mục|số|phụ lục|mẫu|biểu|bảng"
    r"|tiêu chí|nội dung|nhóm|khu phố|tổ dân phố|tổ|thôn|xóm|ấp|khóm|phường|quận|cụm|đội|quý|tháng"
    r"|tiểu khu|lô|câu|bước|tiết|bài|tuần|chương|phần|tiểu dự án|dự án)\s+\d{1,3}"
    r"(?:\s*(?:,|;|và|hoặc|-|–)\s*\d{1,3})*\s*(?:,|;|và|hoặc|-|–)\s*\Z"
)
_TO_BE_MET = re.compile(r"(?<!\w)(?:đạt|theo|hoàn thành|giao|phấn đấu|đủ|vượt|với) chỉ tiêu\s*\Z")
_EACH = re.compile(r"(?<!\w)(?:mỗi|hằng|hàng|một|từng)\s+\w+\s*\Z")
# "khẩn trương kết luận 03 vụ", "đạt kế hoạch 40 ha": what is concluded, and how much is planned.
_CASES_DECIDED = re.compile(r"(?<!\w)(?:kết luận|quyết định)\s*\Z")
_CASES = re.compile(r"(?:vụ|cuộc|đơn|trường hợp|hồ sơ|đối tượng|tố cáo|khiếu nại)(?!\w)")
_PLANNED = re.compile(r"(?<!\w)kế hoạch\s*\Z")
_WHOLE_OF = re.compile(r"(?:trong số|trong tổng số|trong tổng|tổng số|trên tổng số)\s*\Z")
_NO_NAME = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+,\d+")
SOFT_KINDS = frozenset({Kind.OPEN, Kind.TIME, Kind.BARE})
"""The kinds of what may well be a name."""


def is_year(digits: str) -> bool:
    """Whether digits are those of a year."""
    return len(digits) == 4 and digits[:2] in {"19", "20"}


def is_name(folded: str, start: int, digits: str, reading: UnitReading) -> bool:
    """Whether the number is part of a name, a pin or a date ("Điều 5", "Đề án 06", "phường 1")."""
    if reading.kind is Kind.PERCENT:
        return False
    if reading.kind not in {Kind.TIME, Kind.BARE} and _NO_NAME.fullmatch(digits):
        return False
    before = folded[max(0, start - 24) : start]
    if _WHOLE_OF.search(before):
        return reading.kind in {Kind.BARE, Kind.TIME}
    if _NAMED.search(before):
        if _is_counted_there(before, reading):
            return False
        return not (_EACH.search(before) and reading.kind in {Kind.COUNT, Kind.TIMES})
    if reading.kind in SOFT_KINDS and _NAMED_LIST.search(folded[max(0, start - 48) : start]):
        return True
    if _NAMED_SOFT.search(before) and not _EACH.search(before):
        return reading.kind in SOFT_KINDS
    return is_year(digits) and reading.kind in SOFT_KINDS


def _is_counted_there(before: str, reading: UnitReading) -> bool:
    """Whether a word that often opens a name is a verb or an aim here."""
    if reading.kind is Kind.COUNT and _TO_BE_MET.search(before):
        return True
    if reading.kind in {Kind.MEASURE, Kind.MONEY} and _PLANNED.search(before):
        return True
    return _CASES_DECIDED.search(before) is not None and _CASES.match(reading.unit) is not None
