"""Load time and memory of the table of places: python -m tests.benchmarks.bench_places.

Each figure is of a fresh interpreter that has everything but the table: the CPU seconds and the
resident memory that loading and indexing it adds, the least of several runs; then the CPU time of
a look-up with the table loaded.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from datetime import date

import psutil

from tests.benchmarks.tables import print_table

SECONDS, MEGABYTES = 0.2, 30.0
"""What loading may cost."""
_LOOKED_UP = ("xã Lục Ba", ("huyện Đại Từ", "tỉnh Thái Nguyên"), date(2024, 1, 22))
_LOOK_UPS = 200


def measure() -> dict[str, float]:
    """Seconds and megabytes of loading in this interpreter, and milliseconds a look-up."""
    from extractor.knowledge.places import current
    from extractor.knowledge.resolving import resolve

    process = psutil.Process()
    name, parents, day = _LOOKED_UP
    memory, start = process.memory_info().rss, time.process_time()
    unit = resolve(name, parents=parents, date=day).unit
    seconds = time.process_time() - start
    if unit is None or not current(unit):
        raise SystemExit(f"{name} was not found")
    grown = process.memory_info().rss - memory
    start = time.process_time()
    for _ in range(_LOOK_UPS):
        resolve(name, parents=parents, date=day)
    each = (time.process_time() - start) / _LOOK_UPS
    return {"seconds": seconds, "megabytes": grown / 1e6, "milliseconds": 1000 * each}


def fresh() -> dict[str, float]:
    """:func:`measure` in an interpreter of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_places", "--once"]
    answer = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 -- our own
    found: dict[str, float] = json.loads(answer.stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--once", action="store_true", help="measure in this interpreter, as JSON")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if options.once:
        print(json.dumps(measure()))
        return
    runs = [fresh() for _ in range(options.rounds)]
    least = {name: min(run[name] for run in runs) for name in runs[0]}
    rows = [
        ("load", least["seconds"], SECONDS, "s"),
        ("memory", least["megabytes"], MEGABYTES, "MB"),
        ("look-up", least["milliseconds"], "", "ms"),
    ]
    print_table(("places", "least", "limit", "unit"), rows)
    if least["seconds"] > SECONDS or least["megabytes"] > MEGABYTES:
        raise SystemExit("over the limit")


if __name__ == "__main__":
    main()
