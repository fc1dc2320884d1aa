"""What a batch costs and gains: python -m tests.benchmarks.bench_batch [PARTS…].

The parts: ``overhead`` of the supervision at 50 ms a document; ``cores``, the gain of two
children over one process, on documents that only wait 50 ms, on text and on scans; ``engines``,
Dask beside the local engine; ``memory`` of the parent and pace over many documents, written to a
database.

Start-up (some seconds, once a batch) is left out by reading a few documents first.  Other work
on the machine spoils the wall times: the load is printed with them, and for ``cores`` the CPU
time a document with the gain that it allows.  Documents that wait tell what supervision itself
loses, whatever else goes on.  Where scans are few, one child idles at the end while the other is at
the last: ten leave 1.9 at best, on average.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from extractor.batch.engines import open_engine
from extractor.batch.ingest import ingest
from extractor.batch.process import process
from extractor.batch.run import run
from extractor.store.database import Database
from tests import archives
from tests.benchmarks.tables import print_table

sys.path.append(str(Path(__file__).resolve().parents[1]))
import faulty_tasks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.batch.engine import Engine
    from extractor.batch.slot import Task

WARM = 4
MEGABYTE = 1024**2


def total_cpu() -> float:
    """CPU seconds of this process and of all below it that live."""
    times = [process.cpu_times() for process in psutil.Process().children(recursive=True)]
    return time.process_time() + sum(one.user + one.system for one in times)


def timed(engine: Engine, paths: Sequence[Path]) -> float:
    """Wall seconds of reading ``paths`` with an engine that is warm."""
    list(run(paths[:WARM], engine=engine))
    started = time.perf_counter()
    done = list(run(paths, engine=engine))
    took = time.perf_counter() - started
    failed = [outcome for outcome in done if outcome.failed]
    if failed:
        raise RuntimeError(f"{len(failed)} documents failed: {failed[0].message}")
    return took


def bare(paths: Sequence[Path], task: Task) -> float:
    """Wall seconds of the function alone, in this process."""
    for path in paths[:WARM]:
        task(path)
    started = time.perf_counter()
    for path in paths:
        task(path)
    return time.perf_counter() - started


def overhead(folder: Path, rounds: int) -> None:
    paths = archives.write_archive(folder / "overhead", 100)
    ratios, spent = [], []
    with open_engine("local", jobs=1, task=faulty_tasks.take_50_ms) as engine:
        for _ in range(rounds):
            alone = bare(paths, faulty_tasks.take_50_ms)
            before = time.process_time()
            ratios.append(timed(engine, paths) / alone - 1)
            spent.append((time.process_time() - before) / (len(paths) + WARM))
    print(
        f"overhead at 50 ms a document: {100 * statistics.median(ratios):.1f} % of the wall time, "
        f"{1000 * statistics.median(spent):.1f} ms CPU of the parent a document"
    )


def cores(folder: Path, rounds: int, documents: int, pages: int) -> None:
    rows: list[tuple[str | int | float, ...]] = []
    texts = archives.write_archive(folder / "text", documents * rounds)
    # A round has texts of its own: who has seen a text is quicker with it, as in no real batch.
    parts = [texts[number::rounds] for number in range(rounds)]
    kinds: tuple[tuple[str, list[list[Path]], Task], ...] = (
        ("waiting", parts, faulty_tasks.take_50_ms),
        ("text", parts, process),
        ("scans", [_scans(folder / "scans", pages)] * rounds, process),
    )
    for kind, rounds_of, task in kinds:
        if not rounds_of[0]:
            continue
        number = len(rounds_of[0])
        with open_engine("local", jobs=2, task=task) as engine:
            took, cpu = [], []
            for paths in rounds_of:
                marks = [total_cpu()]
                alone = bare(paths, task)
                marks.append(total_cpu())
                both = timed(engine, paths)
                marks.append(total_cpu())
                took.append((alone / number, both / number, alone / both))
                spent_on = (marks[1] - marks[0], marks[2] - marks[1])
                cpu.append(tuple(spent / (number + WARM) for spent in spent_on))
        middle = [statistics.median(column) for column in zip(*took, strict=True)]
        spent = [statistics.median(column) for column in zip(*cpu, strict=True)]
        could = "" if kind == "waiting" else 2 * spent[0] / spent[1]
        rows.append((kind, number, *middle, *spent, could))
    head = ("documents", "number", "one, s", "two, s", "gain", "CPU of one", "of two", "could gain")
    print_table(head, rows)


def engines(folder: Path, rounds: int, documents: int) -> None:
    paths = archives.write_archive(folder / "engines", documents)
    took: dict[str, list[float]] = {"local": [], "dask": []}
    with open_engine("local", jobs=2) as local, open_engine("dask", jobs=2) as dask:
        for _ in range(rounds):
            took["local"].append(timed(local, paths))
            took["dask"].append(timed(dask, paths))
    pace = {name: statistics.median(seconds) for name, seconds in took.items()}
    ratios = [far / near for near, far in zip(took["local"], took["dask"], strict=True)]
    print(
        f"{documents} documents: local engine {pace['local']:.1f} s, Dask {pace['dask']:.1f} s; "
        f"in {rounds} rounds {100 * (statistics.median(ratios) - 1):+.0f} % "
        f"({100 * (min(ratios) - 1):+.0f} to {100 * (max(ratios) - 1):+.0f})"
    )


def memory(folder: Path, documents: int, task: Task | None) -> None:
    paths = archives.write_archive(folder / "memory", documents)
    steps = {round(documents * share) for share in (0.05, 0.25, 0.5, 0.75, 1)}
    own, started = psutil.Process(), time.perf_counter()
    print("documents  seconds  a second  parent, MB  database, MB")
    with (
        Database.open(str(folder / "plans.db")) as database,
        open_engine("local", task=task) as engine,
    ):
        for number, _ in enumerate(ingest(paths, database, engine=engine), start=1):
            if number in steps:
                seconds = time.perf_counter() - started
                resident = own.memory_info().rss / MEGABYTE
                stored = (folder / "plans.db").stat().st_size / MEGABYTE
                pace = number / seconds
                row = f"{number:9,}{seconds:9.0f}{pace:10.1f}{resident:12.0f}{stored:14.0f}"
                print(row, flush=True)


def _scans(folder: Path, pages: int) -> list[Path]:
    """Scans of the sample plans, a page each, drawn from their PDF."""
    import pypdfium2

    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for source in sorted((archives.PLANS.parent / "pdf").glob("*.pdf"))[:pages]:
        with pypdfium2.PdfDocument(source) as document:
            path = folder / f"{source.stem}.png"
            document[0].render(scale=200 / 72, grayscale=True).to_pil().save(path, dpi=(200, 200))
        written.append(path)
    return written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parts = ("overhead", "cores", "engines", "memory")
    parser.add_argument("parts", nargs="*", default=parts)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--pages", type=int, default=28, help="scans to recognise")
    parser.add_argument("--soak", type=int, default=1000, help="documents of the part memory")
    parser.add_argument("--quick", action="store_true", help="memory with sample records")
    options = parser.parse_args()
    os.environ["EXTRACTOR_CACHE"] = "off"
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if "overhead" in options.parts:
            overhead(folder, options.rounds)
        if "cores" in options.parts:
            cores(folder, options.rounds, options.documents, options.pages)
        if "engines" in options.parts:
            engines(folder, options.rounds, options.documents)
        if "memory" in options.parts:
            memory(folder, options.soak, faulty_tasks.take_50_ms if options.quick else None)


if __name__ == "__main__":
    main()
