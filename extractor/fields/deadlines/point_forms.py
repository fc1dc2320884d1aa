"""The forms in which a text writes a point of the calendar, each with how it is read.

The words for day, month, quarter and year are matched with any tone mark, because scanners lose
those first ("hàng thảng", "ngay 5 tháng 3").  Every pattern is linear: no part can match the
same characters in two ways.
"""

from __future__ import annotations

import re

from extractor.fields.deadlines import builds

GAP = r"[^\S\n]{0,3}"
SPACE = r"[^\S\n]{1,3}"
"""The blank between two words, where words repeat: an empty one could split a word anywhere."""
DAY_WORD = r"ng[àaáảạâằ]y"
MONTH_WORD = r"th[áaàảạâấ]ng"
QUARTER_WORD = r"qu[ýíỷyi]"
YEAR_WORD = r"n[ăâàắ]m"

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_QUARTER = r"(?:iv|iii|ii|i|0?[1-4])"
_YEAR = r"(?:19|20)\d\d"
_NOT_COUNTED = (
    r"(?!\d|[^\S\n]*(?:lần|lượt|ngày|buổi|kỳ|kì|cuộc|đợt|phiên|bài|tin|chuyên|triệu|đồng|tuổi)\b)"
)
_NEXT_YEAR = (
    rf"(?P<next>(?:của{GAP})?{YEAR_WORD}{GAP}"
    r"(?:liền[^\S\n]*)?(?:sau|kế[^\S\n]*tiếp|tiếp[^\S\n]*theo|liền[^\S\n]*kề)\b"
    r"(?:[^\S\n]*(?:liền[^\S\n]*kề|sau[^\S\n]*(?:năm|kỳ)[^\S\n]*(?:đánh[^\S\n]*giá|báo[^\S\n]*cáo)|"
    r"(?:năm|kỳ)[^\S\n]*(?:đánh[^\S\n]*giá|báo[^\S\n]*cáo)))?)"
)
_OF_YEAR = (
    rf"(?:{GAP}[,(/.-]?{GAP}(?:(?:của{GAP})?{YEAR_WORD}{GAP})?(?P<year>{_YEAR})"
    rf"(?![\d/]\w|-(?!{_MONTH}/{_YEAR})\w)|{GAP}{_NEXT_YEAR})?"
)
# "1/2 ngày" is half a day.
_FRACTION = (
    rf"(?:[12]/[34]|1/2|3/4){GAP}"
    rf"(?:ngày|buổi|tháng|giờ|năm|số|tổng|diện|thời{GAP}gian|quân|chỉ)(?!\w)"
)

_CLOSE = (
    rf"(?={GAP}(?:$|[.;:)\n]|(?:,|và){GAP}(?:\d{{1,2}}(?:/{_YEAR})?|[iv]{{1,3}}(?:/{_YEAR})?)(?![\w/])|h[àằ]ng\b|mỗi\b"
    rf"|(?:[/.-]|,?{GAP}{YEAR_WORD}){GAP}{_YEAR}(?!\d)))"
)
FURTHER: tuple[tuple[re.Pattern[str], builds.Build], ...] = (
    (  # tháng 3, 6, 9 và 12 [năm 2025]
        re.compile(rf"{GAP}(?:,|và|hoặc|\+|&){GAP}(?P<month>{_MONTH})(?!\d){_CLOSE}{_OF_YEAR}"),
        builds.month,
    ),
    (  # quý I, III
        re.compile(
            rf"{GAP}(?:,|và|hoặc){GAP}(?P<quarter>{_QUARTER})(?P<last>(?!))?"
            rf"(?!\w){_CLOSE}{_OF_YEAR}"
        ),
        builds.quarter,
    ),
)
"""How a list of months goes on, and how one of quarters does, each number a point of its own."""

FURTHER_DAY = re.compile(
    rf"{GAP}(?:,|và){GAP}(?P<day>{_DAY})(?!\d|[/.%]\d)"
    rf"(?={GAP}(?:$|[.;:)\n]|(?:,|và){GAP}(?:{DAY_WORD}{GAP})?\d{{1,2}}(?![\d/])|h[àằăảâ]ng\b|mỗi\b|của\b))"
)
"""How a list of bare days goes on ("vào ngày 10 và 25")."""

