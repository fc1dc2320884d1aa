"""The same documents, the same outcomes, whichever engine reads them."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import clusters
import faulty_tasks
import psutil
import pytest

from extractor.batch.engines import open_engine
from extractor.batch.limits import Limits
from extractor.batch.outcome import Ending
from extractor.batch.run import run
from extractor.errors import InputProblem

pytest.importorskip("distributed")

import dask
from distributed import LocalCluster, Security

from extractor import __version__
from extractor.batch import cluster, feed
from extractor.batch.cluster_worker import end_children, give_up, work
from extractor.batch.slot import Packed

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


def good_files(folder: Path, number: int) -> list[Path]:
    files = [folder / f"slow-{place}.txt" for place in range(number)]
    for file in files:
        file.write_text(file.stem, encoding="utf-8")
    return files


@pytest.mark.slow
def test_a_killed_worker_costs_no_document(tmp_path: Path) -> None:
    files = good_files(tmp_path, 30)
    with clusters.cluster(tmp_path) as made:
        made.start_scheduler("--host", "127.0.0.1")
        first = made.start_worker("--no-nanny")
        made.start_worker()
        with open_engine("dask", scheduler=made.address, task=faulty_tasks.obey) as engine:
            outcomes = run(files, engine=engine)
            done = [next(outcomes)]
            child = psutil.Process(first.pid).children(recursive=True)
            first.kill()
            done += outcomes
        gone, alive = psutil.wait_procs(child, timeout=10)
    assert sorted(outcome.path.name for outcome in done) == sorted(file.name for file in files)
    assert {outcome.code for outcome in done} == {Ending.READ}
    assert gone
    assert not alive


@pytest.mark.slow
def test_a_scheduler_that_goes_away_is_told(tmp_path: Path) -> None:
    with clusters.cluster(tmp_path) as made:
        made.start_scheduler("--host", "127.0.0.1")
        made.start_worker()
        with open_engine("dask", scheduler=made.address, task=faulty_tasks.obey) as engine:
            outcomes = run(good_files(tmp_path, 60), engine=engine)
            assert next(outcomes).code == Ending.READ
            made.kill(made.processes[0])
            with pytest.raises(InputProblem, match="cluster is gone"):
                list(outcomes)


@pytest.mark.slow
def test_what_kills_workers_is_told_from_what_was_sent_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES", "0")
    monkeypatch.setattr(feed, "TRIES", 1)
    files = [*good_files(tmp_path, 8), tmp_path / "murderer.txt"]
    files[-1].write_text("murderer", encoding="utf-8")
    with clusters.cluster(tmp_path) as made:
        made.start_scheduler("--host", "127.0.0.1")
        made.start_worker()
        with open_engine("dask", scheduler=made.address, task=faulty_tasks.obey) as engine:
            outcomes = {outcome.path.stem: outcome for outcome in run(files, engine=engine)}
    murderer = outcomes.pop("murderer")
    assert murderer.code == Ending.CRASHED
    assert "workers that read the file were lost" in murderer.message
    assert {outcome.code for outcome in outcomes.values()} == {Ending.READ}
    assert len(outcomes) == 8


def test_certificates_are_asked_for(tmp_path: Path) -> None:
    certificates = pytest.importorskip("certificates", exc_type=ImportError)
    secure = certificates.settings(certificates.write_certificates(tmp_path))
    with dask.config.set(secure):
        made = LocalCluster(
            n_workers=1,
            threads_per_worker=1,
            processes=False,
            protocol="tls://",
            security=Security(),
            dashboard_address=None,
        )
    with made:
        with (
            dask.config.set(secure),
            open_engine("dask", scheduler=made.scheduler_address, task=faulty_tasks.obey) as engine,
        ):
            [outcome] = run(good_files(tmp_path, 1), engine=engine)
        assert outcome.code == Ending.READ
        with (
            pytest.raises(InputProblem, match="does not answer"),
            open_engine("dask", scheduler=made.scheduler_address),
        ):
            pass


def test_a_batch_that_is_left_gives_up_what_is_under_way(tmp_path: Path) -> None:
    good, hanging = tmp_path / "good.pdf", tmp_path / "hang.pdf"  # what is no text goes alone
    for file in (good, hanging):
        file.write_text(file.stem, encoding="utf-8")
    with open_engine("dask", jobs=2, limits=LIMITS, task=faulty_tasks.obey) as engine:
        outcomes = run([good, hanging], engine=engine)
        assert next(outcomes).code == Ending.READ
        outcomes.close()
        assert not any(engine.activities())


def test_giving_up_a_batch_stops_no_other_and_leaves_the_worker_fit(tmp_path: Path) -> None:
    stems = ("good-1", "hang", "good-2")
    files = {stem: tmp_path / f"{stem}.txt" for stem in stems}
    for file in files.values():
        file.write_text(file.stem, encoding="utf-8")

    def ask(stem: str, batch: str) -> Sequence[Packed] | None:
        return work([(files[stem], None, None)], LIMITS, faulty_tasks.obey, __version__, batch)

    with ThreadPoolExecutor(1) as other:
        first = other.submit(ask, "hang", "left")
        give_up("another")
        give_up("left")
        assert first.result(60) is None
    assert ask("good-1", "left") is None
    [(outcome, _)] = ask("good-2", "next") or []
    assert outcome.code == Ending.READ
    end_children()


def test_a_worker_of_another_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="this batch 9") as told:
        work([(tmp_path / "plan.txt", None, None)], LIMITS, faulty_tasks.obey, "9", "a batch")
    travelled = pickle.loads(pickle.dumps(told.value))  # noqa: S301 (our own)
    assert (travelled.message, travelled.advice) == (told.value.message, told.value.advice)


def test_no_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.2)
    with (
        pytest.raises(InputProblem, match="does not answer"),
        open_engine("dask", scheduler="tcp://127.0.0.1:9"),
    ):
        pass
