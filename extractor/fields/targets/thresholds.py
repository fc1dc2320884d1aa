"""Bounds that tell which things are meant or whom a rule is for, and promise nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.cues import pattern
from extractor.fields.targets.extents import is_strict
from extractor.fields.targets.model import Kind

if TYPE_CHECKING:
    from extractor.fields.targets.clauses import Clause
    from extractor.fields.targets.model import Quantity

_RIGHT_BEFORE = re.compile(r"\s*(?:đạt|có|là|chiếm|phải)?\s*")
_OBLIGED = re.compile(r"\s*(?:phải|thì|thuộc|được|có trách nhiệm|bắt buộc|do)(?!\w)")
_MORE = re.compile(r"(?<!\w)(?:có|thêm)\s*\Z")
_THEN_NOT = re.compile(
    r"[^;.]{0,80}?(?<!\w)(?:thì )?không (?:được )?(?:xét|công nhận|xếp loại)(?!\w)"
)
_SUCH_AS_HAVE = re.compile(
    r"(?<!\w)(?:các|những|nơi|(?:hộ|cặp vợ chồng|gia đình|người|trường hợp|đơn vị|thôn|tổ"
    r"|lớp)(?: nào)?)"
    r"(?: [^\W\d_]+){0,4} (?:có|sinh|đẻ|nợ|vi phạm)(?: từ| đủ)?\s+\Z"
)
_SORTED_BY = re.compile(
    r"\A\W*(?:đối với )?(?:các |những )?(?:môn|lớp|trường|cơ sở|hộ|xã|phường|thôn|bản|tổ|đơn vị"
    r"|doanh nghiệp|chi bộ|điểm trường|học sinh|giáo viên|cán bộ|người|dự án|công trình)"
    r"(?: [^\W\d_]+){0,3} có(?: từ)?(?: trên| dưới)?\s+(?:\d+ [^\W\d_]+ (?:đến|-) )?\Z"
)
_THEN = re.compile(r"(?:\s*(?:đến|-)\s[^:;.,]{1,24})?(?:\s?/[^:;.,]{1,12})?\s*:")
_APART = re.compile(r"(?<!\w)cách (?:[^\W\d_]+ ){1,4}\Z")
_THEN_MUST = re.compile(r"(?:\s+[^\W\d_]+){0,4}\s+(?:phải|bắt buộc|có trách nhiệm)(?!\w)")
_LISTS = re.compile(
    r"(?<!\w)(?:danh sách|rà soát|thống kê|theo dõi|quản lý|nắm chắc|phân loại|lọc|vận động)(?!\w)"
)
_MEASURED_OF_ONE = re.compile(
    r"(?<!\w)(?<!không )có (?:[^\W\d_]+ ){0,2}?(?:chu vi|mặt cắt|bề rộng|lòng đường|vòng"
    r"|chiều (?:cao|dài|rộng|sâu)|cân nặng|nồng độ"
    r"|hàm lượng|độ (?:ẩm|dốc|sâu|mặn|cao)|nhiệt độ|mật độ|tải trọng|trọng tải|trọng lượng"
    r"|khối lượng|dung tích|đường kính|huyết áp|chỉ số)(?: [^\W\d_]+){0,4}\s+\Z"
)
_PROVIDES = re.compile(
    r"(?<!\w)(?:xây dựng|xây|lắp đặt|lắp|trồng|mua|trang bị|phải|bảo đảm|đảm bảo)(?!\w)"
)

# "Xe từ 10 chỗ trở lên có thiết bị giám sát": which vehicles.
_THINGS_OF_SIZE = re.compile(
    r"\A\W*(?:[\w.]{1,5}[.)]\s+)?(?:đối với |đối với các |các |những |tất cả |toàn bộ )?"
    r"(?:tàu|thuyền|xe|ô tô|phương tiện|nhà|tòa nhà|công trình|dự án|gói thầu|cơ sở|doanh nghiệp"
    r"|trang trại|hồ chứa|hồ|đập|cầu|thửa|hộ|người|trẻ|phụ nữ|học sinh|lớp|trường|chợ|kho|máy"
    r"|ao|khu|tuyến|cống|bể|cây|câu lạc bộ|hợp tác xã|htx|tổ|đội|nhóm|thôn|xóm|ấp|bản|làng nghề"
    r"|chi hội|chi bộ|chi đoàn|điểm trường|phòng|cơ quan|đơn vị|đàn|vườn|cánh đồng|rừng)"
    r"(?! số)(?: (?!có|phải|được|đạt|còn|tăng|giảm)[^\W\d_]+){0,3}"
    r"(?: từ| trên| dưới)?\s+\Z"
)
_THEN_HAVE = re.compile(
    r"(?:\s+[^\W\d_]+){0,3}?\s+(?:phải|đều|thì|có|được|không|bắt buộc|lắp|lắp đặt|trang bị|đăng ký"
    r"|thực hiện|nộp|tham gia|ký|hoàn thành|tỷ lệ)(?!\w)"
)
# "Đơn vị nào để tỷ lệ quá 2% thì phải giải trình"
_WHICHEVER = re.compile(
    r"(?<!\w)(?!(?:khi|lúc|thế|nhóm|bất) )(?P<what>(?:[^\W\d_]+ ){1,3})nào(?!\w)[^;.]*\Z"
)
_NO_SUCH = re.compile(r"(?<!\w)không (?:có |còn |để |được )?(?:[^\W\d_]+ ){0,4}\Z|(?<!\w)không ")
_THEN_BEARS = re.compile(
    r"[^;.]*?(?<!\w)(?:thì|phải|sẽ|bị|không được|chịu trách nhiệm|coi như|xem như|không xét"
    r"|không đề nghị)(?!\w)"
)
_MOVES = re.compile(r"\s*(?:giảm |tăng )?(?:xuống|lên)(?: còn| đến| tới)?\s*")


def is_threshold(left: str, right: str, quantity: Quantity) -> bool:
    """Whether it tells who must act: "Các đơn vị từ 50 lao động trở lên phải thành lập …"."""
    return (
        quantity.explicit
        and quantity.kind in {Kind.COUNT, Kind.MEASURE, Kind.MONEY}
        and _OBLIGED.match(right) is not None
        and pattern("commit").search(left) is None
        and pattern("aim").search(left) is None
        and not _MORE.search(left)
        and bool(left.strip(" -+*()"))
    )


def bounds_which(right: str, clause: Clause) -> bool:
    """Whether the bound of the next number follows: "đất từ 2 vụ trở lên không dưới 210 ha".

    So does what a share of such things is to rise or fall to: "hộ dưới 5 con xuống còn 20%".
    """
    quantity = clause.quantity
    if not quantity.explicit or clause.place + 1 >= len(clause.siblings):
        return False
    other = clause.siblings[clause.place + 1]
    between = right[: max(0, other.start - quantity.end)]
    bound = other.explicit and _RIGHT_BEFORE.fullmatch(between) is not None
    return other.kind is not quantity.kind and (bound or _MOVES.fullmatch(between) is not None)


def tells_which(left: str, right: str, quantity: Quantity) -> bool:
    """Whether a bound tells which are meant: "hộ có 3 con trở lên", "nhà cách đê dưới 5 m"."""
    if _MEASURED_OF_ONE.search(left):
        return not (is_strict(quantity) and _PROVIDES.search(left))
    if quantity.kind is Kind.MEASURE and not is_strict(quantity) and _APART.search(left):
        return True
    if _SORTED_BY.search(left) and _THEN.match(right):
        return True  # "Xã có từ 20 thôn trở lên: 03 tổ"
    if _THINGS_OF_SIZE.match(left) and _THEN_HAVE.match(right):
        return quantity.kind is not Kind.PERCENT
    if _is_for_whichever(left) and _THEN_BEARS.match(right):
        return True
    if not _SUCH_AS_HAVE.search(left):
        return False
    return (
        _THEN_NOT.match(right) is not None
        or _THEN_MUST.match(right) is not None
        or _LISTS.search(left) is not None
    )


def _is_for_whichever(left: str) -> bool:
    """Whether a rule is for whoever falls short: "thôn nào thu dưới 70%", not "không thôn nào"."""
    found = _WHICHEVER.search(left)
    return found is not None and _NO_SUCH.search(left[: found.end("what")]) is None
