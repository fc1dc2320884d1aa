"""The number and notation of the document itself: "Số: 66/KH-UBND", "Số 15-KH/ĐU", "Số: /KH-UBND".

The state writes number/TYPE-ISSUER, the party number-TYPE/ISSUER (Decree 30/2020 Annex I.3;
Guidance 36-HD/VPTW).  A blank number is a fact of its own: the notation stands alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractor.fields.citations.misread import likely_body, likely_party, likely_type
from extractor.fields.findings import Offsets

_LABEL = r"\b[Ss5][ốôồổỏõộoóòơé06ỐÔỒỔỎÕỘOÓƠ](?!\w)\s*[:;.,]?\s*"
_LETTER = r"[^\W\d_]"
_CAPITAL = r"[A-ZĐÂÊÔƠĂƯỦ]"
_BLANK = r"[\s.…_]*"
# Only a part all in capitals may stand off its dash: in "KH-UBND - Ba Vì" the place begins.
_TOKEN = rf"{_CAPITAL}{_LETTER}{{0,14}}\d{{0,3}}(?![^\W_])"
_CAPITALS = rf"{_CAPITAL}{{2,15}}\d{{0,3}}(?![^\W_])"
_NOTATION = (
    rf"(?P<notation>{_TOKEN}(?:[-–&./_]{_TOKEN}|\s?[-–&/_]\s?{_CAPITALS}|/\s?{_TOKEN}){{0,4}}"
    rf"(?:\({_CAPITAL}{{2,5}}\d{{0,2}}\)(?!\w))?"  # the section that drafted it: KH-CAQ(TH)
    rf"(?:(?<=BCĐ)(?:\.|\s)\s?(?:\d{{2,4}}|{_CAPITAL}{{2,8}})(?=\s*(?:$|\s\s)))?)"
)
_NUMBER = re.compile(
    rf"(?P<label>{_LABEL})?{_BLANK}(?P<number>\d(?:[\s.]?\d){{0,5}})?(?P<letter>[A-Za-z](?=\s*[-–/])|\s?bis\b)?"
    rf"{_BLANK}(?P<year>/\s?(?:19|20)\d\d\s?)?(?:(?P<joint>[-–/])\s*|(?=KH[-–/\s]))"
    rf"{_NOTATION}"
)
_NUMBER_ONLY = re.compile(rf"{_LABEL}{_BLANK}(?P<number>\d{{1,5}})\s*$")
_MISREAD = re.compile(rf"(?P<label>{_LABEL}){_BLANK}[\dlIOo][\dlIOo\s.]*(?=[-–/])")
_STROKE = re.compile(rf"(?<=\d)[\\|](?={_CAPITAL}{{2}})")
_DIGITS = str.maketrans("lIOo", "1100")
_TYPE_AND_BODY = 2
_SPACE = re.compile(r"\s+")
# The commonest notation of all, as scanners misread it.
_PLAN = re.compile(r"^(?:KII|K11|KI-I|I<H)(?=[-/])")
_COMMITTEE = re.compile(r"\b[UƯỦ]BN[DĐ]\b")


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """The parts of the number line with their offsets in the text searched.

    ``unreadable`` where a number was written but could not be made out.
    """

    number: int | None
    symbol: str | None
    code: str | None
    number_span: Offsets | None
    symbol_span: Offsets | None
    span: Offsets
    unreadable: bool = False


def read_number(text: str, offset: int = 0) -> OwnNumber | None:
    """The number line in ``text``; spans are shifted by ``offset``; None where there is none.

    Letters that a scanner took for the digits behind the label are read as digits.
    """
    text = _MISREAD.sub(_as_digits, _STROKE.sub("/", text))
    for match in _NUMBER.finditer(text):
        digits, symbol = match["number"], _tidy(match["notation"])
        if digits or match["label"] or re.search(r"[-/]", symbol):
            return _own_number(match, symbol, offset)
    return _number_only(text, offset)


def as_meant(found: OwnNumber) -> OwnNumber:
    """The number line of a spoilt text, with a letter of the notation misread put right.

    "XH-UBND" is KH-UBND, "KH/IU" KH/TU, "KH.UBND" has lost its dash; what is known stays.
    """
    if found.symbol is None:
        return found
    whole = found.symbol if re.search(r"[-/]", found.symbol) else found.symbol.replace(".", "-")
    head, *rest = re.split(r"([-/])", whole)
    if not rest:
        return found
    if rest[0] == "/" and len(rest) == _TYPE_AND_BODY:
        rest[1] = likely_party(rest[1])
    symbol = "".join([likely_type(head), *map(likely_body, rest)])
    code = found.code and found.code.removesuffix(found.symbol) + symbol
    return replace(found, symbol=symbol, code=code)


def _own_number(match: re.Match[str], symbol: str, offset: int) -> OwnNumber:
    number = _SPACE.sub("", match["number"] or "")
    code = None
    if number:
        year = _SPACE.sub("", match["year"] or "")
        letter = _SPACE.sub("", match["letter"] or "")
        code = f"{number}{letter}{year}{_joint(match['joint'], symbol)}{symbol}"
    start = match.start("number") if number else match.start("notation")
    if not number and match["joint"]:
        start = match.start("joint")
    return OwnNumber(
        number=int(number.replace(".", "")) if number else None,
        symbol=symbol,
        code=code,
        number_span=_shift(match.span("number"), offset) if number else None,
        symbol_span=_shift(match.span("notation"), offset),
        span=_shift((start, match.end("notation")), offset),
    )


def _joint(written: str | None, symbol: str) -> str:
    """What joins number and notation; where it was left out, as the form of the notation asks."""
    if written is None:
        return "-" if "/" in symbol else "/"
    return "/" if written == "/" else "-"


def _number_only(text: str, offset: int) -> OwnNumber | None:
    match = _NUMBER_ONLY.search(text)
    if match is None:
        return None
    span = _shift(match.span("number"), offset)
    return OwnNumber(int(match.group("number")), None, None, span, None, span)


def _as_digits(match: re.Match[str]) -> str:
    label = match["label"]
    return label + match[0][len(label) :].translate(_DIGITS)


def _tidy(notation: str) -> str:
    tidied = re.sub(r"[–_]", "-", _SPACE.sub("", notation)).replace("Ð", "Đ")
    return _COMMITTEE.sub("UBND", _PLAN.sub("KH", tidied))


def _shift(span: Offsets, offset: int) -> Offsets:
    return span[0] + offset, span[1] + offset
