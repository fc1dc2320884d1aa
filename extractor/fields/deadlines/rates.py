"""How often: the words for a rate of recurrence ("hàng tháng, quý", "02 tuần một lần")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.fields.deadlines.point_forms import GAP, SPACE
from extractor.knowledge.text import fold

PERIODIC = "PERIODIC"
# "mặt hàng", "ngân hàng": goods and banks, not "every".
_EVERY = r"(?:(?<!mặt )(?<!cửa )(?<!bán )(?<!ngân )(?<!khách )h[àằăảâ]ng|mỗi)"
_UNIT = (
    r"(?:(?:0?6|sáu)[^\S\n]{1,3}th[áảàạ]ng|học[^\S\n]k[ỳì]|ng[àảạ]y|tuần|th[áảàạ]ng|qu[ýíỷ]|n[ăâ]m)"
)
# "hằng năm 2027 - 2030" says in which years.
_YEARS = rf"20\d\d{GAP}[-–]{GAP}20\d\d"
_NOT_BARE = rf"\w|{GAP}(?!{_YEARS})\d|{GAP}học\b"
_BARE = rf"{_UNIT}(?!{_NOT_BARE}|{GAP}kể\b)"
_BARE_OR_SINCE = rf"{_UNIT}(?!{_NOT_BARE})"  # "hằng tuần kể từ ngày …"
_JOIN = rf"(?:{GAP}(?:,|/|và|hoặc){GAP}(?:{_EVERY}{GAP})?|{GAP};{GAP}{_EVERY}{GAP})"
# "6 tháng, 1 năm" (half-yearly, yearly).
_ONE = rf"(?:(?:0?1|một){GAP}(?=n[ăâ]m))?"
_NUMBER = r"(?:\d{1,2}|một|hai|ba|bốn|sáu)"
_ONCE = rf"(?:0?1|một){GAP}lần"
# What an office counts by the week or quarter; goods and money by the year are no rates.
_ACT = (
    r"(?:tin|bài|bản[^\S\n]tin|chuyên[^\S\n](?:đề|mục|trang)|chương[^\S\n]trình|phóng[^\S\n]sự|buổi|cuộc|đợt|phiên|kỳ"
    r"|(?<!7 )ngày(?=[^\S\n]?/)|lượt[^\S\n](?:phát|kiểm|tuần)|lượt(?=[^\S\n]?/)"
    r"|(?:tấm[^\S\n])?gương|thông[^\S\n]điệp|lớp"
    r"|hội[^\S\n](?:nghị|thảo|thi))(?!\w)"
)
# Money and time by the month are allowances and hours, no rates of work.
_MEASURE = r"(?:đồng|triệu|tỷ|tỉ|nghìn|ngàn|vnđ|ngày|tháng|năm|quý|tuần|giờ|tiếng|phút|lần)\b"
_COUNTS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6}

_WEEK = 7
# Every second or third day is still a daily rate; every tenth has no name of its own.
_FEW_DAYS = 3
_FREQUENCIES = {
    "ngay": "FREQ=DAILY",
    "tuan": "FREQ=WEEKLY",
    "thang": "FREQ=MONTHLY",
    "quy": "QUARTERLY",
    "nam": "FREQ=YEARLY",
    "half": PERIODIC,
    **dict.fromkeys(("sang", "toi", "dem"), "FREQ=DAILY"),
}


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate at ``start:end``; ``rule`` is as in ``TimeExpression.recurrence``.

    ``spaced`` says that a PERIODIC rate is one of so many days ("10 ngày một lần").
    """

    start: int
    end: int
    rule: str
    half_yearly: bool = False
    spaced: bool = False


