"""Bodies that issue documents: names, abbreviations in notations, level and system."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extractor.knowledge.tables import day, holds, rows, words
from extractor.knowledge.text import fold, fold_aligned

if TYPE_CHECKING:
    from datetime import date

_LEGISLATURE = re.compile(r"^(UBTVQH|QH)(?:\d+|[IVX]+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """An issuing body, or a kind of body of which every unit has its own.

    ``key`` is its class (UBND, HĐND, MTTQ, ĐU, BCĐ, SỞ, PHÒNG …); ``name`` the full name without
    its unit; ``level`` central, province, district, commune or any; ``system`` state, party,
    front, union, association, school, enterprise or any; valid in [valid_from, valid_to).  A unit
    has only one of those that are ``one_a_unit``: one people's committee, but many departments.
    """

    id: str
    key: str
    name: str
    abbreviations: tuple[str, ...]
    variants: tuple[str, ...]
    level: str
    system: str
    valid_from: date | None
    valid_to: date | None
    one_a_unit: bool


@cache
def bodies() -> tuple[Body, ...]:
    """All bodies of the table ``bodies``."""
    return tuple(
        Body(
            id=row["id"],
            key=row["key"],
            name=row["name"],
            abbreviations=words(row["abbreviations"]),
            variants=words(row["variants"]),
            level=row["level"],
            system=row["system"],
            valid_from=day(row["valid_from"]),
            valid_to=day(row["valid_to"]),
            one_a_unit=row["one_a_unit"] == "yes",
        )
        for row in rows("bodies")
    )


def _key(text: str) -> str:
    """The folded words of a name: punctuation and the "và" between its parts carry nothing."""
    return " ".join(word for word in re.findall(r"[^\W_]+", fold(text)) if word != "va")


@cache
def _names() -> dict[str, tuple[Body, ...]]:
    index: dict[str, tuple[Body, ...]] = {}
    for body in bodies():
        for name in dict.fromkeys(map(_key, (body.name, *body.variants))):
            index[name] = (*index.get(name, ()), body)
    return index


@cache
def _opening_pattern() -> re.Pattern[str]:
    names = sorted(_names(), key=len, reverse=True)
    spaced = [r"[\W_]+(?:va[\W_]+)?".join(name.split()) for name in names]
    return re.compile(f"(?:{'|'.join(spaced)})(?!\\w)")


@cache
def _abbreviations() -> dict[str, tuple[Body, ...]]:
    index: dict[str, tuple[Body, ...]] = {}
    for body in bodies():
        for abbreviation in body.abbreviations:
            for key in dict.fromkeys((_symbol_key(abbreviation), "~" + fold(abbreviation))):
                index[key] = (*index.get(key, ()), body)
    return index


def _symbol_key(abbreviation: str) -> str:
    return re.sub(r"[\s.]+", "", abbreviation).upper().replace("Ð", "Đ")


def by_name(name: str, on: date | None = None) -> Body | None:
    """The body of that name without its unit, in any spelling ("SỞ Y TẾ", "UBND")."""
    return _valid(_names().get(_key(name), ()), on)


def opening(text: str, on: date | None = None) -> tuple[Body, int] | None:
    """The body whose name opens ``text`` and the offset where the name ends; longest first.

    "ỦY BAN NHÂN DÂN XÃ LỤC BA" gives the people's committee and the offset before "XÃ".
    """
    match = _opening_pattern().match(fold_aligned(text))
    body = _valid(_names().get(_key(match[0]), ()), on) if match else None
    return (body, match.end()) if match and body else None


def by_abbreviation(abbreviation: str, on: date | None = None) -> tuple[Body, ...]:
    """The bodies an abbreviation may stand for, likeliest first ("SYT", "PGDĐT", "PGD&ĐT").

    Letters are compared with their diacritics first, then without ("HDND").
    """
    abbreviation = _LEGISLATURE.sub(r"\1", abbreviation)
    found = _abbreviations().get(_symbol_key(abbreviation))
    found = found or _abbreviations().get("~" + fold(abbreviation)) or ()
    return tuple(body for body in found if holds(body.valid_from, body.valid_to, on)) or found


def _valid(found: tuple[Body, ...], on: date | None) -> Body | None:
    valid = [body for body in found if holds(body.valid_from, body.valid_to, on)]
    return next(iter(valid or found), None)
