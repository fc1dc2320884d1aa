"""The benchmark of a night in small: what it measures, and how it tells it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import psutil
import pytest

from tests import archives
from tests.benchmarks import bench_soak
from tests.benchmarks.bench_soak import Figures, Watch, rows

MEGABYTE = bench_soak.MEGABYTE


def test_a_row_tells_the_cost_of_a_document_since_the_last_step() -> None:
    begun = Figures(clock=2.0, parent=1.0)
    first = Figures(100, 12.0, 2.0, 8.0, 90 * MEGABYTE, 200 * MEGABYTE, 5 * MEGABYTE)
    second = Figures(300, 42.0, 5.0, 28.0, 95 * MEGABYTE, 210 * MEGABYTE, 15 * MEGABYTE)
    ended = Figures(300, 48.0, 11.0, 28.0, 120 * MEGABYTE, 0, 16 * MEGABYTE)
    assert rows([begun, first, second, ended]) == [
        ("100", 100.0, 80.0, 10.0, 90.0, 200.0, 5.0),
        ("300", 150.0, 100.0, 15.0, 95.0, 210.0, 15.0),
        ("all, at the end", 20.0, 0.0, 20.0, 120.0, 0.0, 16.0),
    ]


def test_a_look_sums_up_and_keeps_the_peaks(tmp_path: Path) -> None:
    for name in ("plans.db", "plans.db-wal", "report.html"):
        (tmp_path / name).write_bytes(b"x" * 100)
    watch = Watch(psutil.Process(), tmp_path / "plans.db")
    first = watch.look(7)
    assert (first.documents, first.database) == (7, 200)
    assert sum(number * number for number in range(1_000_000)) > 0
    second = watch.look()
    assert (second.documents, second.parent > first.parent) == (7, True)
    assert second.parent_peak >= first.parent_peak > 10 * MEGABYTE
    watch.fresh_peaks()
    assert (watch.figures.parent_peak, watch.figures.child_peak) == (0, 0)


@pytest.mark.slow
def test_a_soak_of_a_few_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_soak, "STEPS", (2,))
    archives.write_archive(tmp_path / "archive", 4, longest=bench_soak.LONGEST)
    report, closing = tmp_path / "report.html", tmp_path / "closing.txt"
    steps = bench_soak.soak(tmp_path / "archive", tmp_path / "plans.db", report, closing)
    assert [step.documents for step in steps] == [0, 2, 4, 4]
    assert [row[0] for row in rows(steps)] == ["2", "4", "all, at the end"]
    for before, after in pairwise(steps):
        assert before.clock <= after.clock
        assert before.children <= after.children
    assert steps[-2].child_peak > MEGABYTE
    assert steps[-1].database > 0
    assert "4 files in" in closing.read_text("utf-8")
    assert "4 of 4 files" in report.read_text("utf-8")
