"""Times that are only told: of what was done, of forecasts and comparisons, of the year's end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.fields.deadlines.setting import Setting
    from extractor.fields.deadlines.times import TimeContext, TimeExpression

_DONE = re.compile(r"\bda (?:dat|co|hoan thanh|duoc|thuc hien|to chuc|trien khai|ban hanh)\b")
_REPORTED = re.compile(r"\b(?:chot|lay) so lieu\b|\bhieu luc(?: thi hanh)?(?: ke)? *$")
# "kỷ niệm 79 năm Ngày … (02/9/1945)"; "… tổ chức vào ngày 28/8" says when.
_COMMEMORATED = re.compile(r"\bk[yi] niem\b")
_LED = re.compile(
    r"(?:vao|trong|tu|truoc|luc|(?:buoi )?(?:sang|trua|chieu|toi|dem)|\d{1,2} ?(?:gio|h|g))\b"
)
# The span that figures are taken over, or that an inspection looks back on.
_OF_DATA = re.compile(
    r"\b(?:moc so lieu|so lieu(?: [a-z]+){0,2} (?:tinh|lay|chot)|thoi diem (?:lay |chot )?so lieu"
    r"|(?:thoi ky|nien do|pham vi)(?: duoc)? (?:thanh tra|kiem tra|kiem toan|giam sat))\b"
    r"[^.;]{0,30}$"
)
_COMPARED = re.compile(r"\b(?:so với|cùng kỳ)\b", re.IGNORECASE)
# "giảm 20% so với năm 2019 vào cuối năm 2025": the time compared with is named already.
_COMPARED_ALREADY = re.compile(
    r"\bso với\b[^;.]*?(?:\b(?:19|20)\d\d\b|\b(?:năm|kỳ|quý|tháng) (?:trước|ngoái)\b"
    r"|\b(?:hiện nay|hiện tại)\b)[\s,]*\Z",
    re.IGNORECASE,
)
_HELD_IN = re.compile(r"(?:vao|trong|ngay trong)\b")
_FORMER_YEAR = re.compile(r"^\W*(?:trong )?nam ((?:19|20)\d\d)\b")
# "xếp loại … cuối năm" and "dồn vào cuối năm" only name the end of the year.
_RATED = re.compile(
    r"\b(?:xep loai|danh hieu|khen thuong|kiem diem|thi dua|binh xet|phan loai)\b[^.;:]{0,60}$"
    r"|\bhoc ky(?: (?:\d|i{1,2}))? (?:va|,) *$"
)
# "lũy kế từ năm 2017", of figures that are added up
_ADDED_UP = re.compile(r"\b(?:luy ke|cong don)(?: [a-z]+){0,2} *$")
# "Cuối năm 2023 quỹ có 20 triệu đồng", in a plan for 2024
_STATE = re.compile(r"^,? *(?:[a-z]+ ){0,5}(?:co|dat|con|la|du|ton|dang) (?:[a-z]+ ){0,2}\d")
_TO_BE = re.compile(r"\b(?:phai|phan dau|hoan thanh|se|can|dua|nang|giam)\b")
_PILED_UP = re.compile(r"\b(?:don|tap trung qua nhieu)(?: [a-z]+){0,3} *$")
_YEAR = re.compile(r"(?:nam|den|truoc|tu) (?:19|20)\d\d\W*$")
# What is foreseen, not planned: the sea level of a scenario, the risk of a drought.
_FORESEEN = re.compile(r"\b(?:kich ban|du bao|nguy co|uoc tinh)\b[^.;]{0,60}$")
_NATURE = re.compile(
    r"\b(?:nuoc bien|nhiet do|luong mua|dien tich (?:bi )?ngap|ngap|xam nhap man|bien doi khi hau"
    r"|khi hau|han han|phat thai)\b"
)
_DRY_OR_WET = re.compile(r"\b(?:truoc|sau) (?:mua|vu) [a-z]+(?: [a-z]+)? *$")


# "phường được thành lập từ ngày 01/7/2025", of a day gone by
_FOUNDED = re.compile(
    r"\b(?:thanh lap|sap nhap|hop nhat|hinh thanh|di vao hoat dong|chinh thuc hoat dong|van hanh)"
    r"(?: [a-z]+){0,2} *$"
)
# "sơ kết 6 tháng đầu năm": the term that is looked back on.
_LOOKS_BACK_ON = re.compile(r"\b(?:so ket|tong ket)(?: cong tac| ket qua| thuc hien)* *$")


def of_former_year(before: str, context: TimeContext) -> bool:
    """Whether a sentence opens with a year before the plan's: it tells what was."""
    opened = _FORMER_YEAR.match(before)
    limit = context.plan_year or context.year
    return opened is not None and limit is not None and int(opened[1]) < limit


def reported(expression: TimeExpression, setting: Setting) -> bool:
    """Whether the words before an expression report; a limit yet to come is none of a report."""
    before = setting.before(expression)
    led = _LED.match(setting.folded, expression.start)
    if _REPORTED.search(before) or (_COMMEMORATED.search(before.rsplit(":", 1)[-1]) and not led):
        return True
    to_come = expression.kind in ("by", "before") and (expression.finish or "") > (
        setting.context.issued_on or "9999"
    )
    return not to_come and _DONE.search(before) is not None


