"""Reading what follows a number: percent signs, money, measures, counted nouns, rates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.fields.targets.model import Kind
from extractor.knowledge.measures import Measure, measures

_KINDS = {
    "percent": Kind.PERCENT,
    "money": Kind.MONEY,
    "measure": Kind.MEASURE,
    "times": Kind.TIMES,
    "rate": Kind.TIMES,
    "time": Kind.TIME,
    "score": Kind.SCORE,
    "noun": Kind.COUNT,
}
_AGES = frozenset({"tuổi"})
_PER = re.compile(
    r"\s?/\s?(?:\d[\d.]*\s)?[^\W\d_]+[²³23]?"
    r"(?:\s(?:dân|dân số|việc|sống|đẻ sống|canh tác|học|kỳ|đêm|động)(?!\w))?"
)
_YEARLY = re.compile(r"\s?/\s?(năm học|năm|tháng|quý|tuần)(?!\w)")
_NEXT_WORD = re.compile(r"\s?[“\"‘'*]*([^\W\d_]+)")
_PLACED = re.compile(r"(?<!\w)(?:tại|ở)\s+(?:[^\W\d_]+\s+){0,2}\d[\d.]*\Z")
_FUNCTION_WORDS = """
và hoặc của cho tại trong ngoài trên dưới đến tới từ với là có đã được để theo về do bởi
khi nếu thì mà những các không chưa trở này đó kia sau trước bằng đạt gồm như nêu còn hàng hằng
tỷ tỉ phải sẽ cần vào ra lên xuống hay cùng rất đều thuộc ở so bao nhằm qua ngay đang hiện trừ
giữa dọc quanh suốt vẫn cũng vì nên nhưng
số sạch tốt rõ nhất giảm tăng dám biết xin luôn thật chống tự tết x a b c d đ e g h k
"""
_NO_UNITS = frozenset(_FUNCTION_WORDS.split())
"""Words that are never counted: function words, and the mottoes' "5 không", "6 rõ", "4 tốt"."""
_SAID_OF = "đạt|có|được|với|trong|là|từ|trên|dưới|ít|tối|hoàn|tổ|đăng|ký|ra|và|cho|tại|ở|năm"
_ROUND = r"(?:0?1|1[0.]+)"
_NOTE = r"(?:[¹²³⁰-⁹]+|\d{1,2}(?![\w%‰/])(?![.,]\d))?"
"""The mark of a footnote that a print sets, and a text glues, behind a unit: "đạt 24%3"."""


@dataclass(frozen=True, slots=True)
class UnitReading:
    """``factor`` scales the number to the plain ``unit``; the words end at offset ``end``."""

    end: int
    unit: str
    kind: Kind
    factor: float = 1.0


@cache
def _by_words() -> dict[str, Measure]:
    return {measure.words: measure for measure in measures()}


def _alternation(*kinds: str) -> str:
    chosen = {measure.words for measure in measures() if measure.kind in kinds}
    ordered = sorted(chosen, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, words.split())) for words in ordered)


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(rf"\s?({_alternation('percent')}){_NOTE}(?!\w)")


@cache
def _scale() -> re.Pattern[str]:
    # "2 Tỷ lệ hộ nghèo" is the second item of a list, not two milliards.
    return re.compile(rf"\s?({_alternation('scale')})(?!\w)(?!\s+(?:lệ|trọng|suất|số|giá))\.?")


@cache
def _money() -> re.Pattern[str]:
    # "5 đ)" is an item of a list, not a sum, and "5 đồng chí" are comrades.
    names = r"(?!\s+(?:chí|bào|hồ|ruộng))(?!/c(?!\w))"
    return re.compile(rf"\s?({_alternation('money')}){_NOTE}(?![\w)]){names}")


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"\s[“\"‘'*_]*({_alternation('noun')}){_NOTE}(?!\w)")


@cache
def _further_noun() -> re.Pattern[str]:
    noun = _alternation("noun")
    within = rf"\s\(((?:{noun})(?:(?:,\s|\s?/\s?|\shoặc\s)(?:{noun}))*)\)"
    # "620 con, đàn lợn 780 con": what has a number of its own is no second noun
    own = rf"(?!(?:\s+(?!(?:{_SAID_OF})(?!\w))[^\W\d_]+){{0,2}}\s+\d)"
    return re.compile(rf"(?:,\s|\s?/\s?|\s-\s|\svà\s)({noun})(?!\w){own}|{within}")


