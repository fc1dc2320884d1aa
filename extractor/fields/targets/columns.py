"""What the columns of a table hold, told by their headings and their cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from extractor.fields.deadlines.columns import deadline_columns
from extractor.fields.targets.headings import (
    heading_rows,
    is_numbering,
    is_numeric,
    is_unit_note,
    spread_heading,
)
from extractor.fields.targets.model import Kind
from extractor.fields.targets.quantities import prepare
from extractor.fields.targets.units import read_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.language.document import TableGrid


class Role(StrEnum):
    """What a column is for."""

    INDEX = "index"
    UNIT = "unit"
    NAME = "name"  # indicator, task or content: words
    UNITS = "units"  # the bodies or places that the rows are given to
    PRODUCT = "product"
    DUE = "due"
    BASELINE = "baseline"  # figures of a past or present year
    TARGET = "target"
    TOTAL = "total"
    PLACE = "place"  # figures of one kind, or for one unit, named in the heading
    OTHER = "other"  # leads, funds, notes, scores


FIGURES = frozenset({Role.TARGET, Role.TOTAL, Role.PLACE})
"""The columns that may hold targets."""

_INDEX = (
    r"^\W*(?:(?:s\s?t\s?t|t\s?t|số\s?tt|(?:số )?thứ tự|số|ms|số (?:ký )?hiệu|(?:số )?điện thoại"
    r"|năm sinh|số (?:quyết định|văn bản|tờ|thửa|tài khoản|nhà|phòng|định danh|căn cước))\W*$"
    r"|mã(?: số)?(?!\w)(?! (?:vùng|lực)))"
)
_ORDER = re.compile(
    r"(?:giai đoạn|bước|tháng|tuần|thứ|khối|vòng|quý|kỳ|năm|năm học|chương|phần|mục|điều|bậc|lô|tập"
    r"|tiểu khu|thửa)(?: thứ| số)?"
)
_UNIT = r"đơn vị tính|đvt|đ\.v\.t|đơn vị đo|^đơn vị$"
_DUE = (
    r"thời gian|thời hạn|tiến độ|thời điểm|hoàn thành trước|ngày hoàn thành|lộ trình"
    r"|^hoàn thành$|^(?:phải |cần )?xong(?!\w)|^(?:kỳ )?hạn(?! chế| mức| hán| ngạch)"
    r"|^(?:bắt đầu|kết thúc|khởi công|bế giảng)(?!\w)|^(?:chậm|muộn) nhất|^khi nào|^bao giờ"
    r"|^mốc|^lịch(?! sử)|khai giảng"
    r"|^ngày (?:thực hiện|tổ chức)|^(?:thứ\W+)?ngày(?!\s+(?:công|người|làm|lao))"
)
_PRODUCT = r"sản phẩm|đầu ra|kết quả|yêu cầu cần đạt|mục tiêu cần đạt"
_NOTES = (
    r"ghi chú|kinh phí|dự toán|mức đầu tư|(?:kế hoạch|nhu cầu|tổng|tổng số) vốn"
    r"|nguồn vốn|số tiền|thành tiền|đơn giá|ngân sách|thang điểm"
    r"|điểm (?:tối đa|chuẩn)|^điểm$"
    r"|số điểm(?! (?:tiêm|trường|bán|thu|tập|cầu|chốt|kiểm|đen|sạt|tư|du|đến|giao|truy|cấp|sinh"
    r"|bưu|lắp|nguy|ngập|xung|dân|đông|mua|phát|bầu|bỏ|tuyên|đặt|đỗ|dừng)(?!\w))"
    r"|so sánh|tăng \(\+\)|^\W*tăng\s?[,/-]\s?giảm|^\W*\(?\+\s?/?\s?-|chênh lệch"
    r"|^(?:%|tỷ lệ|mức)?\s?so với"
    r"|(?<!học )(?<!vụ )(?<!mùa )(?:19|20)\d\d\s?/\s?(?:th|kh|ước|năm|\s)*(?:19|20)\d\d"
    r"|căn cứ|(?<!chỉ tiêu )(?<!kế hoạch )đánh giá"
)
_DOERS = (
    r"chủ trì|phối hợp|phụ trách|đơn vị (?:thực hiện|chịu)|cơ quan|trách nhiệm|người|địa điểm"
    r"|giải pháp"
)
_WORDS = (
    (Role.INDEX, _INDEX),
    (Role.UNIT, _UNIT),
    (Role.OTHER, rf"{_NOTES}|{_DOERS}"),
    (Role.DUE, _DUE),
    (Role.PRODUCT, _PRODUCT),
)
_BASELINE = (
    r"thực hiện(?: năm)? (?:19|20)\d\d|^th (?:19|20)\d\d|hiện trạng|hiện có|(?<!\w)ước(?!\w)|đã đạt"
    r"|kết quả (?:năm|đạt|thực hiện|\d)|đến nay|thực trạng|số liệu|hiện nay|hiện tại|(?<!\w)đang có"
    r"|^(?!.*(?:kế hoạch|chỉ tiêu|giao|phấn đấu)).*(?<!\w)(?:đầu (?:kỳ|năm|vụ|nhiệm kỳ|đợt|khóa)"
    r"|(?:năm|kỳ|vụ|khóa|nhiệm kỳ)(?: học)? trước|cùng kỳ)(?!\w)"
    r"|^đã (?:có|làm|thực hiện|hoàn thành)"
    r"|(?<!\w)năm (?:cơ sở|gốc|nền)(?!\w)|\(\s*(?:gốc|nền|thực hiện|th|kết quả)\s*\)"
    r"|^(?!.*(?:kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|giao|đến năm|số)).*\(\s*cơ sở\s*\)"
)
_FIGURES = (
    (Role.INDEX, _INDEX),
    (Role.OTHER, _NOTES),
    (Role.DUE, _DUE),
    (Role.BASELINE, _BASELINE),
    (Role.TARGET, _PRODUCT),
    (
        Role.TOTAL,
        r"^\W*(?:tổng|cộng)\W*(?:số|cộng|chung)?\W*(?:$|\(|\d)"
        r"|^\W*toàn (?:tỉnh|huyện|xã|thành phố|thị xã|quận|phường|ngành)",
    ),
    (
        Role.TARGET,
        r"kế hoạch|\bkh\b|chỉ tiêu|mục tiêu|phấn đấu|giao|(?:số|khối) lượng|đăng ký|đến năm"
        r"|giai đoạn|năm (?:19|20)\d\d|^(?:19|20)\d\d$|cần đạt|phải đạt|dự kiến|định hướng"
        r"|^(?:đến |khi |tới )?(?:hết|cuối|xong)\s|^(?:đến|tới)\s+(?:ngày|tháng|quý|\d)",
    ),
)
_NAME = re.compile(
    r"nội dung|nhiệm vụ|công việc|hoạt động|tên|chỉ tiêu|tiêu chí|danh mục|mục tiêu|chỉ số|hạng mục"
    r"|lĩnh vực|chương trình|công trình|mô hình|phong trào|loại|(?<!\w)việc(?!\w)"
    r"|chuyên đề|cuộc thi"
    r"|^(?:các )?(?:lớp|khóa)(?: học| đào tạo| tập huấn| bồi dưỡng| dạy nghề)*$|^môn(?!\w)"
    r"|^(?:ngành )?nghề(?!\w)"
)
_BODIES = re.compile(
    r"(?:tên\s+)?(?:các\s+)?(?:đơn vị|địa phương|địa bàn|xã|phường|thị trấn|huyện|quận|thành phố"
    r"|thị xã|tỉnh|thôn|bản|làng|ấp|khóm|xóm|buôn|khu phố|khu dân cư|tổ dân phố|khối phố|khu|trường"
    r"|hạt|chi bộ|chi đoàn|chi hội|cơ sở|cụm|khối|công ty|doanh nghiệp|lực lượng|đoàn|hội|công đoàn"
    r"|đảng bộ|trạm|trung tâm|phòng|ban|hợp tác xã|nông trường|lâm trường|cơ quan)(?!\w)"
    r"(?!\s+(?:tính|đo|thực hiện|chủ trì|phối hợp|chịu|theo dõi|phụ trách|đầu mối|liên quan))"
)
_FORCES = re.compile(
    r"(?:công an|quân sự|dân quân|mặt trận|mttq|đoàn|hội|chi|tổ|ubnd|khoa)\s+[^\W\d]"
)
_AIM = re.compile(
    r"(?:tổng )?(?:số|diện tích|sản lượng) [^()]*?(?<!\w)(?:phải|cần|phấn đấu|đăng ký|giao)(?!\w)"
)
_POPULATION = re.compile(
    r"(?:tổng\s+)?(?:dân số|số (?:hộ|khẩu|nhân khẩu|dân|người dân|thôn|xóm|ấp|bản|lớp|xã|trường"
    r"|học sinh|trẻ|cử tri|lao động|hộ dân|hộ gia đình|đảng viên|cán bộ|công chức)"
    r"|diện tích tự nhiên|tổng đàn|diện tích|quy mô dân số|nguồn|trong độ tuổi)"
    r"(?:\s+(?:toàn|hiện|trên|của|trong|năm)[^()]*)?\s*(?:\([^)]*\))?"
)
_HERD = re.compile(r"(?:tổng )?(?:đàn|số (?:con|gia súc|gia cầm|trâu|bò|lợn|chó|dê))(?!\w)")
_TREATED = re.compile(r"(?<!\w)(?:tiêm|phun|khử trùng|vắc xin|vắc-xin|vaccine|liều|tẩy)(?!\w)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d|/[^\W\d])")
YEARS = re.compile(r"\W*(?:năm\s+)?(?:(?:19|20)\d\d\s?[-–]\s?)?((?:19|20)\d\d)\W*", re.IGNORECASE)
"""A cell that is a year or a span of years; the group is the last year."""
_NOTHING = frozenset({"", "-", "–", "x", "/", "…", "..."})


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column with its whole heading, the lowest heading cell and the last year named there."""

    index: int
    role: Role
    heading: str
    label: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class TableForm:
    """The columns of a table and how many rows head them."""

    columns: tuple[TableColumn, ...]
    header_rows: int

    @property
    def is_allotment(self) -> bool:
        """Whether rows stand for bodies or places and columns for what each is given."""
        roles = {column.role for column in self.columns}
        return Role.UNITS in roles and Role.NAME not in roles

    def first(self, role: Role) -> TableColumn | None:
        """The leftmost column of ``role``."""
        return next((column for column in self.columns if column.role is role), None)


