"""A night in small: python -m tests.benchmarks.bench_soak --documents 20000.

Writes an archive of the sample plans with varied places, numbers and days (the long ones left
out), reads it with ``extractor ingest``, and tells at some numbers of documents what a document
has cost since the last: wall and CPU time of the command and of its children, the most memory
they held, and the size of the database.  The last line is of what is settled over all documents
at the end, as the linking of files that are the same plan.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import psutil

from tests import archives
from tests.benchmarks.tables import print_table

PROJECT = Path(__file__).resolve().parents[2]
STEPS = (200, 1000, 2000, 5000, 10_000, 15_000, 20_000, 50_000, 100_000)
LONGEST = 3200  # bytes of a sample plan, about a page and a half
LOOK_SECONDS = 1.0
MEGABYTE = 1024**2


@dataclass(frozen=True, slots=True)
class Figures:
    """Sums at one moment: seconds by the clock and of the processor; peaks of memory in bytes."""

    documents: int = 0
    clock: float = 0.0
    parent: float = 0.0
    children: float = 0.0
    parent_peak: int = 0
    child_peak: int = 0
    database: int = 0


class Watch:
    """Looks at a process and all below it, now and then."""

    def __init__(self, process: psutil.Process, database: Path) -> None:
        self._process, self._database, self._started = process, database, time.monotonic()
        self._spent: dict[int, float] = {}
        self._lock = threading.Lock()
        self.figures = Figures()

    def look(self, documents: int | None = None) -> Figures:
        """The figures by now; what cannot be seen any more stays as it was."""
        with self._lock:
            parent = self._process.cpu_times()
            below = [_seen(one) for one in self._process.children(recursive=True)]
            for number, seconds, _ in below:
                self._spent[number] = max(seconds, self._spent.get(number, 0.0))
            before = self.figures
            self.figures = Figures(
                documents=before.documents if documents is None else documents,
                clock=time.monotonic() - self._started,
                parent=parent.user + parent.system,
                children=sum(self._spent.values()),
                parent_peak=max(before.parent_peak, self._process.memory_info().rss),
                child_peak=max([before.child_peak, *(memory for _, _, memory in below)]),
                database=sum(
                    file.stat().st_size
                    for file in self._database.parent.glob(f"{self._database.name}*")
                ),
            )
            return self.figures

    def fresh_peaks(self) -> None:
        """Peaks from now on."""
        with self._lock:
            self.figures = replace(self.figures, parent_peak=0, child_peak=0)


def _seen(process: psutil.Process) -> tuple[int, float, int]:
    try:
        times = process.cpu_times()
        return process.pid, times.user + times.system, process.memory_info().rss
    except psutil.Error:  # it has just ended
        return process.pid, 0.0, 0


def soak(archive: Path, database: Path, report: Path, log: Path) -> list[Figures]:
    """Read the archive; the figures at each step, at the last document, and at the end."""
    command = [sys.executable, "-m", "extractor.cli.main", "ingest", str(archive)]
    command += ["--db", str(database), "--report", str(report), "--log-format", "json"]
    steps: list[Figures] = []
    with log.open("w", encoding="utf-8") as closing:
        process = subprocess.Popen(  # noqa: S603 (our own program)
            command,
            stdout=closing,
            stderr=subprocess.PIPE,
            cwd=PROJECT,
            env=os.environ | {"PYTHONPATH": str(PROJECT)},
            text=True,
        )
        watch = Watch(psutil.Process(process.pid), database)
        ended = threading.Event()
        looking = threading.Thread(target=_look_on, args=(watch, ended), daemon=True)
        looking.start()
        assert process.stderr is not None
        for line in process.stderr:
            if not line.startswith("{"):
                sys.stderr.write(line)
                continue
            said = json.loads(line)
            number = said.get("number", 0)
            if said["event"] == "begin" or number in (*STEPS, said.get("files")):
                steps.append(watch.look(number))
                watch.fresh_peaks()
                print(steps[-1], flush=True)
        ended.set()
        looking.join()
        steps.append(replace(watch.figures, documents=steps[-1].documents))
        if process.wait() not in (0, 1):
            raise RuntimeError(f"the run ended with status {process.returncode}")
    return steps


def _look_on(watch: Watch, ended: threading.Event) -> None:
    while not ended.wait(LOOK_SECONDS):
        try:
            watch.look()
        except psutil.Error:  # the command is over
            return


def rows(steps: list[Figures]) -> list[tuple[str | int | float, ...]]:
    """What a document cost between each two steps (the last: in all), in milliseconds."""
    shown: list[tuple[str | int | float, ...]] = []
    for before, after in pairwise(steps):
        at_end = after.documents == before.documents
        number = after.documents if at_end else after.documents - before.documents
        shown.append(
            (
                "all, at the end" if at_end else f"{after.documents:,}",
                1000 * (after.clock - before.clock) / number,
                1000 * (after.children - before.children) / number,
                1000 * (after.parent - before.parent) / number,
                after.parent_peak / MEGABYTE,
                after.child_peak / MEGABYTE,
                after.database / MEGABYTE,
            )
        )
    return shown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--longest", type=int, default=LONGEST, help="bytes of a sample plan")
    parser.add_argument("--keep", type=Path, help="a folder for database, report and log")
    options = parser.parse_args()
    memory = psutil.virtual_memory().total / 1024**3
    print(f"{os.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as name:
        kept = options.keep or Path(name)
        kept.mkdir(parents=True, exist_ok=True)
        archive = Path(name) / "archive"
        archives.write_archive(archive, options.documents, longest=options.longest)
        print(f"{options.documents:,} files written; load {os.getloadavg()[0]:.1f}", flush=True)
        steps = soak(archive, kept / "plans.db", kept / "report.html", kept / "closing.txt")
    head = ("to document", "wall, ms", "children, ms", "parent, ms")
    print_table((*head, "parent, MB", "child, MB", "database, MB"), rows(steps))
    whole = steps[-1]
    print(
        f"{whole.documents:,} documents in {whole.clock / 60:.0f} min: "
        f"{3600 * whole.documents / whole.clock:,.0f} an hour; load {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    main()
