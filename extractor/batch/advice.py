"""What a person does next, after a run or about one."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from extractor.batch.outcome import Verdict

if TYPE_CHECKING:
    from extractor.batch.report import Report


def next_steps(report: Report, database: str) -> list[tuple[str, str]]:
    """What to do, and the command for it ("" where there is none), the most urgent first."""
    db = f"--db {shlex.quote(database)}"
    counts = report.counts
    steps = []
    left = report.files - report.accounted
    if left and report.state != "running":
        steps.append((f"{left:,} files were not reached: give the same command again.", ""))
    if counts.get(Verdict.FAILED):
        steps.append(
            (
                "Put right what failed (each reason says how), then try just those again:",
                f"extractor ingest --retry failed {db}",
            )
        )
    if counts.get(Verdict.QUARANTINED):
        steps.append(
            (
                "Quarantined files took their process down each time; open them by hand, or:",
                f"extractor ingest --retry quarantined {db}",
            )
        )
    if counts.get(Verdict.NEEDS_REVIEW):
        steps.append(
            ("See what a person should check:", f"extractor query documents_to_check {db}")
        )
    if not steps:
        steps.append(("Ask the database:", f"extractor query --list {db}"))
    return steps