def read_form(table: TableGrid, text: str, plan_year: int | None) -> TableForm:
    """The form of ``table``; ``text`` is the canonical text the cells' offsets point into."""
    header_rows = heading_rows(table, text)
    columns = [
        _column(table, text, index, header_rows, plan_year) for index in range(table.columns)
    ]
    columns = _with_dues(table, text, _with_bodies(_with_named_rows(columns)))
    form = TableForm(tuple(columns), header_rows)
    if form.is_allotment:
        form = replace(form, columns=tuple(_without_populations(columns)))
    return form


def _column(
    table: TableGrid, text: str, index: int, header_rows: int, plan_year: int | None
) -> TableColumn:
    labels: list[str] = []
    for row in range(header_rows):
        if is_numbering(table, text, row):
            continue
        words = " ".join(spread_heading(table, text, row, index, header_rows).split())
        if words and words not in labels:
            labels.append(words)
    if len(labels) > 1 and is_unit_note(labels[-1]):
        labels[-2:] = [f"{labels[-2]} {labels[-1]}"]
    label = labels[-1] if labels else ""
    heading = " ".join(labels)
    years = [int(year) for year in _YEAR.findall(heading)]
    year = years[-1] if years else None
    cells = _cells(table, text, index, header_rows)
    role = _role(prepare(label), prepare(heading), cells)
    if role in FIGURES and plan_year and year and year < plan_year:
        role = Role.BASELINE
    return TableColumn(index, role, heading, label, year)


