"""Measuring the matching of indicators on labelled phrases.

    python -m extractor.knowledge.measure_indicators tests/knowledge/indicator_pairs.csv

The table has the columns phrase, unit, indicator (an id or "none") and half (tune or held).
Printed are precision and recall of each half by threshold, the time to load and per phrase.
"""

from __future__ import annotations

import csv
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from extractor.knowledge.indicators import THRESHOLD, decide, rank_indicators

NONE = "none"
_THRESHOLDS = (0.60, 0.65, 0.70, 0.72, 0.74, 0.76, 0.78, 0.80, 0.85, 0.90)


@dataclass(frozen=True, slots=True)
class Pair:
    """A phrase with its unit, and the id of the indicator it measures or "none"."""

    phrase: str
    unit: str | None
    indicator: str
    half: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of right matches, wrong matches and phrases that have an indicator."""

    right: int
    wrong: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of matches that are right; 1 where nothing matched."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the phrases with an indicator that were matched to it."""
        return self.right / self.wanted if self.wanted else 1.0


def read_pairs(path: Path) -> list[Pair]:
    """The labelled phrases of a CSV file."""
    with path.open(encoding="utf-8") as file:
        return [
            Pair(row["phrase"], row["unit"] or None, row["indicator"], row["half"])
            for row in csv.DictReader(file)
        ]


def figures(pairs: list[Pair], threshold: float = THRESHOLD) -> Figures:
    """How the matching does on ``pairs`` at ``threshold``."""
    right = wrong = 0
    for pair in pairs:
        found = decide(rank_indicators(pair.phrase, pair.unit), threshold)
        right += found is not None and found[0] == pair.indicator
        wrong += found is not None and found[0] != pair.indicator
    return Figures(right, wrong, sum(pair.indicator != NONE for pair in pairs))


def main(path: Path) -> None:
    """Prints the curves and the cost."""
    pairs = read_pairs(path)
    started = time.perf_counter()
    rank_indicators(pairs[0].phrase)
    loaded = time.perf_counter()
    for pair in pairs:
        rank_indicators(pair.phrase, pair.unit)
    done = time.perf_counter()
    for half in ("tune", "held"):
        chosen = [pair for pair in pairs if pair.half == half]
        print(f"{half}: {len(chosen)} phrases, {sum(p.indicator == NONE for p in chosen)} negative")
        for threshold in _THRESHOLDS:
            found = figures(chosen, threshold)
            mark = " *" if threshold == THRESHOLD else ""
            print(f"  {threshold:.2f}  P {found.precision:.3f}  R {found.recall:.3f}{mark}")
    print(f"load {loaded - started:.3f} s, {(done - loaded) / len(pairs) * 1e3:.3f} ms a phrase")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
