"""``extractor evaluate``: records against hand-made gold."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extractor.cli.session import debug_option
from extractor.errors import InputProblem

if TYPE_CHECKING:
    from extractor.evaluation.judging import JudgedFields
    from extractor.evaluation.reliability import Accepted
    from extractor.evaluation.report import Report

FOLDER = click.Path(path_type=Path)


@click.command()
@click.argument("gold", type=FOLDER)
@click.argument("records", type=FOLDER)
@click.option("--errors", is_flag=True, help="List each miss and each false find.")
@click.option("--json", "target", type=FOLDER, help="Write the figures to this file as well.")
@click.option(
    "--group", "groups", multiple=True, help="Only plans whose name begins so; repeatable."
)
@click.option(
    "--accept",
    "least",
    type=click.FloatRange(0, 1),
    help="Say how many values have at least this probability, and how many of them are right.",
)
@click.option(
    "--calibrate",
    "table",
    type=FOLDER,
    help="Fit confidences to this gold and write the table to this file; the records are to be "
    "extracted with EXTRACTOR_CALIBRATION=off.  What is printed is then measured on plans held "
    "out.",
)
@debug_option
def command(
    gold: Path,
    records: Path,
    errors: bool,
    target: Path | None,
    groups: tuple[str, ...],
    least: float | None,
    table: Path | None,
) -> None:
    """Score the JSON records in RECORDS against the gold of the same file names in GOLD.

    Precision, recall and F1 a field, and whether the confidences are the probabilities they
    should be.  Set EXTRACTOR_CALIBRATION to a table of --calibrate to extract by it.  In Python:
    extractor.evaluation.report.evaluate, extractor.evaluation.calibration.fit.
    """
    from extractor.cli import score_tables
    from extractor.evaluation.reliability import accepted, bins, threshold_for
    from extractor.evaluation.report import evaluate

    report = evaluate(gold, records, groups)
    judged = _calibrated(report, table, gold) if table else report.judged
    known = [one for values in judged.values() for one in values if one.calibrated]
    lines = [*score_tables.scores(report), ""]
    lines += score_tables.reliability(judged, list(bins(known)))
    taken = accepted(judged, least) if least is not None else []
    if least is not None:
        sufficient = threshold_for(judged, score_tables.SOUGHT)
        lines += ["", *score_tables.acceptance(taken, least, sufficient)]
    if report.missing:
        lines += ["", f"no record for: {', '.join(report.missing)}"]
    click.echo("\n".join(lines))
    if errors:
        for miss in report.misses:
            click.echo(f"{miss.field:<16}{miss.document}  {miss.kind}: {miss.words}")
    if target:
        figures = report.as_json() | _extent(judged, taken)
        text = json.dumps(figures, ensure_ascii=False, indent=1)
        target.write_text(f"{text}\n", encoding="utf-8")


def _calibrated(report: Report, table: Path, gold: Path) -> JudgedFields:
    """Write the table; the values with the probability that the other plans give them."""
    from extractor.evaluation.calibration import fit, held_out

    if any(one.calibrated for values in report.judged.values() for one in values):
        raise InputProblem(
            "The records hold probabilities already, and no sums of evidence.",
            "Write them anew with: EXTRACTOR_CALIBRATION=off extractor extract PATH --output DIR",
        )
    fitted = fit(report.judged, f"the gold in {gold.name}")
    text = fitted.model_dump_json(indent=1, exclude_defaults=True)
    table.write_text(f"{text}\n", encoding="utf-8")
    return held_out(report.judged)


def _extent(judged: JudgedFields, taken: list[Accepted]) -> dict[str, Any]:
    from extractor.evaluation.reliability import bins

    known = [one for values in judged.values() for one in values if one.calibrated]
    uncalibrated = [
        field for field, values in judged.items() if not any(one.calibrated for one in values)
    ]
    return {
        "reliability": [asdict(part) for part in bins(known)],
        "uncalibrated": uncalibrated,
        "accepted": [asdict(one) for one in taken],
    }
