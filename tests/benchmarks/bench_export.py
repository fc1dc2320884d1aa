"""How long an export takes and how much memory it needs.

    python -m tests.benchmarks.bench_export [--rows 1000000] [--formats parquet csv]

The rows are pieces of evidence with their words and boxes; each export runs in a process of its
own, whose peak of resident memory is told beside that of a process that only opens the database.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from sqlalchemy import text

from extractor.records.model import PlanRecord
from extractor.research.export.exporting import export
from extractor.store.database import Database

ENDINGS = {
    "parquet": ".parquet",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "jsonl": ".jsonl",
    "label-studio": ".json",
}
TABLE = "evidence"
FILL = """
    INSERT INTO evidence
        (id, document_id, owner_kind, owner_id, position, page,
         start_offset, end_offset, text, boxes)
    WITH RECURSIVE numbers (n) AS (
        SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :rows
    )
    SELECT 1000 + n, 1, 'target', 1000 + n, 0, 1 + n % 40, n, n + 60,
        'đến hết năm 2024, tỷ lệ hộ nghèo giảm còn ' || n || ' % số hộ của xã',
        '[[' || n % 500 || '.25, 90.0, 300.5, 104.0], [70.5, 110.0, 280.75, 124.0]]'
    FROM numbers
"""


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds by the clock and of the processor, megabytes at the most, and rows written."""

    seconds: float
    processor: float
    memory: float
    rows: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--formats", nargs="+", choices=sorted(ENDINGS), default=["parquet", "csv"])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = str(Path(folder) / "plans.db")
        fill(url, given.rows)
        size = Path(url).stat().st_size / 1024**2
        print(f"{given.rows:,} rows, a database of {size:,.0f} MB")
        for form in ["nothing", *given.formats]:
            took = measured(url, form, TABLE, Path(folder) / f"{TABLE}{ENDINGS.get(form, '')}")
            print(
                f"{form:<8}  {took.seconds:6.1f} s  {took.processor:6.1f} s of the processor  "
                f"peak {took.memory:4.0f} MB"
            )


def fill(url: str, rows: int) -> None:
    """Make a database of one document and so many pieces of evidence."""
    source = {
        "name": "a.pdf",
        "sha256": "0" * 64,
        "media_type": "application/pdf",
        "bytes": 1,
        "pages": 40,
        "text_origin": "plain",
    }
    record = PlanRecord.model_validate({"extractor_version": "0", "source": source})
    with Database.open(url) as database:
        database.save([record])
        with database.writing() as connection:
            connection.execute(text(FILL), {"rows": rows})


def measured(url: str, form: str, table: str | None, output: Path) -> Took:
    """What one export took; without a table it is of whole documents, ``nothing`` only opens."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_run, args=(url, form, table, output, sender))
    child.start()
    sender.close()  # so that a child that dies is told of, not waited for
    took: Took = receiver.recv()
    child.join()
    return took


def _run(url: str, form: str, table: str | None, output: Path, sender: Connection) -> None:
    begun, rows = time.perf_counter(), 0
    with Database.open(url, create=False, read_only=True) as database:
        if form in ENDINGS:
            rows = export(database, form, output, [table] if table else [])[0].rows
    sender.send(Took(time.perf_counter() - begun, time.process_time(), _peak(), rows))


def _peak() -> float:
    """The most memory this process held, in megabytes.

    Where Linux tells it: ``ru_maxrss`` is never less than what the parent held.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
