"""A drive that goes away while its files are read, as one on the network may for a while."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from extractor.batch.durations import spoken

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from extractor.batch.stopping import Stop

PATIENCE = 600.0  # seconds to wait for it to come back
LOOK_SECONDS = 1.0


class Drive:
    """Told of each file that could be opened, it knows whether their drive is gone.

    It is where the folder of the last such file is.  ``say`` is told once for each time it goes.
    Where it does not come back within :data:`PATIENCE`, nobody waits for it any more until
    another file could be opened.  Callable from any thread.
    """

    def __init__(
        self, stop: Stop, say: Callable[[str], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stop, self._say, self._clock = stop, say, clock
        self._lock = threading.Lock()
        self._folder: Path | None = None
        self._gone_since: float | None = None

    def opened(self, path: Path) -> None:
        """A file could be opened."""
        self._folder, self._gone_since = path.parent, None

    def came_back(self) -> bool:
        """Wait while it is gone; whether it was, and is there again.

        Raises InterruptedError where the batch is to stop meanwhile.
        """
        folder = self._folder
        if folder is None or _is_there(folder):
            return False
        with self._lock:
            if self._gone_since is None:
                self._gone_since = self._clock()
                self._say(f"{folder} is gone.  Waiting for its drive for up to {spoken(PATIENCE)}.")
            deadline = self._gone_since + PATIENCE
        while self._clock() < deadline:
            self._stop.wait(LOOK_SECONDS)
            if self._stop.stage:
                raise InterruptedError
            if _is_there(folder):
                return True
        return False


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:  # as network drives have many of
        return False
