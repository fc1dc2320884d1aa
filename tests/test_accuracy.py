"""Accuracy on whole documents: the project's own plans, and the real ones where they are.

The bounds are what the program must not fall below; the figures of the day stand in the README.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.errors import NeedsOcr
from extractor.evaluation.report import Report, evaluate
from extractor.records.extract import extract_file

PROJECT = Path(__file__).parents[1]
SAMPLES = PROJECT / "corpora"


def score(paths: list[Path], gold: Path, records: Path, groups: tuple[str, ...] = ()) -> Report:
    for path in paths:
        try:
            record = extract_file(path)
        except NeedsOcr:
            continue
        (records / f"{path.stem}.json").write_text(record.model_dump_json(by_alias=True), "utf-8")
    return evaluate(gold, records, groups)


@pytest.mark.slow
@pytest.mark.parametrize("form", ["txt", "docx", "pdf"])
def test_sample_plans(form: str, tmp_path: Path) -> None:
    paths = sorted((SAMPLES / "rendered" / form).glob(f"*.{form}"))
    report = score(paths, SAMPLES / "gold", tmp_path)
    assert report.documents == len(paths)
    assert report.macro_header >= 0.97
    assert report.macro_core >= 0.93


@pytest.mark.slow
@pytest.mark.parametrize(
    ("folder", "groups", "header", "core"),
    [
        ("seeds", ("000_", "001_", "002_", "003_", "004_"), 0.97, 0.90),
        ("text", ("tvpl_",), 0.93, 0.80),
        ("pdf", ("hanoi_277", "vungtau_"), 0.93, 0.80),
    ],
)
def test_real_plans(
    folder: str, groups: tuple[str, ...], header: float, core: float, shared: Path, tmp_path: Path
) -> None:
    paths = sorted((shared / "plans" / folder).iterdir())
    report = score(paths, shared / "gold", tmp_path, groups)
    assert report.macro_header >= header
    assert report.macro_core >= core
