"""Is a quantity a commitment?  Named reasons add up to a confidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractor.fields.targets.bearing import figure_signals
from extractor.fields.targets.cues import pattern, section_of
from extractor.fields.targets.extents import is_strict
from extractor.fields.targets.model import Kind
from extractor.fields.targets.portraying import portrayal_signals
from extractor.fields.targets.quantities import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_YEAR_GIVEN = re.compile(r"(?<!\w)năm\s+((?:19|20)\d\d)(?!\d)")
_HAPPENED = re.compile(r"(?<!\w)(?<!để )(?<!không )(?<!nếu )(?<!khi )(?<!có thể )xảy ra(?!\w)")
_SEIZING = ("lấn ", "xâm ", "đánh ")  # "lấn chiếm" tells no share
# "phấn đấu số hội viên mới đạt 40 người": the new ones, not what was only reached.
_AIMED_AT = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|dự kiến)(?!\w)[^;.:]*\Z")
_KEEPS = re.compile(
    r"\W*(?:[\w.]{1,5}[.)]\s+)?(?:tiếp tục|duy trì|giữ vững|phấn đấu|bảo đảm|đảm bảo)(?!\w)"
)
_THEN_REACHES = re.compile(
    r"(?:\s+(?!đạt )[^\W\d_]+){2,12}\s+(?:phải |luôn )?(?:đạt|ở mức)(?: tỷ lệ| mức)*\s+"
)
_PAUSE = re.compile(r"\s*[,;)]")  # "diện tích rừng hiện có, giảm 20% …"
_COMPARED = re.compile(
    r"(?:so với|từ|của|cùng kỳ|trước|sau|giai đoạn|thời kỳ|giá so sánh|giá cố định|giá hiện hành"
    r"|(?<!\w)(?:(?<!kỷ )(?<!pháp )luật|pháp lệnh|hiến pháp)(?:\s[^;.:\d]{0,60})?"
    r")\s*(?:cuối\s*|đầu\s*)?\Z"
)
_DUE = re.compile(
    r"(?<!\w)(?:đến|trước|hết|cuối)\s+(?:(?:hết\s+|cuối\s+)?(?:năm|quý|tháng|ngày)\s"
    r"|\d{1,2}/\d{1,2}(?:/20\d\d)?,? (?:[^\W\d_]+ ){0,3}?"
    r"(?:xong|đạt|hoàn thành|hoàn tất|phải có)\s)"
)
_UNTIL_YEAR = re.compile(r",\s*(?:đến|tới)\s+(?:hết\s+|cuối\s+)?năm\s+((?:19|20)\d\d)(?!\d)")
_AIM_EACH = re.compile(r"(?<!\w)mỗi\s+\w+")
_MATTERS = re.compile(r"\s*[,;–-]\s+|\s+và\s+|\s+VÀ\s+")
_NUMBERING = re.compile(r"\A\W*(?:[\divx.]{1,6}[.)/-]*\s+|[a-zđ][.)]\s*)")
_WORD = re.compile(r"[^\W\d_]{2}")
_GIVEN_TO_ALL = re.compile(r"(?<!\w)(?:cho|đến|tới|đủ|được|với)\s+\Z")
_OF_YEAR = re.compile(
    r"\W*(?:\w{1,2}[.)]\s+)?(?:(?:trong|dự kiến|kế hoạch|riêng|giai đoạn (?:19|20)\d\d\s?[-–]\s?)"
    r"\s*)*(?:năm\s+)?((?:19|20)\d\d)\s*(?:\([^()]*(?:\)\s*:|\Z)|:)"
)
_RATE = re.compile(r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?!\w)")
_REMARK = re.compile(
    r"\((?:(?:kết quả|thực hiện|số liệu)\s+)?(?:năm(?: học)?\s+)?((?:19|20)\d\d)"
    r"(?:\s*[-–]\s*(?:19|20)\d\d)?(?!\d)[^()]*\Z"
)
_COMPARED_REMARK = re.compile(
    r"(?:so với|cùng kỳ|(?:năm|kỳ|mùa|vụ|khóa|tháng|quý|đợt|lần|mùa \w+) trước)[^;.()]{0,40}"
    r"\((?!riêng(?!\w)|trong đó|phấn đấu|mục tiêu|tức )[^()]*\Z"
)
_LOOKS_BACK = re.compile(
    r"[\s\-–+*•]*(?:\w{1,2}[.)]\s+)?(?:(?:kết quả|cuối|đầu|trong|tính đến|hết|so với)\s+)*"
    r"(?:năm học|năm|nhiệm kỳ|kỳ|vụ|khóa|mùa|quý|tháng|mùa \w+|học kỳ)"
    r" (?:trước|vừa qua|qua|ngoái)\s*[:,]"
)
_REMARK_OF_BEFORE = re.compile(
    r"\((?:kết quả |thực hiện |tỷ lệ )?(?:năm|năm học|kỳ|vụ|khóa|nhiệm kỳ|mùa|quý|tháng|đợt)"
    r" (?:trước|ngoái|qua|vừa qua)(?!\w)[^()]*\Z"
)
_OF_BEFORE = re.compile(
    r"(?<!so với )(?<!so với cùng kỳ )(?<!\w)(?:năm học|năm|nhiệm kỳ|vụ|khóa|mùa|quý|tháng|kỳ)"
    r" (?:trước|ngoái|vừa qua)(?: chỉ)?(?: là| đạt| có)?\s+\Z"
)
_CLOSED_BRACKET = re.compile(r"\([^()]*\)")  # "(năm 2018 có 74 thôn)" tells of itself alone
_AT = re.compile(r"(?<!\w)(?:tại|ở|của|thuộc|trên|cho)\s+\Z")
_PROVISIONS = re.compile(
    r"(?<!\w)(?:vật tư|nhân lực|phương tiện|trang thiết bị|thiết bị|hóa chất|thuốc|lực lượng"
    r"|lương thực|nhu yếu phẩm|dụng cụ|hậu cần)(?: [^\W\d_]+){0,4}\s*:[^.\n]{0,160}\Z"
)
_PROVIDED = frozenset({Kind.COUNT, Kind.MEASURE})
_AND = re.compile(r"(?:,|(?<!\w)(?:và|cùng|kèm))\s+\Z")
_SENT = re.compile(
    r"(?<!\w)(?<!bầu )(?<!ứng )(?<!đề )(?<!tái )(?<!dân )(?<!tuyển )(?<!tranh )"
    r"cử(?! tri| nhân| tạ| động| hành| chỉ)(?!\w)[^;.:]{0,60}\Z"
)
_PRODUCT = re.compile(
    r"\W*(?:[\w.]{1,5}[.)]\s+)?(?:sản phẩm|đầu ra|kết quả (?:đầu ra|(?:cần|phải) đạt|dự kiến))"
    r"(?: [^:\d]{0,30})?:"
)
_PURPOSE = re.compile(r"(?<!\w)(?:mục đích|ý nghĩa)(?!\w)(?!.*(?:mục tiêu|chỉ tiêu))")
_GIVES = re.compile(
    r"(?<!\w)(?:mua|trang bị|tặng|trao|lắp đặt|xây dựng|sửa chữa|xóa|cấp phát)(?!\w)"
    r"[^,;.\d]{0,60}\Z"
)


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
    yield from _of_past(left, clause, context)
    yield from figure_signals(
        left, own, right, clause, product=_speaks_alone(context, clause.quantity)
    )
    yield from portrayal_signals(folded, clause)


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
    elif _AT.search(line) and _PURPOSE.search(prepare(" ".join(context.heading_chain[:1]))):
        yield "in-purpose-section", -0.1
    if clause.quantity.kind is not Kind.MONEY and _is_of_year_ahead(line, context):
        yield "of-a-year-ahead", 0.2
    if _divides_lead(context, clause.quantity):
        yield "divides-the-lead", 0.25
    if context.is_table and context.due:
        yield "task-with-deadline", 0.15
    if _in_product_column(context):
        yield "in-product-column", 0.35
    elif _PRODUCT.match(line) and section is None and clause.quantity.value > 1:
        yield "named-as-product", 0.2


def _is_of_year_ahead(line: str, context: TargetContext) -> bool:
    """Whether a line tells what a year to come is to bring: "Năm 2027 (03 lớp): 01 lớp may …"."""
    opened = _OF_YEAR.match(line)
    return bool(opened and context.plan_year and int(opened[1]) >= context.plan_year)


def _speaks_alone(context: TargetContext, quantity: Quantity) -> bool:
    """Whether a place gives a number and its noun all the sense they need."""
    listed = " " in quantity.unit and nearest_section(context) == "target"
    return _in_product_column(context) or listed


def _in_product_column(context: TargetContext) -> bool:
    """Whether the column tells what is to come of a task."""
    column = section_of(context.column) if context.column else None
    return column == "target" or re.search(r"sản phẩm|kết quả|đầu ra", context.column) is not None


def _divides_lead(context: TargetContext, quantity: Quantity) -> bool:
    """Whether it is a part of what its lead-in undertakes ("Mở 26 lớp, trong đó:")."""
    lead = prepare(context.heading_chain[0]).rstrip() if context.heading_chain else ""
    if not lead.endswith(":") or not quantity.unit:
        return False
    whole = re.search(rf"\d\s+{re.escape(quantity.unit)}(?!\w)", lead)
    return whole is not None and any(
        pattern(cue).search(lead, 0, whole.start()) for cue in ("commit", "aim")
    )


def nearest_section(context: TargetContext) -> str | None:
    """The kind of the nearest heading above that tells its kind.

    A heading of several matters ("Đối tượng, thời gian") tells nothing of what stands below
    another of them than its first ("2. Thời gian").  Below a heading that was misread only prose is
    clear enough to be judged by it.
    """
    for place, heading in enumerate(context.heading_chain):
        kind = section_of(heading, misread=not context.is_table)
        if kind and not _names_another_matter(heading, context.heading_chain[:place]):
            return kind
    return "target" if context.listed else None


def _names_another_matter(heading: str, below: Sequence[str]) -> bool:
    matters = [_bare(matter) for matter in _MATTERS.split(heading)]
    return any(_bare(lower) in matters[1:] for lower in below)


def _bare(heading: str) -> str:
    return _NUMBERING.sub("", prepare(heading)).strip(" .:;-–")


def _of_words(left: str, own: str, right: str, clause: Clause) -> Iterator[tuple[str, float]]:
    quantity = clause.quantity
    if quantity.explicit:
        yield "comparator-words", 0.2
    words_before = _WORD.search(own.rpartition(":")[2].rstrip().removesuffix("có"))
    if quantity.kind is Kind.PERCENT and not words_before and len(right.split()) >= 2:
        yield "share-of-a-set", 0.2
    elif quantity.kind is Kind.PERCENT and quantity.value == 100 and len(right.split()) >= 2:
        yield "reaches-all", 0.15 if _GIVEN_TO_ALL.search(own) else 0.1
    elif quantity.kind is Kind.PERCENT and quantity.value == 100 and _RATE.search(own):
        yield "reaches-all", 0.1
    elif quantity.kind is Kind.PERCENT and own.endswith("có "):
        yield "some-have", 0.1
    yield from _of_undertaking(left, own, quantity)
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


def _of_undertaking(left: str, own: str, quantity: Quantity) -> Iterator[tuple[str, float]]:
    """A verb that undertakes something, or the label of what is to be at hand."""
    verbs = pattern("commit")
    if _SENT.search(left) or verbs.search(own) or verbs.search(left[-80:]):
        yield "has-commitment-verb", 0.2
    elif quantity.kind in _PROVIDED and _PROVISIONS.search(left):
        yield "among-provisions", 0.2


def _of_past(left: str, clause: Clause, context: TargetContext) -> Iterator[tuple[str, float]]:
    if _LOOKS_BACK.match(left) and not pattern("aim").search(left):
        yield "state-words", -0.6
        return
    left = _CLOSED_BRACKET.sub(lambda bracket: " " * len(bracket[0]), left)
    state = max(_state_words(left, clause, context), key=re.Match.start, default=None)
    between = left[state.end() :] if state else ""
    ahead = state and (pattern("aim").search(left, state.end()) or _is_ahead(between, context))
    resumed = state and state[0] in {"đã", "chiếm"} and (":" in between or _resumes(between))
    resumed = resumed or (state and _is_kept_up(left[: state.start()], between))
    if state and not ahead and not resumed:
        yield "state-words", -0.6
    if context.plan_year:
        yield from _of_past_years(left, context.plan_year)
    if _OF_BEFORE.search(left) or _COMPARED_REMARK.search(left) or _REMARK_OF_BEFORE.search(left):
        yield "past-beside", -0.6


def _state_words(left: str, clause: Clause, context: TargetContext) -> Iterator[re.Match[str]]:
    """The words of a past or present state that tell of ``clause``'s own quantity."""
    # "nữ chiếm ít nhất 40%", and any "chiếm" among targets, tell a share that is to be had
    to_be_had = is_strict(clause.quantity) or nearest_section(context) == "target"
    before = clause.siblings[clause.place - 1] if clause.place else None
    bound = len(left)
    if before and before.explicit and _AND.search(left):
        bound = before.end - clause.sentence.start  # "ít nhất 03 bác sĩ đã được tập huấn và …"
    for found in (*pattern("state").finditer(left), *_HAPPENED.finditer(left)):
        opens = not left[: found.start()].strip(" -+*•")  # "Hiện nay, toàn xã có …"
        if (
            found.start() < bound
            and (opens or not _PAUSE.match(left, found.end()))
            and not left[: found.start()].endswith(_SEIZING)
            and not (found[0] == "chiếm" and to_be_had)
            and not (found[0].startswith("mới ") and _AIMED_AT.search(left, 0, found.start()))
        ):
            yield found


