"""CPU a page of the text path, by stage: python -m tests.benchmarks.bench_text_path [FOLDER].

A page is counted as 3,000 characters.  Start-up (imports, tables) is left out by one unmeasured
round over all plans; of the measured rounds the quickest of each stage and plan counts.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from pathlib import Path

from extractor.fields.pipeline import load_pipeline
from extractor.language.pipeline import make_doc
from extractor.reading import read
from extractor.records.assembly import assemble
from tests.benchmarks.tables import print_table

PLANS = Path(__file__).parents[2] / "corpora" / "rendered" / "txt"
PAGE = 3000


def stages_of(path: Path) -> tuple[int, dict[str, float]]:
    """The characters of a plan, and the CPU seconds that each stage took of it."""
    nlp, spent = load_pipeline(), {}
    clock = time.process_time()

    def lap(stage: str) -> None:
        nonlocal clock
        spent[stage], clock = time.process_time() - clock, time.process_time()

    source = read(path)
    lap("reading")
    doc = make_doc(source, nlp)
    lap("language")
    for name, component in nlp.pipeline:
        doc = component(doc)
        lap(f"fields: {name}")
    assemble(doc)
    lap("records")
    return len(doc.text), spent


def measure(paths: list[Path], rounds: int) -> tuple[float, dict[str, float]]:
    """Pages in all, and CPU seconds by stage."""
    pages, total = 0.0, defaultdict[str, float](float)
    for path in paths:
        runs = [stages_of(path) for _ in range(rounds)]
        pages += runs[0][0] / PAGE
        for stage in runs[0][1]:
            total[stage] += min(spent[stage] for _, spent in runs)
    return pages, dict(total)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=PLANS, help="plans as text files")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    paths = sorted(path for path in options.folder.rglob("*") if path.suffix in (".txt", ".md"))
    if not paths:
        parser.error(f"there are no .txt or .md files in {options.folder}")
    start = time.process_time()
    measure(paths[:1], 1)
    first = time.process_time() - start
    measure(paths, 1)
    pages, spent = measure(paths, options.rounds)
    whole = sum(spent.values())
    print(f"{len(paths)} plans, {pages:.1f} pages of {PAGE} characters; CPU milliseconds a page")
    rows = [(stage, 1000 * time_ / pages, 100 * time_ / whole) for stage, time_ in spent.items()]
    print_table(("stage", "ms/page", "%"), [*rows, ("all", 1000 * whole / pages, 100.0)])
    print(f"the first plan, with the tables it loads: {1000 * first:.0f} ms more or less")


if __name__ == "__main__":
    main()
