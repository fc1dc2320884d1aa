"""The stages that a plan divides its time into, and when each of them ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.deadlines.expressions import find_times
from extractor.fields.targets.quantities import prepare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.fields.deadlines.times import TimeContext

_NAME = (
    r"(?P<kind>giai đoạn|chặng|đợt(?: cao điểm| thi đua)?|bước|vòng|pha|kỳ)\s+(?:thứ\s+)?"
    r"(?P<number>\d{1,2}|[ivx]{1,4}|một|hai|ba|bốn|nhất|nhì)(?![\w/%.]|\s*[-–]\s*\d{4})"
)
_STAGE = re.compile(rf"(?<!\w){_NAME}")
_END_OF = re.compile(rf"(?<!\w)(?:hết|cuối|xong|kết thúc|sau|trong|đến)\s+{_NAME}")
_LABEL = re.compile(rf"(?:\W|kế hoạch|chỉ tiêu|mục tiêu)*{_NAME}")
_ALLOTTED = re.compile(
    rf"(?<!\w)(?:chỉ tiêu|phân bổ|giao|khối lượng|số lượng)(?:\s+[^\W\d]+,?){{0,8}}?\s+{_NAME}"
)
_LEAD = re.compile(r"[\s:(,–-]*(?:(?:thực hiện|kết thúc|hoàn thành|bắt đầu|tiến hành|kéo dài)\s+)?")
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6} | {
    "một": 1, "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "bốn": 4,
}  # fmt: skip
_REACH = 70
_REPORTED = re.compile(r"(?<!\w)(?:kết quả|báo cáo|sơ kết|tổng kết|đánh giá|kinh phí)\s+\Z")
_NO_DATE = frozenset({"recurring", "event"})


def stages_of(texts: Iterable[str], times: TimeContext) -> tuple[tuple[str, str], ...]:
    """The stages that ``texts`` name with their last days, EDTF.

    "chặng 1 đến hết ngày 20/11/2025; chặng 2 từ 21/11/2025 đến 29/12/2025".  A stage for which
    the texts tell different days is none: they are stages of different works.
    """
    ends: dict[str, set[str]] = {}
    for text in texts:
        folded = prepare(text)
        found = list(_STAGE.finditer(folded))
        for index, stage in enumerate(found):
            if _REPORTED.search(folded, 0, stage.start()):
                continue
            after = found[index + 1].start() if index + 1 < len(found) else len(text)
            if last := _last_day(text[stage.end() : min(after, stage.end() + _REACH)], times):
                ends.setdefault(_key(stage), set()).add(last)
    return tuple((stage, days.pop()) for stage, days in ends.items() if len(days) == 1)


def stage_ended(words: str, stages: tuple[tuple[str, str], ...]) -> str | None:
    """The last day of the stage whose end ``words`` speak of ("hết giai đoạn 1 đạt 60%")."""
    return _day_of(_END_OF.search(prepare(words)), stages) if stages else None


def stage_headed(heading: str, stages: tuple[tuple[str, str], ...]) -> str | None:
    """The last day of the stage that ``heading`` opens with, allots to or tells the end of."""
    if not stages:
        return None
    words = prepare(heading)
    named = _LABEL.match(words) or _ALLOTTED.search(words)
    return _day_of(named, stages) or stage_ended(heading, stages)


def _day_of(found: re.Match[str] | None, stages: tuple[tuple[str, str], ...]) -> str | None:
    return dict(stages).get(_key(found)) if found else None


def _key(stage: re.Match[str]) -> str:
    number = stage["number"]
    kind = "đợt" if stage["kind"].startswith("đợt") else stage["kind"]
    return f"{kind} {_NUMBERS.get(number) or number.lstrip('0')}"


def _last_day(words: str, times: TimeContext) -> str | None:
    """The finish of the time that stands right behind a stage's name."""
    lead = _LEAD.match(words)
    begin = lead.end() if lead else 0
    for time in find_times(words, times):
        if time.start > begin + 4:
            break
        if time.kind not in _NO_DATE:
            return time.finish
    return None
