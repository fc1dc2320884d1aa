"""By when a target is to be reached: the nearest words that set a date decide."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.fields.deadlines.due import horizon
from extractor.fields.deadlines.expressions import find_times
from extractor.fields.deadlines.times import TimeContext
from extractor.fields.targets.stages import stage_ended, stage_headed
from extractor.knowledge.letters import CAPITAL

if TYPE_CHECKING:
    from extractor.fields.deadlines.times import TimeExpression
    from extractor.fields.targets.clauses import Clause
    from extractor.fields.targets.model import Span, TargetContext

_ONLY_PERIOD = re.compile(
    r"\W*(?:\w{1,4}[.)/-]+\s*)?(?:trong\s+)?giai đoạn\s+(?:19|20)\d\d\s*[-–]\s*((?:19|20)\d\d)\W*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(rf"(?<=[^\W\d]{{2}}[.;])\s+(?={CAPITAL})")
_NO_DATE = frozenset({"recurring", "event"})
_COMPLETED = (
    r"(?:xong|hoàn (?:thành|tất)|chậm nhất|muộn nhất|kết thúc|thời hạn|thời gian|tiến độ"
    r"|(?:đưa vào|nghiệm thu|bàn giao|khánh thành)(?= [^;.\d]{0,24}(?:trước|trong|vào))"
    r"|(?:thi công|thực hiện|triển khai|tiến hành)(?= (?:từ|trong) (?:ngày |tháng |quý )?[\divx])"
    r"|trước ngày)(?!\w)"
)
_COMPLETION = re.compile(rf"(?<!\w){_COMPLETED}", re.IGNORECASE)
_ASIDE = r"(?:;\s*(?:kinh phí|tổng|dự toán|nguồn|trị giá|do)\s[^;\n]{0,80})?"
_FOLLOWING = re.compile(
    rf"{_ASIDE}\s*[;.]\s*(?:tất cả\s+)?{_COMPLETED}[^;\n]{{0,80}}", re.IGNORECASE
)
_NEAR = 80
_WORK_DONE = re.compile(
    r"(?<!\w)(?:xong|hoàn thành|hoàn tất)\s+(?P<when>(?:từ|trong|vào|trước)\s[^;.,%\n]{4,60})"
    r",\s*(?:đạt|bảo đảm|đảm bảo|phấn đấu)\s[^;.\d]*\Z",
    re.IGNORECASE,
)
_ALL_DONE = re.compile(
    r"[.;]\s+[^.;\n]{0,30}?(?<!\w)(?:cả \d+|tất cả|toàn bộ)\s[^.;\n]{0,40}?(?:xong|hoàn thành"
    r"|hoàn tất)\s+(?P<when>(?:trong|trước|vào|chậm nhất|đến)\s[^.;\n]{3,60})",
    re.IGNORECASE,
)
_ALL_DONE_AFTER = re.compile(
    r"(?:[^.\n]|\.(?=\d))*\.\s+(?:(?:ra quân|khởi công|bắt đầu|triển khai|thi công|thực hiện)\s+"
    rf"(?:từ|vào|trong)[^,.;\n]{{2,30}},\s*)?(?P<when>{_COMPLETED}[^.;\n]{{3,60}})(?=[.;\n]|\Z)",
    re.IGNORECASE,
)
_CLOSING_MONTH = re.compile(
    r"[\s)](?P<when>(?:xong\s+)?trong\s+(?:tháng|quý)\s+[^\s,;.]{1,8}(?:\s+năm\s+\d{4})?)[\s.]*\Z",
    re.IGNORECASE,
)
# "Khám cho 120 cụ; tặng 40 suất quà, thời gian xong trước 25/01/2026."
_CLOSING_LABEL = re.compile(
    r"[,;.(–-]\s*(?P<when>(?:thời gian|thời hạn|tiến độ)"
    r"(?:\s+(?:thực hiện|hoàn thành|triển khai|là|xong|chậm nhất|muộn nhất))*\s*:?\s[^;\n]{4,60}?)"
    r"[\s.)]*\Z",
    re.IGNORECASE,
)
_PREPARES = re.compile(
    r"[,;]\s*(?:nhằm\s|để\s)?(?:tạo (?:đà|tiền đề|nền tảng|cơ sở|động lực|bước đệm|điều kiện)"
    r"|làm (?:cơ sở|tiền đề|nền tảng|bàn đạp)|hướng (?:tới|đến)|tiến tới|chuẩn bị)\s[^;.]*\Z",
    re.IGNORECASE,
)
_STAGE_LABEL = re.compile(
    r"[-–+*•\s]*(?:\w{1,3}[.)]\s+)?(?:đợt|giai đoạn|bước|chặng|lần)\s+(?:\d{1,2}|[ivx]{1,4}|một|hai"
    r"|ba|bốn)\s*[:(–-](?P<when>[^.;\n]{6,80})",
    re.IGNORECASE,
)
_AT_THE_LATEST = re.compile(
    r"(?<!\w)(?:xong|hoàn thành|hoàn tất)\s+(?:chậm nhất|muộn nhất|trước)(?!\w)", re.IGNORECASE
)
_ANOTHER = re.compile(r"\d\s?%|\d\s+(?!tháng|năm|ngày)[^\W\d]{2}")
_OPENING = re.compile(r"[^:;\n]{4,90}(?::|,|(?<=\d)\s)|[^:;\n]{4,60}")
_FRONT = 40
_PART = (
    r"(?:\s*\([^()\d]*\)|\s*(?:ở|tại|đối với|khu vực)\s[^,;.()\d]*?(?=\s)"
    r"|(?:\s+[^\W\d]+){1,4}(?=\s*\(\s*(?:năm\s+)?(?:19|20)\d\d\s*\))"
    r"|(?:\s+(?!và\s|tăng\s|nâng\s|giảm\s|lên\s|còn\s|duy\s|so\s)[^\W\d]+){1,6}?"
    r"(?=\s+(?:vào|đến|tới)\s+(?:(?:hết|cuối)\s+)?năm\s+(?:19|20)\d\d))?"
)
_OWN_YEAR = re.compile(
    rf"{_PART}(?:\s*\(\s*|\s*\(?\s*(?:(?:vào|trong|đến|tới|cho|hết|cuối)\s+)*(?:năm|mốc)\s+)"
    r"((?:19|20)\d\d)(?![\d/])(?!\s?[-–]\s?(?:19|20)\d\d)",
    re.IGNORECASE,
)
_YEAR_AHEAD = re.compile(
    r"(?<!so với )(?<!cùng kỳ )(?<!từ )(?<!của )(?:năm\s+|;\s*|,\s*)((?:19|20)\d\d)"
    r"\s*[:(–-]?\s*(?:(?:đạt|là|còn|có|phấn đấu|tỷ lệ này là)\s*)*\Z",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"(?:duy trì|giữ vững|giữ ổn định|tầm nhìn|định hướng)(?:\s+[^\W\d]+){0,4}\s*\Z", re.IGNORECASE
)
_COMPARED = re.compile(
    r"(?:so với|so|cùng kỳ|tương đương|bằng)(?:\s+(?:cùng kỳ|cuối|đầu|thời điểm|mức|của|với"
    r"|kế hoạch|thực hiện|ước|bình quân|số liệu|kết quả|trung bình))*\s*\Z",
    re.IGNORECASE,
)
_HONOURED = re.compile(
    r"(?:chào mừng|kỷ niệm|mừng|hưởng ứng|nhân|nhân dịp|dịp|tháng hành động)(?:\s+[^\W\d]+){0,4}\s*"
    r"(?:ngày\s+[\d/]+\s*(?:,|và)\s*)?(?:ngày\s*)?\Z",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\s*(?:\([^()\d]*\)|(?:ở|tại|đối với|khu vực)\s[^,;.()\d]*)?\s*(?:,|và)\s*(?:và\s*)?"
)
_MEMBER_JOINT = re.compile(r"[^;:.,\d]*(?:,|\svà)\s*(?:và\s+)?[^;:.,\d]{0,12}")
_SPAN = r"(?:giai đoạn|thời kỳ|các năm)\s+(?:19|20)\d\d\s*[-–]\s*((?:19|20)\d\d)(?!\d)"
_WITHIN_SPAN = re.compile(rf"trong\s+(?:cả\s+)?{_SPAN}", re.IGNORECASE)
_SPAN_BEHIND = re.compile(rf"(?:\s+[^\W\d]+){{0,4}}\s*\(\s*(?:trong\s+)?{_SPAN}", re.IGNORECASE)
_SPAN_AHEAD = re.compile(
    rf"{_SPAN}\s*[):,–-]?\s*(?:(?:đạt|là|còn|có|tăng|giảm|phấn đấu|bình quân|khoảng|từ)\s*)*\Z",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(
    r"(?:vào|trong|cho)\s+(?:(?:cuối|hết)\s+)?năm\s+((?:19|20)\d\d)\W*\Z", re.IGNORECASE
)
_OPENING_PERIOD = re.compile(
    r"[-–+*•\s]*(?:\w{1,3}[.)]\s+)?(?:trong\s+)?giai đoạn\s+(?:19|20)\d\d\s*[-–]\s*((?:19|20)\d\d)"
    r"\s*[:,]",
    re.IGNORECASE,
)
# "Đến năm 2030: thu hút 3 triệu lượt khách. Mức chi tiêu bình quân …": the label of a whole line.
_LINE_LABEL = re.compile(
    r"[-–+*•\s]*(?:[\w.]{1,5}[.)]\s+)?(?P<when>(?:(?:phấn đấu|mục tiêu|chỉ tiêu)\s+)?"
    r"(?:đến|tới|trong|năm|hết|cuối|giai đoạn)\s[^:;.,\n]{2,40}):",
    re.IGNORECASE,
)
_ROUND = re.compile(
    r"(?<!\w)(?:đợt|lần|vòng|kỳ)(?:\s+thứ)?\s+(?:\d{1,2}|[iv]{1,3}|một|hai|ba|bốn|nhất)"
    r"(?!\w)[^,;.\n\d]{0,30}\Z",
    re.IGNORECASE,
)
_LOOSE = frozenset({"as-of", "period", "school-year"})


def due_of(text: str, clause: Clause, context: TargetContext) -> str | None:
    """An EDTF day from the clause, its table row, the headings above or the plan as a whole."""
    times = TimeContext(issued_on=context.issued_on, plan_year=context.plan_year)
    return (
        _of_promise(text, clause, times)
        or _of_own_year(text, clause, times, context.due)
        or _in_words(text, clause.stretch, clause, times, years=context.due is None)
        or _in_words(text, clause.sentence, clause, times, years=False)
        or _of_span(text, clause, times)
        or stage_ended(text[clause.stretch.start : clause.stretch.end], context.stages)
        or _of_completion(text, clause, times)
        or _of_work_before(text, clause, times)
        or _of_all_of_them(text, clause, times)
        or _of_opening(text, clause, times)
        or _of_closing_month(text, clause, times)
        or _of_closing_label(text, clause, times)
        or _of_stage_label(text, clause, times)
        or context.due
        or due_of_headings(context, times)
        or context.default_due
    )


def due_of_headings(context: TargetContext, times: TimeContext) -> str | None:
    """The horizon that the nearest heading with one sets ("Mục tiêu đến hết năm 2020")."""
    due = next(
        (
            due
            for heading in context.heading_chain
            if (due := _horizon(heading, times) or stage_headed(heading, context.stages))
        ),
        None,
    )
    return due or _of_lead_in(context, times)


@lru_cache(maxsize=1024)
def _horizon(heading: str, times: TimeContext) -> str | None:
    """:func:`horizon`, kept: a heading is asked again by all that stands under it."""
    if period := _ONLY_PERIOD.fullmatch(heading):
        return f"{period[1]}-12-31"
    # "Năm 2023 đã tiết kiệm 1,1 tỷ đồng. Năm 2024 phấn đấu:" looks ahead in its last sentence.
    sentences = reversed(_SENTENCE_END.split(heading))
    return next((due for sentence in sentences if (due := horizon(sentence, times))), None)


@lru_cache(maxsize=1024)
def _year_of_lead_in(lead: str, times: TimeContext) -> str | None:
    years = [
        time.finish
        for time in find_times(lead, times)
        if time.kind == "during" and _binds(time, times, years=True)
    ]
    return max((day for day in years if day and day.endswith("-12-31")), default=None)


def _of_lead_in(context: TargetContext, times: TimeContext) -> str | None:
    """The year of the sentence that a list divides ("Vận động Quỹ năm 2024: …, trong đó:")."""
    lead = context.heading_chain[0].rstrip() if context.heading_chain else ""
    return _year_of_lead_in(lead, times) if lead.endswith(":") else None


def _of_promise(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The last day where the words name it ("khởi công tháng 3, xong chậm nhất ngày 15/9/2018")."""
    end = clause.sentence.end
    for cue in _AT_THE_LATEST.finditer(text, clause.quantity.end, end):
        if _ANOTHER.search(text, clause.quantity.end, cue.start()):
            return None
        for time in find_times(text[cue.start() : min(end, cue.start() + _NEAR)], times):
            if time.kind in {"by", "before"} and _binds(time, times, years=False):
                return time.finish
    return None


