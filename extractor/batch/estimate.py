"""What a run would have to do, and how long that would take."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from extractor import __version__
from extractor.batch.local import available_cores
from extractor.batch.memory import Memory
from extractor.batch.outcome import Ending, Verdict
from extractor.batch.run import run
from extractor.batch.survey import SCAN, TEXT, UNREADABLE, survey
from extractor.errors import StoreProblem
from extractor.store.database import Database
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from extractor.batch.limits import Limits
    from extractor.batch.source import Source

USUAL = {TEXT: 0.06, SCAN: 3.0}
"""Seconds a page on one ordinary processor core, where no run has shown better."""

ENOUGH = 20  # pages of a kind read before, to trust what they took


@dataclass(frozen=True, slots=True)
class Estimate:
    """Files by what would become of them, pages by kind, and the wall time in seconds.

    ``left`` counts the files passed over, by verdict (unchanged, failed, quarantined);
    ``files`` and ``pages`` what would be read, by kind (text, scan, unreadable);
    ``page_seconds`` what a page of each kind takes, ``measured`` the kinds of which earlier runs
    told it.
    """

    left: dict[str, int]
    files: dict[str, int]
    pages: dict[str, int]
    page_seconds: dict[str, float]
    measured: frozenset[str]
    jobs: int

    @property
    def seconds(self) -> float:
        """Wall time with ``jobs`` files side by side."""
        work = sum(self.pages.get(kind, 0) * each for kind, each in self.page_seconds.items())
        return work / self.jobs


def estimate(
    sources: Sequence[Source],
    database: str,
    jobs: int | None = None,
    limits: Limits | None = None,
    retry: AbstractSet[str] = frozenset(),
    *,
    force: bool = False,
) -> Estimate:
    """Look into each of ``sources``, in processes of their own, and estimate the work.

    Nothing is written; ``database`` need not be there yet.
    """
    left, files, pages = Counter[str](), Counter[str](), Counter[str]()
    memory, history = None, dict[str, float]()
    try:
        with Database.open(database, create=False, read_only=True) as opened:
            memory = Memory(opened, __version__, force=force, retry=retry)
            history = _history(opened)
    except StoreProblem:
        pass  # there is no database yet, so nothing is known
    for outcome in run(sources, jobs=jobs, limits=limits, settled=memory, task=survey):
        if outcome.verdict is Verdict.UNCHANGED or not outcome.again:
            left[outcome.verdict.value] += 1
            continue
        kind = outcome.message if outcome.code == Ending.READ else UNREADABLE
        files[kind] += 1
        pages[kind] += outcome.pages
    return Estimate(
        dict(left),
        dict(files),
        dict(pages),
        USUAL | history,
        frozenset(history),
        jobs or available_cores(),
    )


def _history(database: Database) -> dict[str, float]:
    """Seconds a page by kind, as far as earlier runs tell."""
    entries, documents = metadata.tables["ledger"], metadata.tables["documents"]
    kind = case((documents.c.text_origin.in_(["ocr", "mixed"]), SCAN), else_=TEXT)
    pages = func.sum(entries.c.pages)
    query = (
        select(kind, func.sum(entries.c.seconds) / pages)
        .join_from(entries, documents, entries.c.sha256 == documents.c.sha256)
        .where(entries.c.seconds > 0, entries.c.pages > 0)
        .group_by(kind)
        .having(pages >= ENOUGH)
    )
    with database.reading() as connection:
        return {str(name): float(each) for name, each in connection.execute(query)}
