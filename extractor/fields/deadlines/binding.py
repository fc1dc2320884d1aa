"""Which time expressions bind somebody to something, and which are mere mentions."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from extractor.fields.deadlines import vocabulary
from extractor.fields.deadlines.occasions import OCCASION, binds_occasion, told_of
from extractor.fields.deadlines.routines import recurs
from extractor.fields.deadlines.telling import (
    is_told,
    of_data,
    reported,
    whole_year,
)
from extractor.fields.deadlines.terms import term_of_report
from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from extractor.fields.deadlines.setting import Setting
    from extractor.fields.deadlines.times import TimeContext, TimeExpression

# A document code as printed; all else is over folded text.
_CODE = re.compile(
    r"\d+[A-Za-z]?(?:/\d{4})?\s?[/\-–]\s?[A-ZĐ]{2}[A-ZĐa-z]*(?:\s?[-–/&]\s?[A-ZĐ]\w*)*"
)
_ACT_HEAD = (
    r"(?:van ban|cong van|cong dien|quyet dinh|nghi quyet|nghi dinh|thong tu|luat|phap lenh|chi thi"
    r"|ket luan|thong bao|ke hoach|huong dan|to trinh|bao cao|giay moi|hop dong|bien ban|quy che"
    r"|quy dinh|de an|chuong trinh|qd|nq|kh|cv|tt|nd|ct|tb)"
)
# "Quyết định số 12", "66/KH-UBND", "217-QĐ/TW", "Số: …/KH" stand shortly before their dates.
_CITED_DATE = re.compile(
    rf"(?:\b{_ACT_HEAD}(?: lien tich)? so *:? *[\d._…]|\d ?[/–-] ?[a-z]{{2,}}"
    rf"|\bso *:? *[._…]* */ *[a-z]{{2}}|\b\d{{4}}/[a-z])[^;:]{{0,40}}$|"
    r"\b(?:kem theo|luat|quyet dinh|nghi quyet|cong van|thong bao|van ban|ket luan|chi thi|ky niem"
    r"|thanh lap|cach mang|sinh) *(?:,|\()? *$"
)
# "họp ngày …", "ký ngày …" tell of the past, unless the day is yet to come.
_DONE_ON = re.compile(
    r"\b(?:ban hanh|(?<!dinh )(?<!dang )(?<!hoc )(?<!thoi )(?<!thuong )ky|hop|thong qua)"
    r" *(?:,|\()? *$"
)
# "chào mừng ngày 20/11": a day that is honoured, not one by which something is due.
_HONOURED = re.compile(
    r"\b(?:chao mung|chao|lap thanh tich|ki niem|huong toi|tri an|y nghia(?: cua)?)"
    r"(?:(?! (?:vao|truoc|tu|den|trong|cham|hoan thanh|to chuc|dien ra|thoi gian)\b)[^.;:]){0,90}$"
    r"|\bcach mang *$|\bnhan (?:cac|nhung) (?:(?:ngay|dip)\b[^.;:a-z]{0,60})?$"
)
# "lấy ngày 10/10 làm Ngày hội …": a day that is given a name.
_GIVEN_A_NAME = re.compile(r"\blay *$")
_ANNIVERSARY_YEARS = 5
_IN_FORCE = re.compile(r"\bco hieu luc\b")
# "Kế hoạch này được thực hiện kể từ ngày ký": from when the plan is in force.
_IS_IN_FORCE = re.compile(
    r"^\W*(?:ban )?ke hoach(?: nay)? (?:duoc |bat dau )*(?:co hieu luc|thuc hien|ap dung|thi hanh"
    r"|trien khai|trien khai thuc hien)(?: thi hanh)? *$"
)
_ANNOUNCED = re.compile(r"\b(?:nhu sau|noi dung (?:cu the|sau))\W*$")
_YEAR_ONLY = re.compile(r"(?:nam|den|truoc|tu) (?:19|20)\d\d\W*$")
_DAY = re.compile(r"\bngay\b|\d[/.-]\d")
_FINER = re.compile(r"\b(?:quy|thang|ngay|tuan)\b|/")
_CONDITION = re.compile(
    r"qua \d|sau (?!moi|tung|khi|dot)[^.;]{0,90}\b(?:ma|neu|thi|coi nhu|chua|(?:van )?khong)\b"
    r"|sau (?:\d+|[a-z]+) nam\b"
)
_RESULT = re.compile(r"^,? *(?:dat|co|tang|giam|phan dau|hoan thanh|\d+(?:,\d+)? ?%)")
_PLANNED_BEYOND = re.compile(r"^,? *(?:va )?(?:tam nhin|dinh huong)\b")
# "Định hướng đến năm 2030: …" opens what is to be done by then.
_HORIZON = re.compile(r"^[\W\d]*(?:[ivx]{1,4}\W+)?(?:dinh huong|tam nhin)\W*$")
_LAST_YEAR = re.compile(r"^ *(?:cua )?nam (?:lien )?truoc\b(?! ngay)")
_NOT_EARLIER = re.compile(r"\bkhong som hon(?: (?:ngay|thoi diem))? *$")
_NOT_YET = re.compile(
    r"\bkhong(?: (?:duoc|to chuc|ket thuc|bat dau|khai giang|tuu truong|nghi|nghi he|trien khai"
    r"|thu hoach|gieo|gieo cay|xuong giong|cho)){0,3} *$"
)
# Seasons and peaks: when things happen, not when they are due.
_SEASON = re.compile(
    r"\bdip\b[^,;.\d]{0,40}\bva *$"
    r"|\b(?:do|vi) (?:dang )?(?:vao )?mua [a-z]+[^,;.]{0,40}$"
    r"|\b(?:so (?:ca )?mac|so ca|(?:hai|cac) dinh|dinh dich|thuong (?:xay ra|xuat hien|gia tang))"
    r"\b[^;.]{0,40}$"
)
# "đánh giá công tác tháng 9": the month that is spoken of.
_WORK_OF = re.compile(
    r"\b(?:cong tac|nhiem vu|hoat dong|ke hoach|ket qua|chuong trinh|phong trao|thi dua)"
    r"(?: trong tam| chuyen mon)? *$"
)
_NAMED_MONTH = re.compile(r"(?:thang|quy|tuan) ")
# "ngày … tháng 11 năm 2024": the date of a document that its day is still to be written into.
_BLANK_DAY = re.compile(r"\bngay[ ,._…]*$")
_OF_BLANK_DAY = re.compile(r"(ngay )?thang \d")
# "(Tuần 8, Cuối tháng 10)": about when the week is that the plan counts.
_WEEK_COUNTED = re.compile(
    r"\b(?:tuan|tiet) \d{1,2}(?: ?, ?\d{1,2})*\)? ?[,-] ?"
    r"(?:(?:dau|giua|cuoi) thang \d{1,2} ?(?:&|va|,) ?)?(?:[a-z]+ )?$"
)
_PHASE = re.compile(r"^\W*(?:giai doan|dot|buoc) (?:\d|[iv]{1,3}|mot|hai|ba|dau|cuoi)\W*$")
_RISK = re.compile(r"\b(?:nguy co|du bao|dien bien)\b")
_LUNAR_LIMIT = re.compile(r"(?:xong |hoan thanh )?(?:truoc|cham nhat|muon nhat|tre nhat|den het)\b")
_SOON_AFTER = re.compile(r"^ngay (?:sau )?khi\b")
_DATE = re.compile(r"(?<![\d/])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?![\d/])")
_HAS_YEAR = re.compile(r"(?:19|20)\d\d|\bnam (?:sau|toi)\b")
# "Tháng 11/2025 (sau khi …)", "ngày 10/12/2025 (trước ngày bầu cử 95 ngày)".
_DATED_BEFORE = re.compile(r"[/ .-](?:19|20)\d\d *\( *$")
_VIEWED = re.compile(r"\b(?:co xet|co tinh|xem xet) *$")
# A listed document with its title: "3. Nghị quyết số … về phát triển nông nghiệp đến năm 2025".
_LISTED_ACT = re.compile(
    r"^[\W\d]*(?:nghi quyet|quyet dinh|chi thi|ke hoach|ket luan|thong tu|nghi dinh|chuong trinh"
    r"|de an|huong dan|cong van|thong bao|chien luoc|quy hoach)\b[^,;:]*$"
)


_TITLE_WORDS = 30
_WEEKS_AGO = 45
_NUMBERING = " -–+*.()0123456789"
_COLON = re.compile(r" ?: *[a-z]")
_ALREADY = re.compile(r"\bđã\b[^.;\n]*$", re.IGNORECASE)


def binds(expression: TimeExpression, setting: Setting) -> bool:
    """Whether an expression is a deadline where it stands."""
    if any(
        start < expression.end and expression.start < end for start, end in setting.masked
    ) or _quoted(expression, setting):
        return False
    if _in_title(expression, setting):
        return False
    if expression.kind == "event":
        if _DATED_BEFORE.search(setting.before(expression)):
            return False
        folded = setting.folded[expression.start : expression.end]
        if expression.rule == OCCASION:
            around = setting.before(expression), setting.after(expression)
            low, _ = setting.sentence(expression)
            told = reported(expression, setting) or told_of(
                setting.text[low : expression.start].lower()
            )
            return binds_occasion(folded, *around) and not told
        if expression.rule == "lunar":
            return _LUNAR_LIMIT.match(folded) is not None
        if expression.rule == "after-event" and setting.labelled(expression):
            return True
        return _SOON_AFTER.match(folded) is not None or _counted_from_event(expression, setting)
    if expression.kind == "recurring":
        return recurs(expression, setting)
    return not of_data(expression, setting) and _dated(expression, setting)


def _in_title(expression: TimeExpression, setting: Setting) -> bool:
    """Whether the expression, with the words before it, repeats the plan's own title."""
    start = max(0, expression.start - _TITLE_WORDS)
    words = fold(setting.text[start : expression.end])
    return len(words) > _TITLE_WORDS and words in setting.title


