"""A batch keeps every file, whatever a single one does."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import faulty_tasks
import psutil
import pytest

from extractor.batch.feed import Nothing
from extractor.batch.limits import Limits
from extractor.batch.outcome import TRIES, Ending, Outcome
from extractor.batch.run import available_cores, run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.batch.source import Source

LIMITS = Limits(seconds=5.0, memory=300 * 1024**2)


def files(folder: Path, names: Iterable[str]) -> list[Path]:
    paths = [folder / f"{name}.txt" for name in names]
    for path in paths:
        path.write_text(path.stem, encoding="utf-8")
    return paths


def test_every_fault_is_the_outcome_of_its_own_file(tmp_path: Path) -> None:
    faults = {
        "crash": Ending.CRASHED,
        "exit": Ending.CRASHED,
        "hang": Ending.TIMEOUT,
        "stuck": Ending.TIMEOUT,
        "hungry": Ending.OUT_OF_MEMORY,
    }
    good = [f"good-{number}" for number in range(12)]
    names = [*good[:4], *faults, *good[4:], "noisy"]
    outcomes = list(run(files(tmp_path, names), jobs=2, limits=LIMITS, task=faulty_tasks.obey))
    assert Counter(outcome.path.stem for outcome in outcomes) == Counter(names)
    endings = {outcome.path.stem: outcome.code for outcome in outcomes}
    assert endings == {name: faults.get(name, Ending.READ) for name in names}
    for outcome in outcomes:
        assert outcome.failed == (outcome.path.stem in faults)
        assert bool(outcome.advice) == outcome.failed
        assert outcome.sha256 == hashlib.sha256(outcome.path.stem.encode()).hexdigest()


def test_what_was_given_ahead_to_a_child_that_died_goes_to_the_next(tmp_path: Path) -> None:
    names = [f"{'exit' if number % 3 == 0 else 'good'}-{number}" for number in range(24)]
    outcomes = list(run(files(tmp_path, names), jobs=1, limits=LIMITS, task=faulty_tasks.obey))
    endings = {outcome.path.stem: (outcome.code, outcome.tries) for outcome in outcomes}
    assert len(outcomes) == len(names)
    assert endings == {
        name: (Ending.CRASHED, TRIES) if name.startswith("exit") else (Ending.READ, 1)
        for name in names
    }


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("crash", "SIGSEGV"),
        ("exit", "status 3"),
        ("hang", "within 5 seconds"),
        ("hungry", "more than 300 MB"),
    ],
)
def test_the_message_says_what_happened(tmp_path: Path, name: str, words: str) -> None:
    [outcome] = run(files(tmp_path, [name]), limits=LIMITS, task=faulty_tasks.obey)
    assert words in outcome.message


def test_known_files_are_not_read_again(tmp_path: Path) -> None:
    paths = files(tmp_path, ["old", "new"])
    old = hashlib.sha256(b"old").hexdigest()

    class Known(Nothing):
        def outcome(self, source: Source, sha256: str | None) -> Outcome | None:
            return Outcome(source, Ending.UNCHANGED) if sha256 == old else None

    outcomes = run(paths, jobs=1, settled=Known(), task=faulty_tasks.obey)
    assert {outcome.path.stem: outcome.code for outcome in outcomes} == {
        "old": Ending.UNCHANGED,
        "new": Ending.READ,
    }


def test_a_file_that_is_gone_still_gets_an_outcome(tmp_path: Path) -> None:
    [outcome] = run([tmp_path / "gone.txt"], task=faulty_tasks.obey)
    assert outcome.sha256 is None


def test_closing_the_batch_ends_its_children(tmp_path: Path) -> None:
    # A child for each: which of several files gets a free child first is nobody's promise.
    outcomes = run(
        files(tmp_path, ["good", "hang"]),
        jobs=2,
        limits=Limits(seconds=600),
        task=faulty_tasks.obey,
    )
    first = next(outcomes)
    worker = psutil.Process(int(first.message))
    outcomes.close()
    assert not worker.is_running()


def test_an_empty_work_list_starts_nothing() -> None:
    assert list(run([], task=faulty_tasks.obey)) == []


def test_a_slot_for_each_core() -> None:
    assert available_cores() >= 1
