"""What an annex says of the plan it belongs to: "(Kèm theo Kế hoạch số 66/KH-UBND ngày …)".

It is printed where number and date in the head may be filled in by hand, and so a second witness.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from extractor.fields.doubt import UNCONFIRMED
from extractor.fields.findings import Offsets, ValueFinding
from extractor.knowledge.text import fold, fold_aligned
from extractor.language.document import Layout, Zone

_REFERENCE = re.compile(
    r"kem theo (?:ban )?(?P<type>[a-z ]{5,25}?)\b(?P<subject>[^;()]{0,80}?)\bso\s*:?\s*"
    r"(?P<number>\d{1,4})\s*/\s*(?P<symbol>[a-z0-9&]+(?:\s?-\s?[a-z&]+)*)"
    r"(?:,?\s*ngay\s*(?P<day>\d{1,2})\s*(?:/|-|\.|thang)\s*(?P<month>\d{1,2})\s*(?:/|-|\.|,?\s*nam)"
    r"\s*(?P<year>\d{4}))?"
)
_FRONT, _REACH = 68, 320
_REASON = "named-in-annex"
_SURE, _ALONE = 0.95, 0.8


@dataclass(frozen=True, slots=True)
class OwnReference:
    """Number and date (ISO 8601) of the plan as an annex gives them, with their places."""

    number: int
    number_span: Offsets
    symbol: str
    date: str | None
    date_span: Offsets | None


def own_references(layout: Layout, text: str, doc_type: str) -> Iterator[OwnReference]:
    """Where annexes name a document of the plan's own type as theirs."""
    for paragraph in layout.in_zone(Zone.ANNEX_TITLE, Zone.ANNEX, Zone.BODY, Zone.CARRIER):
        front = text[paragraph.start : min(paragraph.end, paragraph.start + _FRONT)]
        opened = fold_aligned(front).find("kem theo")
        if opened < 0:
            continue
        folded = fold_aligned(text[paragraph.start : paragraph.start + _REACH])
        found = _REFERENCE.match(folded, opened)
        if found is not None and f"{found['type']} ".startswith(f"{fold(doc_type)} "):
            yield _reference(found, text, paragraph.start)


def _reference(found: re.Match[str], text: str, start: int) -> OwnReference:
    begin, end = found.span("symbol")
    day = _date(found)
    return OwnReference(
        int(found["number"]),
        (start + found.start("number"), start + found.end("number")),
        re.sub(r"\s", "", text[start + begin : start + end]),
        day,
        (start + found.start("day"), start + found.end("year")) if day else None,
    )


def _date(found: re.Match[str]) -> str | None:
    if not found["year"]:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return None


def is_of_this_plan(
    reference: OwnReference,
    number: ValueFinding | None,
    symbol: str | None,
    issued_on: ValueFinding | None,
) -> bool:
    """Whether nothing that the head surely says speaks against it.

    The month and the year of a date filled in by hand are mostly printed.
    """
    if symbol and not fold(symbol).endswith(fold(reference.symbol)):
        return False
    if number is not None and number.value != reference.number and not _is_doubtful(number):
        return False
    if issued_on is None or reference.date is None or issued_on.value == reference.date:
        return True
    return _is_doubtful(issued_on) and str(issued_on.value)[:7] == reference.date[:7]


def confirmed(
    found: ValueFinding | None, value: int | str | None, span: Offsets | None
) -> ValueFinding | None:
    """What the head says, confirmed by the annex; what the annex says, where the head is unsure."""
    if value is None or span is None:
        return found
    if found is None:
        return ValueFinding(value=value, spans=(span,), confidence=_ALONE, reasons=(_REASON,))
    if found.value == value:
        reasons = tuple(reason for reason in found.reasons if reason != UNCONFIRMED)
        return replace(
            found,
            spans=(*found.spans, span),
            confidence=max(found.confidence, _SURE),
            reasons=(*reasons, _REASON),
        )
    if _is_doubtful(found):
        reasons = (_REASON, UNCONFIRMED)
        return ValueFinding(value=value, spans=(span,), confidence=_ALONE, reasons=reasons)
    return found


def _is_doubtful(found: ValueFinding) -> bool:
    return UNCONFIRMED in found.reasons
