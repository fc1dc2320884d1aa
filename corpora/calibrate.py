"""Fit the calibration that ships: python -m corpora.calibrate [--write].

The plans of the project are read as they are and with 1 and 3 % of their letters wrong, so that
there are errors to learn from.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.generate import HERE
from corpora.noise import misread, misread_gold
from extractor.evaluation.calibration import fit, held_out
from extractor.evaluation.gold import GoldPlan, read_gold
from extractor.evaluation.judging import JudgedFields, judged_fields, together
from extractor.evaluation.matching import Sheet
from extractor.evaluation.reliability import accepted, bins
from extractor.evaluation.report import SCORERS
from extractor.reading import read_bytes
from extractor.records.calibration import OFF, SETTING
from extractor.records.extract import extract_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.records.model import PlanRecord

RATES = (0.0, 0.01, 0.03)
COLLECTIONS = (
    (HERE / "rendered" / "txt", HERE / "gold"),
    (HERE / "contributed" / "plans", HERE / "contributed" / "gold"),
)
TABLE = HERE.parent / "extractor" / "records" / "calibration.json"
FITTED_ON = (
    "the sample plans and the contributed plans of corpora/, as they are and, where they are "
    "plain text, with 1 and 3 % of the letters wrong"
)


def readings(rate: float) -> Iterator[tuple[GoldPlan, PlanRecord]]:
    """Gold and record of every plan with a share of its letters wrong (0: as it is).

    Word files are read only as they are.
    """
    for plans, gold_of in COLLECTIONS:
        for path in sorted(plans.iterdir()):
            gold, data = read_gold(gold_of / f"{path.stem}.json"), path.read_bytes()
            if rate and path.suffix == ".docx":
                continue
            if rate:
                noisy = misread(data.decode(), rate, path.stem)
                gold, data = misread_gold(gold, noisy), noisy.text.encode()
            yield gold, extract_document(read_bytes(path.name, data))


def judged_at(rate: float) -> JudgedFields:
    """Which values of the plans with so many letters wrong are right, by field."""
    sheet = Sheet()
    for gold, record in readings(rate):
        for score in SCORERS:
            score(sheet, gold.doc or "", gold, record)
    return judged_fields(sheet)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, print how it holds on plans held out, and write the table if asked."""
    parser = argparse.ArgumentParser(prog="corpora.calibrate", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"Write {TABLE.name}.")
    options = parser.parse_args(arguments)
    os.environ[SETTING] = OFF
    judged = together(judged_at(rate) for rate in RATES)
    tried = held_out(judged)
    for part in bins([one for values in tried.values() for one in values if one.calibrated]):
        line = f"{part.low:.2f}-{part.high:.2f}{part.values:>7}{part.mean:>8.3f}"
        sys.stdout.write(f"{line}{part.right / part.values:>8.3f}\n")
    for one in accepted(tried, 0.95):
        right = "-" if one.precision is None else f"{one.precision:.3f}"
        sys.stdout.write(f"{one.field:<14}{one.accepted:>6} of {one.values:>6}  right {right}\n")
    if options.write:
        text = fit(judged, FITTED_ON).model_dump_json(indent=1, exclude_defaults=True)
        Path(TABLE).write_text(f"{text}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
