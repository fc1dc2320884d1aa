"""Readers in processes of their own while a run writes."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.benchmarks import bench_readers


def test_four_readers_beside_a_run_meet_no_error(database_url: str, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    for plan in sorted((bench_readers.ARCHIVE / "txt").glob("commune_*.txt"))[:3]:
        shutil.copy(plan, archive)
    code, readers = bench_readers.watch(database_url, archive, tmp_path)
    assert code == 0
    assert [reader.troubles for reader in readers] == [[]] * bench_readers.READERS
    assert all(reader.answers for reader in readers)
    assert all(reader.plans <= {0, 1, 2, 3} for reader in readers)