def _counted_from_event(expression: TimeExpression, setting: Setting) -> bool:
    """Whether a span counted from an event is a limit ("quá 30 ngày kể từ …" is a condition)."""
    if expression.rule != "from-event" or reported(expression, setting):
        return False
    return not _CONDITION.match(setting.folded, expression.start)


def _quoted(expression: TimeExpression, setting: Setting) -> bool:
    """Whether the expression is part of a name in quotation marks."""
    low, high = setting.sentence(expression)
    before, after = setting.text[low : expression.start], setting.text[expression.end : high]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return opened and ("”" in after or '"' in after)


def _past(expression: TimeExpression, context: TimeContext) -> bool:
    """Whether all of an expression lies before the plan: it reports, it does not bind."""
    last = expression.finish or expression.begin
    if last is None:
        return False
    if context.issued_on is not None:
        if expression.begin and not expression.finish:
            return last[:4] < context.issued_on[:4]
        return last[: len(context.issued_on)] < context.issued_on
    # A plan for a year is often drawn up, and its first steps taken, in the autumn before.
    return context.plan_year is not None and last < f"{context.plan_year - 1}-07"


def _cited(expression: TimeExpression, setting: Setting, before: str) -> bool:
    """Whether a day is that of a document, or of a meeting held before the plan."""
    if _CITED_DATE.search(before):
        return True
    to_come = (expression.finish or "") > (setting.context.issued_on or "9999")
    return not to_come and _DONE_ON.search(before) is not None


