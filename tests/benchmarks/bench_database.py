"""The database at scale: python -m tests.benchmarks.bench_database --documents 100000.

It writes an invented province (corpora.province) into SQLite in one process, then asks every view
for one indicator or one commune, and some of them for the whole table.  Times are CPU seconds of
this process (least of three), so that other work on the machine counts little.  Files that are
the same plan are not looked for: it takes its time by the likeness of texts, which are invented.
The ratio is to ``SELECT count(*) FROM targets``, which reads one index from end to end.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import time
from collections import Counter
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from corpora.province.facts import facts
from corpora.province.plans import records
from extractor.store.database import TRANSACTION, Database
from extractor.store.ddl import view_columns, views

NARROW, WHOLE = 0.050, 1.0
"""Seconds that a filtered view and a pivot may take."""
REPEATS = 3
CHUNK = 2000
PIVOTS = (
    "SELECT * FROM commitment_summary",
    "SELECT indicator_id, year, province, COUNT(*), AVG(value) FROM targets_by_commune "
    "GROUP BY indicator_id, year, province",
    "SELECT year, rank, COUNT(*) FROM commitment_ranks WHERE rank <= 3 GROUP BY year, rank",
    "SELECT * FROM criteria_matrix",
    "SELECT actor_id, role, COUNT(*) FROM tasks_by_unit GROUP BY actor_id, role",
    "SELECT substr(ends_on, 1, 7), COUNT(*) FROM deadline_calendar GROUP BY 1",
    "SELECT * FROM cited_acts ORDER BY plans DESC",
    "SELECT COUNT(*) FROM plans_following",
    "SELECT year, COUNT(*) FROM plans_without_number_or_date GROUP BY year",
    "SELECT COUNT(*) FROM tasks_without_unit",
    "SELECT COUNT(*) FROM contradicting_values",
    "SELECT matter, field, COUNT(*) FROM awaiting_review GROUP BY matter, field",
)


def fill(path: Path, documents: int) -> tuple[float, float]:
    """Write the records and give the seconds it took: by the clock, and of the processor."""
    clock = processor = 0.0
    made = records(documents)
    with Database.open(str(path)) as database:
        database.linking = False
        run = database.begin_run("0.1.0")
        while chunk := list(islice(made, CHUNK)):
            began, spent = time.perf_counter(), time.process_time()
            for start in range(0, len(chunk), TRANSACTION):
                database.save(chunk[start : start + TRANSACTION], run)
            clock += time.perf_counter() - began
            processor += time.process_time() - spent
        began, spent = time.perf_counter(), time.process_time()
        database.finish_run(run)
    end_clock, end_processor = time.perf_counter() - began, time.process_time() - spent
    sys.stdout.write(f"of which counting at the end: {end_processor:.1f} s\n")
    return clock + end_clock, processor + end_processor


def questions(documents: int) -> list[tuple[str, str, float]]:
    """Each question with its SQL and the seconds it may take."""
    plan = facts(documents // 2)
    measured = Counter(
        goal.indicator.id for n in range(0, documents, 7) for goal in facts(n).goals
    ).most_common()
    filters = {
        "unit": ("one commune", f"unit = '{plan.unit}' AND province = '{plan.commune.province}'"),
        "current_unit": (
            "one commune of today",
            f"current_unit = '{plan.commune.current_name}' "
            f"AND current_province = '{plan.commune.province}'",
        ),
        "indicator_id": (
            "one indicator",
            f"indicator_id = '{measured[len(measured) // 2][0]}'",
        ),
    }
    asked = []
    for view, statement in views().items():
        for column in filters.keys() & view_columns(statement).keys():
            name, condition = filters[column]
            asked.append((f"{view}, {name}", f"SELECT * FROM {view} WHERE {condition}", NARROW))  # noqa: S608
    frequent = f"indicator_id = '{measured[0][0]}' AND year = 2024"
    one = f"document_id = {documents // 2}"
    more = {
        "targets_by_commune, most frequent indicator of a year": (
            "targets_by_commune",
            frequent,
        ),
        "commitment_ranks, most frequent indicator of a year": ("commitment_ranks", frequent),
        "cited_acts, one act": ("cited_acts", "code = '30/2020/NĐ-CP'"),
        "plans_following, one plan": ("plans_following", one),
        "documents_to_check, one plan": ("documents_to_check", one),
    }
    for name, (view, condition) in more.items():
        asked.append((name, f"SELECT * FROM {view} WHERE {condition}", NARROW))  # noqa: S608
    return [*sorted(asked), *((sql, sql, WHOLE) for sql in PIVOTS)]


def ask(connection: sqlite3.Connection, sql: str) -> tuple[float, int]:
    """Seconds of the processor (least of :data:`REPEATS`) and number of rows."""
    best, rows = float("inf"), 0
    for _ in range(REPEATS):
        began = time.process_time()
        rows = len(connection.execute(sql).fetchall())
        best = min(best, time.process_time() - began)
    return best, rows


def measure(path: Path, documents: int) -> None:
    """Ask all questions and write what they took."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    count, _ = ask(connection, "SELECT COUNT(*) FROM targets")
    sys.stdout.write(f"count(*) of targets: {count * 1000:.1f} ms\n")
    for name, sql, limit in questions(documents):
        seconds, rows = ask(connection, sql)
        mark = "" if seconds <= limit else "  TOO SLOW"
        ratio = seconds / max(count, 1e-6)
        sys.stdout.write(
            f"{seconds * 1000:9.1f} ms {ratio:8.1f} x {rows:8,} rows  {name[:90]}{mark}\n"
        )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.bench_database")
    parser.add_argument("--documents", type=int, default=5000, help="how many plans")
    parser.add_argument("--db", type=Path, help="keep the database here, or use the one there")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        path = given.db or Path(folder) / "province.db"
        if not path.exists():
            clock, processor = fill(path, given.documents)
            size = path.stat().st_size / 1e6
            sys.stdout.write(
                f"{given.documents:,} documents in {clock:.1f} s ({given.documents / clock:.0f} a "
                f"second), {processor:.1f} s of the processor "
                f"({given.documents / processor:.0f} a second); {size:.0f} MB\n"
            )
        measure(path, given.documents)


if __name__ == "__main__":
    main()
