"""Reports by their term: what a plan of several years says of them holds for every year.

"trước ngày 15/6 (báo cáo 6 tháng) và trước ngày 10/12 (báo cáo năm)".
"""

from __future__ import annotations

import re

from extractor.fields.deadlines.point_forms import GAP

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
