"""The words before a code: document type, "số", name of a law, issuer, article and clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.fields.citations.issuers import body_within

if TYPE_CHECKING:
    from extractor.fields.citations.clean import Paragraph
    from extractor.fields.citations.codes import FoundCode
    from extractor.fields.citations.lexicon import DocumentType
    from extractor.fields.citations.model import Offsets
    from extractor.fields.citations.tokens import FoundType

_REACH = 180
_MARK = re.compile(r"(?:(?<![a-z0-9])|(?<=[^\W_]))s[o06]['`´]? *[.:]* *$")
FORM = re.compile(r"\b(?:mau|bieu|bieu mau|phu luc|bang|so do|phieu)\W*(?:so\W*)?$")
"""Words that make a code behind them that of a form, not of a document."""
_GAP_STOP = re.compile(r"[;|]|\. |: | so [0-9]")
# One law may amend several, and its number follows their names: "Luật sửa đổi, bổ sung một số điều
# của Luật … và Luật … số …".
_AMENDS = re.compile(r" (?:sua doi|bo sung|bai bo)\b(?:(?! (?:ngay|nam) [0-9])[^;:|])*")
_REACH_OF_AMENDMENT = 360
_NAMED = {"Luật", "Bộ luật", "Pháp lệnh", "Lệnh", "Hiến pháp"}
_LETTER = {"Công văn", "Văn bản", "Giấy mời", "Thông báo"}
_PIN = re.compile(
    r"(?:(?:cac )?diem (?P<point>[a-z](?:[0-9.]*))[a-z, ]{0,12}? ?,? ?)?"
    r"(?:(?:cac )?khoan (?P<clause>[0-9]+[a-z]?)[0-9, ]{0,12}(?:va [0-9]+ )?,? ?)?"
    r"(?P<dieu>(?:cac )?dieu (?P<article>[0-9]+[a-z]?)[0-9, ]{0,16}(?:va [0-9]+ )?)"
    r"(?:,? ?(?:chuong|muc|phan) [ivx0-9]+)?,? ?(?:cua |tai )?$"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a code; ``start`` is where the words of the citation begin."""

    start: int
    doc_type: DocumentType | None = None
    marked: bool = False
    name: Offsets | None = None
    issuer: Offsets | None = None


@dataclass(frozen=True, slots=True)
class Pin:
    """Article, clause and point named before the document."""

    article: str | None = None
    clause: str | None = None
    point: str | None = None


def read_head(paragraph: Paragraph, code: FoundCode, floor: int, types: list[FoundType]) -> Head:
    """The head of ``code``; nothing before ``floor`` (end of the last citation) is looked at."""
    previous, floor = floor, max(floor, code.start - _REACH)
    mark = _MARK.search(paragraph.folded, floor, code.start)
    begin = mark.start() if mark else code.start
    close = floor + len(paragraph.surface[floor:begin].rstrip(' :,("“*'))
    near = [entry for entry in types if floor <= entry[0] and entry[1] <= close]
    for found in reversed(near):
        gap = paragraph.folded[found.end : close]
        if _GAP_STOP.search(gap):
            break
        if not gap and not _agrees(found.type, code):
            found = _agreeing_before(near, found, code) or found
        if gap and FORM.search(gap):
            break
        if not gap or _bridges(found.type, code, gap):
            whole = _amending(paragraph, types, found, previous)
            return _head(paragraph, whole or found, close, marked=mark is not None)
    return Head(begin, marked=mark is not None)


def read_pin(paragraph: Paragraph, floor: int, start: int) -> tuple[Pin, int]:
    """Article, clause and point before ``start``, and where their words begin."""
    floor = max(floor, start - 90)
    if "dieu" not in paragraph.folded[floor:start]:
        return Pin(), start
    match = _PIN.search(paragraph.folded[floor:start])
    if match is None:
        return Pin(), start
    point = match["point"]
    if point:
        point = paragraph.surface[floor + match.start("point") : floor + match.end("point")].lower()
    return Pin(match["article"], match["clause"], point), floor + match.start()


def _agrees(doc_type: DocumentType, code: FoundCode) -> bool:
    """Whether the notation is one that documents of this type carry."""
    if code.kind is None:
        return doc_type.name in _LETTER or doc_type.name in _NAMED or code.year is not None
    return code.kind in doc_type.abbreviations or doc_type.name == "Văn bản"


def _bridges(doc_type: DocumentType, code: FoundCode, gap: str) -> bool:
    """Whether a type may own the code over the words between ("Luật Dữ liệu số 60/…")."""
    if doc_type.name in _NAMED:
        return code.kind in {None, "PL", "L"} and not re.search(r"\b(?:va|cac) *$", gap)
    return code.kind in doc_type.abbreviations or (
        code.kind is None and bool(re.match(r" (?:cua )?(?=[a-z])", gap)) and len(gap) < 60
    )


def _agreeing_before(near: list[FoundType], last: FoundType, code: FoundCode) -> FoundType | None:
    """A type before the adjacent one that suits the code ("Thông báo các kết luận số 5/TB")."""
    for entry in reversed(near):
        if entry.end <= last.start and last.start - entry.end < 30 and _agrees(entry.type, code):
            return entry
    return None


def _amending(
    paragraph: Paragraph, types: list[FoundType], amended: FoundType, floor: int
) -> FoundType | None:
    """The law that amends the one named last before the code."""
    floor = max(floor, amended.start - _REACH_OF_AMENDMENT)
    if amended.type.name not in _NAMED:
        return None
    for found in types:
        before = floor <= found.start < amended.start and found.type.name in _NAMED
        if not before or _GAP_STOP.search(paragraph.folded, found.end, amended.start):
            continue
        if _AMENDS.fullmatch(paragraph.folded, found.end, amended.start):
            return found
    return None


def _head(paragraph: Paragraph, found: FoundType, close: int, *, marked: bool) -> Head:
    start, end, doc_type = found
    gap = paragraph.surface[end:close].strip(" ,(")
    if not gap:
        return Head(start, doc_type, marked)
    begin = end + paragraph.surface[end:close].index(gap)
    if doc_type.name in _NAMED:
        return Head(start, doc_type, marked, name=(begin, begin + len(gap)))
    return Head(start, doc_type, marked, issuer=body_within(paragraph, end, close))
