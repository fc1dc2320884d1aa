"""Stopping a batch in two steps: first no new file, then at once."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType


class Stage(IntEnum):
    """How far a batch was asked to stop."""

    RUNNING = 0
    FINISHING = 1
    NOW = 2


class Stop:
    """Asked once, a batch finishes the files in hand; asked twice, it stops now."""

    def __init__(self, told: Callable[[Stage], None] = lambda stage: None) -> None:
        self.stage = Stage.RUNNING
        self._told = told

    def ask(self, stage: Stage | None = None) -> None:
        """Go to ``stage``, by default to the next."""
        self.stage = Stage(min(Stage.NOW, max(self.stage, stage or self.stage + 1)))
        self._told(self.stage)

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
