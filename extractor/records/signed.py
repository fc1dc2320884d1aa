"""Digital signatures in the file as witnesses of who issued the document, when, and who signed.

Whether a signature is valid is not examined: what it says of itself confirms what was read, or
contradicts it.  Copies are often signed again by the body above, so that one signature among
several that agrees is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from rapidfuzz import fuzz

from extractor.knowledge.abbreviations import match_key
from extractor.knowledge.place_names import read_name
from extractor.knowledge.text import fold
from extractor.records.model import Flag, Grounded, PlanRecord

CONFIRMED = "signed-so"
_ALIKE = 90
_MOST_DAYS = 31
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

_Value = TypeVar("_Value", bound=Grounded)


def confirmed(record: PlanRecord) -> PlanRecord:
    """The record, with issuer, date and signatory surer where a signature says the same."""
    if not record.source.signatures:
        return record
    changes: dict[str, Grounded] = {}
    if any(_same_body(name, record.issuer.name) for name in _organisations(record)):
        changes["issuer"] = _surer(record.issuer)
    if record.issued_on.value in _days(record):
        changes["issued_on"] = _surer(record.issued_on)
    signers = {fold(one.signer) for one in record.source.signatures if one.signer}
    if record.signatory.name and fold(record.signatory.name) in signers:
        changes["signatory"] = _surer(record.signatory)
    return record.model_copy(update=changes)


def contradictions(record: PlanRecord) -> Iterator[Flag]:
    """Flags where no signature in the file agrees with the issuer, or with the date."""
    organisations = _organisations(record)
    if (
        organisations
        and record.issuer.name
        and not any(_fits(record, one) for one in organisations)
    ):
        yield Flag(
            code="signed-by-another-body",
            message=f"The file is signed by “{organisations[0]}”, not by the issuer as read.",
            evidence=record.issuer.evidence,
        )
    days = _days(record)
    value = record.issued_on.value or ""
    if days and _DAY.fullmatch(value):
        issued = date.fromisoformat(value)
        apart = min(abs((date.fromisoformat(day) - issued).days) for day in days)
        if apart > _MOST_DAYS:
            yield Flag(
                code="date-not-as-signed",
                message=f"The file was signed on {min(days)}, {apart} days from the date of issue.",
                evidence=record.issued_on.evidence,
            )


def _organisations(record: PlanRecord) -> list[str]:
    found = [one.organisation for one in record.source.signatures if one.organisation]
    return list(dict.fromkeys(found))


def _days(record: PlanRecord) -> set[str]:
    """The days of signing, as the clock of the signer had them."""
    stamps = (one.signed_at or "" for one in record.source.signatures)
    return {stamp[:10] for stamp in stamps if _DAY.match(stamp)}


def _same_body(one: str, other: str | None) -> bool:
    return other is not None and fuzz.ratio(match_key(one), match_key(other)) >= _ALIKE


def _fits(record: PlanRecord, organisation: str) -> bool:
    """Whether an organisation is the issuer, a body above it, or one of its unit or province."""
    issuer, key = record.issuer, match_key(organisation)
    above = issuer.superior.name if issuer.superior else None
    if key in match_key(issuer.name or "") or _same_body(organisation, above):
        return True
    places = (issuer.unit.name if issuer.unit else None, issuer.province)
    return any(fold(read_name(place).bare) in fold(organisation) for place in places if place)


def _surer(value: _Value) -> _Value:
    if value.confidence is None:
        return value
    raised = round(value.confidence + (1 - value.confidence) / 2, 3)
    return value.model_copy(update={"confidence": raised, "reasons": [*value.reasons, CONFIRMED]})
