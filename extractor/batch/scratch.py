"""A folder for the temporary files of a batch; what killed batches left behind is removed."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PREFIX = "extractor-batch-"


class Scratch:
    """A folder of this process, locked as long as it lives and removed by :meth:`close`.

    Making one removes the folders of processes that have died without removing theirs.
    """

    def __init__(self) -> None:
        _remove_abandoned(Path(tempfile.gettempdir()))
        self.folder, self._lock = _make_locked()
        self._places = 0

    def place(self) -> Path:
        """A new folder in it."""
        self._places += 1
        made = self.folder / str(self._places)
        made.mkdir()
        return made

    def remove(self, place: Path) -> None:
        """Remove one of its folders."""
        shutil.rmtree(place, ignore_errors=True)

    def close(self) -> None:
        """Remove the folder and all that is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


@cache
def scratch() -> Scratch:
    """The folder of this process, removed when it ends."""
    made = Scratch()
    # After multiprocessing has removed its own folder, which stands in ours.
    Finalize(None, made.close, exitpriority=-200)
    return made


def empty(folder: Path) -> None:
    """Remove all that is in ``folder``."""
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        folder.mkdir(exist_ok=True)


def remove_parts(cache: Path, before: float) -> None:
    """Remove from the cache of recognition what was half written ``before`` that time."""
    for part in (cache / "ocr").glob("*/*.part"):
        with suppress(OSError):
            if part.stat().st_mtime < before:
                part.unlink()


def _make_locked() -> tuple[Path, int | None]:
    while True:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        if sys.platform == "win32":
            return folder, None
        handle = os.open(folder, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)
        if folder.is_dir():  # or another process took it for abandoned before it was locked
            return folder, handle
        os.close(handle)


def _remove_abandoned(within: Path) -> None:
    if sys.platform == "win32":
        return
    for folder in within.glob(f"{PREFIX}*"):
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(handle)
