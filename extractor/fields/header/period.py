"""The time a plan covers, as its title says: "năm 2024", "giai đoạn 2021-2025", "quý II/2023"."""

from __future__ import annotations

import re
from calendar import monthrange

from extractor.fields.findings import Offsets
from extractor.knowledge.text import fold_aligned

_RANGE = re.compile(
    r"(?:giai doan|nhiem ky|thoi ky|cac nam|trong|tu nam|nam hoc)?\s*\(?(?P<first>(?:19|20)\d\d)\s*"
    r"(?:-|den nam|den het nam|den)\s*(?P<last>(?:19|20)\d\d)"
)
_SCHOOL_YEAR = re.compile(r"nam hoc\s*(?P<first>20\d\d)\s*-\s*(?P<last>20\d\d)")
_QUARTER = re.compile(r"qu[yi]\s*(?P<quarter>[1-4]|i{1,3}|iv)\s*(?:/|nam|-)?\s*(?P<year>20\d\d)")
_HALF = re.compile(r"(?:6|sau) thang (?P<half>dau|cuoi) nam\s*(?P<year>20\d\d)")
_MONTH = re.compile(r"thang\s*(?P<month>\d{1,2})\s*(?:/|nam|-)\s*(?P<year>20\d\d)")
_UNTIL = re.compile(r"den (?:het )?nam\s*(?P<year>20\d\d)")
# "Tết Giáp Thìn 2024" is in the year 2024; the 2016 of "05/2016/CT-TTg" is not a time.
_YEAR = re.compile(r"(?:nam\s*|(?<=[a-z] ))(?P<year>(?:19|20)\d\d)(?![\d/])")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def read_period(title: str) -> tuple[str, Offsets] | None:
    """The EDTF interval that a title names, with its offsets in the title.

    A range of years wins over a single year inside it; a plan "đến năm 2030" has an open start;
    of several single years the last counts, as in "tổng kết năm 2023, nhiệm vụ năm 2024".
    """
    folded = fold_aligned(title)
    if (match := _SCHOOL_YEAR.search(folded)) and int(match["first"]) < int(match["last"]):
        return f"{match['first']}-09/{match['last']}-05", match.span()
    if match := _QUARTER.search(folded):
        quarter = _ROMAN.get(match["quarter"]) or int(match["quarter"])
        return _months(int(match["year"]), quarter * 3 - 2, quarter * 3), match.span()
    if match := _HALF.search(folded):
        first = 1 if match["half"] == "dau" else 7
        return _months(int(match["year"]), first, first + 5), match.span()
    if (match := _RANGE.search(folded)) and int(match["first"]) < int(match["last"]):
        return f"{match['first']}/{match['last']}", match.span()
    if (match := _MONTH.search(folded)) and 1 <= int(match["month"]) <= 12:
        month = int(match["month"])
        return _months(int(match["year"]), month, month), match.span()
    if untils := list(_UNTIL.finditer(folded)):
        return f"../{untils[-1]['year']}", untils[-1].span()
    years = list(_YEAR.finditer(folded))
    if not years:
        return None
    return f"{years[-1]['year']}-01-01/{years[-1]['year']}-12-31", years[-1].span()


def _months(year: int, first: int, last: int) -> str:
    return f"{year}-{first:02d}-01/{year}-{last:02d}-{monthrange(year, last)[1]:02d}"
