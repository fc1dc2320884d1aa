"""A file is told once, when it has stopped growing, and again when it has changed."""

from __future__ import annotations

import os
from pathlib import Path

from extractor.batch.arrivals import Arrivals


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
