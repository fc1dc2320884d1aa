"""Stopping a batch in two steps: first no new file, then at once."""

from __future__ import annotations

import signal
import threading
import time
from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

_STEP = 0.1  # seconds between two looks while waiting


class Stage(IntEnum):
    """How far a batch was asked to stop."""

    RUNNING = 0
    FINISHING = 1
    NOW = 2


class Stop:
    """Asked once, a batch finishes the files in hand; asked twice, it stops now.

    ``told`` is called with each new stage, once that is heeded.
    """

    def __init__(self, told: Callable[[Stage], None] = lambda stage: None) -> None:
        self.stage = self._heeded = Stage.RUNNING
        self.told = told

    def ask(self, stage: Stage | None = None) -> None:
        """Go to ``stage``, by default to the next; may be called by a handler of signals."""
        self.stage = Stage(min(Stage.NOW, max(self.stage, stage or self.stage + 1)))

    def heed(self) -> Stage:
        """The stage to act upon now."""
        if self._heeded is not self.stage:
            self._heeded = self.stage
            self.told(self._heeded)
        return self._heeded

    def wait(self, seconds: float) -> None:
        """Do nothing for so long, or until asked to stop."""
        deadline = time.monotonic() + seconds
        while self.stage is Stage.RUNNING and (left := deadline - time.monotonic()) > 0:
            time.sleep(min(left, _STEP))

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take Ctrl-C for a question to stop, and the order to terminate for one to stop now.

        A third Ctrl-C raises KeyboardInterrupt.  Signals reach the main thread only; elsewhere
        nothing changes.
        """
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGINT, self._on_interrupt)
        ended = signal.signal(signal.SIGTERM, self._on_end)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)
            signal.signal(signal.SIGTERM, ended)

    def _on_interrupt(self, _number: int, _frame: FrameType | None) -> None:
        if self.stage is Stage.NOW:
            raise KeyboardInterrupt
        self.ask()

    def _on_end(self, _number: int, _frame: FrameType | None) -> None:
        self.ask(Stage.NOW)
