"""No process of a batch outlives the one it works for, however that one ends.

On Linux the kernel tells a process when its parent has died (``PR_SET_PDEATHSIG`` of prctl(2)),
also when that was killed outright.  Elsewhere a child ends when it next looks at its pipe, or when
a document has taken far longer than any may.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from types import FrameType

_PR_SET_PDEATHSIG = 1


def die_with_parent(by: signal.Signals = signal.SIGKILL) -> None:
    """Have the kernel send ``by`` to this process when the thread that started it ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(by), 0, 0, 0)


def end_with_parent() -> None:
    """Have this process and all it has started killed when its parent ends, and not before.

    Ctrl-C reaches all processes of a terminal; what it means is for the parent to decide.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end_all)
    die_with_parent(signal.SIGTERM)
    if sys.platform != "win32" and os.getppid() == 1:  # it was too late to be told
        _end_all(signal.SIGTERM, None)


def _end_all(_number: int, _frame: FrameType | None) -> None:
    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            process.kill()
    os._exit(0)
