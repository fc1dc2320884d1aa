"""The figure of a table cell and the unit it is counted in."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.fields.targets.comparators import read_comparison
from extractor.fields.targets.headings import is_numeric
from extractor.fields.targets.model import Kind, Quantity
from extractor.fields.targets.quantities import prepare, value_of
from extractor.fields.targets.units import UnitReading, read_unit
from extractor.knowledge.numbers import NUMBER

_DIGITS = re.compile(NUMBER)
_UPPER = re.compile(rf"\s?[-–]\s?({NUMBER})")
_WHOLE = re.compile(rf"\s?/\s?({NUMBER})")
_BRACKETED = re.compile(r"\(\s*(?:đvt|đơn vị tính|đơn vị|tính)?\s*:?\s*([^()]{1,60}?)\s*\)")
_STATED = re.compile(
    r"(?<!\w)(?:đvt|đ\.v\.t|đơn vị tính|đơn vị)\s*:\s*"
    r"(?P<unit>(?:1\.000\s)?[^();\n:]{1,30}?)\s*(?:[();\n]|\.?\s*\Z)"
)
# "(ha)"; "(tỷ lệ % số hộ dùng nước sạch trên tổng số hộ)"
_ENDS_IN_BRACKET = re.compile(r"\([^()]{1,24}\)\W*\Z")
_SHARES_IN_BRACKET = re.compile(
    r"\(\s*(?:(?:tính|tính bằng|tính theo)\s)?(?:tỷ lệ|tỉ lệ)?\s?%[^()]*\)\W*\Z"
)
_COUNT_OF = re.compile(r"^\W*(?:tổng )?số(?: lượng)?(?=\s)(?!\s+lượng)")
_STRAY = re.compile(r"[^\W\d]\s+(?=\w{2})")
_SHARE = re.compile(r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|mức giảm|tốc độ|độ che phủ)(?!\w)")
_IN_PERCENT = re.compile(r"\A\W*%|(?<![\d\s])\s*%\W*\Z")  # "% hộ nghèo", "Thoát nghèo %"
_SCORE = re.compile(
    r"\W*(?:tổng )?điểm (?:số|trung bình|đánh giá|chất lượng|chỉ số|bình quân|hài lòng|xếp hạng"
    r"|thi|kiểm tra|tổng hợp)(?!\w)|.*\(\s*thang (?:điểm )?\d+[^()]*\)"
    r"|\W*điểm (?:mục tiêu|kế hoạch|chỉ tiêu|phấn đấu|đăng ký|dự kiến|tự chấm|(?:phải |cần )?đạt)"
    r"(?: được)?(?: (?:đến |hết )*(?:năm|quý|tháng) .*)?\W*\Z"
)
PLANNED = re.compile(r"\W*(?:(?:chỉ tiêu|kế hoạch|mục tiêu|số lượng|khối lượng)\s+)+")
_SETS_UP = re.compile(
    r"(?<!\w)(?:chỉ tiêu|kế hoạch|tiến độ|phân bổ|giao)(?: [^\W\d_]+){0,2}?"
    r" (?:thành lập|mở|ra mắt|kết nạp|phát triển|xây dựng|xây|lắp đặt|trồng|sửa chữa)"
    r"(?: mới| thêm)?(?= )"
)
_MULTIPLE = re.compile(r" (1\.?000(?:\.000)?|10\.?000|100)(?=\s|đ)")
_WORD = re.compile(r"(?:\A|\s)(?=[^\W\d_])")
_NO_NOUN = re.compile(
    r"(?:dự|đề|quốc|tiêm|khu|bộ|biên|văn|cận) phòng(?!\w)|phòng(?:,? chống| ngừa)"
    r"|trực tuyến|(?:tổng )?số(?= (?!báo|tạp chí|chuyên))"
    r"|(?:trung|sơ|cao|phổ|nâng|cung|đề|thứ|các|phân|theo|từng) cấp(?!\w)"
)
_NEAR_THE_FRONT = 3
_UNKNOWN = frozenset({Kind.OPEN, Kind.BARE, Kind.TIME})


POINTS = UnitReading(0, "điểm", Kind.SCORE)
_SCALE = re.compile(r"\W*(?:thang điểm|điểm (?:tối đa|chuẩn))\W*")


def is_scale(heading: str) -> bool:
    """Whether a column gives the most points a row can have."""
    return _SCALE.fullmatch(prepare(heading)) is not None


def read_unit_words(words: str) -> UnitReading | None:
    """The unit that ``words`` open with: "Triệu đồng/năm", "1.000 tấn"."""
    folded = prepare(" " + " ".join(words.split()))
    multiple = _MULTIPLE.match(folded)
    reading = read_unit(folded, multiple.end() if multiple else 0)
    if multiple is None or reading is None:
        return reading
    return replace(reading, factor=reading.factor * value_of(multiple[1]))


def unit_in_brackets(words: str) -> UnitReading | None:
    """The unit a heading ends with: "Tỷ lệ hộ nghèo (%)", "Hiến máu (ĐVT: đơn vị)"."""
    for bracket in _BRACKETED.finditer(prepare(words)):
        folded = f" {bracket[1].strip()}"
        reading = read_unit_words(folded)
        known = reading is not None and reading.kind not in _UNKNOWN
        if reading is not None and (reading.end == len(folded) or (known and "%" in folded)):
            return reading
    return None


def unit_stated(words: str) -> UnitReading | None:
    """The unit for a whole table: "ĐVT: triệu đồng", "(Đơn vị tính: ha)"."""
    found = _STATED.search(prepare(words))
    return read_unit_words(found["unit"]) if found else None


def unit_of_table(above: str) -> UnitReading | None:
    """The unit that the lines above a table give: "ĐVT: ha", or a caption that ends "… (ha)"."""
    if stated := unit_stated(above):
        return stated
    if any(_SHARES_IN_BRACKET.search(prepare(line)) for line in above.splitlines()):
        return UnitReading(0, "%", Kind.PERCENT)
    captions = (_ENDS_IN_BRACKET.search(line) for line in above.splitlines())
    units = (unit_in_brackets(caption[0]) for caption in captions if caption)
    return next((unit for unit in units if unit and unit.kind not in _UNKNOWN), None)


def unit_of_heading(*places: str) -> UnitReading | None:
    """The unit of an indicator: in brackets, a share's "%", or the noun that "Số …" counts."""
    for words in places:
        if reading := unit_in_brackets(words):
            return reading
        folded = prepare(words)
        if _SCORE.match(folded):
            return POINTS
        if count := _COUNT_OF.match(folded):
            return read_unit(folded, count.end())
        if _SHARE.search(folded) or _IN_PERCENT.search(folded):
            return UnitReading(0, "%", Kind.PERCENT)
    return None