# The unit and the numbers that may stand about it; the earlier form wins where two overlap.
_FORMS = (
    re.compile(  # nửa tháng một lần
        rf"\b(?:mỗi{GAP}|cứ{GAP})?nửa{GAP}(?P<half>tháng)(?:{SPACE}[^\W\d_]+){{0,4}}{GAP}(?:/{GAP}(?:{_ONCE}|lần)|{_ONCE})"
    ),
    re.compile(  # 02 tuần một lần, 6 tháng/lần, quý 1 lần
        rf"(?<![\w/])(?:(?:{_EVERY}|cứ){GAP})?(?:(?P<every>{_NUMBER}){GAP})?(?P<unit>{_UNIT})"
        rf"{GAP}(?:/{GAP})?(?:{_ONCE}|(?<=/)lần|(?<=/ )lần)(?!{GAP}/)"
    ),
    re.compile(  # 02 tháng kiểm tra một lần, 2 ngày cập nhật/lần
        rf"(?<![\w/.,])(?<!trong )(?:cứ{GAP})?(?P<every>{_NUMBER}){GAP}"
        rf"(?P<unit>ngày|tuần|tháng|năm)"
        rf"(?!{GAP}(?:đầu|cuối|kể|sau|trước|liên|học)\b)(?:{SPACE}[^\W\d_]+){{1,4}}{GAP}"
        rf"(?:/{GAP}lần|{_ONCE})\b(?!{GAP}/)"
    ),
    re.compile(  # mỗi tháng 02 lần, hàng năm ít nhất 1 lần
        rf"\b{_EVERY}{GAP}(?P<unit>{_UNIT})"
        rf"{GAP}(?:ít[^\S\n]nhất|tối[^\S\n]thiểu)?{GAP}{_NUMBER}{GAP}(?:lần\b|{_ACT})(?!{GAP}/)"
    ),
    re.compile(  # mỗi tuần 1 câu chuyện, mỗi ngày ít nhất 10 lượt, mỗi năm mở 12 lớp
        rf"\b{_EVERY}{GAP}(?P<unit>{_UNIT})(?={GAP}(?:ít{GAP}nhất{GAP}|tối{GAP}thiểu{GAP})?"
        rf"(?!(?:19|20)\d\d\b)\d{{1,4}}{GAP}(?!{_MEASURE})[^\W\d_]{{2}})"
    ),
    re.compile(  # vận động Quỹ mỗi năm 1,2 tỷ đồng
        rf"\b{_EVERY}{GAP}(?P<unit>tháng|quý|năm)(?={GAP}(?:ít{GAP}nhất{GAP}|tối{GAP}thiểu{GAP}|từ{GAP}|trên{GAP})?"
        rf"\d[\d.,]*{GAP}(?:đồng|nghìn|triệu|tỷ|tỉ)\b)"
    ),
    re.compile(rf"\b{_EVERY}{GAP}(?P<unit>năm){GAP}học\b"),  # mỗi năm học
    re.compile(  # ngày 02 lần, tuần ít nhất 3 buổi
        rf"(?<!\w)(?<!\d )(?<!\d)(?P<unit>ngày|tuần|tháng|quý|năm){GAP}"
        rf"(?:ít{GAP}nhất|tối{GAP}thiểu)?{GAP}{_NUMBER}{GAP}(?:lần|buổi|lượt)\b"
        rf"(?!{GAP}(?:/|lượt|thứ|đầu|sau|trước))"
    ),
    re.compile(  # tuần báo cáo một lần, quý họp 01 lần
        rf"(?:^|(?<=[,;:.(\n] )|(?<=[;(\n])|(?<=- )|\b(?:{_EVERY}|cứ){GAP})"
        r"(?P<unit>ngày|tuần|tháng|quý|năm)"
        rf"(?!{GAP}(?:học|lễ|này|nay|đầu|cuối|sau|trước|tới|thanh|hành|cao|hoàn|càng|nào|khách)\b)(?:{SPACE}[^\W\d_]+){{1,6}}{GAP}{_ONCE}\b(?!{GAP}(?:/|nữa\b))"
    ),
    re.compile(  # định kỳ 3 tháng tổng hợp
        rf"(?<=định kỳ )(?:(?:mỗi|cứ){GAP})?(?P<every>{_NUMBER}){GAP}(?P<unit>ngày|tuần|tháng)"
        rf"(?!{GAP}(?:đầu|cuối|/|kể|sau|trước)|\w)"
    ),
    re.compile(  # định kỳ cuối năm, định kỳ vào đầu quý
        rf"(?<=định kỳ )(?:(?:vào|mỗi|theo|dịp){GAP}){{0,2}}(?:đầu|giữa|cuối){GAP}"
        rf"(?P<unit>tuần|tháng|quý|năm)\b(?!{GAP}(?:học|\d|[iv]+\b|này|nay|trước|sau))"
    ),
    re.compile(  # cứ cuối quý họp, vào cuối mỗi tuần
        rf"\bcứ{GAP}(?:vào{GAP})?(?:đến{GAP})?(?:đầu|giữa|cuối){GAP}(?P<unit>tuần|tháng|quý|năm)\b"
    ),
    re.compile(  # công khai dự toán theo quý
        rf"(?<!định kỳ )\btheo{GAP}(?:từng{GAP})?(?P<unit>tuần|tháng|quý)"
        rf"(?={GAP}(?:$|[.;)]|theo\b))"
    ),
    re.compile(  # tối ngày rằm, 30 âm lịch; ngày rằm và mùng một
        rf"\b(?:(?:tối|đêm|các|ngày){GAP}){{0,3}}rằm{GAP}(?:,|và){GAP}(?:(?:đêm|ngày){GAP})?"
        rf"(?:m[ùồ]ng{GAP}(?:một|0?1)|30|ba{GAP}mươi)\b(?P<lunar>{GAP}(?:âm{GAP}lịch|[âa]l))?"
        rf"|\b(?:(?:tối|đêm|các|ngày){GAP}){{0,3}}m[ùồ]ng{GAP}(?:một|0?1){GAP}(?:,|và){GAP}(?:(?:đêm|ngày){GAP})?rằm\b"
    ),
    re.compile(  # cuối tháng, cuối quý tổng hợp báo cáo
        rf"(?<!\d )(?<!ngày )(?<!thứ \w )\b(?:đầu|cuối){GAP}(?P<unit>tháng|quý)"
        rf"(?={GAP},?{GAP}(?:(?:và{GAP})?(?:đầu|cuối){GAP}(?:quý|năm)\b"
        rf"|(?:tổng{GAP}hợp|báo{GAP}cáo|họp|đánh{GAP}giá|nộp|rà{GAP}soát|đối{GAP}chiếu|gửi|chấm{GAP}điểm|bình{GAP}xét)\b))"
    ),
    re.compile(  # thứ Năm của tuần lẻ, sáng thứ Bảy cách tuần
        rf"\b(?:(?:các|những|mỗi){GAP})?(?P<unit>tuần)(?P<other>{GAP}(?:lẻ|chẵn)\b)"
        rf"|\bcách{GAP}(?:(?:1|01|một){GAP})?(?P<skipped>tuần|tháng|quý|năm)\b(?={GAP}(?:$|[.;,)(]|(?:một{GAP})?lần|họp|báo|kiểm|tổ))"
    ),
    re.compile(  # báo cáo 2 giờ/lần, cứ 3 giờ một lần
        rf"(?<![\w/.,])(?:cứ{GAP})?\d{{1,2}}{GAP}(?P<hours>giờ|tiếng|phút)(?:{SPACE}[^\W\d_]+){{0,3}}"
        rf"{GAP}(?:/{GAP}(?:{_ONCE}|lần)|{_ONCE})\b"
    ),
    re.compile(  # 03 tin/tuần, 01 buổi tuyên truyền/quý
        rf"(?<![\w/.,]){_NUMBER}{GAP}{_ACT}(?:,?{GAP}[^\W\d_]+){{0,4}}{GAP}/{GAP}(?:0?1{GAP}|một{GAP})?"
        rf"(?P<unit>ngày|tuần|tháng|quý|năm)(?![\w/])"
    ),
    re.compile(  # kiểm tra 2 - 3 đơn vị/quý, vận động ít nhất 02 người tham gia/tháng
        rf"\b(?:kiểm{GAP}tra|giám{GAP}sát|khảo{GAP}sát|hậu{GAP}kiểm|thăm|lấy|phúc{GAP}tra|đối{GAP}thoại"
        rf"|phát{GAP}triển|vận{GAP}động|kết{GAP}nạp|tư{GAP}vấn|bình|rà{GAP}soát|đánh{GAP}giá)\b"
        rf"[^.,;:()\n\d]{{0,40}}(?P<count>\d{{1,3}}(?:{GAP}-{GAP}\d{{1,3}})?)(?!{GAP}{_MEASURE})"
        rf"(?:{SPACE}[^\W\d_]+){{1,6}}(?:{GAP}/{GAP}[^\W\d_]+)?{GAP}/{GAP}(?P<unit>tuần|tháng|quý)"
        r"(?![\w/])"
    ),
    re.compile(  # phát sóng 02 số/tháng, dự giờ 01 tiết/tuần
        rf"(?<![\w/.,]){_NUMBER}{GAP}(?:số|tiết){GAP}/{GAP}(?P<unit>tuần|tháng|quý)(?![\w/])"
    ),
    re.compile(  # 01 lần/tuần, 2 lần trong năm, 01 kỳ/tháng
        rf"(?<![\w/.,])(?:\d{{1,2}}{GAP}-{GAP})?{_NUMBER}{GAP}(?:lần|kỳ|buổi|đợt|phiên|đêm)"
        rf"{GAP}(?:/|mỗi|trong|trên|một|hàng|hằng){GAP}(?:(?:một|01|1){GAP})?"
        rf"(?P<every>{_NUMBER})?{GAP}(?P<unit>{_UNIT})(?!\w|{GAP}(?:\d|[iv]+\b))"
    ),
    re.compile(  # phát thanh mỗi sáng, trực hằng đêm
        rf"\b(?:mỗi{GAP}(?P<unit>sáng|tối|đêm)|h[ằà]ng{GAP}(?P<night>tối|đêm))\b"
        rf"(?!{GAP}(?:thứ|chủ|\d))"
    ),
)
_PLACE = (
    r"(?:đầu(?:[^\S\n]tiên)?|cuối(?:[^\S\n]cùng)?|(?:thứ[^\S\n])?(?:nhất|hai|ba|tư|[1-4])"
    r"(?:[^\S\n](?:và|,)[^\S\n](?:tuần[^\S\n])?(?:thứ[^\S\n])?(?:hai|ba|tư|[1-4]))?)"
)
# A place in the month that needs no "every" to recur.
_IN_TERM = (
    re.compile(  # tuần cuối của tháng, 3 ngày đầu tháng, ngày làm việc cuối cùng của quý
        rf"\b(?:tuần|thứ{GAP}(?:hai|ba|tư|năm|sáu|bảy)|chủ{GAP}nhật|\d{{1,2}}{GAP}ngày|ngày{GAP}làm{GAP}việc|các{GAP}ngày){GAP}{_PLACE}{GAP}(?:(?:của|trong){GAP})?"
        rf"(?P<unit>tháng|quý)(?!\w|{GAP}(?:\d|[iv]+\b|này|nay|trước|sau|cuối|đầu))"
    ),
    re.compile(r"(?<=thứ hai )đầu[^\S\n](?P<unit>tuần)\b"),
)
_EVERY_LIST = re.compile(rf"\b{_EVERY}{GAP}{_BARE_OR_SINCE}(?:{_JOIN}{_BARE}){{0,4}}")
_PERIODIC_LIST = re.compile(
    rf"(?<=định kỳ )(?:theo{GAP})?{_BARE}(?:{_JOIN}{_ONE}{_BARE}){{0,4}}"
    rf"|(?:(?<=báo cáo )|(?<=sơ kết )|(?<=giao ban )|(?<=đánh giá )|(?<=thống kê ))"
    rf"{_BARE}(?:{_JOIN}{_ONE}{_BARE}){{1,4}}(?!(?<=1 năm){GAP}(?:triển|thực|kể|tổ))"
    # "…; 6 tháng, năm báo cáo Sở"
    rf"|(?:\A|(?<=[;,.:] )|(?<=- )){_BARE}(?:{_JOIN}{_ONE}{_BARE}){{1,4}}"
    rf"(?={GAP}(?:báo{GAP}cáo|tổng{GAP}hợp|sơ{GAP}kết|gửi{GAP}báo)\b)"
)
# A kind of report that is named by its term counts as a rate where its day follows.
_REPORT_WITH_DAY = re.compile(
    rf"(?:(?<=báo cáo )|(?<=giao ban )|(?<=sơ kết ))"
    rf"(?P<unit>ngày|tuần|tháng|quý|năm)(?={GAP}[,(]?{GAP}"
    rf"(?:gửi{GAP}[^.;,()\n]{{0,40}})?(?:(?:trước|chậm{GAP}nhất|muộn{GAP}nhất|vào)(?:{GAP}là)?(?:{GAP}vào)?{GAP}"
    rf"(?:ngày{GAP}\d|\d{{1,2}}{GAP}(?:giờ|h|/|[.-])|thứ{GAP}\w|chủ{GAP}nhật)"
    rf"|\({GAP}(?:vào{GAP})?(?:(?:sáng|chiều|tối){GAP})?(?:ngày{GAP}\d|thứ{GAP}\w|chủ{GAP}nhật)))"
)
_CLAUSE = re.compile(r"[;\n]|\.(?!\d)")
_WITH_YEAR = re.compile(
    rf"[^,;]{{0,50}}?(?<!\d)\d{{1,2}}{GAP}(?:[/.-]{GAP}\d{{1,2}}{GAP}[/.-]|tháng{GAP}\d{{1,2}}"
    rf"{GAP},?{GAP}(?:năm|/)){GAP}(?:19|20)\d\d"
)
_UNIT_IN_LIST = re.compile(rf"(?:{_EVERY}{GAP})?(?P<unit>{_UNIT})")
_GATE = re.compile(
    rf"\b{_EVERY}\b|\b(?:cứ|cách|lần)\b|\btuần\b|\bthứ\b|\bchủ\b|\bngày\b|\bđịnh k|/{GAP}{_UNIT}"
    rf"|báo cáo|sơ kết|giao ban|đánh giá|thống kê|\btheo{GAP}(?:từng{GAP})?(?:t|q)|\brằm\b"
)
# "định kỳ báo cáo Ủy ban nhân dân xã trước ngày 20 hằng tháng" has one rate, the one it names.
_RATE_FOLLOWS = re.compile(
    rf"(?:[^,;.\n]{{1,180}}|{GAP}báo{GAP}cáo[^;.\n]{{1,240}}\b(?:đầu|cuối){GAP})(?:{_EVERY}{GAP}{_BARE}|tháng{GAP}(?:đầu|cuối)[^,;.\n\d]{{0,15}}quý)"
)
_JOINT = re.compile(r"[ (:,]{0,3}")
_PERIODIC_WORD = re.compile(r"\bđịnh[^\S\n]{1,3}k[ỳìỷý]\b")


