"""The database at scale: python -m tests.benchmarks.bench_database --documents 100000.

It writes an invented province (corpora.province) into SQLite in one process, asks every view for
one indicator or one commune, and some of them for the whole table, and exports what it wrote.
Times are CPU seconds of this process (least of three), so that other work on the machine counts
little; exports run in a process each, told by the clock, by CPU seconds and by their peak of
memory.  Files that are the same plan are not looked for (``--link`` looks for them): it takes its
time by the likeness of texts, which are invented.  The ratio is to ``SELECT count(*) FROM
targets``.  The exit code is 1 where a figure is over its bound.

Of the most frequent indicator, which every fifth plan has a target on, what a person sees first is
bound as all narrow questions are: a page, the highest hundred, the count, the summary.  All its
rows are bound as a pivot is: to hand over so many values takes Python longer than a narrow question
may, even out of a table that holds nothing else and lies in memory, which is told beside.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from corpora.province.facts import facts
from corpora.province.plans import records
from extractor.store.database import TRANSACTION, Database
from extractor.store.ddl import view_columns, views
from tests.benchmarks.bench_export import ENDINGS, measured

NARROW, WHOLE = 0.050, 1.0
"""Seconds that a filtered view and a pivot may take."""
STORED = 500
"""Documents to be stored in a second."""
MEMORY = 400
"""Megabytes that an export to Parquet may take."""
REPEATS = 3
CHUNK = 2000
PAGE = 100
"""Rows that a page of the front shows."""
EXPORTS = (
    ("parquet", "evidence"),
    ("parquet", "readings"),
    ("csv", "readings"),
    ("jsonl", "readings"),
    ("xlsx", "readings"),
    ("label-studio", None),
    ("jsonl", None),
)
"""What is exported: of each plan there are about ten readings and thirty pieces of evidence."""
OF_ONE_INDICATOR = ("targets_by_commune", "commitment_ranks")
"""Views that have a row for each target on an indicator."""
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


def tell(line: str) -> None:
    """Write a line at once, so that it is known how far a long run has come."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def fill(path: Path, documents: int, *, link: bool) -> bool:
    """Write the records and tell how fast; False where it took too long."""
    clock = processor = 0.0
    made = records(documents)
    with Database.open(str(path)) as database:
        database.linking = link
        run = database.begin_run("0.1.0")
        while chunk := list(islice(made, CHUNK)):
            began, spent = time.perf_counter(), time.process_time()
            for start in range(0, len(chunk), TRANSACTION):
                database.save(chunk[start : start + TRANSACTION], run)
            clock += time.perf_counter() - began
            processor += time.process_time() - spent
        began, spent = time.perf_counter(), time.process_time()
        database.finish_run(run)
        ending = time.process_time() - spent
    clock += time.perf_counter() - began
    processor += ending
    fast = documents / processor >= STORED
    tell(
        f"{documents:,} documents in {clock:.1f} s ({documents / clock:.0f} a second), "
        f"{processor:.1f} s of the processor ({documents / processor:.0f} a second; of it "
        f"{ending:.1f} s for counting at the end); {path.stat().st_size / 1e6:.0f} MB"
        f"{'' if fast else '  TOO SLOW'}"
    )
    return fast


def questions(documents: int) -> list[tuple[str, str, float]]:
    """Each question with its SQL and the seconds it may take."""
    plan = facts(documents // 2)
    targeted = Counter(
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
            f"indicator_id = '{targeted[len(targeted) // 2][0]}'",
        ),
    }
    asked = []
    for view, statement in views().items():
        for column in filters.keys() & view_columns(statement).keys():
            name, condition = filters[column]
            asked.append((f"{view}, {name}", f"SELECT * FROM {view} WHERE {condition}", NARROW))  # noqa: S608
    whole = f"indicator_id = '{targeted[0][0]}'"
    frequent = f"{whole} AND year = 2024"
    one = f"document_id = {documents // 2}"
    more = {
        "cited_acts, one act": ("cited_acts", "code = '30/2020/NĐ-CP'"),
        "plans_following, one plan": ("plans_following", one),
        "documents_to_check, one plan": ("documents_to_check", one),
        "commitment_summary, most frequent indicator": ("commitment_summary", whole),
    }
    for view in OF_ONE_INDICATOR:
        name = f"{view}, most frequent indicator"
        more[f"{name} of a year"] = (view, frequent)
        more[f"{name}, a page"] = (view, f"{whole} LIMIT {PAGE}")
        more[f"{name}, the highest"] = (view, f"{whole} ORDER BY value DESC LIMIT {PAGE}")
        asked.append((f"{name}, all rows", f"SELECT * FROM {view} WHERE {whole}", WHOLE))  # noqa: S608
        asked.append((f"{name}, count", f"SELECT COUNT(*) FROM {view} WHERE {whole}", NARROW))  # noqa: S608
    for name, (view, condition) in more.items():
        asked.append((name, f"SELECT * FROM {view} WHERE {condition}", NARROW))  # noqa: S608
    return [*sorted(asked), *((sql, sql, WHOLE) for sql in PIVOTS)]


