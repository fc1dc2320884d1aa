"""Is a quantity a commitment?  Named reasons add up to a confidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractor.fields.targets.cues import ending, pattern, section_of
from extractor.fields.targets.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.fields.targets.clauses import Clause
    from extractor.fields.targets.model import Quantity, TargetContext

_BASE = {
    Kind.PERCENT: 0.45,
    Kind.MONEY: 0.3,
    Kind.MEASURE: 0.3,
    Kind.COUNT: 0.35,
    Kind.TIMES: 0.2,
    Kind.OPEN: 0.3,
    Kind.SCORE: 0.2,
    Kind.TIME: -0.5,
    Kind.BARE: 0.1,
}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_GIVEN = re.compile(r"(?<!\w)năm\s+((?:19|20)\d\d)(?!\d)")
_COMPARED = re.compile(r"(?:so với|từ|của|cùng kỳ)\s*(?:cuối\s*|đầu\s*)?\Z")
_DUE = re.compile(r"(?<!\w)(?:đến|trước|hết|cuối)\s+(?:hết\s+|cuối\s+)?(?:năm|quý|tháng|ngày)\s")
_AIM_EACH = re.compile(r"(?<!\w)mỗi\s+\w+")
_FUNDS = re.compile(
    r"(?<!\w)(?:kinh phí|dự toán|tổng vốn|vốn vay|ngân sách|tiền thưởng|trị giá|mức chi|định mức"
    r"|mức hỗ trợ|mức phạt|giá|phạt tiền|tổng mức đầu tư|kinh phí thực hiện)(?!\w)"
)
_REVENUE = re.compile(r"(?<!\w)(?:thu ngân sách|thu nội địa|tổng thu|doanh thu|thu cân đối)(?!\w)")
_QUALIFIER = re.compile(
    r"(?<!\w)(?:có (?:doanh thu|thu nhập|giá trị|quy mô|diện tích|công suất|tổng mức|tuổi|mức|từ)"
    r"|(?:sâu|rộng|cao|cách|dày|nặng|dài)\s*\Z|vụ [^,;]{0,40}\(|loại|cỡ|độ tuổi)[^,;:]{0,30}\Z"
)
_SCORING = re.compile(r"(?<!\w)(?:cộng|trừ|chấm|cho|được)\s+(?:tối đa\s+)?\d+[,.]?\d*\s*điểm")
_PAPERWORK = re.compile(
    r"\A(?:bộ|bộ hồ sơ|bản|kỳ|đợt|lần|buổi|hồ sơ|thành viên|giải|trang|phiếu|vị trí|mẫu|phần"
    r"|trường hợp)(?!\s?/)\Z"
)
_TIMES_SIGN = re.compile(r"\s*[x×*]\s*(?=\d|\Z)")
_PHYSICAL = frozenset({Kind.MEASURE, Kind.OPEN, Kind.BARE})
_WORD = re.compile(r"[^\W\d_]{2}")
_MADE_OF = re.compile(
    r"\s+(?!hồ sơ|tài liệu|chính|gốc|sao|gồm|gửi|để|theo|cho|và|về|của)[^\W\d_]{2}"
)
_MATERIAL = frozenset({"bộ", "mẫu", "phần"})
_ALL_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_CONCERNS = re.compile(r"\A\W*(?:\w{1,2}\)\s*)?đối với\s*\Z")
_LASTING = re.compile(
    r"(?<!\w)(?:tuổi thọ|số năm sống|số năm đi học|rút ngắn"
    r"|thời gian (?:chờ|giải quyết|xử lý|thực hiện thủ tục|đi học|khám|phản hồi|đáp ứng|có mặt"
    r"|tiếp nhận|trả kết quả|trả lời|cấp cứu|nằm viện|điều trị|thông quan|nộp thuế|di chuyển"
    r"|phản ứng|tiếp cận hiện trường))(?!\w)"
)
_RESPONSE = re.compile(r"\s*(?:sau khi|kể từ khi|từ khi|kể từ lúc|từ lúc|sau)\s+\w+")
_INCLUDES = re.compile(r"(?<!\w)(?:có|làm|thực hiện|với)\s+\Z")
_CLOCKED = ("phút", "giờ", "giây")
_KINDS_OF_THINGS = frozenset(
    {"cấp", "loại", "bước", "khâu", "phần", "chiều", "dân", "khối", "nhóm", "ngành", "đoạn"}
    | {"tầng", "mặt", "giai đoạn", "lĩnh vực", "loại hình", "dân tộc", "khu vực", "tập"}
)
_SIZES = frozenset({Kind.MONEY, Kind.TIME, Kind.MEASURE})
_CONTEST = re.compile(
    r"(?<!\w)(?:bài (?:dự )?thi|tác phẩm dự thi|mỗi đội|mỗi bài|thí sinh|dung lượng|cỡ chữ"
    r"|thời lượng|ban tổ chức|ban giám khảo)(?!\w)"
)
_OBLIGED = re.compile(r"\s*(?:phải|thì|thuộc|được|có trách nhiệm|bắt buộc|do)(?!\w)")
_MORE = re.compile(r"(?<!\w)(?:có|thêm)\s*\Z")
_PRAISE = re.compile(r"(?<!\w)(?:khen|giấy khen|bằng khen|tuyên dương|tôn vinh)(?!\w)")
_GIVEN = re.compile(r"(?<!\w)(?:cộng|trừ|chấm|được|tính|thưởng)\s+(?:thêm\s+|tối đa\s+)?\Z")
_EXCLUDED = re.compile(
    r"(?<!\w)(?:không|chưa) (?:gọi|tuyển|xét|nhận|lấy|tiếp nhận|cho phép|công nhận|bổ nhiệm"
    r"|áp dụng|sử dụng)(?!\w)[^,;.]{0,60}\Z"
)
_WHEN_SO_MANY = re.compile(
    r"(?<!\w)(?:khi|nơi|những nơi|nếu) (?:có|phát hiện|xuất hiện|xảy ra|ghi nhận|đạt|đủ|vượt|mưa"
    r"|lượng|mực nước|nhiệt độ|gió)(?!\w)[^,;]{0,40}\Z"
)
_SHOWN_AT = re.compile(r"(?<!\w)(?:công khai|niêm yết|dán|thông báo)[^;.]{0,60}(?:tại|ở)\s+\Z")
_REMARK = re.compile(
    r"\((?:(?:kết quả|thực hiện|số liệu)\s+)?(?:năm(?: học)?\s+)?((?:19|20)\d\d)"
    r"(?:\s*[-–]\s*(?:19|20)\d\d)?(?!\d)[^()]*\Z"
)
_COMPARED_REMARK = re.compile(r"(?:so với|cùng kỳ|trước)[^;.()]{0,40}\([^()]*\Z")
_GIVES = re.compile(
    r"(?<!\w)(?:mua|trang bị|tặng|trao|lắp đặt|xây dựng|sửa chữa|xóa|cấp phát)(?!\w)"
    r"[^,;.\d]{0,60}\Z"
)
_CONDITION = re.compile(r"(?<!\w)(?:nếu|trường hợp|giả sử|trong trường hợp)\s[^;]{0,120}\Z")


class Judgement(NamedTuple):
    """A confidence in 0..1 and the reasons that made it."""

    confidence: float
    reasons: tuple[str, ...]


def judge(folded: str, clause: Clause, context: TargetContext) -> Judgement:
    """Weigh whether ``clause.quantity`` is something the plan commits someone to reach."""
    score = _BASE[clause.quantity.kind]
    reasons: list[str] = []
    for name, weight in _signals(folded, clause, context):
        score += weight
        reasons.append(name)
    return Judgement(round(min(0.99, max(0.0, score)), 2), tuple(reasons))


def _signals(folded: str, clause: Clause, context: TargetContext) -> Iterator[tuple[str, float]]:
    left = folded[clause.sentence.start : clause.quantity.start]
    own = folded[clause.stretch.start : clause.quantity.start]
    right = folded[clause.quantity.end : clause.sentence.end]
    yield from _of_place(folded, clause, context)
    yield from _of_words(left, own, right, clause)
    yield from _of_past(left, own, context)
    yield from _of_kind(left, own, right, clause)
    yield from _of_form(left, own, right, clause)


def _of_place(folded: str, clause: Clause, context: TargetContext) -> Iterator[tuple[str, float]]:
    section = nearest_section(context)
    line = folded[folded.rfind("\n", 0, clause.quantity.start) + 1 : clause.quantity.start]
    head, colon, _ = line.rpartition(":")
    if colon and (own := section_of(head)) in {"target", "award", "funds"}:
        section = own
    if section == "target":
        yield "in-target-section", 0.35
    elif section == "state":
        yield "in-state-section", -0.6
    elif section == "award":
        yield "in-award-section", -0.5
    elif section == "funds":
        given = clause.quantity.kind is Kind.COUNT and _GIVES.search(line)
        yield "in-funds-section", -0.05 if given else -0.5
    if context.is_table and context.due:
        yield "task-with-deadline", 0.15
    column = section_of(context.column) if context.column else None
    if column == "target" or re.search(r"sản phẩm|kết quả|đầu ra", context.column):
        yield "in-product-column", 0.35


def nearest_section(context: TargetContext) -> str | None:
    """The kind of the nearest heading above that tells its kind."""
    for heading in context.heading_chain:
        if kind := section_of(heading):
            return kind
    return None


def _of_words(left: str, own: str, right: str, clause: Clause) -> Iterator[tuple[str, float]]:
    quantity = clause.quantity
    if quantity.explicit:
        yield "comparator-words", 0.2
    words_before = _WORD.search(own.rpartition(":")[2].rstrip().removesuffix("có"))
    if quantity.kind is Kind.PERCENT and not words_before and len(right.split()) >= 2:
        yield "share-of-a-set", 0.2
    elif quantity.kind is Kind.PERCENT and own.endswith("có "):
        yield "some-have", 0.1
    if pattern("commit").search(own) or pattern("commit").search(left[-80:]):
        yield "has-commitment-verb", 0.2
    if pattern("aim").search(left):
        yield "aims", 0.15
    if _AIM_EACH.search(left):
        yield "binds-each", 0.1
    if _DUE.search(left) or _DUE.search(right[:60]):
        yield "has-due", 0.15
    if quantity.baseline is not None or quantity.of is not None:
        yield "has-whole-or-baseline", 0.1
    if quantity.of == quantity.value and pattern("commit").match(right.lstrip()):
        yield "all-of-them-act", 0.2


def _of_past(left: str, own: str, context: TargetContext) -> Iterator[tuple[str, float]]:
    state = max(pattern("state").finditer(left), key=re.Match.start, default=None)
    if state is not None and not pattern("aim").search(left, state.end()):
        between = left[state.end() :]
        if state[0] not in {"đã", "chiếm"} or not (":" in between or _resumes(between)):
            yield "state-words", -0.6
    if context.plan_year:
        years = [
            int(found[1])
            for found in _YEAR_GIVEN.finditer(left)
            if not _COMPARED.search(left[: found.start()])
        ]
        if years and max(years) < context.plan_year and not pattern("aim").search(left):
            yield "past-year", -0.6
        elif (remark := _REMARK.search(left)) and int(remark[1]) < context.plan_year:
            yield "past-year", -0.9
    if _COMPARED_REMARK.search(left):
        yield "past-beside", -0.6


def _resumes(between: str) -> bool:
    """Whether a new undertaking follows a past one: "… đã đạt và hoàn thành 5 tiêu chí"."""
    return any(
        pattern("commit").match(between, junction.end())
        for junction in re.finditer(r"(?<!\w)(?:và|đồng thời|tiếp tục)\s+", between)
    )


def _of_kind(left: str, own: str, right: str, clause: Clause) -> Iterator[tuple[str, float]]:
    quantity = clause.quantity
    if _QUALIFIER.search(left) and (clause.place or quantity.kind in _SIZES):
        yield "qualifies-a-noun", -0.9
    if quantity.kind is Kind.MONEY and _FUNDS.search(left) and not _REVENUE.search(left):
        yield "budget-words", -0.45
    if quantity.unit in {"sao", "hạng"} or _is_scoring(left, right, quantity):
        yield "scoring", -0.5
    if quantity.kind in {Kind.COUNT, Kind.OPEN, Kind.MEASURE} and not quantity.explicit:
        if _SHOWN_AT.search(left):
            yield "says-where", -0.3
        elif left.endswith("tại "):
            yield "says-where", -0.05
        elif ending("place").search(left[-20:]) and not _CONCERNS.search(left):
            yield "says-where-or-whom", -0.45 if clause.place else -0.25
        if not left.strip(" -+*.)(\n0123456789") and len(right.split()) < 2:
            yield "stands-alone", -0.6
    if _is_award_quota(left, right, quantity):
        yield "award-quota", -0.5
    yield from _of_duration(left, right, quantity)
    if quantity.unit in _KINDS_OF_THINGS and not quantity.explicit:
        yield "describes-a-kind", -0.35
    made_of = quantity.unit in _MATERIAL and _MADE_OF.match(right)
    if _PAPERWORK.search(quantity.unit) and not quantity.explicit and not made_of:
        yield "paperwork-unit", -0.15


def _of_duration(left: str, right: str, quantity: Quantity) -> Iterator[tuple[str, float]]:
    """Times are dates and frequencies, unless a time is what is measured or bounded."""
    lasting = _LASTING.search(left) is not None
    if quantity.kind is Kind.TIME:
        if lasting:
            yield "time-is-the-measure", 0.8
        elif quantity.explicit and quantity.unit in _CLOCKED and _RESPONSE.match(right):
            yield "time-of-response", 0.6 if quantity.comparator in {"<", "<="} else 0.0
    elif lasting and quantity.kind in {Kind.COUNT, Kind.OPEN} and _INCLUDES.search(left):
        yield "qualifies-a-noun", -0.6


def _of_form(left: str, own: str, right: str, clause: Clause) -> Iterator[tuple[str, float]]:
    quantity = clause.quantity
    if left.count("“") > left.count("”") or left.count('"') % 2:
        yield "inside-quotes", -0.5
    if quantity.worded and not quantity.explicit:
        yield "spelled-out", -0.25 if quantity.value > 1 else -0.6
    if _TIMES_SIGN.search(left[-6:]) or _TIMES_SIGN.match(right[:6]):
        yield "calculation", -0.6
    if quantity.kind in _PHYSICAL and left.count("(") > left.count(")"):
        yield "in-brackets", -0.3
    if (
        not _WORD.search(own)
        and not _WORD.search(right[:200])
        and not _ALL_WORDS.fullmatch(quantity.unit)
    ):
        yield "no-words", -0.5
    digits = quantity.number[1] - quantity.number[0]
    if quantity.kind is Kind.OPEN and digits == 1 and not quantity.explicit:
        yield "loose-digit", -0.05
    if _CONTEST.search(left):
        yield "rules-of-a-contest", -0.5
    if _is_threshold(left, right, quantity):
        yield "threshold", -0.5
    if _CONDITION.search(left) or (quantity.explicit and _WHEN_SO_MANY.search(left)):
        yield "condition", -0.5
    if _EXCLUDED.search(left) and quantity.comparator in {">=", ">", "<", "<="}:
        yield "excludes", -0.6


def _is_threshold(left: str, right: str, quantity: Quantity) -> bool:
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
