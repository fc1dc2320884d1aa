"""Documents from stores: any address that fsspec knows."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import faulty_tasks
import pytest

from extractor.batch.engines import open_engine
from extractor.batch.ingest import ingest
from extractor.batch.outcome import Verdict
from extractor.batch.source import RemoteFile, key_of, source_of
from extractor.batch.worklist import work_list
from extractor.errors import InputProblem
from extractor.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator

fsspec = pytest.importorskip("fsspec")

PLANS = {"2023/a.txt": b"a", "2024/b.txt": b"b", "2024/bad.txt": b"damaged", "2024/.hidden": b"c"}


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    root = "memory://archive" if request.param == "memory" else f"file://{tmp_path}/archive"
    files = fsspec.filesystem(request.param)
    for name, content in PLANS.items():
        path = f"{root}/{name}"
        files.makedirs(path.rsplit("/", 1)[0], exist_ok=True)
        files.pipe(path, content)
    yield root
    files.rm(root, recursive=True)


def test_a_store_is_walked_like_a_folder(store: str) -> None:
    listed = work_list([store]).files
    assert [file.name for file in listed] == ["a.txt", "b.txt", "bad.txt"]
    assert [source_of(key_of(file)).name for file in listed] == ["a.txt", "b.txt", "bad.txt"]
    assert [file.suffix for file in listed] == [".txt"] * 3


@pytest.mark.parametrize("engine_name", ["local", "dask"])
def test_documents_of_a_store_are_read_once(store: str, tmp_path: Path, engine_name: str) -> None:
    if engine_name == "dask":
        pytest.importorskip("distributed")
    verdicts = []
    with Database.open(str(tmp_path / "plans.db")) as database:
        for _ in range(2):
            with open_engine(engine_name, jobs=2, task=faulty_tasks.read_sample) as engine:
                outcomes = list(ingest(work_list([store]).files, database, engine=engine))
            verdicts.append({outcome.path.name: outcome.verdict for outcome in outcomes})
            assert {outcome.sha256 for outcome in outcomes} == {
                hashlib.sha256(content).hexdigest()
                for name, content in PLANS.items()
                if "hidden" not in name
            }
    failed = {"bad.txt": Verdict.FAILED}
    assert verdicts == [
        {"a.txt": Verdict.NEEDS_REVIEW, "b.txt": Verdict.NEEDS_REVIEW} | failed,
        {"a.txt": Verdict.UNCHANGED, "b.txt": Verdict.UNCHANGED} | failed,
    ]


def test_a_file_that_is_gone_is_missing(tmp_path: Path) -> None:
    with open_engine("local", jobs=1, task=faulty_tasks.read_sample) as engine:
        outcome = engine.run(RemoteFile(f"file://{tmp_path}/gone.txt"))
    assert outcome.code == "missing"
    assert "gone.txt" in outcome.message


def test_a_store_nobody_knows_is_told() -> None:
    with pytest.raises(InputProblem, match="nosuchstore"):
        work_list(["nosuchstore://archive"])
