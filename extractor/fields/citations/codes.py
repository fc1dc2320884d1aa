"""Document codes: number, sometimes year, and notation, in state and in party order.

State (Decree 30/2020/NĐ-CP): ``79/KH-UBND``, ``17/2011/TT-BVHTTDL``, ``1013/UBND-KT``,
``77/2015/QH13``.  Party (Guidance 36-HD/VPTW 2018), Front and unions: ``01-NQ/ĐH``,
``20-KH/BCĐ57``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.fields.citations.lexicon import ABBREVIATION_PATTERN, BY_ABBREVIATION, REPAIRS
from extractor.fields.citations.misread import likely_body, likely_type, seen_once

_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯỊỈ"
_LOWER = "a-zà-öø-ÿăđĩũơưạ-ỹ"
_DIGIT = "[0-9OolIỈỉỊịÍí|ZS]"
_PART = (
    rf"(?:(?:UBTV)?QH(?:(?: ?- ?| ?)[0-9]{{1,2}}(?![0-9/])|[ỊỈIlị1][ỊỈIlịOZS0-9](?![^\W_]))"
    rf"|BCĐ[A-ZĐ]*[0-9]*(?: [0-9]{{1,3}}(?= *(?:ngày|Ngày|của|về|[,;)/]|$)))?"
    rf"|T\.[WUƯ]|(?:Tr\.)?[{_UPPER}](?:[{_UPPER}0-9&]|[{_LOWER}]{{1,2}}(?=[{_UPPER}]))*"
    rf"(?:[{_LOWER}](?![{_LOWER}]))?)"
)
_END = rf"(?![{_UPPER}{_LOWER}0-9])"
_PART_END = rf"{_PART}(?:(?=ng[àa]y|của|về)|{_END})"
_LOWER_PART = r"[a-zđ]{2,5}(?= ng| của|,)"
_LOWER_NOTATION = rf"(?:qđ|nq|nđ|kh|tt|ct|tb|hd|ttr|ctr)[-/][a-zđ]{{2,8}}{_END}"
# "QĐ-UBND.HC", "QĐ-CT.UBND"; but a sentence may begin behind the dot of "QĐ-UBND.UBND xã".
# "SGDĐT-GDTrH,GDTX" is of two offices.
_DOTTED_PART = (
    rf"(?:(?<!UBND)\.UBND|\.(?!UBND|HĐND)[{_UPPER}]{{1,4}}"
    rf"|,[{_UPPER}]{{3,5}}(?= [nN]gày [0-9])){_END}"
)
_NOTATION = (
    rf"(?:{_PART_END}(?:(?P<joint> {{0,2}}[-/] {{0,2}}|\.)(?:{_PART_END}|{_LOWER_PART}))?"
    rf"(?: ?[-/] ?{_PART_END}|{_DOTTED_PART})*|{_LOWER_NOTATION})"
)
# The section that drafted a paper of the police, in brackets: 15/KH-CAQ(TH), 201/KH-CAT(PV01).
_DRAFTER = (
    rf"\([{_UPPER}]{{2,5}}[0-9]{{0,2}}\)(?![{_UPPER}{_LOWER}0-9])"
    rf"|(?<=-CA[{_UPPER}]) \([{_UPPER}]{{2,5}}[0-9]{{0,2}}\)(?=,? ngày)"
)
_TYPED = rf"(?=(?:{ABBREVIATION_PATTERN}) ?[-/])"
_YEAR = r"(?:[1lI] ?9|[2Z] ?[0Oo])[0-9OolIZS] ?[0-9OolIZS]"
# The Government numbers what it resolves under Resolution 206/2025/QH15 in series: 66.7/2025/NQ-CP.
_SERIES = r"[0-9]{1,3}\.[0-9]{1,2}(?= ?/ ?(?:20[0-9]{2} ?/|NQ ?- ?CP))"
_CODE = re.compile(
    # "QCVN 10:2024/BXD" is a standard: its year stands behind a colon.
    rf"(?:(?<![0-9A-Za-zĐđ/.,\-])(?<![0-9]:)|(?<=[sS][oO])|(?<=[0-9] ))"
    rf"(?P<number>[0-9]{{1,2}}\.[0-9]{{3}}|{_SERIES}|{_DIGIT}{{1,5}}(?:[a-zđA-ZĐ](?= ?[/-]))?)"
    rf"(?:(?P<slash> ?[.,]? ?/ ?)(?:(?P<year>{_YEAR})(?: ?/ ?| {_TYPED}))?|(?: ?- ?| ){_TYPED})"
    rf"(?P<notation>{_NOTATION})(?P<drafter>{_DRAFTER})?"
)
_SPLIT_NUMBER = re.compile(r"(?<![^\W0-9_])[0-9lIỉỈ]{1,3} $")
_AS_DIGIT = str.maketrans("OolIỈỉỊịÍí|ZS", "0011111111125")
_PARTS = re.compile(r"[-/.]")
_MISREAD_TERM = re.compile(r"(?<=QH)[ỊỈIlị1][ỊỈIlịOZS0-9](?![^\W_])")
_MISREAD_ASSEMBLY = re.compile(r"^QN(?=[0-9]{2}$)")
_WIDE_JOINT = re.compile(r" +[-/] +")
_TERM = re.compile(r"(?:UBTV)?QH[ \-]+[0-9]{1,2}")
_THOUSANDS = re.compile(r"\.(?=[0-9]{3})")


class FoundCode(NamedTuple):
    """A code with its offsets in the paragraph.

    ``text`` is without spaces; ``kind`` the abbreviation of a document type in its notation
    ("KH"), None where the notation names only bodies; ``year`` the year inside the code.
    """

    start: int
    end: int
    number: str
    year: str | None
    notation: str
    text: str
    kind: str | None
    repaired: bool

    @property
    def strong(self) -> bool:
        """Whether the form alone, without words around it, is that of a document code."""
        typed = self.kind is not None and bool(_PARTS.search(self.notation))
        return typed or (self.year is not None and self.notation.startswith(("QH", "UBTVQH")))


_LETTER_BEFORE = re.compile(r"công văn\s*(?:s[ốô])?[\s:.]*\Z", re.IGNORECASE)
_LETTER_REACH = 20


def find_codes(surface: str) -> list[FoundCode]:
    """All codes of a paragraph, in order; ``surface`` is as :mod:`clean` gives it."""
    found: list[FoundCode] = []
    position = 0
    while match := _CODE.search(surface, position):
        code = _read(surface, match, position)
        if code is None:
            position = match.start() + 1
            continue
        found.append(code)
        position = code.end
    return found


def _read(surface: str, match: re.Match[str], floor: int) -> FoundCode | None:
    start, number = match.start(), match["number"]
    before = _SPLIT_NUMBER.search(surface, max(floor, start - 5), start) if match["year"] else None
    if before and len(before[0].strip() + number) <= 4:
        start, number = before.start(), before[0].strip() + number
    if not any(character.isdigit() for character in number) or not _shouts(match["notation"]):
        return None
    trimmed = _trim(match["notation"])
    letter = _LETTER_BEFORE.search(surface, max(floor, start - _LETTER_REACH), start) is not None
    notation, repaired = _repair(trimmed.replace(" ", ""), letter=letter)
    drafter = (match["drafter"] or "") if trimmed == match["notation"] else ""
    notation += drafter.strip()
    digits, year = _digits(number), _digits(match["year"] or "").replace(" ", "")
    between = surface[match.end("number") : match.start("notation")]
    mark = "/" if "/" in between else "-" if "-" in between else ""
    last = mark if not year or between.rstrip().endswith("/") else ""
    text = digits + (mark + year if year else "") + last + notation
    changed = (
        repaired or text != surface[start : match.start("notation")].replace(" ", "") + notation
    )
    return FoundCode(
        start=start,
        end=match.start("notation") + len(trimmed) + len(drafter),
        number=digits,
        year=year or None,
        notation=notation,
        text=text,
        kind=next((part for part in _PARTS.split(notation)[:2] if part in BY_ABBREVIATION), None),
        repaired=changed or before is not None,
    )


def _digits(number: str) -> str:
    """The number with misread digits put right; a letter after it (30a) is kept."""
    tail = number[-1:] if number[-1:].isalpha() and number[-1:] not in "OolIỈỉỊịÍí" else ""
    return _THOUSANDS.sub("", number.removesuffix(tail).translate(_AS_DIGIT)) + tail


def _shouts(notation: str) -> bool:
    """Whether the notation is more than one capital letter ("24/T" is no code)."""
    return sum(character.isupper() for character in notation) >= 2 or "-" in notation


def _trim(notation: str) -> str:
    """The notation up to a dash that belongs to the sentence ("… STTTT - UBND xã")."""
    joints = list(_WIDE_JOINT.finditer(notation))
    if not joints or _TERM.fullmatch(notation):
        return notation
    typed = notation[: joints[0].start()] in BY_ABBREVIATION
    if not typed:
        return notation[: joints[0].start()]
    joined = notation.startswith("TTLT") or len(joints) < 2
    return notation if joined else notation[: joints[1].start()]


def _repair(notation: str, *, letter: bool) -> tuple[str, bool]:
    """The notation with lost bars and a misread legislature put right.

    That of a ``letter`` has no type: "Công văn số 21/KN-KHTC" is of an office named KN.
    """
    pieces = re.split(
        r"([-/.])", _MISREAD_TERM.sub(lambda found: found[0].translate(_AS_DIGIT), notation)
    )
    if pieces[0] == "ND" and pieces[2:3] == ["CP"]:
        pieces[0] = "NĐ"
    pieces = [_MISREAD_ASSEMBLY.sub("QH", REPAIRS.get(piece, piece)) for piece in pieces]
    if len(pieces) > 1:
        first = pieces[0] if letter else likely_type(pieces[0])
        pieces = [first, *map(likely_body, pieces[1:])]
        if first in BY_ABBREVIATION:  # what follows a body is one of its sections: BTC-QLNNN
            pieces[2] = seen_once(pieces[2])
    repaired = "".join(pieces)
    return repaired, repaired != notation