def _of_own_year(text: str, clause: Clause, times: TimeContext, beside: str | None) -> str | None:
    """The year right beside the number: "50% năm 2027, 80% năm 2030", "2027: 50%".

    The parts of one whole share the year behind the last ("10% (nội thành), 5% (ngoại thành) vào
    năm 2025"), and so do the members of a list ("80% hộ, 90% thôn đạt chuẩn vào năm 2025").
    """
    quantity = clause.quantity
    found = _OWN_YEAR.match(text, quantity.end)
    if found is None:
        ahead = _YEAR_AHEAD.search(text, clause.sentence.start, quantity.start)
        kept = ahead and _KEPT.search(text, clause.sentence.start, ahead.start())
        found = ahead if ahead and not kept else None
    if found is None:
        found = _OWN_YEAR.match(text, _end_of_list(text, clause, _JOINT))
    if found is None:
        last = _end_of_list(text, clause, _MEMBER_JOINT)
        found = _AT_THE_END.search(text, last, clause.sentence.end)
        if found and any(cue.search(text, last, found.start()) for cue in (_ANOTHER, _PREPARES)):
            found = None
    if not found or (times.plan_year is not None and int(found[1]) < times.plan_year):
        return None
    if beside is not None and beside.startswith(found[1]):
        return None  # a day within that year, in the row's own deadline cell
    return f"{found[1]}-12-31"


