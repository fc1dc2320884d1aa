"""Two columns typed with blanks or tabs: the head and foot of a plan in plain text.

Typists and text converters keep "ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" on
one line.  A run of lines is set in columns where at least two of them have a wide gap inside at
about the same place; a line that starts at or behind that place belongs to the right column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.anchors import (
    is_date_line,
    is_motto,
    is_number_line,
    opens_recipients,
    opens_signature,
)
from extractor.reading.document import Column

_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{4,}|[ \u00a0]*\t[ \t\u00a0]*)(?=\S)")
_TABS_INSIDE = re.compile(r"(?<=\S)[ \u00a0]*\t[ \t\u00a0]*(?=\S)")
_WIDEST = 70
_MOST_NAMES = 7
_FEWEST_SIGNERS, _LONGEST_NAME = 3, 5
_TOLERANCE = 8
_TAB = 8
_BEHIND_TABS = 80
"""Where the right column is set if tabs part it from the left one: behind any left column."""

Piece = tuple[Column, str]


def without_tabs(lines: Sequence[str], before: int | None = None) -> list[str]:
    """The lines with the tabs that part two columns replaced by blanks up to one place.

    A tab reaches a place only its writer's program knows: "- Lưu: VT.<tab>Lê Văn Minh" would
    else have its name anywhere.  ``before`` is as in :func:`column_start`.
    """
    aligned = [_TABS_INSIDE.sub(_blanks_for_tabs, line, count=1) for line in lines]
    parted = [line for line, other in zip(aligned, lines, strict=True) if line != other]
    if not (len(parted) > 1 or any(map(_is_head_or_foot, parted)) or before == _BEHIND_TABS):
        return list(lines)
    return [
        " " * _BEHIND_TABS + line.strip() if line.startswith("\t") else line for line in aligned
    ]


def _blanks_for_tabs(found: re.Match[str]) -> str:
    left = found.string[: found.start()].strip()
    return " " * max(4, _BEHIND_TABS - found.start()) if len(left) <= _WIDEST else found[0]


def column_start(lines: Sequence[str], before: int | None = None) -> int | None:
    """The place where a right column starts in a run of lines; None where there is none.

    ``before`` is where it started in the run before, which this one may go on with.
    """
    starts = [start for line in lines if (start := _gap_end(line)) is not None]
    if len(starts) == 1:
        goes_on = before is not None and -_TOLERANCE <= starts[0] - before <= 3 * _TOLERANCE
        return starts[0] if goes_on or any(map(_is_head_or_foot, lines)) else None
    if len(starts) < 2 or max(starts) - min(starts) > 3 * _TOLERANCE:
        return None
    return min(starts)


def split_columns(lines: Sequence[str], start: int) -> list[Piece]:
    """The lines of the left column, then those of the right, which begins near ``start``."""
    left: list[Piece] = []
    right: list[Piece] = []
    for line in lines:
        expanded = line.expandtabs(_TAB)
        gap = next(iter(_gaps(expanded)), None)
        if gap is not None and gap.end() >= start - _TOLERANCE:
            left.append((Column.LEFT, expanded[: gap.start()].strip()))
            right.append((Column.RIGHT, expanded[gap.end() :].strip()))
        elif starts_right(expanded, start):
            right.append((Column.RIGHT, expanded.strip()))
        else:
            left.append((Column.LEFT, expanded.strip()))
    return [piece for piece in (*left, *right) if piece[1]]


def side_by_side(line: str) -> list[Piece]:
    """The offices, or the names, of three or more who sign beside each other; else nothing."""
    parts = [part for part in _GAP.split(line.expandtabs(_TAB).strip()) if part]
    offices = all(map(str.isupper, parts)) and any(map(opens_signature, parts))
    if len(parts) < _FEWEST_SIGNERS or not (offices or all(map(_is_full_name, parts))):
        return []
    return [*((Column.LEFT, part) for part in parts[:-1]), (Column.RIGHT, parts[-1])]


def _is_full_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= _LONGEST_NAME and all(word.istitle() for word in words)


def starts_right(line: str, start: int) -> bool:
    """Whether the first word of a line stands in the right column."""
    expanded = line.expandtabs(_TAB)
    return len(expanded) - len(expanded.lstrip()) >= start - _TOLERANCE


def _is_head_or_foot(line: str) -> bool:
    """Whether a line holds both columns of a head or foot: "Nơi nhận:        CHỦ TỊCH"."""
    line = line.expandtabs(_TAB).strip()
    gaps = _gaps(line)
    if not gaps:
        return False
    left, right = line[: gaps[0].start()], line[gaps[-1].end() :]
    numbered = is_number_line(left) and is_date_line(right)
    offices = left.isupper() and right.isupper() and opens_signature(right)
    return numbered or is_signed_entry(line) or offices or opens_recipients(left) or is_motto(right)


def is_signed_entry(line: str) -> bool:
    """Whether an entry of the recipients stands beside a name: "- Lưu: VT.     Lê Văn Minh"."""
    line = line.expandtabs(_TAB).strip()
    gaps = _gaps(line)
    return line.startswith(("-", "+", "*")) and bool(gaps) and _is_name(line[gaps[-1].end() :])


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) <= _MOST_NAMES and all(word[0].isupper() for word in words)


def _gaps(line: str) -> list[re.Match[str]]:
    """The wide gaps of a line; only the widest where number and date have blanks to fill in.

    "Số:      /KH-UBND          Hải Phòng, ngày     tháng 8 năm 2025"
    """
    gaps = list(_GAP.finditer(line))
    if len(gaps) < 2 or not is_number_line(line.strip()):
        return gaps
    before_date = [gap for gap in gaps if is_date_line(line[gap.end() :].strip())]
    return [max(before_date, key=lambda gap: len(gap[0]))] if before_date else gaps


def _gap_end(line: str) -> int | None:
    expanded = line.expandtabs(_TAB)
    gaps = _gaps(expanded)
    if len(gaps) != 1 or gaps[0].end() < 20:
        return None
    sides = (expanded[: gaps[0].start()].strip(), expanded[gaps[0].end() :].strip())
    return gaps[0].end() if max(map(len, sides)) <= _WIDEST else None
