"""Fit the calibration that ships: python -m corpora.calibrate [--write].

What the contributed plans showed when they were first read tells what to expect of plans never
seen; the rules have learned from them since.  All plans with 3 % of their letters wrong tell what
to expect of poor recognition.  With 1 % wrong they are only tried: read by rules that know them,
they would make slightly spoilt texts look better than clean ones.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.generate import HERE
from corpora.noise import misread, misread_gold
from extractor.cli import score_tables
from extractor.evaluation.calibration import fit, held_out
from extractor.evaluation.gold import GoldPlan, read_gold
from extractor.evaluation.judging import JudgedFields, together
from extractor.evaluation.matching import Judged, Sheet
from extractor.evaluation.reliability import accepted, bins, threshold_for
from extractor.evaluation.report import SCORERS, Report, report_of
from extractor.reading import read_bytes
from extractor.records.calibration import OFF, SETTING
from extractor.records.extract import extract_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.records.model import PlanRecord

RATES = (0.01, 0.03)
COLLECTIONS = (
    (HERE / "rendered" / "txt", HERE / "gold"),
    (HERE / "contributed" / "plans", HERE / "contributed" / "gold"),
)
TABLE = HERE.parent / "extractor" / "records" / "calibration.json"
FIRST = HERE / "contributed" / "first_reading.csv"
FITTED_ON = (
    "the contributed plans of corpora/ as they were first read, and these and the sample plans, "
    "where they are plain text, with 3 % of the letters wrong"
)
LEAST = 0.95


def readings(rate: float) -> Iterator[tuple[GoldPlan, PlanRecord]]:
    """Gold and record of every plan that is plain text, with a share of its letters wrong."""
    for plans, gold_of in COLLECTIONS:
        for path in sorted(plans.iterdir()):
            if path.suffix == ".docx":
                continue
            noisy = misread(path.read_text("utf-8"), rate, path.stem)
            gold = misread_gold(read_gold(gold_of / f"{path.stem}.json"), noisy)
            yield gold, extract_document(read_bytes(path.name, noisy.text.encode()))


def report_at(rate: float) -> Report:
    """The scores over the plans with so many of their letters wrong."""
    sheet, documents = Sheet(), 0
    for gold, record in readings(rate):
        documents += 1
        for score in SCORERS:
            score(sheet, gold.doc or "", gold, record)
    return report_of(sheet, documents)


def judged_first() -> JudgedFields:
    """Which values of the contributed plans were right when they were first read, by field."""
    judged: dict[str, tuple[Judged, ...]] = {}
    with FIRST.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            values, right = int(row["values"]), int(row["right"])
            judged[row["field"]] = judged.get(row["field"], ()) + tuple(
                Judged(row["document"], float(row["evidence"]), place < right, calibrated=False)
                for place in range(values)
            )
    return judged


def _tell(title: str, tried: JudgedFields) -> None:
    """Print how confidence compares with what is right, and what a threshold accepts."""
    known = [one for values in tried.values() for one in values if one.calibrated]
    lines = [title, *score_tables.reliability(tried, list(bins(known))), ""]
    sufficient = threshold_for(tried, score_tables.SOUGHT)
    lines += [*score_tables.acceptance(accepted(tried, LEAST), LEAST, sufficient), ""]
    sys.stdout.write("\n".join(lines) + "\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, print how it holds on plans held out, and write the table if asked."""
    parser = argparse.ArgumentParser(prog="corpora.calibrate", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"Write {TABLE.name}.")
    options = parser.parse_args(arguments)
    os.environ[SETTING] = OFF
    first, slightly, badly = judged_first(), *(report_at(rate).judged for rate in RATES)
    judged = together([first, badly])
    _tell("first reading", held_out(judged, first))
    for rate, tried in zip(RATES, (slightly, badly), strict=True):
        _tell(f"{rate:.0%} of the letters wrong", held_out(judged, tried))
    if options.write:
        text = fit(judged, FITTED_ON).model_dump_json(indent=1, exclude_defaults=True)
        Path(TABLE).write_text(f"{text}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
