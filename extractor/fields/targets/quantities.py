"""Every quantity of a text: numbers with units, comparators, wholes, ranges and baselines."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.targets.comparators import Comparison, read_comparison
from extractor.fields.targets.model import Kind, Quantity
from extractor.fields.targets.names import SOFT_KINDS, is_name, is_year
from extractor.fields.targets.parts import find_parts, find_shares
from extractor.fields.targets.ratios import (
    is_fraction,
    is_made_into,
    is_sum_in_steps,
    is_told_in_percent,
    with_units_of_wholes,
)
from extractor.fields.targets.spelled import past_words, words_before
from extractor.fields.targets.units import UnitReading, read_unit
from extractor.knowledge.letters import SMALL
from extractor.knowledge.numbers import NUMBER, number_words, parse_number, parse_number_words
from extractor.knowledge.text import unify_tones

if TYPE_CHECKING:
    from collections.abc import Sequence

_AFTER_STROKE = rf"(?:(?<={SMALL}/)|(?<!/))(?!(?<=/)(?:0?1|1[0.]+)(?![\d.]))"  # "326 hộ/1.194 khẩu"
_NUMBER = re.compile(rf"(?<![\w.,_]){_AFTER_STROKE}(?<![^\W\d_]-)(?:{NUMBER})")
_DATE = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)|\d{1,2}\s?/\s?\d{4}(?!\d)"
    r"|(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)\d\d)?(?![\d.,]\d|\s?%|\d)"
    r"|\d+(?:\s?h\s?|:|\s:\s)\d{2}(?!\d)|\d{1,2}\s?(?:g|giờ)\s?\d{2}(?!\d|\s?phút)"
    r"|\d{1,2}\s?g(?=\s+(?:thứ|ngày|sáng|chiều|tối|các|hằng|hàng|mỗi)(?!\w))"
)
_CODE = re.compile(
    r"\d+\s?[-–/]\s?(?:\d{2,4}\s?[-–/]\s?)?[A-ZĐ]{2,}|\d+[/][A-ZĐ]|\d+[^\W\d_]*[A-ZĐ]\d*(?!\w)"
    r"|(?!\d{1,3}(?:\.\d{3})+(?![.\d]))\d+\.\d+\.\d|\d{1,2}\s?(?:/\s?[-–.]|\.\s?[/–])(?!\d)"
)
_ROW = re.compile(
    r"0?[1-9]\d?\s+[^\W\d_][^\d\n]*\s\d[\d.,]*%?(?:\s[^\W\d_]{1,10}\d?(?:\s[^\W\d_]{1,10})?)?"
    r"\s+(?:(?:Trước|Tháng|Quý|Đến)\s)?\d[\d.,/]*(?:%|\s|\Z)"
)
_NEXT_LABEL = re.compile(r"\s+[^\W\d_][^:;.,\n\d]{0,40}:\s*\d")
_RATIO = re.compile(rf"\s?/\s?({NUMBER})(?![\d/])")
_RANGE = re.compile(rf"\s?(?:-|–|÷|~|\sđến|\stới)\s?({NUMBER})(?![\d/])")
_EXACT_BOUND = re.compile(r"(?<!\w)(?:ít nhất|tối thiểu|tối đa|không dưới|không quá)\s+\Z")
_DATED_BEFORE = re.compile(r"(?<!\w)(?:ngày|sáng|chiều|tối|dịp|kỷ niệm|trước|sau)\s*\Z")
_OF_LINK = re.compile(r"(?:\s+[^\W\d_]+){0,5}\s+(?:trong|trên)(?:\s+tổng)?(?:\s+số)?\s+\Z")
_DENOMINATORS = frozenset({"1.000", "10.000", "100.000", "1000", "10000", "100000"})
_PEOPLE = re.compile(r"(?:dân|người|trẻ|phụ nữ|bà mẹ|lao động|cư dân)(?!\w)")
_AMONG = re.compile(r"\s*(?:trong|trên)\s+(?:tổng số|tổng|số|tổng cộng)\s+")
_RISE = re.compile(
    r"[^.;,\d]{0,24}?\s*(?:\(?\s*năm (?:19|20)\d\d\s*\)?\s*)?(?:giảm |tăng |nâng )?"
    r"(?:xuống còn|xuống dưới|xuống|lên đến|lên tới|lên trên|lên|còn|giảm còn|thành|đến)\s+"
    r"(?:còn |trên |dưới |khoảng |đạt |ít nhất |tối thiểu |không dưới |hơn |tối đa |không quá )*\Z"
)
_FROM = re.compile(r"(?<!\w)từ\s+(?:mức\s+)?\Z")
_UNUSED_WORDS = frozenset({"không", "tư", "mốt", "lăm", "nhăm", "rưỡi", "linh", "lẻ", "nửa"})
_WORDS = "|".join(
    sorted(
        (
            word
            for word, (_, kind) in number_words().items()
            if kind != "scale" and word not in _UNUSED_WORDS
        ),
        key=len,
        reverse=True,
    )
)
_COUNTS = re.compile(rf"\d|\b(?:{_WORDS})\s", re.IGNORECASE)
_WORDED = re.compile(rf"(?<!\w)(?:một nửa|((?:(?:{_WORDS})\s)+)(?=[^\W\d_]))")
_NOT_COUNTED = re.compile(
    r"(?:tổ chức|bộ|cơ quan|số|phần|loạt|mặt|bên|cách|đoạn|khi|bước|chút|lúc|thời gian|nửa|vài|điều"
    r"|mức)(?!\w)"
)
_WORDED_KINDS = frozenset({Kind.COUNT, Kind.PERCENT})
_BOUNDED_WORDS = _WORDED_KINDS | {Kind.TIMES, Kind.OPEN}  # "ít nhất hai lần"
_YEAR_WORD = 5  # "năm" is five and year
_ENGLISH = re.compile(r"\d{1,3},\d{3}")
_CLOSED = re.compile(r"\s?\)")
_VALUED = re.compile(r"(?:đạt|là|còn|[:=]|mức|lên|xuống|từ)\s*\Z")
_PART_OF_YEAR = re.compile(r"\s+(?:tháng|quý|tuần|ngày)\s+(?:đầu|cuối)(?!\w)")
_DAY_OF_MONTH = re.compile(r"\s+(?:hàng|hằng|mỗi|các)\s+(?:tháng|quý|năm)(?!\w)")


def value_of(digits: str, *, counted: bool = False) -> float:
    """The value of a printed number; ``counted`` things come whole, so "1,500 cây" is 1500."""
    if counted and _ENGLISH.fullmatch(digits):
        digits = digits.replace(",", "")
    value = parse_number(digits)
    return float(re.sub(r"\D", "", digits)) if value is None else value


def prepare(text: str) -> str:
    """``text`` in lower case with tone marks in the traditional place, of the same length."""
    lowered = text.lower()
    return unify_tones(lowered if len(lowered) == len(text) else text)


def find_quantities(text: str, masked: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """The quantities of ``text`` (NFC) in reading order; offsets are into ``text``.

    Dates, years, document numbers, legal pins and numberings are none; numbers that touch a
    ``masked`` span are left out.
    """
    return quantities_of(text, prepare(text), masked) if may_count(text) else []


def may_count(text: str) -> bool:
    """Whether ``text`` has digits or number words at all; most paragraphs have none."""
    return _COUNTS.search(text) is not None


def quantities_of(text: str, folded: str, masked: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """:func:`find_quantities` where the prepared text is at hand."""
    found: list[Quantity] = []
    position = 0
    while match := _NUMBER.search(text, position):
        position = match.end()
        if _is_row_number(text, match):
            continue
        if skipped := (_DATE.match(text, match.start()) or _CODE.match(text, match.start())):
            position = max(position, skipped.end())
            continue
        if any(start < match.end() and match.start() < end for start, end in masked):
            continue
        if _is_labelled(text, match):
            continue
        quantity = _read(folded, match)
        if quantity is not None:
            found.append(quantity)
            position = max(position, quantity.end)
    found.extend(one for one in _worded(folded, found) if not _names_a_place(text, one))
    parts = [*find_parts(folded, found), *find_shares(folded)]
    told = {part.number for part in parts}
    found = [quantity for quantity in found if quantity.number not in told] + parts
    found.sort(key=lambda quantity: quantity.number)
    return with_units_of_wholes(folded, _linked(folded, found))


def _is_row_number(text: str, match: re.Match[str]) -> bool:
    """Whether the number opens a line of a table without rules: "2 Huyện Đức Hòa 4.100 72%"."""
    start, end = match.span()
    opens = start == 0 or text[start - 1] == "\n"
    return opens and _ROW.match(text, start) is not None and text[end:].lstrip()[:1].isupper()


def _is_labelled(text: str, match: re.Match[str]) -> bool:
    """Whether labels stand before and behind: in "Nữ: 85 Con hộ nghèo: 12" none counts children."""
    return (
        text[: match.start()].rstrip().endswith(":")
        and text[match.end() :].lstrip()[:1].isupper()
        and _NEXT_LABEL.match(text, match.end()) is not None
    )


def _read(folded: str, match: re.Match[str]) -> Quantity | None:
    digits, end = match[0], past_words(folded, match.end(), match[0])
    whole: str | None = None
    upper: str | None = None
    reading = read_unit(folded, end)
    if reading is None and words_before(folded, match.start(), digits) is not None:
        closed = _CLOSED.match(folded, end)
        end = closed.end() if closed else end
        reading = read_unit(folded, end)
    if (reading is None or reading.kind not in {Kind.PERCENT, Kind.MONEY}) and (
        ratio := _RATIO.match(folded, end)
    ):
        whole, end = ratio[1], ratio.end()
        reading = read_unit(folded, end)
        if _is_date(folded, match.start(), digits, whole, reading):
            return None
        if is_fraction(folded, end, value_of(digits), value_of(whole)):
            return None
    elif (
        (extent := _RANGE.match(folded, reading.end if reading else end))
        and not is_year(extent[1])
        and value_of(digits) < value_of(extent[1])
        and not _is_bullet(folded, match.start(), extent[0])
    ):
        upper, end = extent[1], extent.end()
        reading = read_unit(folded, end) or reading
    return _build(folded, match, end, reading, (whole, upper))


def _build(
    folded: str,
    match: re.Match[str],
    end: int,
    reading: UnitReading | None,
    others: tuple[str | None, str | None],
) -> Quantity | None:
    reading = reading or UnitReading(end, "", Kind.BARE)
    if _PART_OF_YEAR.match(folded, end):
        return None
    if reading.kind is Kind.BARE and _DAY_OF_MONTH.match(folded, end):
        return None
    if is_name(folded, match.start(), match[0], reading):
        return None
    comparison = _compared(folded, match, max(end, reading.end))
    before = folded[max(0, match.start() - 8) : match.start()]
    shared = others[0] is not None and is_told_in_percent(folded, end)
    valued = comparison.explicit or shared or _VALUED.search(before)
    if reading.kind is Kind.BARE and not valued:
        return None
    counted = reading.kind in {Kind.COUNT, Kind.OPEN} and reading.factor == 1
    whole, upper = (
        None if other is None else value_of(other, counted=counted) * reading.factor
        for other in others
    )
    unit = " ".join(reading.unit.split())
    value = value_of(match[0], counted=counted) * reading.factor
    if comparison.sign == ">" and whole == value:
        comparison = comparison._replace(sign="=", explicit=False)  # "trên 95/95 tàu": on them
    if others[0] in _DENOMINATORS and not unit:
        unit = f"/{others[0]}"
    elif others[0] in _DENOMINATORS and _PEOPLE.match(unit) and whole and value < whole / 10:
        unit, whole = f"/{others[0]} {unit}", None  # "50/100.000 dân" is a rate, no part
    sign = ">=" if upper is not None and comparison.sign == "=" else comparison.sign
    return Quantity(
        start=comparison.start,
        end=comparison.end,
        number=(match.start(), end),
        value=value,
        unit=unit,
        kind=reading.kind,
        comparator=sign,
        explicit=comparison.explicit,
        value_max=upper,
        of=whole,
    )


def _compared(folded: str, match: re.Match[str], end: int) -> Comparison:
    """What binds a number, also where its words stand before it: "ít nhất năm (05) lớp"."""
    opened = words_before(folded, match.start(), match[0])
    if opened is None:
        return read_comparison(folded, match.start(), end)
    closed = _CLOSED.match(folded, end)
    return read_comparison(folded, opened, closed.end() if closed else end)


def _is_bullet(folded: str, start: int, joint: str) -> bool:
    """Whether "1- 100%" is an item's number and what it says."""
    line = folded[folded.rfind("\n", 0, start) + 1 : start]
    return not line.strip(" (") and joint[:1] == "-" and joint[1:2] == " "