_DONE_SINCE = re.compile(r"^[^.;]*\b(?:đã|vừa) ", re.IGNORECASE)


def _within_period(expression: TimeExpression, setting: Setting) -> bool:
    """Whether work is due within a period that is no part of a name ("trong giai đoạn …")."""
    within = expression.rule == "period" and _WITHIN.match(setting.folded, expression.start)
    told = _DONE_SINCE.match(setting.text[expression.end :]) or is_told(expression, setting)
    return bool(within) and not told and not _named(expression, setting)


def _lately_due(expression: TimeExpression, setting: Setting) -> bool:
    """Whether a date shortly before the plan's own is still set by it.

    Plans are often signed weeks after the work has begun; what they say is due "before" a day, or
    list under a heading that asks for times, they set all the same.
    """
    day, last = setting.context.issue_day, expression.finish
    if day is None or last is None or (day - date.fromisoformat(last)).days > _WEEKS_AGO:
        return False
    if _ALREADY.search(setting.text[: expression.start]):
        return False
    entry = not setting.before(expression).strip(_NUMBERING) and _COLON.match(
        setting.after(expression)
    )
    asked = vocabulary.anywhere("label").search(setting.heading)
    return expression.kind == "before" or bool(entry or asked)


def _dated(expression: TimeExpression, setting: Setting) -> bool:
    if expression.begin is None and expression.finish is None and not expression.rule:
        return False
    if _past(expression, setting.context) and not _lately_due(expression, setting):
        return False
    before = setting.before(expression)
    term = expression.rule in ("period", "school-year")
    if setting.labelled(expression):
        return not (term and _ANNOUNCED.search(setting.after(expression)))
    if _passed_over(expression, setting) or _not_earlier(expression, setting):
        return False
    if _SEASON.search(before) or _VIEWED.search(before) or _of_the_past(expression, setting):
        return False
    if expression.rule in ("period", "school-year", "as-of") or is_told(expression, setting):
        return _within_period(expression, setting)
    if expression.kind in ("by", "before"):
        return not _named(expression, setting)
    if expression.kind == "on" and _cited(expression, setting, before[-60:]):
        return False
    if _only_named(expression, setting):
        return False
    if whole_year(expression):
        return _year_binds(expression, setting, before)
    if expression.kind == "during" and expression.finish is None:
        return not expression.begin or not expression.vague or _yet_to_come(expression, setting)
    return not _named(expression, setting)