def opening_noun(words: str) -> UnitReading | None:
    """The counted noun that opens a row ("xã, phường điểm …"), be it behind a letter misread."""
    folded = prepare(words)
    begin = _STRAY.match(folded)
    reading = read_unit(f" {folded[begin.end() if begin else 0 :]}", 0)
    return reading if reading is not None and reading.kind is Kind.COUNT else None


def noun_alone(heading: str) -> UnitReading | None:
    """The counted noun that is all a heading says: "Học viên", "Mô hình"."""
    folded = f" {prepare(heading).strip()}"
    reading = read_unit(folded, 0)
    counts = reading is not None and reading.kind is Kind.COUNT and reading.end == len(folded)
    return reading if counts else None


def counted_noun(words: str) -> UnitReading | None:
    """What a heading counts: "Kết nạp đoàn viên mới", "Trồng cây xanh"."""
    folded = prepare(words)
    planned = PLANNED.match(folded)
    folded = folded[planned.end() :] if planned else folded
    folded = _NO_NOUN.sub(lambda found: "-" * len(found[0]), folded)
    for place in list(_WORD.finditer(folded))[:_NEAR_THE_FRONT]:
        reading = read_unit(f" {folded[place.end() :]}", 0)
        if reading is not None and reading.kind is Kind.COUNT:
            return reading
    return None


def noun_set_up(caption: str) -> UnitReading | None:
    """What a caption says is to be set up: "Chỉ tiêu thành lập câu lạc bộ", "Kế hoạch mở lớp"."""
    folded = prepare(caption)
    found = _SETS_UP.search(folded)
    reading = read_unit(folded, found.end()) if found else None
    return reading if reading is not None and reading.kind is Kind.COUNT else None


def read_figure(
    words: str, offset: int, unit: UnitReading | None, bound: str | None = None
) -> Quantity | None:
    """The quantity of a cell that holds a bare figure; ``unit`` where the cell names none.

    ``offset`` is where the cell starts in the text; ``bound`` the comparator of its heading, for
    a cell without one.
    """
    if not is_numeric(words):
        return None
    folded = prepare(words)
    digits = _DIGITS.search(folded)
    if digits is None:
        return None
    end = digits.end()
    upper = _UPPER.match(folded, end)
    whole = _WHOLE.match(folded, end)
    end = (upper or whole or digits).end()
    reading = read_unit(folded, end) or unit or UnitReading(end, "", Kind.BARE)
    comparison = read_comparison(folded, digits.start(), max(end, min(reading.end, len(folded))))
    counted = reading.kind in {Kind.COUNT, Kind.OPEN}
    sign = comparison.sign
    if sign == "=":
        sign = ">=" if upper else bound or sign
    return Quantity(
        start=offset + comparison.start,
        end=offset + comparison.end,
        number=(offset + digits.start(), offset + end),
        value=value_of(digits[0], counted=counted) * reading.factor,
        unit=" ".join(reading.unit.split()),
        kind=reading.kind,
        comparator=sign,
        explicit=comparison.explicit,
        value_max=value_of(upper[1]) * reading.factor if upper else None,
        of=value_of(whole[1]) if whole else None,
    )
