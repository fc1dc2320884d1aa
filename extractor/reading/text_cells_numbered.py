"""Rows of a table printed one cell a line, told by the row numbers or by the figures.

"TT | Bản | Lúa (ha)" stands as "TT", "Bản", "Lúa (ha)", "1", "Bản Hạ", "14", "2", …: a row runs
from its number to the next.  Titles of groups ("I", "KINH TẾ") are shorter, sums have no number,
and a row that misses a cell is set under the columns whose other cells are of its kind.  Without
numbers the columns of figures show how long a row is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, takewhile

from extractor.knowledge.text import fold
from extractor.reading.text_rows import is_notes_heading, is_number

_PLAIN = re.compile(r"\(?0?(\d{1,3})[.)]?")
_DOTTED = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}\.?")
_GROUP = re.compile(r"([IVX]{1,5}|[A-HĐ])[.)]?")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LETTERS = "ABCDĐEGH"
_SUM = re.compile(
    r"(?:tong|cong|(?:tong )?toan (?:xa|huyen|tinh|phuong|thi tran|truong|thon)|ca (?:xa|thon))"
    r"(?: cong| so| chung)?\W*"
)
_BOUNDED = re.compile(
    r"(?:[<>≤≥=~±]|duoi|tren|hon|dat|tu|it nhat|toi thieu|toi da|khong qua)?\s*"
    r"[\d.,/]+\s*%?(?: tro (?:len|xuong))?|[-–x]"
)
WHEN = re.compile(
    r"(?:(?:trước|sau|đến|từ|hết|trong|cuối|đầu|ngày|tháng|quý|năm|tuần|hằng|hàng|thường xuyên"
    r"|định kỳ|chậm nhất|xong)\b|\d{1,2}\s*[/.-]\s*\d{1,4}|\d{4}\b).*",
    re.IGNORECASE,
)
"""What a cell says of a time opens with one of these words, or is a date."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d")
_FULL_ROWS = 2
_WIDEST = 10
_LONGEST_TITLE = 60
_MOST_WRAPPED = 6
_MOST_UNSUMMED = 2


@dataclass(slots=True)
class _Progress:
    """How far the numbering of the rows has come."""

    number: int = 0
    group: str = ""
    noted: bool = False  # the last heading is of notes, which most rows may lack
    rows: list[list[str]] = field(default_factory=list)
    full: int = 0
    short: list[int] = field(default_factory=list)


def numbered_rows(cells: Sequence[str]) -> tuple[list[list[str]], int] | None:
    """The heading and the rows that ``cells`` open with, and how many cells they take.

    None where no two rows at least are as long as the heading.
    """
    texts = [cell.strip("* ") for cell in cells]
    place = next((at for at, text in enumerate(texts[: _WIDEST + 4]) if _may_be_first(text)), 0)
    titles = _titles(texts[:place])
    width = len(titles)
    if not 3 <= width <= _WIDEST or any(len(text) > _LONGEST_TITLE for text in titles):
        return None
    if [_number(text) for text in texts[place : place + width]] == list(range(1, width + 1)):
        place += width  # "(1) (2) (3)" numbers the columns
    progress = _Progress(noted=is_notes_heading(titles[-1]))
    while place < len(texts) and (row := _row(texts, place, width, progress)):
        place += row
    if progress.full < max(_FULL_ROWS, len(progress.short)):
        return None
    rows = [_set_in_columns(row, width, progress.rows) for row in progress.rows]
    return [titles, *rows], place


def figure_rows(cells: Sequence[str]) -> tuple[list[list[str]], int] | None:
    """The heading and the rows of a table without row numbers, and how many cells they take.

    Every row has words, figures under the same headings, and perhaps a unit before them.
    """
    texts = [cell.strip("* ") for cell in cells]
    first = next((at for at, text in enumerate(texts) if at and _is_figure(text)), 0)
    best: list[list[str]] = []
    for width in (first - 1, first - 2):
        titles = texts[:width]
        if not 3 <= width <= _WIDEST or not all(map(_is_title, titles)):
            continue
        rows = _alike([texts[at : at + width] for at in range(width, len(texts), width)])
        if sum(map(_is_figure, rows[0])) > 1 and len(rows) > max(_FULL_ROWS, len(best) - 1):
            best = [texts[:width], *rows]
    return (best, len(best) * len(best[0])) if best else None


def _is_figure(text: str) -> bool:
    return _BOUNDED.fullmatch(fold(text)) is not None and not _YEAR.fullmatch(text)


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and text[-1] not in ".;"


def _alike(rows: Sequence[list[str]]) -> list[list[str]]:
    """The rows from the first on that have words and figures where the first has them."""
    places = [at for at, text in enumerate(rows[0]) if _is_figure(text)]
    alike: list[list[str]] = []
    for row in rows:
        fits = len(row) == len(rows[0]) and not _is_figure(row[0])
        if not fits or not all(_is_figure(row[at]) or _YEAR.fullmatch(row[at]) for at in places):
            break
        alike.append(row)
    return alike


def _titles(texts: Sequence[str]) -> list[str]:
    """The headings, of which one may go on in the next line: "Đơn vị" / "chủ trì"."""
    titles: list[str] = []
    for text in texts:
        if titles and (text[0].islower() or text[0] == "("):
            titles[-1] = f"{titles[-1]} {text}"
        else:
            titles.append(text)
    return titles


def _may_be_first(text: str) -> bool:
    return text in {"I", "I.", "A", "A."} or _number(text) == 1


def _number(text: str) -> int | None:
    found = _PLAIN.fullmatch(text)
    return int(found[1]) if found else None