def _of_span(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The end of the years a number is for: "18 nhóm trong giai đoạn 2020 - 2021"."""
    start, quantity = clause.stretch.start, clause.quantity
    found = (
        _SPAN_AHEAD.search(text, start, quantity.start)
        or _SPAN_BEHIND.match(text, quantity.end)
        or _WITHIN_SPAN.search(text, start, clause.stretch.end)
    )
    if not found or (times.plan_year is not None and int(found[1]) < times.plan_year):
        return None
    return f"{found[1]}-12-31"


def _end_of_list(text: str, clause: Clause, joint: re.Pattern[str]) -> int:
    """Where the last of the quantities ends that go on from this one, all of its unit."""
    end = clause.quantity.end
    for other in clause.siblings[clause.place + 1 :]:
        if other.unit != clause.quantity.unit or not joint.fullmatch(text, end, other.start):
            break
        end = other.end
    return end


def _of_opening(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The day that opens a chain of clauses: "Phấn đấu đến cuối năm 2027: …; …; …"."""
    opened = (text.rfind(mark, 0, clause.sentence.start) for mark in ("\n", ". "))
    start = max(place + 1 for place in opened)
    if period := _OPENING_PERIOD.match(text, start, clause.quantity.start):
        return f"{period[1]}-12-31"
    line = text.rfind("\n", 0, clause.sentence.start) + 1
    if start > line and (label := _LINE_LABEL.match(text, line, start)):
        return _horizon(label["when"], times)
    if (opening := _OPENING.match(text, start, clause.quantity.start)) is None:
        return None
    finishes = [
        time.finish
        for time in find_times(opening[0], times)
        if _binds(time, times, years=True)
        and time.start <= _FRONT
        and not _COMPARED.search(opening[0], 0, time.start)
    ]
    return finishes[0] if finishes else None


def _of_completion(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The day after words of completion ("…, 200 áo phao; xong trong quý II")."""
    start, end = clause.quantity.end, clause.sentence.end
    if follows := _FOLLOWING.match(text, end):
        end = follows.end()
    for cue in _COMPLETION.finditer(text, start, end):
        if _PREPARES.search(text, start, cue.start()):
            break
        words = text[cue.start() : min(end, cue.start() + _NEAR)]
        for time in find_times(words, times):
            if _binds(time, times, years=True) and not _COMPARED.search(words, 0, time.start):
                return time.finish
    return None


def _of_work_before(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The last day of the work that is to come to so much ("xong từ 15/10 đến 30/10, đạt 4/1")."""
    cue = _WORK_DONE.search(text, clause.sentence.start, clause.quantity.start)
    return _last_day(cue["when"], times) if cue else None


def _of_all_of_them(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The day the next sentence sets for all of a list ("Thu cả 3 quỹ xong trong tháng 6")."""
    end = text.find("\n", clause.quantity.end)
    end = len(text) if end < 0 else end
    cue = _ALL_DONE.search(text, clause.quantity.end, end)
    cue = cue or _ALL_DONE_AFTER.match(text, clause.sentence.end, end)
    return _last_day(cue["when"], times) if cue else None


def _of_closing_month(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The month that ends a sentence of several numbers and is its only time."""
    words = text[clause.sentence.start : clause.sentence.end]
    closing = _CLOSING_MONTH.search(words)
    if closing is None or clause.sentence.start + closing.start() < clause.quantity.end:
        return None
    return _last_day(closing["when"], times) if len(find_times(words, times)) == 1 else None


def _of_closing_label(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The only time of a line of several clauses, where a label at its end gives it."""
    start = text.rfind("\n", 0, clause.sentence.start) + 1
    end = text.find("\n", clause.quantity.end)
    line = text[start : end if end >= 0 else len(text)]
    label = _CLOSING_LABEL.search(line, clause.quantity.end - start)
    return _last_day(label["when"], times) if label and len(find_times(line, times)) == 1 else None


def _of_stage_label(text: str, clause: Clause, times: TimeContext) -> str | None:
    """The last day of the stage a line is about: "Đợt 2: từ 01/02 đến 14/3 …"."""
    start = text.rfind("\n", 0, clause.sentence.start) + 1
    label = _STAGE_LABEL.match(text, start)
    return _last_day(label["when"], times) if label else None


def _last_day(words: str, times: TimeContext) -> str | None:
    finishes = (time.finish for time in find_times(words, times) if _binds(time, times, years=True))
    return next((day for day in finishes if day), None)


def _in_words(
    text: str, span: Span, clause: Clause, times: TimeContext, *, years: bool
) -> str | None:
    offset = clause.quantity.start - span.start
    words = text[span.start : span.end]
    found = [
        time
        for time in find_times(words, times)
        if _binds(time, times, years=years)
        and not _COMPARED.search(words, 0, time.start)
        and not _HONOURED.search(words, 0, time.start)
    ]
    found = [time for time in found if not _PREPARES.search(words, offset, time.start)]
    found = [time for time in found if not _KEPT.search(words, 0, time.start)] or found
    rounds = [time for time in found if time.start > offset and _ROUND.search(words[: time.start])]
    if len(rounds) > 1:  # "02 đợt: đợt 1 từ 05/3 đến 20/3, đợt 2 từ …"
        days = [time.finish for time in rounds if time.finish]
        return max(days) if min(days) >= (times.issued_on or "") else None
    nearest = min(found, key=lambda time: abs(time.start - offset), default=None)
    return nearest.finish if nearest else None


def _binds(time: TimeExpression, times: TimeContext, *, years: bool) -> bool:
    if time.finish is None or time.kind in _NO_DATE or time.rule in _LOOSE:
        return False
    past = times.plan_year is not None and int(time.finish[:4]) < times.plan_year
    ahead = times.issued_on is not None and times.issued_on <= time.finish  # "12/2025" of 2026's
    if past and not ahead:
        return False
    return years or time.kind in {"by", "before"}
