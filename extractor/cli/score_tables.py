"""Scores, reliability and acceptance as lines for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.evaluation.judging import JudgedFields
    from extractor.evaluation.reliability import Accepted, ConfidenceBin
    from extractor.evaluation.report import Report

BAR = 20
SOUGHT = 0.99


def scores(report: Report) -> Iterator[str]:
    """Counts, precision, recall and F1 a field, and the means."""
    yield f"plans: {report.documents}"
    yield ""
    yield f"{'field':<17}{'gold':>6}{'found':>7}{'match':>7}{'P':>8}{'R':>8}{'F1':>8}"
    for score in report.fields:
        yield (
            f"{score.name:<17}{score.gold:>6}{score.predicted:>7}{score.matched:>7}"
            f"{score.precision:>8.3f}{score.recall:>8.3f}{score.f1:>8.3f}"
        )
    yield ""
    yield f"mean F1: header {report.macro_header:.3f}, contents {report.macro_core:.3f}"


def reliability(judged: JudgedFields, calibration: Sequence[ConfidenceBin]) -> Iterator[str]:
    """How confidence compares with the share that is right; what is no probability, apart."""
    yield f"{'confidence':<17}{'values':>6}{'mean':>8}{'right':>8}"
    for part in calibration:
        right = part.right / part.values
        filled = round(right * BAR)
        yield (
            f"{f'{part.low:.2f}-{part.high:.2f}':<17}{part.values:>6}{part.mean:>8.3f}{right:>8.3f}"
            f"  {'█' * filled}{'·' * (BAR - filled)}"
        )
    loose = [field for field, values in judged.items() if not all(one.calibrated for one in values)]
    if loose:
        yield f"uncalibrated: {', '.join(loose)}"


def acceptance(lines: Sequence[Accepted], least: float, sufficient: float | None) -> Iterator[str]:
    """What is accepted from a probability on, and how right that is, a line a field."""
    yield f"{f'accepted at {least:g}':<17}{'values':>6}{'taken':>7}{'share':>8}{'right':>8}"
    for one in lines:
        right = "-" if one.precision is None else f"{one.precision:.3f}"
        note = f"  {one.uncalibrated} uncalibrated" if one.uncalibrated else ""
        yield f"{one.field:<17}{one.values:>6}{one.accepted:>7}{one.share:>8.2f}{right:>8}{note}"
    if sufficient is None:
        yield f"No threshold gives {SOUGHT:.2f} right."
    else:
        yield f"From {sufficient:.3f} on, {SOUGHT:.2f} of the accepted are right."
