"""What the words beside a number tell against it: sizes, whereabouts, scores, conditions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.budgets import budget_signals
from extractor.fields.targets.extents import (
    is_size_of_bracketed_work,
    is_size_of_works,
    lasts_at_least,
    so_many_to_each,
)
from extractor.fields.targets.model import Kind
from extractor.fields.targets.rates import (
    is_broadcast,
    is_held_so_often,
    is_rate_of_work,
    rate_signals,
)
from extractor.fields.targets.thresholds import bounds_which, is_threshold, tells_which
from extractor.fields.targets.whereabouts import leads_to_a_place, whereabouts_signals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.fields.targets.clauses import Clause
    from extractor.fields.targets.model import Quantity

_QUALIFIER = re.compile(
    r"(?<!\w)(?:(?:có|với) (?:số |mức |khoản )?(?:nợ|tiền nợ|tiền thuế nợ|thiệt hại|vốn điều lệ)"
    r"|có (?:doanh thu|thu nhập|giá trị|quy mô|diện tích|công suất|tổng mức|tuổi|mức|từ)"
    r"|(?:sâu|(?<!mở )rộng|(?<!nâng )cao|cách|dày|nặng|(?<!kéo )dài)\s*\Z"
    r"|(?<!nhiệm )(?<!chức )vụ [^,;]{0,40}\("
    r"|(?<!phân )(?<!chủng )loại(?! trừ| bỏ| hình| rác| được|(?<=các loại)\s*\Z"
    r"| (?:\d|i{1,3}|[a-c])(?: chiếm| đạt| là| còn)*\s*\Z)|cỡ|độ tuổi)[^,;:]{0,30}\Z"
)
_SHARE_OF_SUCH = re.compile(
    r"(?:(?<!\w)độ tuổi[^,;:]{0,30}"
    r"|(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng)\s[^,;:]*\s(?:đạt|là|còn|lên|xuống|giảm|tăng))\s*\Z"
)
_AGED = re.compile(r"(?<!\w)độ tuổi\s+\Z")
_SCORING = re.compile(r"(?<!\w)(?:cộng|trừ|chấm|cho|được)\s+(?:tối đa\s+)?\d+[,.]?\d*\s*điểm")
_PAPERWORK = re.compile(
    r"\A(?:bộ|bộ hồ sơ|bản|kỳ|đợt|lần|buổi|hồ sơ|thành viên|giải|trang|phiếu|vị trí|mẫu|phần"
    r"|trường hợp)(?!\s?/)\Z"
)
_MANY_COPIES = 50
_EXAMINED = re.compile(r"(?:câu|câu hỏi|ý|phương án|đáp|đáp án|điểm|phần|lệnh hỏi|mức độ|đề)\Z")
_EXAM = re.compile(
    r"(?<!\w)(?:trắc nghiệm|tự luận|đề kiểm tra|đề thi|ma trận|đáp án|nhận biết|thông hiểu"
    r"|vận dụng|đọc hiểu|biểu điểm)(?!\w)"
)
_TIMES_SIGN = re.compile(r"(?<![^\W\d_])\s*[x×*]\s*(?=\d|\Z)")
_PHYSICAL = frozenset({Kind.MEASURE, Kind.OPEN, Kind.BARE})
_WORD = re.compile(r"[^\W\d_]{2}")
_MADE_OF = re.compile(
    r"\s+(?!hồ sơ|tài liệu|chính|gốc|sao|gồm|gửi|để|theo|cho|và|về|của|mỗi|trong|liên tục|vào|từ)"
    r"[^\W\d_]{2}"
)
_CONTEST_IN = re.compile(
    r"\s+(?:bóng|cầu|cờ|kéo co|việt dã|điền kinh|chạy|đua|bơi|võ|quần vợt|tennis|pickleball"
    r"|thể thao|thi đấu|giao hữu|đẩy gậy|bắn|marathon|golf|billiards|xe đạp|đấu)(?!\w)"
)
_COMPARED_WITH = re.compile(
    r"(?<!\w)so với(?: (?:mức|con số|tỷ lệ|kết quả|số|khoảng|chỉ tiêu|mục tiêu|là))*\s+\Z"
)
_WITHIN_REACH = re.compile(r"(?<!\w)trong (?:bán kính|phạm vi|cự ly|khoảng cách|vòng)\s+\Z")
_TIME_OF_DAY = frozenset({"sáng", "chiều", "tối", "trưa"})
_MATERIAL = frozenset({"bộ", "mẫu", "phần", "đợt", "buổi", "kỳ"})
_ALL_WORDS = re.compile(r"[^\W\d_]+(?:[ /][^\W\d_]+)*")
_PARTS_OF_PLAN = frozenset(
    {"nhóm nhiệm vụ", "nhiệm vụ", "nhóm giải pháp", "giải pháp", "nội dung", "nhóm nội dung"}
    | {"nhiệm vụ, giải pháp", "nhóm nhiệm vụ, giải pháp", "nhiệm vụ và giải pháp", "nhóm"}
)
_FOLLOWING = re.compile(r"[^.;]{0,40}?(?<!\w)(?:sau|dưới đây|trọng tâm|chủ yếu|chính)(?!\w)")
_DIVIDED_INTO = re.compile(r"(?<!\w)(?:chia|phân)(?: ra| làm| thành)*\s+\Z")
_NOT_ONE = re.compile(
    r"(?<!\w)không (?:để|có|còn|xảy ra|phát sinh)(?:\s+(?:xảy ra|phát sinh|bất kỳ|dù))*\s+\Z"
)
_PER_SO_MANY = re.compile(
    r"(?<!\w)(?:giá trị|thu nhập|năng suất|doanh thu|sản lượng|lợi nhuận|hiệu quả|tỷ lệ|tỷ số"
    r"|tỷ suất|mật độ|số \w+|chi phí|mức chi|bình quân)(?!\w)[^;.\d]{0,60}\Z"
)
_ROUND = frozenset({1.0, 10.0, 100.0, 1000.0, 10000.0, 100000.0})
_FURTHER = re.compile(r"[^;.]{0,80}\d")
_LASTING = re.compile(
    r"(?<!\w)(?:tuổi thọ|số năm sống|số năm đi học|rút ngắn|khắc phục sự cố"
    r"|không (?:được )?để[^;.,\d]{3,60}(?:kéo dài|tồn đọng|tồn|chậm|trễ|gián đoạn|ngừng|mất|nợ"
    r"|ứ đọng|ngập|lưu|đọng|quá hạn)"
    r"|ngày điều trị|thời gian điều trị|(?:hệ số|vòng quay|mức) tồn kho"
    r"|thời gian (?:tiêu rút|tiêu úng|tiêu nước|tiêu thoát|ngập úng|mất điện|mất nước|khắc phục"
    r"|chờ|giải quyết|xử lý|thực hiện thủ tục|đi học|khám|phản hồi|đáp ứng|có mặt"
    r"|tiếp nhận|trả kết quả|trả lời|cấp cứu|nằm viện|điều trị|thông quan|nộp thuế|di chuyển"
    r"|phản ứng|tiếp cận hiện trường|lưu trú)|số (?:ngày|đêm) lưu trú)(?!\w)"
)
_CLOCK_TIME = re.compile(r"(?<!\w)(?:trước|lúc|vào|hồi)\s+\Z")
_RESPONSE = re.compile(r"\s*(?:sau khi|kể từ khi|từ khi|kể từ lúc|từ lúc|sau)\s+\w+")
_INCLUDES = re.compile(r"(?<!\w)(?:có|làm|thực hiện|(?<!đối )với)\s+\Z")
_CLOCKED = ("phút", "giờ", "giây")
_TIME_SPENT = re.compile(r"(?:phút|giờ|tiếng|ngày)/(?:ngày|tuần|tháng|quý|năm|năm học)\Z")
_TEMPERATURES = frozenset({"độ c", "°c", "oc", "ºc"})
_KINDS_OF_THINGS = frozenset(
    {"cấp", "loại", "bước", "khâu", "phần", "chiều", "dân", "khối", "nhóm", "ngành", "đoạn"}
    | {"tầng", "mặt", "giai đoạn", "lĩnh vực", "loại hình", "dân tộc", "khu vực", "tập", "pha"}
)
_CAPACITY = re.compile(
    r"(?:lít|l|m3|m³|kg|tấn|tạ|inch|w|kw|kva|kwp|cv|hp|mm|cm|ml|gam|g|sức ngựa|mã lực|chỗ"
    r"|btu|gb|tb)\Z"
)
_THING_OF = re.compile(r"(?:\s+[^\W\d_]+){0,4}\s+(?:(?:loại|dung tích|công suất|cỡ|trọng tải)\s+)*")
_OF_MACHINES = frozenset({"lít", "w", "kw", "kva", "kwp", "cv", "hp", "mã lực", "sức ngựa", "ml"})
_HOLDS = re.compile(r"(?<!\w)(?:công suất|dung tích|loại|cỡ)\s+\Z")
_SIZES = frozenset({Kind.MONEY, Kind.TIME, Kind.MEASURE})
_CONTEST = re.compile(
    r"(?<!\w)(?:bài (?:dự )?thi|tác phẩm dự thi|mỗi đội(?! viên)|mỗi bài|thí sinh|dung lượng|cỡ chữ"
    r"|(?<!tăng )(?<!nâng )thời lượng(?! phát)|ban tổ chức|ban giám khảo)(?!\w)"
)
_PRAISE = re.compile(r"(?<!\w)(?:khen|giấy khen|bằng khen|tuyên dương|tôn vinh)(?!\w)")
_GIVEN = re.compile(r"(?<!\w)(?:cộng|trừ|chấm|được|tính|thưởng)\s+(?:thêm\s+|tối đa\s+)?\Z")
_EXCLUDED = re.compile(
    r"(?<!\w)(?:không|chưa) (?:gọi|tuyển|xét|nhận|lấy|tiếp nhận|cho phép|công nhận|bổ nhiệm"
    r"|áp dụng|sử dụng)(?!\w)(?:[^,;.]{0,60}|[^;.]{0,120}(?<!\w)(?:cận thị|viễn thị|tật khúc xạ"
    r"|nhiễm|mắc|nghiện|tiền án|kỷ luật|nợ)[^,;.]{0,40})\Z"
)
_WHEN_SO_MANY = re.compile(
    r"(?<!\w)(?:khi|nơi|những nơi|nếu) (?:có|mật độ|tỷ lệ|nồng độ|chỉ số|độ (?:ẩm|mặn|sâu)"
    r"|phát hiện|xuất hiện|xảy ra|ghi nhận|đạt|đủ|vượt|mưa"
    r"|lượng|mực nước|nhiệt độ|gió)(?!\w)[^,;]{0,40}\Z"
)
_CONDITION = re.compile(r"(?<!\w)(?:nếu|trường hợp|giả sử|trong trường hợp)\s[^;]{0,120}\Z")


def figure_signals(
    left: str, own: str, right: str, clause: Clause, *, product: bool
) -> Iterator[tuple[str, float]]:
    """Reasons with their weights: ``left`` and ``right`` are the sentence's words around it.

    ``own`` are the words of its own stretch before it; a ``product`` column needs no more words.
    """
    yield from _of_kind(left, own, right, clause)
    yield from whereabouts_signals(left, right, clause)
    yield from budget_signals(left, right, clause.quantity)
    yield from _of_form(left, right, clause)
    if not product or not clause.quantity.unit:
        yield from _of_emptiness(left, own, right, clause.quantity)


def _of_kind(left: str, own: str, right: str, clause: Clause) -> Iterator[tuple[str, float]]:
    quantity = clause.quantity
    yield from _of_size(left, right, clause)
    if quantity.unit in {"sao", "hạng"} or _is_scoring(left, right, quantity):
        yield "scoring", -0.5
    if quantity.unit in _PARTS_OF_PLAN and _FOLLOWING.match(right):
        yield "its-own-parts", -0.35
    if not quantity.explicit and _DIVIDED_INTO.search(left):
        yield "its-own-parts", -0.5
    if quantity.value == 1 and not quantity.explicit and _NOT_ONE.search(left):
        yield "not-even-one", -0.5
    if _is_award_quota(left, right, quantity):
        yield "award-quota", -0.5
    yield from rate_signals(left, right, quantity)
    yield from _of_duration(left, right, quantity)
    if quantity.unit in _KINDS_OF_THINGS and not quantity.explicit:
        yield "describes-a-kind", -0.35
    rated = is_rate_of_work(left, right, quantity)
    hamlets = quantity.unit == "bản" and leads_to_a_place(left)
    made_of = (
        hamlets
        or (quantity.unit in _MATERIAL and _MADE_OF.match(right))
        or (quantity.unit == "giải" and _CONTEST_IN.match(right))
    )
    if is_held_so_often(left, own, right, quantity):
        yield "held-so-often", 0.1 if quantity.kind is Kind.TIMES else 0.0
    elif so_many_to_each(left, quantity):
        yield "so-many-to-each", 0.15
    elif _is_paperwork(quantity) and not made_of and not rated:
        yield "paperwork-unit", -0.15


def _of_size(left: str, right: str, clause: Clause) -> Iterator[tuple[str, float]]:
    """A number that tells which things are meant, or how large, how far or how old they are."""
    quantity = clause.quantity
    share_of_such = quantity.kind is Kind.PERCENT and _SHARE_OF_SUCH.search(left)
    sized = quantity.kind in _SIZES or (clause.place and not share_of_such)
    aged = quantity.kind is not Kind.PERCENT and _AGED.search(left)
    if aged or (sized and _QUALIFIER.search(left) and not is_size_of_works(left, clause)):
        yield "qualifies-a-noun", -0.9
    if _is_size_of_thing(left, clause) or bounds_which(right, clause):
        yield "qualifies-a-noun", -0.9
    within = quantity.kind is Kind.MEASURE and _WITHIN_REACH.search(left)
    if within or quantity.unit in _TEMPERATURES:
        yield "qualifies-a-noun", -0.9


def _of_duration(left: str, right: str, quantity: Quantity) -> Iterator[tuple[str, float]]:
    """Times are dates and frequencies, unless a time is what is measured or bounded."""
    padded = quantity.number[1] - quantity.number[0] == 2 and quantity.value < 10
    if quantity.unit in _TIME_OF_DAY and not padded:  # "04 tối" are evenings, "7 tối" is an hour
        yield "time-of-day", -0.6
    lasting = _LASTING.search(left) is not None and not _CLOCK_TIME.search(left)
    if quantity.kind is Kind.TIME:
        if lasting or lasts_at_least(left, quantity):
            yield "time-is-the-measure", 0.8
        elif quantity.unit == "tuổi":
            yield "age", -0.5
        elif quantity.explicit and quantity.unit in _CLOCKED and _RESPONSE.match(right):
            yield "time-of-response", 0.6 if quantity.comparator in {"<", "<="} else 0.0
        elif quantity.comparator == ">=" and quantity.explicit and _TIME_SPENT.match(quantity.unit):
            yield "bounded-rate", 0.8
    elif lasting and quantity.kind in {Kind.COUNT, Kind.OPEN} and _INCLUDES.search(left):
        yield "qualifies-a-noun", -0.6


def _of_form(left: str, right: str, clause: Clause) -> Iterator[tuple[str, float]]:
    quantity = clause.quantity
    if left.count("“") > left.count("”") or left.count('"') % 2:
        yield "inside-quotes", -0.5
    if quantity.worded and not quantity.explicit and not so_many_to_each(left, quantity):
        yield "spelled-out", -0.25 if quantity.value > 1 else -0.6
    if _TIMES_SIGN.search(left[-6:]) or _TIMES_SIGN.match(right[:6]):
        yield "calculation", -0.6
    bracketed = left.count("(") > left.count(")") and not is_size_of_bracketed_work(left, quantity)
    if quantity.kind in _PHYSICAL and bracketed:
        yield "in-brackets", -0.3
    digits = quantity.number[1] - quantity.number[0]
    if quantity.kind is Kind.OPEN and digits == 1 and not quantity.explicit:
        yield "loose-digit", -0.05
    yield from _of_rules(left, right, quantity)
    if _COMPARED_WITH.search(left):
        yield "compared-with", -0.9
    if _is_denominator(left, right, quantity):
        yield "denominator", -0.9
    if is_threshold(left, right, quantity):
        yield "threshold", -0.5
    if _CONDITION.search(left) or (quantity.explicit and _WHEN_SO_MANY.search(left)):
        yield "condition", -0.5
    if _EXCLUDED.search(left) and quantity.comparator in {">=", ">", "<", "<="}:
        yield "excludes", -0.6
    elif quantity.explicit and tells_which(left, right, quantity):
        yield "tells-which", -0.6


def _of_rules(left: str, right: str, quantity: Quantity) -> Iterator[tuple[str, float]]:
    """How a contest or an exam is run: "mỗi đội 03 phần thi", "12 câu trắc nghiệm"."""
    if _CONTEST.search(left) and not is_broadcast(left):
        yield "rules-of-a-contest", -0.5
    if _EXAMINED.match(quantity.unit) and not quantity.explicit and _EXAM.search(left + right):
        yield "rules-of-an-exam", -0.5


def _of_emptiness(
    left: str, own: str, right: str, quantity: Quantity
) -> Iterator[tuple[str, float]]:
    """A number beside which nothing is said."""
    countable = quantity.kind in {Kind.COUNT, Kind.OPEN, Kind.MEASURE} and not quantity.explicit
    if countable and not left.strip(" -+*.)(\n0123456789") and len(right.split()) < 2:
        yield "stands-alone", -0.6
    if (
        not _WORD.search(own)
        and not _WORD.search(right[:200])
        and not _ALL_WORDS.fullmatch(quantity.unit)
    ):
        yield "no-words", -0.5


def _is_denominator(left: str, right: str, quantity: Quantity) -> bool:
    """Whether it is what a figure is counted by: "thu nhập trên 1 ha đạt 120 triệu đồng"."""
    return (
        quantity.comparator == ">"
        and quantity.value in _ROUND
        and quantity.kind is not Kind.PERCENT
        and _PER_SO_MANY.search(left.removesuffix("trên ")) is not None
        and _FURTHER.match(right) is not None
    )


def _is_paperwork(quantity: Quantity) -> bool:
    """Whether it counts papers and the like, but no edition of them."""
    return (
        _PAPERWORK.search(quantity.unit) is not None
        and not quantity.explicit
        and quantity.value < _MANY_COPIES
    )


def _is_size_of_thing(left: str, clause: Clause) -> bool:
    """Whether it says how much each counted thing holds: "150 thùng rác 240 lít"."""
    quantity = clause.quantity
    last = clause.siblings[clause.place - 1] if clause.place else None
    if quantity.unit in _OF_MACHINES and not quantity.explicit and _HOLDS.search(left):
        return True
    return (
        last is not None
        and last.kind in {Kind.COUNT, Kind.OPEN}
        and not last.worded
        and not quantity.explicit
        and _CAPACITY.match(quantity.unit) is not None
        and _THING_OF.fullmatch(left, len(left) - (quantity.start - last.end)) is not None
    )


def _is_award_quota(left: str, right: str, quantity: Quantity) -> bool:
    """Whether it counts those to be commended: "không quá 10 tập thể, 20 cá nhân"."""
    if quantity.unit.startswith("tập thể"):
        return True
    sentence = left + right
    return quantity.unit == "cá nhân" and ("tập thể" in sentence or bool(_PRAISE.search(sentence)))


def _is_scoring(left: str, right: str, quantity: Quantity) -> bool:
    """Whether points are given: "chấm 0,4 điểm", "đạt 100% cộng 05 điểm"."""
    given = quantity.kind is Kind.SCORE and _GIVEN.search(left) is not None
    return given or _SCORING.search(left + right[:30]) is not None
