"""Sizes of works and lengths of meetings: promised where they are bound or part of the work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.model import Kind

if TYPE_CHECKING:
    from extractor.fields.targets.clauses import Clause
    from extractor.fields.targets.model import Quantity

_EXTENT = re.compile(r"(?<!\w)(?:dài|rộng|cao|sâu|dày)(?:\s+(?:từ|là|đạt|trung bình))*\s*\Z")
_LONG = re.compile(r"(?<!\w)dài(?:\s+(?:là|khoảng|hơn))*\s*\Z")
_WORKS = re.compile(
    r"(?<!\w)(?:phải có|xây dựng|xây|làm mới|làm|mở rộng|mở mới|đảm nhận|nhận|lắp đặt|lắp|dựng|rào"
    r"|sửa chữa|duy tu|bảo dưỡng|cải tạo|nâng cấp|nạo vét|bê tông hóa|cứng hóa|nhựa hóa|kẻ"
    r"|thắp sáng|chỉnh trang|trồng|đắp|gia cố|đào|khoan|ra mắt|thi công|rải|tu sửa|khơi thông"
    r"|kiên cố hóa)(?!\w)"
)
_WORK_WITH_SIZE = re.compile(
    r"\W*(?:\w{1,3}[.)]\s+)?(?:thí điểm|làm(?: mới| thí điểm)?|xây dựng|xây|sửa chữa|vẽ|nạo vét"
    r"|cải tạo|nâng cấp|bê tông hóa|cứng hóa|nhựa hóa|kiên cố hóa|tu sửa|khơi thông|trồng"
    r"|mở rộng|mở mới|rải|lát|đổ bê tông|láng nhựa|duy tu|đắp)(?!\w)"
    r"[^;:()\d]*(?:\d{1,2}(?=\W)[^;:()\d]*)?"
    r"\(\s*(?:(?:khoảng|dài|rộng|diện tích|tổng chiều dài|chiều dài|trên|hơn|gần|tổng)\s+)*"
)
_STORES_LISTED = re.compile(
    r"(?<!\w)(?:dự trữ|dự phòng|tích trữ|trữ|chuẩn bị|cấp phát|cung ứng|cung cấp|mua sắm|mua"
    r"|tập kết|hỗ trợ|tiếp nhận|vận chuyển|trang bị|bảo đảm|đảm bảo)(?!\w)[^;.()\d]{0,60}"
    r"\((?:gồm |như |trong đó )?(?:[^()]*[,;]\s*)?(?:[^\W\d_]+\s+){1,4}\Z"
)
_MEETS = re.compile(
    r"(?<!\w)(?:thời gian|thời lượng|sinh hoạt|họp|tập luyện|luyện tập|rèn luyện|vận động thể lực"
    r"|phát sóng|phát thanh|đọc sách|giao ban|đối thoại|tiếp xúc)(?!\w)[^;.:]{0,50}\Z"
)
_TURN = re.compile(
    r"(?<!\w)(?:mỗi|một|từng) (?:lượt|lần|buổi|kỳ|số|bản tin|chương trình|tiết|ca|phiên|chuyên mục"
    r"|cuộc|bài)(?: phát| sinh hoạt| phát thanh| tập| họp)?(?: từ| kéo dài| dài| có| là)*\s+\Z"
)
_ISSUE = re.compile(r"(?<!\w)(?:sinh hoạt|phát hành|xuất bản|ra)(?: [^\W\d_]+){0,5}\s+\Z")
_CLOCK = frozenset({"phút", "giờ", "tiếng"})
_SPENT_BY_EACH = re.compile(
    r"(?<!\w)(?<!trước )(?<!sau )(?<!cách )(?<!giữa )(?:mỗi|từng)\s+"
    r"(?!.*(?<!\w)(?:cách|chậm|trước|sau|nghỉ|hoãn)(?!\w))"
    r"(?:[^\W\d_]+\s+){1,6}\Z"
)
_STOCKED = re.compile(
    r"(?<!\w)(?:đủ (?:dùng|ăn|sử dụng|phục vụ|cung cấp|bảo đảm)|dự trữ|dự phòng|tích trữ|trữ)(?!\w)"
    r"[^;.:\d]{0,50}\Z"
)
_TO_EACH = re.compile(r"(?<!\w)(?:mỗi|từng)\s+[^\W\d_]+(?:(?:,|/| -)?\s?[^\W\d_]+){0,5}\s+\Z")
_HELD = re.compile(
    r"(?:buổi|cuộc|lớp|đợt|hội nghị|hội thi|phiên|chuyến|tiết|kỳ|lượt|bài|tin|số|suất)(?!\w)"
)
_ON_DUTY = re.compile(r"(?<!\w)(?:mỗi|từng)\s+(?:ca|kíp|bàn|lượt|buổi|phiên|điểm trực|chốt)\s+\Z")
_PERSONS = re.compile(r"(?:người|đồng chí|cán bộ|thành viên|chiến sĩ|đ/c|dân quân|nhân viên)(?!\w)")
_DAYS = frozenset({"ngày", "tuần", "tháng"})


def is_size_of_works(left: str, clause: Clause) -> bool:
    """Whether a length belongs to what is to be built: "mặt đường rộng tối thiểu 3 m".

    ``left`` holds the words of the sentence before the quantity.
    """
    quantity = clause.quantity
    works = quantity.kind is Kind.MEASURE and _WORKS.search(left) is not None
    if not works or not _EXTENT.search(left):
        return False
    before = clause.siblings[clause.place - 1] if clause.place else None
    beside = before is not None and before.kind is Kind.MEASURE and not quantity.explicit
    return is_strict(quantity) or bool(_LONG.search(left)) or beside


def is_size_of_bracketed_work(left: str, quantity: Quantity) -> bool:
    """Whether a bracket gives the size of the one work named: "Làm thí điểm kênh tại xã (3 km)".

    Or how much of each is laid in: "dự trữ lương thực (gạo 12 tấn, mì 300 thùng)".
    """
    sized = _WORK_WITH_SIZE.fullmatch(left) or _STORES_LISTED.search(left)
    return quantity.kind is Kind.MEASURE and sized is not None


def is_strict(quantity: Quantity) -> bool:
    """Whether words bind it that demand: "ít nhất", "không quá", "trở lên".

    A bare "trên" or "dưới" may as well tell which things are meant.
    """
    return quantity.explicit and quantity.comparator in {">=", "<="}


def lasts_at_least(left: str, quantity: Quantity) -> bool:
    """Whether a meeting or a stock is given a length: "sinh hoạt chi đoàn không dưới 60 phút"."""
    if quantity.kind is not Kind.TIME or not is_strict(quantity):
        return False
    if quantity.unit == "kỳ":  # "sinh hoạt chi bộ ít nhất 02 kỳ": so often, not so long
        return _ISSUE.search(left) is not None
    meets = quantity.unit in _CLOCK and (_MEETS.search(left) or _TURN.search(left))
    spent = quantity.comparator == ">=" and _SPENT_BY_EACH.search(left)
    return bool(meets or spent or (quantity.unit in _DAYS and _STOCKED.search(left)))


def so_many_to_each(left: str, quantity: Quantity) -> bool:
    """Whether a count is dealt out: "mỗi khoa một buổi", "mỗi huyện 01 cuộc".

    A "một" that is spelled out must be held ("mỗi xã một sản phẩm" is the name of a programme).
    """
    if quantity.kind is not Kind.COUNT or not _TO_EACH.search(left):
        return False
    if _ON_DUTY.search(left) and _PERSONS.match(quantity.unit):
        return False  # "mỗi ca 02 người" mans a post
    return not quantity.worded or quantity.value > 1 or _HELD.match(quantity.unit) is not None