def _unit(written: str) -> str:
    word = fold(written)
    if word[0].isdigit() or word.startswith(("sau", "hoc")):
        return "half"
    return "quy" if word == "qui" else word


def _rate(start: int, end: int, unit: str, every: int = 1) -> Rate:
    if unit == "thang" and every == 3:
        unit, every = "quy", 1
    if unit == "ngay" and every % _WEEK == 0:
        unit, every = "tuan", every // _WEEK
    if unit == "half" or (unit == "thang" and every == 6):
        return Rate(start, end, PERIODIC, half_yearly=True)
    if unit == "ngay" and every > _FEW_DAYS:
        return Rate(start, end, PERIODIC, spaced=True)
    rule = _FREQUENCIES[unit]
    return Rate(start, end, f"{rule};INTERVAL={every}" if every > 1 else rule)


def _numbered(match: re.Match[str]) -> Rate:
    groups = match.groupdict()
    if groups.get("half") or groups.get("hours"):
        return Rate(*match.span(), PERIODIC, spaced=True)
    written = groups.get("every") or "1"
    every = _COUNTS.get(written) or int(written) or 1
    every = 2 if groups.get("other") or groups.get("skipped") else every
    unit = groups.get("unit") or groups.get("night") or groups.get("skipped") or "tháng"
    start = match.start("count") if "count" in groups else match.start()
    return _rate(start, match.end(), _unit(unit), every)