def _cells(table: TableGrid, text: str, index: int, header_rows: int) -> list[str]:
    return [
        words
        for cell in table.cells
        if cell.column == index and cell.row >= header_rows and cell.column_span == 1
        if (words := text[cell.start : cell.end].strip()) not in _NOTHING
    ]


def _role(label: str, heading: str, cells: Sequence[str]) -> Role:
    if cells and all(YEARS.fullmatch(cell) for cell in cells):
        return Role.DUE
    if bool(cells) and 2 * sum(map(is_numeric, cells)) >= len(cells):
        if _ORDER.fullmatch(label) or _is_counting(cells):
            return Role.INDEX
        return _role_of_figures(label, heading)
    if re.search(_INDEX, label):
        return Role.INDEX
    if re.search(_UNIT, label):
        return Role.UNIT if label != "đơn vị" or _hold_units(cells) else Role.UNITS
    if re.search(_PRODUCT, label):
        return Role.PRODUCT
    if _BODIES.match(label):
        return Role.UNITS
    if _NAME.search(label) and not re.search(rf"{_NOTES}|{_DOERS}", label):
        return Role.NAME
    for words in dict.fromkeys((label, heading)):
        for role, found in _WORDS:
            if re.search(found, words):
                return role
    return Role.OTHER if heading else Role.NAME


