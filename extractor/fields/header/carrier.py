"""The decision or letter that carries the plan: "(Kèm theo Quyết định số 12/QĐ-UBND …)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractor.fields.findings import Offsets
from extractor.fields.header.number import read_number
from extractor.fields.header.place_date import read_place_date
from extractor.knowledge.document_types import document_types
from extractor.knowledge.text import fold, fold_aligned

_ANY_DOCUMENT = "Văn bản"
_NUMBER_WITHIN = 25


@dataclass(frozen=True, slots=True)
class Carrier:
    """``code`` is None where the number was left blank; ``date`` is EDTF."""

    doc_type: str
    code: str | None
    date: str | None
    span: Offsets


@cache
def _types() -> dict[str, str]:
    names = {fold(name): kind.name for kind in document_types() for name in (kind.name,)}
    return names | {fold(_ANY_DOCUMENT): _ANY_DOCUMENT}


@cache
def _type_pattern() -> re.Pattern[str]:
    names = sorted(_types(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})(?!\w)")


def read_carrier(text: str, offset: int = 0) -> Carrier | None:
    """The document that a line under the title names as the plan's carrier."""
    for match in _type_pattern().finditer(fold_aligned(text)):
        number = read_number(text[match.end() :], match.end())
        if number is None or number.span[0] > match.end() + _NUMBER_WITHIN:
            continue
        end = number.span[1]
        dated = read_place_date(text[end:], end)
        if dated and dated.date_span:
            end = dated.date_span[1]
        return Carrier(
            doc_type=_types()[fold(match[0])],
            code=number.code,
            date=dated.date if dated else None,
            span=(offset + match.start(), offset + end),
        )
    return None
