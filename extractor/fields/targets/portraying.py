"""Numbers that portray a thing that is there, or a word, rather than promise something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.cues import ending, pattern
from extractor.fields.targets.extents import so_many_to_each
from extractor.fields.targets.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.fields.targets.clauses import Clause
    from extractor.fields.targets.model import Quantity

_OPEN_BRACKET = re.compile(r"\([^()\d]*\Z")
_CLOSED = re.compile(r"\s*\)\s*")
_CLOSED_LATER = re.compile(r"(?:\s+[^\W\d_]+){0,5}\s*\)\s*")
_CLOSED_THEN_A_FIGURE = re.compile(r"(?:\s+[^\W\d_]+){0,5}\s*\)[^,;:()\d]{0,60}\d")
_OF_A_RATE = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|tỷ số|tỉ số|tỷ trọng)(?!\w)[^,;:]*\Z"
)
_BINDS = re.compile(r"(?:ít|nhiều) nhất|tối (?:thiểu|đa)|không (?:vượt )?quá|không dưới|≥|≤|=")
_SIZED = frozenset(
    {Kind.MEASURE, Kind.MONEY, Kind.COUNT, Kind.OPEN, Kind.SCORE, Kind.PERCENT, Kind.BARE}
)
_COUNTS = frozenset({Kind.COUNT, Kind.OPEN})

_TAUGHT = re.compile(
    r"(?<!\w)(?:dạy và học|dạy học|dạy|học|học tập|giảng dạy|giáo dục|nuôi dạy|chăm sóc|bán trú"
    r"|ôn tập|ôn thi|lớp|chương trình"
    r"|thời khóa biểu|hình thức|mô hình|chế độ)(?: đủ| cả| theo| học)*\s+\Z"
)
_SESSIONS = re.compile(r"(?:buổi|ca|tiết)(?!\w)")
_PER_DAY = re.compile(r"\s*(?:trên|một|mỗi|trong|/)\s*(?:ngày|tuần)(?!\w)")

_MADE_USE_OF = re.compile(
    r"(?<!đưa vào )(?<!đưa ra )(?<!\w)(?:sử dụng|khai thác|tận dụng|phát huy|vận hành)(?: có)?"
    r"(?: tốt| tối đa| triệt để| đầy đủ| tích cực| hơn nữa)*"
    r" (?:hiệu quả|hiệu suất|hết công suất|công suất|vai trò|lợi thế|tiềm năng|thế mạnh|tối đa"
    r"|triệt để|hợp lý|tốt|trách nhiệm|sức mạnh|năng lực)(?!\w)[^;.]{0,90}\Z"
)
_OWN_PARTS = re.compile(r"(?:điểm (?:trường|lẻ|chính)|phân hiệu|phân trường|cơ sở (?:1|2))(?!\w)")
_AT = re.compile(r"(?<!\w)(?:tại|ở|của|thuộc)(?: cả)?\s+\Z")
_THING_OF = re.compile(
    r"(?<!\w)(?:điện|xe|máy|nhà|nhà tiêu|nhà vệ sinh|hố|hố xí|thùng|thùng rác|bể|cổng|cửa|bếp"
    r"|mô hình|ti vi|tủ|giường|phim|tàu|thuyền|đường|cầu|biển|bảng|sổ|giấy|hầm|lò|bình|chuồng|phân"
    r"|giống)"
    r"(?: [^\W\d_]+)?\s+\Z"
)

_UPON = re.compile(r"trên\s+\Z")
_SURFACES = re.compile(
    r"(?:hệ thống|nền tảng|phần mềm|cổng|kênh|trang|mạng|ứng dụng|bản đồ|lĩnh vực|phương diện|mặt"
    r"|khía cạnh|chuyên mục|báo|tờ|số báo|cơ sở dữ liệu|fanpage|môi trường|sàn)(?!\w)"
)
_FEW = 10

_SUFFERED = re.compile(
    r"(?:trường hợp|ca bệnh|ca|người|bệnh nhân|lượt người|cháu|em|trẻ em|trẻ)"
    r"(?:\s+(?:người|bệnh nhân|trẻ em))?(?:\s+bị)?\s+(?:mắc|nhiễm|tử vong|chết|thương vong|thương"
    r"|dương tính|mất tích|thiệt mạng|lây nhiễm|ngộ độc|tai nạn|đuối nước)(?!\w)"
)
_CARED_FOR = re.compile(
    r"(?<!\w)(?:giảm|kéo giảm|không để|không quá|khống chế|hạn chế|dưới|phát hiện|điều trị|quản lý"
    r"|sàng lọc|thu dung|chăm sóc|hỗ trợ|cứu chữa|tiếp nhận|xét nghiệm|phục hồi|theo dõi|đáp ứng"
    r"|xử lý|thăm|cấp cứu|nuôi|đỡ đầu|giúp|trợ giúp|tặng|trao|thu nhận|phấn đấu|khám|tư vấn"
    r"|tiêm)(?!\w)"
)
# "(hiện nay 63%)", "(đến nay mới đạt 40%, toàn huyện 55%)" beside what is to be reached.
_REMARK_OF_NOW = re.compile(
    r"\(\s*(?:(?:con số|tỷ lệ|kết quả|mức|số|số liệu) )?(?:hiện(?: nay| tại| có| đạt| là| mới)?"
    r"|đến nay|tính đến nay|lúc này|trước đây|đang|mới (?:chỉ |được )?đạt|đã đạt|hiện trạng"
    r"|thực trạng|xuất phát điểm|đầu (?:năm|kỳ|nhiệm kỳ|vụ|quý|khóa)|ban đầu"
    r"|trước (?:sáp nhập|hợp nhất|khi|thời điểm))(?!\w)"
    r"(?![^()]*(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu)(?!\w))[^()]*\Z"
)
_POPULATION = re.compile(
    r"(?<!quy mô )(?<!mật độ )(?<!\w)dân số(?! nông| đô| thành| trưởng)"
    r"(?: [^\W\d_]+){0,4}\s*:?\s*\Z"
)
# "Xã có 14 ấp, 5.210 hộ với hơn 22 nghìn nhân khẩu nên …"
_PLACE_HAS = re.compile(
    r"(?<!\w)(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu|địa bàn|thôn|ấp|bản"
    r"|khu)(?: [^\W\d_]+){0,4}? có (?:[^\W\d_]+ ){0,2}\d[\d.]*"
    r" (?:thôn|ấp|bản|xóm|buôn|khóm|hộ|khu|tổ)(?:[^;.]|\.(?=\d))*?(?:,|với|và|gồm|;)\s*"
    r"(?:(?:hơn|trên|gần|khoảng)\s+)?\Z"
)
_INHABITANTS = re.compile(r"(?:người|nhân khẩu|khẩu|dân|hộ)(?!\w)")
_TO_BECOME = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|dự kiến|dự báo|đến năm|duy trì|ổn định|đạt|khống chế"
    r"|giảm|tăng|quản lý|cập nhật|rà soát|thu thập|lập)(?!\w)"
)
# "tổng diện tích phải thu hồi 35 ha", "số hộ bị ảnh hưởng là 120 hộ": what a work meets with.
_MET_WITH = re.compile(
    r"(?<!\w)(?:diện tích|khối lượng|số [^\W\d_]+|chiều dài|quy mô)(?: [^\W\d_]+){0,3}?"
    r" (?:(?:phải|cần|bị|được|có) )?(?:thu hồi|ảnh hưởng|giải tỏa|giải phóng mặt bằng|chiếm dụng"
    r"|thiệt hại|ngập)(?: (?:là|khoảng|trên|hơn|gần|ước|ước tính|đất))*\s+\Z"
)
_OPENERS = ("commit", "filler", "aim", "place", "predicate")


def portrayal_signals(folded: str, clause: Clause) -> Iterator[tuple[str, float]]:
    """Reasons with their weights against a number that belongs to what a noun means or has."""
    quantity = clause.quantity
    left = folded[clause.sentence.start : quantity.start]
    right = folded[quantity.end : clause.sentence.end]
    if _defines_a_term(folded, left, right, quantity):
        yield "defines-a-term", -0.8
    if quantity.kind is Kind.MEASURE and not quantity.explicit and _MADE_USE_OF.search(left):
        yield "is-made-use-of", -0.5
    if quantity.kind is Kind.OPEN and _makes_a_kind(left, quantity):
        yield "makes-a-kind", -0.4
    if _REMARK_OF_NOW.search(left):
        yield "remark-of-now", -0.6
    if _MET_WITH.search(left) and not _TO_BECOME.search(left):
        yield "met-with", -0.2
    if quantity.kind in _COUNTS:
        yield from _of_counts(folded, left, right, quantity)
    dealt_out = so_many_to_each(left, quantity)
    if quantity.worded and not quantity.explicit and not dealt_out and not _is_opened(left):
        yield "spelled-out-behind-a-noun", -0.2


def _of_counts(
    folded: str, left: str, right: str, quantity: Quantity
) -> Iterator[tuple[str, float]]:
    words = folded[quantity.start : quantity.number[0]]
    if not quantity.explicit:
        if _names_a_mode(left, right, quantity):
            yield "names-a-mode", -0.6
        if _MADE_USE_OF.search(left):
            yield "is-made-use-of", -0.5
        if _OWN_PARTS.match(quantity.unit) and _AT.search(left):
            yield "says-where", -0.4
    elif _UPON.match(words) and _is_a_surface(quantity):
        yield "says-where", -0.7
    if _INHABITANTS.match(quantity.unit) and _tells_inhabitants(left):
        yield "tells-how-many-live-there", 0.0 if _TO_BECOME.search(left) else -0.5
    if (
        quantity.comparator in {"=", ">", ">="}
        and _SUFFERED.match(f"{quantity.unit}{right[:40]}")
        and not _CARED_FOR.search(left)
    ):
        yield "tells-of-harm", -0.5


def _tells_inhabitants(left: str) -> bool:
    """Whether the words before a count tell how many live in a place."""
    peopled = _POPULATION.search(left.removesuffix("có ")) or _PLACE_HAS.search(left)
    return peopled is not None


def _defines_a_term(folded: str, left: str, right: str, quantity: Quantity) -> bool:
    """Whether a bracket says what a word means: "tỷ lệ trẻ nhẹ cân (dưới 2.500 gram) còn 5%"."""
    bracket = _OPEN_BRACKET.search(left)
    if bracket is None or not quantity.explicit or quantity.kind not in _SIZED:
        return False
    closed = (_CLOSED_LATER if quantity.kind is Kind.PERCENT else _CLOSED).match(right)
    if closed is None or _BINDS.match(folded, quantity.start):
        return False
    if pattern("predicate").match(right, closed.end()):
        return True
    of_a_rate = quantity.kind not in {Kind.COUNT, Kind.PERCENT} and _OF_A_RATE.search(
        left, 0, bracket.start()
    )
    return bool(of_a_rate) or _CLOSED_THEN_A_FIGURE.match(right) is not None


def _names_a_mode(left: str, right: str, quantity: Quantity) -> bool:
    """Whether sessions tell how a school teaches ("dạy học 2 buổi/ngày"), not how many to hold."""
    if not _SESSIONS.match(quantity.unit) or not _TAUGHT.search(left):
        return False
    return "/ngày" in quantity.unit or "/tuần" in quantity.unit or bool(_PER_DAY.match(right))


def _makes_a_kind(left: str, quantity: Quantity) -> bool:
    """Whether a small number says of what kind a thing is: "điện 3 pha", "thùng rác 3 ngăn"."""
    return quantity.value < _FEW and not quantity.explicit and _THING_OF.search(left) is not None


def _is_a_surface(quantity: Quantity) -> bool:
    """Whether "trên" is "on", as before one thing or a few that things stand on."""
    return quantity.value == 1 or (
        quantity.value <= _FEW and _SURFACES.match(quantity.unit) is not None
    )


def _is_opened(left: str) -> bool:
    """Whether a verb, a joint or nothing stands before a number, rather than a noun."""
    return (
        not left.strip(' -+*(“"')
        or left.rstrip()[-1:] in ",:(–-"
        or any(
            ending(cue).search(left) for cue in ("commit", "filler", "aim", "place", "predicate")
        )
    )
