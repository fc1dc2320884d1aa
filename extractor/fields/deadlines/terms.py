"""Reports by their term: what a plan of several years says of them holds for every year.

"trước ngày 15/6 (báo cáo 6 tháng) và trước ngày 10/12 (báo cáo năm)".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.deadlines.point_forms import GAP
from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from extractor.fields.deadlines.setting import Setting
    from extractor.fields.deadlines.times import TimeExpression

_YEAR = rf"(?:(?:cuối|cả){GAP})?năm(?!{GAP}(?:học{GAP})?\d)"
_TERM = rf"(?:(?:0?6|sáu){GAP}tháng|{_YEAR}|học{GAP}k[ỳì]|hai{GAP}kỳ)"
# "định kỳ hằng tuần": how often, and not by the year.
_SHORTER = (
    rf"{GAP}(?:(?:h[àằ]ng|mỗi|theo|từng|\d{{1,2}}|một){GAP})?(?:ngày|tuần|quý|(?<!6 )tháng)\b"
)
_REPORT = re.compile(
    rf"\b(?:báo{GAP}cáo|sơ{GAP}kết|tổng{GAP}kết|đánh{GAP}giá)(?:{GAP}(?:sơ|tổng){GAP}kết|{GAP}kết{GAP}quả"
    rf"|{GAP}định{GAP}k[ỳì])?{GAP}:?{GAP}{_TERM}\b"
    rf"|\bđịnh{GAP}k[ỳìỷý]\b(?!{_SHORTER})"
    # "báo cáo Sở, Ủy ban nhân dân tỉnh 6 tháng và năm", "gửi nhu cầu vốn năm sau"
    rf"|\bbáo{GAP}cáo\b[^.;\n]{{0,100}}\b(?:0?6|sáu){GAP}tháng{GAP}(?:và|,){GAP}(?:(?:cuối|cả|1|01){GAP})?năm\b(?!{GAP}\d)"
    rf"|\b(?:danh{GAP}mục|kế{GAP}hoạch|dự{GAP}toán|nhu{GAP}cầu|chỉ{GAP}tiêu|chương{GAP}trình|đề{GAP}xuất|đăng{GAP}ký)\b[^.,;\n\d]{{0,40}}"
    rf"\bnăm{GAP}(?:sau|tiếp{GAP}theo|kế{GAP}tiếp)\b"
)
_BREAK = re.compile(r"[;\n]|\.(?=\s|$)")


def report_clauses(text: str) -> list[tuple[int, int]]:
    """The clauses of lower-case ``text`` that speak of reports by their term, or of "định kỳ"."""
    found: list[tuple[int, int]] = []
    low = 0
    for closing in [*_BREAK.finditer(text), None]:
        high = closing.start() if closing else len(text)
        if _REPORT.search(text, low, high):
            found.append((low, high))
        low = closing.end() if closing else high
    return found


_PART_OF_YEAR = re.compile(r"\d{1,2} thang (?:dau|cuoi) nam|nua (?:dau|cuoi) nam")
# "cuối năm (trước 25/5)": the bracket says when.
_DUE_IN_BRACKET = re.compile(r"^ *\((?:xong )?(?:truoc|cham nhat|muon nhat)\b[^.;,]{0,20}\d")
# "rà soát cuối năm từ ngày 01/10", "quý I (trước 10/3)": the name of a term, then its date.
_PART_NAMED = re.compile(r"(?:cuoi|dau|giua) nam$")
_NAME_OF_TERM = re.compile(r"(?:quy|thang|hoc ky|\d{1,2} thang|nua) ")
_DATE_NEXT = re.compile(
    r"^ *[(:,]? *(?:xong )?(?:tu|truoc|cham nhat|muon nhat|vao|den|trong|han)?"
    r"(?: (?:la|truoc|vao))?"
    r" *(?:ngay|thang)? *\d{1,2}(?:[/.-]\d| thang \d)"
)
_DUE_OF_TERM = re.compile(
    r"^ *[(:,]? *(?:gui [^.;,()]{1,40})?(?:xong )?(?:truoc|cham nhat|muon nhat"
    r"|(?:vao )?ngay)\b[^.;,]{0,20}\d"
)
_OF_REPORTS = re.compile(r"\b(?:bao cao|so ket|tong ket|danh gia|tong hop|quyet toan|so lieu)\b")
_REPORTING = re.compile(r"\b(?:bao cao|so ket|tong ket|danh gia)(?: [a-z]+){0,4} *$")
_DUE_NEXT = re.compile(
    r"^ *[,(]? *(?:gui [^.;,()]{1,40})?(?:xong )?(?:truoc|cham nhat|vao)\b[^.;,]{0,20}\d"
)


def term_of_report(expression: TimeExpression, setting: Setting) -> bool:
    """Whether a term is only what a report is about, and its date follows.

    "báo cáo 6 tháng đầu năm trước 25/6", "quý I (trước 10/3), quý III (trước 10/9)".
    """
    if expression.text.lower().endswith("năm") and _DUE_IN_BRACKET.match(setting.after(expression)):
        return True
    words, after = fold(expression.text), setting.after(expression)
    if _PART_NAMED.match(words) and _DATE_NEXT.match(after):
        return True
    if expression.kind != "during":
        return False
    before = setting.before(expression)
    if _NAME_OF_TERM.match(words) and _DUE_OF_TERM.match(after) and _OF_REPORTS.search(before):
        return True
    return bool(
        _PART_OF_YEAR.match(setting.folded, expression.start)
        and _REPORTING.search(before)
        and _DUE_NEXT.match(after)
    )
