"""``extractor evaluate``: records against hand-made gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.session import debug_option

if TYPE_CHECKING:
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
@debug_option
def command(
    gold: Path, records: Path, errors: bool, target: Path | None, groups: tuple[str, ...]
) -> None:
    """Score the JSON records in RECORDS against the gold of the same file names in GOLD.

    Precision, recall and F1 a field, and how well the confidences are calibrated.  In Python:
    extractor.evaluation.report.evaluate.
    """
    from extractor.evaluation.report import evaluate

    report = evaluate(gold, records, groups)
    click.echo("\n".join(_lines(report)))
    if errors:
        for miss in report.misses:
            click.echo(f"{miss.field:<16}{miss.document}  {miss.kind}: {miss.words}")
    if target:
        figures = json.dumps(report.as_json(), ensure_ascii=False, indent=1)
        target.write_text(f"{figures}\n", encoding="utf-8")


def _lines(report: Report) -> list[str]:
    head = f"{'field':<17}{'gold':>6}{'found':>7}{'match':>7}{'P':>8}{'R':>8}{'F1':>8}"
    lines = [f"plans: {report.documents}", "", head]
    lines += [
        f"{score.name:<17}{score.gold:>6}{score.predicted:>7}{score.matched:>7}"
        f"{score.precision:>8.3f}{score.recall:>8.3f}{score.f1:>8.3f}"
        for score in report.fields
    ]
    lines += [
        "",
        f"mean F1: header {report.macro_header:.3f}, contents {report.macro_core:.3f}",
        "",
        f"{'confidence':<17}{'values':>6}{'mean':>7}{'right':>7}",
    ]
    lines += [
        f"{f'{part.low:.2f}-{part.high:.2f}':<17}{part.values:>6}{part.mean:>7.2f}"
        f"{part.right / part.values:>7.2f}"
        for part in report.calibration
    ]
    if report.missing:
        lines += ["", f"no record for: {', '.join(report.missing)}"]
    return lines
