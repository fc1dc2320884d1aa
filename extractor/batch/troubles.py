"""How the supervisor of a child names what became of its file."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from extractor.batch.outcome import Ending, Outcome
from extractor.errors import OversizedFile

if TYPE_CHECKING:
    from pathlib import Path

MEMORY_ADVICE = "Split the file, or allow more with --memory."
_DAMAGED = "The file is probably damaged: open it in its own program and save it anew."
_KILLED = "Something ended it, perhaps because this machine ran out of memory: use fewer --jobs."


def timeout(path: Path, seconds: float) -> Outcome:
    """The file took longer than ``seconds`` of its own time."""
    return Outcome(
        path,
        Ending.TIMEOUT,
        f"The file was not read within {seconds:g} seconds.",
        "Try it alone with more time (--timeout), or split it.",
    )


def out_of_memory(path: Path, memory: int) -> Outcome:
    """The file took more than ``memory`` bytes."""
    message = f"Reading the file took more than {memory / 1024**2:.0f} MB of memory."
    return Outcome(path, Ending.OUT_OF_MEMORY, message, MEMORY_ADVICE)


def too_many_pages(path: Path, pages: int, most: int) -> Outcome:
    """The file has more pages than allowed."""
    message = f"The file has {pages:,} pages, more than the limit of {most:,}."
    return Outcome(path, OversizedFile.code, message, "Split it, or allow more with --max-pages.")


def crash(path: Path, exit_code: int | None) -> Outcome:
    """The process that read the file is dead."""
    advice = _DAMAGED
    if exit_code is not None and exit_code < 0:
        killer = signal.Signals(-exit_code).name
        how = f"was ended by {killer}"
        if killer == "SIGKILL":
            advice = _KILLED
    else:
        how = f"ended with status {exit_code}"
    return Outcome(path, Ending.CRASHED, f"The process that read the file {how}.", advice)
