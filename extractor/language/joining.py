"""Printed lines joined to paragraphs, across line and page breaks.

Where the format tells (a PDF's right margin, a blank line) it is believed; where it does not,
punctuation, case, numbering and open quotes decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.knowledge.compounds import is_dashed_name
from extractor.language.document import Marker, MarkerKind, Zone
from extractor.language.lines import Item, TextItem
from extractor.language.markers import BULLETS, find_marker
from extractor.reading.document import Column

_PROSE = frozenset({Zone.PREAMBLE, Zone.BODY, Zone.CLOSING, Zone.ANNEX, Zone.CLUTTER})
_JOINED = frozenset({Zone.TITLE, Zone.PLACE_DATE, Zone.CARRIER})
_TERMINAL = re.compile(r"[.;:!?…]['\"”’)*\]]*$|\./\.?$")
_YEAR_RANGE = re.compile(r"[-–]\s*(?:\d{4}\b|\d{1,2}/\d)")
_COUNTED = frozenset({MarkerKind.NUMBER, MarkerKind.DECIMAL, MarkerKind.ROMAN})
# Words that want a number behind them: "trong quý / I/2024", "Nghị quyết số / 15."
_COUNTS = re.compile(
    r"\b(?:ngày|tháng|năm|số|điều|khoản|điểm|quý|quí|mục|khóa|khoá|lần thứ|thứ|đại hội|tập)$",
    re.IGNORECASE,
)
_ANNEX_NAME = re.compile(r"(?:phụ lục|biểu|mẫu)(?: số)?[ .:]*[\dIVX]*\W*", re.IGNORECASE)
_ANNEX_PART = re.compile(r"\(|phụ lục", re.IGNORECASE)
_RECIPIENTS_HEADING = re.compile(r"\W*nơi nhận\W*", re.IGNORECASE)
_OPENERS, _CLOSERS = "“(«", "”)»"
_LONG_LINE = 60
_NARROWEST, _WIDEST = 24, 130
_NEARLY_FULL = 0.7
_RUN_TOGETHER = 0.12
_DELIBERATE, _UNTIDY = 0.2, 0.13
_ENOUGH_LINES = 5
_AMID_SENTENCE = 0.25
_PAGE_BREAK_LENGTH = 90


@dataclass(slots=True)
class Draft:
    """A paragraph in the making: its lines, all of one zone and side."""

    zone: Zone
    side: Column
    lines: list[TextItem]

    @property
    def text(self) -> str:
        """The lines joined by single blanks."""
        return " ".join(line.text for line in self.lines)

    @property
    def marker(self) -> Marker | None:
        """The numbering or bullet of the first line."""
        return find_marker(self.lines[0].text)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text without geometry breaks its lines: at about so many characters.

    ``tidy`` is a text that hardly ever breaks a line while the next word has room.
    """

    width: int
    tidy: bool


def wrapping(items: Sequence[Item]) -> Wrapping | None:
    """How a text without geometry breaks its lines at a fixed width; None where it does not.

    It does where hardly a line is much longer than a typewriter's (a converter may have run a few
    together) and several lines that are followed by another without a blank line are about as
    long as the longest; a text with one paragraph a line has many longer ones.  Where no line
    begins in the middle of a sentence, each is a paragraph, however short.
    """
    lines = [item for item in items if isinstance(item, TextItem) and item.side is Column.FULL]
    lengths = sorted(len(line.text) for line in lines)
    if not lengths or lengths[0] > _WIDEST:
        return None
    if lengths[int(len(lengths) * (1 - _RUN_TOGETHER))] <= _WIDEST:
        lengths = [length for length in lengths if length <= _WIDEST]
    width = lengths[int(len(lengths) * 0.95)]
    below_full = [
        after.text
        for line, after in pairwise(lines)
        if len(line.text) >= _NEARLY_FULL * width
        and not after.gap
        and after.page == line.page
        and find_marker(after.text) is None
    ]
    amid = sum(text[0].islower() for text in below_full)
    if not _NARROWEST <= width <= _WIDEST or len(below_full) < _ENOUGH_LINES:
        return None
    if amid < _AMID_SENTENCE * len(below_full):
        return None
    early = [
        _room(line.text, after.text, width) > _DELIBERATE * width
        for line, after in pairwise(lines)
        if not after.gap and after.text[0].islower() and find_marker(after.text) is None
    ]
    untidy = sum(early) > max(1, _UNTIDY * len(early))  # one may be a line of the head
    return Wrapping(width, len(early) >= _ENOUGH_LINES and not untidy)


def join(items: Sequence[TextItem], zones: Sequence[Zone], wrapped: Wrapping | None) -> list[Draft]:
    """The paragraphs of a run of lines (no table between them), in order."""
    drafts: list[Draft] = []
    unmarked = _recipients_unmarked(items, zones)
    for item, zone in zip(items, zones, strict=True):
        last = drafts[-1] if drafts else None
        alone = unmarked and zone is Zone.RECIPIENTS and item.text[0].isupper()
        if last is not None and not alone and _continues(last, item, zone, wrapped):
            last.lines.append(item)
        else:
            drafts.append(Draft(zone, item.side, [item]))
    return drafts