def _row(texts: Sequence[str], place: int, width: int, progress: _Progress) -> int:
    """How many cells the row at ``place`` takes, which is added to ``progress``; 0 for no row."""
    text = texts[place]
    if _SUM.fullmatch(fold(text)):
        return _sum_row(texts, place, width, progress)
    if not _opens(text, progress):
        return 0
    following = _after(text, progress)
    for length in _lengths(text, texts[place + 2 : place + 3], width, following):
        end = place + length
        short = 2 < length < width and progress.full >= _FULL_ROWS
        unnoted = progress.noted and length == width - 1
        last = end == len(texts) and (length == width or short or unnoted)
        if end > len(texts) or not (last or (end < len(texts) and _opens(texts[end], following))):
            continue
        row = _unwrapped(texts[place:end], width)
        if row is not None:
            _take(row, width, progress, following)
            return length
    if place + width <= len(texts):  # the last row, with words behind the table
        _take(list(texts[place : place + width]), width, progress, following)
        return width
    return 0


def _take(row: list[str], width: int, progress: _Progress, following: _Progress) -> None:
    progress.number, progress.group = following.number, following.group
    if progress.noted and len(row) == width - 1:
        row = [*row, ""]
    progress.full += len(row) == width
    if 2 < len(row) < width:
        progress.short.append(len(progress.rows))
    progress.rows.append(row)


def _lengths(text: str, second: Sequence[str], width: int, following: _Progress) -> Iterator[int]:
    """The lengths a row may have, likeliest first."""
    group = _GROUP.fullmatch(text) is not None
    if group and second and _opens(second[0], following):
        yield 2
    yield width
    if following.noted:
        yield width - 1
    yield 2
    yield from range(width - 1, 2, -1)
    yield from range(width + 1, width + _MOST_WRAPPED)


def _opens(text: str, progress: _Progress) -> bool:
    """Whether a cell is the number that comes next, of a row or of a group of rows, or a sum."""
    number = _number(text)
    if number is not None and number in {progress.number + 1, 1}:
        return number == progress.number + 1 or bool(progress.group)
    if _DOTTED.fullmatch(text):
        return progress.number > 0 and text.split(".")[0].lstrip("0") == str(progress.number)
    if (group := _GROUP.fullmatch(text)) and (not progress.rows or progress.group):
        return group[1] in _next_groups(progress.group)
    return bool(_SUM.fullmatch(fold(text)))


def _next_groups(group: str) -> set[str]:
    if not group:
        return {"I", "A"}
    found = {"I"} if group in set(_LETTERS) - {"I"} else set()
    if group in _ROMAN[:-1]:
        found.add(_ROMAN[_ROMAN.index(group) + 1])
        found |= set(_LETTERS[1:])  # "A", "I", "II", "B"
    if group in _LETTERS[:-1]:
        found.add(_LETTERS[_LETTERS.index(group) + 1])
    return found


def _after(text: str, progress: _Progress) -> _Progress:
    number = _number(text)
    group = _GROUP.fullmatch(text)
    return _Progress(
        number if number is not None else progress.number,
        group[1] if group else progress.group,
        progress.noted,
        rows=progress.rows or [[text]],
    )


def _sum_row(texts: Sequence[str], place: int, width: int, progress: _Progress) -> int:
    figures = [*takewhile(is_number, texts[place + 1 : place + width])]
    if not figures:
        return 0
    counted = [
        at for at, kind in enumerate(_kinds(width, progress.rows)) if at and kind == "number"
    ]
    if len(counted) == len(figures):  # though headings that nothing sums up stand between
        placed = dict(zip(counted, figures, strict=True))
        label = min(1, counted[0] - 1)
        row = [texts[place] if at == label else placed.get(at, "") for at in range(width)]
    elif (blank := width - 1 - len(figures)) <= _MOST_UNSUMMED:
        row = [*[""] * blank, texts[place], *figures]
    else:
        return 0
    progress.rows.append(row)
    return 1 + len(figures)


def _unwrapped(cells: Sequence[str], width: int) -> list[str] | None:
    """The cells of a row, lines that only go on with the one before joined to it."""
    row = list(cells)
    while len(row) > width:
        wrapped = [
            at
            for at in range(2, len(row))
            if row[at][0].islower() and row[at - 1][-1] not in ".;" and not is_number(row[at - 1])
        ]
        if not wrapped:
            return None
        at = max(wrapped, key=lambda at: len(row[at - 1]))
        row[at - 1 : at + 1] = [f"{row[at - 1]} {row[at]}"]
    return row


def _kind(text: str) -> str:
    if is_number(text) and not _DAY.fullmatch(text):
        return "number"
    return "time" if WHEN.fullmatch(text) else "words"


def _kinds(width: int, rows: Sequence[Sequence[str]]) -> list[str]:
    """What each column holds in most of the rows that fill all of them."""
    full = [row for row in rows if len(row) == width]
    columns = [Counter(_kind(row[at]) for row in full) for at in range(width)]
    return [column.most_common(1)[0][0] if column else "" for column in columns]


def _set_in_columns(row: list[str], width: int, rows: Sequence[Sequence[str]]) -> list[str]:
    """A short row under the columns where numbers, times and words stand as in full rows."""
    if len(row) == width or len(row) <= 2:
        return row
    kinds = _kinds(width, rows)
    best = max(
        combinations(range(1, width), len(row) - 1),
        key=lambda places: sum(
            _kind(text) == kinds[at] for at, text in zip(places, row[1:], strict=True)
        ),
    )
    placed = dict(zip((0, *best), row, strict=True))
    return [placed.get(at, "") for at in range(width)]
