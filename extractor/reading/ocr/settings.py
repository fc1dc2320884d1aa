"""How recognition is to be done, and with which engine."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import InputProblem
from extractor.reading.ocr.engine import DEFAULT_ENGINE, OcrEngine, load_engine
from extractor.reading.ocr.line_engine import (
    DEFAULT_LINE_ENGINE,
    LineEngine,
    load_line_engine,
)

ENGINE_VARIABLE = "EXTRACTOR_OCR"
LINE_ENGINE_VARIABLE = "EXTRACTOR_OCR_LINES"
CACHE_VARIABLE = "EXTRACTOR_CACHE"
SECONDS_VARIABLE = "EXTRACTOR_OCR_SECONDS"
PAGE_SECONDS = 60.0  # thirty times what an ordinary page takes
_DAY = 86_400.0
_OFF = ("", "0", "off", "none", "no")


@dataclass(frozen=True, slots=True)
class OcrSettings:
    """Engines are used where given, else the ones named; ``cache`` None turns the cache off.

    ``line_engine_name`` None does without a second engine.  ``enabled`` False leaves pictures
    unread, as where recognition is not installed.  A page that takes longer than ``page_seconds``
    is given up and the next one read.
    """

    enabled: bool = True
    engine: OcrEngine | None = None
    engine_name: str = DEFAULT_ENGINE
    line_engine: LineEngine | None = None
    line_engine_name: str | None = DEFAULT_LINE_ENGINE
    cache: Path | None = None
    page_seconds: float = PAGE_SECONDS

    @classmethod
    def from_environment(cls) -> OcrSettings:
        """As the environment says.

        EXTRACTOR_OCR and EXTRACTOR_OCR_LINES name the engines, EXTRACTOR_CACHE a folder; any of
        them may say ``off``.  EXTRACTOR_OCR_SECONDS is the time for a page.  Raises InputProblem
        where that is no time.
        """
        named = os.environ.get(ENGINE_VARIABLE, DEFAULT_ENGINE)
        second = os.environ.get(LINE_ENGINE_VARIABLE, DEFAULT_LINE_ENGINE)
        return cls(
            enabled=named.lower() not in _OFF,
            engine_name=named,
            line_engine_name=None if second.lower() in _OFF else second,
            cache=default_cache_folder(),
            page_seconds=_seconds(os.environ.get(SECONDS_VARIABLE)),
        )

    def load(self) -> OcrEngine:
        """The engine to use; raises OcrUnavailable or InputProblem."""
        return self.engine or load_engine(self.engine_name)

    def load_second(self) -> LineEngine | None:
        """The line engine to use, None where there is none; raises InputProblem."""
        if self.line_engine is not None or self.line_engine_name is None:
            return self.line_engine
        return load_line_engine(self.line_engine_name)

    def load_anew(self) -> OcrEngine:
        """An engine in place of one that hangs; one that was given is used on."""
        load_engine.cache_clear()
        return self.load()


def _seconds(named: str | None) -> float:
    if named is None:
        return PAGE_SECONDS
    try:
        seconds = float(named)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= _DAY:
        raise InputProblem(
            f"{SECONDS_VARIABLE} is “{named}”, which is no time for a page.",
            "Give it as seconds, such as 60.",
        )
    return seconds


def default_cache_folder() -> Path | None:
    """EXTRACTOR_CACHE, or the user's cache folder (XDG Base Directory Specification)."""
    named = os.environ.get(CACHE_VARIABLE)
    if named is not None:
        return None if named.lower() in _OFF else Path(named)
    root = os.environ.get("XDG_CACHE_HOME")
    try:
        base = Path(root) if root else Path.home() / ".cache"
    except RuntimeError:  # no home folder
        return None
    return base / "extractor"
