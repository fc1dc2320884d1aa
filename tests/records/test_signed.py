"""What digital signatures confirm of a record, and what they contradict."""

from __future__ import annotations

from typing import Any

import pytest
from record_samples import read, record_data

from extractor.records.flags import flags_of
from extractor.records.model import PlanRecord
from extractor.records.signed import CONFIRMED, confirmed

ISSUER = "Ủy ban nhân dân xã Suối Mây"


def record(*signatures: dict[str, Any], issued: str = "2024-01-22") -> PlanRecord:
    data = record_data() | {"issued_on": read(issued)}
    data["source"] = data["source"] | {"signatures": list(signatures)}
    return PlanRecord.model_validate(data)


def signed(organisation: str | None = None, day: str | None = None) -> dict[str, Any]:
    return {"organisation": organisation, "signed_at": day and f"{day}T08:00:00+07:00"}


ORGANISATIONS = [
    (ISSUER, True, False),
    ("UBND XÃ SUỐI MÂY", True, False),
    ("Uỷ ban nhân dân xã Suối Mây", True, False),
    ("UBND", False, False),
    ("Văn phòng HĐND và UBND xã Suối Mây", False, False),
    ("UBND TỈNH SÔNG LAM", False, False),
    ("Ủy ban nhân dân xã Đồi Gió", False, True),
    ("Sở Xây dựng", False, True),
    (None, False, False),
]


@pytest.mark.parametrize(("organisation", "agrees", "contradicts"), ORGANISATIONS)
def test_the_organisation_of_a_signature(
    organisation: str | None, agrees: bool, contradicts: bool
) -> None:
    found = record(signed(organisation))
    assert (CONFIRMED in confirmed(found).issuer.reasons) is agrees
    codes = {flag.code for flag in flags_of(found)}
    assert ("signed-by-another-body" in codes) is contradicts


def test_one_signature_that_agrees_is_enough() -> None:
    found = record(signed("Sở Xây dựng"), signed(ISSUER))
    assert "signed-by-another-body" not in {flag.code for flag in flags_of(found)}


DAYS = [
    ("2024-01-22", "2024-01-22", True, False),
    ("2024-01-22", "2024-01-24", False, False),
    ("2024-01-22", "2024-04-02", False, True),
    ("2021-01-22", "2024-01-22", False, True),
    ("2024", "2026-01-22", False, False),
]


@pytest.mark.parametrize(("issued", "day", "agrees", "contradicts"), DAYS)
def test_the_day_of_a_signature(issued: str, day: str, agrees: bool, contradicts: bool) -> None:
    found = record(signed(day=day), issued=issued)
    assert (CONFIRMED in confirmed(found).issued_on.reasons) is agrees
    assert ("date-not-as-signed" in {flag.code for flag in flags_of(found)}) is contradicts


def test_what_a_signature_confirms_is_surer_and_never_sure() -> None:
    found = record(signed(ISSUER, "2024-01-22"))
    before, after = found.issued_on.confidence, confirmed(found).issued_on.confidence
    assert before is not None
    assert after is not None
    assert before < after < 1


def test_a_record_without_signatures_stays_as_it_is() -> None:
    found = record()
    assert confirmed(found) is found
