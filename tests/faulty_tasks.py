"""Tasks that go wrong as the file's name says; in a module, so that a child can import them."""

from __future__ import annotations

import ctypes
import os
import re
import sys
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import psutil
import record_samples

from extractor.batch.outcome import Ending, Outcome
from extractor.batch.process import process
from extractor.errors import DamagedFile

if TYPE_CHECKING:
    from pathlib import Path


def obey(path: Path) -> Outcome:
    """End as the stem says: crash, hang, hang holding the interpreter, eat memory, exit, idle."""
    match path.stem.split("-")[0]:
        case "crash":
            ctypes.string_at(0)
        case "hang":
            threading.Event().wait()
        case "stuck":
            re.match(r"(a+)+$", "a" * 64 + "b")
        case "hungry":
            hoard = b"x" * 2**29
            threading.Event().wait()
            return Outcome(path, Ending.READ, str(len(hoard)))
        case "exit":
            sys.exit(3)
        case "murderer":  # of the worker of a cluster, two above this child and its server
            psutil.Process().parents()[1].kill()
            threading.Event().wait()
        case "slow":
            threading.Event().wait(0.2)
        case "noisy":
            print("a library speaks")
    return Outcome(path, Ending.READ, str(os.getpid()))


def process_or_fail(path: Path) -> Outcome:
    """Read the file, or end as the first word of its stem says."""
    match path.stem.split("-")[0]:
        case "segfault":
            ctypes.string_at(0)
        case "hang":
            re.match(r"(a+)+$", "a" * 64 + "b")
        case "waits":
            threading.Event().wait()
        case "hungry":
            return Outcome(path, Ending.READ, str(len(b"x" * 2**32)))
        case "leaves":
            os._exit(0)
    return process(path)


def read_sample(path: Path, *, keep_text: bool = False) -> Outcome:
    """A sample record of any file, but trouble for one that says so."""
    words = path.read_text(encoding="utf-8")
    if words.startswith("damaged"):
        return Outcome(path, "damaged", f"{path.name} is cut short.", "Fetch it again.")
    text = f"{words}\f" if keep_text else None
    return Outcome(path, Ending.READ, record=record_samples.record(words), pages_text=text)


def recognise(path: Path) -> Outcome:
    """Read the file with the engine that its stem names, and the seconds a page after it."""
    engine, _, seconds = path.stem.partition("-")
    os.environ |= {
        "EXTRACTOR_OCR": engine,
        "EXTRACTOR_OCR_SECONDS": seconds,
        "EXTRACTOR_CACHE": "off",
    }
    outcome = process(path)
    return replace(outcome, message=f"{os.getpid()} {outcome.message}")


def damaged(path: Path) -> None:
    raise DamagedFile(f"{path.name} is cut short.", "Fetch it again.")


def broken(path: Path) -> None:
    raise ValueError("one line\nand another")


def too_large(path: Path) -> None:
    raise MemoryError


def take_50_ms(path: Path) -> Outcome:
    """A sample record after 50 ms of idling, which other work on the machine hardly changes."""
    threading.Event().wait(0.05)
    return Outcome(path, Ending.READ, record=record_samples.record(path.stem))