def _not_earlier(expression: TimeExpression, setting: Setting) -> bool:
    """Whether the words allow nothing before a day ("không trước ngày 15/8"), and set no end."""
    before = setting.before(expression)
    if _NOT_EARLIER.search(before):
        return True
    return expression.kind == "before" and _NOT_YET.search(before) is not None


def _yet_to_come(expression: TimeExpression, setting: Setting) -> bool:
    """Whether "vào đầu năm 2026" lies after the plan; "từ đầu năm" only says since when."""
    issued = setting.context.issued_on
    opens = not setting.folded.startswith("tu ", expression.start)
    later = issued is not None and (expression.begin or "") > issued
    return opens and later and not _named(expression, setting)


_WITHIN = re.compile(r"(?:ngay )?trong\b")
# A time of the day says when something is held ("mít tinh chào mừng … tối ngày 6/3").
_LED = re.compile(
    r"(?:vao|trong|tu|truoc|den|luc|(?:buoi )?(?:sang|trua|chieu|toi|dem)|\d{1,2} ?(?:gio|h|g))\b"
)
# "đợt 2 chào mừng ngày 30/4": one of several that are told apart by their days.
_STAGE_OF = re.compile(
    r"\b(?:dot|lan|vong|ky) (?:thu )?(?:\d|[iv]{1,3}|mot|hai|ba|bon)\b[^,;.:]{0,60}$"
)
# "được tổ chức trong khoảng từ ngày … đến ngày …, cụ thể như sau" says when.
_HELD = re.compile(r"\bduoc (?:thuc hien|to chuc|tien hanh|trien khai)\b[^,;]{0,30}$")
_NOT_DUE = (_IN_FORCE, _ANNOUNCED, _LAST_YEAR)


def _passed_over(expression: TimeExpression, setting: Setting) -> bool:
    """Whether the words after an expression leave nothing due ("… như sau:", "có hiệu lực")."""
    after = setting.after(expression)
    if expression.rule == "from-issue" and _IS_IN_FORCE.match(setting.before(expression)):
        return expression.finish is None
    forms = (_IN_FORCE, _LAST_YEAR) if _HELD.search(setting.before(expression)) else _NOT_DUE
    return any(form.search(after) for form in forms) or term_of_report(expression, setting)