def _listed(match: re.Match[str]) -> Iterator[Rate]:
    for item in _UNIT_IN_LIST.finditer(match[0]):
        yield _rate(match.start() + item.start(), match.start() + item.end(), _unit(item["unit"]))


def _has_own_term(text: str, report: re.Match[str]) -> bool:
    """Whether the clause after the name of a report gives a year, or says the rate itself."""
    clause = _CLAUSE.split(text[report.end() : report.end() + 90])[0]
    every = rf"{_EVERY}{GAP}{report['unit']}\b"
    return bool(_WITH_YEAR.match(clause) or re.search(every, clause))


def _candidates(text: str) -> Iterator[Rate]:
    """Rates as each form finds them; the earlier of two that overlap wins."""
    for form in (*_FORMS, *_IN_TERM):
        yield from map(_numbered, form.finditer(text))
    for match in _REPORT_WITH_DAY.finditer(text):
        if not _has_own_term(text, match):
            yield _numbered(match)
    for form in (_EVERY_LIST, _PERIODIC_LIST):
        for match in form.finditer(text):
            yield from _listed(match)


_PARITY = re.compile(r"(?:lẻ|chẵn)$")


def _parity_of_rate(text: str, rate: Rate, rates: list[Rate]) -> bool:
    """Whether "even weeks" only tells which weeks those of a rate beside it are."""
    if not _PARITY.search(text[rate.start : rate.end]):
        return False
    return any(
        other is not rate
        and other.rule.startswith("FREQ=WEEKLY")
        and not _CLAUSE.search(text, min(rate.end, other.end), max(rate.start, other.start))
        for other in rates
    )


