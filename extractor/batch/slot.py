"""One supervised child process that works on one file at a time.

A damaged file can crash a native library, hang it or make it take all memory.  So each file is
read in a child process with a deadline and a memory limit; the child is replaced when it dies,
and what killed it becomes the outcome of the one file it was working on.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from extractor.batch.outcome import Ending, Outcome
from extractor.batch.process import MEMORY_ADVICE

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Task = Callable[[Path], Outcome]

START_SECONDS = 120.0
POLL_SECONDS = 0.05
ORPHAN_SECONDS = 10.0
KILLERS = (Ending.CRASHED, Ending.TIMEOUT, Ending.OUT_OF_MEMORY)
"""Endings after which the child is dead, over its limits, or not to be trusted."""

if sys.platform == "win32":
    CONTEXT = multiprocessing.get_context("spawn")
else:
    CONTEXT = multiprocessing.get_context("forkserver")
    # Loaded once; a child, also a replacement, then starts in a fraction of a second.
    CONTEXT.set_forkserver_preload(["extractor.batch.preload"])


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take: wall ``seconds`` and resident ``memory`` in bytes."""

    seconds: float = 300.0
    memory: int = 2 * 1024**3


class Slot:
    """A place for one child process, started when first needed.

    All but :meth:`stop` belongs to one thread at a time.
    """

    def __init__(self, task: Task, limits: Limits) -> None:
        self._task = task
        self._limits = limits
        self._child: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._resources: psutil.Process | None = None
        self._stopped = threading.Event()

    def run(self, path: Path) -> Outcome:
        """Have the child work on ``path``; a child that dies over it becomes the outcome.

        Raises InterruptedError after :meth:`stop`, and RuntimeError when no child process can
        be started at all.
        """
        child, pipe, resources = self._ready_child()
        started = time.monotonic()
        with suppress(BrokenPipeError):  # it has just died, as the next wait will tell
            pipe.send(path)
        outcome, sound = self._overrun(path, child, pipe, resources), False
        if outcome is None:
            try:
                outcome, sound = _unpacked(*pipe.recv())
            except (EOFError, OSError):
                child.join()
                outcome, sound = _crash(path, child.exitcode), False
        if outcome.code in KILLERS or not sound:
            self.close()
        return replace(outcome, seconds=time.monotonic() - started)

    def _overrun(
        self, path: Path, child: BaseProcess, pipe: Connection, resources: psutil.Process
    ) -> Outcome | None:
        """Wait until the child has answered or died (None), or is over a limit."""
        deadline = time.monotonic() + self._limits.seconds
        while not wait([pipe, child.sentinel], POLL_SECONDS):
            if self._stopped.is_set():
                self.close()
                raise InterruptedError
            if time.monotonic() > deadline:
                return _timeout(path, self._limits.seconds)
            if _resident(resources) > self._limits.memory:
                return _out_of_memory(path, self._limits.memory)
        return None

    def stop(self) -> None:
        """Have :meth:`run` give up soon, now and from now on; callable from any thread."""
        self._stopped.set()

    def close(self) -> None:
        """End the child, and whatever it started, at once."""
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

    def _ready_child(self) -> tuple[BaseProcess, Connection, psutil.Process]:
        if self._stopped.is_set():
            raise InterruptedError
        if self._child is not None and not self._child.is_alive():
            self.close()
        if self._child is None or self._pipe is None or self._resources is None:
            self._child, self._pipe = self._start()
            self._resources = psutil.Process(self._child.pid)
        return self._child, self._pipe, self._resources

    def _start(self) -> tuple[BaseProcess, Connection]:
        pipe, far_end = CONTEXT.Pipe()
        child = CONTEXT.Process(
            target=_serve, args=(far_end, self._task, self._limits.seconds), daemon=True
        )
        child.start()
        far_end.close()
        wait([pipe, child.sentinel], START_SECONDS)
        with suppress(EOFError):
            if pipe.poll() and pipe.recv():
                return child, pipe
        child.kill()
        raise RuntimeError("the worker processes do not start")


def _serve(pipe: Connection, task: Task, seconds: float) -> None:
    """The life of a child: take a path, give an outcome, until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    silence = Path(os.devnull).open("w")  # noqa: SIM115 (held open as long as the process lives)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(silence.fileno(), stream.fileno())
    pipe.send(True)
    with suppress(EOFError, OSError):
        while True:
            path = pipe.recv()
            # Ends this process if the parent died meanwhile and cannot: works even while a
            # native library holds the interpreter.
            faulthandler.dump_traceback_later(seconds + ORPHAN_SECONDS, exit=True, file=silence)
            outcome = task(path)
            faulthandler.cancel_dump_traceback_later()
            pipe.send(_packed(outcome))


def _packed(outcome: Outcome) -> tuple[Outcome, str | None, bool]:
    """The outcome for the way through the pipe: records travel as JSON, the form they promise.

    The last says whether the child is fit for another file: not if it left a thread behind, as
    with an engine that hangs, which would go on computing.
    """
    json = outcome.record.model_dump_json(by_alias=True) if outcome.record else None
    return replace(outcome, record=None), json, threading.active_count() == 1


def _unpacked(outcome: Outcome, json: str | None, sound: bool) -> tuple[Outcome, bool]:
    if json is None:
        return outcome, sound
    from extractor.records.model import PlanRecord

    return replace(outcome, record=PlanRecord.model_validate_json(json)), sound


def _resident(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.Error:  # it has just died, as the next wait will tell
        return 0


def _timeout(path: Path, seconds: float) -> Outcome:
    return Outcome(
        path,
        Ending.TIMEOUT,
        f"The file was not read within {seconds:g} seconds.",
        "Try it alone with more time (--timeout), or split it.",
    )


def _out_of_memory(path: Path, memory: int) -> Outcome:
    message = f"Reading the file took more than {memory / 1024**2:.0f} MB of memory."
    return Outcome(path, Ending.OUT_OF_MEMORY, message, MEMORY_ADVICE)


def _crash(path: Path, exit_code: int | None) -> Outcome:
    if exit_code is not None and exit_code < 0:
        how = f"was ended by {signal.Signals(-exit_code).name}"
    else:
        how = f"ended with status {exit_code}"
    return Outcome(
        path,
        Ending.CRASHED,
        f"The process that read the file {how}.",
        "The file is probably damaged: open it in its own program and save it anew.",
    )
