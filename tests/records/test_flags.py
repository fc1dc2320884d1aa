"""Which values of a record a person is asked to look at."""

from __future__ import annotations

from typing import Any

import pytest
from record_samples import read, record_data

from extractor.records.flags import flags_of
from extractor.records.model import PlanRecord


def codes(**changes: Any) -> set[str]:
    return {flag.code for flag in flags_of(PlanRecord.model_validate(record_data() | changes))}


PERIODS = [
    ("2024-01-22", "2024-01-01/2024-12-31", False),
    ("2023-12-05", "2024-01-01/2024-12-31", False),
    ("2021-06", "2021/2025", False),
    ("2014-11-02", "../2025", False),
    ("2026-11-02", "../2025", True),
    ("2019-01-15", "2010-01-01/2010-12-31", True),
    ("2025-01-22", "2024-01-01/2024-12-31", True),
    ("2016-01-22", "2020/2024", True),
]


@pytest.mark.parametrize(("issued", "period", "flagged"), PERIODS)
def test_a_date_far_from_the_time_covered_is_flagged(
    issued: str, period: str, flagged: bool
) -> None:
    found = codes(issued_on=read(issued), period=read(period))
    assert ("date-outside-period" in found) is flagged


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("number", 12, "number-unconfirmed"),
        ("issued_on", "2024-01-22", "date-unconfirmed"),
    ],
)
def test_values_that_one_engine_alone_read_are_flagged(field: str, value: Any, code: str) -> None:
    assert code not in codes(**{field: read(value)})
    assert code in codes(**{field: read(value) | {"reasons": ["number-line", "unconfirmed"]}})


def test_an_unconfirmed_signatory_is_flagged() -> None:
    signatory = record_data()["signatory"]
    assert "signatory-unconfirmed" not in codes(signatory=signatory)
    marked = signatory | {"reasons": ["signature-block", "unconfirmed"]}
    assert "signatory-unconfirmed" in codes(signatory=marked)
