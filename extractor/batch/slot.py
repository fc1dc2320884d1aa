"""One supervised child process that works on one file at a time.

A damaged file can crash a native library, hang it or make it take all memory.  So each file is
read in a child process with limits of time and memory; the child is replaced when it dies,
and what killed it becomes the outcome of the one file it was working on.
"""

from __future__ import annotations

import math
import multiprocessing
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from extractor.batch import troubles
from extractor.batch.child import serve
from extractor.batch.limits import Limits
from extractor.batch.outcome import Ending, Outcome
from extractor.batch.own_time import OwnTime, computed, resident
from extractor.batch.scratch import empty, scratch
from extractor.batch.source import RemoteFile, Source, fetch
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

__all__ = ["Activity", "Limits", "Slot", "Task"]

Task = Callable[[Path], Outcome]
Packed = tuple[Outcome, str | None]
"""An outcome without its record, and the record as JSON."""

START_SECONDS = 120.0
LONGEST_FOLDER = 70  # the name of a socket has 107 characters at most, of which it adds 33
POLL_SECONDS = 0.1
LOOK_AROUND = 10  # polls between two looks at the time, and at what the child has started itself
QUICK = 1.0  # seconds; what takes longer hardly gains by being given ahead, but may wait long

if sys.platform == "win32":
    CONTEXT = multiprocessing.get_context("spawn")
else:
    CONTEXT = multiprocessing.get_context("forkserver")
    # Loaded once; a child, also a replacement, then starts in a fraction of a second.
    CONTEXT.set_forkserver_preload(["extractor.batch.nursery", "extractor.batch.preload"])

# The kernel ties a process to the thread that started it, so that thread lives as long as we do.
_STARTER = ThreadPoolExecutor(1, thread_name_prefix="extractor-starter")


@dataclass(frozen=True, slots=True)
class Activity:
    """What a worker is doing: the file, since when (seconds of the Unix clock), and its pages."""

    source: Source
    since: float
    pages: int = 0


@dataclass(slots=True, eq=False)
class _Turn:
    """The turn of a document: after that ``before`` is over; ``child`` has been given it."""

    before: threading.Event
    over: threading.Event = field(default_factory=threading.Event)
    child: BaseProcess | None = None


