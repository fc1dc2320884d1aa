"""Runs killed at random moments and taken up again: python -m tests.benchmarks.bench_kills.

Each run reads an archive into a database of its own until its parent, one of its workers or its
parent in the middle of writing is killed (kill -9).  Then the same command is given again.  The
database must equal that of an undisturbed run, no process and no temporary file be left.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import func, select

from extractor.store.database import Database
from extractor.store.tables import metadata
from tests import archives

PROJECT = Path(__file__).resolve().parents[2]
VICTIMS = ("parent", "worker", "writer")
DEATH_SECONDS = 5.0
CHANGES = 60  # statements that change the database, about, for each document


@dataclass
class Site:
    """Where a run takes place: its temporary files and its database apart from all others."""

    folder: Path
    archive: Path
    jobs: int = 2
    environment: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        for name in ("tmp", "cache"):
            (self.folder / name).mkdir(parents=True)
        self.environment = os.environ | {
            "TMPDIR": str(self.folder / "tmp"),
            "EXTRACTOR_CACHE": str(self.folder / "cache"),
            "PYTHONPATH": str(PROJECT),
        }

    @property
    def database(self) -> Path:
        return self.folder / "plans.db"

    def start(self, *how: str) -> subprocess.Popen[bytes]:
        """The command, in a session of its own so that what it leaves behind can be told."""
        arguments = ["ingest", str(self.archive), "--db", str(self.database)]
        return subprocess.Popen(  # noqa: S603 (our own program)
            [sys.executable, "-m", *how, *arguments, "--jobs", str(self.jobs)],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def finish(self) -> float:
        """Run the command to its end, and give the seconds that took."""
        started = time.monotonic()
        process = self.start("extractor.cli.main")
        status = process.wait()
        if status not in (0, 1):
            raise RuntimeError(f"the run ended with status {status}")
        return time.monotonic() - started

    def left_over(self) -> list[str]:
        """Temporary files, and helpers of the database."""
        files = [*(self.folder / "tmp").rglob("*"), *(self.folder / "cache").rglob("*.part")]
        helpers = [*self.folder.glob("plans.db-*")]
        return [str(path.relative_to(self.folder)) for path in (*files, *helpers)]

    def contents(self) -> dict[str, Any]:
        """All that the database says, but for times, numbers of runs and keys."""
        with Database.open(str(self.database), create=False, read_only=True) as opened:
            tables = metadata.tables
            with opened.reading() as connection:
                columns = tables["ledger"].c
                wanted = (columns.path, columns.sha256, columns.outcome, columns.reason)
                rows = connection.execute(select(*wanted, columns.pages).order_by(columns.path))
                ledger = [tuple(row) for row in rows]
                hashes = connection.execute(select(tables["documents"].c.sha256)).scalars().all()
                counts = {
                    name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                    for name, table in tables.items()
                    if name not in ("runs", "outcomes", "batches")
                }
            records = {sha256: opened.load(sha256) for sha256 in sorted(hashes)}
        return {"ledger": ledger, "counts": counts, "records": records}


def of_session(session: int) -> list[psutil.Process]:
    """The processes of a session that are alive."""
    found = []
    for process in psutil.process_iter():
        try:
            if os.getsid(process.pid) == session and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except (ProcessLookupError, psutil.Error):
            continue
    return found


def killed(
    site: Site, victim: str, chance: random.Random, seconds: float, documents: int
) -> list[str]:
    """Disturb a run and take it up again; gives what is amiss afterwards."""
    if victim == "writer":
        changes = chance.randint(1, CHANGES * documents)
        process = site.start("tests.dying_writer", str(changes))
        process.wait()
    else:
        process = site.start("extractor.cli.main")
        time.sleep(chance.uniform(0.2, seconds))
        if victim == "worker":
            workers = psutil.Process(process.pid).children(recursive=True)[1:]
            if workers:
                chance.choice(workers).kill()
            process.wait()
        else:
            process.kill()
            process.wait()
    orphans = _orphans(process.pid)
    site.finish()
    return [f"process {orphan} goes on" for orphan in orphans] + site.left_over()


def _orphans(session: int) -> list[str]:
    deadline = time.monotonic() + DEATH_SECONDS
    while (left := of_session(session)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return [" ".join(process.cmdline()) for process in left]


def disturb(folder: Path, documents: int, runs: int, seed: int = 0) -> list[str]:
    """Kill so many runs over an archive; gives what went wrong, a line each."""
    archive = folder / "archive"
    archives.write_archive(archive, documents)
    archives.write_damaged(archive / "damaged.pdf")
    archives.write_encrypted(archive / "encrypted.pdf")
    (archive / "empty.docx").touch()
    calm = Site(folder / "calm", archive)
    seconds = calm.finish()
    wrong = calm.left_over()
    expected = calm.contents()
    chance = random.Random(seed)  # noqa: S311 (no secret)
    for number in range(runs):
        victim = VICTIMS[number % len(VICTIMS)]
        site = Site(folder / f"{number}", archive)
        amiss = killed(site, victim, chance, seconds, documents)
        found = site.contents()
        amiss += [f"{part} differ" for part in expected if found[part] != expected[part]]
        wrong += [f"run {number}, {victim} killed: {one}" for one in amiss]
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        wrong = disturb(Path(folder), options.documents, options.runs, options.seed)
    print(
        "\n".join(wrong) or f"{options.runs} runs killed and taken up: nothing lost, nothing left"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
