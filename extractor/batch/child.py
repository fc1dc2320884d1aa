"""The life of a child process: take a path, give an outcome, until the parent is gone."""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from extractor.batch import troubles
from extractor.batch.lifeline import die_with_parent
from extractor.batch.outcome import Ending
from extractor.batch.own_time import LONGEST
from extractor.batch.pages import count_pages
from extractor.reading.naming import printable

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from extractor.batch.limits import Limits
    from extractor.batch.outcome import Outcome

ORPHAN_SECONDS = 10.0
KILLERS = (Ending.CRASHED, Ending.TIMEOUT, Ending.OUT_OF_MEMORY)
"""Endings after which a process is over its limits, or not to be trusted."""


def serve(
    pipe: Connection, task: Callable[[Path], Outcome], limits: Limits, scratch: Path | None
) -> None:
    """Answer each path from ``pipe`` with the number of its pages, if many, and its outcome.

    A task that comes with the path is done in place of ``task``.

    Temporary files go to ``scratch``, which the parent empties when this process has ended.
    """
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    die_with_parent()
    silence = Path(os.devnull).open("w")  # noqa: SIM115 (held open as long as the process lives)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(silence.fileno(), stream.fileno())
    if scratch is not None:
        os.environ["TMPDIR"] = tempfile.tempdir = str(scratch)
    pipe.send(True)
    this = psutil.Process()
    with suppress(EOFError, OSError):
        while True:
            path, instead = pipe.recv()
            # Ends this process if the parent died meanwhile and cannot: works even while a
            # native library holds the interpreter, and where the kernel does not tell of it.
            _end_after(limits.seconds, silence)
            pages = count_pages(path)
            if pages > 1:
                pipe.send(pages)
                _end_after(limits.time_for(pages), silence)
            if limits.pages is not None and pages > limits.pages:
                outcome = troubles.too_many_pages(path, pages, limits.pages)
            else:
                outcome = (instead or task)(path)
            faulthandler.cancel_dump_traceback_later()
            fit = _is_fit(outcome, this, limits)
            pipe.send(_packed(replace(outcome, pages=outcome.pages or pages), fit))
            if not fit:  # what was given ahead is for the next child
                break


def _end_after(seconds: float, silence: object) -> None:
    longest = LONGEST * seconds + ORPHAN_SECONDS
    faulthandler.dump_traceback_later(longest, exit=True, file=silence)  # type: ignore[arg-type]


def _is_fit(outcome: Outcome, this: psutil.Process, limits: Limits) -> bool:
    """Whether ``this`` process may take another file.

    Not if its memory ran out, or what it keeps would be laid to the charge of the next file, nor
    if it left a thread behind, as with an engine that hangs, which would go on computing.
    """
    grown = bool(this.memory_info().rss > limits.memory / 2)
    return outcome.code not in KILLERS and not grown and threading.active_count() == 1


def _packed(outcome: Outcome, fit: bool) -> tuple[Outcome, str | None, bool]:
    """The outcome for the way through the pipe: records travel as JSON, the form they promise."""
    json = outcome.record.model_dump_json(by_alias=True) if outcome.record else None
    return replace(outcome, record=None, message=printable(outcome.message)), json, fit
