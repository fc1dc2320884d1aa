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
from pathlib import Path

from sqlalchemy import text

from extractor.records.model import PlanRecord
from extractor.research.export.exporting import export
from extractor.store.database import Database

ENDINGS = {"parquet": "evidence.parquet", "csv": "evidence.csv", "xlsx": "evidence.xlsx"}
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
            seconds, memory = measured(url, form, Path(folder))
            print(f"{form:<8}  {seconds:6.1f} s  peak {memory:4.0f} MB")


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


def measured(url: str, form: str, folder: Path) -> tuple[float, float]:
    """Seconds, and megabytes of resident memory at the most, of one export."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_run, args=(url, form, folder, sender))
    child.start()
    answer: tuple[float, float] = receiver.recv()
    child.join()
    return answer


def _run(url: str, form: str, folder: Path, sender: object) -> None:
    begun = time.perf_counter()
    with Database.open(url, create=False, read_only=True) as database:
        if form in ENDINGS:
            export(database, form, folder / ENDINGS[form], ["evidence"])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sender.send((time.perf_counter() - begun, peak))  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(main())
