"""Dates and intervals of the record are EDTF of the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from record_samples import record

from extractor.records.edtf import check_date, check_interval, first_day
from extractor.records.model import Deadline


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-01-22", date(2024, 1, 22)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2024-03", date(2024, 3, 1)),
        ("2024", date(2024, 1, 1)),
    ],
)
def test_dates(value: str, day: date) -> None:
    assert (check_date(value), first_day(value)) == (value, day)


@pytest.mark.parametrize(
    "value",
    ["2023-02-29", "2024-13", "2024-04-31", "2024-1-2", "24", "0000", "2024-00", "20240122",
     "2024-W05", "2024-W05-1", "", "..", "２０２４"],
)  # fmt: skip
def test_what_is_no_date(value: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        check_date(value)


@pytest.mark.parametrize(
    "value", ["2021/2025", "2024-01-01/2024-12-31", "../2030", "2024-06-01/2024", "2024-02/.."]
)
def test_intervals(value: str) -> None:
    assert check_interval(value) == value


@pytest.mark.parametrize("value", ["2025/2021", "../..", "2024", "2024/", "2024-02-30/2025", "/"])
def test_what_is_no_interval(value: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        check_interval(value)


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_every_day_month_and_year_is_a_date(day: date, length: int) -> None:
    value = day.isoformat()[:length]
    assert first_day(check_date(value)).isoformat()[:length] == value


def test_a_record_takes_no_day_that_never_was() -> None:
    with pytest.raises(ValidationError):
        Deadline(text="trước 30/02/2024", kind="before", end="2024-02-30")
    with pytest.raises(ValidationError):
        record(issued_on={"value": "2024-02-30", "inferred": True, "reason": "made up"})
