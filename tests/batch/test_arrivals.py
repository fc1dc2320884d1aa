"""A file is told once, when it has stopped growing, and again when it has changed."""

from __future__ import annotations

import os
from pathlib import Path

from extractor.batch.arrivals import Arrivals
from extractor.batch.worklist import own_paths


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.name for path in paths]


def test_a_file_is_told_when_it_has_stopped_growing(tmp_path: Path) -> None:
    clock = Clock()
    arrivals = Arrivals([tmp_path], settle=10.0, clock=clock)
    plan = tmp_path / "plan.txt"
    plan.write_text("KẾ", encoding="utf-8")
    assert (arrivals.settled(), arrivals.growing) == ((), 1)
    clock.now = 9.0
    plan.write_text("KẾ HOẠCH", encoding="utf-8")
    assert arrivals.settled() == ()
    clock.now = 18.0
    assert arrivals.settled() == ()
    clock.now = 19.0
    assert names(arrivals.settled()) == ["plan.txt"]
    assert (arrivals.settled(), arrivals.growing) == ((), 0)
    os.utime(plan, (1, 1))
    assert arrivals.settled() == ()
    clock.now = 29.0
    assert names(arrivals.settled()) == ["plan.txt"]


def test_a_file_that_goes_away_is_forgotten(tmp_path: Path) -> None:
    arrivals = Arrivals([tmp_path], settle=0.0)
    plan = tmp_path / "plan.txt"
    plan.touch()
    assert names(arrivals.settled()) == ["plan.txt"]
    plan.unlink()
    assert arrivals.settled() == ()
    plan.touch()
    assert names(arrivals.settled()) == ["plan.txt"]


def test_copies_under_way_and_our_own_files_do_not_arrive(tmp_path: Path) -> None:
    for name in ("plan.pdf.crdownload", "plan.pdf.PART", "plans.db", "plans.db-wal", "plan.txt"):
        (tmp_path / name).touch()
    arrivals = Arrivals([tmp_path], settle=0.0, own=own_paths(tmp_path / "plans.db"))
    assert names(arrivals.settled()) == ["plan.txt"]
    (tmp_path / "plan.pdf.crdownload").rename(tmp_path / "plan.pdf")
    (tmp_path / "plan.txt").rename(tmp_path / "renamed.txt")
    assert names(arrivals.settled()) == ["plan.pdf", "renamed.txt"]
    assert (arrivals.settled(), arrivals.growing) == ((), 0)


def test_a_copy_that_takes_its_time_is_told_once_it_is_whole(tmp_path: Path) -> None:
    clock = Clock()
    arrivals = Arrivals([tmp_path], settle=10.0, clock=clock)
    plan = tmp_path / "plan.pdf"
    for second in range(0, 60, 6):
        clock.now = float(second)
        with plan.open("ab") as copy:
            copy.write(b"%PDF")
        assert (arrivals.settled(), arrivals.growing) == ((), 1)
    os.utime(plan, (1, 1))  # as programs do at the end that keep the time of the original
    clock.now = 64.0
    assert arrivals.settled() == ()
    clock.now = 74.0
    assert names(arrivals.settled()) == ["plan.pdf"]
