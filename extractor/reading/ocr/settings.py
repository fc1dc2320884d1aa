"""How recognition is to be done, and with which engine."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from extractor.reading.ocr.engine import DEFAULT_ENGINE, OcrEngine, load_engine

ENGINE_VARIABLE = "EXTRACTOR_OCR"
CACHE_VARIABLE = "EXTRACTOR_CACHE"
_OFF = ("", "0", "off", "none", "no")


@dataclass(frozen=True, slots=True)
class OcrSettings:
    """``engine`` is used where given, else the one named; ``cache`` None turns the cache off.

    ``enabled`` False leaves pictures unread, as where recognition is not installed.
    """

    enabled: bool = True
    engine: OcrEngine | None = None
    engine_name: str = DEFAULT_ENGINE
    cache: Path | None = None

    @classmethod
    def from_environment(cls) -> OcrSettings:
        """EXTRACTOR_OCR names the engine or says ``off``; EXTRACTOR_CACHE a folder or ``off``."""
        named = os.environ.get(ENGINE_VARIABLE, DEFAULT_ENGINE)
        return cls(
            enabled=named.lower() not in _OFF, engine_name=named, cache=default_cache_folder()
        )

    def load(self) -> OcrEngine:
        """The engine to use; raises OcrUnavailable or InputProblem."""
        return self.engine or load_engine(self.engine_name)


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