def _is_counting(cells: Sequence[str]) -> bool:
    """Whether a column numbers its rows 1, 2, 3, … whatever its heading."""
    return len(cells) > 2 and [cell.strip(" .)").lstrip("0") for cell in cells] == [
        str(number) for number in range(1, len(cells) + 1)
    ]


def _role_of_figures(label: str, heading: str) -> Role:
    for words in dict.fromkeys((label, heading)):
        for role, found in _FIGURES:
            if re.search(found, words):
                return role
    return Role.PLACE if heading else Role.OTHER


def _hold_units(cells: Sequence[str]) -> bool:
    """Whether most cells are nothing but a unit of measure."""
    measured = 0
    for cell in cells:
        words = prepare(" " + " ".join(cell.split()))
        reading = read_unit(words, 0)
        if _BODIES.match(words.strip()) or _FORCES.match(words.strip()):
            continue
        if cell.istitle() and len(cell.split()) > 1:
            continue  # a name: "Châu Thành"; of a unit only the first word is in capitals
        whole = reading is not None and reading.end == len(words)
        measured += whole or (reading is not None and reading.kind is Kind.OPEN and len(words) < 12)
    return 2 * measured >= len(cells)


def _with_named_rows(columns: list[TableColumn]) -> list[TableColumn]:
    """Where nothing else can tell what the rows are, "Đơn vị" heads bodies, whatever they are."""
    named = {Role.NAME, Role.UNITS, Role.PRODUCT}
    if any(
        column.role in named
        or (_may_name_rows(column) and not re.search(_DOERS, prepare(column.label)))
        for column in columns
    ):
        return columns
    return [
        replace(column, role=Role.UNITS)
        if column.role is Role.UNIT and prepare(column.label) == "đơn vị"
        else column
        for column in columns
    ]


def _with_bodies(columns: list[TableColumn]) -> list[TableColumn]:
    """Where no heading tells what the rows are, the first column of words names them.

    They are indicators where each has its unit or the figures are of years, else bodies.
    """
    roles = {column.role for column in columns}
    if Role.NAME in roles or Role.UNITS in roles or Role.PRODUCT in roles:
        return columns
    place = next((i for i, column in enumerate(columns) if _may_name_rows(column)), None)
    if place is None:
        return columns
    doers = re.search(rf"{_DOERS}|đơn vị", prepare(columns[place].label))
    bare = any(column.role in FIGURES and not column.year for column in columns)
    role = Role.UNITS if doers or (bare and Role.UNIT not in roles) else Role.NAME
    return [replace(column, role=role) if column.index == place else column for column in columns]


def _with_dues(table: TableGrid, text: str, columns: list[TableColumn]) -> list[TableColumn]:
    """Where no heading of ours says when, the columns whose heading or cells tell times do."""
    if any(column.role is Role.DUE for column in columns):
        return columns
    telling = deadline_columns(table, text)
    return [
        replace(column, role=Role.DUE)
        if column.role is Role.OTHER and column.index in telling
        else column
        for column in columns
    ]


def _may_name_rows(column: TableColumn) -> bool:
    return (
        column.role is Role.OTHER
        and column.heading != ""
        and re.search(_NOTES, prepare(column.label)) is None
    )


def _without_populations(columns: Sequence[TableColumn]) -> list[TableColumn]:
    """Beside other figures a bare "Số hộ" only says how large each unit is.

    So does "Tổng đàn bò" where the others say how many are to be vaccinated, and "Số trẻ 5 tuổi"
    beside "Số trẻ phải huy động".  Classes that are to be held have learners, not pupils.
    """
    aims = [words for one in columns if _AIM.match(words := prepare(one.label))]
    taught = any("học viên" in prepare(column.label) for column in columns)
    treated = any(_TREATED.search(prepare(column.label)) for column in columns)
    sizes = {
        column.index
        for column in columns
        if column.role in FIGURES
        and (
            (
                _POPULATION.fullmatch(prepare(column.label))
                and not (taught and prepare(column.label).startswith("số lớp"))
            )
            or (treated and _HERD.match(prepare(column.label)))
            or _is_base(prepare(column.label), aims)
        )
    }
    others = [column for column in columns if column.role in FIGURES and column.index not in sizes]
    if not others:
        return list(columns)
    return [
        replace(column, role=Role.OTHER) if column.index in sizes else column for column in columns
    ]


def _is_base(label: str, aims: Sequence[str]) -> bool:
    """Whether a column counts all of what one of ``aims`` counts a part of."""
    kind = " ".join(label.split()[:2])
    return label not in aims and any(words.startswith(f"{kind} ") for words in aims)
