"""What became of one file of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.records.model import PlanRecord


class Ending(StrEnum):
    """The endings a batch knows beside the codes of :mod:`extractor.errors`."""

    READ = "read"
    UNCHANGED = "unchanged"
    CRASHED = "crashed"
    TIMEOUT = "timeout"
    OUT_OF_MEMORY = "out-of-memory"
    DEFECT = "defect"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The ending of one file: ``record`` is there exactly when ``code`` is ``read``.

    ``code`` is an :class:`Ending` or the ``code`` of an :class:`~extractor.errors.ExtractorError`;
    ``message`` says what happened and ``advice`` what a person can do; ``sha256`` is None where
    the file could not be opened; ``seconds`` is the wall time of reading it; ``pages_text`` the
    text as read, where it was asked for.
    """

    path: Path
    code: str
    message: str = ""
    advice: str = ""
    sha256: str | None = None
    seconds: float = 0.0
    record: PlanRecord | None = None
    pages_text: str | None = None

    @property
    def failed(self) -> bool:
        """Whether a person has to do something before this file is in."""
        return self.code not in (Ending.READ, Ending.UNCHANGED)