def _only_named(expression: TimeExpression, setting: Setting) -> bool:
    """Whether a day is one that is honoured, a month one that is reviewed ("công tác tháng 9").

    A range may run from an event to its anniversary.
    """
    before = setting.before(expression)
    if expression.vague and _WEEK_COUNTED.search(before):
        return True
    if _NAMED_MONTH.match(setting.folded, expression.start) and _WORK_OF.search(before):
        return True
    month = _OF_BLANK_DAY.match(setting.folded, expression.start)
    if month and (month[1] or _BLANK_DAY.search(setting.folded[: expression.start][-25:])):
        return True
    led = _LED.match(setting.folded, expression.start)
    led = led or _STAGE_OF.search(before)
    if _GIVEN_A_NAME.search(before) and re.search(r"\blam\b", setting.after(expression)):
        return True
    honoured = _HONOURED.search(before) is not None and not led
    return honoured or _anniversary(expression)


def _anniversary(expression: TimeExpression) -> bool:
    """Whether a range joins a day with the same day many years on ("3/2/1930 - 3/2/2020")."""
    begin, finish = expression.begin, expression.finish
    if not (begin and finish) or begin[4:] != finish[4:]:
        return False
    return int(finish[:4]) - int(begin[:4]) >= _ANNIVERSARY_YEARS


def _of_the_past(expression: TimeExpression, setting: Setting) -> bool:
    """Whether a date without its year follows, in a sentence that reports, one that is past."""
    if _HAS_YEAR.search(setting.folded[expression.start : expression.end]):
        return False
    low, _ = setting.sentence(expression)
    issued, year = setting.context.issued_on, setting.context.plan_year
    limit = issued or (f"{year}" if year else None)
    if limit is None:
        return False
    past = False
    for written in _DATE.finditer(setting.folded, low, expression.start):
        day = f"{written[3]}-{int(written[2]):02}-{int(written[1]):02}"
        cited = any(start <= written.start() < end for start, end in setting.masked)
        said = setting.folded[low : written.start()][-60:]
        cited = cited or bool(_CITED_DATE.search(said) or _DONE_ON.search(said))
        past = day[:4] < limit[:4] and (past or not cited)
    return past


def _named(expression: TimeExpression, setting: Setting) -> bool:
    """Whether the expression is the tail of a title ("Chiến lược … đến năm 2030")."""
    low, _ = setting.sentence(expression)
    before = setting.folded[low : expression.start]
    codes = [code.end() for code in _CODE.finditer(setting.text[low : expression.start])]
    heads = [head.end() for head in vocabulary.anywhere("name_head").finditer(before)]
    since = max([-1, *codes, *heads])
    tail = before[since:]
    after = setting.after(expression)
    if _PLANNED_BEYOND.match(after):
        return True
    if (
        since < 0
        or ":" in tail
        or _RESULT.match(after)
        or (_HORIZON.match(before) and (after.startswith(":") or not after.strip()))
    ):
        return False
    if vocabulary.anywhere("achieve").search(tail):
        return False
    words = setting.folded[expression.start : expression.end]
    if codes and codes[-1] == since and len(tail) < 50:
        if _WITHIN.match(words):
            return False
        return expression.kind != "before" or not _DAY.search(words)
    year_only = None if _FINER.search(words) else _YEAR_ONLY.search(words)
    if year_only and codes and _LISTED_ACT.match(before):
        return True
    return year_only is not None and not vocabulary.anywhere("action").search(tail)


def _year_binds(expression: TimeExpression, setting: Setting, before: str) -> bool:
    """A bare year binds only after "trong", or where the work is said to end in it."""
    if _PHASE.match(before):
        return True
    if _WITHIN.match(setting.folded, expression.start):
        return not _named(expression, setting) and not _RISK.search(before)
    achieved = vocabulary.anywhere("finish").search(before[-90:])
    return achieved is not None and not _named(expression, setting)