@cache
def _counted_too() -> re.Pattern[str]:
    # "326 hộ/1.194 khẩu" counts two things; "12 ca/100.000 dân" is a rate
    return re.compile(rf"\s?/\s?(?!{_ROUND}\s)\d[\d.]*\s(?:{_alternation('noun')})(?!\w)")


@cache
def _other() -> re.Pattern[str]:
    kinds = _alternation("measure", "times", "rate", "time", "score")
    return re.compile(rf"\s?({kinds})(?!\w)")


def read_unit(folded: str, position: int) -> UnitReading | None:
    """The unit that stands at ``position`` (just after the digits), or None.

    ``folded`` is lower case with tone marks in the traditional place; offsets are its own.
    Measures stay as written (50 tạ are not turned into tonnes); money is given in plain units.
    """
    if found := _percent().match(folded, position):
        base = _by_words()[found[1]].base
        yearly = _YEARLY.match(folded, found.end())
        end = yearly.end() if yearly else found.end()
        return UnitReading(end, base + ("/" + yearly[1] if yearly else ""), Kind.PERCENT)
    factor = 1.0
    while True:
        if found := _money().match(folded, position):
            money = _by_words()[" ".join(found[1].split())]
            factor *= money.factor
            return _with_rate(folded, found.end(), money.base, Kind.MONEY, factor)
        if not (found := _scale().match(folded, position)):
            break
        factor *= _by_words()[found[1]].factor
        position = found.end()
    return _listed(folded, position, factor) or _open(folded, position, factor)


def _listed(folded: str, position: int, factor: float) -> UnitReading | None:
    other = _other().match(folded, position)
    if (found := _noun().match(folded, position)) and (not other or other.end() <= found.end()):
        end = found.end(1)
        while further := _further_noun().match(folded, end):
            end = further.end()
        noun = folded[found.start(1) : end]
        return _with_rate(folded, max(end, found.end()), noun, Kind.COUNT, factor)
    if other is None:
        return None
    if other[1] == "lượt" and (visited := _noun().match(folded, other.end())):  # "lượt hộ vay"
        noun = folded[other.start(1) : visited.end(1)]
        return _with_rate(folded, visited.end(), noun, Kind.COUNT, factor)
    if other[1] == "lượt" and factor > 1:
        return _with_rate(folded, other.end(), "lượt", Kind.COUNT, factor)
    words = " ".join(other[1].split())
    if words == "điểm" and _names_a_place(folded, position, other.end()):
        return _with_rate(folded, other.end(), words, Kind.COUNT, factor)
    kind = Kind.TIME if words in _AGES else _KINDS[_by_words()[words].kind]
    return _with_rate(folded, other.end(), words, kind, factor)


def _names_a_place(folded: str, position: int, end: int) -> bool:
    """Whether "điểm" is a spot ("điểm tư vấn", "tại 05 điểm"), not a point ("88 điểm trở lên")."""
    following = _NEXT_WORD.match(folded, end)
    if following is not None and following[1] not in _NO_UNITS:
        return True
    return _PLACED.search(folded, 0, position) is not None


@cache
def _per_compound() -> re.Pattern[str]:
    """A rate by a noun whose first syllable alone is none: "ha/mô hình", not "đồng/hộ nghèo"."""
    nouns = {measure.words for measure in measures() if measure.kind in {"noun", "measure"}}
    compounds = {words for words in nouns if " " in words and words.split()[0] not in nouns}
    shortest_first = sorted(map(re.escape, compounds), key=len)
    return re.compile(rf"\s?/\s?(?:{'|'.join(shortest_first)})(?!\w)")


def _with_rate(folded: str, end: int, unit: str, kind: Kind, factor: float) -> UnitReading:
    start = end
    while (
        found := _per_compound().match(folded, end) or _PER.match(folded, end)
    ) and not _counted_too().match(folded, end):
        end = found.end()
    return UnitReading(end, unit + re.sub(r"\s*/\s*", "/", folded[start:end]), kind, factor)


def _open(folded: str, position: int, factor: float) -> UnitReading | None:
    """A counted word that no list knows; a bare scale word is money ("50 tỷ")."""
    found = _NEXT_WORD.match(folded, position)
    if found is None or found[1] in _NO_UNITS or folded[position : position + 1] not in {" ", ""}:
        if factor >= 1e6:
            return _with_rate(folded, position, "đồng", Kind.MONEY, factor)
        return UnitReading(position, "", Kind.BARE, factor) if factor > 1 else None
    return _with_rate(folded, found.end(), found[1], Kind.OPEN, factor)
