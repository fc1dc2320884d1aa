"""A Dask cluster of real processes on this machine, or in network namespaces of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TESTS = Path(__file__).resolve().parent
START_SECONDS = 60.0


@dataclass
class Cluster:
    """The scheduler and its workers, each the head of a session of its own."""

    folder: Path
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Of the scheduler, once it has written it down."""
        file = self.folder / "scheduler.json"
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            with suppress(OSError, ValueError):
                return str(json.loads(file.read_text("utf-8"))["address"])
            time.sleep(0.05)
        raise TimeoutError("the scheduler does not start")

    def start(self, *arguments: str, before: Sequence[str] = ()) -> subprocess.Popen[bytes]:
        """Start ``dask ARGUMENTS``, with the command ``before`` in front."""
        environment = os.environ | {"PYTHONPATH": f"{TESTS.parent}{os.pathsep}{TESTS}"}
        log = (self.folder / f"{len(self.processes)}.log").open("wb")
        process = subprocess.Popen(  # noqa: S603 (our own program)
            [*before, sys.executable, "-m", "dask", *arguments],
            env=environment,
            cwd=self.folder,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self.processes.append(process)
        return process

    def start_scheduler(self, *arguments: str, before: Sequence[str] = ()) -> None:
        """Start the scheduler on any free port."""
        file = ("--scheduler-file", "scheduler.json", "--no-dashboard")
        self.start("scheduler", "--port", "0", *file, *arguments, before=before)

    def start_worker(
        self, *arguments: str, before: Sequence[str] = (), threads: int = 1
    ) -> subprocess.Popen[bytes]:
        """Start a worker below a nanny, which starts it anew when it dies."""
        return self.start(
            *("worker", self.address, "--nthreads", str(threads), "--no-dashboard"),
            *arguments,
            before=before,
        )

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """Kill a process and all it has started, outright."""
        for one in [*_below(process.pid), process.pid]:
            with suppress(ProcessLookupError):
                os.kill(one, signal.SIGKILL)
        process.wait()


def _below(pid: int) -> list[int]:
    try:
        return [child.pid for child in psutil.Process(pid).children(recursive=True)]
    except psutil.Error:
        return []


@contextmanager
def cluster(folder: Path) -> Iterator[Cluster]:
    """A cluster without members yet; all that was started is killed at the end."""
    made = Cluster(folder)
    try:
        yield made
    finally:
        for process in reversed(made.processes):
            made.kill(process)