def _continues(last: Draft, item: TextItem, zone: Zone, wrapped: Wrapping | None) -> bool:
    if last.zone is not zone or last.side is not item.side:
        return False
    if zone in _JOINED:
        return True
    if zone is Zone.ANNEX_TITLE:
        return (
            not item.gap
            and not _ANNEX_PART.match(item.text)
            and not _ANNEX_NAME.fullmatch(last.text)
        )
    if zone is Zone.NUMBER:
        return not re.match(r"S[ốÔ]", item.text)
    if zone is Zone.RECIPIENTS:
        return _continues_recipient(last, item)
    return zone in _PROSE and _continues_prose(last, item, wrapped)


def _recipients_unmarked(items: Sequence[TextItem], zones: Sequence[Zone]) -> bool:
    """Whether the list of recipients has neither bullets nor end marks: a line is an entry."""
    lines = [item.text for item, zone in zip(items, zones, strict=True) if zone is Zone.RECIPIENTS]
    entries = [line for line in lines if not _RECIPIENTS_HEADING.fullmatch(line)]
    return len(entries) > 1 and not any(
        find_marker(line) or ";" in line or line.endswith(",") for line in entries
    )


def _continues_recipient(last: Draft, item: TextItem) -> bool:
    if re.match(r"N[ơƠ]I\s+NH", last.text, re.IGNORECASE) and last.text.rstrip().endswith(":"):
        return False
    marker = find_marker(item.text)
    if marker is not None and marker.kind in BULLETS:
        return False
    return not re.search(r"[;.]$", last.lines[-1].text) or item.text[0].islower()


def _continues_prose(last: Draft, item: TextItem, wrapped: Wrapping | None) -> bool:
    before = last.lines[-1]
    marker = find_marker(item.text)
    ended = bool(_TERMINAL.search(before.text))
    if marker is not None and not _is_false_marker(
        before, item, marker, ended, wrapped is not None
    ):
        return _has_open_quote(last.text) and marker.kind is MarkerKind.DASH and item.gap
    if _same_block(before, item, wrapped):
        return True
    if before.line.wraps is False and not item.first_of_page and item.gap:
        return False
    return _resumes(last, item, ended)


def _same_block(before: TextItem, item: TextItem, wrapped: Wrapping | None) -> bool:
    """Whether the form of the page says that ``item`` goes on where ``before`` stopped."""
    if before.line.wraps is not None:
        if item.first_of_page:
            amid = item.text[0].islower() and before.text.endswith(".")  # of "v.v.", or misread
            return before.line.wraps and (amid or not _TERMINAL.search(before.text))
        return before.line.wraps and not item.gap
    if wrapped is None or item.gap:
        return False
    return not (wrapped.tidy and _ends_early(before.text, item.text, wrapped.width))


def _ends_early(before: str, text: str, width: int) -> bool:
    """Whether a line was ended well before the margin, for all that the next word had room."""
    begins = text[0].isupper() or text[0].isdigit()
    return begins and _room(before, text, width) > _DELIBERATE * width


def _room(before: str, text: str, width: int) -> int:
    """How many characters a line had left behind the word that opens the next."""
    return width - len(before) - 1 - len(text.split(maxsplit=1)[0])


def _is_false_marker(
    before: TextItem, item: TextItem, marker: Marker, ended: bool, hard_wrapped: bool
) -> bool:
    """Whether what looks like numbering is a wrapped "- 2025", "- xã hội" or "15. ".

    Only a line that ran to the margin, without closing punctuation, can wrap.
    """
    if ended or not (before.line.wraps or (hard_wrapped and not item.gap)):
        return False
    if marker.kind is MarkerKind.DASH:
        if _YEAR_RANGE.match(item.text) and before.text[-1].isdigit():
            return True
        rest = item.text[marker.end :]
        return rest[:1].islower() or is_dashed_name(before.text, rest)
    if marker.kind is MarkerKind.PAREN or item.text[: marker.end].rstrip().endswith(","):
        return True
    if marker.kind is MarkerKind.NUMBER and item.gap:
        return False  # "… trong quý" lost its number, rather than that an item goes on below it
    return marker.kind in _COUNTED and bool(_COUNTS.search(before.text))


def _resumes(last: Draft, item: TextItem, ended: bool) -> bool:
    """Whether a sentence cut by a page break or blank line goes on in ``item``.

    The lines of a scan are not evenly spaced, so a full line above a blank may stop amid one too.
    """
    if ended or last.zone is Zone.CLUTTER:
        return False
    if last.text.isupper():
        return False  # a heading in capitals is complete in itself
    first = item.text[0]
    if first.islower() or first in ",;.)”":
        return True
    if _has_open_quote(last.text):
        return True
    before = last.lines[-1]
    is_heading = last.marker is not None and last.marker.kind not in BULLETS
    long_enough = len(before.text) >= _PAGE_BREAK_LENGTH and not is_heading
    if before.line.wraps is None and before.page == item.page:
        # One paragraph a line: a page break shows only as an unfinished, long line.
        return long_enough and len(last.text) >= 2 * _LONG_LINE and before.text[-1].islower()
    if not item.first_of_page:
        amid = before.text[-1].islower() or before.text[-1] == ","
        return (
            bool(before.line.wraps) and len(before.text) >= _LONG_LINE and amid and not is_heading
        )
    return long_enough and before.line.wraps is not False


def _has_open_quote(text: str) -> bool:
    return any(
        text.count(opener) > text.count(closer)
        for opener, closer in zip(_OPENERS[:2], _CLOSERS[:2], strict=True)
    )