# In order of precedence among those that match at the same place.
FORMS: tuple[tuple[re.Pattern[str], builds.Build], ...] = (
    (  # giai đoạn 2021-2025, nhiệm kỳ 2020 - 2025
        re.compile(
            r"\b(?:giai[^\S\n]*đoạn|nhiệm[^\S\n]*k[ỳì]|thời[^\S\n]*k[ỳì])[^\S\n]*(?:từ[^\S\n]*)?"
            rf"(?:{YEAR_WORD}{GAP})?(?P<year>{_YEAR}){GAP}(?:[-–—/]|đến){GAP}"
            rf"(?:{YEAR_WORD}{GAP})?(?P<last>{_YEAR})(?!\d)"
        ),
        builds.period,
    ),
    (  # năm học 2023 - 2024
        re.compile(
            rf"\b{YEAR_WORD}{GAP}học{GAP}(?P<year>{_YEAR}){GAP}[-–—/]{GAP}(?P<last>{_YEAR})(?!\d)"
        ),
        builds.school_year,
    ),
    (  # ngày 31 tháng 12 [năm 2025]
        re.compile(
            rf"\b(?:{DAY_WORD}{GAP}(?:m[ùồ]ng{GAP})?|m[ùồ]ng{GAP})(?P<day>{_DAY}){GAP}[,/]?{GAP}{MONTH_WORD}"
            rf"{GAP}(?P<month>{_MONTH})(?!\d){_OF_YEAR}"
        ),
        builds.day,
    ),
    (  # 31 tháng 12 năm 2025
        re.compile(
            rf"(?<![\d/.,-])(?<!tuần )(?<!tuần thứ )(?P<day>{_DAY}){GAP}{MONTH_WORD}{GAP}"
            rf"(?P<month>{_MONTH}){GAP}[,/.-]?{GAP}(?:{YEAR_WORD}{GAP})?(?P<year>{_YEAR})(?!\d)"
        ),
        builds.day,
    ),
    (  # … và 07 tháng 3, … đến 10 tháng 3
        re.compile(
            rf"(?:(?<=và )|(?<=từ )|(?<=trước )|(?<=đến )|(?<=hết )|(?<=- )|(?<=– )"
            rf"|(?<=[-–]))(?P<day>{_DAY}){GAP}{MONTH_WORD}{GAP}(?P<month>{_MONTH}){_NOT_COUNTED}"
        ),
        builds.day,
    ),
    (  # 30/3/2024, 30.3.2024, 30-3-2024, 30 /3/ 2024
        re.compile(
            rf"(?:(?<![\d/.,])|(?<=\d/\d,)|(?<=\d/\d\d,))(?:{DAY_WORD}{GAP})?(?P<day>{_DAY}){GAP}"
            rf"(?P<mark>[/.\-–]){GAP}(?P<month>{_MONTH}){GAP}(?P=mark){GAP}(?P<year>{_YEAR})"
            rf"(?!\d|/\w|-(?!{_DAY}[/.]{_MONTH}[/.])\w)"
        ),
        builds.day,
    ),
    (  # 30/6/09, of a hasty hand
        re.compile(
            rf"(?<![\d/.,])(?P<word>{DAY_WORD}{GAP})?(?P<day>{_DAY})/(?P<month>{_MONTH})/(?P<short>\d\d)"
            r"(?![\w/%]|[.,-]\d)"
        ),
        builds.short_year,
    ),
    (  # 30/3 năm 2024
        re.compile(
            rf"(?<![\d/.,])(?:{DAY_WORD}{GAP})?(?P<day>{_DAY}){GAP}/{GAP}(?P<month>{_MONTH}){GAP},?{GAP}"
            rf"(?:(?:của{GAP})?(?:các|hai){GAP})?{YEAR_WORD}{GAP}(?P<year>{_YEAR})(?!\d)"
        ),
        builds.dated_day,
    ),
    (  # ngày 30/3, ngày 30.3, and 30/3 where the words around speak of time
        re.compile(
            rf"(?<![\d/.,])(?!{_FRACTION})(?P<word>{DAY_WORD}{GAP})?(?<!\d)(?P<day>{_DAY})"
            rf"(?:{GAP}/{GAP}|[.-])(?P<month>{_MONTH})"
            rf"(?:(?=[-,]{_DAY}/{_MONTH}(?!\d))|(?![\d%]|[/.,-]\d|[/-]\w))(?:{GAP}{_NEXT_YEAR})?"
        ),
        builds.day,
    ),
    (  # quý I/2022, Quí IV-2025, quý II và III năm 2025
        re.compile(
            rf"\b{QUARTER_WORD}{GAP}(?P<quarter>{_QUARTER})(?!\w)"
            rf"(?:{GAP}(?P<mark>,|và|hoặc|-|–){GAP}(?P<again>{QUARTER_WORD}{GAP})?(?P<last>{_QUARTER})(?!\w))?"
            rf"{_OF_YEAR}"
        ),
        builds.quarter,
    ),
    (  # quý II, where the next of a list is not the quarter after it ("quý II và quý IV")
        re.compile(rf"\b{QUARTER_WORD}{GAP}(?P<quarter>{_QUARTER})(?P<last>(?!))?(?!\w)"),
        builds.quarter,
    ),
    (  # 6 tháng cuối năm 2025
        re.compile(
            rf"(?<!\w)(?P<count>0?[369]|ba|sáu|chín){GAP}{MONTH_WORD}"
            rf"{GAP}(?P<edge>đầu|cuối){GAP}{YEAR_WORD}(?:{GAP}(?P<year>{_YEAR})(?!\d))?"
        ),
        builds.part_of_year,
    ),
    (  # nửa đầu năm 2025
        re.compile(
            rf"\bnửa{GAP}(?P<edge>đầu|cuối){GAP}{YEAR_WORD}(?:{GAP}(?P<year>{_YEAR})(?!\d))?"
        ),
        builds.half_year,
    ),
    (  # tháng 2, tháng 3 và tháng 4 năm 2025; tháng 5, 6, 7/2025
        re.compile(
            rf"\b{MONTH_WORD}{GAP}(?P<list>{_MONTH}(?:{GAP},{GAP}(?:{MONTH_WORD}{GAP})?{_MONTH}(?![\d/]))"
            rf"{{1,10}}{GAP}(?:,|và){GAP}(?:{MONTH_WORD}{GAP})?{_MONTH}){_NOT_COUNTED}{_OF_YEAR}"
        ),
        builds.month_list,
    ),
    (  # tháng 5, 6/2025; tháng 5-6 năm 2025
        re.compile(
            rf"\b{MONTH_WORD}{GAP}(?P<month>{_MONTH}){GAP}(?P<mark>,|và|hoặc|-|–){GAP}"
            rf"(?P<again>{MONTH_WORD}{GAP})?(?P<last>{_MONTH}){GAP}(?:[/.-]|,?{GAP}{YEAR_WORD}){GAP}"
            rf"(?P<year>{_YEAR})(?!\d)"
        ),
        builds.month,
    ),
    (  # tháng 6 và tháng 7, tháng 4 - 6, without their year
        re.compile(
            rf"\b{MONTH_WORD}{GAP}(?P<month>{_MONTH}){GAP}(?:(?P<mark>và|hoặc){GAP}(?P<again>{MONTH_WORD}{GAP})"
            rf"|(?P<dash>[-–]){GAP}(?:{MONTH_WORD}{GAP})?)(?P<last>{_MONTH}){_NOT_COUNTED}"
            rf"(?!{GAP}(?:[/.-]{GAP}\d|,?{GAP}(?:{YEAR_WORD}{GAP})?(?:19|20)\d\d|,{GAP}\d)|{GAP}%)"
        ),
        builds.month,
    ),
    (  # tháng 10/2025, tháng12 năm 2024, tháng 10
        re.compile(rf"(?<!rằm )\b{MONTH_WORD}{GAP}(?P<month>{_MONTH}){_NOT_COUNTED}{_OF_YEAR}"),
        builds.month,
    ),
    (  # Q2/2025, QIV/2025
        re.compile(
            rf"\bq\.?{GAP}(?P<quarter>{_QUARTER})(?P<last>(?!))?{GAP}[/-]{GAP}(?P<year>{_YEAR})(?!\d)"
        ),
        builds.quarter,
    ),
    (  # T10/2025, T7-T8/2025
        re.compile(
            rf"\bt\.?(?P<month>{_MONTH})(?:{GAP}(?P<mark>[-–]){GAP}t?\.?(?P<last>{_MONTH}))?"
            rf"[/-](?P<year>{_YEAR})(?!\d)"
        ),
        builds.month,
    ),
    (  # ngày 15 (of a month that stands elsewhere)
        re.compile(rf"\b(?:{DAY_WORD}{GAP}(?:m[ùồ]ng{GAP})?|m[ùồ]ng{GAP})(?P<day>{_DAY})(?!\d)"),
        builds.day,
    ),
    (  # ngày 5, 15 và 30 hằng tháng; từ ngày 10 đến 12 hằng tháng
        re.compile(
            rf"(?:(?<=và )|(?<=, )|(?<=đến )|(?<=- ))(?P<day>{_DAY})"
            rf"(?=(?:{GAP}(?:,|và){GAP}{_DAY}){{0,6}}{GAP}(?:h[àằăảâ]ng|mỗi){GAP}tháng)"
        ),
        builds.day,
    ),
    (  # từ 01 (đến 20 tháng 11), từ 05 (- 15/11/2020), đợt 1: 01 (- 20/6)
        re.compile(
            rf"(?:\A|(?<=\A )|(?<=từ )|(?<=[:(])|(?<=: )|(?<=[-+*•] ))"
            rf"(?P<day>{_DAY})(?={GAP}(?:đến|tới|[-–—]|[-–—=]?>|→){GAP}"
            rf"(?:hết{GAP})?(?:{DAY_WORD}{GAP})?{_DAY}(?:{GAP}{MONTH_WORD}{GAP}{_MONTH}(?!\d)"
            rf"|{GAP}(?:h[àằ]ng|mỗi){GAP}tháng"
            rf"|{GAP}[/.]{GAP}{_MONTH}(?:{GAP}[/.]{GAP}{_YEAR}|(?![\d%/])(?!{GAP}[/.,]\d))))"
        ),
        builds.day,
    ),
    (  # năm 2024 và 2025
        re.compile(
            rf"\b{YEAR_WORD}{GAP}(?P<year>{_YEAR}){GAP}(?:và|,){GAP}(?:{YEAR_WORD}{GAP})?(?P<last>{_YEAR})"
            r"(?![\d/,]|[^\S\n]*(?:và|,)[^\S\n]*(?:năm[^\S\n]*)?20\d\d)"
        ),
        builds.two_years,
    ),
    (  # hết 6 tháng đạt 52%
        re.compile(
            rf"(?<=hết )(?P<count>0?[369]|ba|sáu|chín){GAP}{MONTH_WORD}(?P<edge>)(?P<year>(?!))?"
            r"(?=,?[^\S\n]+(?:đạt|phải|phấn|thu|giải|thực|hoàn)\b)"
        ),
        builds.part_of_year,
    ),
    (  # năm 2024, năm 2024 - 2025
        re.compile(
            rf"\b{YEAR_WORD}{GAP}(?P<year>{_YEAR})(?:{GAP}[-–—]{GAP}(?P<last>{_YEAR}))?(?![\d/]\w?)"
        ),
        builds.years,
    ),
    (  # cuối năm, đầu năm, hết năm
        re.compile(rf"(?:(?<=đầu )|(?<=giữa )|(?<=cuối )|(?<=hết )){YEAR_WORD}\b(?!{GAP}học)"),
        builds.unnumbered_year,
    ),
    (  # 09 - 10/2026 where the words around speak of time
        re.compile(
            rf"(?<![\d/.,-])(?P<month>{_MONTH}){GAP}(?P<mark>,|và|-|–|đến){GAP}(?P<again>)?"
            rf"(?P<last>{_MONTH})/(?P<year>{_YEAR})(?![\d/-])"
        ),
        builds.bare_months,
    ),
    (  # 10/2025 where the words around speak of time
        re.compile(
            rf"(?:(?<![\d/.,-])|(?<=(?:19|20)\d\d-))(?P<month>{_MONTH})/(?P<year>{_YEAR})(?![\d/-])"
        ),
        builds.bare_month,
    ),
    (  # 2030 where the words around speak of time
        re.compile(
            rf"(?:(?<![\w/.,-])|(?<=(?:19|20)\d\d-))(?P<year>{_YEAR})(?![\w%]|[/.,]\w|-(?!{_YEAR}(?!\d))\w)"
        ),
        builds.bare_year,
    ),
)
