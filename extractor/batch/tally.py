"""What a whole batch came to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractor.batch.outcome import Ending, Verdict

if TYPE_CHECKING:
    from extractor.batch.outcome import Outcome


@dataclass
class Tally:
    """Counts of endings, verdicts and flags; ``failures`` are what a person has to act on.

    ``flagged`` counts the documents read that carry at least one flag, ``flags`` the documents
    by code of flag, ``pages`` the pages of what was read or tried.
    """

    endings: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    flags: Counter[str] = field(default_factory=Counter)
    flagged: int = 0
    pages: int = 0
    failures: list[Outcome] = field(default_factory=list)

    @property
    def read(self) -> int:
        """The files read or tried."""
        return self.endings.total() - self.endings[Ending.UNCHANGED]

    def add(self, outcome: Outcome) -> None:
        """Count one outcome in."""
        self.endings[outcome.code] += 1
        self.verdicts[outcome.verdict] += 1
        self.pages += outcome.pages
        if outcome.failed:
            self.failures.append(outcome)
        if outcome.record is not None and outcome.record.flags:
            self.flagged += 1
            self.flags.update({flag.code for flag in outcome.record.flags})
