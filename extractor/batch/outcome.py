"""What became of one file of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.batch.source import Source
    from extractor.records.model import PlanRecord

TRIES = 3
"""How often a file may take its process down, or overrun, before it is left alone."""


class Ending(StrEnum):
    """The endings a batch knows beside the codes of :mod:`extractor.errors`."""

    READ = "read"
    UNCHANGED = "unchanged"
    CRASHED = "crashed"
    TIMEOUT = "timeout"
    OUT_OF_MEMORY = "out-of-memory"
    DEFECT = "defect"


class Verdict(StrEnum):
    """The five things that can become of a file, in the ledger of the database."""

    DONE = "done"
    NEEDS_REVIEW = "needs-review"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    QUARANTINED = "quarantined"


COUNTED = frozenset({Ending.CRASHED, Ending.TIMEOUT, Ending.OUT_OF_MEMORY, Ending.DEFECT})
"""Troubles that may pass; after :data:`TRIES` of them a file is left alone."""

LASTING = frozenset({"unreadable", "empty", "damaged", "encrypted", "needs-ocr"})
"""Troubles that lie in the bytes of the file: trying again is of no use until they change."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The ending of one file: ``record`` is there exactly when ``code`` is ``read``.

    ``code`` is an :class:`Ending` or the ``code`` of an :class:`~extractor.errors.ExtractorError`;
    ``message`` says what happened and ``advice`` what a person can do; ``sha256`` is None where
    the file could not be opened; ``seconds`` is the wall time of reading it; ``pages`` their
    number, 0 where not known; ``pages_text`` the text as read, where it was asked for.
    ``tries`` counts how often the file was tried, over all runs; ``again`` is False where an
    earlier run found this and the file was left alone in this one.
    """

    path: Source
    code: str
    message: str = ""
    advice: str = ""
    sha256: str | None = None
    seconds: float = 0.0
    record: PlanRecord | None = None
    pages_text: str | None = None
    pages: int = 0
    tries: int = 1
    again: bool = True

    @property
    def failed(self) -> bool:
        """Whether a person has to do something before this file is in."""
        return self.code not in (Ending.READ, Ending.UNCHANGED)

    @property
    def verdict(self) -> Verdict:
        """What stands in the ledger."""
        if self.code == Ending.UNCHANGED:
            return Verdict.UNCHANGED
        if self.code == Ending.READ:
            flagged = self.record is not None and bool(self.record.flags)
            return Verdict.NEEDS_REVIEW if flagged else Verdict.DONE
        if self.code in COUNTED and self.tries >= TRIES:
            return Verdict.QUARANTINED
        return Verdict.FAILED