def _of_past_years(left: str, plan_year: int) -> Iterator[tuple[str, float]]:
    years = [
        int(found[1])
        for found in _YEAR_GIVEN.finditer(left)
        if not _COMPARED.search(left[: found.start()])
    ]
    if years and max(years) < plan_year and not pattern("aim").search(left):
        yield "past-year", -0.6
    elif (remark := _REMARK.search(left)) and int(remark[1]) < plan_year:
        yield "past-year", -0.9


def _is_ahead(between: str, context: TargetContext) -> bool:
    """Whether a year to come follows what was: "các sân đã quy hoạch, đến năm 2030 thêm 2 sân"."""
    year = _UNTIL_YEAR.search(between)
    return year is not None and context.plan_year is not None and int(year[1]) >= context.plan_year


def _is_kept_up(before: str, between: str) -> bool:
    """Whether what was done only says of whom more is asked: "duy trì các hộ đã ký … đạt 100%"."""
    return _KEEPS.match(before) is not None and _THEN_REACHES.fullmatch(between) is not None


def _resumes(between: str) -> bool:
    """Whether a new undertaking follows a past one: "… đã đạt và hoàn thành 5 tiêu chí"."""
    return any(
        pattern("commit").match(between, junction.end())
        for junction in re.finditer(r"(?<!\w)(?:và|đồng thời|tiếp tục)\s+", between)
    )