@contextmanager
def reader(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection as the commands open one, without what is wrapped around it."""
    with (
        Database.open(str(path), create=False, read_only=True) as database,
        database.reading() as connection,
    ):
        found = connection.connection.driver_connection
        assert isinstance(found, sqlite3.Connection)
        yield found


def ask(connection: sqlite3.Connection, sql: str) -> tuple[float, int]:
    """Seconds of the processor (least of :data:`REPEATS`) and number of rows."""
    best, rows = float("inf"), 0
    for _ in range(REPEATS):
        began = time.process_time()
        rows = len(connection.execute(sql).fetchall())
        best = min(best, time.process_time() - began)
    return best, rows


def answer(path: Path, documents: int) -> int:
    """Ask all questions, write what they took, and count those that took too long."""
    slow = 0
    with reader(path) as connection:
        count, _ = ask(connection, "SELECT COUNT(*) FROM targets")
        tell(f"count(*) of targets: {count * 1000:.2f} ms")
        for name, sql, limit in questions(documents):
            seconds, rows = ask(connection, sql)
            slow += seconds > limit
            tell(
                f"{seconds * 1000:9.1f} ms {seconds / max(count, 1e-6):8.1f} x {rows:8,} rows  "
                f"{name[:90]}{'  TOO SLOW' if seconds > limit else ''}"
            )
        connection.execute("PRAGMA query_only = OFF")  # the file itself stays read-only
        connection.execute("PRAGMA temp_store = MEMORY")
        for view in OF_ONE_INDICATOR:
            connection.execute(
                f"CREATE TEMP TABLE alone AS SELECT * FROM {view} WHERE indicator_id = "  # noqa: S608
                "(SELECT indicator_id FROM targets GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1)"
            )
            seconds, rows = ask(connection, "SELECT * FROM alone")
            connection.execute("DROP TABLE alone")
            tell(f"{seconds * 1000:9.1f} ms {'':10} {rows:8,} rows  {view}, the same out of memory")
    return slow


def take_away(path: Path, folder: Path) -> int:
    """Export in every form, write what it took, and count what took too much memory."""
    large = 0
    base = measured(str(path), "nothing", None, folder / "nothing")
    tell(f"a process that opens the database takes {base.memory:.0f} MB")
    for number, (form, table) in enumerate(EXPORTS):
        output = folder / f"{number}{ENDINGS[form]}"
        took = measured(str(path), form, table, output)
        over = form == "parquet" and took.memory > MEMORY
        large += over
        tell(
            f"{took.seconds:7.1f} s, {took.processor:6.1f} s of the processor, peak "
            f"{took.memory:4.0f} MB  {took.rows:10,} rows  {table or 'whole documents'} as {form} "
            f"({output.stat().st_size / 1e6:.0f} MB){'  TOO MUCH' if over else ''}"
        )
        output.unlink()
    return large


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.bench_database")
    parser.add_argument("--documents", type=int, default=5000, help="how many plans")
    parser.add_argument("--db", type=Path, help="keep the database here, or use the one there")
    parser.add_argument("--link", action="store_true", help="look for files that are one plan")
    parser.add_argument("--no-export", action="store_true", help="stop after the questions")
    given = parser.parse_args()
    with TemporaryDirectory(prefix="bench_database_") as folder:
        path = given.db or Path(folder) / "province.db"
        over = 0
        if not path.exists():
            over += not fill(path, given.documents, link=given.link)
        over += answer(path, given.documents)
        if not given.no_export:
            over += take_away(path, Path(folder))
    tell(f"{over} figures over their bounds" if over else "all figures within their bounds")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
