"""Four readers while an archive is read in: python -m tests.benchmarks.bench_readers [ARCHIVE].

``extractor ingest`` reads the archive with two children.  Beside it four processes put one
question after another, opening the database anew for each as a command does; none may fail, none
may be shown half a plan.  ``--db`` names another database than a new file (a server's must be
empty).  The exit code is 1 where a reader met an error, or saw the plans come in no more than once.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import cycle
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from extractor.errors import InputProblem
from extractor.research.citing import cite
from extractor.research.comparison import compare
from extractor.research.deadlines import deadlines
from extractor.research.queries import run_query
from extractor.research.search import search
from extractor.research.statistics import statistics
from extractor.store.database import Database

PROJECT = Path(__file__).resolve().parents[2]
ARCHIVE = PROJECT / "corpora" / "rendered"
READERS = 4
HALVES = (
    "SELECT (SELECT COUNT(*) FROM documents), (SELECT COUNT(*) FROM documents_text), "
    "(SELECT COUNT(DISTINCT document_id) FROM search_texts WHERE kind = 'body')"
)
"""What is written of a plan first, in between and last: three numbers that always agree."""
QUESTIONS: dict[str, Callable[[Database], object]] = {
    "compare": compare,
    "search": lambda database: search(database, "nông thôn mới"),
    "deadlines": lambda database: deadlines(database, "2020", "2027"),
    "cite": lambda database: cite(database, "30/2020/NĐ-CP"),
    "stats": statistics,
    "tasks": lambda database: run_query(database, "tasks_by_unit"),
    "ranks": lambda database: run_query(database, "commitment_ranks"),
    "review": lambda database: run_query(database, "awaiting_review"),
    "status": lambda database: run_query(database, "SELECT COUNT(*) FROM ledger"),
}


@dataclass
class Witness:
    """What one reader saw: answers, the numbers of plans, and what went wrong."""

    answers: int = 0
    plans: set[int] = field(default_factory=set)
    troubles: list[str] = field(default_factory=list)


def read(url: str, over: Path) -> Witness:
    """Ask until the file ``over`` is there, at least once."""
    seen = Witness()
    questions = cycle(QUESTIONS.items())
    while not (seen.answers and over.exists()):
        name, question = next(questions)
        try:
            with Database.open(url, create=False, read_only=True) as database:
                first, between, last = map(str, run_query(database, HALVES).rows[0])
                if not first == between == last:
                    seen.troubles.append(f"half a plan: {first}, {between}, {last}")
                question(database)
        except InputProblem:  # nothing of the kind yet
            pass
        except Exception as error:
            seen.troubles.append(f"{name}: {type(error).__name__}: {error}")
            break
        seen.answers += 1
        seen.plans |= {int(first)}
    return seen


def watch(url: str, archive: Path, folder: Path) -> tuple[int, list[Witness]]:
    """Read ``archive`` in beside the readers; the exit code of the run, and what they saw."""
    Database.open(url).close()
    over = folder / "over"
    command = [sys.executable, "-m", "extractor.cli.main", "ingest", str(archive)]
    with ProcessPoolExecutor(READERS, mp_context=get_context("spawn")) as pool:
        readers = [pool.submit(read, url, over) for _ in range(READERS)]
        ended = subprocess.run(  # noqa: S603 (our own program)
            [*command, "--db", url, "--jobs", "2"],
            cwd=PROJECT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        over.touch()
        return ended.returncode, [reader.result() for reader in readers]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.bench_readers")
    parser.add_argument("archive", type=Path, nargs="?", default=ARCHIVE)
    parser.add_argument("--db", help="the database, by default a new file")
    given = parser.parse_args()
    with TemporaryDirectory(prefix="bench_readers_") as folder:
        url = given.db or str(Path(folder) / "plans.db")
        began = time.monotonic()
        code, readers = watch(url, given.archive, Path(folder))
        took = time.monotonic() - began
    for seen in readers:
        sys.stdout.write(
            f"{seen.answers:,} answers ({len(seen.plans)} states of the database, up to "
            f"{max(seen.plans, default=0):,} plans), {len(seen.troubles)} errors\n"
        )
        sys.stdout.writelines(f"  {trouble}\n" for trouble in seen.troubles)
    sys.stdout.write(f"The run took {took:.0f} s and ended with {code}.\n")
    amiss = code not in (0, 1) or any(one.troubles or len(one.plans) < 2 for one in readers)
    return 1 if amiss else 0


if __name__ == "__main__":
    sys.exit(main())
