"""What the table of legal acts knows of a cited document."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from extractor.fields.citations.identity import code_key, id_of_code
from extractor.fields.citations.model import CitedAct
from extractor.knowledge.legal_acts import by_code, by_title, legal_acts
from extractor.knowledge.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAME_TITLE = 85.0
"""Least ``token_set_ratio`` of the titles of one act (a plan's may be longer, or cut short)."""
_UNIQUE = re.compile(r"/(?:19|20)[0-9]{2}/|/TW$")


@cache
def known_acts() -> Mapping[str, CitedAct]:
    """Acts for :func:`resolve`, by the key of their code.

    Only codes that name one act for good: those that hold their year, and those of the Party's
    Central Committee.  "68/NQ-CP" without a date may be of any year.
    """
    return {
        code_key(act.code): CitedAct(
            mentions=(),
            doc_type=act.type,
            code=act.code,
            date=act.date,
            issuer=act.issuer,
            title=act.title,
        )
        for act in legal_acts()
        if _UNIQUE.search(act.code)
    }


def id_by_name(act: CitedAct, on: str | None) -> str | None:
    """The key of a law cited by name: the one in force by its printed date, else by ``on``.

    An act cited with its number but without its year is that of the table if its title is too.
    """
    if not act.doc_type or not act.title:
        return None
    if act.code:
        return None if act.date else _id_by_title(act.code, act.title, act.doc_type)
    found = by_title(f"{act.doc_type} {act.title}", act.date or on)
    if found is None or (act.date and not found.date.startswith(act.date)):
        return None
    return id_of_code(act.doc_type, found.code, found.date)


def _id_by_title(code: str, title: str, doc_type: str) -> str | None:
    found = by_code(code)
    if found is None or found.type != doc_type:
        return None
    names = (found.title, *found.aliases)
    if max(fuzz.token_set_ratio(fold(title), fold(name)) for name in names) < _SAME_TITLE:
        return None
    return id_of_code(doc_type, found.code, found.date)
