"""Reading what follows a number: percent signs, money, measures, counted nouns, rates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.fields.targets.model import Kind

_SCALES = {
    "trăm": 1e2,
    "nghìn": 1e3,
    "ngàn": 1e3,
    "vạn": 1e4,
    "triệu": 1e6,
    "tr": 1e6,
    "trđ": 1e6,
    "tỷ": 1e9,
    "tỉ": 1e9,
}
_NOUNS = """
tiêu chí;chỉ tiêu;xã;phường;thị trấn;thị xã;huyện;tỉnh;thành phố;thôn;ấp;khóm;xóm;bản;buôn;
làng;khu phố;khu dân cư;tổ dân phố;tuyến đường;tuyến phố;tuyến;đoạn đường;công trình;dự án;
mô hình;đề án;hộ kinh doanh;hộ gia đình;hộ nghèo;hộ cận nghèo;hộ dân;hộ;
doanh nghiệp nhỏ và vừa;doanh nghiệp;hợp tác xã;tổ hợp tác;sản phẩm;thửa đất;cây xanh;cây;
lớp học;lớp tập huấn;lớp;cuộc thi;cuộc;hội nghị;hội thi;hội thảo;buổi;đợt;lượt người;lượt;
người;lao động;học sinh;học viên;sinh viên;giáo viên;cán bộ;công chức;viên chức;đảng viên;
đoàn viên;hội viên;chi bộ;chi hội;câu lạc bộ;tổ;nhóm;đội;trường học;trường;phòng học;
giường bệnh;giường;bác sĩ;bác sỹ;trạm y tế;trạm;cơ sở giáo dục;cơ sở;cơ quan;đơn vị;tổ chức;
tập thể;cá nhân;thủ tục;dịch vụ công;dịch vụ;nhiệm vụ;văn bản;tin, bài;tin bài;tin;bài viết;
bài;phóng sự;chuyên mục;chuyên đề;băng rôn;pa nô;áp phích;tờ rơi;tờ gấp;khẩu hiệu;cuốn;
quyển;tờ;đĩa;con;vụ;trường hợp;ca;nhà;căn nhà;căn;nhà văn hóa;thiết chế;cụm công nghiệp;
khu công nghiệp;chợ;cửa hàng;điểm;vùng;vị trí;mẫu;bể;hố;thùng;camera;điểm du lịch;lễ hội;
di tích;giải;giải pháp;sáng kiến;đề tài;thanh niên;công dân;chiến sĩ;phụ nữ;trẻ em;
bộ công cụ;bộ;chuỗi;hoạt động;đợt cao điểm;sự kiện;phần mềm;hệ thống;cơ sở dữ liệu;khách;
lượt khách;máy;máy tính;thiết bị;nhà vệ sinh;nhân lực;lượt nhân lực;trung tâm;vườn;
trang trại;gia trại;phương tiện;tàu;bếp ăn;làng nghề;hợp đồng;chương trình;quỹ;suất quà;
suất;phần quà;xuất quà;học bổng;sổ;bình;trụ;họng nước;bến;cầu;cống;
tổ chức cơ sở đảng;chức danh;vị trí việc làm;tổ công nghệ số cộng đồng;tài khoản;hồ sơ;thẻ;
ứng dụng;thành viên
"""
_MEASURES = """
km2;km²;km;m2;m²;m3;m³;m;cm;mm;ha;héc ta;hecta;tấn;tạ;yến;kg;gam;g;lít;ml;kwh;mw;kw;gb;mbps;
gbps;công lao động;ngày công
"""
_TIMES = "lần"
_TIME = "ngày;giờ;phút;giây;tháng;năm;tuần;quý;tuổi;kỳ;đợt;h;thứ"
_STOPS = """
và hoặc của cho tại trong ngoài trên dưới đến tới từ với là có đã được để theo về do bởi
khi nếu thì mà những các không chưa trở này đó kia sau trước bằng đạt gồm như nêu còn phải
sẽ cần vào ra lên xuống hay cùng rất đều thuộc ở so bao nhằm qua ngay đang hiện trừ số a b
c d đ e g h sạch tốt rõ nhất giảm tăng dám biết xin luôn thật chống tự
"""


@dataclass(frozen=True, slots=True)
class UnitReading:
    """``factor`` scales the number to the plain ``unit``; the words end at offset ``end``."""

    end: int
    unit: str
    kind: Kind
    factor: float = 1.0


def _alternation(words: list[str]) -> str:
    ordered = sorted({word.strip() for word in words}, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


@cache
def noun_pattern() -> str:
    """An alternation of the counted nouns, longest first."""
    return _alternation(_NOUNS.replace("\n", "").split(";"))


@cache
def _grammar() -> dict[str, re.Pattern[str]]:
    noun = rf"(?:{noun_pattern()})(?!\w)"
    return {
        "percent": re.compile(r"\s?(?:(%|phần trăm)(?![o0])|(‰|%o(?!\w)|%0(?!\d)|phần nghìn))"),
        "scale": re.compile(rf"\s?({'|'.join(sorted(_SCALES, key=len, reverse=True))})(?![\w])\.?"),
        "money": re.compile(r"\s?(đồng|vnđ|vnd|đ|usd|đô la(?: mỹ)?)(?![\w)])"),
        "measure": re.compile(
            rf"\s?({_alternation(_MEASURES.replace(chr(10), '').split(';'))})(?!\w)"
        ),
        "time": re.compile(rf"\s?({_alternation(_TIME.split(';'))})(?!\w)"),
        "times": re.compile(rf"\s?({_alternation(_TIMES.split(';'))})(?!\w)"),
        "noun": re.compile(rf"\s[“\"‘'*_]*({noun})"),
        "more": re.compile(rf"(?:,\s|\s?/\s?|\s-\s|\svà\s)({noun})"),
        "per": re.compile(
            r"\s?/\s?(?:\d[\d.]*\s)?[^\W\d_]+(?:\s(?:dân|dân số|việc|sống|canh tác)(?!\w))?"
        ),
        "word": re.compile(r"\s?([^\W\d_]+)"),
    }


def read_unit(folded: str, position: int) -> UnitReading | None:
    """The unit that stands at ``position`` (just after the digits), or None.

    ``folded`` is lower case with tone marks in the traditional place; offsets are its own.
    """
    grammar = _grammar()
    if found := grammar["percent"].match(folded, position):
        return UnitReading(found.end(), "%" if found[1] else "‰", Kind.PERCENT)
    factor = 1.0
    while scale := grammar["scale"].match(folded, position):
        factor *= _SCALES[scale[1]]
        position = scale.end()
        if scale[1] == "trđ":
            return _with_rate(folded, position, "đồng", Kind.MONEY, factor)
    if (reading := _listed(folded, position, factor)) is not None:
        return reading
    return _open(folded, position, factor)


def _listed(folded: str, position: int, factor: float) -> UnitReading | None:
    grammar = _grammar()
    if found := grammar["money"].match(folded, position):
        unit = "đồng" if found[1] in {"đồng", "vnđ", "vnd", "đ"} else found[1]
        return _with_rate(folded, found.end(), unit, Kind.MONEY, factor)
    if found := grammar["noun"].match(folded, position):
        end = found.end()
        while more := grammar["more"].match(folded, end):
            end = more.end()
        start = found.start(1)
        return _with_rate(folded, end, folded[start:end], Kind.COUNT, factor)
    for name, kind in (("measure", Kind.MEASURE), ("times", Kind.TIMES), ("time", Kind.TIME)):
        if found := grammar[name].match(folded, position):
            return _with_rate(folded, found.end(), found[1], kind, factor)
    return None


def _with_rate(folded: str, end: int, unit: str, kind: Kind, factor: float) -> UnitReading:
    start = end
    while found := _grammar()["per"].match(folded, end):
        end = found.end()
    return UnitReading(end, unit + re.sub(r"\s*/\s*", "/", folded[start:end]), kind, factor)


def _open(folded: str, position: int, factor: float) -> UnitReading | None:
    """A counted word that no list knows; a bare scale word is money ("50 tỷ")."""
    found = _grammar()["word"].match(folded, position)
    stops = _stops()
    if found is None or found[1] in stops or folded[position : position + 1] not in {" ", ""}:
        if factor >= 1e6:
            return _with_rate(folded, position, "đồng", Kind.MONEY, factor)
        return UnitReading(position, "", Kind.BARE, factor) if factor > 1 else None
    return _with_rate(folded, found.end(), found[1], Kind.OPEN, factor)


@cache
def _stops() -> frozenset[str]:
    return frozenset(_STOPS.split())
