"""What the columns of a table hold, told by their headings and their cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from extractor.fields.targets.quantities import prepare
from extractor.knowledge.numbers import NUMBER

if TYPE_CHECKING:
    from extractor.language.document import TableGrid


class Role(StrEnum):
    """What a column is for."""

    INDEX = "index"
    UNIT = "unit"
    NAME = "name"  # indicator, task or content: words
    PRODUCT = "product"
    DUE = "due"
    BASELINE = "baseline"  # figures of a past or present year
    TARGET = "target"
    TOTAL = "total"
    PLACE = "place"  # figures for one unit, named in the heading
    OTHER = "other"  # leads, funds, notes, scores


_WORDS = (
    (Role.INDEX, r"^\W*(?:stt|tt|số tt|số thứ tự|số)\W*$"),
    (Role.UNIT, r"đơn vị tính|đvt|đ\.v\.t|đơn vị đo|^đơn vị$"),
    (
        Role.OTHER,
        r"ghi chú|kinh phí|dự toán|nguồn vốn|số tiền|thành tiền|đơn giá|ngân sách|chủ trì|phối hợp"
        r"|phụ trách|đơn vị (?:thực hiện|chịu)|cơ quan|trách nhiệm|thang điểm|điểm (?:tối đa|chuẩn)"
        r"|^điểm$|số điểm|so sánh|căn cứ|người|địa điểm|giải pháp|đánh giá",
    ),
    (Role.DUE, r"thời gian|thời hạn|tiến độ|thời điểm|hoàn thành trước|ngày hoàn thành|lộ trình"),
    (
        Role.BASELINE,
        r"thực hiện(?: năm)? (?:19|20)\d\d|^th (?:19|20)\d\d|hiện trạng|hiện có|ước|đã đạt"
        r"|kết quả (?:năm|đạt|thực hiện)|đến nay|thực trạng|đầu kỳ",
    ),
    (Role.PRODUCT, r"sản phẩm|đầu ra|kết quả|yêu cầu cần đạt|mục tiêu cần đạt"),
    (Role.TOTAL, r"^\W*(?:tổng|cộng)|toàn (?:tỉnh|huyện|xã|thành phố|thị xã|quận|phường|ngành)"),
    (
        Role.TARGET,
        r"kế hoạch|\bkh\b|chỉ tiêu|mục tiêu|phấn đấu|giao|số lượng|đăng ký|đến năm|giai đoạn"
        r"|năm (?:19|20)\d\d|^(?:19|20)\d\d$",
    ),
)  # fmt: skip
_NAME = re.compile(r"nội dung|nhiệm vụ|công việc|hoạt động|tên|chỉ tiêu|tiêu chí|danh mục|mục tiêu")
_NUMERIC = re.compile(
    rf"[^\w%]*(?:(?:trên|dưới|ít nhất|tối thiểu|khoảng|từ|đạt)\s+)*(?:{NUMBER})"
    rf"(?:\s?[-–/]\s?(?:{NUMBER}))?\s?(?:%|‰|[^\W\d_]+\s?){{0,3}}\W*"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_NOTHING = frozenset({"", "-", "–", "x", "/", "…", "..."})


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column with its whole heading, the lowest heading cell and the last year named there."""

    index: int
    role: Role
    heading: str
    label: str
    year: int | None = None


def is_numeric(cell: str) -> bool:
    """Whether a cell holds a number and hardly anything else."""
    return len(cell) <= 32 and _NUMERIC.fullmatch(prepare(cell).strip()) is not None


def read_columns(table: TableGrid, text: str, plan_year: int | None) -> list[TableColumn]:
    """One entry a grid column; ``text`` is the canonical text the cells' offsets point into."""
    return [_column(table, text, index, plan_year) for index in range(table.columns)]


def _column(table: TableGrid, text: str, index: int, plan_year: int | None) -> TableColumn:
    labels: list[str] = []
    for row in range(table.header_rows):
        cell = table.cell_at(row, index)
        words = " ".join(text[cell.start : cell.end].split()) if cell else ""
        if words and words not in labels:
            labels.append(words)
    label = labels[-1] if labels else ""
    heading = " ".join(labels)
    years = [int(year) for year in _YEAR.findall(heading)]
    year = years[-1] if years else None
    role = _role(prepare(label), prepare(heading), _is_numeric_column(table, text, index))
    if role in {Role.TARGET, Role.TOTAL} and plan_year and year and year < plan_year:
        role = Role.BASELINE
    return TableColumn(index, role, heading, label, year)


def _is_numeric_column(table: TableGrid, text: str, index: int) -> bool:
    cells = [
        words
        for cell in table.cells
        if cell.column == index and cell.row >= table.header_rows and cell.column_span == 1
        if (words := text[cell.start : cell.end].strip()) not in _NOTHING
    ]
    return bool(cells) and 2 * sum(map(is_numeric, cells)) >= len(cells)


def _role(label: str, heading: str, numeric: bool) -> Role:
    if not numeric:
        for role in (Role.INDEX, Role.UNIT, Role.PRODUCT):
            if re.search(_pattern(role), label):
                return role
        if _NAME.search(label) and not re.search(_pattern(Role.OTHER), label):
            return Role.NAME
    for words in dict.fromkeys((label, heading)):
        for role, found in _WORDS:
            if re.search(found, words):
                return _numeric_role(role) if numeric else role
    if not heading:
        return Role.OTHER if numeric else Role.NAME
    return Role.PLACE if numeric else Role.OTHER


def _numeric_role(role: Role) -> Role:
    return Role.TARGET if role is Role.PRODUCT else role


def _pattern(role: Role) -> str:
    return next(words for name, words in _WORDS if name is role)
