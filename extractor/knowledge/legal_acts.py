"""The acts that plans cite most, and who issues under which notation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extractor.knowledge.symbols import issuer
from extractor.knowledge.tables import rows, words
from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class LegalAct:
    """An act; ``date`` is an EDTF date (``2022-03-08``, or ``2025`` where the day is not known)."""

    code: str
    type: str
    issuer: str
    date: str
    title: str
    aliases: tuple[str, ...]


@cache
def legal_acts() -> tuple[LegalAct, ...]:
    """All acts of the table ``legal_acts``."""
    return tuple(
        LegalAct(
            row["code"],
            row["type"],
            row["issuer"],
            row["date"],
            row["title"],
            words(row["aliases"]),
        )
        for row in rows("legal_acts")
    )


@dataclass(frozen=True, slots=True)
class ActRelation:
    """``act`` does ``relation`` (amends, replaces, details …) to ``of``."""

    act: LegalAct
    relation: str
    of: LegalAct


@cache
def act_relations() -> tuple[ActRelation, ...]:
    """What known acts do to one another, from the table ``act_relations``."""
    acts = {act.code: act for act in legal_acts()}
    return tuple(
        ActRelation(acts[row["code"]], row["relation"], acts[row["of"]])
        for row in rows("act_relations")
    )


def _code_key(code: str) -> str:
    key = re.sub(r"\s+", "", fold(code))
    return re.sub(r"^0+(?=\d)", "", key)


def _title_key(title: str) -> str:
    return " ".join(word for word in re.findall(r"[^\W_]+", fold(title)) if word != "va")


@cache
def _by_code() -> dict[str, LegalAct]:
    return {_code_key(act.code): act for act in legal_acts()}


@cache
def _by_title() -> dict[str, list[LegalAct]]:
    index: dict[str, list[LegalAct]] = {}
    for act in sorted(legal_acts(), key=lambda act: act.date, reverse=True):
        for key in dict.fromkeys(map(_title_key, (act.title, *act.aliases))):
            index.setdefault(key, []).append(act)
    return index


def by_code(code: str) -> LegalAct | None:
    """The act of a code; spaces, case, diacritics and leading zeros do not matter."""
    return _by_code().get(_code_key(code))


def by_title(title: str, on: date | str | None = None) -> LegalAct | None:
    """The act of a title or short title: of namesakes the last one issued by ``on``.

    "Luật Đất đai" in a plan of 2020 is that of 2013.  ``on`` as an ISO string may be a bare
    year: the last act of or before that year.  Without ``on`` a title that several acts bear
    gives None.
    """
    found = _by_title().get(_title_key(title), [])
    if on is None:
        return found[0] if len(found) == 1 else None
    limit = str(on)
    return next((act for act in found if act.date[: len(limit)] <= limit), None)


def is_title(title: str) -> bool:
    """Whether an act of the table bears the title or short title, in any case ("Luật đất đai")."""
    return _title_key(title) in _by_title()


def issuer_of_symbol(symbol: str, on: date | None = None) -> str | None:
    """The full name of the body a notation names: "QĐ-TTg" is "Thủ tướng Chính phủ"."""
    body = issuer(symbol, on)
    return body.name if body else None
