"""Which rates bind somebody: "họp mỗi tháng một lần" does, "học 2 buổi/ngày" does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.deadlines import vocabulary
from extractor.fields.deadlines.telling import of_former_year

if TYPE_CHECKING:
    from extractor.fields.deadlines.setting import Setting
    from extractor.fields.deadlines.times import TimeExpression

_OF_MONEY = re.compile(r"\b(?:ngan sach|du toan|kinh phi)[^,;.]{0,50}$")
# "báo cáo … về Ban Thường trực định kỳ và đột xuất."
_CLOSING = re.compile(
    r" *(?:(?:va|hoac|,) *dot xuat)?(?: (?:theo quy dinh|khi co yeu cau))? *(?:[.;,)]|$)"
)
_REPORTS_TO = re.compile(r"\b(?:bao cao|kiem tra|giam sat|tong hop|danh gia) [^,;:]{2,}$")
# "báo cáo định kỳ" is a kind of report, "đề kiểm tra định kỳ" one of school tests.
_NO_ROUTINE = re.compile(
    r"\bbao cao *$|\b(?:de|bai|diem|ma tran|cau hoi|ky)(?: [a-z]+){0,2} (?:kiem tra|danh gia) *$"
)
# "kiểm tra, đánh giá định kỳ" are the tests of a school year.
_TESTED = re.compile(r"\b(?:kiem tra|danh gia)(?:,? (?:kiem tra|danh gia))* *$")
# "đánh giá định kỳ việc thực hiện", "định kỳ cuối học kỳ 1 … gửi báo cáo"
_OF_WORK = re.compile(
    r" *(?:viec (?:thuc hien|trien khai|chap hanh)|tien do|tinh hinh thuc hien)\b"
)
_OF_TERMS = re.compile(
    r" *,? *(?:vao )?(?:dau|giua|cuoi|sau|ket thuc)(?: moi| tung| cac)?"
    r" (?:hoc ky|nam hoc|dot|quy|thang|ky)\b"
)
_SCHOOL = re.compile(
    r"\b(?:hoc sinh|giua ky|cuoi ky|mon hoc|day them|dgtx|dgdk|diem truong|phong thi|hoc ky|hoc ba"
    r"|danh gia thuong xuyen|diem so|to chuyen mon|kien thuc|ddgtx|ddgck)\b"
)
# "định kỳ hoặc đột xuất khi có yêu cầu, … báo cáo", "báo cáo định kỳ gửi Thành ủy".
_ON_CALL = re.compile(r" *(?:va|hoac|,|/) *(?:bao cao )?dot xuat\b")
_REPORT = re.compile(r"\bbao cao *$")
_REPORTED_ON = re.compile(r"[^.;]{0,200}?\b(?:bao cao|thong tin)\b")
_GOES_TO = re.compile(
    r" *(?:gui|ve|cho|len|den|vao cuoi|vao dau|trong (?:phien|cuoc) hop|tai (?:phien|cuoc) hop)\b"
)
# "mỗi năm tăng 2%" tells how fast, "12 tấn rác mỗi ngày" how much there is.
# "vận động quỹ mỗi năm 1,2 tỷ đồng" is work, "hỗ trợ mỗi tháng 500.000 đồng/người" an allowance.
_SUM_NEXT = re.compile(
    r" *(?:it nhat |toi thieu |tu |tren )?\d[\d.,]* *(?:dong|nghin|trieu|ty|ti)\b"
)
_RAISED = re.compile(
    r"\b(?:van dong|huy dong|gay quy|ung ho|dong gop|quyen gop|trich|thu ngan sach|tiet kiem)\b"
    r"[^.;:]{0,60}$"
)
_PER_HEAD = re.compile(
    r"[^;\n]{0,30}/ *(?:nguoi|ho|chau|em|hoc sinh|suat|thang|khau|hoi vien|doan vien)\b"
)
_PACE = re.compile(r" *(?:tang|giam)\b")
_MEASURED = re.compile(
    r"\d[\d.,]*(?: (?:nghin|trieu))?"
    r" (?:dong|tan|kg|m3|lit|xe|phuong tien|khach|nguoi|luot (?:xe|khach|nguoi)|ca)\b"
    r"(?: [a-z]+){0,5} *$"
)
_OCCURRING = re.compile(
    r" *,? *(?:(?:toan|ca) [a-z]+ |tren dia ban [^,.;]{0,30})?(?:xay ra|phat sinh|ghi nhan)\b"
    r"| *,? *(?:toan|ca) [a-z]+ co (?:khoang|tren|hon|toi)\b"
)
_COMMITTED = re.compile(
    r"\b(?:it nhat|toi thieu|phan dau|bao dam|dam bao|dat|thu gom|xu ly|kham|tiem|kiem tra)\b"
)
# A factor of a cost estimate ("08 lần/tháng x 03 tháng").
_FACTOR_BEFORE = re.compile(r"\b[x*×] *$")
_FACTOR_AFTER = re.compile(r" *[x*×] *\d")
# "khi có lũ 1 giờ/lần", "ngày bầu cử, 2 giờ một lần": what an emergency or a single day asks for.
_IN_CASE = re.compile(r"\bkhi [^;.]{2,40}$")
_BIG_DAY = re.compile(r"\b(?:ngay|to) bau cu\b|\bngay (?:hoi|thi|le)\b")
_TURNS = re.compile(r"\bluan phien *$")
_LESSONS = re.compile(r"\b(?:hoc|day)(?: hoc)? *$")
_TIMETABLE = re.compile(
    r"\b(?:thoi khoa bieu|lich hoc|buoi hoc|khung gio)\b[^.;]{0,60}$"
    r"|\blam viec(?: toi thieu| toi da)? *$"
)
_PERIODS = re.compile(
    r" *(?:bo tri |hoc |day )?(?:khong qua|toi da|it nhat|toi thieu|hoc|day)? *\d{1,2} tiet\b"
)
_SPOKEN = re.compile(
    r"\b(?:phat|loa|tuyen truyen|thong bao|truc|tuan tra|kiem tra|phun|do|tiep|don|thu gom)\b"
)
_SCHOOL_WORK = re.compile(
    r"\b(?:du gio|thao giang|hoi giang|minh hoa|bo tri|to chuc|sinh hoat|boi duong|phu dao|giao duc"
    r"|hoat dong|ngoai khoa|tuyen truyen|long ghep|tham lop)\b[^.;]{0,70}$"
)
# "tại các giải thể thao hằng năm": which contests, not when.
_CONTESTS = re.compile(
    r"\b(?:tai|trong|cua|doat|tham gia)\b[^,;.]{0,25}\b(?:giai|cuoc thi|hoi thi|ky thi|le hoi)\b"
    r"[^,;.]{0,40}$"
)
_BY_TERM = re.compile(
    r"\b(?:bao cao|cong khai|hop|giao ban|doi chieu|quyet toan|thanh toan|kiem tra|danh gia"
    r"|cap nhat|cham diem|sinh hoat|doi thoai)\b[^.;]{0,60}$"
)
_DIVIDED = re.compile(
    r"\b(?:ke hoach|lich|chi tieu|so lieu|bieu|phan bo|chia|tach|thong ke|chuong trinh|tien do"
    r"|phan ky|luy ke)(?: [a-z]+)? *$"
)
_CREW = re.compile(r"\b(?:to|doan|ban) cong tac *$")


def recurs(expression: TimeExpression, setting: Setting) -> bool:
    """Whether a recurring expression is one of work to be done."""
    before, after = setting.before(expression), setting.after(expression)
    if expression.recurrence == "PERIODIC" and expression.rule is None:
        return _periodic(before, after, setting)
    if _by_the_hour(expression, before, after):
        return False
    if _TURNS.search(before) or _of_lessons(expression, before, after):
        return False
    if expression.recurrence and ";" in expression.recurrence:
        return True
    if _FACTOR_BEFORE.search(before) or _FACTOR_AFTER.match(after):
        return False
    if _SUM_NEXT.match(after) and (_PER_HEAD.match(after) or not _RAISED.search(before)):
        return False
    if setting.folded.startswith("moi", expression.start) and (
        _PACE.match(after)
        or _OCCURRING.match(after)
        or (_MEASURED.search(before) and not _COMMITTED.search(before))
    ):
        return False
    if of_former_year(before, setting.context) or _CONTESTS.search(before):
        return False
    if setting.folded.startswith("theo", expression.start):
        return _BY_TERM.search(before) is not None and not _DIVIDED.search(before)
    # A capital opens a sentence after a heading on the same line.
    counted = "lần" in expression.text.lower() or expression.text[:1].isupper()
    routine = vocabulary.at_end("routine_head").search(before)
    if routine and not (counted or _CREW.search(before) or _meeting(expression, routine[0])):
        return setting.labelled(expression)
    return not _OF_MONEY.search(before)


def _periodic(before: str, after: str, setting: Setting) -> bool:
    """Whether a bare "định kỳ" (periodically) is one of work, given the folded words around it."""
    if _OF_WORK.match(after) or _OF_TERMS.match(after):
        return True
    if _TESTED.search(before) and _SCHOOL.search(setting.folded) and not _ON_CALL.match(after):
        return False
    if _of_reports(before, after):
        return True
    if _NO_ROUTINE.search(before) or vocabulary.at_end("routine_head").search(before):
        return False
    return bool(
        vocabulary.at_start("action").match(after)
        or vocabulary.at_end("action").search(before)
        or (_CLOSING.match(after) and _REPORTS_TO.search(before))
    )


def _of_reports(before: str, after: str) -> bool:
    """Whether reports are asked for, on call too ("định kỳ hoặc đột xuất, … báo cáo")."""
    on_call = _ON_CALL.match(after) is not None
    if _REPORT.search(before):
        return on_call or _GOES_TO.match(after) is not None
    return on_call and _REPORTED_ON.match(after) is not None


def _by_the_hour(expression: TimeExpression, before: str, after: str) -> bool:
    """Whether a rate by the hour is one of an emergency or of a single day."""
    if expression.rule != "spaced" or "giờ" not in expression.text.lower():
        return False
    return bool(_IN_CASE.search(before) or _BIG_DAY.search(before + after))


def _of_lessons(expression: TimeExpression, before: str, after: str) -> bool:
    """Whether a rate is one of the timetable ("học 2 buổi/ngày", "môn Toán 4 tiết/tuần")."""
    words = expression.text.lower()
    if "tiết" in words:
        return _SCHOOL_WORK.search(before) is None
    if _TIMETABLE.search(before) or _PERIODS.match(after):
        return True
    if "buổi" not in words:
        return False
    two_a_day = words.endswith("/ngày") and not _SPOKEN.search(before)
    return two_a_day or _LESSONS.search(before) is not None


def _meeting(expression: TimeExpression, head: str) -> bool:
    """Whether "sinh hoạt" is a meeting of a cell or union; by the day it is everyday life."""
    return head.strip() == "sinh hoat" and expression.recurrence != "FREQ=DAILY"
