"""Lines that a converter ran together, divided where the form of a document begins a new one.

Text taken from web pages and from old Word files may set both columns of the head or the foot on
one line, or the whole document.  What is fixed by Decree 30/2020 (Annex I) tells where lines began:
the motto, the number, place and date, the type, the first legal basis, numbered headings, the
authority and the office beside an entry of the recipients.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.knowledge.letters import CAPITAL, SMALL
from extractor.knowledge.text import fold, fold_aligned
from extractor.knowledge.zone_anchors import pattern
from extractor.language.lines import Item, TextItem
from extractor.language.stamps import is_of_seal

_HEAD_LINES = 14
_LONGEST_LINE = 400
_MOTTO = re.compile(
    r"(?<!\w)(?:cong hoa xa hoi chu nghia viet nam|doc\s*lap\s*[-–—.]+\s*tu\s*do\s*[-–—.]+"
    r"\s*hanh\s*phuc)(?!\w)"
)
_NUMBER = re.compile(
    r"(?<!\w)S[ốỐ]\s*[:.]?\s*[\d….\s]{0,10}[/⁄-]\s?[A-ZĐ][A-ZĐƯa-zđư&]*(?:(?:[-./&]\s?|\s[-./&])[A-ZĐ&][\w&]*)*"
)
_DIGITS = r"[\dOolI…._]*"  # and letters that are taken for digits
_PLACE_DATE = re.compile(
    r"(?<!\w)(?:(?:TP|TX|T\.P|Tp|Tx|Thành phố|Thị xã|Thị trấn)\.?\s?)?"
    rf"(?:{CAPITAL}{SMALL}+\s?){{1,5}},"
    rf"\s*(?:[Nn]gày|NGÀY)\s*{_DIGITS}\s*(?:[Tt]háng|THÁNG)\s*{_DIGITS}\s*(?:[Nn]ăm|NĂM)"
    r"\s*[\dOolI…]{0,4}\.?"
)
_TYPE = re.compile(
    r"(?<![\w“\"])(?:DỰ THẢO\s+)?(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN)(?!\w)"
    r"|(?<![\w“\"])Kế hoạch(?=\s+[A-ZĐ])"
)
_ORNAMENT = re.compile(r"^\s*[-–_=*~]{2,}(?:\s?[oO0]{1,5}\s?[-–_=*~]{2,})?|[-–_=*~]{3,}\s*$")
_FIRST_BASIS = re.compile(
    r"(?<=[\w”\")])[\s.]+(?=(?:Căn cứ|Thực hiện|Tiếp tục thực hiện|Triển khai thực hiện|Nhằm|Để)\s"
    r"|Năm học \d{4})"
)
# "SỞ GD&ĐT LONG AN TRƯỜNG THPT …": a school behind the office above it.
_BODY_BELOW = re.compile(
    r"^(?:SỞ|PHÒNG|UBND|U[ỶY]? BAN NHÂN DÂN|ỦY BAN NHÂN DÂN|Sở|Phòng)\s.{4,60}?\s"
    r"((?:TRƯỜNG|Trường)\s(?:TH|THCS|THPT|PT|MN|TIỂU|MẦM|TRUNG|CAO|ĐẠI|Tiểu|Mầm|Trung)\w*)"
)
_RECIPIENTS = re.compile(r"[\W_]*(?:Nơi nhận|NƠI NHẬN)\W")
_ENTRY_END = re.compile(r"(?<=[:;.,)])\s+")
_AUTHORITY = re.compile(r"(?:(?:T/M|K/T|T/L)\s?[.\s]|(?:TM|KT|TL|T\.?U\.?Q|Q)\s?\.)\s*\w")
_SIGNED = re.compile(r"\W*da (?:ky|ki)\W*")
_FOOT_LINES, _LONGEST_OFFICE = 30, 70
_HEADING = re.compile(
    rf"(?<=[.;:”\"…!)])\s+(?=(?:[IVX]{{1,5}}|[A-D]|\d{{1,2}})\s?[./)-]\s?{CAPITAL}"
    rf"|(?:\d{{1,2}}\.){{1,2}}\d{{1,2}}\.?\s{CAPITAL}|[-+*•]\s?{CAPITAL}|Căn cứ\s)"
)


def divided(items: Sequence[Item]) -> list[Item]:
    """The items of a document; a line that holds several is several items, each with its words.

    Only the first lines are looked at for parts of the head, only those from "Nơi nhận" on for
    parts of the foot, and only very long ones for headings: what stands in ordinary lines stays
    together.
    """
    found: list[Item] = []
    in_head, foot_lines = True, 0
    for place, item in enumerate(items):
        in_head = in_head and place < _HEAD_LINES and isinstance(item, TextItem)
        foot_lines -= 1
        if not isinstance(item, TextItem):
            found.append(item)
            continue
        if _RECIPIENTS.match(item.text):
            foot_lines = _FOOT_LINES
        parts = list(_parts_of_head(item.text)) if in_head else [item.text]
        if foot_lines > 0:
            parts = _parts_of_foot(item.text)
        in_head = in_head and not any(_opens_text(part) for part in parts)
        if len(parts) > 1:
            parts = [piece for part in parts for piece in _parts_of_prose(part)]
        found += [item] if len(parts) == 1 else _as_items(item, parts)
    return found


def _as_items(item: TextItem, parts: Sequence[str]) -> Iterator[TextItem]:
    for place, part in enumerate(parts):
        yield replace(item, text=part, gap=item.gap or place > 0, first_of_page=False)


def _opens_text(part: str) -> bool:
    """Whether the head is over: the type, or the first basis, has come."""
    return bool(_TYPE.match(part)) or part.startswith("Căn cứ")


def _parts_of_head(text: str) -> Iterator[str]:
    """A line of the head cut at its columns; one that is no head of several is given whole."""
    columns = [part for part in re.split(r"\s*\|\s*", text.strip(" |")) if part]
    for column in columns if any(map(_is_of_head, columns)) else [text]:
        cuts = sorted({cut for cut in _cuts(column) if 0 < cut < len(column)})
        bounds = [0, *cuts, len(column)]
        pieces = (_ORNAMENT.sub("", column[a:b]).strip(" |") for a, b in pairwise(bounds))
        yield from (piece for piece in pieces if piece)


def _is_of_head(part: str) -> bool:
    folded = fold_aligned(part)
    return bool(_MOTTO.search(folded) or _NUMBER.match(part) or _PLACE_DATE.fullmatch(part))


def _cuts(text: str) -> Iterator[int]:
    """Where lines begin in a text that opens a document; none where it is one line."""
    if below := _BODY_BELOW.search(text):
        yield below.start(1)
    fixed = list(_MOTTO.finditer(fold_aligned(text)))
    fixed += [found for form in (_NUMBER, _PLACE_DATE) if (found := form.search(text))]
    head = max((found.end() for found in fixed), default=0)
    opened = _TYPE.search(text, head)
    if opened is not None and (fixed or _opens_document(text, opened.start())):
        fixed.append(opened)
    elif not (len(fixed) > 1 or (fixed and _closes(text, fixed[0]))):
        return
    for found in fixed:
        yield from found.span()
    if opened is not None and (basis := _FIRST_BASIS.search(text, opened.end() + 1)):
        yield basis.end()


def _closes(text: str, found: re.Match[str]) -> bool:
    """Whether a motto or a number ends a line that begins with something else.

    A date does not: "VỊ Thanh, ngày …" is one line, misread.
    """
    if found.re is _PLACE_DATE:
        return False
    return not text[found.end() :].strip(" |-_*") or bool(_MOTTO.match(fold_aligned(text)))


def _opens_document(text: str, place: int) -> bool:
    """Whether the type, at ``place``, opens all of a document, but for its issuer's name."""
    return len(text) > _LONGEST_LINE and place < _LONGEST_LINE // 4


def _parts_of_foot(text: str) -> list[str]:
    """An entry of the recipients, and what of the signature or its seal stands beside it."""
    for end in _ENTRY_END.finditer(text):
        entry, beside = text[: end.start()], text[end.end() :]
        if entry.isupper() and entry[-1] not in ":;":
            continue  # "KT. GIÁM ĐỐC"
        of_seal = entry[-1] in ".;)" and is_of_seal(beside)
        if len(beside) < _LONGEST_OFFICE and (of_seal or _is_of_signature(beside)):
            return [entry, beside]
    return [text]


def _is_of_signature(text: str) -> bool:
    """Whether words are an authority, an office or "(đã ký)"."""
    if not text.isupper():
        return _SIGNED.fullmatch(fold(text)) is not None
    return bool(_AUTHORITY.match(text) or pattern("office").match(fold(text)))


def _parts_of_prose(text: str) -> list[str]:
    return _HEADING.split(text) if len(text) > _LONGEST_LINE else [text]
