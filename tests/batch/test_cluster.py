"""The same documents, the same outcomes, whichever engine reads them."""

from __future__ import annotations

from pathlib import Path

import faulty_tasks
import pytest

from extractor.batch.engines import open_engine
from extractor.batch.limits import Limits
from extractor.batch.outcome import Ending
from extractor.batch.run import run

pytest.importorskip("distributed")

LIMITS = Limits(seconds=10.0, memory=300 * 1024**2)


@pytest.mark.parametrize("name", ["local", "dask"])
def test_every_fault_is_named_by_every_engine(tmp_path: Path, name: str) -> None:
    endings = {
        "crash": Ending.CRASHED,
        "exit": Ending.CRASHED,
        "hungry": Ending.OUT_OF_MEMORY,
        "good-1": Ending.READ,
        "good-2": Ending.READ,
        "good-3": Ending.READ,
    }
    files = [tmp_path / f"{stem}.txt" for stem in endings]
    for file in files:
        file.write_text(file.stem, encoding="utf-8")
    with open_engine(name, jobs=2, limits=LIMITS, task=faulty_tasks.obey) as engine:
        outcomes = list(run(files, engine=engine))
    assert {outcome.path.stem: outcome.code for outcome in outcomes} == endings