class Slot:
    """A place for one child process, started when first needed.

    Documents may be given ahead: the child turns to the next one by itself, and what follows
    upon an answer costs it no time.  ``scratch`` is the folder for temporary files of the child,
    emptied whenever a child ends, and for files from stores.
    """

    def __init__(self, task: Task, limits: Limits, scratch: Path | None = None) -> None:
        self.activity: Activity | None = None
        self._task = task
        self._limits = limits
        self._scratch = scratch
        self._child_folder = scratch / "child" if scratch is not None else None
        if self._child_folder is not None:
            self._child_folder.mkdir(exist_ok=True)
        self._child: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._resources: psutil.Process | None = None
        self._stopped = threading.Event()
        self._changing = threading.RLock()  # of the child, and what is given to it in which order
        self._waiting: list[_Turn] = []
        self._last = threading.Event()
        self._last.set()
        self._last_seconds = math.inf

    @property
    def is_quick(self) -> bool:
        """Whether a document given ahead would have its turn soon."""
        now = self.activity
        return self._last_seconds < QUICK and (now is None or time.time() - now.since < QUICK)

    def run(self, source: Source, settled: str | None = None, task: Task | None = None) -> Packed:
        """Have the child work on ``source``; a child that dies over it becomes the outcome.

        A file from a store whose hash turns out to be ``settled`` is left unread.  ``task`` is
        done this once in place of the task of the slot.  Raises
        InterruptedError after :meth:`stop`, and RuntimeError when no child process can be
        started at all.
        """
        if isinstance(source, RemoteFile):
            return self._run_remote(source, settled, task)
        return self._run_local(source, source, task)

    def _run_remote(self, source: RemoteFile, settled: str | None, task: Task | None) -> Packed:
        if self._scratch is None:
            raise RuntimeError("a file from a store needs a folder to be fetched into")
        started = time.monotonic()
        with tempfile.TemporaryDirectory(dir=self._scratch, ignore_cleanup_errors=True) as place:
            try:
                path, sha256 = fetch(source, Path(place))
            except ExtractorError as error:
                return Outcome(source, error.code, error.message, error.advice), None
            seconds = time.monotonic() - started
            if sha256 == settled:
                unchanged = Outcome(source, Ending.UNCHANGED, sha256=sha256, seconds=seconds)
                return unchanged, None
            outcome, json = self._run_local(path, source, task)
        seconds += outcome.seconds
        return replace(outcome, path=source, sha256=sha256, seconds=seconds), json

    def _run_local(self, path: Path, source: Source, task: Task | None) -> Packed:
        turn = self._give_ahead((path, task))
        try:
            turn.before.wait()
            child, pipe, resources = self._give(turn, (path, task))
            started = time.monotonic()  # the start of a child is none of the file's time
            self.activity = Activity(source, time.time())
            outcome, json, sound = self._answer(path, child, pipe, resources)
            pages, self._last_seconds = self.activity.pages, time.monotonic() - started
            if outcome.path != path:
                raise RuntimeError(f"an answer to {outcome.path} in place of {path}")
            if not sound:
                self.close()
        finally:
            self.activity = None
            turn.over.set()
        return replace(outcome, seconds=self._last_seconds, pages=outcome.pages or pages), json

    def _give_ahead(self, what: tuple[Path, Task | None]) -> _Turn:
        with self._changing:
            turn = _Turn(self._last)
            self._last = turn.over
            child, pipe = self._child, self._pipe
            in_order = all(other.child is child for other in self._waiting)
            if child is not None and pipe is not None and in_order and child.is_alive():
                turn.child = child
                with suppress(OSError):  # it has just died: there will be another when it is due
                    pipe.send(what)
            self._waiting.append(turn)
        return turn

    def _give(
        self, turn: _Turn, what: tuple[Path, Task | None]
    ) -> tuple[BaseProcess, Connection, psutil.Process]:
        """The child that works on it, given it now unless it has it already."""
        with self._changing:
            self._waiting.remove(turn)
            if self._stopped.is_set():
                raise InterruptedError
            ahead = turn.child is not None and turn.child is self._child
            child, pipe, resources = self._ready_child(alive=ahead)
            if not ahead:
                with suppress(OSError):  # it has just died, as the next wait will tell
                    pipe.send(what)
        return child, pipe, resources

    def _answer(
        self, path: Path, child: BaseProcess, pipe: Connection, resources: psutil.Process
    ) -> tuple[Outcome, str | None, bool]:
        """What the child says in the end, its record, and whether it is fit for more."""
        allowed, polls, own_time = self._limits.seconds, 0, None
        while True:
            if wait([pipe, child.sentinel], POLL_SECONDS):
                try:
                    said: int | tuple[Outcome, str | None, bool] = pipe.recv()
                except (EOFError, OSError):
                    child.join()
                    return troubles.crash(path, child.exitcode), None, False
                if not isinstance(said, int):
                    return said
                allowed = self._limits.time_for(said)
                if self.activity is not None:
                    self.activity = replace(self.activity, pages=said)
                continue
            if self._stopped.is_set():
                self.close()
                raise InterruptedError
            polls += 1
            look = polls % LOOK_AROUND == 0  # through all processes: dear, and most end before
            if look and own_time is None:
                own_time = OwnTime(partial(computed, resources))
            elif look and own_time is not None and own_time.seconds() > allowed:
                return troubles.timeout(path, allowed), None, False
            if resident(resources, whole=look) > self._limits.memory:
                return troubles.out_of_memory(path, self._limits.memory), None, False

    def stop(self) -> None:
        """Have :meth:`run` give up soon, now and from now on; callable from any thread."""
        self._stopped.set()

    def close(self) -> None:
        """End the child, and whatever it started, at once."""
        with self._changing:
            if self._resources is not None:
                with suppress(psutil.Error):
                    for process in self._resources.children(recursive=True):
                        process.kill()
            if self._child is not None:
                self._child.kill()
                self._child.join()
            if self._pipe is not None:
                self._pipe.close()
            self._child = self._pipe = self._resources = None
            if self._child_folder is not None:
                empty(self._child_folder)

    def _ready_child(self, *, alive: bool) -> tuple[BaseProcess, Connection, psutil.Process]:
        """The child, a new one where it has died; ``alive`` says that this was looked at."""
        if not alive and self._child is not None and not self._child.is_alive():
            self.close()
        if self._child is None or self._pipe is None or self._resources is None:
            self._child, self._pipe = self._start()
            self._resources = psutil.Process(self._child.pid)
        return self._child, self._pipe, self._resources

    def _start(self) -> tuple[BaseProcess, Connection]:
        pipe, far_end = CONTEXT.Pipe()
        child = CONTEXT.Process(
            target=serve, args=(far_end, self._task, self._limits, self._child_folder), daemon=True
        )
        _STARTER.submit(_begin, child).result()
        far_end.close()
        wait([pipe, child.sentinel], START_SECONDS)
        with suppress(EOFError, OSError):
            if pipe.poll() and pipe.recv():
                return child, pipe
        child.kill()
        raise RuntimeError("the worker processes do not start")


def _begin(child: BaseProcess) -> None:
    """Start a child; what multiprocessing keeps for it on disk is to go with our own files."""
    before, folder = tempfile.tempdir, str(scratch().folder)
    if len(folder) <= LONGEST_FOLDER:
        tempfile.tempdir = folder
    try:
        with suppress(EOFError, OSError):  # the server was killed; there is a new one next time
            child.start()
            return
        child.start()
    finally:
        tempfile.tempdir = before


def unpacked(outcome: Outcome, json: str | None) -> Outcome:
    """The outcome with its record."""
    if json is None:
        return outcome
    from extractor.records.model import PlanRecord

    return replace(outcome, record=PlanRecord.model_validate_json(json))
