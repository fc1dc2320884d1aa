"""Databases with a few invented plans, one of each kind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from record_samples import record, span

from extractor.store.database import Database


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Four plans of three communes: 2024 thrice, 2025 once."""
    with Database.open(database_url) as opened:
        issued = {"value": "2025-02-01", "evidence": [span("2025-02-01")]}
        opened.save(
            [
                record("a", income=62e6),
                record("b", commune="xã Đồi Thông", income=70e6),
                record("c", commune="xã Đường Hoa", income=55e6),
                record("d", income=66e6, issued_on=issued),
            ]
        )
        yield opened
