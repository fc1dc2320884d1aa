"""Asked once a batch finishes what is in hand, asked twice it stops; the rest is for the next."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import faulty_tasks
import pytest

from extractor.batch.limits import Limits
from extractor.batch.run import run
from extractor.batch.stopping import Stage, Stop


def files(folder: Path, stem: str, number: int) -> list[Path]:
    paths = [folder / f"{stem}-{place}.txt" for place in range(number)]
    for path in paths:
        path.write_text(path.name, encoding="utf-8")
    return paths


def test_asked_once_it_finishes_the_files_in_hand(tmp_path: Path) -> None:
    stop = Stop()
    outcomes = run(files(tmp_path, "good", 40), jobs=2, task=faulty_tasks.obey, stop=stop)
    done = [next(outcomes)]
    stop.ask()
    done += outcomes
    assert 1 <= len(done) < 40
    assert not any(outcome.failed for outcome in done)


def test_asked_twice_it_leaves_them(tmp_path: Path) -> None:
    told: list[Stage] = []
    stop = Stop(told.append)
    paths = [*files(tmp_path, "good", 1), *files(tmp_path, "hang", 1)]  # a child for each
    outcomes = run(paths, jobs=2, limits=Limits(600.0), task=faulty_tasks.obey, stop=stop)
    done = [next(outcomes)]
    stop.ask()
    stop.ask()
    assert [*done, *outcomes] == done
    assert told == [Stage.NOW]


@pytest.mark.parametrize(
    ("signals", "stage"),
    [
        ([signal.SIGINT], Stage.FINISHING),
        ([signal.SIGINT, signal.SIGINT], Stage.NOW),
        ([signal.SIGTERM], Stage.NOW),
    ],
)
def test_signals_are_questions_to_stop(signals: list[signal.Signals], stage: Stage) -> None:
    stop = Stop()
    with stop.listening():
        for number in signals:
            os.kill(os.getpid(), number)
    assert stop.stage is stage


def test_the_third_interrupt_breaks_off() -> None:
    stop = Stop()
    stop.ask(Stage.NOW)
    with stop.listening(), pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)