# "mỗi tháng một lần, vào tuần cuối tháng"
_SAME_AGAIN = re.compile(
    rf"{GAP},?{GAP}(?:(?:tổ{GAP}chức|thực{GAP}hiện|tiến{GAP}hành|họp){GAP})?(?:vào|trong){GAP}"
    rf"(?:(?:sáng|chiều|tối|các|dịp){GAP}){{0,2}}"
)


def _each_once(text: str, rates: list[Rate]) -> list[Rate]:
    """Rates in reading order; one that goes on to say when in its term it falls is one rate."""
    found: list[Rate] = []
    for rate in sorted(rates, key=lambda rate: rate.start):
        last = found[-1] if found else None
        if last and last.rule == rate.rule and _SAME_AGAIN.fullmatch(text, last.end, rate.start):
            found[-1] = replace(last, end=rate.end)
        else:
            found.append(rate)
    return found


def find_rates(text: str) -> list[Rate]:
    """All rates in lower-case ``text``, in reading order, each of a list its own.

    "Định kỳ" (periodically) just before a rate belongs to it; alone it is a PERIODIC rate.
    """
    if not _GATE.search(text):
        return []
    found: list[Rate] = []
    taken = bytearray(len(text))
    for rate in _candidates(text):
        if not any(taken[rate.start : rate.end]):
            taken[rate.start : rate.end] = b"\x01" * (rate.end - rate.start)
            found.append(rate)
    found = [rate for rate in found if not _parity_of_rate(text, rate, found)]
    found = _each_once(text, found)
    starts = {rate.start: index for index, rate in enumerate(found)}
    for match in _PERIODIC_WORD.finditer(text):
        joint = _JOINT.match(text, match.end())
        index = starts.get(joint.end() if joint else match.end())
        if index is None:
            if not _RATE_FOLLOWS.match(text, match.end()):
                found.append(Rate(*match.span(), PERIODIC))
        else:
            rate = found[index]
            found[index] = Rate(match.start(), rate.end, rate.rule, rate.half_yearly)
    return sorted(found, key=lambda rate: rate.start)
