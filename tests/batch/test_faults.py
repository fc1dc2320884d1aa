"""Faults of every kind among good documents: each is named, none costs another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks import bench_faults

pytestmark = pytest.mark.slow


def test_every_fault_is_named_and_every_good_document_read(tmp_path: Path) -> None:
    paths = bench_faults.write_faulty_archive(tmp_path / "archive", documents=18, each=1)
    wrong, counts = bench_faults.misjudged(paths, tmp_path / "plans.db", seconds=20.0, jobs=2)
    assert wrong == []
    assert sum(counts.values()) == 18
