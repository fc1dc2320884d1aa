"""What a person does next, after a run."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from extractor.batch.outcome import Verdict
from extractor.batch.report import EXAMPLES

if TYPE_CHECKING:
    from extractor.batch.report import Report


_LIST = (
    "SELECT reason, path, message, advice FROM ledger"
    " WHERE outcome IN ('failed', 'quarantined') ORDER BY reason, path"
)


def next_steps(report: Report, database: str) -> list[tuple[str, str]]:
    """What to do, and the command for it ("" where there is none), the most urgent first.

    Nothing while the run goes on.
    """
    if report.state == "running":
        return []
    db = f"--db {shlex.quote(database)}"
    counts = report.counts
    steps = []
    if report.left:
        them = "1 file was" if report.left == 1 else f"{report.left:,} files were"
        steps.append((f"{them} not reached: give the same command again.", ""))
    if any(reason.files > EXAMPLES for reason in report.reasons):
        steps.append(
            (
                "List all that failed, for a spreadsheet:",
                f'extractor query --sql "{_LIST}" --format csv {db} > failed.csv',
            )
        )
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
