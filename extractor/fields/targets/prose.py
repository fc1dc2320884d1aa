"""From a paragraph to the targets it states."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.targets.clauses import Clause, clauses
from extractor.fields.targets.cues import pattern
from extractor.fields.targets.describing import criterion_of, indicator_of, scope_of
from extractor.fields.targets.dues import due_of
from extractor.fields.targets.extents import is_strict
from extractor.fields.targets.judging import Judgement, judge
from extractor.fields.targets.model import Kind, TargetContext, TargetMention
from extractor.fields.targets.quantities import may_count, prepare, quantities_of
from extractor.fields.targets.units import read_unit
from extractor.language.segmentation import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

THRESHOLD = 0.5
_MOST_SURE = 0.99
_WORD = re.compile(r"[^\W\d_]{2}")
_SCORED = re.compile(
    r"(?<!\w)điểm (?:số|trung bình|bình quân|đánh giá|chất lượng|hài lòng|chỉ số|tổng hợp)(?!\w)"
)
_NUMBER_OF = re.compile(r"(?<!\w)số(?: lượng)?(?=\s)")
_AMOUNTS_TO = re.compile(
    r"\A(?!.*(?:kinh phí|dự toán|trị giá|tổng vốn))[^;.]*(?<!\w)(?:với|đạt)"
    r"(?:\s+(?:tổng|diện tích|quy mô|doanh số|số tiền|dư nợ|tổng số|chiều dài|sản lượng|khối lượng"
    r"|giá trị|tổng diện tích|tổng chiều dài|trên|khoảng|hơn))*\s*\Z"
)
_GOES_ON = "state-goes-on"
_NEXT_OF_SET = re.compile(r"[^;:.\d]{0,80}(?:,|(?<!\w)và)")
_MADE_UP_OF = re.compile(r"(?<!\w)(?:gồm|bao gồm|gồm có|trong đó có|trong đó)\s+\Z")
_WHEREABOUTS = frozenset({"says-where", "says-where-or-whom"})
_AHEAD = re.compile(
    r"(?<!\w)(?:phấn đấu|sẽ|tiếp tục|cần|phải|mục tiêu|chỉ tiêu|năm nay)(?!\w)", re.IGNORECASE
)
_COMPARED = re.compile(r"\s*so với (?:cùng kỳ|năm|tháng|quý|kỳ|vụ|mùa)(?!\w)", re.IGNORECASE)
_AND_SO_MUCH = re.compile(r"[^\d;]{0,40}(?:,|(?<!\w)và)\s+(?:giảm|tăng)")
_NEXT_SHARE = re.compile(r"\s*(?:,|(?<!\w)và)\s*(?:[^\W\d_]+\s+){1,5}(?:\d{1,2}\s+)?")
_TAKER = re.compile(
    r"\s*(?:hội|đoàn|công an|ban|mặt trận|mttq|ubmttq|chi (?:hội|đoàn|bộ)|tổ|đội|trường|trạm|htx"
    r"|hợp tác xã|công đoàn|đồn|tiểu đoàn|ubnd|xã|phường|thị trấn|thôn|ấp|bản|buôn|xóm|khu phố)"
    r"\s(?:[^\W\d_]+\s+){0,5}"
)
_TAKEN = frozenset({Kind.COUNT, Kind.MEASURE})
_NEXT_INDICATOR = re.compile(
    r"[\s,;]*(?:và\s+)?(?:tổng đàn|đàn|(?:tổng )?diện tích|(?:tổng )?sản lượng|năng suất|tổng số"
    r"|tỷ lệ|tỉ lệ|doanh thu|thu nhập|giá trị)(?:\s[^\W\d_]+){0,7}?"
    r"(?:\s(?:đạt|là|khoảng|trên|ước)|:)*\s*"
)
_NEXT_YEAR = re.compile(
    r"\s*[;,]\s*(?:(?:năm|quý|tháng|đợt|giai đoạn)\s+)?[\divx/–-]+(?:\s*(?::|là|đạt|trồng|làm))*\s*"
)
_SAID = frozenset({Kind.COUNT, Kind.MEASURE, Kind.PERCENT, Kind.MONEY})
_COMES_WITH = re.compile(
    r"(?<!phối hợp )(?<!ký kết )(?<!cam kết )(?<!liên kết )(?<!hợp tác )(?<!đối thoại )(?<!so )"
    r"(?<!làm việc )(?<!đối )(?<!gắn )(?<!cùng )(?<!kết nghĩa )(?<!trao đổi )(?<!tiếp xúc )"
    r"(?<!hợp đồng )(?<!gặp mặt )(?<!ký )với(?: (?:tổng số|tổng|số|trên|hơn|khoảng|gần|quy mô))*"
    r"\s+\Z"
)
_SHARED_OUT = frozenset({Kind.MEASURE, Kind.MONEY, Kind.COUNT})
_EXTENTS = frozenset({Kind.MEASURE, Kind.MONEY})
LONGEST_INDICATOR = 18  # syllables: what follows is seldom what is measured
_RATE = re.compile(r"/\s?\d[\d.]*\s(?:dân số|dân|người|trẻ đẻ sống|trẻ|bà mẹ|lao động|hộ)(?!\w)")


def find_targets(text: str, context: TargetContext | None = None) -> list[TargetMention]:
    """The quantities of ``text`` (one or more joined paragraphs) that are commitments.

    Offsets are into ``text``; what weighs less than a confidence of 0.5 is left out.
    """
    if not may_count(text):
        return []
    context = context or TargetContext()
    folded = prepare(text)
    return [
        _mention(text, folded, clause, context, judgement)
        for clause, judgement in weigh_quantities(text, folded, context)
        if judgement.confidence >= THRESHOLD
    ]


def weigh_quantities(
    text: str, folded: str, context: TargetContext
) -> Iterator[tuple[Clause, Judgement]]:
    """Every quantity of ``text`` with how far it looks like a commitment, and why."""
    last: Clause | None = None
    before: tuple[Clause, Judgement] | None = None
    for clause in clauses(text, quantities_of(text, folded, context.masked)):
        judgement = judge(folded, clause, context)
        if before is not None:
            judgement = _after_a_figure(text, *before, clause, judgement)
        if last is not None and judgement.confidence < THRESHOLD:
            judgement = _beside_another(text, folded, last, clause, judgement)
        if judgement.confidence >= THRESHOLD:
            last = clause
        if "age" not in judgement.reasons:
            before = clause, judgement
        yield clause, judgement


def _after_a_figure(
    text: str, last: Clause, told: Judgement, clause: Clause, judgement: Judgement
) -> Judgement:
    """Lists of places ("ở 04 khu phố, 87 tổ") and accounts of the past go on as they began."""
    between = text[last.quantity.end : clause.quantity.start].strip()
    if between in {",", "và"} and _WHEREABOUTS & set(told.reasons):
        if clause.quantity.explicit or told.confidence >= THRESHOLD:
            return judgement
        return _lowered(judgement, "says-where-or-whom", 0.25)
    if _is_of_same_set(text, last, clause) and told.confidence < THRESHOLD:
        return _lowered(judgement, "of-a-set-told", 0.3)
    within = last.sentence == clause.sentence and told.reasons[-1:] == (_GOES_ON,)
    goes_on = within or text[last.sentence.end : clause.sentence.start].strip() == ";"
    was = (
        bool({"state-words", "past-year", _GOES_ON} & set(told.reasons))
        and told.confidence < THRESHOLD
    )
    ahead = _AHEAD.search(text, clause.sentence.start, clause.quantity.start)
    if goes_on and was and not ahead:
        compared = _COMPARED.match(text, clause.sentence.start, clause.quantity.start)
        return _lowered(judgement, _GOES_ON, 0.6 if compared or within else 0.3)
    if _AND_SO_MUCH.fullmatch(between) and "state-words" in told.reasons[-1:] and was:
        return _lowered(judgement, "state-words", 0.6)
    return judgement


def _is_of_same_set(text: str, last: Clause, clause: Clause) -> bool:
    """Whether it goes on with the parts of what is there: "gồm 25 hộ có vườn và 15 hộ có ao"."""
    between = text[last.quantity.end : clause.quantity.start].strip()
    return (
        last.sentence == clause.sentence
        and last.quantity.unit.split(" ")[0] == clause.quantity.unit.split(" ")[0]
        and not clause.quantity.explicit
        and _NEXT_OF_SET.fullmatch(between) is not None
        and _MADE_UP_OF.search(text[: last.quantity.start]) is not None
    )


def _lowered(judgement: Judgement, reason: str, weight: float) -> Judgement:
    confidence = round(max(0.0, judgement.confidence - weight), 2)
    return Judgement(confidence, (*judgement.reasons, reason))


def _beside_another(
    text: str, folded: str, last: Clause, clause: Clause, judgement: Judgement
) -> Judgement:
    """What follows a commitment in a list, or says how much of it ("14 khu với 5,36 ha")."""
    between = folded[last.quantity.end : clause.quantity.start]
    if _lasts_on(last, clause):
        name, weight = "goes-on", 0.8
    elif _goes_on(text, last, clause) or _is_shared_out(folded, last, clause):
        name, weight = "goes-on", 0.2
    elif last.sentence == clause.sentence and _is_had_with(last, clause, between):
        name, weight = "says-how-much", 0.3
    elif clause.quantity.kind in _EXTENTS and _AMOUNTS_TO.search(between):
        name, weight = "says-how-much", 0.5
    else:
        return judgement
    confidence = round(min(_MOST_SURE, judgement.confidence + weight), 2)
    return Judgement(confidence, (*judgement.reasons, name))


def _is_had_with(last: Clause, clause: Clause, between: str) -> bool:
    """Whether it counts those of what is undertaken: "duy trì 04 cơ sở … với 480 người bệnh"."""
    return (
        last.quantity.kind is clause.quantity.kind is Kind.COUNT
        and clause.place == last.place + 1
        and _COMES_WITH.search(between) is not None
    )


def _goes_on(text: str, last: Clause, clause: Clause) -> bool:
    """Whether a list goes on after a semicolon: "xã An Hòa 5 ha; xã An Bình 7 ha".

    A body may be given other things than the one before: "…; Đoàn thanh niên 02 tuyến đường".
    """
    between = text[last.sentence.end : clause.sentence.start]
    alike = (last.quantity.kind, last.quantity.unit) == (clause.quantity.kind, clause.quantity.unit)
    opening = prepare(text[clause.sentence.start : clause.quantity.start])
    if alike and _NEXT_YEAR.fullmatch(prepare(text[last.quantity.end : clause.quantity.start])):
        return True
    if last.sentence == clause.sentence:
        between, opening = ";", prepare(text[last.quantity.end : clause.quantity.start])
    said = clause.quantity.kind in _SAID and _NEXT_INDICATOR.fullmatch(opening) is not None
    if said and between.strip() in {";", ""}:
        return True
    if last.sentence == clause.sentence:
        return False
    takes = clause.quantity.kind in _TAKEN and _TAKER.fullmatch(opening) is not None
    return (alike or takes) and clause.quantity.unit != "" and between.strip() == ";"


def _lasts_on(last: Clause, clause: Clause) -> bool:
    """Whether a second time is bound like the first: "đủ dùng ít nhất 7 ngày; … tối đa 10 ngày"."""
    return (
        last.quantity.kind is clause.quantity.kind is Kind.TIME
        and last.quantity.unit == clause.quantity.unit
        and is_strict(clause.quantity)
        and clause.sentence.start - last.sentence.end <= 1
    )


def _is_shared_out(folded: str, last: Clause, clause: Clause) -> bool:
    """Whether a place with its share follows another: "…, thôn Bái 420 m3, thôn Nội 380 m3"."""
    return (
        last.sentence == clause.sentence
        and (last.quantity.kind, last.quantity.unit) == (clause.quantity.kind, clause.quantity.unit)
        and clause.quantity.kind in _SHARED_OUT
        and _NEXT_SHARE.fullmatch(folded, last.quantity.end, clause.quantity.start) is not None
    )


def _shared_verb(folded: str, clause: Clause) -> list[tuple[int, int]]:
    """Where the verb of a list stands, for a member that only names its number and thing."""
    if not clause.place or _WORD.search(folded, clause.stretch.start, clause.quantity.start):
        return []
    found = list(
        pattern("commit").finditer(folded, clause.sentence.start, clause.siblings[0].start)
    )
    return [found[-1].span()] if found else []


def _unit_before(folded: str, clause: Clause) -> str:
    """The unit that stands before a bare number: "…/100.000 dân", "nâng tổng số hội viên lên"."""
    start, end = clause.stretch.start, clause.quantity.start
    if rate := _RATE.search(folded, start, end):
        return " ".join(rate[0].split())
    if _SCORED.search(folded, start, end):
        return "điểm"
    counted = _NUMBER_OF.search(folded, start, end)
    reading = read_unit(folded, counted.end()) if counted else None
    return reading.unit if reading and reading.kind is Kind.COUNT else ""


def _mention(
    text: str, folded: str, clause: Clause, context: TargetContext, judgement: Judgement
) -> TargetMention:
    quantity = clause.quantity
    if not quantity.unit:
        quantity = replace(quantity, unit=_unit_before(folded, clause))
    return TargetMention(
        spans=((clause.stretch.start, clause.stretch.end), *_shared_verb(folded, clause)),
        quantity=quantity,
        indicator=shorten(indicator_of(text, folded, clause), LONGEST_INDICATOR),
        confidence=judgement.confidence,
        reasons=judgement.reasons,
        scope=scope_of(text, folded, clause),
        due=due_of(text, clause, context),
        criterion=criterion_of(folded, clause, context),
    )