def _is_date(folded: str, start: int, part: str, whole: str, reading: UnitReading | None) -> bool:
    """Whether "3/2" is a day of the year rather than a share."""
    if _DATED_BEFORE.search(folded[max(0, start - 12) : start]):
        return True
    bounded = _EXACT_BOUND.search(folded[max(0, start - 12) : start]) is not None
    if not bounded and (reading is None or reading.kind in SOFT_KINDS):
        looks_dated = part.isdigit() and whole.isdigit() and int(part) <= 31 and int(whole) <= 12
        return looks_dated or (part, whole) == ("24", "7") or whole == "24"
    return False


def _worded(folded: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Numbers spelled out before a counted noun ("hai mô hình"), and "một nửa" (half)."""
    taken = [(quantity.start, quantity.end) for quantity in found]
    worded: list[Quantity] = []
    for match in _WORDED.finditer(folded):
        if any(start <= match.start() < end for start, end in taken):
            continue
        if (quantity := _spelled(folded, match)) is not None:
            worded.append(quantity)
    return worded


def _names_a_place(text: str, quantity: Quantity) -> bool:
    """Whether capitals tell a proper name: "kênh Ba Làng", "xã Tam Thôn Hiệp"."""
    start, end = quantity.number
    first, rest = text[start:end], text[end:].lstrip()
    return first.istitle() and rest[:1].isupper() and not rest[:3].isupper() and start > 0


def _spelled(folded: str, match: re.Match[str]) -> Quantity | None:
    if match[1] is None:
        end, value = match.end(), 50.0
        reading: UnitReading | None = UnitReading(end, "%", Kind.PERCENT)
    else:
        end = match.start() + len(match[1].rstrip())
        value = parse_number_words(match[1]) or 0.0
        reading = None if _NOT_COUNTED.match(folded, match.end()) else read_unit(folded, end)
    if reading is None or not value:
        return None
    comparison = read_comparison(folded, match.start(), reading.end)
    if reading.kind not in (_BOUNDED_WORDS if comparison.explicit else _WORDED_KINDS):
        return None
    if value == _YEAR_WORD and not comparison.explicit:
        return None
    return Quantity(
        start=comparison.start,
        end=comparison.end,
        number=(match.start(), end),
        value=value,
        unit=reading.unit,
        kind=reading.kind,
        comparator=comparison.sign,
        explicit=comparison.explicit,
        worded=True,
    )


def _linked(folded: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Wholes ("5 … trong 19 tiêu chí") and baselines ("từ A xuống còn B") join their quantity."""
    linked: list[Quantity] = []
    for quantity in found:
        last = linked[-1] if linked else None
        if last is not None and quantity.number[0] - last.number[1] <= 60:
            between = folded[last.end : quantity.number[0]]
            if is_sum_in_steps(last, quantity, between):
                number = (last.number[0], quantity.number[1])
                value = last.value + quantity.value
                linked[-1] = replace(last, end=quantity.end, number=number, value=value)
                continue
            if last.worded and last.value == quantity.value and between.strip() == "(":
                continue  # "một nửa (50%)"
            rises = _FROM.search(folded[: last.number[0]][-12:]) and _RISE.fullmatch(between)
            if (rises or is_made_into(folded, last, quantity)) and last.kind in {
                quantity.kind,
                Kind.BARE,
            }:
                linked[-1] = replace(quantity, baseline=last.value, start=last.start)
                continue
            if last.kind is Kind.BARE and _AMONG.fullmatch(between):
                kind, unit = quantity.kind, quantity.unit
                linked[-1] = replace(last, of=quantity.value, kind=kind, unit=unit)
                continue
            share = last.of is None and last.unit == quantity.unit and last.kind is not Kind.PERCENT
            if share and _OF_LINK.fullmatch(between):
                linked[-1] = replace(last, of=quantity.value)
                continue
        linked.append(quantity)
    return linked
