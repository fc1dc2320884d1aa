"""What the table of legal acts knows of a cited document."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from extractor.fields.citations.identity import code_key, id_of_code
from extractor.fields.citations.model import CitedAct
from extractor.knowledge.legal_acts import by_title, legal_acts

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    """The key of a law cited by name: the one in force by its printed date, else by ``on``."""
    if act.code or not act.doc_type or not act.title:
        return None
    found = by_title(f"{act.doc_type} {act.title}", act.date or on)
    if found is None or (act.date and not found.date.startswith(act.date)):
        return None
    return id_of_code(act.doc_type, found.code, found.date)