def compared(expression: TimeExpression, setting: Setting) -> bool:
    """Whether "so với" (compared with) stands before an expression in its sentence."""
    low, _ = setting.sentence(expression)
    if _HELD_IN.match(setting.folded, expression.start) and _COMPARED_ALREADY.search(
        setting.text[low : expression.start]
    ):
        return False
    return _COMPARED.search(setting.text, low, expression.start) is not None


def of_data(expression: TimeExpression, setting: Setting) -> bool:
    """Whether a range of days is one that data are of ("thời kỳ thanh tra: từ … đến …")."""
    ranged = expression.kind == "during" and expression.begin and expression.finish
    words = setting.folded[expression.start : expression.end].split(" ", 1)[0]
    return bool(ranged) and _OF_DATA.search(setting.before(expression) + words) is not None


def year_end_named(expression: TimeExpression, before: str) -> bool:
    """Whether "cuối năm" is part of a name or of a warning, or the year that of a season."""
    words = expression.text.lower()
    if words.endswith(("cuối năm", "cuối quý")):
        rated = words.startswith("cuối") and _RATED.search(before)
        return bool(rated or _PILED_UP.search(before))
    return whole_year(expression) and _DRY_OR_WET.search(before) is not None


# "dự báo nắng nóng kéo dài đến giữa tháng 8"
_WEATHER = re.compile(
    r"\b(?:du bao|nhan dinh)\b[^.;]{0,140}\b(?:nang nong|mua (?:lon|to|lu|bao|nhieu)|bao|lu|ret|han"
    r"|man|nhiet do|thoi tiet|trieu cuong|el nino|la nina)\b[^.;]{0,60}$"
)
_TO_BE_DONE = re.compile(r"\b(?:phai|hoan thanh|xong|khan truong|tap trung|to chuc|can)\b")


# "nguy cơ dịch quay lại vào các tháng cuối năm"
_AT_RISK = re.compile(
    r"\b(?:nguy co|kha nang|de|thuong)(?: [a-z]+){0,6} (?:tai phat|quay lai|bung phat|lay lan"
    r"|bung len|xay ra|xuat hien|xam nhap|phat sinh|gia tang|tang cao|tang|dien ra)"
    r"(?: [a-z]+){0,5}(?: thang \d{1,2},)* *$"
    r"|\bnguy co(?: [a-z]+){1,5} (?:cao|lon)(?: [a-z]+){0,3} *$"
)
_MET = re.compile(
    r"\b(?:phong|chong|ngan chan|ngan ngua|han che|giam|giam thieu|ung pho|loai bo|xu ly|kiem soat"
    r"|chu dong|tuan tra|kiem tra|khac phuc)\b"
)


def foreseen(expression: TimeExpression, setting: Setting) -> bool:
    """Whether a time is that of a forecast, or a year that of a climate scenario."""
    before = setting.before(expression)
    if _WEATHER.search(before) and not _TO_BE_DONE.search(before):
        return True
    if expression.kind == "during" and _AT_RISK.search(before):
        return not (_TO_BE_DONE.search(before) or _MET.search(before))
    if not _YEAR.search(setting.folded[expression.start : expression.end]):
        return False
    if not _FORESEEN.search(before):
        return False
    return (
        "du bao" in before[-30:] or _NATURE.search(before + setting.after(expression)) is not None
    )


def is_told(expression: TimeExpression, setting: Setting) -> bool:
    """Whether a date is one of a report, of a forecast, of a comparison or only in a name."""
    if expression.kind not in ("by", "before") and compared(expression, setting):
        return True
    return (
        reported(expression, setting)
        or _looks_back(expression, setting)
        or year_end_named(expression, setting.before(expression))
        or foreseen(expression, setting)
    )


def _looks_back(expression: TimeExpression, setting: Setting) -> bool:
    """Whether a term is only the one that a review is of, or a day that of a founding."""
    before = setting.before(expression)
    if _ADDED_UP.search(before) or _state_told(expression, setting):
        return True
    if expression.kind != "during":
        return False
    if expression.finish is None:
        issued = setting.context.issued_on or ""
        return (expression.begin or "9999") <= issued and _FOUNDED.search(before) is not None
    months = setting.folded.startswith(("6 thang", "06 thang", "sau thang"), expression.start)
    return months and _LOOKS_BACK_ON.search(before) is not None


def _state_told(expression: TimeExpression, setting: Setting) -> bool:
    """Whether the end of a year before the plan's opens a sentence that tells how things stood."""
    year = setting.context.plan_year
    last = expression.finish
    if year is None or last is None or not last.endswith("-12-31") or int(last[:4]) >= year:
        return False
    if setting.before(expression).strip(" -+*.0123456789)"):
        return False
    after = setting.after(expression)
    return _STATE.match(after) is not None and not _TO_BE.search(after)


def whole_year(expression: TimeExpression) -> bool:
    """Whether an expression is a year from its first day to its last."""
    return bool(
        expression.kind == "during"
        and expression.begin
        and expression.finish
        and expression.begin.endswith("-01-01")
        and expression.finish.endswith("-12-31")
        and "tháng" not in expression.text.lower()
        and "/" not in expression.text
    )
