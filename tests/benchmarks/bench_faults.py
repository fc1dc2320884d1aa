"""A batch with faults: python -m tests.benchmarks.bench_faults --documents 2000.

One document in a hundred each crashes its process (a segmentation fault), computes for ever
holding the interpreter, waits for ever, takes 4 GB of memory, leaves by ``_exit``, is cut short, or
asks for a password.  Every good one must be read, every bad one end under its right name, however
busy the machine is.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from extractor.batch.ingest import ingest
from extractor.batch.limits import Limits
from extractor.batch.local import LocalEngine
from extractor.batch.outcome import Verdict
from extractor.store.database import Database
from tests import archives
from tests.benchmarks.tables import print_table

sys.path.append(str(Path(__file__).resolve().parents[1]))
import faulty_tasks

MEMORY = 768 * 1024**2
FAULTS = {
    "segfault": (Verdict.QUARANTINED, "crashed"),
    "hang": (Verdict.FAILED, "timeout"),
    "waits": (Verdict.FAILED, "timeout"),
    "hungry": (Verdict.FAILED, "out-of-memory"),
    "leaves": (Verdict.QUARANTINED, "crashed"),
    "corrupt": (Verdict.FAILED, "damaged"),
    "encrypted": (Verdict.FAILED, "encrypted"),
}


def write_faulty_archive(folder: Path, documents: int, each: int) -> list[Path]:
    """Good plans, and ``each`` files of every fault among them."""
    paths = archives.write_archive(folder, documents - each * len(FAULTS))
    step = max(1, len(paths) // (each * len(FAULTS) + 1))
    for number in range(each):
        for place, fault in enumerate(FAULTS):
            path = folder / "000" / f"{fault}-{number}"
            match fault:
                case "corrupt":
                    bad = archives.write_damaged(path.with_suffix(".pdf"))
                case "encrypted":
                    bad = archives.write_encrypted(path.with_suffix(".pdf"))
                case _:
                    bad = path.with_suffix(".txt")
                    bad.write_text(path.name, encoding="utf-8")
            paths.insert((number * len(FAULTS) + place + 1) * step, bad)
    return paths


def misjudged(
    paths: list[Path], database: Path, seconds: float, jobs: int | None = None
) -> tuple[list[str], Counter[str]]:
    """What did not end as it should, and the number of files of each outcome."""
    limits = Limits(seconds, memory=MEMORY)
    engine = LocalEngine(jobs, limits, faulty_tasks.process_or_fail)
    ended: dict[Path, tuple[str, str]] = {}
    with Database.open(str(database)) as opened:
        for outcome in ingest(paths, opened, engine=engine):
            assert isinstance(outcome.path, Path)
            ended[outcome.path] = (outcome.verdict, outcome.code)
    engine.close()
    wrong = []
    for path in paths:
        fault = FAULTS.get(path.stem.split("-")[0])
        verdict, code = ended.get(path, ("lost", ""))
        good = fault == (verdict, code) if fault else code == "read"
        if not good:
            wrong.append(f"{path.name}: {verdict} {code}")
    return wrong, Counter(f"{verdict} ({code})" for verdict, code in ended.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--each", type=int, help="files of every fault (default: 1 in 100)")
    parser.add_argument("--seconds", type=float, default=10.0, help="that a document may take")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        each = options.each or max(1, options.documents // 100)
        paths = write_faulty_archive(Path(folder) / "archive", options.documents, each)
        started = time.monotonic()
        wrong, counts = misjudged(paths, Path(folder) / "plans.db", options.seconds)
        took = time.monotonic() - started
    load = os.getloadavg()[0]
    print(f"{len(paths)} documents in {took:.0f} s, {each} of each fault; load {load:.1f}")
    print_table(("outcome", "files"), sorted(counts.items()))
    print("\n".join(wrong) or "every document ended under its right name")


if __name__ == "__main__":
    main()
