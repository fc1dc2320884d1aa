"""Weekdays: those beside a weekly rate, and those that make one ("trước 15 giờ thứ Năm")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.deadlines.leads import HOUR, SESSION
from extractor.fields.deadlines.point_forms import GAP, SPACE
from extractor.fields.deadlines.rates import PERIODIC, Rate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WEEKDAY = r"(?:thứ[^\S\n]{1,2}(?:hai|ba|tư|năm|sáu|b[ảẩ]y|[2-7])|chủ[^\S\n]{1,2}nhật)(?!\w)"
# "các ngày thứ 3, 5, 7"
_FURTHER = (
    rf"(?:(?<=\d)(?:{GAP}(?:,|và){GAP}[2-7](?!\d|[/.]\d|{GAP}(?:giờ|ngày|tháng|lần|buổi)))+)?"
)
_LIST = rf"{_WEEKDAY}{_FURTHER}(?:{GAP}(?:,|và|hoặc|;|đến|tới|-|–){GAP}{_WEEKDAY}){{0,6}}{_FURTHER}"
_RUN = re.compile(rf"{_WEEKDAY}{GAP}(?:đến|tới|-|–){GAP}{_WEEKDAY}")
_ORDER = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKDAYS = re.compile(rf"\b{_LIST}")
_WEEKDAY_CODES = (
    ("SU", ("chủ",)),
    ("MO", ("hai", "2")),
    ("TU", ("ba", "3")),
    ("WE", ("tư", "4")),
    ("TH", ("năm", "5")),
    ("FR", ("sáu", "6")),
    ("SA", ("bảy", "bẩy", "7")),
)
# A weekday that something is done on or due by, and no date or week of its own behind it.
_ALONE = re.compile(
    rf"\b(?:vào(?:{GAP}lúc)?|lúc|trước|(?:chậm|muộn){GAP}nhất(?:{GAP}(?:là|vào|trước))?|mỗi"
    rf"|(?<!trừ )(?<!nghỉ )(?<!cả )(?<!vào )(?<!cả vào )các){GAP}"
    rf"{HOUR}{SESSION}(?:các{GAP})?(?:ngày{GAP})?(?P<days>(?>{_LIST}))(?:{GAP}cuối{GAP}tuần)?"
    rf"(?!{GAP}[,(]?{GAP}(?:\(|ngày{GAP})?\d(?!\d?{GAP}(?:g|h|giờ)))"
    rf"(?!(?:{SPACE}[^\W\d_]+){{1,2}}{GAP}tuần{GAP}(?:đầu|cuối|thứ|\d)(?:{SPACE}\w+){{0,2}}{GAP}(?:h[àằ]ng|mỗi|của){GAP}tháng)"
    rf"(?!{GAP}\(?(?:tuần|của|hàng|hằng|mỗi|trong|này|tới|sau|trước|tiếp|đầu|cuối|ngày|tháng)\b)"
)
_ONLY = re.compile(rf"\W*{HOUR}{SESSION}(?:các{GAP})?(?:ngày{GAP})?(?P<days>{_LIST})\W*")
_REACH = 60
_CLAUSE_BREAK = re.compile(r"[;\n]|\.(?=\s|$)")
_PART_BREAK = re.compile(r"[,;()\n]|\.(?=\s|$)")
_DATE = re.compile(rf"\d{{1,2}}{GAP}[/.-]{GAP}\d{{1,2}}|\b(?:ngày|tháng){GAP}\d")


# "từ ngày 05/5 đến 20/5 (ưu tiên các ngày thứ Bảy, Chủ nhật)": the term is one all the same.
_PREFERRED = re.compile(
    rf"\d{GAP}\({GAP}(?:ưu{GAP}tiên|kể{GAP}cả|bao{GAP}gồm|gồm{GAP}cả|tính{GAP}cả|nhất{GAP}là|trừ|không{GAP}(?:kể|tính|làm|bao)|nghỉ"
    rf"|chủ{GAP}yếu|tập{GAP}trung|cao{GAP}điểm|có{GAP}thể|làm{GAP}(?:cả|thêm))\b[^()\n]*$"
)


def weekdays_beside(text: str, rate: Rate) -> tuple[int, int, str] | None:
    """The weekdays named beside a weekly rate: start, end and the BYDAY list ("SA,SU")."""
    low = max(text.rfind("\n", 0, rate.start), text.rfind(". ", 0, rate.start), rate.start - 60, 0)
    before = list(_WEEKDAYS.finditer(text, low, rate.start))
    match = (
        before[-1] if before else _WEEKDAYS.search(text, rate.end, min(len(text), rate.end + 30))
    )
    if match is None or "\n" in text[min(match.start(), rate.start) : max(match.end(), rate.end)]:
        return None
    return match.start(), match.end(), _codes(match[0])


def _codes(weekdays: str) -> str:
    if _RUN.fullmatch(weekdays):
        first, last = (_code(word) for word in re.findall(_WEEKDAY, weekdays))
        start = _ORDER.index(first)
        count = (_ORDER.index(last) - start) % len(_ORDER) + 1
        return ",".join((_ORDER * 2)[start : start + count])
    named = re.findall(
        rf"{_WEEKDAY}|(?<![\w ])(?: ?)[2-7]\b|(?<=, )[2-7]\b|(?<=và )[2-7]\b", weekdays
    )
    return ",".join(dict.fromkeys(map(_code, named)))


def _code(weekday: str) -> str:
    last = "chủ" if weekday.startswith("chủ") else weekday.split()[-1]
    return next(code for code, names in _WEEKDAY_CODES if last in names)


def weekly_rule(words: str) -> str | None:
    """The rule of lower-case ``words`` that are nothing but weekdays ("chiều thứ Sáu")."""
    match = _ONLY.fullmatch(words)
    return f"FREQ=WEEKLY;BYDAY={_codes(match['days'])}" if match else None


def with_weekdays(text: str, rates: Sequence[Rate]) -> list[Rate]:
    """``rates`` of lower-case ``text`` and the weekdays that come round without the word "every".

    A weekday beside a date is that date; one in the clause of a weekly rate is the rate's; a bare
    "định kỳ" (periodically) before one is told by it.
    """
    found = list(rates)
    for match in _weekdays_alone(text):
        low, high = _around(text, _CLAUSE_BREAK, *match.span())
        clause = [rate for rate in found if low <= rate.start < high]
        if any(rate.rule.startswith("FREQ=WEEKLY") or _meet(rate, match) for rate in clause):
            continue
        low, _ = _around(text, _PART_BREAK, *match.span())
        told = [rate for rate in clause if rate.rule == PERIODIC and low <= rate.start]
        found = [rate for rate in found if rate not in told or rate.half_yearly]
        found.append(Rate(*match.span(), f"FREQ=WEEKLY;BYDAY={_codes(match['days'])}"))
    return sorted(found, key=lambda rate: rate.start)


def _meet(rate: Rate, match: re.Match[str]) -> bool:
    return rate.start < match.end() and match.start() < rate.end


def _weekdays_alone(text: str) -> Iterator[re.Match[str]]:
    for match in _ALONE.finditer(text):
        low, high = _around(text, _PART_BREAK, *match.span())
        opens = text[low - 1 : low] in (",", "(") and not text[low : match.start()].strip()
        beside = text[:low].rstrip(" ,(")[-1:] if opens else ""
        dated = _DATE.search(text, low, match.start()) or _DATE.search(text, match.end(), high)
        preferred = _PREFERRED.search(text, max(0, match.start() - _REACH), match.start())
        if not dated and not beside.isdigit() and not preferred:
            yield match


def _around(text: str, breaks: re.Pattern[str], start: int, end: int) -> tuple[int, int]:
    """The bounds of the part of ``text`` around ``start:end`` that ``breaks`` cut out."""
    low = max((match.end() for match in breaks.finditer(text, 0, start)), default=0)
    closing = breaks.search(text, end)
    return low, closing.start() if closing else len(text)
