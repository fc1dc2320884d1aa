"""Identity of cited documents: when two codes are the same, and a key for the act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.citations.codes import find_codes
from extractor.knowledge import bodies
from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extractor.fields.citations.model import CitedAct

_CENTRAL = re.compile(
    r"CP|T[Tt][Gg]|CTN|QH\d+|UBTVQH\d+|[A-ZĐ]{0,6}TW|VPCP|TTCP|VPQH|NHNN|UBDT|TANDTC|VKSNDTC"
    r"|B[A-ZĐ&]{1,8}"
)
_EXPANSIONS = (
    ("ubmttq", "uy ban mat tran to quoc"),
    ("mttq", "mat tran to quoc"),
    ("ubnd", "uy ban nhan dan"),
    ("hdnd", "hoi dong nhan dan"),
    ("bch", "ban chap hanh"),
    ("btv", "ban thuong vu"),
    ("bcd", "ban chi dao"),
    ("tp", "thanh pho"),
    ("tx", "thi xa"),
    ("tt", "thi tran"),
)
_TERM_OF_ASSEMBLY = re.compile(r"QH-(?=[0-9])")
# Any point but that of a series ("66.7/2025/NQ-CP").
_STRAY_POINT = re.compile(r"\.(?![0-9]{1,2}/)")
_LEVELS = ("tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu")
_PARTY_LEVELS = {
    "tinh uy": "tinh",
    "thanh uy": "thanh pho",
    "huyen uy": "huyen",
    "quan uy": "quan",
    "thi uy": "thi xa",
}
_TERM = re.compile(r" (?:khoa|lan thu|nhiem ky)\b.*$")
_BODY_ALONE = re.compile(
    r"(?:uy ban nhan dan|hoi dong nhan dan|dang uy|ban chi dao|ban thuong vu|ban chap hanh"
    r"|ban chap hanh dang bo|ban thuong vu dang uy|dang bo|dai hoi dang bo)"
)
_PLACELESS = re.compile(r"(?:^| )(tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)$")


def code_key(code: str) -> str:
    """The code for comparing: capitals without bars and spaces, no leading zeros."""
    plain = _TERM_OF_ASSEMBLY.sub("QH", fold(code).upper().replace(" ", ""))
    return _STRAY_POINT.sub("", plain).lstrip("0")


def issuer_key(issuer: str, home: Mapping[str, str] | None = None) -> str | None:
    """The body as a key: "UBND tỉnh X" and "Ủy ban nhân dân tỉnh X" give the same.

    ``home`` completes "UBND tỉnh" from the plan's own place ({"tỉnh": "Sóc Trăng"}); without it
    a body whose place is left out has no key.
    """
    words = re.sub(r"\.(?=\w)", " ", fold(issuer)).replace(".", "").strip(" ,;:/")
    for short, full in _EXPANSIONS:
        words = re.sub(rf"\b{short}\b", full, words)
    words = _TERM.sub("", words.removeprefix("chu tich ").strip())
    missing = _PLACELESS.search(words)
    party = next((body for body in _PARTY_LEVELS if words.endswith(body)), None)
    if missing or party:
        level = missing[1] if missing else _PARTY_LEVELS[party or ""]
        place = {fold(key): fold(name) for key, name in (home or {}).items()}.get(level)
        if place is None:
            return None
        words = f"{words} {place.removeprefix(level).strip()}"
    if _BODY_ALONE.fullmatch(words):
        return None
    return re.sub(r"[^a-z0-9]+", "-", words).strip("-")


def home_places(places: Iterable[str | None]) -> dict[str, str]:
    """The plan's own places by level, from names with their type words ("tỉnh Sóc Trăng")."""
    found: dict[str, str] = {}
    for place in filter(None, places):
        level = next((level for level in _LEVELS if fold(place).startswith(f"{level} ")), None)
        if level:
            found.setdefault(level, place)
    return found


def legal_id(act: CitedAct, home: Mapping[str, str] | None = None) -> str | None:
    """The key ``issuer|type|number|year`` of a cited document, the same in every plan.

    Central bodies are known by the notation ("cp|nghi-dinh|30|2020") or, where that is left out,
    by the notation they use; others by their name.  None where number, year or issuer cannot be
    known.
    """
    mention = next((item for item in act.mentions if item.notation), None)
    number = next((item.number for item in act.mentions if item.number), None)
    central = _central_part(mention.notation or "") if mention else None
    issuer = central or (
        _central_body(act.issuer) or issuer_key(act.issuer, home) if act.issuer else None
    )
    return _join(issuer, act.doc_type, number, _year(act))


def id_of_code(doc_type: str, code: str, date: str | None = None) -> str | None:
    """As :func:`legal_id`, for the code of an act of a central body."""
    found = find_codes(code)
    if not found:
        return None
    year = found[0].year or (date[:4] if date else None)
    return _join(_central_part(found[0].notation), doc_type, found[0].number, year)


def _join(
    issuer: str | None, doc_type: str | None, number: str | None, year: str | None
) -> str | None:
    if not (issuer and doc_type and number and year):
        return None
    kind = re.sub(r"[^a-z0-9]+", "-", fold(doc_type))
    return f"{issuer}|{kind}|{number.lstrip('0').lower()}|{year}"


def _year(act: CitedAct) -> str | None:
    inside = re.search(r"/((?:19|20)\d{2})(?:/|$)", act.code or "")
    if inside or act.date:
        return inside[1] if inside else (act.date or "")[:4]
    named = {item.year for item in act.mentions if item.year}
    return named.pop() if len(named) == 1 else None


def _central_body(name: str) -> str | None:
    """The notation of a central body by its name: "Thủ tướng Chính phủ" signs TTg.

    Laws and resolutions of the National Assembly are numbered by its term, which only the number
    itself tells.
    """
    body = bodies.by_name(name)
    if body is None or body.level != "central" or body.key in ("QH", "UBTVQH"):
        return None
    return fold(body.abbreviations[0])


def _central_part(notation: str) -> str | None:
    """The issuing part of a notation where it belongs to one central body only."""
    parts = re.split(r"[-/]", _TERM_OF_ASSEMBLY.sub("QH", notation))
    issuing = [
        part for part in parts if _CENTRAL.fullmatch(part) and not part.startswith(("BC", "BB"))
    ]
    return "-".join(fold(part) for part in issuing) or None
